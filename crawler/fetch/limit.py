"""At most N articles: ``scrapy crawl NAME -a limit=N``."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from crawler.text.urls import canonicalize

BEYOND = "skipped/beyond_limit"


class Limit(BaseSpiderMiddleware):
    """Spider middleware, the last before the engine: lets requests for the first ``wanted.limit`` articles pass.

    Articles that are stored already have left before and do not count; further pages of an article, and other forms of
    its address, do not either.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        wanted = getattr(crawler.spider, "wanted", None)
        self._most: int | None = wanted.limit if wanted is not None else None
        self._asked: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        if self._most is None or "link" not in request.meta:
            return request
        address = canonicalize(request.url)
        if address not in self._asked and len(self._asked) == self._most:
            assert self.crawler.stats is not None
            self.crawler.stats.inc_value(BEYOND)
            return None
        self._asked.add(address)
        return request
