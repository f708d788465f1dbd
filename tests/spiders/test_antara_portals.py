"""ANTARA's portals: one family in one file, a spider for each."""

from functools import cache

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.spider import OutletSpider


@cache
def loader() -> SpiderLoader:
    return SpiderLoader.from_settings(get_project_settings())


def spider(name: str) -> OutletSpider:
    found = loader().load(name)()
    assert isinstance(found, OutletSpider)
    return found


def test_every_portal_of_antara_is_found_by_the_loader() -> None:
    portals = [name for name in loader().list() if name == "antara" or name.startswith("antara_")]
    assert len(portals) == 34
    assert {spider(name).agency for name in portals} == {"ANTARA"}


@pytest.mark.parametrize(("name", "zone"), [("antara_aceh", "WIB"), ("antara_bali", "WITA"), ("antara_ambon", "WIT")])
def test_times_of_a_regional_portal_are_of_its_zone(name: str, zone: str) -> None:
    assert {rules.zone for rules in spider(name).rules} == {zone}
