"""``scrapy outlets``: what is said of an outlet, and the document that it writes."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console
from scrapy.utils.project import get_project_settings

from crawler.commands.choice import GROUPS, chosen
from crawler.commands.described import backfill, described, evidence
from crawler.commands.outlets import COLUMNS, markdown, table
from crawler.discovery import Feed, IndexPages, NewsSitemap, Site, Sitemap, wordpress_posts
from crawler.discovery.links import Source
from crawler.errors import WrongUse
from crawler.spider import OutletSpider
from tests.newsroom.running import scrapy

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "outlets.md"


def outlets(*words: str) -> list[type[OutletSpider]]:
    return chosen(get_project_settings(), words)


def test_the_document_is_current() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == markdown([described(each) for each in outlets()]), "run make docs"


def test_every_portal_of_the_wire_is_declared() -> None:
    assert len(outlets()) >= 95
    assert len(outlets("antara")) == 34


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_holds_its_outlets_only(group: str) -> None:
    assert {each.group for each in outlets(group)} == {group}


def test_the_national_portal_is_told_from_its_group() -> None:
    assert [each.name for each in outlets("outlet:antara", "kompas")] == ["antara", "kompas"]
    assert [each.name for each in outlets("outlet:viva")] == ["viva"]


def test_an_outlet_is_described_by_what_it_declares() -> None:
    (kompas,) = outlets("kompas")
    description = described(kompas)
    assert (description.portal, description.search, description.backfill) == ("kompas.com", True, "dates")
    assert description.sources == ("Feed", "IndexPages", "Sitemap", "Search")
    assert (description.read, description.declared) == (("current", "2016"), ())


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ((Feed("https://a.example/rss"), IndexPages("https://a.example/{page}")), ""),
        ((NewsSitemap("https://a.example/news.xml"),), ""),
        ((Site("https://a.example/"),), ""),
        ((Feed("https://a.example/rss"), Sitemap("https://a.example/sitemap.xml")), "sitemap"),
        ((Sitemap("https://a.example/sitemap.xml"), IndexPages("https://a.example/{date:%Y-%m-%d}")), "dates"),
        (wordpress_posts("https://a.example"), "dates"),
    ],
)
def test_no_more_backfill_is_claimed_than_the_sources_give(sources: tuple[Source, ...], expected: str) -> None:
    assert backfill(sources, date(2025, 6, 1)) == expected


@pytest.mark.parametrize(
    ("layouts", "proven", "expected"),
    [
        (["current", "2015"], ["current"], "read"),
        (["current", "2015"], ["2015"], "once read"),
        (["current", "2015"], [], "declared"),
        ([], [], "declared"),
    ],
)
def test_evidence_is_that_of_the_layout_of_today(layouts: list[str], proven: list[str], expected: str) -> None:
    assert evidence(layouts, proven) == expected


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(WrongUse, match="No outlet or group 'kompass'"):
        outlets("kompass")
    with pytest.raises(WrongUse, match="No outlet or group 'national'"):
        outlets("outlet:national")


def test_programs_get_json() -> None:
    done = scrapy("outlets", "--json", "regional", "viva")
    assert done.status == 0, done.log
    named = {each["name"]: each for each in json.loads(done.output)}
    assert "viva" in named
    assert {each["group"] for each in named.values()} == {"regional", "national"}


def test_people_get_a_table() -> None:
    done = scrapy("outlets", "kompas", "antara")
    assert done.status == 0, done.log
    assert "megapolitan.antaranews.com" in done.output
    assert "outlets: 35" in done.output


@pytest.mark.parametrize(("width", "missing"), [(220, []), (120, ["layouts"]), (80, ["layouts", "browser", "portal"])])
def test_a_narrow_terminal_shows_fewer_columns_whole(width: int, missing: list[str]) -> None:
    console = Console(width=width, file=io.StringIO())
    console.print(table([described(each) for each in outlets("antara", "national")], width))
    assert isinstance(console.file, io.StringIO)
    lines = console.file.getvalue().splitlines()
    assert {name for name in COLUMNS if name not in lines[0].split()} == set(missing)
    assert len([line for line in lines if line.strip().startswith("antara_")]) == 33
    assert "…" not in console.file.getvalue()
