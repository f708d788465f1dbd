"""One Scrapy add-on per concern: the only place that names and orders components."""

import logging
import os
from typing import Self

from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from scrapy.utils.misc import load_object

from crawler.fetch import browser
from crawler.fetch.limit import Limit
from crawler.fetch.once import Once
from crawler.fetch.readers import Readers
from crawler.fetch.redirects import CountRedirects, PassRedirects, StayOnSite
from crawler.fetch.replay import AnnounceArchive, OpenArchives, ReplayHandler
from crawler.fetch.robots import ObeyRobots, Rules
from crawler.storage.archive import KeepArchive
from crawler.storage.dropped import KeepDropped
from crawler.storage.files import FILE_SCHEMES, LINES, STDOUT_SCHEME, Files, Output
from crawler.storage.keeper import Keeper
from crawler.storage.layout import SCHEME
from crawler.storage.lines import ArticleLines
from crawler.storage.seen import SkipStored
from crawler.storage.segments import SegmentFeedStorage
from pipelines import PIPELINE


class Manners:
    """Asks politely: robots.txt, one request at a time per host, a delay, each article once and no more than wanted."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Put our reading of robots.txt and of redirects in the place of Scrapy's; register what keeps a crawl within what
        was asked for.
        """
        replace_middleware(settings, RobotsTxtMiddleware, ObeyRobots)
        replace_middleware(settings, OffsiteMiddleware, StayOnSite)
        replace_middleware(settings, RedirectMiddleware, CountRedirects)
        settings.set("ROBOTSTXT_PARSER", Rules, "addon")
        settings.set("DUPEFILTER_CLASS", PassRedirects, "addon")
        settings.setdefault_in_component_priority_dict("SPIDER_MIDDLEWARES", Once, 75)  # after what is stored has left
        settings.setdefault_in_component_priority_dict("SPIDER_MIDDLEWARES", Limit, 50)


def replace_middleware(settings: BaseSettings, theirs: type, ours: type) -> None:
    """Put a downloader middleware in the place of one of Scrapy's."""
    place = settings.getdict("DOWNLOADER_MIDDLEWARES_BASE")[f"{theirs.__module__}.{theirs.__qualname__}"]
    settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", theirs, None)
    settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", ours, place)


class Pipeline:
    """What happens to every article, in the order of `pipelines.PIPELINE`."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Register the pipelines."""
        for place, component in enumerate(PIPELINE):
            settings.setdefault_in_component_priority_dict("ITEM_PIPELINES", load_object(component), place)


class Reading:
    """Reads pages in other processes, where fetching is faster. Settings: READERS, the number of processes."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Register the readers."""
        settings.setdefault_in_component_priority_dict("EXTENSIONS", Readers, 0)


class Browser:
    """Shows pages to a browser, for an outlet that declares `OutletSpider.browser`; a replay needs none.

    Settings: DOWNLOAD_TIMEOUT, PLAYWRIGHT_LAUNCH_OPTIONS and the others of scrapy-playwright.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._declared = bool(getattr(crawler.spidercls, "browser", False))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def update_settings(self, settings: BaseSettings) -> None:
        """Put the browser's handler in the place of Scrapy's."""
        if self._declared and not settings.getlist("REPLAY"):
            browser.register(settings)


class Keeping:
    """Keeps articles in sealed segments, with the pages they came from, and skips what is kept.

    Settings: FEEDS, INDEX_URL, ARCHIVE, KEEP_DROPPED.
    """

    def update_settings(self, settings: BaseSettings) -> None:
        """Register the ``segments:`` feed storage and what belongs to it."""
        choose_feeds(settings)
        settings["FEED_EXPORTERS"].update(dict.fromkeys(LINES, ArticleLines))
        settings["FEED_STORAGES"].update(dict.fromkeys(FILE_SCHEMES, Files) | {STDOUT_SCHEME: Output})
        settings["FEED_STORAGES"][SCHEME.rstrip(":")] = SegmentFeedStorage
        settings.setdefault_in_component_priority_dict("EXTENSIONS", Keeper, 0)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", KeepDropped, 0)
        settings.setdefault_in_component_priority_dict("SPIDER_MIDDLEWARES", SkipStored, 100)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", KeepArchive, 1000)


def choose_feeds(settings: BaseSettings) -> None:
    """Let ``-o FILE`` replace the segments; Scrapy would add it to them, and the file would lack what is stored.

    A run without articles leaves no segment.
    """
    feeds, priority = settings.getdict("FEEDS"), settings.getpriority("FEEDS") or 0
    segments = {uri: options | {"store_empty": False} for uri, options in feeds.items() if str(uri).startswith(SCHEME)}
    files = {uri: options for uri, options in feeds.items() if uri not in segments}
    if files and priority == SETTINGS_PRIORITIES["cmdline"]:
        segments = {}
    settings.set("FEEDS", files | segments, priority)


class Replay:
    """Answers every request from the archives that REPLAY names, with the network shut. Settings: REPLAY.

    REPLAY lists WARC files and glob patterns, separated by commas. What a replay asks for goes before all settings:
    waiting, and asking robots.txt, would only be for hosts that nobody asks.
    """

    def update_settings(self, settings: BaseSettings) -> None:
        """Put the archives in the place of the network."""
        if not settings.getlist("REPLAY"):
            return
        handlers = {"http": ReplayHandler, "https": ReplayHandler, "ftp": None, "s3": None}
        settings.set("DOWNLOAD_HANDLERS", handlers, "cmdline")
        for name in ("AUTOTHROTTLE_ENABLED", "ROBOTSTXT_OBEY", "RETRY_ENABLED", "ARCHIVE"):
            settings.set(name, False, "cmdline")
        settings.set("DOWNLOAD_DELAY", 0, "cmdline")
        settings.set("READERS", max(0, (os.cpu_count() or 1) - 1), "addon")
        settings.set("DOWNLOAD_SLOTS", {}, "cmdline")
        settings.setdefault_in_component_priority_dict("EXTENSIONS", OpenArchives, 0)
        settings.setdefault_in_component_priority_dict("SPIDER_MIDDLEWARES", AnnounceArchive, 950)


class Telling:
    """Keeps the log for what happens: Scrapy's lists of what is enabled and set are told with LOG_LEVEL DEBUG alone."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Quieten the loggers that write the lists; a filter is added but once, however many crawls there are."""
        if settings["LOG_LEVEL"] != "DEBUG":
            for name in LISTING:
                logging.getLogger(name).addFilter(no_list)


LISTING = ("scrapy.addons", "scrapy.middleware", "scrapy.crawler")
LISTS = ("Enabled ", "Overridden settings:")


def no_list(record: logging.LogRecord) -> bool:
    """Whether a line of the log is none of the lists."""
    return not str(record.msg).startswith(LISTS)
