"""Seen means stored: an article is not asked for again while it lies in a segment."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from crawler.discovery.links import Link
from crawler.storage.keeper import Keeper
from crawler.storage.known import Known, moment
from crawler.text.urls import canonicalize

SKIPPED = "skipped/stored"


class SkipStored(BaseSpiderMiddleware):
    """Spider middleware: drops requests for stored articles, unless their link says that they changed since.

    ``request.meta["link"]`` holds the link that announced the article; requests without it pass. Active only where
    FEEDS has a ``segments:`` address.
    """

    def __init__(self, crawler: Crawler, known: Known) -> None:
        super().__init__(crawler)
        self._known = known
        self._skipped: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        keeper = crawler.get_extension(Keeper)
        if keeper is None:
            raise NotConfigured
        return cls(crawler, keeper.known)

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        link = request.meta.get("link")
        if link is None or not is_stored(link, self._known):
            return request
        self._skipped.add(canonicalize(link.url))
        self.crawler.stats.set_value(SKIPPED, len(self._skipped))  # an article counts once, whoever announces it
        return None


def is_stored(link: Link, known: Known) -> bool:
    """Whether what a link announces is stored as it is now."""
    stored = known.find(link.url)
    return stored is not None and not is_later(link.modified, stored.current_at)


def is_later(announced: str | None, stored: str | None) -> bool:
    """Whether an announced ISO 8601 time lies after a stored one.

    A date without time is compared by its date; an unknown stored time is earlier than any, an unknown or
    unreadable announced time is no news.
    """
    new, old = moment(announced), moment(stored)
    if new is None or announced is None:
        return False
    if old is None or stored is None:
        return True
    if "T" not in announced or "T" not in stored:
        return announced[:10] > stored[:10]
    return new > old
