"""``scrapy record``: the page as it came and the article as it is read, never over another."""

import json
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crawler.commands.record import VOLATILE, slug_of, write
from crawler.errors import WrongUse
from crawler.items import Article
from tests.newsroom.running import Newsroom

URL = "https://koran-jakarta.com/2026-11-20/"


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://kabar-rote.example/2026/11/20/petani-garam", "petani-garam"),
        ("https://kabar-rote.example/berita/petani-garam.html", "petani-garam"),
        ("https://kabar-rote.example/berita/12345/petani%20garam/", "petani-20garam"),
    ],
)
def test_a_folder_is_named_as_the_article(url: str, slug: str) -> None:
    assert slug_of(url) == slug


def test_a_page_is_saved_with_what_is_read_of_it(tmp_path: Path) -> None:
    newsroom = Newsroom.at(tmp_path)
    crawled = newsroom.run("crawl", "koran_jakarta", "-a", "limit=1", "-O", "-:jsonlines")
    (article,) = crawled.lines
    done = newsroom.run("record", article["url"], "--to", "recorded")
    assert done.status == 0, done.log
    folder = tmp_path / done.output.strip()
    assert folder == tmp_path / "recorded" / "koran_jakarta" / slug_of(article["canonical_url"])
    golden = json.loads((folder / "article.json").read_text())
    assert set(golden) == set(Article.model_fields) - VOLATILE
    assert {name: golden[name] for name in ("title", "text", "wire")} == {
        name: article[name] for name in ("title", "text", "wire")
    }
    assert article["title"].encode() in (folder / "page.html").read_bytes()
    again = newsroom.run("record", article["url"], "--to", "recorded")
    assert again.status == 2
    assert "holds a recording already" in again.log


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_recording_is_whole_or_none(tmp_path: Path) -> None:
    folder = tmp_path / "kabar_rote" / "petani-garam"
    page, article = b"<html></html>", {"text": "Warga memanen garam. " * 100}
    with room_for(1000), pytest.raises(WrongUse, match=f"^--to {folder}: File too large"):
        write(folder, page, article)
    assert not [*folder.parent.iterdir()]
    write(folder, page, article)
    assert json.loads((folder / "article.json").read_text()) == article
    with pytest.raises(WrongUse, match="holds a recording already"):
        write(folder, b"<html>lain</html>")
    assert (folder / "page.html").read_bytes() == page
    assert [each.name for each in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize("command", ["record", "article"])
def test_what_is_no_web_address_is_refused(tmp_path: Path, command: str) -> None:
    done = Newsroom.at(tmp_path, ()).run(command, "http://kabar-rote.example:99999/berita/1")
    words = "http://kabar-rote.example:99999/berita/1: not a web address; write https://host/path"
    assert (done.status, done.output, done.log) == (2, "", f"scrapy: error: {words}\n")


def test_what_is_not_to_be_had_is_told(tmp_path: Path) -> None:
    newsroom = Newsroom.at(tmp_path)
    done = newsroom.run("record", f"{URL}tidak-ada-berita-ini")
    assert done.status == 1
    assert "http_404" in done.log
    assert "Traceback" not in done.log
    done = newsroom.only("record", "http://127.0.0.1:9/berita", "-s", "RETRY_ENABLED=false", "-L", "CRITICAL")
    words = "http://127.0.0.1:9/berita: no page (robots.txt: unreachable)"
    assert (done.status, done.log) == (1, f"scrapy: error: {words}\n")


def test_a_page_without_an_article_is_saved_all_the_same(tmp_path: Path) -> None:
    newsroom = Newsroom.at(tmp_path)
    done = newsroom.run("record", "https://koran-jakarta.com/", "--to", "recorded")
    assert done.status == 1
    assert "no article is read from it (not_an_article_address)" in done.log
    folder = tmp_path / done.output.strip()
    assert folder.parent == tmp_path / "recorded" / "koran_jakarta"
    assert [path.name for path in folder.iterdir()] == ["page.html"]
    assert b"<html" in (folder / "page.html").read_bytes()
