import re
import string
import timeit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.text.cleaning import clean
from crawler.text.wire import WireMark

FIRST = "Pemerintah menyiapkan anggaran baru untuk sekolah di desa."
SECOND = '"Anggaran itu cair bulan depan," kata Rahma.'
THIRD = "Sekolah di tiga kabupaten menerima bantuan Rp1.250.000,50 per siswa (ratas)."
TEXT = (FIRST, SECOND, THIRD)


def test_ordinary_text_passes_unchanged() -> None:
    cleaned = clean(TEXT)
    assert cleaned.paragraphs == TEXT
    assert cleaned.cuts == ()
    assert cleaned.wire is None


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


@pytest.mark.parametrize(
    "line", ["Baca juga:", "Saksikan video pilihan di bawah ini:", "(ab/cd)", "Terkini", "Baca juga: Judul Lain"]
)
def test_thousands_of_junk_lines_are_cleaned_in_time(line: str) -> None:
    assert clean([FIRST, *[line] * 5_000]).paragraphs == (FIRST,)


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


def test_dateline_and_closing_bracket() -> None:
    cleaned = clean([f"Mataram, 7/12 (Antara) - {FIRST}", SECOND, f"{THIRD} (ara/ara)"])
    assert cleaned.paragraphs == TEXT
    assert cleaned.dateline == "Mataram"
    assert cleaned.wire == WireMark("ANTARA", "copy", "(Antara)")


def test_dateline_in_a_block_of_its_own() -> None:
    cleaned = clean(["Jakarta -", *TEXT])
    assert (cleaned.dateline, cleaned.paragraphs) == ("Jakarta", TEXT)


def test_dateline_over_two_lines() -> None:
    cleaned = clean(["Jakarta", f" - {FIRST}", SECOND])
    assert (cleaned.dateline, cleaned.paragraphs) == ("Jakarta", (FIRST, SECOND))
    assert clean(["Jakarta", "- dan kota lain", SECOND]).paragraphs == ("Jakarta", "- dan kota lain", SECOND)


def test_short_headlines_at_the_end() -> None:
    cleaned = clean([*TEXT, "(Arief Setyadi )", "Berita Terkait", "Harga Gula Naik"])
    assert cleaned.paragraphs == TEXT
    points = ("RING I", "1. Jalan Braga", "2. Jalan Merdeka")
    assert clean([*TEXT, "Baca juga:", "Harga Gula Naik Lagi di Kota", *points]).paragraphs == (*TEXT, *points)


def test_signature_of_the_agency() -> None:
    assert clean([*TEXT, "ANTARA | RAHMA WATI"]).wire == WireMark("ANTARA", "copy", "ANTARA | RAHMA WATI")
    assert clean(["Antara - detikNews", *TEXT]).wire == WireMark("ANTARA", "copy", "Antara - detikNews")


def test_dateline_under_a_pull_quote() -> None:
    quote = "Anggaran itu cair bulan depan"
    cleaned = clean([f"“{quote}”", f"Jakarta (ANTARA) - {FIRST}", SECOND, THIRD])
    assert (cleaned.dateline, cleaned.paragraphs) == ("Jakarta", TEXT)
    assert [cut.reason for cut in cleaned.cuts] == ["dateline", "highlight"]


def test_short_pull_quote_without_marks() -> None:
    cleaned = clean(["Anggaran itu cair", f"Jakarta (ANTARA) - {FIRST}", SECOND, THIRD])
    assert (cleaned.dateline, cleaned.paragraphs) == ("Jakarta", TEXT)
    for heading in ("Sekolah di desa", "Anggaran kota itu cair"):
        assert clean([heading, f"Jakarta (ANTARA) - {FIRST}", SECOND]).paragraphs == (heading, FIRST, SECOND)


def test_link_to_a_picture_is_no_picture() -> None:
    cleaned = clean([FIRST, "(Foto: http://photos.example/x)", SECOND])
    assert (cleaned.paragraphs, cleaned.captions) == ((FIRST, SECOND), ())


def test_summary_box_above_the_text() -> None:
    cleaned = clean(["Ringkasan Berita:", "Anggaran cair", "Sekolah di desa", f"TRIBUNNEWS.COM - {FIRST}", SECOND])
    assert cleaned.paragraphs == (FIRST, SECOND)
    assert clean(["Ringkasan Berita:", FIRST, SECOND]).paragraphs == (FIRST, SECOND)


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


def test_next_page() -> None:
    assert clean([FIRST, f"{SECOND} Simak berita selengkapnya di halaman selanjutnya."]).paragraphs == (FIRST, SECOND)


def test_pull_quote_with_its_own_words_stays() -> None:
    quote = "“Tidak ada yang tahu berapa lama musim ini berlangsung”"
    assert clean([quote, f"Jakarta (ANTARA) - {FIRST}", SECOND]).paragraphs == (quote, FIRST, SECOND)


