"""Fajar, a daily of Makassar, in WordPress. A text opens with "FAJAR.CO.ID, MAKASSAR -- …"."""

from dataclasses import replace

from crawler.discovery import Feed, IndexPages, Search
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class Fajar(OutletSpider):
    name = "fajar"
    outlet = "Fajar"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["fajar.co.id"]
    article = r"//(?:www\.)?fajar\.co\.id/\d{4}/\d\d/\d\d/[\w%.-]*[a-z]"
    sources = (
        Feed("https://fajar.co.id/feed/"),
        IndexPages("https://fajar.co.id/page/{page}/"),
        Search("https://fajar.co.id/?s={query}"),
    )
    rules = (replace(WORDPRESS, pager='a[href*="page="]', all_pages="page=all"),)
