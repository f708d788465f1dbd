"""KapanLagi.com, entertainment news of KapanLagi Youniverse. Opens with "Kapanlagi.com - ", ends with "(kpl/lmp)".

No ANTARA copy was seen here.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.page.templates import KLY_BYLINE
from crawler.spider import OutletSpider


class Kapanlagi(OutletSpider):
    name = "kapanlagi"
    outlet = "KapanLagi.com"
    confidence = "medium"
    allowed_domains = ["kapanlagi.com"]
    # /korea/judul-d1d3e6.html; /foto/berita-foto/indonesia/judul.html
    proven = ("2015",)
    article = (
        r"^https?://(?:\w+\.)?kapanlagi\.com/(?:amp/)?"
        r"(?:(?:[\w-]+/)+[\w-]+-[0-9a-f]{6,8}\.html|(?:[\w-]+/)*(?:berita-foto|plus/foto)/(?:[\w-]+/)*[a-z0-9]+(?:-+[a-z0-9]+)*\.html)"
    )
    sources = (
        Feed("https://www.kapanlagi.com/feed/"),
        IndexPages("https://www.kapanlagi.com/", max_pages=1),
        IndexPages("https://www.kapanlagi.com/index{page}.html", first_page=2),
    )
    rules = (
        replace(
            KLY_BYLINE,
            drop=("div.box-detail", "p.copyright", "img.image_pagging_on", "div.pull-left", "div.pull-right"),
            title="div.headline-detail h1",
            published=("span.date-post", "div.klTop-post time"),
            section=("a.newsdetail-categorylink", "div#v5-navigation a"),
            tags="div.related-topics ul.list-tag a",
            image="div.img-warper-head img",
            caption="div.img-warper-head span",
        ),
        replace(
            KLY_BYLINE,
            layout="gallery-2020",
            body="div.deskrip-foto",
            title="div.headline-detail h1",
            section="div#v5-navigation a",
            tags="div.related-topics ul.list-tag a",
            image="div.dt-imgv2 img",
            caption="div.body-photo p",
            credit="span.copyright-dp",
        ),
        PageRules(
            layout="2015",
            body="div.entertainment-detail-news",
            drop=("div.entertainment-newsdetail-image-caption", "div.lifestyle-in-content"),
            title="h1.entertainment-newsdetail-title-new",
            published="span.newsdetail-schedule-new",
            section="a.newsdetail-categorylink",
            tags="div.v7-tags-terkait-warper a",
            image="div.entertainment-newsdetail-headlineimg img",
            caption="div.entertainment-newsdetail-headlineimg div.copyright",
        ),
        PageRules(
            layout="music-2016",
            body="div.v7-music-detail-news",
            drop=("div.music-newsdetail-image-caption",),
            title="h1.v7-music-newsdetail-title",
            published="span.v7-music-newsdetail-schedule",
            section="div#v5-navigation a",
            tags="div.v7-tags-terkait-warper a",
            image="div#v7-music-newsdetail-image-headline img",
            caption="div#v7-music-newsdetail-imageinfo",
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """Galleries label the credit of a picture "Hak Cipta:"."""
        images = [
            image.model_copy(update={"credit": image.credit and image.credit.removeprefix("Hak Cipta:").strip()})
            for image in article.images
        ]
        return article.model_copy(update={"images": images})
