"""Investor.id, the portal of the daily Investor Daily, of B-Universe. How it signs ANTARA copy is not known.

In July 2026 its host refused programs (403). What is known of its markup comes from one source.
"""

from crawler.discovery import NewsSitemap, Search, Sitemap
from crawler.page import PageRules
from crawler.page.templates import BREADCRUMBS
from crawler.spider import OutletSpider


class Investor(OutletSpider):
    name = "investor"
    outlet = "Investor.id"
    confidence = "medium"
    allowed_domains = ["investor.id"]
    article = r"//(?:www\.)?investor\.id/(?!photo/|foto/|video/|tag/|search/|author/)[a-z-]+/\d{4,}/[\w-]"
    sources = (
        NewsSitemap("https://investor.id/sitemap.xml"),
        Sitemap("https://investor.id/sitemap.xml"),
        Search("https://www.investor.id/search/{query}/{page}"),
    )
    rules = (
        PageRules(
            body=".body-content",
            drop=("[class^=id-group]", ".baca-juga"),
            title="h1",
            published="span.text-muted",
            authors=".col.small.pt-1",
            editors='div.small a[href*="/editor/"]',  # as at its sister Beritasatu
            section=BREADCRUMBS,
        ),
    )
