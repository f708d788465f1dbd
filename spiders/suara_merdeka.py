"""Suara Merdeka, a daily of Semarang, in the publishing system of Promedia.

A text opens with "SEMARANG, suaramerdeka.com – …". The page with the latest articles is that of its sister Pikiran Rakyat.
"""

from crawler.discovery import IndexPages, Search
from crawler.page.templates import PROMEDIA
from crawler.spider import OutletSpider


class SuaraMerdeka(OutletSpider):
    name = "suara_merdeka"
    outlet = "Suara Merdeka"
    confidence = "medium"
    group = "regional"
    allowed_domains = ["suaramerdeka.com"]
    article = r"//(?:www\.)?suaramerdeka\.com/(?!foto/|video/|tag/)[a-z-]+/(?:amp/)?\d{10}/[\w%.-]*[a-z]"
    sources = (
        IndexPages("https://www.suaramerdeka.com/indeks-berita?page={page}", links="div.latest__item, h2"),
        Search("https://www.suaramerdeka.com/search?q={query}&sort=latest&page={page}", links="div.latest__item, h2"),
    )
    rules = (PROMEDIA,)
