"""How a crawl ended, as its stats tell."""

from datetime import UTC, datetime, timedelta

import pytest
from scrapy import Spider
from scrapy.crawler import Crawler

from crawler.commands.outcome import (
    NO_SOURCE,
    Outcome,
    causes_in,
    dropped_in,
    failure_in,
    note_on,
    seconds_in,
    stored_in,
    unwritten_in,
)
from crawler.discovery.wanted import Wanted
from crawler.errors import WrongUse


class Idle(Spider):
    name = "idle"


ENDED: dict[str, object] = {"finish_reason": "finished", "feedexport/success_count/SegmentFeedStorage": 1}


def failed(number: int, reason: str) -> dict[str, object]:
    return {f"dropped/{reason}": number, "articles/failed": number}


@pytest.mark.parametrize(
    ("stats", "failure"),
    [
        (ENDED, None),
        (ENDED | {"dropped/http_404": 3, "dropped/no_text": 1}, None),
        (ENDED | {"listings/read": 1, "listings/failed": 4}, None),
        (ENDED | {"listings/failed": 1}, "no source could be read"),
        (ENDED | {"listings/unreadable": 1}, "no source could be read"),
        (ENDED | {"spider_exceptions/ValueError": 2, "spider_exceptions/count": 2}, "2 exceptions"),
        (ENDED | {"storage/failed": 1}, "storage failed"),
        (ENDED | {"storage/damaged": 2}, "2 stored segments damaged, see scrapy reindex"),
        ({"finish_reason": "finished", "item_scraped_count": 1}, "articles were read and written nowhere"),
        (ENDED | {"feedexport/failed_count/FileFeedStorage": 1}, "storage failed"),
        (ENDED | {"dropped/error": 1}, "1 article lost by an error"),
        (ENDED | {"links/found": 50} | failed(50, "http_403"), "none of 50 pages could be fetched"),
        (ENDED | {"links/found": 3} | failed(3, "timeout"), "none of 3 pages could be fetched"),
        (ENDED | {"links/found": 9} | failed(9, "http_404"), "none of 9 pages could be fetched"),
        (ENDED | {"item_scraped_count": 1} | failed(49, "http_403"), None),
        (ENDED | {"dropped/no_text": 1} | failed(4, "http_403"), None),
        (ENDED | {"dropped/not_an_article": 5}, None),
        (ENDED | {"links/found": 3, "dropped/not_an_article": 3}, "none of 3 pages is read as an article"),
        (
            ENDED | {"links/found": 4, "dropped/no_text": 3} | failed(1, "http_404"),
            "none of 3 pages is read as an article",
        ),
        (ENDED | {"links/found": 2, "dropped/not_an_article": 2}, None),
        (ENDED | {"links/found": 9, "dropped/not_an_article": 3, "skipped/stored": 6}, None),
        (ENDED | {"links/found": 4, "dropped/not_an_article": 3, "item_scraped_count": 1}, None),
        (ENDED | {"links/found": 4, "dropped/not_an_article": 3, "dropped/outside_window": 1}, None),
        (ENDED | {"skipped/stored": 20}, None),
        (ENDED | {"skipped/stored": 20} | failed(1, "http_404"), None),
        (ENDED | {"skipped/stored": 20} | failed(1, "forbidden"), None),
        (ENDED | {"links/found": 9} | failed(9, "forbidden"), "none of 9 pages could be fetched"),
        (ENDED | {"skipped/stored": 20} | failed(1, "http_410"), None),
        (ENDED | {"skipped/stored": 20} | failed(5, "http_403"), "none of 5 pages could be fetched"),
        ({"finish_reason": "shutdown"}, "shutdown"),
        ({"start_time": datetime.now(UTC), "item_scraped_count": 2}, "interrupted"),
        ({}, "not started"),
    ],
)
def test_what_fails_a_crawl(stats: dict[str, object], failure: str | None) -> None:
    assert failure_in(stats) == failure


