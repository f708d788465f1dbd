"""Infobanknews, the portal of the banking magazine Infobank, on WordPress. How it signs ANTARA copy is not known.

Its posts and its search were seen as JSON in 2026; the feed is WordPress' usual one, unchecked.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.wordpress import wordpress_posts
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class Infobank(OutletSpider):
    name = "infobank"
    outlet = "Infobanknews"
    confidence = "medium"
    allowed_domains = ["infobanknews.com"]
    article = (
        r"//(?:www\.)?infobanknews\.com/(?!pedoman-|tentang-|kode-etik-|privacy-|wp-)"
        r"[a-z\d]+(?:-+[a-z\d]+){2,}(?:/amp)?/?(?:[?#]|$)"
    )
    sources = (Feed("https://infobanknews.com/feed/"), *wordpress_posts("https://infobanknews.com"))
    rules = (replace(WORDPRESS, body=("div.article-content", *WORDPRESS.body, "article")),)
