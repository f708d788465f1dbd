"""Alinea.id, a portal of reports and analyses. How it signs ANTARA copy is not known.

The addresses of its list and of its search are guesses; how the items of either are marked is known.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.page.templates import INSERTS
from crawler.spider import OutletSpider


class Alinea(OutletSpider):
    name = "alinea"
    outlet = "Alinea.id"
    confidence = "medium"
    allowed_domains = ["alinea.id"]
    # /nasional/judul-berita-b2cDV98xq: the article's code behind the headline
    article = r"//(?:www\.)?alinea\.id/[a-z-]+/[\w-]+-b\d[\dA-Za-z]{2,}/?(?:[?#]|$)"
    sources = (
        IndexPages("https://www.alinea.id/indeks", links=".hasilcari .box1"),
        Search("https://www.alinea.id/search?q={query:+}&page={page}", links=".hasilcari .box1"),
    )
    rules = (
        PageRules(
            body=("div.artikelend", "article"),
            drop=(*INSERTS, "div.section-popular", "div.frontdate", "div.written__reporter"),
            published="div.frontdate",
            authors="div.written__reporter div.reporter__nama",
        ),
    )
