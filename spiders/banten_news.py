"""BantenNews, a portal of Banten, on WordPress with the theme Newspaper. How it signs ANTARA copy is not known.

Its feed is WordPress' usual one, unchecked.
"""

from crawler.discovery.feed import Feed
from crawler.discovery.forms import NOT_OF_THE_HOUSE, SLUG
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class BantenNews(OutletSpider):
    name = "banten_news"
    outlet = "BantenNews"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["bantennews.co.id"]
    article = rf"//(?:www\.)?bantennews\.co\.id/{NOT_OF_THE_HOUSE}{SLUG}/?(?:[?#]|$)"
    sources = (
        Feed("https://www.bantennews.co.id/feed/"),
        IndexPages("https://www.bantennews.co.id/", links=".td-module-title"),
        Search("https://www.bantennews.co.id/page/{page}/?s={query}", links=".entry-title.td-module-title"),
    )
    rules = (WORDPRESS,)
