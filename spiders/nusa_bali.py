"""NusaBali, a daily of Bali. Names who wrote a text under it: ``Penulis : …``; how it marks ANTARA copy is not known.

Its times name no zone; as those of a Balinese paper they are taken to be WITA.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.page.templates import INSERTS
from crawler.spider import OutletSpider


class NusaBali(OutletSpider):
    name = "nusa_bali"
    outlet = "NusaBali"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["nusabali.com"]
    article = r"//(?:www\.)?nusabali\.com/berita/\d+/[\w-]+"
    sources = (
        IndexPages("https://www.nusabali.com/"),
        Search("https://www.nusabali.com/search?keyword={query}&page={page}", links="#article-list"),
    )
    rules = (
        PageRules(
            body=("div[itemprop=articleBody] div.entry-content", "div[itemprop=articleBody]"),
            drop=INSERTS,
            title="h1 span[itemprop=headline]",
            published="span[itemprop=datePublished]",  # 12 Jul 2026 19:37:24
            authors="span[itemprop=author]",
            section="span[itemprop=articleSection]",
            tags="div.tag-box a",
            zone="WITA",
        ),
    )
