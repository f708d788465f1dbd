"""Surabaya Pagi, a daily of Surabaya."""

from crawler.discovery import Feed, Search
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class SurabayaPagi(OutletSpider):
    name = "surabaya_pagi"
    outlet = "Surabaya Pagi"
    confidence = "medium"
    group = "regional"
    signed = False
    allowed_domains = ["surabayapagi.com"]
    article = r"//(?:www\.)?surabayapagi\.com/news-\d+-[\w%.-]*[a-z]"
    sources = (
        Feed("https://surabayapagi.com/feed"),
        Search("https://surabayapagi.com/search/{query}/{page}", links="div.category-text-wrap h2 a"),
    )
    rules = (
        PageRules(
            body=(*BODIES, "article"),
            drop=("h1", *INSERTS, "ul.list-inline", 'div[class*="tag"]'),
        ),
    )
