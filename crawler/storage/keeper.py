"""Readies the storage before a crawl and answers what is stored while it runs."""

import logging
from contextlib import ExitStack
from functools import cached_property
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.spider import DefaultSpider

from crawler.storage.failure import StorageFailed
from crawler.storage.index import Index
from crawler.storage.known import Known
from crawler.storage.layout import Layout, new_run, storage_root
from crawler.storage.locks import OutletLock
from crawler.storage.recovery import recover

logger = logging.getLogger(__name__)


class Keeper:
    """Scrapy extension: locks the outlet, recovers dead runs and reconciles the index before the first request.

    Active where FEEDS has a ``segments:`` address and a spider of the project runs, unlike in ``scrapy shell URL``.
    Raises StorageBusy, IndexUnusable and StorageFailed: a crawl whose pages could not be kept does not begin.
    """

    def __init__(self, crawler: Crawler, layout: Layout) -> None:
        assert crawler.spider is not None
        self.layout = layout
        self.outlet = crawler.spider.name
        self.run = new_run()
        with ExitStack() as stack:
            stack.callback(OutletLock(layout, self.outlet).release)
            self.index = Index.open(crawler.settings.get("INDEX_URL") or layout.index_url)
            stack.callback(self.index.close)
            self._ready(crawler)
            self._close = stack.pop_all().close

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        root = storage_root(crawler.settings.getdict("FEEDS"))
        if root is None or isinstance(crawler.spider, DefaultSpider):
            raise NotConfigured
        try:
            keeper = cls(crawler, Layout(root))
        except OSError as error:
            raise StorageFailed.at(root, error) from error
        crawler.signals.connect(keeper.close, signals.engine_stopped)
        return keeper

    def _ready(self, crawler: Crawler) -> None:
        recovered = recover(self.layout)
        reconciled = self.index.reconcile(self.layout.root)
        for name, number in (("recovered", len(recovered)), ("damaged", len(reconciled.damaged))):
            crawler.stats.inc_value(f"storage/{name}", number)
        for error in reconciled.damaged:
            logger.error("A stored segment is damaged, its articles count as not stored. %s", error)

    @cached_property
    def known(self) -> Known:
        """What the outlet had stored when the crawl began."""
        return self.index.known(self.outlet)

    def close(self) -> None:
        """Let others crawl the outlet."""
        self._close()
