"""`scrapy article` on saved pages and on an archived address."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from scrapy.utils.project import get_project_settings

from crawler.commands.article import saved, sentence
from crawler.commands.record_view import show_article
from crawler.errors import WrongUse
from crawler.fetch.saved import SavedPage
from crawler.items import Archive, Article, Image, Pages, Rights, Unread, Wire
from crawler.outlets import Outlets
from crawler.page import Page
from newsroom.build import Response, write_archive
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
        (
            ("http://127.0.0.1:9/berita", *AT_ONCE),
            "No article: robots_unreachable (http://127.0.0.1:9/berita); robots.txt: unreachable",
        ),
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


def test_an_article_reads_as_people_write() -> None:
    article = Article(
        id="a", outlet="antara", url=ADDRESS, canonical_url=ADDRESS, title="Panen Garam", text="Petani memanen garam.",
        authors=["Maria Ndun", "Antara"], wire=Wire(agency="ANTARA", kind="copy", evidence="Penulis: Antara"),
        images=[Image(url="https://a.example/garam.jpg", caption="Panen garam.", credit="ANTARA/HO"), Image(url="https://a.example/2.jpg")],
        rights=Rights(notice="Dilarang keras", ai_reserved=True, subscribers_only=True), pages=Pages(read=1, total=3), archive=Archive(file="a.warc.gz", offset=7),
    )  # fmt: skip
    output = StringIO()
    show_article(article, (), Console(file=output, width=40))
    lines = [" ".join(line.split()) for line in output.getvalue().splitlines()]
    assert lines[5:9] == [
        "authors Maria Ndun, Antara",
        "language id",
        "images Panen garam. (ANTARA/HO) https://a.example/garam.jpg",
        "https://a.example/2.jpg",
    ]
    assert 'wire ANTARA copy "Penulis: Antara"' in lines
    assert {
        "pages 1 of 3",
        "rights Dilarang keras; automatic use is reserved; for subscribers only",
        "archive a.warc.gz, at byte 7",
    } < set(lines)
    assert lines.index("Petani memanen garam.") < 20
    assert any(line.startswith("without: description, published_at") for line in lines)


def test_a_page_without_words_is_no_article_and_the_pages_of_an_archive_are_told_apart(tmp_path: Path) -> None:
    bare = tmp_path / "bare.html"
    bare.write_text('<h1>Garam Rote</h1><div class="wrap__article-detail-content"><p>Copyright © ANTARA 2026</p></div>')
    rows = [(ADDRESS, RECORDING / "page.html"), (MISSING, bare)]
    write_archive(tmp_path / "two.warc.gz", [Response(url, "200", "text/html", str(file), "") for url, file in rows])
    done = scrapy("article", str(tmp_path / "two.warc.gz"))
    assert done.status == 1
    first, second = re.split("^─+$", done.output, flags=re.M)
    assert "Petani Garam Rote" in first
    assert "Copyright © ANTARA 2026" in second
    assert second.endswith(f"No article: no_text ({MISSING}, read as antara)\n")


def test_an_address_of_no_article_is_told_with_the_form_that_articles_have() -> None:
    read = Outlets(get_project_settings()).read(
        SavedPage(Page("https://www.kompas.com/", b"<p>Kompas</p>"), None, None)
    )
    assert isinstance(read, Unread)
    words = (
        "No article: not_an_article_address (https://www.kompas.com/, read as kompas); addresses of its articles match "
    )
    assert sentence(read).startswith(words)
