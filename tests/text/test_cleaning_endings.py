"""What stands under a text: brackets, people, sources, notices, lists."""

import pytest

from crawler.text.cleaning import clean
from crawler.text.wire import WireMark
from tests.text.sample import FIRST, SECOND, TEXT


def test_short_headlines_at_the_end() -> None:
    cleaned = clean([*TEXT, "(Arief Setyadi )", "Berita Terkait", "Harga Gula Naik"])
    assert cleaned.paragraphs == TEXT
    points = ("RING I", "1. Jalan Braga", "2. Jalan Merdeka")
    assert clean([*TEXT, "Baca juga:", "Harga Gula Naik Lagi di Kota", *points]).paragraphs == (*TEXT, *points)


def test_signature_of_the_agency() -> None:
    assert clean([*TEXT, "ANTARA | RAHMA WATI"]).wire == WireMark("ANTARA", "copy", "ANTARA | RAHMA WATI")
    assert clean(["Antara - detikNews", *TEXT]).wire == WireMark("ANTARA", "copy", "Antara - detikNews")


def test_source_in_a_closing_bracket() -> None:
    cleaned = clean([*TEXT, f"{FIRST} (Sumber: Antara)"])
    assert cleaned.paragraphs == (*TEXT, FIRST)
    assert cleaned.wire == WireMark("ANTARA", "copy", "(Sumber: Antara)")


@pytest.mark.parametrize(
    "bracket",
    [
        *("(Antara/Rahma)", "(AFP/Reuters)", "(Penulis: Rahma | Editor: Budi)", "(Antara/H-3)", "(AFP/I-1)"),
        *("(Tribuna.com)", "(Bola.net/Rahma Wati)", "Reporter: Rahma Wati/Merdeka.com", "(Tin/Why)", "(*/Isk)"),
        *("(Tribunnews.com/Rahma)", "(Reuters/Rahma Wati)", "(ara/ara)(dwi/dwi)"),
    ],
)
@pytest.mark.parametrize(
    "below", [[], ["Baca juga: Judul Berita Lain", "Artikel ini telah tayang di Rahma.com.", "Tags: korea, putin"]]
)
def test_bracket_under_the_text_takes_no_text_with_it(bracket: str, below: list[str]) -> None:
    assert clean([SECOND, f"{FIRST} {bracket}", *below]).paragraphs == (SECOND, FIRST)


def test_author_under_the_text() -> None:
    assert clean([*TEXT, "RAHMA WATI"], authors=["Rahma Wati"]).paragraphs == TEXT


def test_roles() -> None:
    cleaned = clean([*TEXT, "Penulis:", "Rahma Wati", "Editor: Budi Santoso", "Sumber : Antara"])
    assert cleaned.paragraphs == TEXT
    assert (cleaned.authors, cleaned.editors, cleaned.sources) == (("Rahma Wati",), ("Budi Santoso",), ("Antara",))
    assert cleaned.wire == WireMark("ANTARA", "copy", "Sumber : Antara")


def test_notice() -> None:
    notice = (
        "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI tanpa izin tertulis."
    )
    cleaned = clean([*TEXT, "Copyright © ANTARA 2025", notice])
    assert cleaned.paragraphs == TEXT
    assert cleaned.notice == f"Copyright © ANTARA 2025 {notice}"
    assert cleaned.ai_reserved


def test_lists_under_the_text() -> None:
    cleaned = clean(
        [*TEXT, "(ren)", "Tag Terkait:", "sekolah", "Terpopuler", "Harga Beras Naik", "Baca juga:", "Judul Lain"]
    )
    assert cleaned.paragraphs == TEXT


@pytest.mark.parametrize(
    "tail",
    [
        "1. Jalan Braga",
        "Tahun Depan",
        "(Sepanjang Jalan Lingkar Selatan yang ramai)",
        "8. Jalan Ir H Juanda (Cikago)",
        "3-4-3",
    ],
)
def test_short_text_at_the_end_stays(tail: str) -> None:
    assert clean([*TEXT, tail]).paragraphs == (*TEXT, tail)


def test_photo_credit_of_the_page_counts() -> None:
    assert clean(TEXT, image_credits=["ANTARA FOTO/Rahma"]).wire == WireMark("ANTARA", "photo", "ANTARA FOTO/Rahma")
