"""Each article once, and at most N of them: ``scrapy crawl NAME -a limit=N``."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from crawler.text.urls import canonicalize

BEYOND = "skipped/beyond_limit"
REPEATED = "skipped/announced_twice"


class Limit(BaseSpiderMiddleware):
    """Spider middleware, the last before the engine: lets the first ``wanted.limit`` articles pass, each once.

    Several sources announce the same article, with tracking or as its AMP twin: the first is asked for, the others
    would cost the outlet a request and the limit an article. Articles that are stored already have left before and do
    not count; further pages of an article do not either.
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
        if "link" not in request.meta:
            return request
        address = canonicalize(request.url)
        reason = REPEATED if address in self._asked else BEYOND if len(self._asked) == self._most else None
        if reason is not None:
            assert self.crawler.stats is not None
            self.crawler.stats.inc_value(reason)
            return None
        self._asked.add(address)
        return request
