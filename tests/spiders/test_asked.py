"""What an outlet is asked for, of what the facts say of its search, its regions and its days."""

from datetime import date

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.discovery.wanted import Wanted
from crawler.spider import OutletSpider

TODAY = date(2026, 11, 20)
LOADER = SpiderLoader.from_settings(get_project_settings())
RICE = Wanted(query="harga beras")
RICE_IN_JUNE = Wanted(query="harga beras", since=date(2026, 6, 1), until=date(2026, 6, 9))
JUNE_1 = date(2026, 6, 1)


def asked(name: str, wanted: Wanted) -> list[str]:
    outlet = LOADER.load(name)
    assert issubclass(outlet, OutletSpider)
    return [listing.url for source in outlet.sources for listing in source.listings(wanted, TODAY)]


@pytest.mark.parametrize(
    ("name", "wanted", "urls"),
    [
        ("antara_bali", RICE, ["https://bali.antaranews.com/search/harga%20beras/1"]),
        ("antara_bali", RICE_IN_JUNE, ["https://bali.antaranews.com/search/harga%20beras/2026-06-01/2026-06-09/1"]),
        ("kompas", RICE, ["https://search.kompas.com/search?q=harga+beras&sort=latest&page=1"]),
        (
            "kompas",
            RICE_IN_JUNE,
            [
                "https://search.kompas.com/search?q=harga+beras&sort=latest&start_date=2026-06-03&end_date=2026-06-09&page=1",
                "https://search.kompas.com/search?q=harga+beras&sort=latest&start_date=2026-06-01&end_date=2026-06-02&page=1",
            ],
        ),
        # pages of tags
        ("beritajatim", RICE, ["https://beritajatim.com/tag/harga-beras?page=1"]),
        ("jpnn", RICE, ["https://www.jpnn.com/tag/harga-beras?page=1"]),
        ("cna_id", RICE, ["https://www.cna.id/topic/harga-beras"]),
        ("rmol", RICE, ["https://rmol.id/tag/harga-beras?page=1"]),
        ("poskota", RICE, ["https://www.poskota.co.id/tag/harga-beras?page=1"]),
        ("okezone", RICE, ["https://www.okezone.com/tag/harga-beras/1"]),
        # regions
        (
            "tribunnews",
            Wanted(section="jateng", since=JUNE_1, until=JUNE_1),
            ["https://jateng.tribunnews.com/index-news?date=2026-06-01&page=1"],
        ),
        (
            "tribunnews",
            Wanted(section="techno", since=JUNE_1, until=JUNE_1),
            ["https://www.tribunnews.com/index-news/techno?date=2026-06-01&page=1"],
        ),
        ("jpnn", Wanted(section="bali"), ["https://bali.jpnn.com/"]),
        (
            "jpnn",
            Wanted(section="ekonomi", since=JUNE_1, until=JUNE_1),
            ["https://www.jpnn.com/indeks?id=ekonomi&d=01&m=06&y=2026&tab=all"],
        ),
        ("inews", Wanted(section="sulsel"), ["https://sulsel.inews.id/"]),
        # channels
        (
            "okezone",
            Wanted(section="news", since=TODAY),
            [
                "https://sindikasi.okezone.com/index.php/rss/1/RSS2.0",
                "https://news.okezone.com/indeks/2026/11/20/0",
            ],
        ),
        (
            "cnn_indonesia",
            Wanted(section="nasional"),
            ["https://www.cnnindonesia.com/nasional/rss", "https://www.cnnindonesia.com/nasional/indeks/1"],
        ),
    ],
)
def test_asked(name: str, wanted: Wanted, urls: list[str]) -> None:
    assert asked(name, wanted) == urls
