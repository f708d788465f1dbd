"""Bali Post, a daily of Denpasar, in WordPress with the theme Newspaper. Its search answers with an empty page.

The pages of its latest articles are those of every WordPress, unchecked; those of its sections are known.
"""

from crawler.discovery import Feed, IndexPages
from crawler.page.templates import WORDPRESS
from crawler.spider import OutletSpider


class BaliPost(OutletSpider):
    name = "bali_post"
    outlet = "Bali Post"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["balipost.com"]
    article = r"//(?:www\.)?balipost\.com/news/\d{4}/\d\d/\d\d/\d+/[\w%.-]+\.html"
    sources = (
        Feed("https://www.balipost.com/feed"),
        IndexPages("https://www.balipost.com/page/{page}"),
        IndexPages("https://www.balipost.com/{section}/page/{page}"),
    )
    rules = (WORDPRESS,)
