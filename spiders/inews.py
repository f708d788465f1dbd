"""iNews.id, the portal of the news channels of MNC, with sites of its regions, each asked as a section.

A text opens with "JAKARTA, iNews.id - …" and ends with "Editor: …". Other projects ask before they crawl here.
"""

from crawler.discovery import IndexPages, Search, Sitemap
from crawler.discovery.forms import SLUG
from crawler.page import PageRules
from crawler.page.templates import BREADCRUMBS, INSERTS
from crawler.spider import OutletSpider

SECTIONS = r"(?:finance|news|regional|lifestyle|sport|otomotif)"


class Inews(OutletSpider):
    name = "inews"
    outlet = "iNews.id"
    confidence = "high"
    allowed_domains = ["inews.id"]
    article = rf"//(?:[a-z]+\.)?inews\.id/(?:amp/)?{SECTIONS}/(?:[a-z-]+/)*{SLUG}(?:/all|/\d)?/?(?:[?#]|$)"
    sources = (
        IndexPages("https://www.inews.id/"),
        IndexPages("https://{section}.inews.id/"),  # a region: sulsel, jateng
        Sitemap("https://www.inews.id/sitemap.xml"),
        Search("https://www.inews.id/find?q={query}&page={page}", links="article.cardArticle"),
    )
    rules = (
        PageRules(
            body=("section.mainBody article.bodyArticleWrapper", "article.bodyArticleWrapper"),
            drop=(*INSERTS, 'div[class*="ads"]'),
            published=(".createdAt", ".timeAndShare"),
            authors=".author",
            byline="article.bodyArticleWrapper > p:last-of-type",
            section=BREADCRUMBS,
            pager="ul.paginationContent a",
            all_pages="/all",
        ),
    )
