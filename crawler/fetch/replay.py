"""A crawl answered from archives, with the network shut."""

import logging
from collections.abc import AsyncIterator, Iterable
from typing import Any, Self

from scrapy import Request, signals
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from crawler.discovery.addresses import possible
from crawler.discovery.links import Link
from crawler.discovery.wanted import Wanted
from crawler.fetch.archives import Archives, key_of
from crawler.fetch.outlet import Outlet
from crawler.fetch.records import Record, UnreadableArchive
from crawler.text.pages import FIRST_PAGE, WHOLE
from crawler.text.urls import host_of

MISSES = "replay/misses"
HITS = "replay/hits"
NOT_ARCHIVED = "not archived"
"""Flag of the response that stands for a page that no archive has."""
GAPS = "archives/gaps"

logger = logging.getLogger(__name__)

__all__ = ["AnnounceArchive", "Archives", "OpenArchives", "Record", "ReplayHandler", "UnreadableArchive", "announced"]


class OpenArchives:
    """Scrapy extension: the archives that REPLAY names, open as long as the crawl runs."""

    def __init__(self, archives: Archives) -> None:
        self.archives = archives

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        names = crawler.settings.getlist("REPLAY")
        if not names:
            raise NotConfigured
        opened = cls(Archives.open(name.strip() for name in names))
        count_gaps(crawler, opened.archives)
        crawler.signals.connect(opened.archives.close, signals.engine_stopped)
        return opened


def count_gaps(crawler: Crawler, archives: Archives) -> None:
    """Say in the stats at how many places the archives of a crawl cannot be read."""
    if archives.gaps:
        crawler.stats.set_value(GAPS, sum(map(len, archives.gaps.values())))


def archives_of(crawler: Crawler) -> Archives:
    """The archives of a running replay. Raises NotConfigured where the crawl is none."""
    opened = crawler.get_extension(OpenArchives)
    if opened is None:
        raise NotConfigured("REPLAY names no archive")
    return opened.archives


class ReplayHandler(BaseDownloadHandler):
    """Download handler: the archived response with its status, headers and body, or 404 where none is archived."""

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._archives = archives_of(crawler)

    async def download_request(self, request: Request) -> Response:
        record = self._archives.get(request.url)
        self.crawler.stats.inc_value(MISSES if record is None else HITS)
        if record is None:
            logger.debug("Not archived: %s", request.url)
            return Response(request.url, status=404, request=request, flags=[NOT_ARCHIVED])
        request.meta["fetched_at"] = record.fetched_at
        request.meta["archive"] = record.archive.model_dump()
        return respond(record, request)


def respond(record: Record, request: Request) -> Response:
    """The response that Scrapy would have received; its body is still in its Content-Encoding."""
    headers = Headers()
    for name, value in record.headers:
        headers.appendlist(name, value)
    kind = responsetypes.from_args(headers=headers, url=request.url, body=record.payload)
    return kind(url=request.url, status=record.status, headers=headers, body=record.payload, request=request)


class AnnounceArchive:
    """Spider middleware: in a replay the archive is one more source, after those that the outlet declares.

    Not where single addresses, a query or a section are wanted: of these an archive knows nothing.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._archives = archives_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_start(self, start: AsyncIterator[Any]) -> AsyncIterator[Any]:
        async for each in start:
            yield each
        spider = self._crawler.spider
        wanted = getattr(spider, "wanted", None) or Wanted()
        if not isinstance(spider, Outlet) or wanted.urls or wanted.query or wanted.section:
            return
        links = map(Link, announced(self._archives, getattr(spider, "allowed_domains", ())))
        for link in links:
            if spider.is_article(link.url) and possible(link, wanted):
                self._count()
                yield spider.article_request(link)

    def _count(self) -> None:
        """Count the archive as a source that was read; a replay often has no other."""
        self._crawler.stats.inc_value("replay/announced")
        self._crawler.stats.set_value("listings/read", self._crawler.stats.get_value("listings/read", 0) or 1)


def announced(archives: Archives, domains: Iterable[str]) -> tuple[str, ...]:
    """Addresses of the archived pages of the given hosts and their subdomains: each article once, by its first page, or
    by that with all pages where the first is missing. No domains means any host.
    """
    hosts = tuple(domains)
    found: dict[str, dict[str, str]] = {FIRST_PAGE: {}, WHOLE: {}}
    for url in archives.addresses():
        canonical, page = key_of(url)
        host = host_of(url)
        if page in found and (not hosts or any(host == each or host.endswith("." + each) for each in hosts)):
            found[page].setdefault(canonical, url)
    return tuple((found[WHOLE] | found[FIRST_PAGE]).values())
