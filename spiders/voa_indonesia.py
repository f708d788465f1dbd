"""VOA Indonesia, the Indonesian service of Voice of America. Texts end in the initials of writer and editor: ``[ab/cd]``.

Videos and broadcasts have addresses like those of articles. How it marks ANTARA copy is not known.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.page import PageRules
from crawler.spider import OutletSpider


class VoaIndonesia(OutletSpider):
    name = "voa_indonesia"
    outlet = "VOA Indonesia"
    confidence = "medium"
    allowed_domains = ["voaindonesia.com"]
    # /a/judul-berita/6212316.html, and without headline /a/6212316.html
    article = r"//(?:www\.)?voaindonesia\.com/a/(?:[\w-]+/)?\d+\.html"
    sources = (
        IndexPages("https://www.voaindonesia.com/"),
        Search("https://www.voaindonesia.com/s?k={query:+}&page={page}"),
    )
    rules = (
        PageRules(
            body=("div.body-container", "div.content-floated-wrap"),
            caption="figure.media-image figcaption",
            drop=(
                "div.c-mmp",
                "div[class*=lightbox]",
                "div[class*=advisory]",
                "div.article-tools",
                "div[class*=embed]",
            ),
        ),
    )
