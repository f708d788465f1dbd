"""`scrapy article` on saved pages and on an archived address."""

import json
from pathlib import Path

import pytest

from crawler.items import Article
from tests.newsroom.running import PROJECT, Newsroom, scrapy

RECORDING = PROJECT / "tests" / "recordings" / "antara" / "petani-garam-rote"
ADDRESS = "https://www.antaranews.com/berita/5612904/petani-garam-rote-panen-raya-setelah-tiga-pekan-tanpa-hujan"
MISSING = "https://www.antaranews.com/berita/5613001/jadwal-pelayaran-perintis-ditambah"


def test_a_saved_page_is_shown_field_by_field_with_sources_and_cuts() -> None:
    done = scrapy("article", str(RECORDING / "page.html"))
    assert done.status == 0, done.log
    shown = " ".join(done.output.split())
    assert "title Petani Garam Rote Panen Raya Setelah Tiga Pekan Tanpa Hujan rule:current" in shown
    assert "dateline Rote Ndao text" in shown
    assert "Petani garam di pesisir barat Kabupaten Rote Ndao" in shown
    assert "Editor: Sri Handayani byline" in shown
    assert "Rote Ndao (ANTARA) - dateline" in shown


def test_json_is_the_recorded_article() -> None:
    done = scrapy("article", "--json", str(RECORDING / "page.html"))
    assert done.status == 0, done.log
    (line,) = done.lines
    golden = json.loads((RECORDING / "article.json").read_text(encoding="utf-8"))
    assert {name: line[name] for name in golden} == golden
    assert list(line) == list(Article.model_fields)


def test_an_address_is_fetched_as_a_crawl_fetches_it(tmp_path: Path) -> None:
    newsroom = Newsroom.at(tmp_path / "newsroom")
    done = newsroom.run("article", "--json", ADDRESS)
    assert done.status == 0, done.log
    (line,) = done.lines
    assert (line["url"], line["fetched_at"]) == (ADDRESS, "2026-11-20T03:00:00+00:00")
    assert not newsroom.storage.exists()


def test_an_address_without_a_page_fails(tmp_path: Path) -> None:
    assert Newsroom.at(tmp_path / "newsroom").run("article", MISSING).status == 1


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("missing.html", 2, "missing.html: no such file"),
        ("plain.html", 1, "No article: no_address"),
    ],
)
def test_what_is_no_page_is_named(tmp_path: Path, name: str, status: int, words: str) -> None:
    (tmp_path / "plain.html").write_text("<p>Bukan halaman berita.</p>")
    done = scrapy("article", str(tmp_path / name))
    assert done.status == status
    assert words in done.output + done.log
    assert "Traceback" not in done.log
