"""What a page loads when its scripts run: each part is fetched as any page is, and handed to the browser.

Its requests pass every downloader middleware, so that robots.txt, the guard of hosts, redirects, retries, our name and the
archive are literally those of any fetch. The pace alone is the page's: its parts follow it without delay, a few at a time.
"""

from collections import OrderedDict
from contextlib import suppress

from playwright.async_api import Error, Route
from playwright.async_api import Request as AskedFor
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadCancelledError
from scrapy.http import Response

from crawler.fetch.failures import FAILURES, word_of
from crawler.fetch.outside import PAGE_ADDRESS
from crawler.fetch.robots import PART
from crawler.fetch.unwanted import unwanted

AT_ONCE = 4
"""Parts that are asked of a host at a time; a browser asks for six."""
PAUSE = 0.01
"""Seconds between two of them; with none, Scrapy begins all that wait at once."""
CODE = frozenset({"script", "stylesheet"})
"""Kinds that any host may serve, as those of scripts for many portals do. All others come from the outlet's own hosts."""
KEPT = 16 * 2**20
"""Bytes of scripts and style sheets that are remembered: most pages of an outlet name the same."""
NOT_PASSED = frozenset(
    {"accept-encoding", "accept-language", "connection", "content-length", "cookie", "host", "user-agent"}
)
"""Headers of the browser's request for which the crawl has its own."""
NOT_HANDED = frozenset({"connection", "content-encoding", "content-length", "set-cookie", "transfer-encoding"})
"""Headers of an answer that do not hold for what is handed over, or are remembered by the crawl."""
FAILED: tuple[type[BaseException], ...] = (DownloadCancelledError, *(kind for kind, _ in FAILURES))

FETCHED = "browser/parts"
"""Stat: parts that were fetched."""
REMEMBERED = "browser/parts_remembered"
"""Stat: parts that an earlier page had loaded."""


class Parts:
    """Answers what pages ask for, for one crawl; what is refused is counted as ``browser/`` and the reason."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._kept = Kept(KEPT)

    async def answer(self, route: Route, page: Response) -> None:
        """Fetch a part of a page and hand it over, or refuse it."""
        if unwanted(route.request):
            await self.refuse(route, "unwanted")
            return
        try:
            response = await self._get(route.request, page)
        except FAILED as error:
            await self.refuse(route, word_of(error))
        else:
            with suppress(Error):  # the page may be gone already
                await route.fulfill(status=response.status, headers=handed(response), body=response.body)

    async def refuse(self, route: Route, reason: str) -> None:
        """Refuse a request, as if a person had stopped it: any other error of a document would replace the page."""
        self._count(f"browser/{reason}")
        with suppress(Error):  # the page may be gone already
            await route.abort("aborted")

    async def _get(self, asked: AskedFor, page: Response) -> Response:
        lasting = asked.resource_type in CODE and asked.method == "GET"
        if lasting and (known := self._kept.get(asked.url)):
            self._count(REMEMBERED)
            return known
        assert self._crawler.engine is not None
        response = await self._crawler.engine.download_async(self._request(asked, page))
        self._count(FETCHED)
        if lasting and response.status == 200:
            self._kept.add(asked.url, response)
        return response

    def _request(self, asked: AskedFor, page: Response) -> Request:
        meta = {
            PART: asked.resource_type,
            PAGE_ADDRESS: page.ip_address,
            "download_slot": self._slot(asked.url),
            "autothrottle_dont_adjust_delay": True,
            "allow_offsite": asked.resource_type in CODE,
        }
        body = asked.post_data_buffer or b""
        return Request(asked.url, method=asked.method, headers=passed(asked), body=body, meta=meta)

    def _slot(self, url: str) -> str:
        """A slot for the parts that a host serves: the host's own is held by the page as long as it is shown."""
        assert self._crawler.engine is not None
        downloader = self._crawler.engine.downloader
        slot = f"parts of {downloader.get_slot_key(Request(url))}"
        downloader.per_slot_settings[slot] = {"concurrency": AT_ONCE, "delay": PAUSE, "jitter": 0.0}
        return slot

    def _count(self, stat: str) -> None:
        self._crawler.stats.inc_value(stat)


class Kept:
    """The responses that were used last, up to a number of bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._responses: OrderedDict[str, Response] = OrderedDict()

    def get(self, url: str) -> Response | None:
        """The response of an address."""
        if url in self._responses:
            self._responses.move_to_end(url)
        return self._responses.get(url)

    def add(self, url: str, response: Response) -> None:
        """Remember a response, and forget those that were used longest ago."""
        known = self._responses.pop(url, None)
        self._bytes += len(response.body) - (len(known.body) if known else 0)
        self._responses[url] = response
        while self._bytes > self._most:
            self._bytes -= len(self._responses.popitem(last=False)[1].body)


def passed(asked: AskedFor) -> dict[str, str]:
    """The headers that a script gave its request, and those by which a browser says what it wants."""
    return {
        name: value for name, value in asked.headers.items() if not name.startswith("sec-") and name not in NOT_PASSED
    }


def handed(response: Response) -> dict[str, str]:
    """The headers of an answer as Chromium takes them: it refuses a whole answer for one that is not plain text."""
    headers = {name.decode("latin-1").lower(): b", ".join(values) for name, values in response.headers.items()}
    texts = {name: value.decode("latin-1") for name, value in headers.items() if name not in NOT_HANDED}
    return {name: value for name, value in texts.items() if value.isascii() and value.isprintable()}
