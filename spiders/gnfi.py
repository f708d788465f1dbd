"""Good News From Indonesia, stories of what goes well. How it signs ANTARA copy is not known.

The page of its latest articles is a guess; its search is known.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.page.templates import INSERTS
from crawler.spider import OutletSpider


class Gnfi(OutletSpider):
    name = "gnfi"
    outlet = "Good News From Indonesia"
    confidence = "medium"
    allowed_domains = ["goodnewsfromindonesia.id"]
    article = r"//(?:www\.)?goodnewsfromindonesia\.id/20\d\d/\d\d/\d\d/[\w-]*[a-z]"
    sources = (
        IndexPages("https://www.goodnewsfromindonesia.id/explore"),
        Search("https://www.goodnewsfromindonesia.id/search?keyword={query}&page={page}"),
    )
    rules = (
        PageRules(
            # Many paragraphs have the attribute data-path-to-node, but not all texts: the sheet holds either.
            body="div.article-sheet",
            drop=(*INSERTS, "div[class*=sponsor]", "div[class*=topic]", "div[class*=comments]"),
            section="div.article-category a",
            tags="div.article-sheet div[class*=topic] a",
        ),
    )
