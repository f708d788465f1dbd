"""Borneo24, a portal of Kalimantan, which the facts list as the site of Kaltim Post; whose it is they leave open.

Everything here is of low confidence: one public scraper. Its feed is WordPress' usual one, unchecked. How it signs
ANTARA copy is not known.
"""

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class KaltimPost(OutletSpider):
    name = "kaltim_post"
    outlet = "Borneo24"
    group = "regional"
    confidence = "low"
    allowed_domains = ["borneo24.com"]
    article = (
        r"//(?:www\.)?borneo24\.com/(?!profile|pedoman-|tentang-|kode-etik-|redaksi-|wp-)"
        r"[a-z\d]+(?:-+[a-z\d]+){2,}/?(?:[?#]|$)"
    )
    sources = (
        Feed("https://borneo24.com/feed/"),
        IndexPages("https://borneo24.com/page/{page}/", links="h3.title"),
        Search("https://borneo24.com/search?q={query:+}", links="div.post-item h3.title"),
    )
    rules = (WORDPRESS,)
