"""Responses in WARC archives (ISO 28500), found by address and read one at a time.

An archive is read once to learn where its records lie; a record is then read by its offset.
"""

import glob
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Self

from crawler.fetch.records import Entry, Record, iso_time, parse
from crawler.fetch.scan import Gap, scan
from crawler.text.dates import JAKARTA
from crawler.text.naming import some_of
from crawler.text.pages import page_of
from crawler.text.urls import canonicalize


@dataclass(frozen=True)
class Archives:
    """Several archives as one; of two responses of an address one that is no mere part of a page counts, then the
    successful one, then the later one.
    """

    entries: tuple[Entry, ...]
    gaps: Mapping[str, tuple[Gap, ...]]
    """Where records cannot be read, by file; files without such are not in it."""
    _files: Mapping[str, BinaryIO] = field(repr=False)

    @classmethod
    def open(cls, paths: Iterable[str | Path]) -> Self:
        """Open archives; a path may be a glob pattern. They stay open until ``close`` or as
        long as someone holds them.

        Raises UnreadableArchive, FileNotFoundError.
        """
        with ExitStack() as stack:
            names = [name for path in paths for name in expand(str(path))]
            files = {name: stack.enter_context(Path(name).open("rb")) for name in names}
            found = {name: scan(name, file) for name, file in files.items()}
            entries = tuple(entry for contents in found.values() for entry in contents.entries)
            archives = cls(entries, {name: contents.gaps for name, contents in found.items() if contents.gaps}, files)
            weakref.finalize(archives, stack.pop_all().close)
        return archives

    def close(self) -> None:
        for file in self._files.values():
            file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, url: str) -> Record | None:
        """The response of an address: the very one, else its http or https twin, else its canonical form."""
        url = url.partition("#")[0]
        entry = self._exact.get(url) or self._exact.get(twin(url)) or self._canonical.get(key_of(url))
        return self._read(entry) if entry else None

    def records(self) -> Iterator[Record]:
        """Every archived response but those that are mere parts of pages, in the order of the archives."""
        yield from (self._read(entry) for entry in self.entries if not entry.part)

    @property
    def damage(self) -> tuple[str, ...]:
        """A sentence for each file of which not every record can be read, for a person."""
        return tuple(sentence_of(name, gaps) for name, gaps in self.gaps.items())

    @property
    def last_day(self) -> date | None:
        """The day in Jakarta on which the last of the responses was received; None where none tells."""
        dates = (datetime.fromisoformat(iso_time(entry.date)) for entry in self.entries if entry.date)
        last = max(dates, default=None)
        return last.astimezone(JAKARTA).date() if last else None

    def addresses(self) -> Iterator[str]:
        """Every address with an HTML page of status 200, once, in the order of the archives."""
        pages = (entry for entry in self.entries if not entry.part)
        yield from dict.fromkeys(entry.url for entry in pages if entry.status == 200 and entry.html)

    @cached_property
    def _exact(self) -> dict[str, Entry]:
        return {entry.url: entry for entry in sorted(self.entries, key=rank)}

    @cached_property
    def _canonical(self) -> dict[tuple[str, str], Entry]:
        return {key_of(entry.url): entry for entry in sorted(self.entries, key=rank)}

    def _read(self, entry: Entry) -> Record:
        file = self._files[entry.file]
        file.seek(entry.offset)
        return parse(entry, file.read(entry.length))


def sentence_of(name: str, gaps: Sequence[Gap]) -> str:
    """``a.warc.gz: what cannot be read is passed over: bytes 300 to 412``"""
    named = some_of([f"{start} to {end}" for start, end in gaps])
    return f"{name}: what cannot be read is passed over: bytes {named}"


def rank(entry: Entry) -> tuple[bool, bool, str]:
    """Order in which a later entry is the better answer."""
    return not entry.part, entry.status == 200, entry.date


def key_of(url: str) -> tuple[str, str]:
    """The canonical form of an address, and which of its article's pages it names."""
    canonical = canonicalize(url)
    return canonical, page_of(url, canonical)


def twin(url: str) -> str:
    """The same address with the other one of http and https."""
    return "https:" + url[5:] if url.startswith("http:") else "http:" + url[6:]


def expand(pattern: str) -> list[str]:
    """The files that a path or glob pattern names. Raises FileNotFoundError."""
    if Path(pattern).is_file():
        return [pattern]
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207  # Path.glob takes no absolute pattern
    names = sorted(name for name in found if Path(name).is_file())
    if not names:
        raise FileNotFoundError(f"{pattern}: no such archive; REPLAY takes WARC files and glob patterns")
    return names
