"""Analisa Daily, the portal of a daily of Medan.

Low confidence: no page is at hand, only addresses of articles; lists name a feed. The element of the text is a guess; where
it fails, the generic extractor reads.
"""

from crawler.discovery import Feed, IndexPages
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class Analisa(OutletSpider):
    name = "analisa"
    outlet = "Analisa Daily"
    group = "regional"
    signed = False
    confidence = "low"
    allowed_domains = ["analisadaily.com"]
    # /berita/baca/2026/08/22/1076850/judul, also without the day
    article = r"//(?:[a-z]+\.)?analisadaily\.com/berita/baca/(?:\d{4}/\d\d/\d\d/)?\d+/[\w%.-]*[a-z]"
    sources = (
        Feed("https://analisadaily.com/feed"),
        IndexPages("https://analisadaily.com/"),
    )
    rules = (
        PageRules(
            body=BODIES,
            drop=INSERTS,
        ),
    )
