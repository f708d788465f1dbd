"""Crawls of a newsroom in which pages fail: what is stored still, and which exit status cron is told."""

from pathlib import Path

from newsroom.build import responses
from tests.newsroom.expected import SALT, WELLS
from tests.newsroom.running import Newsroom
from tests.newsroom.test_crawl_arguments import WELLS_ADDRESS
from tests.newsroom.test_sources import SOURCES_ALONE

SALT_ARTICLE = "https://www.antaranews.com/berita/5612904/"
ARTICLES_OF_KOMPAS = "kompas.com/"


def test_where_no_page_of_an_article_comes_the_crawl_has_failed(tmp_path: Path) -> None:
    rows = [
        row._replace(status="500") if ARTICLES_OF_KOMPAS in row.url and "/read/" in row.url else row
        for row in responses()
    ]
    done = Newsroom.at(tmp_path / "newsroom", rows).run("crawl", "kompas")
    assert done.status == 1
    assert "none of 2 pages could be fetched" in done.output


def test_where_no_page_that_comes_is_an_article_the_crawl_says_what_to_look_at(tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.write_text("<html><body><div id='app'></div></body></html>")
    rows = [
        row._replace(file=str(empty)) if ARTICLES_OF_KOMPAS in row.url and "/read/" in row.url else row
        for row in responses()
    ]
    done = Newsroom.at(tmp_path / "newsroom", rows).run("crawl", "kompas", "-o", "-:jsonlines")
    assert (done.status, done.output) == (0, "")
    assert "kompas: no article is read from any page that came (2); scrapy probe kompas tells" in done.log


def test_an_article_that_is_named_and_not_read_fails_the_crawl(tmp_path: Path) -> None:
    rows = [row for row in responses() if not row.url.startswith(WELLS_ADDRESS)]
    done = Newsroom.at(tmp_path / "newsroom", rows).run("crawl", "kompas", "-a", f"url={WELLS_ADDRESS}")
    assert done.status == 1
    assert "1 of 1 articles named could not be read" in done.output


def test_an_article_that_is_named_and_stored_already_does_not_fail_the_crawl(tmp_path: Path) -> None:
    newsroom = Newsroom.at(tmp_path / "newsroom")
    ended = [newsroom.run("crawl", "kompas", "-a", f"url={WELLS_ADDRESS}") for _ in range(2)]
    assert [done.status for done in ended] == [0, 0]
    assert [article["title"] for article in newsroom.articles()] == [WELLS]


def test_an_article_is_stored_where_the_form_asked_for_first_is_gone(tmp_path: Path) -> None:
    gone = [row._replace(status="404") if row.url.startswith(SALT_ARTICLE) else row for row in responses()]
    newsroom = Newsroom.at(tmp_path / "newsroom", gone)
    done = newsroom.run("crawl", "antara", *SOURCES_ALONE)
    assert done.status == 0, done.log
    assert SALT in {article["title"] for article in newsroom.articles()}
    assert "'links/other_form': 1" in done.log
