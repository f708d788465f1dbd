"""Any portal, declared or not: ``scrapy crawl any -a site=https://kabar-daerah.example``.

Hundreds of local outlets reprint ANTARA. Of theirs nothing is known but the address; the host is the outlet.
"""

import re
from typing import Any
from urllib.parse import urlsplit

from crawler.arguments import BadArgument
from crawler.discovery import Site
from crawler.items import Article
from crawler.page import Page, Reading
from crawler.page.generic import SOURCE as GENERIC
from crawler.page.newsrooms import NEWSROOMS
from crawler.page.reader import NotAnArticle
from crawler.spider import OutletSpider
from crawler.text.urls import host_of

NO_ARTICLE = (
    r"^https?://[^/]+/"
    r"(?!(?:index\.(?:php|html?))?(?:#|$))"
    r"(?![^?#]*\.(?i:jpe?g|png|gif|webp|svg|pdf|xml|css|js|mp[34])(?:[?#]|$))"
    r"(?!(?:[\w-]+/)*\d{4}(?:/\d\d?){0,2}/?(?:[?#]|$))"
    r"(?!(?:[\w-]+/)*(?:tags?|topi[ck]s?|label|category|kategori|rubrik|kanal|authors?|penulis|user|page|halaman|search|cari"
    r"|inde(?:x|ks)|arsip|archives?|feed|rss|wp-(?:content|json|admin|includes)|login|register"
    r"|about[\w-]*|tentang-\w+|kontak[\w-]*|contact[\w-]*|hubungi-\w+|redaksi|(?:susunan|tim|box|boks)-redaksi"
    r"|pedoman-\w+(?:-siber)?|kode-etik[\w-]*|syarat-(?:dan-)?(?:ketentuan|penggunaan)"
    r"|kebijakan-(?:privasi|redaksi|cookie)|privacy-policy|disclaimer|karir|iklan)(?:/|\.html?$|[?#]|$))"
)
"""What the addresses of front pages, files, days, lists and of what a portal says of itself do not pass."""
ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:/\S*)?", re.I)  # https://kabar-daerah.example/


class AnyPortal(OutletSpider):
    name = "any"
    outlet = "any portal"
    allowed_domains: list[str] = []
    article = NO_ARTICLE + (
        r"(?:[^?#]*\d{5}|(?:[^?#]*/)?\d{4}/\d\d/|(?:[^?#]*/)?[^/?#-]+-[^/?#-]+-[^/?#]+|[^#]*[?&](?:p|id)=\d)"
    )
    rules = NEWSROOMS
    confidence = "low"

    def __init__(self, /, site: str = "", **arguments: str) -> None:
        super().__init__(**arguments)
        addresses = (*filter(None, (site.strip(),)), *self.wanted.urls)
        for address in addresses:
            if not ADDRESS.fullmatch(address):
                meant = f"https://{address}" if ADDRESS.fullmatch(f"https://{address}") else "https://kabar.example"
                raise BadArgument(f"site={address}: not a web address; write for example site={meant}")
        self.allowed_domains = [portal_of(address) for address in addresses[:1]]
        for portal in self.allowed_domains:
            self.name = self.outlet = portal  # what is kept under a name is found again under it alone
        if site.strip():
            self.sources = (Site(urlsplit(site.strip())._replace(query="", fragment="").geturl()),)

    def check(self, **asked: Any) -> None:
        if not self.allowed_domains:
            raise BadArgument(
                "site: which portal? write -a site=https://kabar.example (or -a url=, for articles alone)"
            )
        super().check(**asked)

    def may_be_article(self, url: str) -> bool:
        """A page that somebody hands us may be one whatever the form of its address."""
        return re.match(NO_ARTICLE, url) is not None

    def read(self, page: Page) -> Reading:
        """As any outlet's; where the address does not tell an article, its metadata or a layout must, not a guess."""
        reading = super().read(page)
        sources = reading.article.provenance
        if self.is_article(page.url) or sources.text != GENERIC or sources.published_at in ("json-ld", "meta"):
            return reading
        raise NotAnArticle("not_an_article_address")

    def refine(self, article: Article, page: Page) -> Article:
        """The outlet is the portal that is crawled; of a page alone its host, for nothing else is known."""
        return article.model_copy(update={"outlet": self.name if self.allowed_domains else portal_of(page.url)})


def portal_of(url: str) -> str:
    """The name of a portal of which nothing is known but an address."""
    return host_of(url).removeprefix("www.")
