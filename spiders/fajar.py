"""Fajar, a daily of Makassar, in WordPress. A text opens with "FAJAR.CO.ID, MAKASSAR -- …".

The pages of its latest articles are those of every WordPress, unchecked.
"""

from dataclasses import replace

from crawler.discovery import Feed, IndexPages, Search
from crawler.page.templates import ALL_PAGES, PAGE_LINKS, WORDPRESS
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
    rules = (replace(WORDPRESS, pager=PAGE_LINKS, all_pages=ALL_PAGES),)
