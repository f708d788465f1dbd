"""Harian Jogja, a daily of Yogyakarta, with a site for each section. A text opens with "Harianjogja.com, JOGJA—…".

Its search is known; of its lists the front pages alone are asked.
"""

from crawler.discovery import IndexPages, Search
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class HarianJogja(OutletSpider):
    name = "harian_jogja"
    outlet = "Harian Jogja"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["harianjogja.com"]
    # jogjapolitan.harianjogja.com/r-1234567/judul, before that /read/2023/05/17/510/1135678/judul
    article = r"//(?!foto\.|video\.|image)[a-z]+\.harianjogja\.com/(?:r-\d+|read/\d{4}/\d\d/\d\d/\d+/\d+)/[\w%.-]*[a-z]"
    sources = (
        IndexPages("https://www.harianjogja.com/"),
        IndexPages("https://{section}.harianjogja.com/"),
        Search("https://www.harianjogja.com/search?q={query}&page={page}"),
    )
    rules = (
        PageRules(
            body=BODIES,
            drop=(*INSERTS, 'div[class*="tag"]'),
            caption="figcaption",
        ),
    )
