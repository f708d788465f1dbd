"""A page as its scripts leave it. Needs scrapy-playwright; only crawls of outlets that declare ``browser`` come here.

The page itself is fetched as any other, so that robots.txt, pace, redirects and retries are Scrapy's matter, and so are
the scripts and their data for which it asks. The browser is handed what was received, and asks the network for nothing.
"""

import asyncio
from collections import Counter
from typing import Any

from playwright.async_api import Error, Page, Route
from playwright.async_api import TimeoutError as LateError
from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import DownloadTimeoutError
from scrapy.http import Headers, HtmlResponse, Response
from scrapy_playwright.handler import BrowserContextWrapper, ScrapyPlaywrightDownloadHandler

from crawler.fetch.browser import PageCrashed, RenderingFailed
from crawler.fetch.outlet import ShownOutlet
from crawler.fetch.parts import Parts
from crawler.fetch.shown import Shown

PAGES = 25
"""Pages after which the browser begins afresh: what pages leave in its memory goes with their context."""
NO_NETWORK = ("--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND")
"""Arguments that shut Chromium's own way to the network: Playwright does not stand before all that a page may start."""
HTML = "text/html; charset=utf-8"


class RenderingHandler(ScrapyPlaywrightDownloadHandler):  # type: ignore[misc]  # scrapy-playwright declares no types
    """Download handler: fetches as Scrapy's own, and has the browser run the scripts of pages that are marked for it.

    ``request.meta["received"]`` is then the response as it was received.
    """

    lazy = True  # else there were two browsers, for http and https

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._unpack = HttpCompressionMiddleware.from_crawler(crawler)
        self._crawler = crawler
        options = self.config.launch_options
        options["args"] = [*options.get("args", ()), *NO_NETWORK]
        self._parts = Parts(crawler)
        self._starting = asyncio.Lock()
        self._begun = 0
        self._open: Counter[str] = Counter()

    async def download_request(self, request: Request) -> Response:
        fetch = super(ScrapyPlaywrightDownloadHandler, self).download_request
        received: Response = await fetch(request)
        if not request.meta.get("playwright") or received.status != 200:
            return received
        page = self._unpack.process_response(request, received.replace())  # a copy: its headers are changed
        if not isinstance(page, HtmlResponse):
            return received
        request.meta["received"] = received
        headers = Headers(page.headers)
        headers["Content-Type"] = HTML
        body = (await self._rendered(request, page)).encode()
        return page.replace(body=body, headers=headers, encoding="utf-8")

    async def _rendered(self, request: Request, page: Response) -> str:
        """The page after its scripts ran. Raises DownloadTimeoutError, RenderingFailed."""
        context = str(self._begun // PAGES)
        shown = Shown(page, self._parts, self.stats, self._awaited(page.url))
        self._begun += 1
        self._open[context] += 1
        seconds = request.meta["download_timeout"]
        try:
            await self._start()
            async with asyncio.timeout(seconds):
                response = await super().download_request(shown.request(context, request.headers))
                return str(response.text)
        except (TimeoutError, LateError) as error:
            raise DownloadTimeoutError(f"{page.url} was not shown within {seconds:g} seconds") from error
        except Error as error:
            failed = PageCrashed if shown.crashed else RenderingFailed
            raise failed(f"{page.url}: {error.message}") from error
        finally:
            await shown.close()
            self._open[context] -= 1
            await self._forget(context)

    def _awaited(self, url: str) -> tuple[str, ...]:
        spider = self._crawler.spider
        return spider.awaited(url) if isinstance(spider, ShownOutlet) else ()

    async def _start(self) -> None:
        """Start Playwright, which else would start with the engine: then this handler is not there yet."""
        async with self._starting:
            if not hasattr(self, "browser_provider"):
                await self._launch()

    async def _create_browser_context(self, *args: Any, **kwargs: Any) -> BrowserContextWrapper:
        """Where no page of ours answers for a request, it comes from a window that a page opened."""
        wrapper = await super()._create_browser_context(*args, **kwargs)
        await wrapper.context.route("**/*", self._refuse)
        return wrapper

    async def _refuse(self, route: Route) -> None:
        await self._parts.refuse(route, "not_followed")

    async def _apply_page_methods(self, page: Page, request: Request, spider: Spider) -> None:
        """In place of methods that a request names: what follows them waits for an event that may never come."""
        await request.meta["shown"].settle(page)

    async def _forget(self, current: str) -> None:
        """Close the contexts that have had their pages."""
        for name, wrapper in list(self.context_wrappers.items()):
            if name != current and not self._open[name]:
                await wrapper.context.close()
