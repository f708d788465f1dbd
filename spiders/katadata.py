"""Katadata, business and data. Pictures are credited "ANTARA FOTO/…/foc."; how it signs ANTARA copy is not known.

Its search is an interface that takes questions by POST alone: none is declared. Databoks, its charts, is no part of this.
"""

from crawler.discovery import IndexPages, NewsSitemap, Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Katadata(OutletSpider):
    name = "katadata"
    outlet = "Katadata"
    confidence = "medium"
    allowed_domains = ["katadata.co.id"]
    # /berita/nasional/69c1d0a4e2b7f/judul-berita: hexadecimal digits before the words
    article = r"//(?:www\.)?katadata\.co\.id/(?:[a-z\d-]+/)+[\da-fA-F]{8,}/[a-z\d-]"
    sources = (
        IndexPages("https://katadata.co.id/indeks", links="article.article--berita"),
        NewsSitemap("https://www.katadata.co.id/sitemap-index.xml"),
        Sitemap("https://www.katadata.co.id/sitemap-index.xml"),
    )
    rules = (
        PageRules(
            body=".detail-main",
            drop=("[class*=widget-baca-juga]", "[class*=ai-summary]", ".section-affiliate"),
            title=".detail-title",
            published=".detail-date",
            authors=".detail-author-name",
            section=(".section-breadcrumb a", ".section-breadcrumb"),
        ),
    )
