"""What a robots.txt asks of us, by RFC 9309.

Rules for our own name count, and rules for ``Scrapy``, by which many portals mean crawlers such as this one. Where a
robots.txt cannot be had, nothing is fetched (RFC 9309, 2.3.1.4); where there is none, everything may be (2.3.1.3).
"""

import logging
import re

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import ProtegoRobotParser, RobotParser
from scrapy.utils.httpobj import urlparse_cached
from scrapy.utils.misc import build_from_crawler
from scrapy.utils.python import to_unicode
from twisted.internet.defer import Deferred

UNREACHABLE = "robotstxt/unreachable"
DISALLOW_ALL = b"User-agent: *\nDisallow: /\n"
ALLOW_ALL = b""

PART = "part"
"""Key of ``meta`` under which a part of a page that a browser shows has its kind, in Playwright's words."""

SCRAPY = "Scrapy"
SCRAPY_GROUP = re.compile(rb"^[^\S\n]*user-agent[^\S\n]*:[^\S\n]*scrapy\b", re.I | re.M)
"""``User-agent: Scrapy``: the line that opens rules for Scrapy."""

PRODUCT = re.compile(r"[A-Za-z_-]+")
"""``Kawat`` in ``Kawat/0.1 (+https://example.org/kawat)``: the product token of RFC 9309, 2.2.1."""

logger = logging.getLogger(__name__)


class Forbidden(IgnoreRequest):
    """The robots.txt of a host forbids an address."""


class RobotsUnreachable(IgnoreRequest):
    """The robots.txt of a host cannot be had, so that nothing is fetched from it."""

    def __init__(self, message: str, found: Response | Exception, url: str | None = None) -> None:
        super().__init__(message)
        self.found = found
        """What came in its place: an answer of 5xx, or why there was none."""
        self.url = url
        """Where it was asked for at last; another host's, where redirects led there. None where that is not known."""


class Rules(ProtegoRobotParser):
    """A robots.txt as rules for our name and, where it names Scrapy, for Scrapy: what either forbids is forbidden."""

    def __init__(self, robotstxt_body: bytes, spider: Spider | None) -> None:
        super().__init__(robotstxt_body, spider)
        self._others = (SCRAPY,) if SCRAPY_GROUP.search(robotstxt_body.replace(b"\r", b"\n")) else ()

    def allowed(self, url: str | bytes, user_agent: str | bytes) -> bool:
        """Whether an address may be fetched."""
        return all(super(Rules, self).allowed(url, name) for name in self._names(user_agent))

    def crawl_delay(self, user_agent: str | bytes) -> float | None:
        """Seconds between two requests; None where the file asks for none."""
        delays = [super(Rules, self).crawl_delay(name) for name in self._names(user_agent)]
        return max((delay for delay in delays if delay), default=None)

    def _names(self, user_agent: str | bytes) -> tuple[str, ...]:
        token = PRODUCT.match(to_unicode(user_agent).strip())
        return (token[0] if token else "*", *self._others)


class ObeyRobots(RobotsTxtMiddleware):
    """Downloader middleware in the place of Scrapy's, which fetches everything where a robots.txt cannot be had."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._unreachable: dict[str, RobotsUnreachable] = {}

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raise `Forbidden`, or `RobotsUnreachable`; wait as long as the host asks."""
        if error := self._unreachable.get(netloc := urlparse_cached(request).netloc):
            raise RobotsUnreachable(f"The robots.txt of {netloc} cannot be had", error.found, error.url)
        if rp is not None and PART not in request.meta:  # it comes with its page, at the page's pace
            self._keep_pace(rp, request)
        try:
            super().process_request_2(rp, request)
        except IgnoreRequest as error:
            raise Forbidden(f"{error}: {request.url}") from error

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Spare the log a traceback of Scrapy's for each robots.txt that fails: one line says it, see `_robots_error`."""
        if request.meta.get("dont_obey_robotstxt"):
            raise RobotsUnreachable(f"{type(exception).__name__}: {exception}", exception, request.url) from exception

    def _keep_pace(self, rules: RobotParser, request: Request) -> None:
        """Raise the delay of the host, for each request, since slots come and go; AutoThrottle must not lower it again."""
        delay = rules.crawl_delay(self._robotstxt_useragent or self._default_useragent)
        if not delay:
            return
        downloader = self.crawler.engine.downloader
        key = downloader.get_slot_key(request)
        settings = downloader.per_slot_settings.get(key, {})
        least = max(delay, settings.get("delay", 0.0))
        downloader.per_slot_settings[key] = {**settings, "delay": least, "jitter": 0.0}
        if slot := downloader.slots.get(key):
            slot.delay, slot.jitter = max(delay, slot.delay), 0.0
        if throttle := self.crawler.get_extension(AutoThrottle):
            throttle.mindelay = max(delay, throttle.mindelay)
            throttle.maxdelay = max(delay, throttle.maxdelay)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500:
            self._count_unreachable(netloc, RobotsUnreachable(f"it answers {response.status}", response, response.url))
            response = response.replace(body=DISALLOW_ALL)
        elif response.status >= 400:
            response = response.replace(body=ALLOW_ALL)
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self._count_unreachable(netloc, exc if isinstance(exc, RobotsUnreachable) else RobotsUnreachable(str(exc), exc))
        waiting = self._parsers[netloc]
        assert isinstance(waiting, Deferred)
        rules = build_from_crawler(self._parserimpl, self.crawler, DISALLOW_ALL)
        self._parsers[netloc] = rules
        waiting.callback(rules)

    def _count_unreachable(self, netloc: str, why: RobotsUnreachable) -> None:
        self._unreachable[netloc] = why
        self._stats.inc_value(UNREACHABLE)
        logger.warning("Nothing is fetched from %s, its robots.txt cannot be had: %s", netloc, why)
