"""One page fetched as any crawl would fetch it, for the commands that look at a page."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime

import scrapy
from scrapy.crawler import CrawlerProcessBase
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.commands.running import error_of
from crawler.errors import OperatorError, WrongUse
from crawler.fetch.browser import check_browser
from crawler.fetch.failures import FETCH_FAILED, detail_of, reason_of
from crawler.fetch.saved import SavedPage
from crawler.items import Unread
from crawler.outlets import Outlets
from crawler.page import Page
from crawler.spider import OutletSpider
from crawler.text.dates import JAKARTA
from crawler.text.urls import is_web_address


class OnePage(scrapy.Spider):
    """Fetches one page as any crawl would (robots.txt, delays, redirects) and hands it over."""

    name = "article"

    def __init__(self, url: str, take: Callable[[SavedPage | Unread], None]) -> None:
        super().__init__()
        self.url, self.take = url, take

    async def start(self) -> AsyncIterator[Request]:
        yield Request(self.url, callback=self.parse, errback=self.failed)

    def parse(self, response: Response) -> None:
        page = Page(response.url, response.body, (response.headers.get("Content-Type") or b"").decode("latin-1"))
        fetched_at = response.meta.get("fetched_at") or datetime.now(JAKARTA).isoformat(timespec="seconds")
        self.take(SavedPage(page, None, fetched_at))

    def failed(self, failure: Failure) -> None:
        self.take(Unread(outlet="", url=self.url, reason=reason_of(failure), detail=detail_of(failure)))


class OneShownPage(OnePage):
    """The same for a page that needs a browser; its scripts get data from the hosts of its outlet alone."""

    browser = True

    def __init__(self, url: str, take: Callable[[SavedPage | Unread], None], outlet: OutletSpider) -> None:
        super().__init__(url, take)
        self.allowed_domains = list(outlet.allowed_domains)
        self.awaited = outlet.awaited


def fetched(process: CrawlerProcessBase | None, outlets: Outlets, url: str) -> SavedPage | Unread:
    """The page at ``url``, or why it was not to be had; nothing is stored. Raises `OperatorError`."""
    if not is_web_address(url):
        raise WrongUse(f"{url}: not a web address; write https://host/path")
    assert process is not None
    pages: list[SavedPage | Unread] = []
    process.settings.set("FEEDS", {}, priority="cmdline")
    outlet = outlets.of(url)
    if outlet:
        check_browser(process.settings, outlet)
    if outlet and outlet.browser:
        crawl = process.crawl(OneShownPage, url=url, take=pages.append, outlet=outlet)
    else:
        crawl = process.crawl(OnePage, url=url, take=pages.append)
    process.start()
    if isinstance(error := error_of(crawl), OperatorError):
        raise error
    return pages[0] if pages else Unread(outlet="", url=url, reason=FETCH_FAILED)
