"""The end of a crawl, for people and for cron."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from scrapy.crawler import Crawler
from scrapy.spiders import Spider

from crawler.commands.outcome import Outcome
from crawler.commands.summary import report, show, shown


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


def test_what_is_read_without_being_announced_has_no_column_of_what_was_found() -> None:
    reread = replace(outcome(3), found=None)
    assert "found" not in printed(reread)
    assert "found" in printed(reread, outcome(0))


def test_what_was_written_is_named() -> None:
    path = str(Path.cwd() / "storage" / "articles" / "outlet=antara" / ("part-" + "x" * 90 + ".jsonl"))
    assert f"\n{shown(path)}\nNew articles: 1\n" in printed(outcome(1, written=(path,)))
    assert shown(path).startswith("storage/articles/")
    assert shown("/elsewhere/part.jsonl") == "/elsewhere/part.jsonl"


def test_a_crawl_that_never_started_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    class Idle(Spider):
        name = "idle"

    assert report([Outcome.of(Crawler(Idle))]) == 1
    assert "not started" in capsys.readouterr().out
