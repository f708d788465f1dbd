"""CNBC Indonesia, of Trans Media, on detikcom's publishing system. How it signs ANTARA copy is not known.

Its search is drawn by scripts: none is declared.
"""

from dataclasses import replace

from crawler.discovery import Feed, IndexPages, Sitemap
from crawler.page.templates import DETIK_NETWORK
from crawler.spider import OutletSpider


class CnbcIndonesia(OutletSpider):
    name = "cnbc_indonesia"
    outlet = "CNBC Indonesia"
    confidence = "high"
    allowed_domains = ["cnbcindonesia.com"]
    article = r"//(?:www\.)?cnbcindonesia\.com/(?!tv/)[a-z-]+/\d{14}-\d+-\d+/(?!foto-|video-|infografis-)[\w-]"
    sources = (
        Feed("https://www.cnbcindonesia.com/rss"),
        Feed("https://www.cnbcindonesia.com/{section}/rss"),
        IndexPages("https://www.cnbcindonesia.com/indeks"),
        Sitemap("https://www.cnbcindonesia.com/sitemap.xml"),
    )
    rules = (
        replace(
            DETIK_NETWORK,
            drop=(
                *DETIK_NETWORK.drop,
                "table[class^=sisip_]",
                "div[class^=sisip_]",
                "div.link_sisip",
                "div.pic_artikel",
                "div.media-institusi",
                "div.autovideocnbc",
            ),
            cut=(r"(?i:TIM RISET CNBC INDONESIA)",),
            title="h1.font-extrabold",
            published="div.text-cm.text-gray",
        ),
    )
