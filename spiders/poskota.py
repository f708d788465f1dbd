"""Poskota, a daily of Jakarta. The page of its latest articles is its front page.

Its search is the page of the tag that has the words for its name.
"""

from crawler.discovery import IndexPages, Search
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS, PAGE_LINKS
from crawler.spider import OutletSpider


class Poskota(OutletSpider):
    name = "poskota"
    outlet = "Poskota"
    confidence = "medium"
    allowed_domains = ["poskota.co.id"]
    article = r"//(?:www\.)?poskota\.co\.id/\d{4}/\d\d/\d\d/[\w%.-]*[a-z]"
    sources = (
        IndexPages("https://www.poskota.co.id/"),
        Search("https://www.poskota.co.id/tag/{query:-}?page={page}"),
    )
    rules = (
        PageRules(
            body=BODIES,
            drop=(*INSERTS, 'div[class*="ads"]'),
            published='span:contains(" 20")',  # "17 November 2026", in the first span that holds a day
            pager=PAGE_LINKS,
            all_pages="view=all",
        ),
    )
