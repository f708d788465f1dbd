import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.bylines import is_role_alone, read_byline


@pytest.mark.parametrize(
    ("line", "authors", "editors", "sources"),
    [
        ("Penulis: Rahma Wati | Editor: Budi", ("Rahma Wati",), ("Budi",), ()),
        ("Laporan Wartawan Tribunnews.com, Rahma Wati", ("Rahma Wati",), (), ()),
        ("Laporan jurnalis Dream, Rahma Wati, dari Tanah Suci", ("Rahma Wati",), (), ()),
        ("Rahma Wati - detikFinance", ("Rahma Wati",), (), ()),
        ("Antara - detikNews", ("Antara",), (), ()),
        ("ANTARA | RAHMA WATI", ("ANTARA", "RAHMA WATI"), (), ()),
        ("ANTARA", ("ANTARA",), (), ()),
        ("Antara", ("Antara",), (), ()),
        ("ANTARA News", ("ANTARA News",), (), ()),
        ("(Penulis Kontributor Tuban, Rahma | Editor Budi Santoso)", ("Rahma",), ("Budi Santoso",), ()),
        ("Sumber asli: AS", (), (), ("AS",)),
        ("Sumber : Antara", (), (), ("Antara",)),
        (
            "Artikel ini ditulis oleh Rahma Wati peserta Program Magang Kampus Merdeka di detikcom.",
            ("Rahma Wati",),
            (),
            (),
        ),
        ("Rahma Wati berkontribusi dalam penulisan artikel ini.", (), (), ()),
    ],
)
def test_byline(line: str, authors: tuple[str, ...], editors: tuple[str, ...], sources: tuple[str, ...]) -> None:
    roles = read_byline(line)
    assert roles is not None
    assert (roles.authors, roles.editors, roles.sources) == (authors, editors, sources)


@pytest.mark.parametrize(
    "sentence",
    [
        "Laporan wartawan itu dibaca warga.",
        "Laporan jurnalis, kata Rahma, sudah diterima polisi.",
        "Sumber asli dari Kementerian menyebut harga naik.",
        "Oleh karena itu, harga naik.",
        "Persib - Persija",
        "Antara lain",
        "Artikel ini ditulis oleh warga untuk warga.",
        "Petani berkontribusi dalam pembangunan desa ini.",
        "ANTARIKSA",
        "Penulis buku itu Rahma | Editor Budi",
        "DIREKTORAT JENDERAL PAJAK",
        "RING II",
        "Rahma berkata: harga naik.",
    ],
)
def test_text_is_no_byline(sentence: str) -> None:
    assert read_byline(sentence) is None


@pytest.mark.parametrize(
    ("line", "alone"), [("Penulis:", True), ("Editor :", True), ("Artinya:", False), ("Penulis: Rahma", False)]
)
def test_role_alone(line: str, alone: bool) -> None:
    assert is_role_alone(line) is alone


@given(st.text(max_size=220))
def test_hostile_lines_never_raise(line: str) -> None:
    read_byline(line), is_role_alone(line)
