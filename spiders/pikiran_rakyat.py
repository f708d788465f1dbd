"""Pikiran Rakyat of Bandung with the portals of its network. Names the origin below the text: "Sumber: ANTARA"."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.discovery.sitemap import Sitemap
from crawler.items import Article, Image
from crawler.page import Page
from crawler.page.templates import PROMEDIA
from crawler.spider import OutletSpider
from crawler.text.places import is_place

# "Peta banjir buatan warga. /Pixabay/", "Panen garam. /ANTARA FOTO/Budi Wirawan", "Gempa. */Dok. BMKG"
CREDIT = re.compile(r"(?:^|\s)\*?/\s?([^\s/].{1,80}?)/?$")

# "ZONA JAKARTA - Warga memanen garam", "PR DEPOK – Warga …", "GALAMEDIANEWS - Warga …"
TAG = re.compile(r"([A-Z][A-Z ]{2,30}?)\s*[-–—]\s*(?=\S)")
# "BANDUNG, (PR).- Warga memanen garam", "CIREBON,(PRLM).-Warga …"
OLD_DATELINE = re.compile(r"\A([A-Z][A-Z ]{2,30}),\s*\((?:PR|PRLM)\)\.?\s*-+\s*")


class PikiranRakyat(OutletSpider):
    name = "pikiran_rakyat"
    outlet = "Pikiran Rakyat"
    confidence = "medium"
    allowed_domains = ["pikiran-rakyat.com"]
    proven = ("2020",)
    article = r"pikiran-rakyat\.com/(?:[\w-]+/)*(?:pr-\d+|\d{4}/\d{2}/\d{2})/[\w%.-]*[a-z]"
    sources = (
        Sitemap("https://www.pikiran-rakyat.com/sitemap.xml"),
        IndexPages("https://www.pikiran-rakyat.com/indeks-berita?page={page}"),  # low confidence: as in the family
        Search("https://galamedia.pikiran-rakyat.com/search?q={query}&page={page}", links="div.latest__item"),
    )
    rules = (replace(PROMEDIA, layout="2020"),)

    def refine(self, article: Article, page: Page) -> Article:
        """The network opens with the portal's name, and writes the credit behind the caption and a slash."""
        images = [with_credit(image) for image in article.images]
        return article.model_copy(update={"text": without_tag(article.text, page.url), "images": images})


def without_tag(text: str, url: str) -> str:
    """``text`` without the name of the portal (the first label of the host of ``url``) in front of it."""
    text = OLD_DATELINE.sub(r"\1 - ", text)
    tag = TAG.match(text)
    if tag is None or is_place(tag[1]):
        return text
    name, portal = tag[1].replace(" ", "").casefold(), (urlsplit(url).hostname or "").split(".")[0]
    return text[tag.end() :] if name.endswith(portal) or name.startswith(portal) or portal.startswith(name) else text


def with_credit(image: Image) -> Image:
    """``image`` with the credit taken off the end of its caption."""
    match = CREDIT.search(image.caption or "")
    if match is None or image.credit:
        return image
    return image.model_copy(update={"caption": match.string[: match.start()].rstrip() or None, "credit": match[1]})
