"""Kompas.com, the news portal of Kompas Gramedia."""

from crawler.page import PageRules
from crawler.spider import OutletSpider


class Kompas(OutletSpider):
    name = "kompas"
    outlet = "Kompas.com"
    allowed_domains = ["kompas.com"]
    article = r"kompas\.com/(?:[\w-]+/)*read/\d{4}/\d{2}/\d{2}/\d+/"
    rules = (
        PageRules(
            layout="2020",
            body="div.read__content",
            title="h1.read__title",
            published="div.read__time",
            authors="#penulis a",
            editors="#editor a",
            tags="a.tag__article__link",
            section="a.breadcrumb__link",
            image="div.photo img",
            caption="div.photo",
            credit="div.photo span.author",
            pager="a.paging__link",
        ),
    )
