"""VIVA.co.id, a news portal of Visi Media Asia; its videos, with short texts, stand on VLIX.

ANTARA copy ends with "(Ant)" or "(ant)".
"""

import re

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import Sitemap
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.spider import OutletSpider

TAG_WITHOUT_DASH = re.compile(r"VIVA (?=[A-Z])")  # VIVA Warga melintas di tanggul.


class Viva(OutletSpider):
    name = "viva"
    outlet = "VIVA.co.id"
    confidence = "high"
    allowed_domains = ["viva.co.id", "vlix.id"]
    # /berita/nasional/1307899-judul; /amp/berita/metro/1226827-judul; life.viva.co.id/showbiz/read/736460-judul;
    # www.vlix.id/video/news/81694-judul
    proven = ("2020", "2016")
    article = (
        r"^https?://(?:(?!video\.|foto\.)(?:[\w-]+\.)*viva\.co\.id/(?!tag/|search|indeks|video/|author/|user/|profil)"
        r"|(?:www\.)?vlix\.id/(?:amp/)?video/)(?:[\w-]+/)+\d{3,}-[\w-]"
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
            drop=(
                "div.iklan-18",
                "div.article-related-inside",
                "p > img + strong",  # captions in texts of its partners (ABC, DW); those in italics are known as such
            ),
            title="div.leading-title h1",
            published="div.leading-date",
            authors="div.leading-author-list li",
            section="div.leading-breadcrumb a b",
            tags=("li.left div.side-new-trending h4", 'a[href*="/tag/"][href$="medium=detail"]'),
            image='div.leading-image img:not([src*="default-viva"])',
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
            layout="vlix",
            body="div.dp-desc",
            title="div.dp-title h1",
            authors=("div.video-author-box li", "li.dp-misc-author li"),
            section="div.dp-kanal h3",
            tags="section.tag-list a.tl-link",
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

    def refine(self, article: Article, page: Page) -> Article:
        """The text of a gallery without the outlet's name, behind which the dash is often missing there."""
        if article.provenance.text != "rule:gallery":
            return article
        tag = TAG_WITHOUT_DASH.match(article.text)
        return article.model_copy(update={"text": article.text[tag.end() :]}) if tag else article
