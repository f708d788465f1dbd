"""CSS selectors, compiled once: elements, texts and attributes of a parsed page."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple, cast

from cssselect import SelectorError
from cssselect.parser import Class
from cssselect.xpath import XPathExpr
from lxml import etree
from lxml.etree import _Element as Element
from parsel.csstranslator import HTMLTranslator


class QuickClasses(HTMLTranslator):
    """Looks for the plain substring before it takes a class attribute apart: twice as fast on a news page."""

    def xpath_class(self, class_selector: Class) -> XPathExpr:
        xpath = self.xpath(class_selector.selector)
        xpath.add_condition(f"contains(@class, {self.xpath_literal(class_selector.class_name)})")
        return self.xpath_attrib_includes(xpath, "@class", class_selector.class_name)


TRANSLATE = QuickClasses()
BY_ID = re.compile(r"(^|\| )descendant-or-self::(\*|\w+)\[@id = '([\w-]+)'\]")
"""``descendant-or-self::div[@id = 'editor']``: the parser keeps a table of ids, a hundred times faster than a search"""


def _quick(xpath: str) -> str:
    by_id = BY_ID.sub(lambda found: f"{found[1]}id('{found[3]}')" + f"[self::{found[2]}]" * (found[2] != "*"), xpath)
    return by_id.replace("/descendant-or-self::*/", "/descendant::")


class BadSelector(ValueError):
    """A selector that is not CSS; the message names it and what is wrong."""


Search = Callable[[Element], list[Element | str]]
"""From an element to what a selector selects there."""


@cache
def compiled(css: str) -> Search:
    """The selector as a function from an element to what it selects in it and below it.

    ``css`` is CSS 3 with parsel's ``::attr(name)`` and ``::text``. Raises `BadSelector`.
    """
    return searched(css, "descendant-or-self::")


def searched(css: str, axis: str) -> Search:
    """The selector along ``axis`` of XPath. Raises `BadSelector`."""
    try:
        search = etree.XPath(_quick(TRANSLATE.css_to_xpath(css, prefix=axis)), smart_strings=False)
    except (SelectorError, etree.XPathError) as error:
        raise BadSelector(f"{css!r} is no CSS selector: {error}") from error
    return cast(Search, search)


FUNCTIONS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]")
"""``(:contains("Diperbarui"))``, ``[class^="x.y"]``"""
LEADING_CLASS = re.compile(r"[\w-]*\.([\w-]+)")
"""``div.read__time:not(…)``"""
COMBINATOR = re.compile(r"[\s>+~]")
"""``div.photo > img``"""


class Lead(NamedTuple):
    """The class with which a selector begins, the rest of its search, and whether it has one step only."""

    name: str
    search: Search
    one_step: bool


@cache
def lead(css: str) -> Lead | None:
    """How ``css`` can be searched from the elements of one class; None where it must be searched in the whole document."""
    plain = FUNCTIONS.sub("", css)
    leading = LEADING_CLASS.match(plain)
    if leading is None or "," in plain or "\\" in plain:
        return None
    return Lead(leading[1], searched(css, "self::"), COMBINATOR.search(plain) is None)


def elements(root: Element, css: str) -> Iterator[Element]:
    """The elements that ``css`` selects, in document order."""
    return (found for found in compiled(css)(root) if not isinstance(found, str))


def texts(root: Element, css: str) -> list[str]:
    """The text of each element (or attribute) that ``css`` selects; blank ones left out."""
    found = (hit if isinstance(hit, str) else visible_text(hit) for hit in compiled(css)(root))
    return [text for text in found if text and not text.isspace()]


HIDDEN = frozenset({"script", "style", "noscript", "template"})
BREAKING = frozenset({"br", "p", "div", "li", "td", "h1", "h2", "h3", "h4", "h5", "h6", "time"})


def visible_text(element: Element) -> str:
    """The words of ``element``: inline children joined as they stand, blocks and line breaks apart."""
    parts: list[str] = []
    _collect(element, parts)
    return "".join(parts)


def _collect(element: Element, parts: list[str]) -> None:
    if element.text:
        parts.append(element.text)
    for child in element:
        tag = child.tag
        if tag not in HIDDEN:
            if tag in BREAKING:
                parts.append("\n")
            _collect(child, parts)
            if tag in BREAKING:
                parts.append("\n")
        if child.tail:
            parts.append(child.tail)
