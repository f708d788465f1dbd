"""Articles as JSON Lines in sealed segments: the feed storage of ``segments:`` addresses.

A segment lives through these states, and a kill between any two leaves one that ``recovery`` knows:

1. ``part-<run>.jsonl.open``, locked by its run, grows line by line, unbuffered. Killed: whole lines are recovered.
2. Its content is synced, then ``part-<run>.manifest.json`` is written (temporary name, sync, rename). Killed: the
   file is still ``.open``, so recovery counts it again and replaces the manifest.
3. The file is renamed to ``part-<run>.jsonl`` and the folder synced. Whoever sees a sealed segment sees its manifest.
4. The index learns of it. Killed: ``reconcile`` finds the segment missing in the index at the next start.
"""

import fcntl
import hashlib
import os
from pathlib import Path
from typing import IO, Any, Self

from scrapy import Spider
from scrapy.crawler import Crawler
from typing_extensions import Buffer

from crawler.errors import WrongUse
from crawler.storage.database import IndexUnusable
from crawler.storage.durable import WholeFile, sync_folder
from crawler.storage.failure import SEALED, UNSEALED, StorageFailed, stop_crawl
from crawler.storage.keeper import Keeper
from crawler.storage.layout import OPEN, Layout, new_run, root_of
from crawler.storage.manifest import DamagedSegment, Manifest

STORAGE_ERRORS = (OSError, IndexUnusable, DamagedSegment)
SEE_LOG = "the log tells why, run the crawl again when that is mended"


class SegmentFile(WholeFile):
    """The growing file of one run, locked as long as it is open. Raises OSError; StorageFailed where a line fails."""

    def __init__(self, part: Path, crawler: Crawler) -> None:
        part.parent.mkdir(parents=True, exist_ok=True)
        super().__init__(part.with_name(part.name + OPEN))
        fcntl.flock(self, fcntl.LOCK_EX)
        if not self.path.exists():
            raise FileNotFoundError(f"{self.path} was taken for a dead run's in the moment of its creation")
        self.part = part
        self.rows = 0
        self._digest = hashlib.sha256()
        self._crawler = crawler

    def write(self, data: Buffer, /) -> int:
        try:
            written = super().write(data)
        except OSError as error:
            raise stop_crawl(self._crawler, self.path, error) from error
        self._digest.update(data)
        self.rows += bytes(data).count(b"\n")
        self._crawler.stats.set_value(UNSEALED, self.rows)  # told at once: a second Ctrl-C lets nothing come to its end
        return written

    def seal(self) -> None:
        """Make the file a segment; an empty one is removed. Raises OSError."""
        with self:
            if not self.rows:
                self.path.unlink()
                return
            os.fsync(self.fileno())
            Manifest.of(self.part, rows=self.rows, size=self.size, sha256=self._digest.hexdigest()).write(self.part)
            self.path.rename(self.part)
            self._crawler.stats.set_value(UNSEALED, 0)
            sync_folder(self.part.parent)


class SegmentFeedStorage:
    """Scrapy's feed storage for ``FEEDS = {"segments:storage": {"format": "jsonlines"}}``.

    Raises WrongUse for feed options with which a line would no longer be one whole article.
    """

    def __init__(self, uri: str, *, crawler: Crawler, feed_options: dict[str, Any] | None = None) -> None:
        refuse_options(uri, feed_options or {})
        self.layout = Layout(root_of(uri))
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler, uri: str, *, feed_options: dict[str, Any] | None = None) -> Self:
        return cls(uri, crawler=crawler, feed_options=feed_options)

    def open(self, spider: Spider) -> IO[bytes]:
        """Begin the segment of this run. Raises StorageFailed."""
        keeper = self.crawler.get_extension(Keeper)
        part = self.layout.part(spider.name, keeper.run if keeper else new_run())
        try:
            return SegmentFile(part, self.crawler)
        except OSError as error:
            raise stop_crawl(self.crawler, part, error) from error

    def store(self, file: IO[bytes]) -> None:
        """Seal the segment and tell the index.

        Raises StorageFailed, which the feed exporter only counts; the stats and the exit code tell.
        """
        assert isinstance(file, SegmentFile)
        keeper = self.crawler.get_extension(Keeper)
        try:
            file.seal()
            if file.rows:
                self._note(file)
            if keeper and file.rows:
                keeper.index.add(self.layout, file.part)
        except STORAGE_ERRORS as error:
            raise stop_crawl(self.crawler, file.path, error) from error

    def _note(self, file: SegmentFile) -> None:
        """Tell the stats what was sealed, and what was not: of an item that cannot be encoded Scrapy only logs an error."""
        stats = self.crawler.stats
        stats.set_value("storage/segments", [*stats.get_value("storage/segments", []), str(file.part)])
        stats.set_value(SEALED, file.rows)
        if lost := stats.get_value("item_scraped_count", file.rows) - file.rows:
            stop_crawl(
                self.crawler, file.part, StorageFailed(f"{file.part}: {lost} articles were not written; {SEE_LOG}")
            )


def refuse_options(uri: str, options: dict[str, Any]) -> None:
    """Raise WrongUse for feed options that segments cannot keep."""
    if options.get("format", "jsonlines") not in {"jsonlines", "jl", "jsonl"}:
        raise WrongUse(f"{uri} keeps JSON Lines: set its format to 'jsonlines', not {options['format']!r}")
    for name in ("fields", "postprocessing", "batch_item_count"):
        if options.get(name):
            raise WrongUse(f"{uri} keeps whole articles in one segment for each run: remove its option {name!r}")
