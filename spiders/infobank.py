"""Infobanknews, the portal of the banking magazine Infobank, on WordPress. How it signs ANTARA copy is not known.

Its posts and its search were seen as JSON in 2026; the feed is WordPress' usual one, unchecked.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.forms import NOT_OF_THE_HOUSE, SLUG
from crawler.discovery.wordpress import wordpress_posts
from crawler.page.templates import BODIES, WORDPRESS
from crawler.spider import OutletSpider


class Infobank(OutletSpider):
    name = "infobank"
    outlet = "Infobanknews"
    confidence = "medium"
    allowed_domains = ["infobanknews.com"]
    article = rf"//(?:www\.)?infobanknews\.com/{NOT_OF_THE_HOUSE}{SLUG}(?:/amp)?/?(?:[?#]|$)"
    sources = (Feed("https://infobanknews.com/feed/"), *wordpress_posts("https://infobanknews.com"))
    rules = (replace(WORDPRESS, body=(*BODIES, *WORDPRESS.body, "article")),)
