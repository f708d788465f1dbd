"""Bodies of listings as they arrive: gzip without a header, blank, an error page where XML should be."""

import re
import zlib

from crawler.discovery.links import UnreadableListing

GZIP_MAGIC = b"\x1f\x8b"
GZIP_WINDOW = 31  # zlib: a gzip header and the largest window
BLANK = b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"
# <!-- served from cache --><!DOCTYPE html>; possessive, because comments could be paired in 2^n ways
HTML_START = re.compile(rb"(?>\s+|<\?xml[^>]*>|<!--.*?-->)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
HEAD = 4096
MEMBERS = 64  # gzip members in one body: real ones hold one, and each costs a copy of the rest


def plain(body: bytes, url: str, expected: str, most: int) -> bytes:
    """The body unpacked, where it is gzip, and bounded.

    :raises UnreadableListing: where it is blank, larger than ``most`` bytes or gzip that cannot be unpacked.
    """
    if body.startswith(GZIP_MAGIC):
        body = gunzip(body, url, expected, most)
    if len(body) > most:
        raise UnreadableListing(url, f"{expected} of at most {most} bytes", "more")
    if not body.strip(BLANK):
        raise UnreadableListing(url, expected, "a blank body")
    return body


def gunzip(body: bytes, url: str, expected: str, most: int) -> bytes:
    """All gzip members together, at most one byte more than ``most``; a torn end is forgiven."""
    parts: list[bytes] = []
    room = most + 1
    for _ in range(MEMBERS):
        if room <= 0 or not body.startswith(GZIP_MAGIC):
            break
        member = zlib.decompressobj(GZIP_WINDOW)
        try:
            part = member.decompress(body, room)
        except zlib.error as error:
            raise UnreadableListing(url, expected, f"broken gzip ({error})") from error
        parts.append(part)
        room -= len(part)
        body = member.unused_data
    return b"".join(parts)


def refuse_html(body: bytes, url: str, expected: str) -> None:
    """:raises UnreadableListing: where the body begins as an HTML page does, such as an error page."""
    if HTML_START.match(body.lstrip(BLANK)[:HEAD]):
        raise UnreadableListing(url, expected, "an HTML page")
