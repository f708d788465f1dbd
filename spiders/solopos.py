"""Solopos.com, the portal of a daily of Surakarta. A text opens with "Solopos.com, SOLO — …", a caption with "SOLOPOS.COM - ".

Low confidence: known are the form of the texts and, from a stored copy of its theme of about 2021, the elements of an
article's page and its addresses. Whether the feed and the archive page still stand is not known.
"""

from crawler.discovery import Feed, IndexPages
from crawler.page import PageRules
from crawler.page.templates import INSERTS
from crawler.spider import OutletSpider


class Solopos(OutletSpider):
    name = "solopos"
    outlet = "Solopos"
    group = "regional"
    confidence = "low"
    allowed_domains = ["solopos.com"]
    article = r"//(?!images\.|image\.|cdn\.)(?:[a-z]+\.)?solopos\.com/(?:amp/)?[\w%.]+(?:-[\w%.]+)+-\d{5,}/?(?:[?#]|$)"
    sources = (
        Feed("https://www.solopos.com/feed"),
        IndexPages("https://www.solopos.com/arsip"),
        IndexPages("https://www.solopos.com/{section}"),
    )
    rules = (
        PageRules(
            layout="2021",
            # In texts for subscribers the summary and an invitation stand before the text.
            body=("#konten-premium", "div.post-content-area", "div.entry-content"),
            drop=("div.post-media", "#promosi", *INSERTS),
            published="ul.post-meta li:not(.post-author):not(.social-share)",
            authors="ul.post-meta li.post-author",
            editors="div.author-info h3 a",
            section="a.post-cat",
            tags="div.tag-lists a",
            description="div.post-header-area > p",
            image="div.post-media img",
            caption="div.post-media span p",
        ),
    )
