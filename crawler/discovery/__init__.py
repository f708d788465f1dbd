"""How an outlet announces its articles: bytes in, links out. No Scrapy, no network, no clock."""

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.discovery.sitemap import NewsSitemap, Sitemap

__all__ = ["Feed", "IndexPages", "NewsSitemap", "Search", "Sitemap"]
