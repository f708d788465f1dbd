"""Articles over several pages: which page this is, how many there are, and where the others lie."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from lxml.etree import _Element as Element

from crawler.page.page import Page
from crawler.page.rules import PageRules, alternatives
from crawler.page.selectors import visible_text
from crawler.text.pages import FIRST_PAGE, WHOLE, number_in, page_number, page_of, unnumbered
from crawler.text.urls import canonicalize, join_address, same_article

LIST_SEPARATOR = re.compile(r"[\s,]+")
"""``https://…/judul/-lpy.html, https://…/judul/-8dk.html``"""
MOST_PAGES = 50


TELLING = 12
"""Characters of a name that can be an article's own: not ``berita`` in ``/berita/12``, of which 12 is no page"""


@dataclass(frozen=True, slots=True)
class Pagination:
    """Page ``current`` of ``total``."""

    current: int = 1
    total: int = 1
    following: tuple[tuple[int, str], ...] = ()
    """Number and address of pages that follow, as far as this page names them."""
    all_pages: str | None = None
    """Address of the page that shows them all, where the outlet has one."""
    whole: bool = False
    """Whether this is that page."""
    guessed: bool = False
    """Whether the layout is not the outlet's own: what looks like its pager may be that of a list beside the article."""


def read_pagination(page: Page, rules: PageRules) -> Pagination:
    """What the pager of a page says; one page of one where there is no pager.

    Pagers of comments and of lists beside the article do not count: their links lead elsewhere.
    """
    numbered: dict[int, str] = {}
    whole = None
    guessed = rules.told_by == "text"
    for number, address in _links(page, rules, labelled=not guessed):
        if number is not None:
            numbered.setdefault(number, address)
        elif guessed and page_of(address, canonicalize(address)) == WHOLE:
            whole = whole or address
    if guessed and whole:
        return _with_whole(page.url, numbered, whole)
    if not numbered:
        return Pagination()
    current = _current(page.url, numbered)
    total = max(current, *numbered)
    following = _following(numbered, current)
    if not rules.all_pages or total == 1:
        return Pagination(current, total, following, guessed=guessed)
    return Pagination(current, total, following, *_all_pages(page.url, rules.all_pages))


def _with_whole(url: str, numbered: Mapping[int, str], whole: str) -> Pagination:
    """Of a page that links to one that shows all: those are two at least."""
    current = _current(url, numbered)
    shown = page_of(url, canonicalize(url)) == WHOLE
    return Pagination(current, max(2, *numbered, current), _following(numbered, current), whole, shown, guessed=True)


def _following(numbered: Mapping[int, str], current: int) -> tuple[tuple[int, str], ...]:
    return tuple((number, numbered[number]) for number in sorted(numbered) if number > current)


def _current(url: str, numbered: Mapping[int, str]) -> int:
    """The number of the page at ``url``: what looks like one may be the article's, ``/berita/12``, ``/?p=12``."""
    number = _number(url)
    if number is None or page_of(url, canonicalize(url)) != FIRST_PAGE:
        return number or 1
    own = canonicalize(unnumbered(url))
    return number if any(canonicalize(unnumbered(address)) == own for address in numbered.values()) else 1


def _links(page: Page, rules: PageRules, *, labelled: bool) -> Iterator[tuple[int | None, str]]:
    """Number and address of each link in a pager to the same article; ``labelled`` where its words tell the number too."""
    for css in alternatives(rules.pager):
        for hit in page.select(css):
            for number, href in _listed(hit) if isinstance(hit, str) else _linked(hit, labelled=labelled):
                address = join_address(page.url, href)
                if _same_or_below(address, page.url):
                    yield number, address


def _same_or_below(address: str, url: str) -> bool:
    """Whether an address is of the article at ``url``: the same, or below it (``/judul.html``, ``/judul/-lpy.html``), or
    another page below the same name (``/panen-garam-rote/2``, ``/panen-garam-rote/3``).
    """
    folder = canonicalize(url).removesuffix(".html") + "/"
    if same_article(address, url) or canonicalize(address).startswith(folder):
        return True
    name = canonicalize(unnumbered(url))
    return len(name.rpartition("/")[2]) >= TELLING and canonicalize(unnumbered(address)) == name


def _listed(addresses: str) -> Iterator[tuple[int, str]]:
    """The addresses of the pages after the first, as an attribute lists them."""
    return zip(range(2, MOST_PAGES + 1), filter(None, LIST_SEPARATOR.split(addresses.strip())), strict=False)


def _linked(link: Element, *, labelled: bool) -> Iterator[tuple[int | None, str]]:
    href = (link.get("href") or "").strip()
    if href and ((number := _number(href, visible_text(link).strip() if labelled else "")) or not labelled):
        yield number, href


def _number(href: str, label: str = "") -> int | None:
    number = number_in(label) if label.isdecimal() else page_number(href)
    return number if number and number <= MOST_PAGES else None


def _all_pages(url: str, mark: str) -> tuple[str, bool]:
    """Address of the page that shows all pages, and whether ``url`` is that."""
    if mark.startswith("/"):
        return canonicalize(url) + mark, urlsplit(url).path.rstrip("/").endswith(mark)
    return with_query(url, mark), mark in urlsplit(url).query


def with_query(url: str, query: str) -> str:
    """``url`` with its query replaced by ``query``."""
    return urlunsplit(urlsplit(url)._replace(query=query, fragment=""))
