"""Suara.com, of Arkadia Digital Media. ANTARA copy is likely, no sample of its signature is at hand.

Hosts below suara.com (``yoursay`` with texts of readers, the regional ones) have the same addresses and are read as well.
"""

from crawler.discovery import Feed, IndexPages, Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES
from crawler.spider import OutletSpider


class Suara(OutletSpider):
    name = "suara"
    outlet = "Suara.com"
    confidence = "high"
    allowed_domains = ["suara.com"]
    article = r"//(?:[a-z]+\.)?suara\.com/(?!foto/|video/)[a-z-]+/\d{4}/\d\d/\d\d/\d{6}/[\w-]"
    sources = (
        Feed("https://www.suara.com/rss"),
        Feed("https://www.suara.com/rss/{section}"),
        IndexPages("https://www.suara.com/indeks?page={page}", links=".article-kanal-item", max_pages=20),
        Sitemap("https://www.suara.com/sitemap.xml"),
    )
    rules = (
        PageRules(
            title=".article-image h1",
            authors=".author-trigger a",
            body=".article-content",
            drop=(
                ".ten-second",
                ".article-read",
                ".item--baca-juga-inner",
                "#next-article",
                "[id*=div-ad]",
                "[id^=berita-terkait-]",
                ".placeholder_belt",
                ".placeholder_read_body",
                ".wrap-pagination",
                ".article-tags",
                ".google-pref",
                "#recWidgetRecommendation",
            ),
            tags=".article-tags a",
            pager=".pagination-custom a",
            all_pages=ALL_PAGES,
        ),
    )
