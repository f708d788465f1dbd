"""A storage failure stops the fetching: what cannot be kept need not be asked for."""

import logging

from scrapy.crawler import Crawler
from scrapy.utils.defer import deferred_from_coro

FAILED = "storage/failed"
"""Name of the count of storage failures in the stats; a crawl whose count is not 0 has not succeeded."""

logger = logging.getLogger(__name__)


def stop_crawl(crawler: Crawler, what: str, error: Exception) -> None:
    """Count a storage failure and close the running crawl with the reason ``storage_failed``.

    Scrapy's signals log what their handlers raise and go on, so that raising alone would stop nothing.
    """
    first = not crawler.stats.get_value(FAILED, 0)
    crawler.stats.inc_value(FAILED)
    logger.critical("Storage failed, the crawl stops. %s: %s", what, error, extra={"spider": crawler.spider})
    if first and crawler.crawling:
        deferred_from_coro(crawler.engine.close_spider_async(reason="storage_failed"))
