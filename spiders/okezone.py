"""Okezone, the news portal of MNC Media. Editors sign at the end: "(Arief Setyadi )". No form of ANTARA copy known.

Its search is the page of the tag that has the words for its name.
"""

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.discovery.sitemap import Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES
from crawler.spider import OutletSpider

FEEDS = {"news": 1, "economy": 11, "sports": 2, "lifestyle": 12, "celebrity": 13, "bola": 14, "techno": 16}
CHANNELS = (
    *("news", "nasional", "economy", "sports", "bola", "celebrity", "lifestyle", "women", "health", "travel"),
    *("ototekno", "techno", "otomotif", "muslim", "edukasi"),
)


class Okezone(OutletSpider):
    name = "okezone"
    outlet = "Okezone"
    confidence = "high"
    allowed_domains = ["okezone.com"]
    proven = ("2017", "2015")
    article = r"//(?!mpi\.|img\.|cdn\.|foto\.|video\.|tv\.)[\w-]+\.okezone\.com/(?:read|amp)/\d{4}/\d{2}/\d{2}/\d+/\d+"
    sources = (
        Feed("https://sindikasi.okezone.com/index.php/rss/0/RSS2.0"),
        *(
            Feed(f"https://sindikasi.okezone.com/index.php/rss/{number}/RSS2.0", section=name)
            for name, number in FEEDS.items()
        ),
        Sitemap("https://news.okezone.com/sitemap.xml"),
        # index.okezone.com lists the same days by the numbers of the channels, of which few are known: it is not asked.
        *(
            IndexPages(f"https://{name}.okezone.com/indeks/{{date:%Y/%m/%d}}/{{offset}}", section=name, page_size=10)
            for name in CHANNELS
        ),
        Search("https://www.okezone.com/tag/{query:-}/{page}"),
    )
    rules = (
        PageRules(
            layout="2024",
            body="div.c-detail.read",
            drop=(
                "#baca-juga",
                "div.vicon",
                "#rekomendasi_video",
                "div.voucherWrap",
                "div[class^=inject-]",
                "div[class^=banner]",
            ),
            cut=(r"Telusuri berita .{2,40} lainnya", r"Dapatkan berita up to date .{10,120}"),
            title="div.title-article h1",
            published="div.journalist span",
            authors="div.journalist a[title]",
            image="div.img-article img",
            caption="div.desc-foto",
            tags="div#tag div.box-tag a",
            pager="div#paging a.nomor",
            all_pages=ALL_PAGES,
        ),
        PageRules(
            layout="2017",
            body="div#contentx.read",
            drop=(
                "div.flying_carpet_div",
                "div.detads-bottom",
                "div.detail-tag",
                "div.vicon",
                "#rekomendasi_video",
                "#metube_div",
                "div[id^=_popIn]",
                "div[id*=ScriptRoot]",
            ),
            title="div.title h1",
            published="div.namerep b",
            section="div.breadcrumb li a",
            image="div.detfoto img",
            caption="div.detfoto span",
            tags="div.detail-tag a",
            pager="div.paging a",  # low confidence: no page with a pager is at hand
            all_pages=ALL_PAGES,
        ),
        PageRules(
            layout="2015",
            body="div#contentx",
            title="div.titles h1",
            published="time.tgl",
            authors="div.nmreporter > div",
            section="ul.breadcrumb a",
            image="div.detail-img img",
            caption="div.caption-img-ab",
            tags="div.meta-bottom-content > span > a",
        ),
    )
