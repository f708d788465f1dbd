"""A page as it was fetched or saved: its address and its bytes, parsed once."""

from dataclasses import dataclass
from functools import cached_property

import lxml.html
from lxml.html import HtmlElement
from w3lib.encoding import html_to_unicode, http_content_type_encoding

from crawler.page.selectors import class_names, compiled, needed_classes, visible_text

UTF8_META = (b'charset="utf-8"', b"charset=utf-8", b"charset='utf-8'")
HEAD_BYTES = 4096


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
        """The parsed document. Read it only: it is shared by everyone who looks at this page.

        The encoding is found as browsers find it (byte order mark, header, ``<meta>``; WHATWG HTML §13.2.3.2).
        """
        body, encoding = self._body_in_known_encoding()
        parser = lxml.html.HTMLParser(encoding=encoding, recover=True, remove_comments=True, remove_pis=True)
        root = lxml.html.document_fromstring(body, parser=parser) if body.strip() else None
        return root if root is not None else lxml.html.document_fromstring("<html><body></body></html>")

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of its elements: most selectors of other layouts are ruled out by them, without a search."""
        return class_names(self.root)

    def may_have(self, css: str) -> bool:
        """Whether the document has every class that a selector needs."""
        return needed_classes(css) <= self.classes

    def select(self, css: str) -> list[HtmlElement | str]:
        """What a selector selects in the document."""
        return compiled(css)(self.root) if self.may_have(css) else []

    def elements(self, css: str) -> list[HtmlElement]:
        """The elements that a selector selects, in document order."""
        return [found for found in self.select(css) if not isinstance(found, str)]

    def texts(self, css: str) -> list[str]:
        """The text of each element (or attribute) that a selector selects; blank ones left out."""
        found = (hit if isinstance(hit, str) else visible_text(hit) for hit in self.select(css))
        return [text for text in found if text and not text.isspace()]

    def _body_in_known_encoding(self) -> tuple[bytes, str]:
        body = self.body.replace(b"\x00", b"")
        declared = http_content_type_encoding(self.content_type)
        head = body[:HEAD_BYTES].lower()
        if declared in (None, "utf-8") and (declared or any(mark in head for mark in UTF8_META)):
            return body, "utf-8"
        _, text = html_to_unicode(self.content_type, body)
        return text.encode("utf-8", "replace"), "utf-8"
