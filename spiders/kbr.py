"""KBR, the news portal of a radio network. Opens with "KBR, Jakarta - "; how it signs ANTARA copy is not known."""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Kbr(OutletSpider):
    name = "kbr"
    outlet = "KBR"
    confidence = "medium"
    allowed_domains = ["kbr.id"]
    article = r"//(?:www\.)?kbr\.id/articles/(?!indeks)[a-z-]+/[\w-]*[a-z]"
    sources = (
        IndexPages("https://kbr.id/articles/indeks?page={page}"),
        Search("https://kbr.id/search?q={query:+}&page={page}"),
    )
    rules = (
        PageRules(
            body=("div.article-content", "div.post-content", "div.entry-content", "article"),
            tags='a[href*="/tag/"]',
            drop=("div[class*=recommend]", "div[class*=trending]", "div[class*=promo]", "div[class*=share]"),
        ),
    )
