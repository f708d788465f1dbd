from pathlib import Path

import pytest

from crawler.text.scraped import read_scraped
from crawler.text.wire import WireMark

SEED = Path(__file__).parents[3] / "shared" / "seed-article.txt"

SAMPLE = """Menteri Luar Negeri Rahma Bertemu Utusan Khusus di Jenewa
Arsip foto - Menteri Luar Negeri Rahma (kiri) berjabat tangan dengan utusan khusus di Jenewa (3/8/2023).
Foto: ANTARA/HO KEMLUJenewa - Menteri Luar Negeri Rahma bertemu utusan khusus untuk membahas gencatan senjata.
"Kami sepakat melanjutkan pembicaraan," kata Rahma.
Pertemuan itu berlangsung dua jam.
Redaktur: Budi Santoso
Penulis: Antara
Tag Terkait:
Berita Trending
- 1 Harga Beras Naik di Lima Daerah, Ini Kata Menteri
- 2 Timnas Menang Besar di Kandang Lawan"""


def test_naive_scrape_is_read() -> None:
    read = read_scraped(SAMPLE)
    assert read.title == "Menteri Luar Negeri Rahma Bertemu Utusan Khusus di Jenewa"
    assert read.cleaned.dateline == "Jenewa"
    assert read.cleaned.paragraphs == (
        "Menteri Luar Negeri Rahma bertemu utusan khusus untuk membahas gencatan senjata.",
        '"Kami sepakat melanjutkan pembicaraan," kata Rahma.',
        "Pertemuan itu berlangsung dua jam.",
    )
    assert [credit for _, credit in read.images] == ["ANTARA/HO KEMLU"]
    assert read.authors == ("Antara",)
    assert read.editors == ("Budi Santoso",)
    assert read.cleaned.wire == WireMark("ANTARA", "copy", "Penulis: Antara")
    assert read.tags == ()


def test_credit_on_a_line_of_its_own() -> None:
    read = read_scraped(SAMPLE.replace("KEMLUJenewa", "KEMLU\nJenewa").replace("Arsip foto - ", ""))
    assert read.cleaned.dateline == "Jenewa"
    assert len(read.cleaned.paragraphs) == 3
    assert [credit for _, credit in read.images] == ["ANTARA/HO KEMLU"]
    assert read.images[0][0] is not None
    assert read.images[0][0].startswith("Menteri Luar Negeri Rahma (kiri)")


def test_tags_are_kept_as_tags() -> None:
    read = read_scraped(SAMPLE.replace("Tag Terkait:", "Tag Terkait:\nJenewa\nGencatan Senjata"))
    assert read.tags == ("Jenewa", "Gencatan Senjata")


def test_empty_text() -> None:
    assert read_scraped("").title == ""
    assert read_scraped("\n\n").cleaned.paragraphs == ()


@pytest.mark.skipif(
    not SEED.exists(), reason=f"the seed article is not at {SEED}: the agreement with it stays untested"
)
def test_seed_article() -> None:
    read = read_scraped(SEED.read_text(encoding="utf-8"))
    assert read.title == "Pejabat Korsel dan AS Bahas Kemungkinan Kunjungan Vladimir Putin ke Korut"
    assert read.cleaned.dateline == "Istanbul"
    assert len(read.cleaned.paragraphs) == 9
    assert read.cleaned.paragraphs[0].startswith("Sejumlah pejabat senior Korea Selatan")
    assert read.cleaned.paragraphs[-1].endswith("negara-negara Barat yang dipimpin AS.")
    ((caption, credit),) = read.images
    assert caption is not None
    assert caption.startswith("Arsip foto - Pemimpin Korea Utara Kim Jong Un (kiri)")
    assert caption.endswith("Rusia (13/9/2023).")
    assert credit == "ANTARA/HO KCNA"
    assert read.editors == ("Marcellus Widiarto",)
    assert read.authors == ("Antara",)
    assert read.cleaned.wire == WireMark("ANTARA", "copy", "Penulis: Antara")
    assert read.tags == ()
    assert not any("Trending" in paragraph for paragraph in read.cleaned.paragraphs)
