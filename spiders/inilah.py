"""Inilah.com, a news portal of Jakarta.

Low confidence: of its pages nothing is known but the addresses of articles, its sections and that lists name a feed. The
element of the text is a guess; where it fails, the generic extractor reads.
"""

from crawler.discovery import Feed, IndexPages
from crawler.discovery.forms import NOT_OF_THE_HOUSE, SLUG
from crawler.page import PageRules
from crawler.page.templates import BODIES, INSERTS
from crawler.spider import OutletSpider


class Inilah(OutletSpider):
    name = "inilah"
    outlet = "Inilah.com"
    confidence = "low"
    allowed_domains = ["inilah.com"]
    # www.inilah.com/judul-dari-tiga-kata, before that bola.inilah.com/read/detail/2267356/judul
    article = (
        rf"//(?:www\.)?inilah\.com/{NOT_OF_THE_HOUSE}{SLUG}/?(?:[?#]|$)"
        r"|//[a-z]+\.inilah\.com/read/detail/\d+/[\w%.-]*[a-z]"
    )
    sources = (
        Feed("https://www.inilah.com/rss"),
        IndexPages("https://www.inilah.com/"),
        IndexPages("https://www.inilah.com/categories/{section}"),
    )
    rules = (
        PageRules(
            body=BODIES,
            drop=(*INSERTS, 'div[class*="ads"]'),
        ),
    )
