"""At most N articles: ``scrapy crawl NAME -a limit=N``."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

BEYOND = "skipped/beyond_limit"


class Limit(BaseSpiderMiddleware):
    """Spider middleware, the last before the engine: lets the first ``wanted.limit`` article requests pass.

    Articles that are stored already have left before and do not count; further pages of an article do not either.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        wanted = getattr(crawler.spider, "wanted", None)
        self._left: int | None = wanted.limit if wanted is not None else None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        if self._left is None or "link" not in request.meta:
            return request
        if self._left == 0:
            assert self.crawler.stats is not None
            self.crawler.stats.inc_value(BEYOND)
            return None
        self._left -= 1
        return request
