"""`scrapy article` on saved pages and on an archived address."""

import json
import re
from pathlib import Path

import pytest

from crawler.commands.article import saved
from crawler.errors import WrongUse
from crawler.items import Article
from tests.newsroom.running import PROJECT, Newsroom, scrapy

RECORDING = PROJECT / "tests" / "recordings" / "antara" / "petani-garam-rote"
ADDRESS = "https://www.antaranews.com/berita/5612904/petani-garam-rote-panen-raya-setelah-tiga-pekan-tanpa-hujan"
AT_ONCE = ("-s", "RETRY_ENABLED=false", "-s", "DOWNLOAD_DELAY=0")
NAMES_ITSELF = re.compile(r'<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>')
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


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((MISSING, "-s", "REPLAY=newsroom.warc.gz"), f"No article: http_404 ({MISSING})"),
        (("http://127.0.0.1:9/berita", "-s", "ROBOTSTXT_OBEY=false", *AT_ONCE), "No article: unreachable (http://127."),
        (("http://127.0.0.1:9/berita", *AT_ONCE), "No article: robots_unreachable (http://127.0.0.1:9/berita)"),
    ],
    ids=["404", "no host", "no robots.txt"],
)
def test_a_page_that_cannot_be_had_is_one_message(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = Newsroom.at(tmp_path / "newsroom").only("article", *arguments)
    assert (done.status, done.log) == (1, "")
    (line,) = done.output.splitlines()
    assert line.startswith(words)


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("missing.html", 2, "missing.html: no such file"),
        ("plain.html", 1, "No article: no_address (the page tells no address; give it with --url)"),
        ("empty.warc.gz", 1, "No article: no_page (the archive holds no page)"),
    ],
)
def test_what_is_no_page_is_named(tmp_path: Path, name: str, status: int, words: str) -> None:
    (tmp_path / "plain.html").write_text("<p>Bukan halaman berita.</p>")
    (tmp_path / "empty.warc.gz").touch()
    done = scrapy("article", str(tmp_path / name))
    assert done.status == status
    assert words in done.output + done.log
    assert "Traceback" not in done.log


@pytest.mark.parametrize(
    ("name", "url", "words"),
    [
        ("plain.html", "kota.example/1", "--url kota.example/1: an address begins with http:// or https://"),
        ("empty.warc.gz", "https://kota.example/1", "empty.warc.gz: an archive tells the addresses of its pages"),
    ],
)
def test_an_address_that_cannot_be_given_is_refused(name: str, url: str, words: str) -> None:
    with pytest.raises(WrongUse, match=words):
        saved(name, url)


def test_a_page_that_is_no_article_is_json_as_well(tmp_path: Path) -> None:
    (tmp_path / "plain.html").write_text("<p>Bukan halaman berita.</p>")
    done = scrapy("article", "--json", str(tmp_path / "plain.html"))
    assert (done.status, done.log) == (1, "")
    assert [(line["reason"], line["url"]) for line in done.lines] == [("no_address", "")]


def test_a_page_without_address_is_read_with_the_one_that_is_given(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(NAMES_ITSELF.sub("", (RECORDING / "page.html").read_text(encoding="utf-8")), encoding="utf-8")
    done = scrapy("article", "--json", "--url", ADDRESS, str(page))
    assert (done.status, done.log) == (0, "")
    (line,) = done.lines
    golden = json.loads((RECORDING / "article.json").read_text(encoding="utf-8"))
    assert (line["url"], line["title"], line["text"]) == (ADDRESS, golden["title"], golden["text"])
    assert scrapy("article", str(page)).status == 1
