"""Republika, a Jakarta daily. ``Rep:`` names the reporter and ``Red:`` the editor, who stands alone in the JSON-LD;
ANTARA copy has a line ``sumber : Antara`` below the text.

Its robots.txt forbids everything to ``Scrapy`` and to crawlers for AI.
"""

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, PAGE_LINKS
from crawler.spider import OutletSpider


class Republika(OutletSpider):
    name = "republika"
    outlet = "Republika"
    confidence = "high"
    allowed_domains = ["republika.co.id", "ihram.co.id"]
    # /berita/tio9zt472/judul, /berita/nasional/daerah/16/02/15/o2l07x284-judul, /amp_version/o2l07x284
    proven = ("2017 ihram", "2015", "2015 in picture")
    article = (
        r"(?<!//tv\.)(?:republika|ihram)\.co\.id/+(?:amp_version/[a-z\d]{6,14}(?:[/?#]|$)"
        r"|berita/+(?:(?:[\w-]+/)+\d\d/\d\d/\d\d/[a-z\d]{5,9}-|(?=[a-z]*\d)[a-z\d]{6,14}/)[\w-])"
    )
    sources = (
        Feed("https://www.republika.co.id/rss"),
        Feed("https://www.republika.co.id/rss/{section}"),
        IndexPages("https://republika.co.id/index/{offset}", page_size=50),
        IndexPages("https://republika.co.id/index/{offset}/{date:%Y/%m/%d}", page_size=50),
        IndexPages("https://republika.co.id/index/{section}/{offset}", page_size=50),
        Sitemap("https://republika.co.id/files/xml/sitemap.xml"),
    )
    rules = (
        PageRules(
            body="div.article-content article",
            drop=(
                "div.picked-article",
                "div.footnote-wrap",
                "div#loading",
                "div#next-article",
                "[id^=div-gpt-ad]",
                "[id^=bn_]",
                "#inscroll-banner",
                ".ads",
                ".parallax",
            ),
            title="div.max-card__title h1",
            description="p.max-card__teaser",
            published="div.date-item__headline",
            byline="div.max-card__title div",
            section="ul.breadcrumb a",
            image="div.max-card__image img",
            caption=("figcaption.detail__media-caption div.caption-img", "figcaption.detail__media-caption"),
            credit="figcaption.detail__media-caption div.source-img",
            pager=PAGE_LINKS,  # whether it has pages at all the sources disagree
            all_pages=ALL_PAGES,
        ),
        PageRules(
            layout="2018",
            body=("div.artikel[itemprop=articleBody]", "div.wrap_detail div.artikel"),
            drop=("div.picked-article", "div.baca-juga"),
            title="div.wrap_detail_set h1",
            published="div.date_detail p",
            byline="div.wrap_detail_set div.by",
            section="div.breadcome a",
            tags="div.wrap_blok_tag a",
        ),
        PageRules(
            layout="2015",
            body="div.content-detail",
            title=("div.jdl-detail h1", "div.jdl-detail h2"),
            published="div.date-detail",
            byline="div.wp-reset div.red",
            sources="div.content-detail + div",
            section="div.breadcome a",
            tags="div.tagging a",
            caption="div.wp-cap div.caption",
            credit="div.img-detail div.cap-foto",
        ),
        PageRules(
            layout="2015 in picture",
            body="div.teaser-pic",
            title="div.jdl-pic",
            published="div.date-pic",
            byline="div.red table",
            section="div.set-nav-2 li.active > a",
        ),
        PageRules(
            layout="2017 ihram",
            body="div.teaser.global-detail",
            title="div.h5.global-detail",
            published="div.date-detail.global-detail",
            byline="div.set-sosmed div.red td",
            section="div.breadcome a",
            tags="div.tagging a",
            caption="div.set-cp div.caption",
            credit="div.img-set div.def",
        ),
    )
