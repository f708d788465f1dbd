"""Waspada, a daily of Medan. The word is an ordinary one ("be alert"): in a text it names the paper in its dateline alone.

Low confidence: known are the addresses, and the elements of the text in a WordPress of 2024. The feed and the sitemap are
those of every WordPress, unchecked; since 2026 pictures lie as in another system.
"""

from dataclasses import replace

from crawler.discovery import Feed, IndexPages, Sitemap
from crawler.discovery.forms import SLUG
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class Waspada(OutletSpider):
    name = "waspada"
    outlet = "Waspada"
    group = "regional"
    confidence = "low"
    allowed_domains = ["waspada.id", "waspada.co.id"]
    # www.waspada.id/medan/judul-berita-tiga-kata, waspada.co.id/2021/05/judul-berita
    article = (
        r"//(?:www\.)?waspada\.(?:id|co\.id)/(?!tag/|author/|category/|page/|wp-|search)"
        rf"(?:\d{{4}}/\d\d/|[a-z-]+/){SLUG}/?(?:[?#]|$)"
    )
    sources = (
        Feed("https://www.waspada.id/feed/"),
        Sitemap("https://www.waspada.id/sitemap.xml"),
        IndexPages("https://www.waspada.id/{section}/"),
    )
    rules = (replace(WORDPRESS, body=("div.entry-content-single", *WORDPRESS.body)),)
