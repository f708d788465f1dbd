"""Headlines without the name of the site."""

import pytest

from crawler.text.titles import without_site


@pytest.mark.parametrize(
    ("title", "sites", "expected"),
    [
        ("Harga Beras Turun - News Liputan6.com", ("liputan6",), "Harga Beras Turun"),
        ("Harga Beras Turun | merdeka.com", ("merdeka",), "Harga Beras Turun"),
        ("Harga Beras Turun - koran-jakarta.com", ("koran-jakarta",), "Harga Beras Turun"),
        ("Harga Beras Turun | koran-jakarta.com", ("koran-jakarta",), "Harga Beras Turun"),
        ("Petani Kopi Panen |Republika Online", ("republika",), "Petani Kopi Panen"),
        ("Persis Vs PSIM - Laga Semi-final Malam Ini", ("bola",), "Persis Vs PSIM - Laga Semi-final Malam Ini"),
        ("Rute Jakarta-Viva", ("viva",), "Rute Jakarta-Viva"),
        ("Harga Beras Turun - Kompas.com", ("bola", "kompas"), "Harga Beras Turun"),
        ("Harga Beras Turun - Media Indonesia", ("mediaindonesia",), "Harga Beras Turun"),
        ("Harga Beras Turun - Tribunjateng.com", ("jateng", "tribunnews"), "Harga Beras Turun"),
        (
            "Hasil Persis Vs PSIM - Tuan Rumah Kebobolan",
            ("bola", "kompas"),
            "Hasil Persis Vs PSIM - Tuan Rumah Kebobolan",
        ),
        (
            "Persis Vs PSIM - Kabar Bola dari Solo Malam Ini",
            ("bola",),
            "Persis Vs PSIM - Kabar Bola dari Solo Malam Ini",
        ),
        ("Liputan6.com", ("liputan6",), "Liputan6.com"),
        ("KapanLagi.com: FOTO: Panen Garam di Rote", ("kapanlagi",), "FOTO: Panen Garam di Rote"),
        ("Jemaah Periksa Kesehatan | ihram.co.id", ("republika",), "Jemaah Periksa Kesehatan"),
        ("Bukalapak.com: Laba Naik", ("kontan",), "Bukalapak.com: Laba Naik"),
        ("Kerja Sama Grab - Bukalapak", ("kontan",), "Kerja Sama Grab - Bukalapak"),
        ("Harga Beras - Gula", ("viva",), "Harga Beras - Gula"),
        ("Harga Beras - Gula", (), "Harga Beras - Gula"),
    ],
)
def test_site_is_taken_off_the_end(title: str, sites: tuple[str, ...], expected: str) -> None:
    assert without_site(title, sites) == expected
