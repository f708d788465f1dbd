"""JSON-LD as portals really write it: lists, ``@graph``, comments, raw line breaks, entities, stray commas."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from crawler.jsondata import BrokenData, load

ARTICLE_TYPES = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "LiveBlogPosting"}
)
COMMENT = re.compile(r"/\*.*?\*/|<!--|-->|<!\[CDATA\[|\]\]>", re.S)
"""``/*<![CDATA[*/ {…} /*]]>*/``"""
TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
"""``{"name": "x",}``"""
STRING_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|description|articleSection)"\s*:\s*"((?:[^"\\\n]|\\.)*)"'
)
"""``"datePublished": "2024-06-13T08:00:00+07:00"`` in a document that no parser takes."""
BROKEN_ARTICLE = re.compile(r'"@type"\s*:\s*"(?:\w*Article)"')

Node = Mapping[str, Any]


def read_documents(sources: Iterable[str]) -> Iterator[Node]:
    """Every node of the given JSON-LD documents, nested ``@graph`` and lists opened.

    A document that is broken beyond small repairs gives a node with those plain text fields that can still be told.
    """
    for source in sources:
        yield from _nodes(_parse(source.strip().rstrip(";")))


def _parse(source: str) -> Any:
    for repair in (str, _without_noise):
        try:
            return load(repair(source))
        except BrokenData:
            continue
    return _salvage(source)


def _without_noise(source: str) -> str:
    return TRAILING_COMMA.sub("", COMMENT.sub("", source))


def _salvage(source: str) -> Any:
    if not BROKEN_ARTICLE.search(source):
        return None
    pairs = {name: _unescaped(value) for name, value in STRING_FIELD.findall(source)}
    return {"@type": "NewsArticle", **pairs}


def _unescaped(value: str) -> str:
    try:
        return str(load(f'"{value}"'))
    except BrokenData:  # "\\x": an escape that JSON does not know
        return value


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"))


def has_type(node: Node, types: Collection[str]) -> bool:
    """Whether a node is of one of these types of schema.org; it may have several."""
    kinds = node.get("@type")
    return any(str(kind) in types for kind in (kinds if isinstance(kinds, list) else [kinds]))


def articles(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes that describe an article, wherever they hang (``mainEntity`` of a page as well)."""
    for node in nodes:
        if has_type(node, ARTICLE_TYPES):
            yield node
        elif isinstance(main := node.get("mainEntity"), dict) and has_type(main, ARTICLE_TYPES):
            yield main


def breadcrumbs(nodes: Iterable[Node]) -> Iterator[str]:
    """Names of breadcrumb items, the most specific first; a page (``WebPage``) may hold its list as ``breadcrumb``."""
    for node in nodes:
        trail = nested if isinstance(nested := node.get("breadcrumb"), dict) else node
        if has_type(trail, ("BreadcrumbList",)):
            items = trail.get("itemListElement")
            for item in reversed(items if isinstance(items, list) else []):
                if name := text(item) or text(item.get("item") if isinstance(item, dict) else None):
                    yield name


def text(value: Any) -> str | None:
    """A value as text: a string, or the ``name`` (or ``@id``, ``url``) of a node, entities resolved; else None."""
    if isinstance(value, list):
        return next((found for each in value if (found := text(each))), None)
    if isinstance(value, dict):
        return next((found for key in ("name", "@id", "url") if (found := text(value.get(key)))), None)
    if isinstance(value, str):
        return unescape(unescape(value)).strip() or None
    return None


def all_texts(value: Any) -> list[str]:
    """Every text of a value that may be one or a list."""
    values = value if isinstance(value, list) else [value]
    return [found for each in values if (found := text(each))]
