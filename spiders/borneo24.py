"""Borneo24, a portal of Kalimantan. A public list takes it for the site of the daily Kaltim Post, which nothing proves.

Everything here is of low confidence: one public scraper. Its feed is WordPress' usual one, unchecked. How it signs
ANTARA copy is not known.
"""

from crawler.discovery.feed import Feed
from crawler.discovery.forms import NOT_OF_THE_HOUSE, SLUG
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class Borneo24(OutletSpider):
    name = "borneo24"
    outlet = "Borneo24"
    group = "regional"
    confidence = "low"
    allowed_domains = ["borneo24.com"]
    article = rf"//(?:www\.)?borneo24\.com/{NOT_OF_THE_HOUSE}{SLUG}/?(?:[?#]|$)"
    sources = (
        Feed("https://borneo24.com/feed/"),
        IndexPages("https://borneo24.com/page/{page}/", links="h3.title"),
        Search("https://borneo24.com/search?q={query:+}", links="div.post-item h3.title"),
    )
    rules = (WORDPRESS,)
