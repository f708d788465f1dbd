"""One page in the browser: its document is what was received, the crawl fetches its parts, nothing leads elsewhere."""

import asyncio
import logging
from collections.abc import Sequence

from playwright.async_api import Error, Page, Route, WebSocketRoute
from playwright.async_api import Request as AskedFor
from scrapy import Request
from scrapy.http import Headers, Response
from scrapy.statscollectors import StatsCollector

from crawler.fetch.parts import Parts

LOADED = "document.readyState === 'complete'"
"""Not the event of that name: where a script leads elsewhere meanwhile, it never comes."""
IDLE = "() => new Promise(requestIdleCallback)"
HOLDS_TEXT = """css => css.some(each => {
  try { return [...document.querySelectorAll(each)].some(found => found.textContent.trim()); }
  catch { return true; }  // a selector that the browser does not know
})"""
SILENCE = 0.5
"""Seconds without a request after which a page asks for nothing more."""
RESTLESS = 10
"""Seconds after which a page is taken that still asks for something, counted from when all that it names is loaded."""
CLOSING = 10
"""Seconds to close a page."""
UNSETTLED = "browser/unsettled"
"""Stat: pages that were taken though they still asked for something."""
CRASHED = "browser/crashed"
"""Stat: pages whose process ended."""

logger = logging.getLogger(__name__)


class Shown:
    """A page that the browser shows, with the windows that it opens."""

    def __init__(self, received: Response, parts: Parts, stats: StatsCollector, awaited: Sequence[str] = ()) -> None:
        """``awaited`` are selectors of which one must hold text before the page is taken, where there are any."""
        self.crashed = False
        self._received = received
        self._awaited = list(awaited)
        self._parts = parts
        self._stats = stats
        self._handed = False
        self._asked = self._pending = 0
        self._windows: list[Page] = []

    def request(self, context: str, headers: Headers) -> Request:
        """What scrapy-playwright is asked for; ``headers`` are those with which the page was fetched."""
        agent = headers.get("User-Agent")
        meta = {
            "shown": self,
            "playwright": True,
            "playwright_context": context,
            "playwright_context_kwargs": {
                "user_agent": agent.decode("latin-1") if agent else None,
                "service_workers": "block",  # what they ask for would pass us by
                "accept_downloads": False,
            },
            "playwright_include_page": True,  # it is closed below, in whatever way it ends
            "playwright_page_goto_kwargs": {"wait_until": "commit"},  # where scripts lead elsewhere it waits for ever
            "playwright_page_init_callback": self.open,
        }
        return Request(self._received.url, meta=meta)

    async def open(self, page: Page, _: Request) -> None:
        """Stand between the page and the network."""
        self._handed = False
        self._asked = self._pending = 0
        self._windows.append(page)
        page.on("popup", self._popup)
        page.on("crash", self._crash)
        page.on("request", self._ask)
        page.on("requestfinished", self._end)
        page.on("requestfailed", self._end)
        await page.route_web_socket("**/*", WebSocketRoute.close)
        await page.route("**/*", self._answer)

    async def settle(self, page: Page) -> None:
        """Wait until all that the page names is loaded, its scripts have run, its text is there and it asks for nothing more.

        Playwright's own "networkidle" may come before the first script is asked for, on a busy machine.
        """
        await page.wait_for_function(LOADED, polling=100, timeout=0)
        try:
            async with asyncio.timeout(RESTLESS):
                await self._silence(page)
                if self._awaited:
                    await page.wait_for_function(HOLDS_TEXT, arg=self._awaited, polling=100, timeout=0)
                    await self._silence(page)
        except TimeoutError:
            self._stats.inc_value(UNSETTLED)

    async def _silence(self, page: Page) -> None:
        before = -1
        while self._pending or self._asked != before:
            before = self._asked
            await asyncio.sleep(SILENCE)
            await page.evaluate(IDLE)

    async def close(self) -> None:
        """Close the page and its windows, whatever state they are in."""
        for page in self._windows:
            try:
                async with asyncio.timeout(CLOSING):
                    await page.close()
            except (TimeoutError, Error) as error:
                logger.warning("A page goes only with its context: %s (%s)", self._received.url, error)

    async def _answer(self, route: Route) -> None:
        """Hand the document over, once; frames and addresses to which scripts lead are not followed."""
        if not route.request.is_navigation_request():
            await self._parts.answer(route, self._received)
        elif self._handed:
            await self._parts.refuse(route, "not_followed")
        else:
            self._handed = True
            kind = (self._received.headers.get("Content-Type") or b"").decode("latin-1") or None
            await route.fulfill(status=200, content_type=kind, body=self._received.body)

    def _ask(self, _: AskedFor) -> None:
        self._asked += 1
        self._pending += 1

    def _end(self, _: AskedFor) -> None:
        self._pending -= 1

    def _popup(self, page: Page) -> None:
        self._windows.append(page)

    def _crash(self, _: Page) -> None:
        self.crashed = True
        self._stats.inc_value(CRASHED)
