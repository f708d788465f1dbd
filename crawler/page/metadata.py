"""What a page says of itself to machines: JSON-LD, OpenGraph and meta elements, read once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lxml.etree import _Element as Element

from crawler.page.data_layer import read_people, read_published
from crawler.page.jsonld import articles, breadcrumbs, has_type, read_documents, text
from crawler.page.selectors import compiled
from crawler.text.whitespace import tidy

JSON_LD = "ld+json"
DATA = "data"
"""The source of what the page's own data say"""
SINGLE_POST = frozenset({"single-post", "item-view"})
"""Classes by which WordPress and Blogger mark the page of one post"""
LIST_OR_PAGE = frozenset(
    {"archive", "blog", "search-results", "error404", "page-template-default", "index-view", "static-view"}
)
"""Classes by which they mark a list of posts, and a page that is none, such as *Tentang kami*"""
PAGE_ID = re.compile(r"page-id-\d+")
LISTS = frozenset({"CollectionPage", "SearchResultsPage", "AboutPage", "ContactPage", "ProfilePage"})
"""Types of schema.org for pages that are no article"""
NAME_ATTRIBUTES = ("property", "name", "itemprop")


@dataclass(frozen=True)
class Metadata:
    """The metadata of one parsed page."""

    root: Element
    data: Mapping[str, Any] = field(default_factory=dict)
    """What the page's own data say of the article, by property of schema.org."""

    @cached_property
    def meta(self) -> Mapping[str, str]:
        """Content of each ``<meta>`` by its lower-case property, name or itemprop; the first that is not blank."""
        found: dict[str, str] = {}
        for element in self.root.iter("meta"):
            content = (element.get("content") or "").strip()
            for attribute in NAME_ATTRIBUTES:
                name = element.get(attribute)
                if name and content:
                    found.setdefault(name.strip().lower(), content)
        return found

    @cached_property
    def documents(self) -> list[Mapping[str, Any]]:
        """Every JSON-LD node of the page."""
        scripts = (script for script in self.root.iter("script") if JSON_LD in script.get("type", ""))
        return list(read_documents(script.text or "" for script in scripts))

    @cached_property
    def article(self) -> Mapping[str, Any]:
        """The JSON-LD node of the article; empty where there is none."""
        return next(articles(self.documents), {})

    @property
    def nodes(self) -> Iterator[tuple[Mapping[str, Any], str]]:
        """What describes the article by properties of schema.org, each with its source: the page's data, JSON-LD."""
        yield self.data, DATA
        yield self.article, "json-ld"

    def says(self, name: str) -> Iterator[tuple[str | None, str]]:
        """What each of them says of a property, as text."""
        return ((text(node.get(name)), source) for node, source in self.nodes)

    @cached_property
    def section(self) -> str | None:
        """The last item of the JSON-LD breadcrumb that is not the article itself."""
        headlines = (text(self.article.get("headline")), self.meta.get("og:title"))
        own = {tidy(headline).casefold() for headline in headlines if headline}
        return next((crumb for crumb in breadcrumbs(self.documents) if tidy(crumb).casefold() not in own), None)

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Name by role (``penulis``, ``reporter``, ``editor``) in the data layer."""
        return read_people(self._scripts)

    @cached_property
    def published(self) -> str | None:
        """Time of publication in the data layer, as written."""
        return read_published(self._scripts)

    @property
    def _scripts(self) -> Iterator[str]:
        scripts = compiled("script:not([src]):not([type*=json])")(self.root)
        return ((script.text or "") for script in scripts if not isinstance(script, str))

    @property
    def subscribers_only(self) -> bool:
        """Whether the article is not for all: ``false``, ``"False"``, ``"https://schema.org/False"``."""
        return str(self.article.get("isAccessibleForFree")).rpartition("/")[2].casefold() == "false"

    def first(self, *names: str) -> str | None:
        """Content of the first of the named ``<meta>`` elements that the page has."""
        return next((self.meta[name] for name in names if name in self.meta), None)

    def links(self, rel: str) -> Iterator[str]:
        """Addresses of ``<link rel=…>`` elements."""
        for link in self.root.iter("link"):
            if rel in link.get("rel", "").lower().split() and (href := link.get("href", "").strip()):
                yield href

    @property
    def claims_article(self) -> bool:
        """Whether the page calls itself an article in any of the usual ways."""
        return (
            bool(self.article)
            or self.meta.get("og:type", "").lower() == "article"
            or "article:published_time" in self.meta
            or bool(SINGLE_POST & self.body_classes)
        )

    @property
    def denies_article(self) -> bool:
        """Whether the page calls itself a list or a page about the portal, which og:type often calls an article too."""
        if SINGLE_POST & self.body_classes or self.article:
            return False
        marked = LIST_OR_PAGE & self.body_classes or any(map(PAGE_ID.fullmatch, self.body_classes))
        return bool(marked) or any(has_type(node, LISTS) for node in self.documents)

    @cached_property
    def body_classes(self) -> frozenset[str]:
        return frozenset(name for body in self.root.iter("body") for name in body.get("class", "").split())
