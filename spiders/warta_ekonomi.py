"""Warta Ekonomi, a business portal. Older ANTARA copy ends in initials and the agency: ``(HYS/Ant)``."""

from crawler.discovery.index_pages import IndexPages
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, INSERTS
from crawler.spider import OutletSpider


class WartaEkonomi(OutletSpider):
    name = "warta_ekonomi"
    outlet = "Warta Ekonomi"
    confidence = "medium"
    allowed_domains = ["wartaekonomi.co.id"]
    article = r"//(?:www\.)?wartaekonomi\.co\.id/read\d+/[\w-]*[a-z]"
    # Its search answers to a form alone.
    sources = (IndexPages("https://wartaekonomi.co.id/indeks/{date:%Y%m%d}?page={page}", links="a.articleListItem"),)
    rules = (
        PageRules(
            body="div.articlePostContent",
            drop=(*INSERTS, "div.adInArticle", "div.articleListShare"),
            title="div.articlePostHeader h1",
            section="div.articlePostHeader ul li a",
            pager='article a[href*="page="]',
            all_pages=ALL_PAGES,
        ),
    )