def test_bare_dateline_needs_the_first_place() -> None:
    second = "Jakarta - kata itu ditulis Rahma. Jakarta - Kota itu ramai."
    assert clean([FIRST, "Jakarta - Kota itu ramai sekali."]).paragraphs == (FIRST, "Jakarta - Kota itu ramai sekali.")
    assert clean([FIRST, second]).paragraphs == (FIRST, second)


def test_sub_heading_above_a_tagged_dateline_stays() -> None:
    heading = "Dilakukan pemerintah untuk sekolah di desa"
    assert clean([heading, f"Planet Merdeka - {FIRST}", SECOND]).paragraphs == (heading, FIRST, SECOND)


def test_caption_above_the_text() -> None:
    cleaned = clean(["Kondisi sekolah di desa(Rahma Nusantara)", *TEXT])
    assert cleaned.paragraphs == TEXT
    assert cleaned.captions == (("Kondisi sekolah di desa", "Rahma Nusantara"),)


def test_title_above_the_text() -> None:
    assert clean(["Anggaran Baru Sekolah", *TEXT], title="Anggaran Baru Sekolah").paragraphs == TEXT


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


PIECES = st.sampled_from(
    [
        *(
            "Jakarta",
            "JAKARTA",
            " - ",
            "--",
            "—",
            ": ",
            ". ",
            "(ANTARA)",
            "KOMPAS.com",
            "Liputan6.com",
            ", ",
            "\n",
            '"',
            "“",
        ),
        *(
            "Baca juga:",
            "(ara/ara)",
            "(ant)",
            "***",
            "/ant",
            "Foto: ",
            "©",
            "(c) ",
            "Penulis:",
            "Antara",
            "Berita Trending",
        ),
        *("Tag Terkait:", "#korea", "Artikel ini telah tayang di X", "[Gambas:Video]", "ADVERTISEMENT", "kata dia."),
        *(
            "(ANTARA FOTO/Rahma/hp.)",
            "Saksikan video pilihan di bawah ini:",
            "— Rahma (@rahma) February 16, 2016",
            "Perbesar",
        ),
        *(
            "2 dari 3 halaman",
            "Copyright © ANTARA 2025",
            "Harga beras naik di lima daerah",
            "(",
            ")",
            "[",
            "]",
            "1.",
            "a",
            " ",
        ),
    ]
)
PLAIN = st.text(string.ascii_letters + string.digits + " .,:-–()[]\"'!?/#@", max_size=60)
PARAGRAPHS = st.lists(st.one_of(PLAIN, st.lists(PIECES, max_size=8).map("".join)), max_size=7)


def _characters(texts: list[str]) -> list[str]:
    return sorted(re.sub(r"[\W_]", "", "".join(texts)))


@settings(max_examples=500)
@given(PARAGRAPHS, PLAIN)
def test_no_word_is_lost_and_cleaning_again_changes_nothing(paragraphs: list[str], title: str) -> None:
    cleaned = clean(paragraphs, title=title, authors=["Rahma"])
    assert _characters(paragraphs) == _characters([*cleaned.paragraphs, *(cut.text for cut in cleaned.cuts)])
    assert clean(cleaned.paragraphs, title=title, authors=["Rahma"]).paragraphs == cleaned.paragraphs


@given(st.lists(st.text(max_size=120), max_size=5))
def test_hostile_text_never_raises(paragraphs: list[str]) -> None:
    clean(paragraphs)


WORDS = st.lists(
    st.sampled_from(
        ["harga", "beras", "naik", "warga", "desa", "sekolah", "antara", "kota", "dan", "yang", "rapat", "juga"]
    ),
    min_size=6,
    max_size=40,
)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_ordinary_sentences_pass(sentences: list[list[str]]) -> None:
    paragraphs = tuple(f"Warga {' '.join(words)}." for words in sentences)
    assert clean(paragraphs).paragraphs == paragraphs


@pytest.mark.parametrize(
    "piece", ["A", "A ", "a.b", "(a/", "Baca juga: ", "©", "- ", "Jakarta - ", "(ab/cd) ", "Foto: Aa", "dikutip dari "]
)
def test_long_hostile_paragraphs_are_cleaned_in_time(piece: str) -> None:
    clean([piece * 4_000, (piece * 450)[:440]])


def test_an_article_is_cleaned_in_a_fraction_of_a_millisecond() -> None:
    article = [
        f"JAKARTA, KOMPAS.com - {FIRST * 4}",
        *[THIRD * 3] * 11,
        "Baca juga: Judul Berita Lain",
        *[SECOND * 4] * 12,
    ]
    seconds = min(timeit.repeat(lambda: clean(article), number=20, repeat=5)) / 20
    assert seconds < 0.005  # measured 0.0004; ten times that leaves room for a busy machine
