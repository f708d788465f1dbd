"""VOI.id, a portal in several languages; this outlet is its Indonesian one. How it signs ANTARA copy is not known.

Its pages state times with the zone in the middle: "2026-05-13WIB18:45:00+07:00".
"""

from crawler.discovery import IndexPages, Search
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Voi(OutletSpider):
    name = "voi"
    outlet = "VOI"
    confidence = "medium"
    allowed_domains = ["voi.id"]
    article = r"//(?:www\.)?voi\.id/(?!artikel/|foto/|video/|tag/)[a-z\d]+(?:-[a-z\d]+)*/\d{4,}(?:[/?#]|$)"
    sources = (
        IndexPages("https://voi.id/artikel/indeks?page={page}", links=".section-item-title"),
        Search("https://voi.id/artikel/cari?q={query:+}&page={page}", links=".section-item-title"),
    )
    rules = (
        PageRules(
            body="div.single-post-content",
            drop=tuple(f"[class*={word}]" for word in ("related", "popular", "most", "sidebar", "see-also")),
            published=".single-post-date time",
            authors=".single-post-author a",
        ),
    )
