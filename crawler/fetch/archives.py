"""Responses in WARC archives (ISO 28500), found by address and read one at a time.

An archive is read once to learn where its records lie; a record is then read by its offset.
"""

import glob
import logging
import re
import weakref
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Self
from urllib.parse import urlsplit

from backports import zstd  # Scrapy needs it as well
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader, ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.utils import Digester

from crawler.items import Archive
from crawler.text.urls import canonicalize

GZIP_MAGIC = b"\x1f\x8b"
NOT_CHUNKED = "non-chunked gzip"  # warcio's words for a file that was compressed as a whole

PAGE_IN_QUERY = re.compile(r"[?&](?:page|halaman|hal|photo)=0*(\d+)")
"""``…?page=2``: a mark that a canonical address drops, but that names another page."""

PAGE_IN_PATH = re.compile(r"(/0*(\d{1,3}))/?(?:[?#]|$)")
"""``…/d-7016153/banjir/2``: the same as the last part of a path, where a canonical address drops it."""

DOUBLE_ZONE = re.compile(r"([+-]\d\d:?\d\d)Z$")
"""``2020-10-16T13:00:47+07:00Z``: writers that add the Z of UTC to a time with an offset."""

logger = logging.getLogger(__name__)


class UnreadableArchive(ValueError):
    """A file that is no WARC archive, or none that can be read by offset. Names the file and the remedy."""


class Entry(NamedTuple):
    """Where the response of an address lies."""

    file: str
    offset: int
    length: int
    url: str
    status: int
    html: bool
    date: str


@dataclass(frozen=True)
class Record:
    """One archived response."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    """As received, without Transfer-Encoding."""
    payload: bytes
    """The body as received, in its Content-Encoding."""
    fetched_at: str
    """ISO 8601."""
    archive: Archive

    @cached_property
    def body(self) -> bytes:
        """The body decoded.

        Raises UnreadableArchive for an encoding that warcio does not know.
        """
        encoding = self.header("content-encoding").lower().replace("x-gzip", "gzip")
        if encoding in {"", "identity"} or not self.payload:
            return self.payload
        if encoding == "zstd":
            return bytes(zstd.decompress(self.payload))
        if encoding not in BufferedReader.get_supported_decompressors():
            raise UnreadableArchive(f"{self.archive.file}: the body of {self.url} is encoded as {encoding!r}")
        return read_all(BufferedReader(BytesIO(self.payload), decomp_type=encoding, read_all_members=True))

    def header(self, name: str) -> str:
        """The first header of that name, in lower case; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")


@dataclass(frozen=True)
class Archives:
    """Several archives as one; of two responses of an address the successful one counts, then the later one."""

    entries: tuple[Entry, ...]
    _files: dict[str, BinaryIO] = field(repr=False)

    @classmethod
    def open(cls, paths: Iterable[str | Path]) -> Self:
        """Open archives; a path may be a glob pattern. They stay open until ``close`` or as
        long as someone holds them.

        Raises UnreadableArchive, FileNotFoundError.
        """
        files: dict[str, BinaryIO] = {}
        try:
            for name in (name for path in paths for name in expand(str(path))):
                files[name] = Path(name).open("rb")  # noqa: SIM115  # stays open: see close
            archives = cls(tuple(entry for name, file in files.items() for entry in read_entries(name, file)), files)
        except (OSError, UnreadableArchive):
            close_all(files)
            raise
        weakref.finalize(archives, close_all, files)
        return archives

    def close(self) -> None:
        close_all(self._files)

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
        """Every archived response, in the order of the archives."""
        yield from map(self._read, self.entries)

    def addresses(self) -> Iterator[str]:
        """Every address with an HTML page of status 200, once, in the order of the archives."""
        yield from dict.fromkeys(entry.url for entry in self.entries if entry.status == 200 and entry.html)

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


def close_all(files: dict[str, BinaryIO]) -> None:
    """Close the files of archives."""
    for file in files.values():
        file.close()


