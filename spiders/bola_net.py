"""Bola.net, the football portal of KapanLagi Youniverse. Opens with "Bola.net - "; sources stand at the end.

No ANTARA copy was seen here.
"""

from urllib.parse import urlsplit

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import Sitemap
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.spider import OutletSpider


class BolaNet(OutletSpider):
    name = "bola_net"
    outlet = "Bola.net"
    confidence = "medium"
    allowed_domains = ["bola.net"]
    # /inggris/judul-e6567a.html; jadwal, klasemen and hasil-pertandingan have no such ending, galeri has pictures only.
    proven = ("mobile-2020",)
    article = (
        r"^https?://(?:\w+\.)?bola\.net/(?:amp/)?(?!galeri/|klasemen/|jadwal)(?:[\w-]+/)+[\w-]+-[0-9a-f]{6,8}\.html"
    )
    sources = (
        Feed("https://www.bola.net/feed/"),
        Sitemap("https://www.bola.net/sitemap/sitemap.xml"),
        IndexPages("https://www.bola.net/berita-sepak-bola/", max_pages=1),
        IndexPages("https://m.bola.net/berita_terkini/index{page}.html"),  # seen in 2020
    )
    rules = (
        PageRules(
            layout="mobile-2020",
            body="div#content-news",
            drop=(
                "div.news-i",
                "div.detail-body__break",
                "div#klncrosslink",
                "div.article-ad",
                "div#embed_vidio_body_news",
                "div.related_content_widget",
                "span.caption_img",
            ),
            title="div.title-news h1",
            published="div.date-news",
            authors="div.date-news",
            tags="div.tagbola a",
            image="div.news-i img",
            caption="div.news-i span",
        ),
        # The desktop layout of 2017: seen through another reader's selectors only.
        PageRules(
            layout="desktop-2017",
            body="div.ncont",
            drop=("div.related_content_widget", "div.detail-slot-youtube", "div.promo-ta"),
            published="div.newsdatetime",
            section="div.nav a",
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """The section is shown in the address alone."""
        if article.section:
            return article
        path = [part for part in urlsplit(article.canonical_url).path.split("/") if part]
        section = path[-2].replace("-", " ").title()
        return article.model_copy(
            update={"section": section, "provenance": article.provenance.model_copy(update={"section": "url"})}
        )
