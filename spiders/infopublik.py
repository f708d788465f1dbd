"""InfoPublik, news of the Ministry of Communication and Digital Affairs. Opens with "Jakarta, InfoPublik - …".

Of low confidence: only its dateline and links to it in public texts are known, so it is found and read as any portal is. How
it signs ANTARA copy is not known.
"""

from crawler.discovery import Site
from crawler.page.newsrooms import NEWSROOMS
from crawler.spider import OutletSpider


class Infopublik(OutletSpider):
    name = "infopublik"
    outlet = "InfoPublik"
    confidence = "low"
    allowed_domains = ["infopublik.id"]
    # /kategori/nasional-sosial-budaya/709525/judul-berita; "index.html" may stand for the words
    article = r"//(?:www\.)?infopublik\.id/kategori/[a-z-]+/\d{4,}(?:[/?#]|$)"
    sources = (Site("https://infopublik.id/"),)
    rules = NEWSROOMS
