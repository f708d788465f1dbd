"""NTVNews.id, the portal of the channel Nusantara TV. Its search is closed to robots."""

from crawler.discovery import NewsSitemap
from crawler.page import PageRules
from crawler.page.templates import BODIES
from crawler.spider import OutletSpider


class Ntvnews(OutletSpider):
    name = "ntvnews"
    outlet = "NTVNews.id"
    confidence = "medium"
    allowed_domains = ["ntvnews.id"]
    article = r"//(?:www\.)?ntvnews\.id/(?!author/|tag/|search/|video/|foto/)[a-z-]+/\d{8}/[\w%.-]*[a-z]"
    sources = (NewsSitemap("https://www.ntvnews.id/sitemap-news.xml"),)
    rules = (
        PageRules(
            body=("div.body_read", *BODIES),
            drop=(".baca-juga", ".baca_juga", "#relatedNews", ".berita--terkait"),
            title="h1.title",
            authors=(".penulis:contains('Penulis') .nama", ".penulis .nama"),
            editors=".penulis:contains('Editor') .nama",
        ),
    )
