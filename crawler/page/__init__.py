"""From a page to an article: ``read_article(page, rules)``. No Scrapy, no network, no clock."""

from crawler.page.assembly import Assembly
from crawler.page.page import Page
from crawler.page.page_data import PageData
from crawler.page.reader import Reading, read_article
from crawler.page.rules import PageRules

__all__ = ["Assembly", "Page", "PageData", "PageRules", "Reading", "read_article"]
