"""A storage failure stops the fetching: what cannot be kept need not be asked for."""

import errno
import logging

from scrapy.crawler import Crawler
from scrapy.utils.defer import deferred_from_coro

from crawler.errors import OperatorError, cause

FAILED = "storage/failed"
"""Name of the count of storage failures in the stats; a crawl whose count is not 0 has not succeeded."""
FAILURE = "storage/failure"
"""Stat: what the first of them was, and the remedy."""
SEALED = "storage/stored"
"""Stat: articles that are written for good."""
UNSEALED = "storage/unsealed"
"""Stat: articles in a file that is not sealed; where the crawl has ended so, the next one recovers them."""
REMEDIES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "free space there"),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "let this user write there"),
}
REMEDY = "see that it can be written"
AGAIN = "and crawl again; what is written stays"
LOUD = ("scrapy.core.scraper", "scrapy.utils.signal", "scrapy.extensions.feedexport", "asyncio")
"""Loggers that tell what our middlewares, handlers and feed storages raise, each time with a traceback."""

logger = logging.getLogger(__name__)


class StorageFailed(OperatorError):
    """What a crawl reads cannot be kept. Raised before it begins, or after it was stopped and the first failure noted."""

    @classmethod
    def at(cls, what: object, error: Exception) -> "StorageFailed":
        """The failure of a file or folder, ``what`` where the error names none; other errors tell their remedy themselves."""
        if not isinstance(error, OSError):
            return cls(str(error))
        return cls(f"{cause(error, what)}; {REMEDIES.get(error.errno or 0, REMEDY)} {AGAIN}")


def stop_crawl(crawler: Crawler, what: object, error: Exception) -> StorageFailed:
    """Note a storage failure and, at the first, close the running crawl with the reason ``storage_failed``.

    Returns what to raise: Scrapy's signals log what their handlers raise and go on, so that raising alone would stop
    nothing.
    """
    failed = StorageFailed.at(what, error)
    crawler.stats.inc_value(FAILED)
    if crawler.stats.get_value(FAILED) == 1:
        crawler.stats.set_value(FAILURE, str(failed))
        logger.info("The crawl stops: %s", failed, extra={"spider": crawler.spider})
        for name in LOUD:
            logging.getLogger(name).addFilter(is_news)
        if crawler.crawling and has_requests(crawler):
            fetch_no_more(crawler, failed)
            deferred_from_coro(crawler.engine.close_spider_async(reason="storage_failed"))
    return failed


def has_requests(crawler: Crawler) -> bool:
    """Whether pages are on their way. Scrapy never ends closing while only items are, that came of no page: a spider that
    makes such items looks at `has_failed` itself.
    """
    engine = crawler.engine
    return bool(engine.downloader.active or (engine.scraper.slot and engine.scraper.slot.active))


def has_failed(crawler: Crawler) -> bool:
    """Whether what the crawl reads can no longer be kept."""
    return bool(crawler.stats.get_value(FAILED))


def fetch_no_more(crawler: Crawler, failed: StorageFailed) -> None:
    """Give up the requests that wait for their turn at the hosts: Scrapy would fetch them before it closes."""
    for slot in crawler.engine.downloader.slots.values():
        while slot.queue:
            _, waiting = slot.queue.popleft()
            waiting.errback(failed)


def is_news(record: logging.LogRecord) -> bool:
    """Whether a record is anything but a storage failure again, which is noted already."""
    return not (record.exc_info and isinstance(record.exc_info[1], StorageFailed))
