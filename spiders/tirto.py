"""Tirto.id, of PT Tujuh Cahaya Sentosa. It prints pictures of ANTARA; copy of its texts was not seen.

Its index is a single page: the address that goes on is closed to robots. Pages name neither author nor time as JSON-LD.
"""

from crawler.discovery import Feed, IndexPages, Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Tirto(OutletSpider):
    name = "tirto"
    outlet = "Tirto.id"
    confidence = "high"
    allowed_domains = ["tirto.id"]
    # /judul-berita-hz5T: a code of four characters behind the words
    article = r"//(?:www\.)?tirto\.id/(?!pikir-dua-kali)(?:[a-z\d]+-){2,}[A-Za-z\d]{4}(?:[?#]|$)"
    sources = (
        Feed("https://tirto.id/sitemap/r/google-discover"),  # a saved page of 2026 names it
        IndexPages("https://tirto.id/indeks"),
        Sitemap("https://tirto.id/sitemap.xml"),
    )
    rules = (
        PageRules(
            body="div.content-text-editor",
            drop=("div.baca-holder", "[id^=gpt-]"),
            title="h1.article-title",
            published=".byline div",
            authors=".byline a.reporter-name",
            section=".breadcrumbs-wrapper a",
        ),
    )
