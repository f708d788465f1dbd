"""RM.id, the portal of the daily Rakyat Merdeka.

It answers a search with its latest articles, whatever is looked for, so that only its front page is asked.
"""

from crawler.discovery import IndexPages
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class RmId(OutletSpider):
    name = "rm_id"
    outlet = "Rakyat Merdeka"
    confidence = "medium"
    allowed_domains = ["rm.id"]
    article = r"//(?:www\.)?rm\.id/baca-berita/[\w-]+/\d+/[\w%.-]*[a-z]"
    sources = (IndexPages("https://rm.id/"),)
    rules = (
        PageRules(
            body=("div.content-berita", *BODIES),
            drop=(*INSERTS, 'div[class*="iklan"]'),
            published='span:contains("-"):contains(":")',  # 2026-11-18 10:05:00, without a class
            pager='a[href*="/baca-berita/"]',  # the second page is /baca-berita/nasional/221636/judul/2
        ),
    )
