"""Bisnis.com, the portal of the daily Bisnis Indonesia. How it signs ANTARA copy is not known.

Its list of the latest is kept from programs, and its search gives redirects for addresses: neither is declared.
"""

from crawler.discovery import NewsSitemap, Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, PAGE_LINKS
from crawler.spider import OutletSpider


class Bisnis(OutletSpider):
    name = "bisnis"
    outlet = "Bisnis.com"
    confidence = "high"
    allowed_domains = ["bisnis.com"]
    article = r"//(?!epaper\.|foto\.|video\.|infografi[ks]\.|search\.)[a-z\d-]+\.bisnis\.com/read/\d{8}/\d+/\d+/[\w-]"
    sources = (
        NewsSitemap("https://www.bisnis.com/sitemap-news.xml"),
        Sitemap("https://www.bisnis.com/sitemap.xml"),
    )
    rules = (
        PageRules(
            body=("article.detailsContent", ".detailsContent", ".paywall"),
            drop=("div[class^=baca-juga-box]",),
            title="h1.detailsTitleCaption",
            published=(".detailsAttributeDates", ".authorTime"),
            authors=(".authorName", ".authorNames"),
            section=".breadcrumbItem .breadcrumbLink",
            pager=PAGE_LINKS,
            all_pages=ALL_PAGES,
        ),
    )
