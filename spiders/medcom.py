"""Medcom.id, of Media Group. Of low confidence: neither the element of its text is known nor how it signs ANTARA copy.

The shape of its addresses is that of links in public texts of 2026; its feed stands on lists alone, checked by nobody.
"""

from dataclasses import replace

from crawler.discovery import Feed, Site
from crawler.page.newsrooms import NEWSROOMS
from crawler.spider import OutletSpider


class Medcom(OutletSpider):
    name = "medcom"
    outlet = "Medcom.id"
    confidence = "low"
    allowed_domains = ["medcom.id"]
    # /ekonomi/mikro/9K5yjQxK-judul-berita: a code of eight characters before the words
    article = r"//(?:www\.|m\.)?medcom\.id/(?!foto/|video/)[a-z-]+/[a-z-]+/[A-Za-z\d]{8}-[\w-]"
    sources = (Feed("https://www.medcom.id/rss"), Site("https://www.medcom.id/"))
    rules = tuple(replace(each, drop=(*each.drop, ".parallax_ads", ".banner_content")) for each in NEWSROOMS)
