"""beritajatim.com, a portal of East Java. Texts end in the desk's initials in square brackets: ``[uci/but]``.

How it marks ANTARA copy is not known. Its feed is named by two public lists and unchecked. Its search is the page of the
tag that has the words for its name.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.forms import NOT_OF_THE_HOUSE, SLUG
from crawler.discovery.search import Search
from crawler.page.templates import BODIES, WORDPRESS
from crawler.spider import OutletSpider


class Beritajatim(OutletSpider):
    name = "beritajatim"
    outlet = "beritajatim.com"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["beritajatim.com"]
    article = rf"//(?:www\.)?beritajatim\.com/(?!arsip){NOT_OF_THE_HOUSE}{SLUG}(?:/amp)?/?(?:[?#]|$)"
    sources = (
        Feed("https://beritajatim.com/feed"),
        Search("https://beritajatim.com/tag/{query:-}?page={page}", links="h2, h3"),
    )
    rules = (replace(WORDPRESS, body=(*BODIES, *WORDPRESS.body)),)
