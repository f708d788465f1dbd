"""Bytes of a web page as text, and how packed bytes are known."""

from w3lib.encoding import html_to_unicode

GZIP_MAGIC = b"\x1f\x8b"
"""How gzip begins (RFC 1952, 2.3.1)."""
GZIP_WINDOW = 31
"""For zlib: a gzip header and the largest window."""


def html_text(body: bytes, content_type: str | None = None) -> str:
    """An HTML page decoded as browsers do (byte order mark, HTTP header, ``<meta>``; WHATWG HTML, 13.2.3.2).

    ``content_type`` is the HTTP header. UTF-8 where the page declares what is no encoding of text.
    """
    try:
        return html_to_unicode(content_type, body)[1]
    except (LookupError, UnicodeError):  # <meta charset="hex">
        return body.decode("utf-8", "replace")
