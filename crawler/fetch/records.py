"""One response in a WARC archive (ISO 28500): where it lies and what it holds."""

import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from io import BytesIO
from typing import Any, NamedTuple

import brotli
from warcio.bufferedreaders import BufferedReader, ChunkedDataReader
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser, StatusAndHeadersParserException
from warcio.utils import Digester

from crawler.decoding import GZIP_MAGIC, GZIP_WINDOW
from crawler.items import Archive

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

CONVERSION = "conversion"
KIND = "WARC-Resource-Type"
"""Header by which crawlers with a browser, ours and Browsertrix, say what a response was to the page."""
PAGES = frozenset({"", "document"})
"""Values of `KIND` of what is no part of another page; we write none there."""
DOUBLE_ZONE = re.compile(r"([+-]\d\d:?\d\d)Z$")
"""``2020-10-16T13:00:47+07:00Z``: writers that add the Z of UTC to a time with an offset."""


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
    """As it stands in the archive; empty where it is no time with its offset."""
    shown: bool = False
    """Whether it is no response but the page that a browser made of one."""
    part: bool = False
    """Whether it was loaded by a page that a browser showed, and is no page of its own."""


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

        Raises UnreadableArchive for an encoding that is not known, or a body that is not in it.
        """
        encoding = self.header("content-encoding").lower().replace("x-gzip", "gzip")
        if encoding in {"", "identity"} or not self.payload:
            return self.payload
        try:
            return DECODERS[encoding](self.payload)
        except (KeyError, *UNDECODABLE) as error:
            raise UnreadableArchive(f"{self.archive.file}: the body of {self.url} is no {encoding!r}") from error

    def header(self, name: str) -> str:
        """The first header of that name, in lower case; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")


def unzip(payload: bytes, encoding: str) -> bytes:
    """A body in gzip or deflate, however many members it has; one that only says so is left as it is."""
    return read_all(BufferedReader(BytesIO(payload), decomp_type=encoding, read_all_members=True))


DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda payload: unzip(payload, "gzip"),
    "deflate": lambda payload: unzip(payload, "deflate"),
    "br": brotli.decompress,
    "zstd": zstd.decompress,
}
"""By Content-Encoding, all that Scrapy asks servers for."""
UNDECODABLE = (OSError, EOFError, zlib.error, brotli.error, zstd.ZstdError)


def read_http(stream: Any) -> StatusAndHeaders | None:
    """Status line and headers of a response; None where there are none, as in a response by DNS."""
    try:
        return StatusAndHeadersParser(["HTTP/"], verify=False).parse(stream)
    except (StatusAndHeadersParserException, EOFError):
        return None


def http_of(record: ArcWarcRecord) -> StatusAndHeaders | None:
    """Status line and headers of a record that nothing was read of; None where it answers no request.

    A ``conversion`` into HTML is a page as a browser showed it, which stands for the response that it was made from.
    """
    if record.rec_type == "response":
        return read_http(record.raw_stream)
    kind = record.rec_headers.get_header("Content-Type") or ""
    if record.rec_type == CONVERSION and "html" in kind.lower():
        return StatusAndHeaders("200 OK", [("Content-Type", kind)], "HTTP/1.1")
    return None


def entry_of(name: str, offset: int, length: int, warc: StatusAndHeaders, http: StatusAndHeaders) -> Entry | None:
    """The entry of a response; None for what is no answer to a request by http or https."""
    url = (warc.get_header("WARC-Target-URI") or "").strip("<>")
    if not url.startswith(("http:", "https:")):
        return None
    status = http.get_statuscode()
    html = "html" in (http.get_header("Content-Type") or "").lower()
    date = warc.get_header("WARC-Date") or ""
    number = int(status) if status.isdecimal() else 0
    shown = warc.get_header("WARC-Type") == CONVERSION
    part = (warc.get_header(KIND) or "").lower() not in PAGES
    return Entry(name, offset, length, url, number, html, date if is_time(date) else "", shown, part)


def parse(entry: Entry, data: bytes) -> Record:
    """The response in the bytes of a record."""
    plain = zlib.decompressobj(GZIP_WINDOW).decompress(data) if data.startswith(GZIP_MAGIC) else data
    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
    record = loader.parse_record_stream(BytesIO(plain), known_format="warc", ensure_http_headers=True)
    payload = record.raw_stream.read()
    digest = record.rec_headers.get_header("WARC-Payload-Digest") or sha1(payload)
    if "chunked" in (record.http_headers.get_header("Transfer-Encoding") or "").lower():
        payload = read_all(ChunkedDataReader(BytesIO(payload)))
    return Record(
        url=entry.url,
        status=entry.status,
        headers=tuple(true_headers(record.http_headers.headers, payload)),
        payload=payload,
        fetched_at=iso_time(entry.date),
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


def iso_time(date: str) -> str:
    """A WARC-Date as ISO 8601 with its offset."""
    return DOUBLE_ZONE.sub(r"\1", date).replace("Z", "+00:00")


def is_time(date: str) -> bool:
    """Whether a WARC-Date is a time with its offset."""
    try:
        return datetime.fromisoformat(iso_time(date)).tzinfo is not None
    except ValueError:
        return False
