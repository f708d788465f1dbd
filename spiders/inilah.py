"""Inilah.com, a news portal of Jakarta.

Low confidence: of its pages nothing is known but the addresses of articles, its sections and that lists name a feed. The
element of the text is a guess; where it fails, the generic extractor reads.
"""

from crawler.discovery import Feed, IndexPages
from crawler.page import PageRules
from crawler.spider import OutletSpider


class Inilah(OutletSpider):
    name = "inilah"
    outlet = "Inilah.com"
    confidence = "low"
    allowed_domains = ["inilah.com"]
    # www.inilah.com/judul-dari-tiga-kata, before that bola.inilah.com/read/detail/2267356/judul
    article = (
        r"//(?:www\.)?inilah\.com/(?!pedoman-|tentang-|kode-etik|disclaimer|privacy-|kebijakan-)"
        r"[a-z\d]+(?:-[a-z\d]+){2,}/?(?:[?#]|$)|//[a-z]+\.inilah\.com/read/detail/\d+/[\w%.-]*[a-z]"
    )
    sources = (
        Feed("https://www.inilah.com/rss"),
        IndexPages("https://www.inilah.com/"),
        IndexPages("https://www.inilah.com/categories/{section}"),
    )
    rules = (
        PageRules(
            body=("div[itemprop=articleBody]", "div.article-content", "div.post-content"),
            drop=('div[class*="related"]', 'div[class*="ads"]', "div.baca-juga"),
        ),
    )
