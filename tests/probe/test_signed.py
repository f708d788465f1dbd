"""Whether an outlet names people: what it declares is what its recordings show."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.page import PageRules
from crawler.spider import OutletSpider

RECORDINGS = Path(__file__).parent.parent / "recordings"
LOADER = SpiderLoader.from_settings(get_project_settings())
RECORDED = sorted(name for name in LOADER.list() if (RECORDINGS / name).is_dir())


def layouts_with_people(outlet: type[OutletSpider]) -> Iterator[PageRules]:
    """The layouts that declare where people stand."""
    for rules in outlet.rules:
        data = rules.data and (rules.data.authors or rules.data.editors)
        if rules.byline or rules.authors or rules.editors or rules.sources or data:
            yield rules


def shown(name: str) -> list[str]:
    """The people in the recordings of an outlet."""
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in (RECORDINGS / name).glob("*/article.json")]
    return [person for article in articles for person in article["authors"] + article["editors"]]


@pytest.mark.parametrize("name", RECORDED)
def test_an_outlet_is_signed_where_its_recordings_or_rules_know_people(name: str) -> None:
    outlet = LOADER.load(name)
    assert issubclass(outlet, OutletSpider)
    assert outlet.signed == bool(shown(name) or list(layouts_with_people(outlet)))
