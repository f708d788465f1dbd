"""`scrapy clean` on files and standard input."""

from pathlib import Path

import pytest

from crawler.items import Article
from tests.newsroom.running import scrapy
from tests.shared import SHARED, needs_shared

SCRAPED = """\
Nelayan Biak Ekspor Perdana Tuna Segar ke Osaka
Nelayan menurunkan tuna di Pelabuhan Biak, Papua, Selasa (17/11/2026).
Foto: ANTARA/HO DKP BiakBiak - Nelayan di Kabupaten Biak Numfor, Papua, mengekspor perdana 1,8 ton tuna segar ke Osaka, Jepang.
Pesawat kargo berangkat Selasa malam dan tiba kurang dari sembilan jam kemudian.
"Es dari kapal tidak boleh mencair, itu saja kuncinya," kata ketua koperasi, Yance Rumbiak.
Koperasi itu menargetkan dua kali pengiriman dalam sepekan.
Redaktur: Lukman Hidayat
Penulis: Antara
Tag Terkait:
Berita Trending
- 1 Harga Cabai Turun di Tiga Pasar
- 2 Trayek Bus Malam Ditambah"""


def test_a_scraped_file_becomes_an_article(tmp_path: Path) -> None:
    file = tmp_path / "tuna.txt"
    file.write_text("\ufeff" + SCRAPED, encoding="utf-8")
    done = scrapy("clean", str(file))
    assert (done.status, done.log) == (0, "")
    article = Article.model_validate(done.lines[0])
    assert article.title == "Nelayan Biak Ekspor Perdana Tuna Segar ke Osaka"
    assert article.dateline == "Biak"
    assert len(article.text.split("\n\n")) == 4
    assert article.text.startswith("Nelayan di Kabupaten Biak Numfor")
    assert article.text.endswith("dua kali pengiriman dalam sepekan.")
    assert (article.authors, article.editors, article.tags) == (["Antara"], ["Lukman Hidayat"], [])
    assert [image.credit for image in article.images] == ["ANTARA/HO DKP Biak"]
    assert article.wire is not None
    assert (article.wire.agency, article.wire.kind, article.wire.evidence) == ("ANTARA", "copy", "Penulis: Antara")
    assert article.provenance.dateline == article.provenance.wire == "text"
    assert article.url == file.as_uri()


def test_standard_input_and_files_give_a_line_each(tmp_path: Path) -> None:
    file = tmp_path / "tuna.txt"
    file.write_text(SCRAPED, encoding="utf-8")
    done = scrapy("clean", "-", str(file), stdin=SCRAPED.encode())
    assert done.status == 0, done.log
    first, second = done.lines
    assert first["url"].startswith("stdin:")
    assert first["text"] == second["text"]
    assert first["id"] != second["id"]


def test_what_holds_no_article_is_named_and_the_others_are_cleaned(tmp_path: Path) -> None:
    scraped = "Panen Garam Rote\nPetani garam di Rote memanen lebih awal pada musim kemarau tahun ini."
    for name, text in (("kosong.txt", ""), ("judul.txt", "Panen Garam Rote\n"), ("ada.txt", scraped)):
        (tmp_path / name).write_text(text)
    done = scrapy("clean", *(str(tmp_path / name) for name in ("kosong.txt", "judul.txt", "ada.txt")))
    assert (done.status, len(done.lines)) == (1, 1)
    assert "kosong.txt: no article (no_title)" in done.log
    assert "judul.txt: no article (no_text)" in done.log


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.txt", "missing.txt: No such file or directory"),
        ("latin.txt", "latin.txt: not UTF-8 (invalid continuation byte at byte 3); convert it first"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_remedy(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "latin.txt").write_bytes(b"Caf\xe9 di Kupang")
    done = scrapy("clean", str(tmp_path / name))
    assert (done.status, done.output) == (2, "")
    assert words in done.log
    assert "Traceback" not in done.log


@needs_shared
def test_the_seed_article_is_cleaned_as_promised() -> None:
    done = scrapy("clean", str(SHARED / "seed-article.txt"))
    assert done.status == 0, done.log
    article = Article.model_validate(done.lines[0])
    assert article.title == "Pejabat Korsel dan AS Bahas Kemungkinan Kunjungan Vladimir Putin ke Korut"
    assert article.dateline == "Istanbul"
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) == 9
    assert paragraphs[0].startswith("Sejumlah pejabat senior Korea Selatan")
    assert paragraphs[-1].endswith("yang dipimpin AS.")
    (image,) = article.images
    assert image.credit == "ANTARA/HO KCNA"
    assert (image.caption or "").startswith("Arsip foto - ")
    assert (article.authors, article.editors, article.tags) == (["Antara"], ["Marcellus Widiarto"], [])
    assert article.wire is not None
    assert (article.wire.agency, article.wire.kind, article.wire.evidence) == ("ANTARA", "copy", "Penulis: Antara")
    assert "Berita Trending" not in done.output
    assert "Tag Terkait" not in done.output
