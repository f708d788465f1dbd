"""The fields of an article, one function each: rule, the page's data, JSON-LD, OpenGraph, meta, in this order."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from crawler.page import people
from crawler.page.jsonld import all_texts, text
from crawler.page.sheet import Sheet
from crawler.text.titles import without_site
from crawler.text.urls import canonicalize, host_of, join_address, same_article
from crawler.text.whitespace import tidy

KEYWORD_METAS = ("content_tags", "news_keywords", "keywords")
SITE_KEYWORD = re.compile(
    r"(?:berita|kabar|news|portal)"
    r"(?: (?:terkini|terbaru|hari ini|harian|online|indonesia|nasional|dunia|ekonomi|bisnis|olahraga|politik))*",
    re.I,
)
"""``berita terkini``, ``portal Indonesia``: keywords that stand on every page of a site"""


FRONT_PAGE = frozenset(("home", "beranda", "depan"))


class Found(NamedTuple):
    """A value and where it was found; an empty value has no source."""

    value: str | list[str] | None
    source: str | None = None


def canonical_url(sheet: Sheet) -> Found:
    """The address the page gives itself, if it really is this article's; else that from which it came."""
    announced = [(href, "link") for href in sheet.metadata.links("canonical")]
    announced.append((sheet.metadata.meta.get("og:url", ""), "opengraph"))
    announced.append((text(sheet.metadata.article.get("mainEntityOfPage")) or "", "json-ld"))
    for href, source in announced:
        url = join_address(sheet.page.url, href)
        if href and same_article(url, sheet.page.url):
            return Found(canonicalize(url), source)
    return Found(canonicalize(sheet.page.url), "url")


def title(sheet: Sheet) -> Found:
    """The headline, without the site's name."""
    sites = tuple(label for label in host_of(sheet.page.url).split(".") if len(label) > 3)
    for raw, source in _titles(sheet):
        if raw and (headline := without_site(tidy(raw), sites)):
            return Found(headline, source)
    return Found("")


def _titles(sheet: Sheet) -> Iterator[tuple[str | None, str]]:
    yield sheet.first(sheet.rule.title), sheet.source
    yield from sheet.metadata.says("headline")
    yield sheet.metadata.meta.get("og:title"), "opengraph"
    yield sheet.first("h1"), "h1"
    yield sheet.first("title"), "title"


def description(sheet: Sheet) -> Found:
    """Standfirst or summary."""
    for raw, source in (
        (sheet.first(sheet.rule.description), sheet.source),
        *sheet.metadata.says("description"),
        (sheet.metadata.meta.get("og:description"), "opengraph"),
        (sheet.metadata.meta.get("description"), "meta"),
    ):
        if raw and (summary := _without_tags(tidy(raw), sheet.texts(sheet.rule.tags))):
            return Found(summary, source)
    return Found(None)


def _without_tags(summary: str, tags: list[str]) -> str:
    """``Ringkasan berita.,Harga Beras,Jakarta`` without the article's tags behind it (KapanLagi Youniverse's meta)."""
    parts = [part.strip().casefold() for part in summary.split(",")]
    if tags and tags[0].casefold() in parts[1:] and parts[-1] == tags[-1].casefold():
        return ",".join(summary.split(",")[: parts.index(tags[0].casefold(), 1)]).rstrip()
    return summary


def published_at(sheet: Sheet) -> Found:
    """Time of publication, ISO 8601."""
    return Found(sheet.published[0], sheet.published[2])


def modified_at(sheet: Sheet) -> Found:
    """Time of the last change, ISO 8601."""
    return Found(sheet.modified[0], sheet.modified[2])


def authors(sheet: Sheet) -> Found:
    """Those whom the page names as authors; else persons of the metadata whom it does not name as editors."""
    printed = people.without_outlet(sheet.roles.authors, sheet.page.url, sheet.metadata)
    if printed:
        return Found(list(printed), sheet.source)
    for named, source in people.authors_in_metadata(sheet.metadata):
        persons = people.without_outlet(named, sheet.page.url, sheet.metadata)
        if others := [name for name in persons if name not in sheet.roles.editors]:
            return Found(others, source)
    return Found([])


def editors(sheet: Sheet) -> Found:
    """Those whom the page names as editors; else the metadata."""
    if sheet.roles.editors:
        return Found(list(sheet.roles.editors), sheet.source)
    for named, source in people.editors_in_metadata(sheet.metadata):
        if named:
            persons = people.without_outlet(named, sheet.page.url, sheet.metadata)
            return Found(list(persons), source if persons else None)
    return Found([])


def section(sheet: Sheet) -> Found:
    """The most specific section named; a breadcrumb may begin with the front page and end with the article."""
    no_section = {*FRONT_PAGE, str(title(sheet).value).casefold()}
    printed = [crumb for crumb in sheet.texts(sheet.rule.section) if crumb.casefold() not in no_section]
    if printed:
        return Found(printed[-1], sheet.source)
    (own, data), (named, json_ld) = sheet.metadata.says("articleSection")
    if own:
        return Found(tidy(own), data)
    if crumb := sheet.metadata.section or named:
        return Found(tidy(crumb), json_ld)
    return Found(named := sheet.metadata.first("article:section", "section"), "meta" if named else None)


def tags(sheet: Sheet) -> Found:
    """Tags shown with the article; else the metadata's keywords, without the headline and the site's own words."""
    if printed := sheet.texts(sheet.rule.tags):
        return Found(_words(printed), sheet.source)
    for node, source in sheet.metadata.nodes:
        if named := _keywords(sheet, all_texts(node.get("keywords"))):
            return Found(named, source)
    meta = sheet.metadata.first(*KEYWORD_METAS)
    found = _keywords(sheet, [meta]) if meta else []
    return Found(found, "meta" if found else None)


def _words(lists: list[str]) -> list[str]:
    words = (word for each in lists for word in each.split(","))
    return list(dict.fromkeys(tag for word in words if (tag := tidy(word).lstrip("#").strip())))


def _keywords(sheet: Sheet, lists: list[str]) -> list[str]:
    headline = str(title(sheet).value).casefold()
    return [word for word in _words(lists) if word.casefold() != headline and not SITE_KEYWORD.fullmatch(word)]


FIELDS: dict[str, Callable[[Sheet], Found]] = {
    "canonical_url": canonical_url,
    "title": title,
    "description": description,
    "published_at": published_at,
    "modified_at": modified_at,
    "authors": authors,
    "editors": editors,
    "section": section,
    "tags": tags,
}
