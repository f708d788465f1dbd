"""How an outlet announces its articles: bytes in, links out. No Scrapy, no network, no clock."""

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.json_list import JsonList
from crawler.discovery.search import Search
from crawler.discovery.site import Site
from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.discovery.wordpress import wordpress_posts

__all__ = ["Feed", "IndexPages", "JsonList", "NewsSitemap", "Search", "Site", "Sitemap", "wordpress_posts"]
