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
    def _by_class(self) -> dict[str, list[list[Element]]]:
        """By the name of a class its elements: a list, in document order, for each way in which their attribute is written.

        One walk over the document instead of one for each selector.
        """
        by_attribute: dict[str, list[Element]] = {}
        for element in self.root.iter():
            if written := element.get("class"):
                by_attribute.setdefault(written, []).append(element)
        by_class: dict[str, list[list[Element]]] = {}
        for written, elements in by_attribute.items():
            for name in written.split():
                same = by_class.setdefault(name, [])
                if not same or same[-1] is not elements:
                    same.append(elements)
        return by_class

    def may_have(self, css: str) -> bool:
        """Whether the document has an element of the class with which a selector begins."""
        start = lead(css)
        return start is None or start.name in self._by_class

    def select(self, css: str) -> list[Element | str]:
        """What a selector selects in the document, in document order."""
        if (start := lead(css)) is None:
            return compiled(css)(self.root)
        found = self._by_class.get(start.name, [])
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
            head = body[:HEAD_BYTES]
        if SELF_CLOSED.search(head):
            body = SELF_CLOSED.sub(rb"<\1\2>", head) + body[HEAD_BYTES:]
        return body.replace(b"\x00", b"") if b"\x00" in body else body
