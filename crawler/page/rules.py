"""Where an outlet's layout keeps what we read: a frozen value, checked when it is made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal

from crawler.page.page_data import PageData
from crawler.page.selectors import compiled
from crawler.text.dates import check_zone

NO_SELECTORS = ("data", "layout", "generic", "told_by", "cut", "all_pages", "zone", "language")

Sign = Literal["body", "text", "metadata"]

Css = str | tuple[str, ...]
"""One selector, or several of which the first that finds something is taken."""


@dataclass(frozen=True, kw_only=True)
class PageRules:
    """One layout of one outlet.

    Selectors are CSS with ``::attr(name)``. All fields but ``body`` (or ``data`` with a text) may stay empty: what no
    rule finds is read from JSON-LD, OpenGraph and meta. Raises `crawler.page.selectors.BadSelector` or ``ValueError``
    when made wrongly.
    """

    body: Css = ()
    """The elements that hold the article's text, read in order; of a tuple, the first selector that finds any."""
    data: PageData | None = None
    """The JSON of the page that holds the article, where the page draws it from there; what rules find goes before it,
    but for the text."""
    layout: str = "current"
    """Name of the layout, as provenance shows it."""
    generic: bool = False
    """Whether a generic extractor finds the text, and no ``body`` does: for pages that no rules before know."""
    told_by: Sign = "body"
    """What tells that the page is an article: such a body alone; else a time of publication, and either enough text, or that
    the page calls itself an article."""
    drop: tuple[str, ...] = ()
    """Parts inside the body that are not its text."""
    cut: tuple[str, ...] = ()
    """Regular expressions of whole paragraphs that are lines of the outlet's own and no text, where no selector tells them."""
    title: Css = ()
    """The headline; else JSON-LD, OpenGraph, ``h1``."""
    published: Css = ()
    """The time of publication as printed."""
    modified: Css = ()
    """The time of the last change as printed."""
    byline: Css = ()
    """Lines that name people with their roles: ``Pewarta: …``, ``Penulis: … | Editor: …``, ``Rep: … / Red: …``."""
    authors: Css = ()
    """Names of those who wrote it, where the page marks them by place and not by word."""
    editors: Css = ()
    """Names of those who edited it."""
    sources: Css = ()
    """Source lines outside the body: ``Sumber : Antara``."""
    section: Css = ()
    """Breadcrumb items or channel mark: the last one found is the section."""
    tags: Css = ()
    """The article's tags, an element each."""
    description: Css = ()
    """The standfirst."""
    image: Css = ()
    """The lead picture: an ``img`` or an attribute of one; else JSON-LD and OpenGraph."""
    caption: Css = ()
    """Caption of the lead picture."""
    credit: Css = ()
    """Credit of the lead picture, where it has an element of its own."""
    pager: Css = ()
    """Links to the further pages of an article, or an attribute that lists their addresses, the second page's first."""
    all_pages: str = ""
    """What gives an article of several pages in one: a query, ``page=all``, or what stands behind the path, ``/all``."""
    zone: str = "WIB"
    """Time zone of printed times that name none: WIB, WITA or WIT."""
    language: str = "id"
    """ISO 639-1 code of the texts of this layout."""

    def __post_init__(self) -> None:
        check_zone(self.zone)
        if not self.body and not self.generic and not (self.data and self.data.text):
            raise ValueError(f"the rules of layout {self.layout!r} have no body: name the element that holds the text")
        for css in self.selectors():
            compiled(css)
        for pattern in self.cut:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern!r} in cut is no regular expression: {error}") from error

    def selectors(self) -> Iterator[str]:
        """Every selector of these rules."""
        for field in fields(self):
            if field.name not in NO_SELECTORS:
                yield from alternatives(getattr(self, field.name))


def alternatives(css: Css) -> tuple[str, ...]:
    """``css`` as a tuple."""
    return (css,) if isinstance(css, str) else css
