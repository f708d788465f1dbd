"""Bloomberg Technoz, business and technology news. Longer articles run over several pages.

How it signs ANTARA copy is not known.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.spider import OutletSpider


class BloombergTechnoz(OutletSpider):
    name = "bloomberg_technoz"
    outlet = "Bloomberg Technoz"
    confidence = "medium"
    allowed_domains = ["bloombergtechnoz.com"]
    article = r"//(?:www\.)?bloombergtechnoz\.com/detail-news/\d+/[\w-]+(?:/\d{1,2})?/?(?:[?#]|$)"
    sources = (
        IndexPages("https://www.bloombergtechnoz.com/", links="div.card-box"),
        Search(
            "https://www.bloombergtechnoz.com/search?query={query:+}&type=berita&pagenum={page}",
            links="div.card-box",
        ),
    )
    rules = (
        PageRules(
            body="div.detail-in",
            drop=("div[class*=smallbox-pilihan]", "span[class*=smallbox-pilihan]"),
            title=".title.margin-bottom-sm",
            published="h5.title.fw4.cl-gray",
            authors="h5.title.margin-bottom-ss a",
            section="ul.sitemap a",
            tags='a[href*="bloombergtechnoz.com/tag/"]',
            pager=".pager__next",
        ),
    )
