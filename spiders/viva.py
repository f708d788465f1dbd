"""VIVA.co.id, a news portal of Visi Media Asia. ANTARA copy ends with "(Ant)" or "(ant)"."""

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Viva(OutletSpider):
    name = "viva"
    outlet = "VIVA.co.id"
    allowed_domains = ["viva.co.id"]
    # /berita/nasional/1307899-judul; /amp/berita/metro/1226827-judul; life.viva.co.id/showbiz/read/736460-judul
    article = (
        r"^https?://(?!video\.|foto\.)(?:[\w-]+\.)*viva\.co\.id/(?!tag/|search|indeks|video/|author/|user/|profil)"
        r"(?:[\w-]+/)+\d{3,}-[\w-]"
    )
    sources = (
        Feed("https://www.viva.co.id/rss"),  # named by lists only: whether it stands is not known
        IndexPages("https://www.viva.co.id/indeks", links="div.article-list-row", time="div.article-list-date span"),
        Sitemap("https://www.viva.co.id/sitemap.xml"),
    )
    rules = (
        PageRules(
            body="div.main-content-detail",
            drop=(
                "div.recommended-article",
                "div.widget-other-article",
                "div.dm-player",
                "div.section-affiliate",
                '*[class*="slotiklan"]',
                "div.pagination-detail",
            ),
            title=("h1.main-content-title", "h1.main-title"),
            published=("div.main-content-date", "time.date"),
            authors=("div.main-content-author a", "div.main-content-author"),
            section="a.breadcrumb-step",
            pager="div.pagination-detail a[data-page]",
            all_pages="page=all",
        ),
        PageRules(
            layout="2020",
            body="div.article-detail",
            drop=("div.iklan-18", "div.article-related-inside"),
            title="div.leading-title h1",
            published="div.leading-date",
            authors="div.leading-author-list li",
            section="div.leading-breadcrumb a b",
            tags="li.left div.side-new-trending h4",
            image="div.leading-image img",
            caption="div.leading-image-caption",
            credit="div.leading-image-info li",
        ),
        PageRules(
            layout="gallery",
            body="li.gallery-desc div.desc",
            title="li.gallery-desc h1",
            published="li.gallery-desc div.date",
            authors="div.count-credit b",
            tags="div.gallery-tag li",
            image="div.big-slide-list img",
            caption="div.bottom-caption h6",
            credit="div.bottom-caption h5",
        ),
        PageRules(
            layout="2016",
            body="span[itemprop=articleBody]",
            title="article.article-detail h1",
            published="article.article-detail div.date",
            authors="article.article-detail div.author b",
            section="div.upperdeck-kanal",
            description="div.summary",
            image="article.article-detail div.thumbcontainer img",
            caption="div.photodesc::text",
            credit="div.photodesc b",
        ),
    )
