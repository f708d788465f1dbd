"""Jakarta Globe, the English portal of B-Universe. How it signs ANTARA copy is not known."""

import re

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.spider import OutletSpider

# "Larantuka. A passenger ferry …", "Bandung, West Java. The …"
DATELINE = re.compile(r"\A([A-Z][\w ]{2,30}(?:, [A-Z][\w ]{2,30})?)\. (?=[A-Z])")


class JakartaGlobe(OutletSpider):
    name = "jakarta_globe"
    outlet = "Jakarta Globe"
    allowed_domains = ["jakartaglobe.id"]
    article = (
        r"//(?:www\.)?jakartaglobe\.id/(?!search/|tag/|author/|page/|newsindex|special-updates|photo|video|css/|js/)"
        r"[a-z-]+/(?!newsindex)[a-z\d]+(?:-+[a-z\d]+){2,}/?(?:[?#]|$)"
    )
    sources = (
        IndexPages("https://jakartaglobe.id/newsindex"),
        IndexPages("https://jakartaglobe.id/newsindex/page/{page}", first_page=2, max_pages=9),
        IndexPages("https://jakartaglobe.id/{section}/newsindex"),
        Search("https://jakartaglobe.id/search/{query}"),
    )
    rules = (
        PageRules(
            language="en",
            body=("div.content-body", "div.entry-content"),
            drop=(
                "div[class*=related]",
                "section[class*=popular]",
                "div.author-box",
                "div.tags-list",
                "div[class*=newsletter]",
            ),
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """The dateline ends in a full stop; with a dash instead it is read as that of others, where it names a place."""
        return article.model_copy(update={"text": DATELINE.sub(r"\1 – ", article.text)})
