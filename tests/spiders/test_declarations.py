"""What holds for every outlet: how it is declared."""

from urllib.parse import urlsplit

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.spider import OutletSpider

LOADER = SpiderLoader.from_settings(get_project_settings())
SPIDERS = [LOADER.load(name) for name in sorted(LOADER.list())]
OUTLETS = [spider for spider in SPIDERS if spider.allowed_domains]  # "any" has none until it is told one


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_an_outlet_is_declared_whole(outlet: type[OutletSpider]) -> None:
    assert outlet.outlet
    assert outlet.article
    assert outlet.sources
    assert outlet.rules


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_sources_are_of_the_outlets_own_hosts(outlet: type[OutletSpider]) -> None:
    addresses = [getattr(source, "url", None) or getattr(source, "template", "") for source in outlet.sources]
    hosts = {urlsplit(address).hostname or "" for address in addresses}
    strange = [
        host for host in hosts if not any(host == own or host.endswith("." + own) for own in outlet.allowed_domains)
    ]
    assert strange == []


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_no_address_of_a_source_is_taken_for_an_article(outlet: type[OutletSpider]) -> None:
    spider = outlet()
    listings = [listing for source in outlet.sources for listing in source.listings(spider.wanted, spider.today)]
    assert [listing.url for listing in listings if spider.is_article(listing.url)] == []
