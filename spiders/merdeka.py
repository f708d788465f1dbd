"""Merdeka.com, the news portal of KapanLagi Youniverse. Older texts open with "Merdeka.com - ", end with "(mdk/abc)".

How it signs ANTARA copy was not seen.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import NewsSitemap
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.page.templates import KLY_BYLINE, KLY_INSERTS
from crawler.spider import OutletSpider


class Merdeka(OutletSpider):
    name = "merdeka"
    outlet = "Merdeka.com"
    confidence = "high"
    allowed_domains = ["merdeka.com"]
    # /peristiwa/read/8253998/judul; /uang/judul-123456-mvk.html; /uang/judul.html; /foto/artis/1319392/20210617095450-a.html
    proven = ("mobile-2020", "planet-2020", "video-2021")
    article = (
        r"^https?://(?:\w+\.)?merdeka\.com/(?:amp/)?(?:[a-z-]+/read/\d+/[\w-]"
        r"|(?!company/|tag/|reporter/|profil/|cari/|search/|indeks)(?:[a-z-]+/){1,2}(?:\d+/\d{14}-)?[\w-]*-[\w-]*\.html)"
    )
    sources = (
        Feed("https://www.merdeka.com/rss/"),
        NewsSitemap("https://www.merdeka.com/sitemap.xml"),
        NewsSitemap("https://www.merdeka.com/{section}/sitemap.xml"),
        IndexPages("https://www.merdeka.com/{section}", links="li.article__item a.article__title", section="peristiwa"),
    )
    rules = (
        PageRules(
            layout="current",
            body="div.articles-content__body",
            drop=("div.advertisement-placeholder", "div.bg-primary-50", "div.page-break"),
            title="h1.articles-content__title",
            authors='div.articles-content a[data-tracking="author_name"]',
            section="nav.breadcrumb-navigation li",
            tags="div.tags-articles__list a",
            description="p.articles-content__sinopsis",
            image="figure.articles-content__image img",
            caption="figure.articles-content__image figcaption",
        ),
        PageRules(
            layout="mobile-2020",
            body="div#mdk-news-detail div.mdk-body-paragraph",
            drop=(
                *KLY_INSERTS,
                "div.imageinfo",
                "div.mdk-dt-img",
                "p.read-too",
                "div.page-number",
            ),
            title=("div#mdk-news-title h1", "div.mdk-news-head h1"),
            published="div.mdk-date-reporter span",
            authors="div.mdk-date-reporter span a[href*=reporter]",
            section="div.mdk-date-reporter span a:not([href*=reporter])",
            tags=("ul.list-new-tag a", "ul.tag__list a"),
            image=("div#mdk-news_img_det img", "div.mdk-news-img img"),
            caption=("div.mdk-copyright", "span.mdk-news-img-copyright"),
        ),
        PageRules(
            layout="video-2021",
            body="div.detail-v3 div#detail_news",
            drop=(*KLY_INSERTS, "div.gtwsub", "div.mdk-dt-box", "div.disclaimer-comment", "div.read-comment"),
            title="div.deskrip-hv h1",
            published="div.kategori-date span",
            section="div.kategori-date a",
            tags="ul.tag__list a",
        ),
        replace(
            KLY_BYLINE,
            layout="desktop-2020",
            body="div.mdk-body-detail div.mdk-body-paragraph",
            drop=(*KLY_INSERTS, "div.mdk-dt-img"),
            title="div.mdk-dt-headline h1",
            section="div.mdk-breadcrumb a",
            tags="ol.mdk-list-terkait a",
            image="div.mdk-dt-img img",
            caption="span.mdk-dt-copyright",
        ),
        PageRules(
            layout="planet-2020",
            body="div#body--infinite",
            drop=("div.body-item__break", "div.body-progress"),
            title="div.headline-artikel h5",
            published="div.headline-profile p.editor:last-child",
            authors="div.headline-profile p.editor a",
            section="ol.list-breadcrumb a",
            image="div.detail-img img",
            caption="div.copyright-img",
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """Pages of 2021 write the offset of their metadata as -07:00; it is that of WIB."""
        times = {name: getattr(article, name) for name in ("published_at", "modified_at")}
        wrong = {name: time for name, time in times.items() if time and time.endswith("-07:00")}
        return article.model_copy(update={name: time[:-6] + "+07:00" for name, time in wrong.items()})
