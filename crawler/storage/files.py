"""Feeds in files, ``-o FILE`` and ``-O FILE``, and on standard output, ``-o -:jsonlines``."""

import fcntl
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import IO, Any, Self, cast

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.extensions.feedexport import FileFeedStorage, StdoutFeedStorage
from typing_extensions import Buffer

from crawler.storage.failure import SEALED, stop_crawl

FILE_SCHEMES = ("", "file")
STDOUT_SCHEME = "stdout"
STANDARD_OUTPUT = Path("standard output")
"""What messages call it."""
LINES = ("jsonlines", "jsonl", "jl")
"""Names of the format in which each article is one line, and one write."""


class SharedFile(FileIO):
    """An unbuffered file to which several processes append: each ``write`` stands there whole, or not at all.

    A write that fails half way (disk full) is cut off again before its OSError is raised. With ``overwrite`` the file is
    emptied first. A ``descriptor`` is what is written to in the place of the path.
    """

    def __init__(self, path: Path, *, overwrite: bool = False, descriptor: int | None = None) -> None:
        flags = os.O_TRUNC if overwrite else 0

        def opened(name: str, mode: int) -> int:
            return os.open(name, mode | flags, 0o666) if descriptor is None else os.dup(descriptor)

        super().__init__(path, "ab", opener=opened)
        self._regular = stat.S_ISREG(os.fstat(self.fileno()).st_mode)
        self.writes = 0

    def write(self, data: Buffer, /) -> int:
        with self._alone():
            whole = rest = memoryview(data)
            while rest:
                rest = rest[super().write(rest) or 0 :]
        self.writes += 1
        return whole.nbytes

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep the other processes out of a file; pipes and terminals have no place to go back to."""
        if not self._regular:
            yield
            return
        fcntl.lockf(self, fcntl.LOCK_EX)  # not flock: `flock FILE scrapy …` holds that already, and would wait for us
        end = self.seek(0, os.SEEK_END)
        try:
            yield
        except OSError:
            self.truncate(end)
            raise
        finally:
            fcntl.lockf(self, fcntl.LOCK_UN)


class FeedFile(SharedFile):
    """The file of a feed. Where it cannot be written, the crawl stops. Raises StorageFailed."""

    def __init__(self, path: Path, crawler: Crawler, *, overwrite: bool = False, descriptor: int | None = None) -> None:
        super().__init__(path, overwrite=overwrite, descriptor=descriptor)
        self._path, self._crawler = path, crawler

    def write(self, data: Buffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            raise stop_crawl(self._crawler, self._path, error) from error


class Files(FileFeedStorage):
    """Scrapy's feed storage of files, for several crawls and processes that write whole lines into one."""

    def __init__(self, uri: str, *, crawler: Crawler, feed_options: dict[str, Any] | None = None) -> None:
        super().__init__(uri, feed_options=feed_options)
        self._crawler = crawler
        self._in_lines = writes_lines(feed_options or {})

    @classmethod
    def from_crawler(cls, crawler: Crawler, uri: str, *, feed_options: dict[str, Any] | None = None) -> Self:
        return cls(uri, crawler=crawler, feed_options=feed_options)

    def open(self, spider: Spider) -> IO[bytes]:
        """Open the file, and make its folder. Raises StorageFailed."""
        path = Path(self.path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = FeedFile(path, self._crawler, overwrite=self.write_mode == "wb")
        except OSError as error:
            raise stop_crawl(self._crawler, path, error) from error
        return cast("IO[bytes]", file) if self._in_lines else BufferedWriter(file)

    def store(self, file: IO[bytes]) -> None:
        """Close the file and count its lines."""
        file.close()
        if isinstance(file, FeedFile):
            self._crawler.stats.inc_value(SEALED, file.writes)


class Output(StdoutFeedStorage):
    """Scrapy's feed storage of standard output: where a line cannot be written, the crawl stops and has failed."""

    def __init__(self, uri: str, *, crawler: Crawler, feed_options: dict[str, Any] | None = None) -> None:
        super().__init__(uri, feed_options=feed_options)
        self._crawler = crawler
        self._in_lines = writes_lines(feed_options or {})

    @classmethod
    def from_crawler(cls, crawler: Crawler, uri: str, *, feed_options: dict[str, Any] | None = None) -> Self:
        return cls(uri, crawler=crawler, feed_options=feed_options)

    def open(self, spider: Spider) -> IO[bytes]:
        """Standard output; other formats than lines write to it as Scrapy has it."""
        if not self._in_lines:
            return super().open(spider)
        return cast("IO[bytes]", FeedFile(STANDARD_OUTPUT, self._crawler, descriptor=self._stdout.fileno()))

    def store(self, file: IO[bytes]) -> None:
        """Count the lines."""
        if isinstance(file, FeedFile):
            file.close()
            self._crawler.stats.inc_value(SEALED, file.writes)


def writes_lines(options: Mapping[str, Any]) -> bool:
    """Whether a feed with these options writes each article as one line, at once."""
    return options.get("format") in LINES and not options.get("postprocessing")
