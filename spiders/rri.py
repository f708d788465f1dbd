"""RRI.co.id, Radio Republik Indonesia, with pages of its stations. A text opens with "KBRN, Jakarta: …".

How it signs ANTARA copy is not known, nor whether stations in the east print their own time: WIB is taken for all.
"""

from crawler.discovery import Feed, Search
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Rri(OutletSpider):
    name = "rri"
    outlet = "RRI"
    confidence = "medium"
    allowed_domains = ["rri.co.id"]
    # /nasional/1901234/judul-berita, of a station /biak/hobi/1895298/judul-berita; /en/ is its English service
    article = r"//(?:www\.)?rri\.co\.id/(?!en/|tag/|search|foto/|video/|index/)(?:[a-z-]+/){1,3}\d{4,}/[\w-]"
    sources = (
        Feed("https://rri.co.id/rss"),
        Search("https://rri.co.id/search?q={query:+}&page={page}"),
    )
    rules = (
        PageRules(
            body=(".post_details_inner", ".main-content"),
            title="h1",
            published=".date",
            authors=".author",  # "Oleh - Budi Santosa"
        ),
    )
