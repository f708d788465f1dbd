"""Articles over several pages: which page this is, how many there are, and where the others lie."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from lxml.etree import _Element as Element

from crawler.page.page import Page
from crawler.page.rules import PageRules, alternatives
from crawler.page.selectors import visible_text
from crawler.text.pages import number_in, page_number
from crawler.text.urls import canonicalize, join_address, same_article

LIST_SEPARATOR = re.compile(r"[\s,]+")
"""``https://…/judul/-lpy.html, https://…/judul/-8dk.html``"""
MOST_PAGES = 50


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


def read_pagination(page: Page, rules: PageRules) -> Pagination:
    """What the pager of a page says; one page of one where there is no pager.

    Pagers of comments and of lists beside the article do not count: their links lead elsewhere.
    """
    numbered: dict[int, str] = {}
    for css in alternatives(rules.pager):
        for hit in page.select(css):
            for number, href in _listed(hit) if isinstance(hit, str) else _linked(hit):
                address = join_address(page.url, href)
                if _same_or_below(address, page.url):
                    numbered.setdefault(number, address)
    if not numbered:
        return Pagination()
    current = _number(page.url) or 1
    total = max(current, *numbered)
    following = tuple((number, numbered[number]) for number in sorted(numbered) if number > current)
    if not rules.all_pages or total == 1:
        return Pagination(current, total, following)
    return Pagination(current, total, following, *_all_pages(page.url, rules.all_pages))


def _same_or_below(address: str, url: str) -> bool:
    """Whether an address is of the article at ``url``: the same, or below it (``/judul.html``, ``/judul/-lpy.html``)."""
    folder = canonicalize(url).removesuffix(".html") + "/"
    return same_article(address, url) or canonicalize(address).startswith(folder)


def _listed(addresses: str) -> Iterator[tuple[int, str]]:
    """The addresses of the pages after the first, as an attribute lists them."""
    return zip(range(2, MOST_PAGES + 1), filter(None, LIST_SEPARATOR.split(addresses.strip())), strict=False)


def _linked(link: Element) -> Iterator[tuple[int, str]]:
    href = (link.get("href") or "").strip()
    if number := _number(href, visible_text(link).strip()):
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
