"""Who wrote and who edited: from rules, role lines and metadata; the outlet itself is no author."""

import re
from collections.abc import Iterable, Iterator, Sequence

from crawler.page.jsonld import all_texts, text
from crawler.page.metadata import Metadata
from crawler.page.page import Page
from crawler.page.printed_roles import printed_roles
from crawler.page.rules import PageRules, alternatives
from crawler.text.names import Roles, read_names, read_roles
from crawler.text.urls import host_of
from crawler.text.whitespace import tidy

NOT_ALNUM = re.compile(r"[\W_]+")
SITE_WORDS = re.compile(
    r"(?:\.|dot)?(?:com|co\.?id|net|id|news|online|cyber|media|redaksi|tim|admin|advertorial|pt)", re.I
)
HOST_NOISE = frozenset({"www", "m", "amp", "com", "co", "id", "net", "org", "news"})
COMPANY = re.compile(r"PT\b")
"""``PT. Portal Contoh Media``: the publisher, where no author is known"""
WRITERS = ("penulis", "reporter")
"""Roles of the data layer"""
AUTHOR_METAS = ("content_author", "dable:author", "article:author", "author", "dc.creator")


def roles_on_page(page: Page, rules: PageRules) -> Roles:
    """Names and sources that the rules find on the page; on pages of unknown portals role lines anywhere go before them."""
    lines = [tidy(line) for css in alternatives(rules.byline) for line in page.texts(css)]
    read = [roles for line in lines if (roles := read_roles(line, is_byline=True))]
    printed = printed_roles(page) if rules.told_by == "text" else Roles()
    return Roles(
        authors=printed.authors
        or _once([*_names(page, rules.authors), *(name for roles in read for name in roles.authors)]),
        editors=printed.editors
        or _once([*_names(page, rules.editors), *(name for roles in read for name in roles.editors)]),
        others=_once([name for roles in read for name in roles.others]),
        sources=_once([*_sources(page, rules), *(name for roles in read for name in roles.sources)]),
    )


def _names(page: Page, css: str | tuple[str, ...]) -> list[str]:
    for each in alternatives(css):
        if found := [name for raw in page.texts(each) for name in _named(tidy(raw))]:
            return found
    return []


def _named(line: str) -> Sequence[str]:
    roles = read_roles(line)
    return (roles.authors or roles.editors or roles.others) if roles else read_names(line)


def _sources(page: Page, rules: PageRules) -> Iterable[str]:
    for css in alternatives(rules.sources):
        for raw in page.texts(css):
            line = tidy(raw)
            roles = read_roles(line)
            yield from roles.sources if roles else (line,)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def authors_in_metadata(metadata: Metadata) -> Iterator[tuple[tuple[str, ...], str]]:
    """Persons whom the page's data, JSON-LD, meta or data layer name as authors, and which did; often the first name but
    the editor."""
    for node, source in metadata.nodes:
        yield _once(name for raw in all_texts(node.get("author")) for name in read_names(raw)), source
    for meta in AUTHOR_METAS:
        raw = metadata.meta.get(meta, "")
        if raw and not raw.startswith("http"):
            yield tuple(name for name in read_names(raw) if not COMPANY.match(name)), "meta"
    yield _once(name for role in WRITERS for name in read_names(metadata.people.get(role, ""))), "meta"


def editors_in_metadata(metadata: Metadata) -> Iterator[tuple[Sequence[str], str]]:
    """Persons whom they name as editors, and which did."""
    for node, source in metadata.nodes:
        yield [name for raw in all_texts(node.get("editor")) for name in read_names(raw)], source
    yield read_names(metadata.meta.get("content_editor") or metadata.people.get("editor", "")), "meta"


def without_outlet(names: Iterable[str], url: str, metadata: Metadata) -> tuple[str, ...]:
    """``names`` without those that only name the outlet, such as ``Liputan6.com`` or ``Redaksi Kompas``."""
    publisher = text(metadata.article.get("publisher"))
    sites = (publisher, metadata.meta.get("og:site_name"), *_host_labels(url))
    own = {key for site in sites if site and (key := _site_key(site))}
    return tuple(name for name in names if (key := _site_key(name)) and key not in own)


def _host_labels(url: str) -> list[str]:
    return [label for label in host_of(url).split(".") if label not in HOST_NOISE]


def _site_key(name: str) -> str:
    return NOT_ALNUM.sub("", SITE_WORDS.sub("", name.casefold()))
