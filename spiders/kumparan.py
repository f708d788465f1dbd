"""kumparan, where newsroom and readers publish alike: the first word of an address is the account (``kumparannews``).

How it signs ANTARA copy is not known; pictures are credited "Foto: ANTARA FOTO/…". Its lists are drawn by scripts.
"""

from crawler.discovery import Feed, NewsSitemap, Sitemap
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.page.jsonld import breadcrumbs
from crawler.page.metadata import Metadata
from crawler.spider import OutletSpider

CHANNELS = ("bisnis", "bola-sports", "entertainment", "food-travel", "mom", "otomotif", "tekno-sains", "woman", "buzz")


class Kumparan(OutletSpider):
    name = "kumparan"
    outlet = "kumparan"
    confidence = "high"
    allowed_domains = ["kumparan.com"]
    # /kumparannews/judul-berita-27oRU1T1EYV: eleven characters, the first a digit, behind the words
    article = r"//(?:(?:www|m)\.)?kumparan\.com/(?!topic/|channel/)[\w-]+/[a-z\d-]+-\d[A-Za-z\d]{10}(?:[/?#]|$)"
    sources = (
        Feed("https://lapi.kumparan.com/v2.0/rss/"),
        NewsSitemap("https://kumparan.com/sitemap_channel_{section}.xml", section="news"),
        *(NewsSitemap(f"https://kumparan.com/sitemap_channel_{name}.xml", section=name) for name in CHANNELS),
        Sitemap("https://kumparan.com/sitemap.xml"),
    )
    rules = (
        PageRules(
            body="p[data-qa-id=story-paragraph], figure[data-qa-id=image-figure]",
            description="meta[name=description]::attr(content)",  # og:description goes on with hashtags
            tags="a[data-qa-id=tag-topic]",
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """The breadcrumb names the site, the channel, the account and the article."""
        crumbs = list(breadcrumbs(Metadata(page.root).documents))
        return article.model_copy(update={"section": crumbs[2]}) if len(crumbs) > 3 else article
