"""A page as it was fetched or saved: its address and its bytes, parsed once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import lxml.html
from lxml.html import HtmlElement
from w3lib.encoding import http_content_type_encoding

from crawler.decoding import html_text
from crawler.page.selectors import compiled, elements, lead, visible_text

HEAD_BYTES = 4096
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
    def root(self) -> HtmlElement:
        """The parsed document. Read it only: it is shared by everyone who looks at this page."""
        body = self._in_utf8()
        parser = lxml.html.HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True)
        root = lxml.html.document_fromstring(body, parser=parser) if body.strip() else None
        return root if root is not None else lxml.html.document_fromstring("<html><body></body></html>")

    @cached_property
    def by_class(self) -> Mapping[str, list[HtmlElement]]:
        """The elements of each class in document order: one walk instead of one for each selector."""
        index: dict[str, list[HtmlElement]] = {}
        lists: dict[str, list[list[HtmlElement]]] = {}  # by the attribute as written: most are written many times
        for element in elements(self.root, "[class]"):
            written = element.get("class", "")
            if written not in lists:
                lists[written] = [index.setdefault(name, []) for name in dict.fromkeys(written.split())]
            for each in lists[written]:
                each.append(element)
        return index

    def may_have(self, css: str) -> bool:
        """Whether the document has an element of the class with which a selector begins."""
        start = lead(css)
        return start is None or start.name in self.by_class

    def select(self, css: str) -> list[HtmlElement | str]:
        """What a selector selects in the document, in document order."""
        start = lead(css)
        if start is None:
            return compiled(css)(self.root)
        roots = self.by_class.get(start.name, [])
        if len(roots) > 1 and not start.one_step:
            return compiled(css)(self.root)
        return [hit for root in roots for hit in start.search(root)]

    def elements(self, css: str) -> list[HtmlElement]:
        """The elements that a selector selects, in document order."""
        return [found for found in self.select(css) if not isinstance(found, str)]

    def texts(self, css: str) -> list[str]:
        """The text of each element (or attribute) that a selector selects; blank ones left out."""
        found = (hit if isinstance(hit, str) else visible_text(hit) for hit in self.select(css))
        return [text for text in found if text and not text.isspace()]

    def _in_utf8(self) -> bytes:
        head = self.body[:HEAD_BYTES]
        declared = http_content_type_encoding(self.content_type)
        if declared == "utf-8" or (declared is None and UTF8_META.search(head)):
            body = self.body
        else:
            body = html_text(self.body, self.content_type).encode("utf-8", "replace")
        return SELF_CLOSED.sub(rb"<\1\2>", body[:HEAD_BYTES]) + body[HEAD_BYTES:].replace(b"\x00", b"")
