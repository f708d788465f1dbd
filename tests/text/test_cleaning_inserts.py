"""What stands among the paragraphs: links, advertisements, videos, posts."""

import pytest

from crawler.text.cleaning import clean
from tests.text.sample import FIRST, SECOND, TEXT, THIRD

JUNK = [
    # what stands among the paragraphs, why it is cut
    ("Baca juga: Harga Beras Naik di Lima Daerah", "related"),
    ("ADVERTISEMENT", "advertisement"),
    ("[Gambas:Video 20detik]", "advertisement"),
    ("2 dari 3 halaman", "navigation"),
    ("Ikuti berita pilihan kami di saluran WhatsApp.", "promotion"),
    ("Artikel ini telah tayang di Rahma.com dengan judul Harga", "reprint"),
    ("Copyright © ANTARA 2025", "copyright"),
    ("Penulis: Rahma Wati | Editor: Budi Santoso", "byline"),
    ("Sumber : Antara", "source"),
    ("(vyp/kna)", "initials"),
    ("Rahma berlatih di Jakarta. (ANTARA FOTO/Budi/hp.)", "caption"),
    ("(ANTARA FOTO/Budi/hp.)", "credit"),
    ("A post shared by Rahma (@rahma)", "embed"),
    ("⠀", "empty"),
]


@pytest.mark.parametrize(("line", "reason"), JUNK)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_junk_is_cut_wherever_it_stands(line: str, reason: str, at: int) -> None:
    cleaned = clean([*TEXT[:at], line, *TEXT[at:]])
    assert cleaned.paragraphs == TEXT
    assert [(cut.text, cut.reason) for cut in cleaned.cuts] == [(line, reason)]


def test_label_over_headlines() -> None:
    headlines = ["Harga Beras Naik di Lima Daerah", "5 Cara Memilih Sekolah di Desa, Ini Kata Rahma"]
    cleaned = clean([FIRST, "Baca Juga", *headlines, SECOND, "Tahun Depan", THIRD])
    assert cleaned.paragraphs == (FIRST, SECOND, "Tahun Depan", THIRD)


def test_dash_under_a_label() -> None:
    assert clean([FIRST, "Baca juga", "- "]).paragraphs == (FIRST,)


def test_blank_line_under_a_label() -> None:
    assert clean([FIRST, "Baca juga:", "", " ", "Harga Beras Naik di Lima Daerah", SECOND]).paragraphs == (
        FIRST,
        SECOND,
    )


def test_sub_heading_under_a_link_stays() -> None:
    assert clean([FIRST, "Baca juga: Judul Berita Lain", "Tahun Depan", SECOND]).paragraphs == (
        FIRST,
        "Tahun Depan",
        SECOND,
    )


def test_tail_of_a_paragraph() -> None:
    cleaned = clean([FIRST, f"{SECOND} Baca juga: Judul berita lain", f"{THIRD} Artikel ini telah tayang di Rahma.com"])
    assert cleaned.paragraphs == TEXT
    assert cleaned.reprint_of == "Artikel ini telah tayang di Rahma.com"


def test_mark_inside_a_paragraph() -> None:
    cleaned = clean([f"{FIRST} ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT {SECOND} [Gambas:Video 20detik]"])
    assert cleaned.paragraphs == (f"{FIRST} {SECOND}",)


def test_announced_video_and_its_description() -> None:
    cleaned = clean([*TEXT, "Saksikan Video Pilihan di Bawah Ini:", "Polisi menutup jalan. Warga memutar."])
    assert cleaned.paragraphs == TEXT
    assert clean([FIRST, "Saksikan video pilihan di bawah ini:", SECOND, THIRD]).paragraphs == TEXT
    assert clean([FIRST, SECOND, 'Simak Video "Judul Video"', THIRD]).paragraphs == TEXT
    assert clean([FIRST, "Simak video berikut ini:", SECOND]).paragraphs == (FIRST, SECOND)


def test_embedded_post() -> None:
    cleaned = clean([FIRST, "Hujan lagi di sini #banjir", "— Rahma (@rahma) February 16, 2016", SECOND])
    assert cleaned.paragraphs == (FIRST, SECOND)
    assert clean([FIRST, SECOND, "— Rahma (@rahma) February 16, 2016", THIRD]).paragraphs == TEXT


def test_link_to_a_picture_is_no_picture() -> None:
    cleaned = clean([FIRST, "(Foto: http://photos.example/x)", SECOND])
    assert (cleaned.paragraphs, cleaned.captions) == ((FIRST, SECOND), ())


def test_next_page() -> None:
    assert clean([FIRST, f"{SECOND} Simak berita selengkapnya di halaman selanjutnya."]).paragraphs == (FIRST, SECOND)
