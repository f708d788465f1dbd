"""Any portal, declared or not: ``scrapy crawl any -a site=https://kabar-daerah.example``.

Hundreds of local outlets reprint ANTARA. Of theirs nothing is known but the address; articles carry the host as outlet.
"""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from crawler.arguments import BadArgument
from crawler.discovery import Site
from crawler.items import Article
from crawler.page import Page
from crawler.page.newsrooms import NEWSROOMS
from crawler.spider import OutletSpider
from crawler.text.urls import host_of

ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:/\S*)?", re.I)  # https://kabar-daerah.example/


class AnyPortal(OutletSpider):
    name = "any"
    outlet = "any portal"
    allowed_domains: list[str] = []
    article = (
        r"^https?://[^/]+/"
        r"(?![^?#]*\.(?i:jpe?g|png|gif|webp|svg|pdf|xml|css|js|mp[34])(?:[?#]|$))"
        r"(?!(?:[\w-]+/)*(?:tags?|topi[ck]s?|label|category|kategori|authors?|penulis|user|page|halaman|search|cari|inde(?:x|ks)"
        r"|feed|rss|wp-(?:content|json|admin|includes)|login|register|about|tentang|kontak|contact|redaksi"
        r"|pedoman[\w-]*|kebijakan[\w-]*|privacy[\w-]*|disclaimer|karir|iklan)(?:/|\.html?$|$))"
        r"(?:[^?#]*\d{5}|(?:[^?#]*/)?\d{4}/\d\d/|(?:[^?#]*/)?[^/?#-]+-[^/?#-]+-[^/?#]+|\?p=\d)"
    )
    rules = NEWSROOMS
    confidence = "low"

    def __init__(self, /, site: str = "", **arguments: str) -> None:
        super().__init__(**arguments)
        addresses: Sequence[str] = (site.strip(),) if site.strip() else self.wanted.urls
        for address in addresses:
            if not ADDRESS.fullmatch(address):
                raise BadArgument(f"site={address}: not a web address; write for example site=https://kabar.example")
        self.allowed_domains = sorted({host_of(address).removeprefix("www.") for address in addresses})
        if site.strip():
            self.name = self.allowed_domains[0]
            self.outlet = self.name
            self.sources = (Site(urlsplit(site.strip())._replace(query="", fragment="").geturl()),)

    def check(self, **asked: Any) -> None:
        if not self.allowed_domains:
            raise BadArgument(
                "site: which portal? write -a site=https://kabar.example (or -a url=, for articles alone)"
            )
        super().check(**asked)

    def refine(self, article: Article, page: Page) -> Article:
        """The outlet is the host, for nothing else is known."""
        return article.model_copy(update={"outlet": host_of(page.url).removeprefix("www.")})
