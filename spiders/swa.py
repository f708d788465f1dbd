"""SWA, a business magazine. How it signs ANTARA copy is not known.

The page of its latest articles is a guess, and so are the further pages of its search.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class Swa(OutletSpider):
    name = "swa"
    outlet = "SWA"
    confidence = "medium"
    allowed_domains = ["swa.co.id"]
    article = r"//(?:www\.)?swa\.co\.id/read/\d+/[\w-]+"
    sources = (
        IndexPages("https://swa.co.id/latest?page={page}"),
        Search("https://swa.co.id/search?q={query:+}&page={page}"),
    )
    rules = (
        PageRules(
            body=(*BODIES, "article"),
            drop=(*INSERTS, "div[class*=recommended]", "section[class*=related]", "div[class*=advert]"),
            tags='a[href*="/tag/"]',
            section=".breadcrumb a:last-of-type",
        ),
    )
