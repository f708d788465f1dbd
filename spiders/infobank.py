"""Infobanknews, the portal of the banking magazine Infobank, on WordPress. How it signs ANTARA copy is not known.

Its feed and sitemap are WordPress' usual ones, unchecked; what was seen to answer is the list of its JSON interface.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.sitemap import Sitemap
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class Infobank(OutletSpider):
    name = "infobank"
    outlet = "Infobanknews"
    allowed_domains = ["infobanknews.com"]
    article = (
        r"//(?:www\.)?infobanknews\.com/(?!pedoman-|tentang-|kode-etik-|privacy-|wp-)"
        r"[a-z\d]+(?:-+[a-z\d]+){2,}(?:/amp)?/?(?:[?#]|$)"
    )
    sources = (Feed("https://infobanknews.com/feed/"), Sitemap("https://infobanknews.com/sitemap.xml"))
    rules = (replace(WORDPRESS, body=("div.article-content", *WORDPRESS.body, "article")),)