@pytest.mark.parametrize(
    ("stats", "failure"),
    [
        ({"item_scraped_count": 3}, None),
        ({"item_scraped_count": 2, "dropped/duplicate_url": 1}, None),
        ({"dropped/duplicate_url": 2, "dropped/duplicate_text": 1}, None),
        ({"item_scraped_count": 2} | failed(1, "http_404"), "1 of 3 articles named could not be read"),
        ({"item_scraped_count": 1, "dropped/no_text": 2}, "2 of 3 articles named could not be read"),
        ({}, "3 of 3 articles named could not be read"),
    ],
)
def test_an_article_that_was_named_and_not_read_fails_a_crawl(stats: dict[str, object], failure: str | None) -> None:
    assert failure_in(ENDED | stats, named=3) == failure


@pytest.mark.parametrize(
    ("stats", "stored", "unwritten"),
    [
        ({"item_scraped_count": 5}, 5, {}),  # other formats are not counted by their lines
        ({"item_scraped_count": 5, "storage/stored": 5}, 5, {}),
        ({"item_scraped_count": 5, "storage/stored": 3, "storage/failed": 2}, 3, {"not_written": 2}),
        ({"item_scraped_count": 5, "storage/unsealed": 4, "storage/failed": 2}, 0, {"not_written": 1}),
        ({"item_scraped_count": 5, "storage/failed": 1}, 0, {"not_written": 5}),
        ({}, 0, {}),
    ],
)
def test_what_is_written_for_good_counts_as_stored(
    stats: dict[str, object], stored: int, unwritten: dict[str, int]
) -> None:
    ended = ENDED | stats
    assert (stored_in(ended), unwritten_in(ended)) == (stored, unwritten)


def test_a_crawl_that_was_interrupted_took_time_too() -> None:
    assert 60 <= seconds_in({"start_time": datetime.now(UTC) - timedelta(minutes=1)}) < 100
    assert (seconds_in({"elapsed_time_seconds": 1.5}), seconds_in({})) == (1.5, 0.0)


@pytest.mark.parametrize(
    ("stats", "failure", "causes"),
    [
        ({"listings/failed": 2, "listings/failed/no_such_host": 2}, NO_SOURCE, {"no_such_host": 2}),
        ({"links/found": 3} | failed(3, "timeout"), "none of 3 pages could be fetched", {"timeout": 3}),
        ({"listings/failed": 1, "listings/failed/http_404": 1, "item_scraped_count": 1}, None, {}),
        ({"dropped/no_text": 3}, "none of 3 pages is read as an article", {}),
    ],
)
def test_why_nothing_could_be_fetched(stats: dict[str, int], failure: str | None, causes: dict[str, int]) -> None:
    assert causes_in(stats, failure) == causes


def test_a_page_that_is_none_among_few_is_told() -> None:
    stats = {"links/found": 2, "dropped/not_an_article": 2}
    note = "kompas: no article is read from any page that came (2); scrapy probe kompas tells"
    assert (note_on("kompas", Wanted(), stats, None) or "").startswith(note)


def test_what_was_refused_tells_its_status_and_its_remedy() -> None:
    outcome = Outcome.of(Crawler(Idle), WrongUse("READERS=abc: not a whole number"))
    assert (outcome.status, outcome.advice, outcome.refused) == (2, "READERS=abc: not a whole number", True)


def test_an_error_of_the_program_is_a_failure_without_advice() -> None:
    outcome = Outcome.of(Crawler(Idle), KeyError("x"))
    assert (outcome.status, outcome.advice, outcome.refused) == (1, None, False)


def test_only_what_was_dropped_counts_as_dropped() -> None:
    stats = {"dropped/no_text": 2, "dropped/duplicate_url": 1, "dupefilter/filtered": 3, "links/found": 9}
    assert dropped_in(stats) == {"duplicate_url": 1, "no_text": 2}
