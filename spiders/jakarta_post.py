"""The Jakarta Post, an English daily. Many texts are for subscribers: of those it prints but the beginning.

How it signs ANTARA copy is not known. Its lists are guesses after the links of its pages.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.page import PageRules
from crawler.page.templates import INSERTS
from crawler.spider import OutletSpider


class JakartaPost(OutletSpider):
    name = "jakarta_post"
    outlet = "The Jakarta Post"
    confidence = "medium"
    allowed_domains = ["thejakartapost.com"]
    # /indonesia/2025/11/26/slug.html, and of late without the suffix
    article = r"//(?:www\.)?thejakartapost\.com/(?:(?!multimedia/)[\w-]+/)+20\d\d/\d\d/\d\d/[\w-]*[a-z]"
    sources = (
        IndexPages("https://www.thejakartapost.com/latest"),
        IndexPages("https://www.thejakartapost.com/{section}"),  # indonesia, business, world, opinion, …
    )
    rules = (
        PageRules(
            language="en",
            body="div.tjp-single__content",
            drop=(*INSERTS, "div[class*=popular]", "div[class*=-ads]"),
            title="h1.tjp-title--single",
            # "Published on Nov. 16, 2026", and hidden in it the same with the hour: 2026-11-16T16:01:01+07:00
            published=("div.tjp-single__head .created > *", "div.tjp-single__head .created"),
            section="div.breadcrumb a",
            tags='a[href*="thejakartapost.com/tag/"]',
            authors="div.tjp-single__head .author",
        ),
    )
