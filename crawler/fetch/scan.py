"""Where the responses of a WARC file lie, also of one that is damaged in places.

warcio loses everything behind the first damaged record; here reading goes on at the next record that can be read.
"""

import re
import sys
import zlib
from collections.abc import Callable
from io import SEEK_END, BufferedReader, RawIOBase
from mmap import ACCESS_READ, mmap
from typing import BinaryIO, NamedTuple

from typing_extensions import Buffer
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader

from crawler.decoding import GZIP_MAGIC, GZIP_WINDOW
from crawler.fetch.records import Entry, UnreadableArchive, entry_of, http_of

BLOCK = 1 << 16
VERSION = b"WARC/"
RECORD_START = re.compile(rb"\x1f\x8b\x08|WARC/\d\.\d+\r?\n")
"""A gzip member, or the line ``WARC/1.0`` of a record that is not packed."""
RECORD_END = b"\r\n\r\n"

NO_ARCHIVE = "{}: is no WARC archive (no record in it can be read)"
AS_A_WHOLE = "{}: is compressed as a whole, so that no record can be read by itself; run 'warcio recompress' on it"

LOADER = ArcWarcRecordLoader(verify_http=False, arc2warc=False)


class Damaged(Exception):
    """No whole record lies at an offset."""


UNREADABLE = (Damaged, ArchiveLoadFailed, EOFError, zlib.error)


class Gap(NamedTuple):
    """A part of a file that holds no record that can be read: damaged records, or the torn last one."""

    start: int
    end: int


class Contents(NamedTuple):
    """The responses of an archive, and what of it is lost."""

    entries: tuple[Entry, ...]
    gaps: tuple[Gap, ...]


class Member(RawIOBase):
    """What one gzip member holds, unpacked as it is read. Raises zlib.error, and EOFError where it is torn."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._packed = zlib.decompressobj(GZIP_WINDOW)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer)
        while not self._packed.eof:
            data = self._packed.unconsumed_tail or self._file.read(BLOCK)
            if not data:
                raise EOFError
            if plain := self._packed.decompress(data, len(view)):
                view[: len(plain)] = plain
                return len(plain)
        return 0

    @property
    def end(self) -> int:
        """Where the member ends in its file, once it was read."""
        return self._file.tell() - len(self._packed.unused_data)


def scan(name: str, file: BinaryIO) -> Contents:
    """Read through an archive.

    Raises UnreadableArchive for a file that holds no record, or none that can be read by its offset. An empty file is
    an archive without records.
    """
    size = file.seek(0, SEEK_END)
    entries: list[Entry] = []
    gaps: list[Gap] = []
    offset = lost = 0
    while offset < size:
        try:
            entry, end = read_record(name, file, offset, size)
        except UNREADABLE:
            end = next_start(file, offset, size)
            lost += end - offset
            start = gaps.pop().start if gaps and gaps[-1].end == offset else offset
            gaps.append(Gap(start, end))
        else:
            if entry and entry.shown and entries and entries[-1].url == entry.url:
                entries.pop()  # what the page was made from: one of both is its answer
            entries += [entry] if entry else []
        offset = end
    if size and lost == size:
        raise UnreadableArchive(NO_ARCHIVE.format(name))
    return Contents(tuple(entries), tuple(gaps))


def read_record(name: str, file: BinaryIO, offset: int, size: int) -> tuple[Entry | None, int]:
    """The entry of the record at an offset, None where it is no response of a host, and where the next begins.

    Raises one of UNREADABLE where no whole record lies there, and UnreadableArchive.
    """
    file.seek(offset)
    packed = file.read(len(GZIP_MAGIC)) == GZIP_MAGIC
    file.seek(offset)
    member = Member(file)
    stream = BufferedReader(member, BLOCK) if packed else file
    record = LOADER.parse_record_stream(stream, known_format="warc", no_record_parse=True)
    left = getattr(record.raw_stream, "limit", None)
    if left is None or left > sys.maxsize:
        raise Damaged("no Content-Length")
    http = http_of(record)
    if packed:
        read_to_end(record.raw_stream.read)
        end = following = packed_end(member, stream, record.raw_stream.limit, name)
    else:
        end, following = plain_end(file, record.raw_stream.limit, size)
    entry = entry_of(name, offset, end - offset, record.rec_headers, http) if http is not None else None
    return entry, following


def read_to_end(read: Callable[[int], bytes]) -> None:
    while read(BLOCK):
        pass


def packed_end(member: Member, stream: BinaryIO | BufferedReader, missing: int, name: str) -> int:
    """Where a packed record ends whose content was read. Raises Damaged where its length is not the one it states."""
    rest = stream.read(BLOCK).lstrip(b"\r\n")
    if rest.startswith(VERSION):
        raise UnreadableArchive(AS_A_WHOLE.format(name))
    if missing or rest:
        raise Damaged("a wrong Content-Length")
    read_to_end(stream.read)
    return member.end


def plain_end(file: BinaryIO, left: int, size: int) -> tuple[int, int]:
    """Where a record ends of whose content so many bytes are ``left``, and where the next begins.

    Raises Damaged where its length is not the one it states: neither a blank line follows nor a record.
    """
    end = file.tell() + left
    if end > size:
        raise Damaged("a Content-Length beyond the end")
    following = after_blank(file, end)
    file.seek(following)
    if (
        following - end < len(RECORD_END)
        and not file.read(len(VERSION)).startswith((VERSION, GZIP_MAGIC))
        and following < size
    ):
        raise Damaged("a wrong Content-Length")
    return end, following


def after_blank(file: BinaryIO, offset: int) -> int:
    """The first offset at which no blank line stands."""
    file.seek(offset)
    while (line := file.readline(len(RECORD_END))) and not line.strip(b"\r\n"):
        offset += len(line)
    return offset


def next_start(file: BinaryIO, offset: int, size: int) -> int:
    """Where behind an offset a record may begin; the end of the file where none does."""
    with mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        found = RECORD_START.search(data, offset + 1)
        return found.start() if found else size
