"""From a page to an article: ``read_article(page, rules)``. No Scrapy, no network, no clock."""

from crawler.page.page import Page
from crawler.page.reader import Reading, join, read_article
from crawler.page.rules import PageRules

__all__ = ["Page", "PageRules", "Reading", "join", "read_article"]
