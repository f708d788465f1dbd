"""``scrapy outlets``: what is said of an outlet, and the document that it writes."""

import json
from pathlib import Path

import pytest
from scrapy.utils.project import get_project_settings

from crawler.commands.choice import GROUPS, chosen
from crawler.commands.described import described
from crawler.commands.outlets import markdown
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


def test_an_outlet_is_described_by_what_it_declares() -> None:
    (kompas,) = outlets("kompas")
    description = described(kompas)
    assert (description.portal, description.search, description.backfill) == ("kompas.com", True, True)
    assert description.sources == ("Feed", "IndexPages", "Sitemap", "Search")
    assert (description.read, description.declared) == (("current", "2016"), ())


def test_an_outlet_without_an_archive_reaches_no_year_back() -> None:
    (aceh,) = outlets("antara_aceh")
    assert not described(aceh).backfill


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(WrongUse, match="No outlet or group 'kompass'"):
        outlets("kompass")


def test_programs_get_json() -> None:
    done = scrapy("outlets", "--json", "regional", "viva")
    assert done.status == 0, done.log
    named = {each["name"]: each for each in json.loads(done.output)}
    assert "viva" in named
    assert {each["group"] for each in named.values()} == {"regional", "national"}


def test_people_get_a_table() -> None:
    done = scrapy("outlets", "kompas")
    assert done.status == 0, done.log
    assert "kompas.com" in done.output
    assert "outlets: 1" in done.output
