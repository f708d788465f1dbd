"""The project's outlets by host: whoever has a page in hand can read it."""

from functools import cached_property

from scrapy.http import Request
from scrapy.settings import BaseSettings
from scrapy.spiderloader import get_spider_loader

from crawler.fetch.archives import key_of
from crawler.fetch.saved import SavedPage, SavedPages
from crawler.items import Unread
from crawler.page import Assembly, Reading
from crawler.page.reader import NotAnArticle
from crawler.spider import OutletSpider
from crawler.text.pages import FIRST_PAGE
from crawler.text.urls import host_of

ANY = "any"
"""The spider that reads the portals that no other declares."""
NO_ARTICLE_ADDRESS = "not_an_article_address"
NO_ADDRESS = "no_address"
"""Reason of an `Unread`: a saved page whose address nothing tells."""


class Outlets:
    """Every declared outlet, found by the address of a page."""

    def __init__(self, settings: BaseSettings) -> None:
        self._loader = get_spider_loader(settings)
        self._by_host: dict[str, OutletSpider | None] = {}

    def of(self, url: str) -> OutletSpider | None:
        """The outlet whose host ``url`` names; None where no spider declares it."""
        host = host_of(url)
        if host not in self._by_host:
            # Scrapy compares with the port, which no outlet declares.
            names = self._loader.find_by_request(Request(f"https://{host}")) if host else []
            spiders = [self._loader.load(name) for name in names]
            self._by_host[host] = next((cls() for cls in spiders if issubclass(cls, OutletSpider)), None)
        return self._by_host[host]

    @cached_property
    def _any(self) -> OutletSpider | None:
        """Reads what nobody declared; a project of other outlets may have none."""
        cls = self._loader.load(ANY) if ANY in self._loader.list() else None
        return cls() if cls is not None and issubclass(cls, OutletSpider) else None

    def read(self, saved: SavedPage | Unread, pages: SavedPages | None = None) -> Assembly | Unread:
        """What the outlet's rules read from a saved page, or why there is no article; of a portal that nobody declared
        what is read from any.

        The further pages of an article are read with its first, as far as they are among ``pages``.
        """
        if isinstance(saved, Unread):
            return saved
        if not host_of(saved.page.url):
            return _unread(saved, "", NO_ADDRESS)
        spider = self.of(saved.page.url) or self._any
        if spider is None:
            return _unread(saved, "", "unknown_outlet")
        try:
            first = _kept(spider.read(saved.page), saved)
        except NotAnArticle as error:
            known = f"addresses of its articles match {spider.article}" if error.reason == NO_ARTICLE_ADDRESS else ""
            return _unread(saved, spider.name, error.reason).model_copy(update={"detail": known})
        if pages is None:
            return Assembly((first,))
        if key_of(saved.page.url)[1] != FIRST_PAGE and pages.find(first.article.canonical_url):
            return _unread(saved, spider.name, "further_page")
        return _assembled(Assembly((first,)), spider, pages)


def _kept(reading: Reading, saved: SavedPage) -> Reading:
    article = reading.article.model_copy(update={"archive": saved.archive, "fetched_at": saved.fetched_at})
    return Reading(article, reading.pagination, reading.cuts)


def _assembled(assembly: Assembly, spider: OutletSpider, pages: SavedPages) -> Assembly:
    while url := assembly.next:
        saved = pages.find(url)
        try:
            assembly = assembly.add(spider.read(saved.page)) if saved else assembly.miss()
        except NotAnArticle:
            assembly = assembly.miss()
    return assembly


def _unread(saved: SavedPage, outlet: str, reason: str) -> Unread:
    return Unread(outlet=outlet, url=saved.page.url, reason=reason, archive=saved.archive)
