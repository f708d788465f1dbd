import pytest

from crawler.text.places import LONGEST_PLACE, PLACES, is_place


@pytest.mark.parametrize(
    "name",
    [
        "Jakarta",
        "JAKARTA",
        "Jakarta Pusat",
        "BANDAR LAMPUNG",
        "Bandarlampung, Lampung",
        "Mataram, NTB",
        "KABUPATEN BOGOR",
        "Kota Bekasi",
        "Kab. Lebak",
        "Washington DC",
        "Beijing",
    ],
)
def test_place(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize(
    "name", ["Waspada", "Presiden", "Antara", "Negara", "Batu", "Lima", "Merdeka", "Fajar", "", "Kota", "Barat"]
)
def test_ordinary_word(name: str) -> None:
    assert not is_place(name)


def test_no_name_is_longer_than_the_reader_looks() -> None:
    assert max(name.count(" ") for name in PLACES) < LONGEST_PLACE
