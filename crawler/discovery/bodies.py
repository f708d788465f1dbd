"""Bodies of listings as they arrive: gzip without a header, blank, an error page, a lying encoding."""

import re
import zlib

from crawler.decoding import GZIP_MAGIC, GZIP_WINDOW
from crawler.discovery.links import UnreadableListing

MEMBERS = 64  # gzip members in one body: real ones hold one, and each costs a copy of the rest
BOM = b"\xef\xbb\xbf"
BLANK = b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"
HEAD = 4096
UTF16_STARTS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
# <?xml version="1.0" encoding="utf-8"?>
XML_DECLARATION = re.compile(rb"<\?xml[^>]*>", re.I)
# Possessive, because comments could be paired in 2^n ways.
# <!-- served from cache --><!DOCTYPE html>
HTML_START = re.compile(rb"(?>\s+|<\?xml[^>]*>|<!--.*?-->)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
# <?xml version="1.0"?><!-- feed --><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>
PROLOG = re.compile(rb"(?>\s+|<\?.*?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+", re.I | re.S)
# <rss, <a10:feed
ROOT = re.compile(rb"<[A-Za-z_]")
# &#55357; (half of an emoji, as careless exporters write it), &#x1F600;
CHARACTER_REFERENCE = re.compile(rb"&#(?:[xX]([0-9A-Fa-f]+)|([0-9]+));?")
LAST_CHARACTER = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)


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
    """All gzip members together, at most one byte more than ``most``; a torn end is forgiven.

    :raises UnreadableListing: where it is no gzip after all.
    """
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


def plain_xml(body: bytes, url: str, expected: str, most: int) -> bytes:
    """As `plain`, for XML.

    Of what stands before the first element only the XML declaration is kept: so no entity can be declared.

    :raises UnreadableListing: also where there is no element, or the body begins as an HTML page does.
    """
    body = in_utf8(plain(body, url, expected, most)).removeprefix(BOM).lstrip()
    if HTML_START.match(body[:HEAD]):
        raise UnreadableListing(url, expected, "an HTML page")
    prolog = PROLOG.match(body)
    root = ROOT.search(body, prolog.end() if prolog else 0)
    if root is None:
        raise UnreadableListing(url, expected, "no XML")
    declaration = XML_DECLARATION.match(body)
    body = (declaration[0] if declaration else b"") + body[root.start() :]
    return CHARACTER_REFERENCE.sub(possible_reference, body) if b"&#" in body else body


def in_utf8(body: bytes) -> bytes:
    """UTF-16 as UTF-8, so that what is looked for in the bytes is found; anything else as it is."""
    if not body.startswith(UTF16_STARTS):
        return body
    encoding = "utf-16-be" if body.startswith((b"\xfe\xff", b"\x00")) else "utf-16-le"
    text = body.decode(encoding, "replace").lstrip("\ufeff").encode("utf-8", "replace")
    return XML_DECLARATION.sub(b"", text, count=1)


def possible_reference(reference: re.Match[bytes]) -> bytes:
    """The reference, or nothing where no character has that number: parsers stop at those."""
    hexadecimal, decimal = reference[1], reference[2]
    digits = (hexadecimal or decimal).lstrip(b"0") or b"0"
    if len(digits) > len("1114111"):
        return b""
    number = int(digits, 16 if hexadecimal else 10)
    return reference[0] if 0 < number <= LAST_CHARACTER and number not in SURROGATES else b""
