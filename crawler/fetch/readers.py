"""Reading in other processes, for crawls that fetch faster than one process reads: replays and backfills from archives.

Reading is pure, so a page may be read anywhere; fetching, pipelines and the feed stay where they are.
"""

import asyncio
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from crawler.fetch.outlet import Outlet
from crawler.page import Page, Reading

PATIENCE = 20
"""Pages after which other processes are started: it takes as long as reading a hundred, and most crawls are short."""
WAITING = 16
"""Pages that wait for each reader, so that it always finds one; more are read by the crawl's own process."""


class Readers:
    """Scrapy extension: READERS processes that read pages for the spider; 0 leaves reading in the crawl's process."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._read = 0
        self._waiting = 0
        self._pool: ProcessPoolExecutor | None = None
        self._ready: Future[int] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        processes = crawler.settings.getint("READERS")
        if processes < 1:
            raise NotConfigured
        readers = cls(processes)
        crawler.signals.connect(readers.close, signals.engine_stopped)
        return readers

    async def read(self, spider: Outlet, page: Page) -> Reading:
        """What ``spider.read`` gives, and raises."""
        self._read += 1
        if self._read == PATIENCE:
            self._pool = ProcessPoolExecutor(self._processes, get_context("spawn"), initializer=follow_the_crawl)
            self._ready = self._pool.submit(os.getpid)
        if self._pool is None or not self._free():
            return spider.read(page)
        self._waiting += 1
        try:
            return await asyncio.wrap_future(self._pool.submit(read_page, type(spider), page))
        finally:
            self._waiting -= 1

    def _free(self) -> bool:
        """Whether the readers have started and keep up."""
        return self._ready is not None and self._ready.done() and self._waiting < WAITING * self._processes

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def follow_the_crawl() -> None:
    """In a reader: Ctrl-C is for the crawl, which closes its readers; a crawl that is killed takes them with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    crawl = parent_process()
    assert crawl is not None
    Thread(target=lambda: (wait([crawl.sentinel]), os._exit(1)), daemon=True).start()


def read_page(outlet: type[Outlet], page: Page) -> Reading:
    """Read one page in another process."""
    return spider_of(outlet).read(page)


@cache
def spider_of(outlet: type[Outlet]) -> Outlet:
    """A spider for reading alone."""
    return outlet()
