"""Pages that someone saved: HTML files, gzipped or not, whose addresses a manifest tells."""

import csv
import gzip
import hashlib
import logging
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from crawler.decoding import GZIP_MAGIC
from crawler.errors import WrongUse
from crawler.fetch.archives import Archives, key_of
from crawler.fetch.records import Record, UnreadableArchive
from crawler.items import Archive, Unread
from crawler.page import Page
from crawler.page.metadata import Metadata

MOST_BYTES = 32 * 1024 * 1024
OK = 200

logger = logging.getLogger(__name__)


class BadManifest(WrongUse):
    """A manifest or saved file that cannot be used; the message names it and the remedy."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One saved page, where it lies and, where known, when it was fetched (ISO 8601)."""

    page: Page
    archive: Archive | None
    fetched_at: str | None = None


def read_manifest(manifest: Path) -> dict[Path, str]:
    """Addresses by file, from a tab-separated table with the columns ``file`` (relative to the table) and ``url``."""
    try:
        with manifest.open(encoding="utf-8-sig", newline="") as table:  # spreadsheets write a byte order mark
            rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
            if missing := {"file", "url"} - set(rows.fieldnames or ()):
                raise BadManifest(
                    f"{manifest}: no column {' and '.join(sorted(missing))}; the first line names the columns"
                )
            return {_named(manifest, row["file"], rows.line_num): row["url"].strip() for row in rows}
    except csv.Error as error:
        raise BadManifest(f"{manifest}: no table: {error}") from error
    except OSError as error:
        raise BadManifest(f"{manifest}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadManifest(f"{manifest}: not UTF-8 ({error.reason} at byte {error.start}); convert it first") from error


def _named(manifest: Path, file: str, line: int) -> Path:
    if not file.strip() or "\0" in file:
        raise BadManifest(f"{manifest}: line {line} names no file")
    return (manifest.parent / file).resolve()


class SavedPages:
    """The pages in HTML files and WARC archives: read one after another, and found by address."""

    def __init__(self, paths: Iterable[Path], addresses: Mapping[Path, str]) -> None:
        """``addresses`` are those of HTML files; a file without one tells its own (canonical, og:url).

        Raises `BadManifest` where a file is missing or no archive that can be read.
        """
        files = list(paths)
        for path in files:
            if path.is_dir():
                raise BadManifest(f"{path}: a folder; name the files in it, for example {path / '*.html'}")
            if not path.is_file():
                raise BadManifest(f"{path}: no such file")
        self._addresses = addresses
        self._files = [path for path in files if not is_warc(path)]
        self._by_key = {key_of(url): path for path in self._files if (url := addresses.get(path.resolve()))}
        try:
            self.archives = Archives.open(path for path in files if is_warc(path))
        except UnreadableArchive as error:
            raise BadManifest(str(error)) from error

    def __iter__(self) -> Iterator[SavedPage | Unread]:
        """Every page; unread those whose file cannot be read, or whose body cannot be decoded."""
        for path in self._files:
            yield _file(path, self._addresses)
        for record in self.archives.records():
            if record.status == OK:
                yield _archived(record) or Unread(
                    outlet="", url=record.url, reason="undecodable_body", archive=record.archive
                )

    def find(self, url: str) -> SavedPage | None:
        """The saved page of an address, each page of an article apart; None where it was not saved."""
        if path := self._by_key.get(key_of(url)):
            saved = _file(path, self._addresses)
            return saved if isinstance(saved, SavedPage) else None
        record = self.archives.get(url)
        return _archived(record) if record and record.status == OK else None


def is_warc(path: Path) -> bool:
    """Whether a file's name says that it is a WARC archive."""
    return path.name.endswith((".warc", ".warc.gz"))


def _archived(record: Record) -> SavedPage | None:
    try:
        body = record.body
    except UnreadableArchive:
        return None
    return SavedPage(Page(record.url, body, record.header("content-type")), record.archive, record.fetched_at or None)


def _file(path: Path, addresses: Mapping[Path, str]) -> SavedPage | Unread:
    address = addresses.get(path.resolve(), "")
    try:
        body = _read(path)
    except (OSError, EOFError, zlib.error) as error:
        logger.error("%s: cannot be read: %s", path, error)
        return Unread(outlet="", url=address or path.resolve().as_uri(), reason="unreadable_file")
    page = Page(address, body)
    if not page.url.startswith("http"):
        page = Page(own_address(page), body)
    return SavedPage(page, Archive(file=str(path), digest="sha256:" + hashlib.sha256(body).hexdigest()))


def _read(path: Path) -> bytes:
    raw = path.read_bytes()
    if not raw.startswith(GZIP_MAGIC):
        return raw
    with gzip.open(path) as packed:
        return packed.read(MOST_BYTES)


def own_address(page: Page) -> str:
    """The address that a page gives itself; empty where it gives none."""
    metadata = Metadata(page.root)
    candidates = [*metadata.links("canonical"), metadata.meta.get("og:url", "")]
    return next((url for url in candidates if url.startswith(("http://", "https://"))), "")
