"""Metrotvnews.com, of Media Group. A text opens with "Jakarta: …"; how it signs ANTARA copy is not known.

The shape of its addresses is that of links in public texts of 2026; pages of videos have /play/.
"""

from crawler.discovery import IndexPages, Search, Site
from crawler.page import PageRules
from crawler.spider import OutletSpider

LISTED = ".item .text, .list-news .text"


class Metrotvnews(OutletSpider):
    name = "metrotvnews"
    outlet = "Metrotvnews.com"
    confidence = "medium"
    allowed_domains = ["metrotvnews.com"]
    # /read/NG9CzX0m-judul-berita: a code of eight characters before the words
    article = r"//(?:www\.)?metrotvnews\.com/read/[A-Za-z\d]{8}-[\w-]"
    sources = (
        Site("https://www.metrotvnews.com/"),
        IndexPages("https://www.metrotvnews.com/{section}", links=LISTED, section="news"),
        Search("https://www.metrotvnews.com/search?query={query:+}&page={page}", links=LISTED),
    )
    rules = (
        PageRules(
            body=".news-text",
            drop=("td:contains('Baca juga')", "td:contains('Baca Juga')"),
            published="p.pt-20.date",
            authors="p.pt-20.date",  # "Budi Santosa • 18 November 2026 10:20"
            section=(".breadcrumb-content p a", ".breadcrumb-content p"),
        ),
    )
