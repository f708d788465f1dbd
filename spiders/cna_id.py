"""CNA.id, the Indonesian portal of Mediacorp's CNA. How it signs ANTARA copy is not known.

Its feed is named by several public lists of 2026. Its search needs scripts: the page of the topic that
has the words for its name stands in for it.
"""

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.page.templates import INSERTS
from crawler.spider import OutletSpider


class CnaId(OutletSpider):
    name = "cna_id"
    outlet = "CNA.id"
    confidence = "medium"
    allowed_domains = ["cna.id"]
    article = r"//(?:www\.)?cna\.id/(?!topic/|video|watch|foto/)[a-z-]+/[a-z\d-]+-\d{4,}/?(?:[?#]|$)"
    sources = (
        Feed("https://www.cna.id/api/v1/rss-outbound-feed?_format=xml"),
        IndexPages("https://www.cna.id/terbaru"),
        IndexPages("https://www.cna.id/{section}"),
        Search("https://www.cna.id/topic/{query:-}"),
    )
    rules = (
        PageRules(
            body=("div.field--name-body", "article"),
            tags='article a[href*="/topic/"]',
            drop=(*INSERTS, "section[class*=popular]"),
        ),
    )
