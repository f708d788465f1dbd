"""Grid.id, the entertainment portal of KG Media, and its magazines under hosts of their own (nova., nakita., …).

Of the magazines no more is known than that their addresses have the same form. How they sign ANTARA copy is not known.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, INSERTS
from crawler.spider import OutletSpider


class Grid(OutletSpider):
    name = "grid"
    outlet = "Grid.id"
    confidence = "medium"
    allowed_domains = ["grid.id"]
    article = r"//(?:[\w-]+\.)?grid\.id/read/\d+/[\w-]*[a-z]"
    sources = (
        IndexPages("https://www.grid.id/"),
        Search("https://www.grid.id/search?q={query:+}&page={page}", links=".news-list__list"),
    )
    rules = (
        PageRules(
            body="div.read__article",
            drop=(*INSERTS, "div[class*=tags__]", "div[class*=detail-read__comment]", "div.author-box"),
            pager="div[class*=paging] a",
            all_pages=ALL_PAGES,
        ),
    )
