"""Addresses of articles, and of pages that are none, as `addresses.tsv` lists them for each outlet."""

from functools import cache
from pathlib import Path

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.outlets import Outlets
from crawler.spider import OutletSpider

TABLE = Path(__file__).with_name("addresses.tsv")
ROWS = [tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines()]
NAMES = [row[0] for row in ROWS]


@cache
def spider(name: str) -> OutletSpider:
    found = SpiderLoader.from_settings(get_project_settings()).load(name)()
    assert isinstance(found, OutletSpider)
    return found


@cache
def outlets() -> Outlets:
    return Outlets(get_project_settings())


@pytest.mark.parametrize(("name", "kind", "url"), ROWS)
def test_article_or_not(name: str, kind: str, url: str) -> None:
    assert kind in ("article", "other")
    assert spider(name).is_article(url) is (kind == "article")


@pytest.mark.parametrize(("name", "kind", "url"), [row for row in ROWS if row[1] == "article"])
def test_an_article_is_of_the_outlet_of_its_host(name: str, kind: str, url: str) -> None:
    found = outlets().of(url)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("name", sorted(set(NAMES)))
def test_an_outlet_has_articles_and_others(name: str) -> None:
    assert {row[1] for row in ROWS if row[0] == name} == {"article", "other"}


def test_the_table_is_sorted_by_outlet() -> None:
    assert sorted(NAMES) == NAMES
