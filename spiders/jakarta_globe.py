"""Jakarta Globe, the English portal of B-Universe. How it signs ANTARA copy is not known.

Its datelines are taken to end in a full stop, which no page at hand proves. Its search is known; the index of its
articles is of low confidence.
"""

import re

from crawler.discovery.forms import SLUG
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider
from crawler.text.places import is_place

# "Larantuka. A passenger ferry …", "Bandung, West Java. The …"
DATELINE = re.compile(r"(?P<printed>(?P<place>[A-Z][\w ]{2,30})(?:, [A-Z][\w ]{2,30})?)\. (?=[A-Z])")


class JakartaGlobe(OutletSpider):
    name = "jakarta_globe"
    outlet = "Jakarta Globe"
    confidence = "medium"
    allowed_domains = ["jakartaglobe.id"]
    article = (
        r"//(?:www\.)?jakartaglobe\.id/(?!search/|tag/|author/|page/|newsindex|special-updates|photos?/|videos?/|css/|js/)"
        rf"[a-z-]+/(?!newsindex){SLUG}/?(?:[?#]|$)"
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
            body=("div.content-body", *BODIES),
            drop=(*INSERTS, "section[class*=popular]", "div.author-box", "div.tags-list"),
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """A place with a full stop behind it opens the text: with a dash instead it is read as others' datelines are."""
        opening = DATELINE.match(article.text)
        if opening is None or not is_place(opening["place"]):
            return article
        return article.model_copy(update={"text": f"{opening['printed']} – {article.text[opening.end() :]}"})
