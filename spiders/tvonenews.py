"""tvOnenews.com, the portal of the news channel tvOne. Further lists are sent to scripts alone.

Its sitemap and its search are known; the pages of its latest articles and of its sections are guesses.
"""

from crawler.discovery import IndexPages, NewsSitemap, Search, Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, BREADCRUMBS, PAGE_LINKS
from crawler.spider import OutletSpider


class Tvonenews(OutletSpider):
    name = "tvonenews"
    outlet = "tvOnenews.com"
    confidence = "medium"
    allowed_domains = ["tvonenews.com"]
    article = r"//(?:www\.)?tvonenews\.com/(?!video/|tag/|foto/|photo/)(?:amp/)?(?:[a-z-]+/){1,2}\d+-[\w%.-]*[a-z]"
    sources = (
        NewsSitemap("https://www.tvonenews.com/sitemap.xml"),
        Sitemap("https://www.tvonenews.com/sitemap.xml"),
        IndexPages("https://www.tvonenews.com/indeks/{page}", links="div.article-list-row", time="li.ali-date"),
        IndexPages("https://www.tvonenews.com/{section}", links="div.article-list-row", time="li.ali-date"),
        Search("https://www.tvonenews.com/cari?q={query}&page={page}", links="div.article-list-row"),
    )
    rules = (
        PageRules(
            body="div.detail-content",
            drop=("div.detail-content > div",),  # advertisements, related articles, videos
            published=".detail-date",
            byline=".detail-author",
            authors=".detail-author:not(:contains('Editor'))",
            section=BREADCRUMBS,
            pager=PAGE_LINKS,
            all_pages=ALL_PAGES,
        ),
    )
