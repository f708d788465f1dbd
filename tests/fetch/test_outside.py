"""Parts of pages that lie in the net of whoever crawls."""

import pytest
from conftest import Project, Site

from crawler.fetch.outside import ip_address, is_public

SPIDER = """
from ipaddress import ip_address

from scrapy import Request, Spider

from crawler.fetch.failures import reason_of


class Parts(Spider):
    name = "parts"
    custom_settings = {"DOWNLOADER_MIDDLEWARES": {"crawler.fetch.outside.StayOutside": 60}, "FEEDS": {}}

    async def start(self):
        for page in ("203.0.113.7", "8.8.8.8", None, "127.0.0.1"):
            meta = {"page_address": page and ip_address(page)}
            for host in ("127.0.0.1", "localhost"):
                url = f"{self.site.replace('127.0.0.1', host)}/part/{page}/{host}"
                yield Request(url, meta=meta, errback=self.failed)
        yield Request(self.site + "/page")

    def parse(self, response):
        pass

    def failed(self, failure):
        self.crawler.stats.inc_value(reason_of(failure))
"""


def test_a_page_from_the_open_net_asks_nothing_of_the_machine_that_crawls(project: Project, site: Site) -> None:
    (project.folder / "tiny_spiders.py").write_text((project.folder / "tiny_spiders.py").read_text() + SPIDER)
    done = project.run("crawl", "parts", "-a", f"site={site.url}")
    assert done.returncode == 0, done.stdout
    local = ["203.0.113.7", "127.0.0.1"]  # a net of documentation (RFC 5737) is no public one
    assert sorted(site.hits) == sorted(
        ["/page", *(f"/part/{page}/{host}" for page in local for host in ("127.0.0.1", "localhost"))]
    )
    assert project.stats()["off_site"] == 4


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("::1", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
    ],
)
def test_which_addresses_belong_to_the_open_net(address: str, public: bool) -> None:
    assert is_public(ip_address(address)) is public
