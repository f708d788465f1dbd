"""RMOL.id, the political portal of the network Rakyat Merdeka Online.

The page of its latest articles is not checked. Its search is the page of the tag that has the words for its name.
"""

from crawler.discovery import IndexPages, Search
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class Rmol(OutletSpider):
    name = "rmol"
    outlet = "RMOL.id"
    confidence = "medium"
    allowed_domains = ["rmol.id"]
    article = r"//(?:www\.)?rmol\.id/(?:[a-z-]+/)?read/\d{4}/\d\d/\d\d/\d+/[\w%.-]*[a-z]"
    sources = (
        IndexPages("https://rmol.id/indeksberita"),
        Search("https://rmol.id/tag/{query:-}?page={page}"),
    )
    rules = (
        PageRules(
            body=("#fontResizableText", *BODIES),
            drop=(*INSERTS, "div.tags-list"),
            title="div.single_post_heading h1",
            published=".author li",
            authors='.author a[href*="/about/"]',
        ),
    )
