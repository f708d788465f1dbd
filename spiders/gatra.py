"""Gatra.net, formerly Gatra.com, the portal of a weekly. Its search answers with all articles, whatever is looked for.

Nothing is known of its lists: the pages of its latest articles are those of every WordPress, unchecked.
"""

from crawler.discovery import IndexPages
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class Gatra(OutletSpider):
    name = "gatra"
    outlet = "Gatra"
    confidence = "medium"
    allowed_domains = ["gatra.net", "gatra.com"]
    article = r"//(?:www\.)?gatra\.(?:net|com)/news-\d+-[A-Za-z]+-[\w%.-]+\.html"
    sources = (IndexPages("https://www.gatra.net/page/{page}/"),)
    rules = (WORDPRESS,)
