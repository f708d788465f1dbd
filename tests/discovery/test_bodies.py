"""Bodies of listings as they arrive."""

import gzip
import re
import time
import zlib

import pytest

from crawler.decoding import html_text
from crawler.discovery.bodies import (
    CHARACTER_REFERENCE,
    HTML_START,
    MEMBERS,
    PROLOG,
    ROOT,
    XML_DECLARATION,
    plain,
    plain_xml,
)
from crawler.discovery.links import UnreadableListing

URL = "https://contoh.example/rss.xml"
MOST = 1_000_000


def test_plain_bodies_pass() -> None:
    assert plain(b"<rss/>", URL, "a feed", MOST) == b"<rss/>"


def test_gzip_without_a_header_is_unpacked() -> None:
    assert plain(gzip.compress(b"<rss/>"), URL, "a feed", MOST) == b"<rss/>"
    assert plain(gzip.compress(b"<rss>") + gzip.compress(b"</rss>"), URL, "a feed", MOST) == b"<rss></rss>"


def test_a_torn_gzip_gives_what_it_has() -> None:
    text = bytes(range(256)) * 40
    torn = gzip.compress(text)[:-12]
    assert text.startswith(plain(torn, URL, "a feed", MOST))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "a blank body"),
        (b" \r\n\t ", "a blank body"),
        (b"\xef\xbb\xbf\n", "a blank body"),
        (b"\x00\x00", "a blank body"),
        (gzip.compress(b""), "a blank body"),
        (b"\x1f\x8bnot really", "broken gzip"),
        (b"x" * (MOST + 1), "more"),
        (gzip.compress(b"x" * (MOST + 1)), "more"),
    ],
)
def test_unusable_bodies_are_refused(body: bytes, found: str) -> None:
    with pytest.raises(UnreadableListing, match=found) as refusal:
        plain(body, URL, "a feed", MOST)
    assert str(refusal.value).startswith(f"{URL}: expected a feed")


def test_a_bomb_is_not_unpacked() -> None:
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(60)) + packer.flush()
    started = time.process_time()
    with pytest.raises(UnreadableListing, match=f"at most {MOST} bytes, found more"):
        plain(bomb, URL, "a feed", MOST)
    assert time.process_time() - started < 0.5


def test_many_members_are_not_copied_for_ever() -> None:
    member = gzip.compress(b"x")
    assert plain(member * 100_000, URL, "a feed", MOST) == b"x" * MEMBERS


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>502</body></html>",
        b"\xef\xbb\xbf\r\n<!doctype HTML>",
        b"<html lang=id>",
        b"<!-- cache --> <!-- 2 -->\n<HTML>",
        b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN'><html>",
        b"<head><title>x</title>",
    ],
)
def test_error_pages_are_recognised(body: bytes) -> None:
    with pytest.raises(UnreadableListing, match="an HTML page"):
        plain_xml(body, URL, "a feed", MOST)


@pytest.mark.parametrize(
    "body",
    [b"<rss><item><description>&lt;html&gt;</description></item></rss>", b"<rss><!-- <html> --></rss>", b"<htmlfeed/>"],
)
def test_xml_that_speaks_of_html_passes(body: bytes) -> None:
    assert plain_xml(b"\xef\xbb\xbf\r\n" + body, URL, "a feed", MOST) == body


def test_comments_cannot_be_paired_for_ever() -> None:
    assert plain_xml(b"<!-- x -->" * 400 + b"<rss/>", URL, "a feed", MOST) == b"<rss/>"


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (b"&#8217;&#x2019;&#0038;", b"&#8217;&#x2019;&#0038;"),
        (b"a&#55357;&#56832;b", b"ab"),
        (b"a&#xD83D;b", b"ab"),
        (b"a&#x110000;b", b"ab"),
        (b"a&#0;b&#;", b"ab&#;"),
        (b"a&#" + b"9" * 5000 + b";b", b"ab"),
        (b"&#000000000000065;", b"&#000000000000065;"),
    ],
)
def test_impossible_references_are_left_out(body: bytes, kept: bytes) -> None:
    assert plain_xml(b"<a>" + body + b"</a>", URL, "a feed", MOST) == b"<a>" + kept + b"</a>"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_becomes_utf_8(encoding: str) -> None:
    body = '<?xml version="1.0" encoding="UTF-16"?><rss>“é”</rss>'.encode(encoding)
    assert plain_xml(body, URL, "a feed", MOST) == "<rss>“é”</rss>".encode()


@pytest.mark.parametrize(
    ("prolog", "kept"),
    [
        (b'<?xml version="1.0" encoding="iso-8859-1"?>\n', b'<?xml version="1.0" encoding="iso-8859-1"?>'),
        (b"<?xml version='1.0'?><?xml-stylesheet href='x'?><!-- <html> -->", b"<?xml version='1.0'?>"),
        (b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss-0.91.dtd">', b""),
        (b'<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY b "<b>x</b>">]>', b""),
        (b'<!DOCTYPE rss [<!ENTITY a "]>"><!ENTITY b "c">]>', b""),
        (b'<!DOCTYPE rss [<!ENTITY a "b">', b""),
        (b"Notice: Undefined index\n\n<?xml version='1.0'?>", b""),
    ],
)
def test_before_the_first_element_only_the_declaration_is_kept(prolog: bytes, kept: bytes) -> None:
    assert plain_xml(prolog + b"<rss/>", URL, "a feed", MOST) == kept + b"<rss/>"


def test_blank_lines_before_the_first_element_take_no_time() -> None:
    started = time.process_time()
    assert plain_xml(b"<?xml version='1.0'?>" + b"\n" * 500_000 + b"<rss/>", URL, "a feed", MOST)
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize("charset", ["hex", "idna", "punycode", "undefined", "rot13", "nonsense", "utf-8"])
def test_lying_encodings_are_survived(charset: str) -> None:
    body = f'<meta charset="{charset}"><a href="/1">Berita “baru”</a>'.encode()
    assert "Berita “baru”" in html_text(body)


def test_declared_encodings_are_used() -> None:
    assert "é" in html_text('<meta charset="iso-8859-1">é'.encode("latin-1"))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (HTML_START, b"<!-- served from cache --><!DOCTYPE html>"),
        (CHARACTER_REFERENCE, b"&#x1F600;"),
        (XML_DECLARATION, b'<?xml version="1.0" encoding="utf-8"?>'),
        (PROLOG, b'<?xml version="1.0"?><!-- feed --><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>'),
        (ROOT, b"<rss"),
    ],
)
def test_patterns_match_their_examples(pattern: re.Pattern[bytes], text: bytes) -> None:
    assert pattern.match(text)
