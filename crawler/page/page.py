"""A page as it was fetched or saved: its address and its bytes, parsed once."""

import re
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import HTMLParser, ParserError, fromstring
from lxml.etree import _Element as Element
from w3lib.encoding import http_content_type_encoding

from crawler.decoding import html_text
from crawler.page.selectors import compiled, lead, visible_text

EMPTY = b"<html><body></body></html>"
HEAD_BYTES = 4096
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF8_META = re.compile(rb"""charset\s*=\s*["']?utf-?8\b""", re.I)
"""``<meta charset="utf-8">``"""
SELF_CLOSED = re.compile(rb"<(html|head|body)\b([^>]*)/>", re.I)
"""``<html lang="id" />``: libxml2 would put the body beside it"""


@dataclass(frozen=True)
class Page:
    """One document of an outlet.

    ``url`` is the address from which it came, ``body`` its bytes with any content encoding undone, and
    ``content_type`` the HTTP header of that name, where there was one.
    """

    url: str
    body: bytes
    content_type: str | None = None

    @cached_property
    def root(self) -> Element:
        """The parsed document. Read it only: it is shared by everyone who looks at this page."""
        # lxml's own parser, not lxml.html's: that one asks Python for a class for every element.
        parser = HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True)
        try:
            root = fromstring(self._in_utf8() or EMPTY, parser)
        except ParserError:
            root = None
        return fromstring(EMPTY, parser) if root is None else root

    @cached_property
    def _by_attribute(self) -> dict[str, list[Element]]:
        """The elements by their class attribute as written: one walk instead of one for each selector."""
        found: dict[str, list[Element]] = {}
        for element in self.root.iter():
            if written := element.get("class"):
                found.setdefault(written, []).append(element)
        return found

    def _of_class(self, name: str) -> list[list[Element]]:
        """The elements of a class: a list, in document order, for each way in which their attribute is written."""
        return [each for written, each in self._by_attribute.items() if name in written and name in written.split()]

    def may_have(self, css: str) -> bool:
        """Whether the document has an element of the class with which a selector begins."""
        start = lead(css)
        return start is None or bool(self._of_class(start.name))

    def select(self, css: str) -> list[Element | str]:
        """What a selector selects in the document, in document order."""
        if (start := lead(css)) is None:
            return compiled(css)(self.root)
        found = self._of_class(start.name)
        if not found:
            return []
        if len(found) == 1 and (start.one_step or len(found[0]) == 1):
            return [hit for root in found[0] for hit in start.search(root)]
        return compiled(css)(self.root)

    def elements(self, css: str) -> list[Element]:
        """The elements that a selector selects, in document order."""
        return [found for found in self.select(css) if not isinstance(found, str)]

    def texts(self, css: str) -> list[str]:
        """The text of each element (or attribute) that a selector selects; blank ones left out."""
        found = (hit if isinstance(hit, str) else visible_text(hit) for hit in self.select(css))
        return [text for text in found if text and not text.isspace()]

    def _in_utf8(self) -> bytes:
        head = self.body[:HEAD_BYTES]
        declared = http_content_type_encoding(self.content_type)
        if not head.startswith(UTF16_MARKS) and (declared == "utf-8" or (declared is None and UTF8_META.search(head))):
            body = self.body
        else:
            body = html_text(self.body, self.content_type).encode("utf-8", "replace")
        return (SELF_CLOSED.sub(rb"<\1\2>", body[:HEAD_BYTES]) + body[HEAD_BYTES:]).replace(b"\x00", b"")
