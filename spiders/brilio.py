"""Brilio.net, stories for the young, of KapanLagi Youniverse. Opens with "Brilio.net - ", ends with "(brl/vin)".

No ANTARA copy was seen here.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Brilio(OutletSpider):
    name = "brilio"
    outlet = "Brilio.net"
    confidence = "medium"
    allowed_domains = ["brilio.net"]
    # /wow/judul-2006263.html: six digits of the day and a counter in base 36
    proven = ("2020",)
    article = r"^https?://(?:\w+\.)?brilio\.net/(?:amp/)?(?!tag/|company/)(?:[\w-]+/)+[\w!'-]+-\d{6}[0-9a-z]\.html"
    sources = (
        IndexPages("https://www.brilio.net/", max_pages=1),
        IndexPages("https://www.brilio.net/{section}/", max_pages=1),
        IndexPages("https://www.brilio.net/{section}/index{page}.html", first_page=2),
        # The search address is known from one source only.
        Search("https://www.brilio.net/search/?keyword={query}"),
    )
    rules = (
        PageRules(
            layout="2020",
            body=("div.body-paragraph div.main-content", "div.body-paragraph"),
            drop=("div.list-article-box", "amp-ad"),
            title="div.headline-detail h1",
            published="div.headline-detail span.date",
            authors="div.headline-detail span.writer",
            description="div.headline-detail span.read-sinopsis",
            section="ol.list-breadcrumb a",
            tags="ul.list-tag a",
            image=("div.img-detail amp-img", "div.img-detail img"),
            caption="div.img-detail span.img-copy",
        ),
    )
