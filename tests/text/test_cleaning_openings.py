"""What stands above a text: datelines, pull quotes, captions, summaries."""

from crawler.text.cleaning import clean
from crawler.text.wire import WireMark
from tests.text.sample import FIRST, SECOND, TEXT, THIRD


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


def test_summary_box_above_the_text() -> None:
    cleaned = clean(["Ringkasan Berita:", "Anggaran cair", "Sekolah di desa", f"TRIBUNNEWS.COM - {FIRST}", SECOND])
    assert cleaned.paragraphs == (FIRST, SECOND)
    assert clean(["Ringkasan Berita:", FIRST, SECOND]).paragraphs == (FIRST, SECOND)


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
