"""The end of a crawl, for people and for cron."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from scrapy.crawler import Crawler
from scrapy.spiders import Spider

from crawler.commands.outcome import NO_SOURCE, Outcome
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
    assert "No article was stored; failed: 1 of 1 outlet\n" in again


@pytest.mark.parametrize(
    ("causes", "words"),
    [
        ([{"no_such_host": 3}, {"no_such_host": 1}], "Nothing could be fetched: no_such_host (2 outlets)"),
        (
            [{"timeout": 1, "http_503": 2}, {"timeout": 1}],
            "Nothing could be fetched: timeout (2 outlets), http_503 (1 outlet)",
        ),
        ([{"timeout": 1}, {}], "No article was stored; failed: 1 of 2 outlets"),
        ([{}, {}], "Nothing new: no article was stored."),
    ],
)
def test_where_nothing_is_new_the_last_line_tells_whether_it_failed(causes: list[dict[str, int]], words: str) -> None:
    outcomes = [replace(outcome(failure=NO_SOURCE if each else None), causes=each) for each in causes]
    assert printed(*outcomes).rstrip().endswith(words)


def test_the_reasons_of_lists_stand_by_the_failure() -> None:
    assert "no source could be read: no_such_host 3" in printed(
        replace(outcome(failure=NO_SOURCE), causes={"no_such_host": 3})
    )


def test_where_articles_go_to_standard_output_the_table_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    report([outcome(1)], quiet=True)
    told = capsys.readouterr()
    assert told.out == ""
    assert "New articles: 1" in told.err


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
