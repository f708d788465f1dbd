"""Pages that show their article only after scripts ran: which requests need a browser, and what a browser needs.

Nothing here imports Playwright, so that outlets without such pages work without it.
"""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar, Protocol, Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadFailedError
from scrapy.http import Response
from scrapy.settings import BaseSettings
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from crawler.discovery import IndexPages, Search
from crawler.errors import WrongUse
from crawler.fetch.outside import StayOutside

HANDLER = "crawler.fetch.rendering.RenderingHandler"
CHROMIUM = "chromium"
OPTIONS = "PLAYWRIGHT_LAUNCH_OPTIONS"
ELSEWHERE = ("PLAYWRIGHT_CDP_URL", "PLAYWRIGHT_CONNECT_URL")
"""Settings that name a browser which runs already, and need not be on this machine."""
INSTALL_PLAYWRIGHT = "run 'pip install scrapy-playwright'"
INSTALL_CHROMIUM = "install Debian's package chromium, or run 'playwright install chromium'"
TIMEOUT = 60
"""Seconds for a page, where DOWNLOAD_TIMEOUT does not say: Scrapy's three minutes are meant for large files."""


class NoBrowser(WrongUse):
    """An outlet needs a browser and there is none; the message says what to install."""


class Outlet(Protocol):
    """What is asked of a spider here."""

    name: str
    browser: ClassVar[bool]


class RenderingFailed(DownloadFailedError):
    """A page was received, and the browser could not show it."""


class PageCrashed(RenderingFailed):
    """The process that shows the page ended."""


class NeedsBrowser(BaseSpiderMiddleware):
    """Spider middleware: marks articles and lists of links as pages for the browser; feeds and sitemaps need none."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        listing = request.cb_kwargs.get("listing")
        if listing is None or isinstance(listing.source, IndexPages | Search):
            request.meta["playwright"] = True
        return request


def register(settings: BaseSettings) -> None:
    """Have the pages of a crawl rendered. PLAYWRIGHT_… settings of the operator go before ours."""
    for scheme in ("http", "https"):
        settings["DOWNLOAD_HANDLERS"].set(scheme, HANDLER, "addon")
    settings.setdefault_in_component_priority_dict("SPIDER_MIDDLEWARES", NeedsBrowser, 900)
    settings.setdefault_in_component_priority_dict(
        "DOWNLOADER_MIDDLEWARES", StayOutside, 760
    )  # where proxies are known
    settings.set("DOWNLOAD_TIMEOUT", TIMEOUT, "addon")
    settings.set(OPTIONS, launch_options(), "addon")
    settings.set("PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT", 0, "addon")  # DOWNLOAD_TIMEOUT is for the whole
    settings.set("PLAYWRIGHT_DOWNLOAD_TIMEOUT", 1, "addon")  # nothing is downloaded


def launch_options() -> dict[str, Any]:
    """The system's Chromium, else the one that Playwright installed; sandboxed, but for root, who cannot be."""
    sandbox = {"chromium_sandbox": os.geteuid() != 0}
    path = shutil.which(CHROMIUM)
    return sandbox | {"executable_path": path} if path else sandbox


def check_browser(settings: BaseSettings, outlet: Outlet) -> None:
    """Raise `NoBrowser` where an outlet's pages could not be shown; a replay shows none."""
    if not outlet.browser or settings.getlist("REPLAY"):
        return
    if find_spec("scrapy_playwright") is None:
        what = f"scrapy-playwright is missing; {INSTALL_PLAYWRIGHT}, and {INSTALL_CHROMIUM}"
        raise NoBrowser(f"{outlet.name} needs a browser: {what}")
    if any(settings.get(name) for name in ELSEWHERE):
        return
    path = given_options(settings).get("executable_path") or own_chromium()
    if not Path(path).is_file():
        raise NoBrowser(f"{outlet.name} needs a browser: {path} is missing; {INSTALL_CHROMIUM}")


def given_options(settings: BaseSettings) -> dict[str, Any]:
    """How the browser is started. Raises `WrongUse` where the setting is no JSON object."""
    try:
        return settings.getdict(OPTIONS) or launch_options()
    except ValueError as error:
        what = f"{OPTIONS}={settings[OPTIONS]}: no JSON object ({error})"
        raise WrongUse(what + '; write for example {"executable_path": "/usr/bin/chromium"}') from error


def own_chromium() -> str:
    """Where Playwright keeps its Chromium, whether it is installed or not."""
    from playwright.sync_api import sync_playwright  # a crawl without a browser never comes here

    with sync_playwright() as playwright:
        path: str = playwright.chromium.executable_path
        return path
