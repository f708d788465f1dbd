"""The end of a crawl, for people and for cron."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from scrapy.crawler import Crawler
from scrapy.spiders import Spider

from crawler.commands.summary import Outcome, dropped_in, failure_in, report, show, shown

ENDED = {"finish_reason": "finished"}


@pytest.mark.parametrize(
    ("stats", "failure"),
    [
        (ENDED, None),
        (ENDED | {"dropped/http_404": 3, "dropped/no_text": 1}, None),
        (ENDED | {"listings/read": 1, "listings/failed": 4}, None),
        (ENDED | {"listings/failed": 1}, "no source could be read"),
        (ENDED | {"listings/unreadable": 1}, "no source could be read"),
        (ENDED | {"spider_exceptions/ValueError": 2}, "2 exceptions"),
        (ENDED | {"storage/failed": 1}, "storage failed"),
        (ENDED | {"feedexport/failed_count/FileFeedStorage": 1}, "storage failed"),
        (ENDED | {"dropped/error": 1}, "1 articles lost by an error"),
        ({"finish_reason": "shutdown"}, "shutdown"),
        ({}, "not started"),
    ],
)
def test_what_fails_a_crawl(stats: dict[str, object], failure: str | None) -> None:
    assert failure_in(stats) == failure


def test_a_redirect_to_a_known_article_counts_as_its_duplicate() -> None:
    stats = {"dropped/no_text": 2, "dropped/duplicate_url": 1, "dupefilter/filtered": 3, "links/found": 9}
    assert dropped_in(stats) == {"duplicate_url": 4, "no_text": 2}


def printed(*outcomes: Outcome) -> str:
    console = Console(file=StringIO(), width=100)
    show(list(outcomes), console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def outcome(stored: int = 0, known: int = 0, written: tuple[str, ...] = (), failure: str | None = None) -> Outcome:
    return Outcome("antara", stored + known, stored, known, {}, 1.25, written, failure)


def test_columns_that_would_say_nothing_are_left_out() -> None:
    assert printed(outcome(2)).split("\n")[0].split() == [
        "outlet",
        "found",
        "stored",
        "dropped",
        "by",
        "reason",
        "seconds",
    ]
    again = printed(outcome(0, 2, failure="shutdown"))
    assert "already stored" in again
    assert "shutdown" in again
    assert "Nothing new: no article was stored." in again


def test_what_was_written_is_named() -> None:
    path = str(Path.cwd() / "storage" / "articles" / "outlet=antara" / ("part-" + "x" * 90 + ".jsonl"))
    assert f"\n{shown(path)}\nNew articles: 1\n" in printed(outcome(1, written=(path,)))
    assert shown(path).startswith("storage/articles/")
    assert shown("/elsewhere/part.jsonl") == "/elsewhere/part.jsonl"


def test_a_crawl_that_never_started_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    class Idle(Spider):
        name = "idle"

    assert report([Crawler(Idle)]) == 1
    assert "not started" in capsys.readouterr().out
