"""The feeds of a command: whether they take standard output, and how several outlets write into one."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.extensions.feedexport import FeedSlot, FileFeedStorage
from scrapy.settings import BaseSettings
from w3lib.url import file_uri_to_path

from crawler.commands.summary import SILENT_FEED
from crawler.errors import WrongUse, cause
from crawler.storage.files import FILE_SCHEMES, STDOUT_SCHEME, writes_lines
from crawler.storage.layout import SCHEME

OF_ITS_OWN = "%(name)s"
PLACEHOLDER = "%("
SHARED = "several outlets can share a file of jsonlines only; give each its own, with %(name)s in the file's name"


def feeds_stdout(settings: BaseSettings) -> bool:
    """Whether articles go to standard output, where nothing else may stand."""
    return any(str(uri).startswith(SILENT_FEED) for uri in settings.getdict("FEEDS"))


def files_of(crawler: Crawler) -> list[str]:
    """The files that a crawl fills beside the storage, which names its own; added one by one, as it closes them."""
    files: list[str] = []

    def closed(slot: FeedSlot) -> None:
        if slot.itemcount and not slot.uri.startswith((SCHEME, SILENT_FEED)):
            files.append(file_uri_to_path(slot.uri) if slot.uri.startswith("file:") else slot.uri)

    crawler.signals.connect(closed, signals.feed_slot_closed, weak=False)
    return files


def share_feeds(settings: BaseSettings) -> None:
    """Let several outlets write into the files that FEEDS names without a place for the outlet.

    Scrapy opens such a file once for each: with ``-O`` each would empty it for the others. Here it is emptied once, now,
    and then only appended to.

    Raises `WrongUse` for a feed that cannot be shared: one that is no file, or not a line for each article.
    """
    feeds = settings.getdict("FEEDS")
    shared = {uri: options for uri, options in feeds.items() if not has_own(str(uri))}
    for uri, options in shared.items():
        if not sharable(str(uri), options):
            raise WrongUse(f"{uri}: {SHARED}")
    for uri, options in shared.items():
        if options.get("overwrite"):
            empty(str(uri))
            feeds[uri] = options | {"overwrite": False}
    settings.set("FEEDS", feeds, settings.getpriority("FEEDS") or 0)


def has_own(uri: str) -> bool:
    """Whether each outlet writes to a place of its own there."""
    return uri.startswith(SCHEME) or OF_ITS_OWN in uri


def sharable(uri: str, options: dict[str, Any]) -> bool:
    """Whether several outlets may write there: line by line, and to a name that is known beforehand."""
    known = urlsplit(uri).scheme in (*FILE_SCHEMES, STDOUT_SCHEME) and PLACEHOLDER not in uri
    return known and writes_lines(options)


def empty(uri: str) -> None:
    """Empty a file, if it is there. Raises `WrongUse`."""
    path = FileFeedStorage(uri).path
    try:
        if Path(path).is_file():
            os.truncate(path, 0)
    except OSError as error:
        raise WrongUse(f"{cause(error, uri)}; name another file") from error
