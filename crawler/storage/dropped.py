"""What the pipelines dropped, and why: counted always, written down where KEEP_DROPPED names a file."""

import json
from http import HTTPStatus
from pathlib import Path
from typing import Any, Self

from itemadapter import ItemAdapter
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem
from scrapy.http import Response
from scrapy.utils.serialize import ScrapyJSONEncoder
from twisted.python.failure import Failure

from crawler.errors import WrongUse, cause
from crawler.storage.failure import stop_crawl
from crawler.storage.files import SharedFile

ERROR = "error"
UNFETCHED = "articles/failed"
"""Stat: requests for an article that brought an error of the host, or none of its answers, in place of a page."""


class KeepDropped:
    """Scrapy extension: counts ``dropped/<reason>`` in the stats and keeps the dropped for a person to look at.

    The reason is the attribute ``reason`` of the DropItem, or the name of its class; ``error`` for an item that an
    exception in a pipeline lost. Those whose page did not come are counted as UNFETCHED, too. Each
    line of the file is ``{"reason", "detail", "outlet", "url", "article"}``. Raises WrongUse where the file cannot be
    written: before the crawl begins.
    """

    def __init__(self, crawler: Crawler, path: Path | None) -> None:
        self._crawler = crawler
        self._path = path
        if path is not None:
            check_writable(path)
        self._encoder: json.JSONEncoder = ScrapyJSONEncoder(ensure_ascii=False)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        path = crawler.settings.get("KEEP_DROPPED")
        keeper = cls(crawler, Path(path) if path else None)
        crawler.signals.connect(keeper.item_dropped, signals.item_dropped)
        crawler.signals.connect(keeper.item_error, signals.item_error)
        return keeper

    def item_dropped(self, item: Any, exception: DropItem, response: Response | Failure | None = None) -> None:
        """Count one dropped item and write it down. ``response`` is what came of the request for it."""
        if isinstance(response, Failure) or (response is not None and response.status >= HTTPStatus.MULTIPLE_CHOICES):
            self._crawler.stats.inc_value(UNFETCHED)
        self._lost(
            item, getattr(exception, "reason", type(exception).__name__), getattr(exception, "detail", str(exception))
        )

    def item_error(self, item: Any, failure: Failure) -> None:
        """An exception in a pipeline loses an item as well; Scrapy has logged it."""
        self._lost(item, ERROR, failure.getErrorMessage())

    def _lost(self, item: Any, reason: str, detail: str) -> None:
        self._crawler.stats.inc_value(f"dropped/{reason}")
        if self._path is None:
            return
        article = ItemAdapter(item).asdict()
        line: dict[str, Any] = {"reason": reason, "detail": detail}
        line |= {"outlet": article.get("outlet"), "url": article.get("url"), "article": article}
        self._append((self._encoder.encode(line) + "\n").encode("utf-8", "replace"))

    def _append(self, line: bytes) -> None:
        assert self._path is not None
        try:
            with SharedFile(self._path) as file:
                file.write(line)
        except OSError as error:
            raise stop_crawl(self._crawler, self._path, error) from error


def check_writable(path: Path) -> None:
    """Raise WrongUse for a file to which nothing can be appended."""
    try:
        SharedFile(path).close()
    except OSError as error:
        raise WrongUse(f"KEEP_DROPPED={cause(error, path)}; name a file in a folder that is there") from error