def rank(entry: Entry) -> tuple[bool, str]:
    """Order in which a later entry is the better answer."""
    return entry.status == 200, entry.date


def key_of(url: str) -> tuple[str, str]:
    """The canonical form of an address, and which of its article's pages it names."""
    canonical = canonicalize(url)
    if found := PAGE_IN_QUERY.search(url):
        return canonical, found[1]
    found = PAGE_IN_PATH.search(url)
    return canonical, found[2] if found and not urlsplit(canonical).path.endswith(found[1]) else "1"


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


def read_entries(name: str, file: BinaryIO) -> Iterator[Entry]:
    """Where each response of an archive lies. A torn last record, which a killed run leaves, is passed over.

    Raises UnreadableArchive.
    """
    records = ArchiveIterator(file)
    end = 0
    try:
        for record in records:
            offset, length = records.get_record_offset(), records.get_record_length()
            end = offset + length
            if record.raw_stream.limit:
                logger.warning("%s: the record at byte %d is torn and passed over", name, offset)
            elif (entry := entry_of(name, offset, length, record)) is not None:
                yield entry
    except ArchiveLoadFailed as error:
        if end and NOT_CHUNKED not in str(error) and not file.read(1):
            logger.warning("%s: the record at byte %d is torn and passed over", name, end)
            return
        raise UnreadableArchive(f"{name}: {explain(str(error))}") from error


def entry_of(name: str, offset: int, length: int, record: Any) -> Entry | None:
    """The entry of a record; None for what is no answer to a request by http or https."""
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    if record.rec_type != "response" or record.http_headers is None or not url.startswith(("http:", "https:")):
        return None
    status = record.http_headers.get_statuscode()
    html = "html" in (record.http_headers.get_header("Content-Type") or "").lower()
    date = record.rec_headers.get_header("WARC-Date") or ""
    return Entry(name, offset, length, url, int(status) if status.isdigit() else 0, html, date)


def explain(error: str) -> str:
    """What to do about an archive that warcio refuses."""
    if NOT_CHUNKED in error:
        return "is compressed as a whole, so that no record can be read by itself; run 'warcio recompress' on it"
    return f"is no WARC archive ({error.strip().splitlines()[0]})"


def parse(entry: Entry, data: bytes) -> Record:
    """The response in the bytes of a record."""
    plain = zlib.decompressobj(zlib.MAX_WBITS + 16).decompress(data) if data.startswith(GZIP_MAGIC) else data
    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
    record = loader.parse_record_stream(BytesIO(plain), known_format="warc")
    payload = record.raw_stream.read()
    digest = record.rec_headers.get_header("WARC-Payload-Digest") or sha1(payload)
    if "chunked" in (record.http_headers.get_header("Transfer-Encoding") or "").lower():
        payload = read_all(ChunkedDataReader(BytesIO(payload)))
    return Record(
        url=entry.url,
        status=entry.status,
        headers=tuple(true_headers(record.http_headers.headers, payload)),
        payload=payload,
        fetched_at=DOUBLE_ZONE.sub(r"\1", entry.date).replace("Z", "+00:00"),
        archive=Archive(file=entry.file, offset=entry.offset, length=entry.length, digest=digest),
    )


def true_headers(headers: Iterable[tuple[str, str]], payload: bytes) -> Iterator[tuple[str, str]]:
    """The headers that hold for a payload: some archivers decode bodies and leave the header that says gzip."""
    for name, value in headers:
        if name.lower() == "transfer-encoding":
            continue
        if name.lower() == "content-encoding" and "gzip" in value.lower() and not payload.startswith(GZIP_MAGIC):
            continue
        yield name, value


def read_all(reader: BufferedReader) -> bytes:
    """Everything that a warcio reader gives; its ``read`` stops at the end of each of its blocks."""
    return b"".join(iter(lambda: reader.read(1 << 20), b""))


def sha1(payload: bytes) -> str:
    """The digest that WARC writes: ``sha1:`` and base32."""
    digester = Digester("sha1")
    digester.update(payload)
    return str(digester)
