"""Each article once, however many sources announce it, and in another form where the first brings none."""

from dataclasses import dataclass, field
from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware
from twisted.python.failure import Failure

from crawler.items import Unread
from crawler.text.urls import canonicalize

REPEATED = "skipped/announced_twice"
OTHER_FORM = "links/other_form"
READ = "outside_window"
"""Reason of an `Unread` whose page was read: another form of its address would say the same."""


@dataclass(slots=True)
class Forms:
    """The forms in which one article is announced: plain, with tracking, as its AMP twin."""

    asked: set[str] = field(default_factory=set)
    waiting: dict[str, Request] = field(default_factory=dict)
    failed: bool = False
    """Whether every form that was asked for brought no article."""

    def announce(self, request: Request) -> bool:
        """Whether to ask for this form now; else it is remembered."""
        if request.url in self.asked:
            return False
        if self.asked and not self.failed:
            self.waiting.setdefault(request.url, request)
            return False
        self.asked.add(request.url)
        self.failed = False
        return True

    def fail(self, url: str) -> Request | None:
        """The form to ask for after ``url`` brought no article; None where each announced one was asked for."""
        self.asked.add(url)
        self.waiting.pop(url, None)
        for other in self.waiting:
            self.asked.add(other)
            return self.waiting.pop(other)
        self.failed = True
        return None


class Once(BaseSpiderMiddleware):
    """Spider middleware: of the requests for an article, announced as ``meta["link"]``, lets the first pass.

    The others would cost the outlet a request each. When the `Unread` of the first is dropped, the next form is asked
    for in the same run: the signal tells of failed downloads too, which pass no spider middleware.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._forms: dict[str, Forms] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        once = cls(crawler)
        crawler.signals.connect(once.item_dropped, signals.item_dropped)
        return once

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        if "link" not in request.meta:
            return request
        forms = self._forms.setdefault(canonicalize(request.meta["link"].url), Forms())
        if forms.announce(request):
            return request
        self._count(REPEATED)
        return None

    def item_dropped(self, item: Any, response: Response | Failure | None) -> None:
        """Ask for the next form of an article whose page could not be read."""
        request: Request | None = getattr(response, "request", None)
        link = request.meta.get("link") if request else None
        if request is None or link is None or not isinstance(item, Unread) or item.reason == READ:
            return
        if other := self._forms[canonicalize(link.url)].fail(request.url):
            assert self.crawler.engine is not None
            self._count(OTHER_FORM)
            self.crawler.engine.crawl(other)

    def _count(self, stat: str) -> None:
        assert self.crawler.stats is not None
        self.crawler.stats.inc_value(stat)
