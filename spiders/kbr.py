"""KBR, the news portal of a radio network. Opens with "KBR, Jakarta - "; how it signs ANTARA copy is not known.

Of its index and its search the first pages are known; the addresses of the further ones are guesses.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class Kbr(OutletSpider):
    name = "kbr"
    outlet = "KBR"
    confidence = "medium"
    allowed_domains = ["kbr.id"]
    article = r"//(?:www\.)?kbr\.id/articles/(?!indeks)[a-z-]+/[\w-]*[a-z]"
    sources = (
        IndexPages("https://kbr.id/articles/indeks"),
        IndexPages("https://kbr.id/articles/indeks?page={page}", first_page=2),
        Search("https://kbr.id/search?q={query:+}&page={page}"),
    )
    rules = (
        PageRules(
            body=(*BODIES, "article"),
            tags='a[href*="/tag/"]',
            drop=(*INSERTS, "div[class*=recommend]", "div[class*=trending]"),
        ),
    )
