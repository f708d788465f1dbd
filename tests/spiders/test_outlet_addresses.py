"""Addresses of articles, and of pages that are none, as `addresses.tsv` lists them for each outlet."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.outlets import ANY, Outlets
from crawler.spider import OutletSpider
from tests.shared import SHARED, needs_shared

TABLE = Path(__file__).with_name("addresses.tsv")
ROWS = [tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines()]
NAMES = [row[0] for row in ROWS]
OUTLETS = [name for name in sorted(SpiderLoader.from_settings(get_project_settings()).list()) if name != ANY]
NAMED_OTHERWISE = {"kaltim_post": "borneo24"}
"""What the facts name for another portal than the one whose host they give"""
PORTAL = re.compile(r"^- key: (\w+)$", re.M)
"""``- key: kompas``: where the facts on a portal begin"""
PATTERNS = re.compile(r"^  article_url_pattern:((?:\n?(?:  -)? \^\S+)+)", re.M)
"""One regular expression, or a list of them"""


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


@pytest.mark.parametrize("name", OUTLETS)
def test_an_outlet_has_articles_and_others(name: str) -> None:
    assert {row[1] for row in ROWS if row[0] == name} == {"article", "other"}


def test_the_table_is_sorted_by_outlet() -> None:
    assert sorted(NAMES) == NAMES


def facts() -> Iterator[tuple[str, str]]:
    """Outlet and form of its addresses, as the facts beside the checkout give them."""
    _, *parts = PORTAL.split((SHARED / "portals.yaml").read_text(encoding="utf-8"))
    for name, portal in zip(parts[::2], parts[1::2], strict=True):
        for forms in PATTERNS.findall(portal):
            yield from ((NAMED_OTHERWISE.get(name, name), form) for form in forms.split() if form != "-")


@needs_shared
def test_each_form_of_addresses_in_the_facts_has_an_article_in_the_table() -> None:
    forms = list(facts())
    assert len({name for name, _ in forms}) > 90
    articles = [(name, url) for name, kind, url in ROWS if kind == "article"]
    assert [
        form for form in forms if not any(form[0] == name and re.search(form[1], url) for name, url in articles)
    ] == []
