"""beritajatim.com, a portal of East Java. Texts end in the desk's initials in square brackets: ``[uci/but]``.

How it marks ANTARA copy is not known. Its feed is named by two public lists and unchecked. Its search is the page of the
tag that has the words for its name.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.search import Search
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class Beritajatim(OutletSpider):
    name = "beritajatim"
    outlet = "beritajatim.com"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["beritajatim.com"]
    article = (
        r"//(?:www\.)?beritajatim\.com/(?!pedoman-|tentang-|kode-etik-|wp-|arsip)"
        r"[a-z\d]+(?:-+[a-z\d]+){2,}(?:/amp)?/?(?:[?#]|$)"
    )
    sources = (
        Feed("https://beritajatim.com/feed"),
        Search("https://beritajatim.com/tag/{query:-}?page={page}", links="h2, h3"),
    )
    rules = (replace(WORDPRESS, body=("div[itemprop=articleBody]", "div.article-content", *WORDPRESS.body)),)
