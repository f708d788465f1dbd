"""Dream.co.id, news and lifestyle for Muslims, of KapanLagi Youniverse. Opens with "Dream - ".

No ANTARA copy was seen here.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Dream(OutletSpider):
    name = "dream"
    outlet = "Dream"
    confidence = "medium"
    allowed_domains = ["dream.co.id"]
    # /kabar-haji/judul-200729h.html: the day and a counter in base 36; its further pages lie below: /-lpy.html
    proven = ("2020",)
    article = (
        r"^https?://(?:\w+\.)?dream\.co\.id/(?:amp/)?(?!tag/|video/)(?:[\w-]+/)+[\w-]+-\d{6}[0-9a-z]{1,2}"
        r"(?:/[\w-]*-(?!\d{3}\.)\w+)?\.html"
    )
    sources = (IndexPages("https://www.dream.co.id/", max_pages=1), IndexPages("https://www.dream.co.id/{section}/"))
    rules = (
        PageRules(
            layout="2020",
            body="div.detail-body",
            drop=("h6", "p:contains('Laporan jurnalis Dream')", "div.detail-body__break", "div.detail-photo"),
            title="div.detail-header h2",
            published="div.detail-header__bottom-left",
            authors=("div.detail-body p:contains('Laporan jurnalis Dream')", "div.detail-header__bottom-left a"),
            description="div.detail-body h6",
            section="div.breadcrumb a",
            tags="ul.detail-box__tag-list a",
            image="div.detail-img img",
            pager="div.infinite::attr(data-infinite)",
            caption=("p.detail-img__copyright", "div.detail-photo-body"),
        ),
    )
