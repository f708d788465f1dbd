"""Bola.com, the sports portal of KapanLagi Youniverse. Opens with "Bola.com, Jakarta - "; sources stand at the end.

No ANTARA copy was seen here.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.page.templates import KLY_DESKTOP, KLY_MOBILE
from crawler.spider import OutletSpider


class BolaCom(OutletSpider):
    name = "bola_com"
    outlet = "Bola.com"
    confidence = "medium"
    allowed_domains = ["bola.com"]
    proven = ("mobile-2020",)
    article = r"^https?://(?:\w+\.)?bola\.com/(?:amp/\d{5,}/|(?:amp/)?(?:[\w-]+/)+read/\d{5,}/)[\w-]"
    sources = (
        Feed("https://www.bola.com/rss"),
        # Seen in 2021; whether it still stands is not known.
        IndexPages("https://www.bola.com/{section}/indeks/{date:%Y/%m/%d}?page={page}", section="indonesia"),
    )
    # The desktop layout is that of the sister Liputan6: no page of Bola.com itself was seen.
    rules = (
        replace(KLY_MOBILE, layout="mobile-2020", body="div.article-readpage div.article-content-body"),
        KLY_DESKTOP,
    )
