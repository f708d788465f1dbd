"""`crawlall` on the sample newsroom, by the real engine: what is stored, what is dropped, what a second run does."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crawler.items import Article
from tests.newsroom.expected import CLOCK, DROPPED, SALT, SEAGRASS, STORED, WEATHER, WELLS, Expected
from tests.newsroom.running import Done, Newsroom

FAILURES = ("Traceback", "ERROR", "CRITICAL", "downloader/exception_count", "spider_exceptions", "dropped/error")


@dataclass(frozen=True)
class Crawled:
    """Two crawls of the newsroom, one after another."""

    newsroom: Newsroom
    first: Done
    articles: list[dict[str, Any]]
    dropped: list[dict[str, Any]]
    second: Done


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    newsroom = Newsroom.at(tmp_path_factory.mktemp("newsroom"))
    first = newsroom.run("crawlall", "-s", "KEEP_DROPPED=dropped.jsonl")
    articles = newsroom.articles()
    lines = (newsroom.folder / "dropped.jsonl").read_text(encoding="utf-8").splitlines()
    second = newsroom.run("crawlall")
    return Crawled(newsroom, first, articles, [json.loads(line) for line in lines], second)


def only(crawled: Crawled, outlet: str, title: str) -> dict[str, Any]:
    (article,) = [each for each in crawled.articles if (each["outlet"], each["title"]) == (outlet, title)]
    return article


@pytest.mark.parametrize("expected", STORED, ids=lambda each: f"{each.outlet}-{each.title[:24]}")
def test_each_article_is_stored_once_as_expected(crawled: Crawled, expected: Expected) -> None:
    found = only(crawled, expected.outlet, expected.title)
    wire = (found["wire"] or {}).get("kind")
    assert Expected(found["outlet"], found["title"], found["published_at"], wire, **found["pages"]) == expected


def test_nothing_else_is_stored(crawled: Crawled) -> None:
    assert len(crawled.articles) == len(STORED)
    assert len({article["id"] for article in crawled.articles}) == len(STORED)


def test_every_line_is_a_whole_article(crawled: Crawled) -> None:
    for article in crawled.articles:
        assert list(article) == list(Article.model_fields)
        read = Article.model_validate(article)
        assert read.archive is not None
        assert read.fetched_at == "2026-11-20T03:00:00+00:00"
        assert read.revision == 1


def test_what_is_dropped_is_dropped_for_its_reason(crawled: Crawled) -> None:
    assert {(line["reason"], line["url"]) for line in crawled.dropped} == DROPPED
    assert len(crawled.dropped) == len(DROPPED)


@pytest.mark.parametrize("run", ["first", "second"])
def test_nothing_fails_and_no_request_leaves(crawled: Crawled, run: str) -> None:
    done: Done = getattr(crawled, run)
    assert done.status == 0, done.log
    assert [line for line in done.log.splitlines() if any(failure in line for failure in FAILURES)] == []


def test_the_log_tells_what_happens_and_each_thing_once(crawled: Crawled) -> None:
    log = crawled.first.log
    assert [word for word in ("Enabled ", "Overridden settings", "Versions:", "WARNING") if word in log] == []
    silent = [line for line in log.splitlines() if "Sources that do not answer" in line]
    outlets = {line.split("] ")[0] for line in silent}
    assert 0 < len(outlets) == len(silent)


def test_no_source_in_the_archive_is_unreadable(crawled: Crawled) -> None:
    assert "listings/unreadable" not in crawled.first.log


def row_of(table: str, outlet: str) -> str:
    (row,) = [line for line in table.splitlines() if line.startswith(f"{outlet} ")]
    return re.sub(r"\s+", " ", row).rstrip()


def test_the_table_tells_what_was_found_stored_and_dropped(crawled: Crawled) -> None:
    table = crawled.first.output
    assert re.match(r"outlet +found +stored +dropped by reason +seconds\n", table)
    assert re.fullmatch(r"antara 5 3 http_404 1, no_text 1 \d+\.\d", row_of(table, "antara"))
    assert re.fullmatch(r"tempo 3 2 duplicate_url 1 \d+\.\d", row_of(table, "tempo"))
    assert re.fullmatch(r"koran_jakarta 7 7 \d+\.\d", row_of(table, "koran_jakarta"))
    assert f"New articles: {len(STORED)}" in table


def test_the_paths_that_are_printed_are_there(crawled: Crawled) -> None:
    printed = [Path(line) for line in crawled.first.output.splitlines() if line.endswith(".jsonl")]
    assert len(printed) == len({expected.outlet for expected in STORED})
    for path in printed:
        assert re.fullmatch(r"storage/articles/outlet=\w+/dt=\d{4}-\d\d-\d\d/part-[\w-]+\.jsonl", str(path))
        assert (crawled.newsroom.folder / path).is_file()


def test_a_second_run_stores_nothing_and_says_so(crawled: Crawled) -> None:
    assert "Nothing new: no article was stored." in crawled.second.output
    assert ".jsonl" not in crawled.second.output
    assert crawled.newsroom.articles() == crawled.articles
    assert re.fullmatch(r"antara 5 0 3 http_404 1, no_text 1 \d+\.\d", row_of(crawled.second.output, "antara"))
    assert "already stored" in crawled.second.output


def test_a_reprint_in_full_has_every_paragraph(crawled: Crawled) -> None:
    original, reprint = (only(crawled, outlet, SALT) for outlet in ("antara", "koran_jakarta"))
    assert reprint["text"] == original["text"]
    assert (reprint["authors"], reprint["editors"]) == (["Antara"], ["Lukman Hidayat"])
    assert (original["dateline"], reprint["dateline"]) == ("Rote Ndao", "ROTE NDAO")
    assert original["rights"]["ai_reserved"]


def test_a_reprint_that_was_cut_is_its_beginning(crawled: Crawled) -> None:
    original, reprint = (only(crawled, outlet, SALT) for outlet in ("antara", "republika"))
    assert reprint["text"].split("\n\n") == original["text"].split("\n\n")[:3]
    assert reprint["wire"] == {"agency": "ANTARA", "kind": "copy", "evidence": "sumber : Antara"}


@pytest.mark.parametrize(
    ("outlet", "title", "first", "last"),
    [
        ("kompas", WELLS, "Warga di sejumlah desa pesisir", "setelah dua musim hujan."),
        ("jpnn", SEAGRASS, "Penyu hijau kembali terlihat", "bergilir oleh tujuh dusun."),
    ],
)
def test_an_article_of_several_pages_is_whole(crawled: Crawled, outlet: str, title: str, first: str, last: str) -> None:
    text = only(crawled, outlet, title)["text"]
    assert text.startswith(first)
    assert text.endswith(last)
    paragraphs = text.split("\n\n")
    assert len(paragraphs) == len(set(paragraphs))


def test_an_article_whose_second_page_redirects_to_the_first_says_what_is_missing(crawled: Crawled) -> None:
    article = only(crawled, "tribunnews", WEATHER)
    assert article["pages"] == {"read": 1, "total": 2}
    assert article["text"].count("menyelesaikan sekolah lapangan cuaca") == 1


def test_a_date_that_no_calendar_has_is_kept_as_printed(crawled: Crawled) -> None:
    article = only(crawled, "viva", CLOCK)
    assert article["published_at"] is None
    assert article["published_raw"] == "Selasa, 31 Februari 2026 - 25:61 WIB"


def test_a_group_is_crawled_as_far_as_it_lies_in_the_archive(tmp_path: Path) -> None:
    done = Newsroom.at(tmp_path).run("crawlall", "antara", "-L", "ERROR")
    assert done.status == 0, done.log
    outlets = {each["outlet"] for each in Newsroom(tmp_path).articles()}
    assert len(outlets) > 1
    assert all(name == "antara" or name.startswith("antara_") for name in outlets)
    assert "[1/" in done.log  # no terminal: a line for each outlet that is done
