"""From a page to an article: ``read_article(page, rules)``. No Scrapy, no network, no clock."""

from crawler.page.assembly import Assembly
from crawler.page.page import Page
from crawler.page.reader import Reading, read_article
from crawler.page.rules import PageRules

__all__ = ["Assembly", "Page", "PageRules", "Reading", "read_article"]
