"""``read_article``: what a page says, field by field, each with its source."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crawler.items import Article, Pages, Provenance, Rights
from crawler.page.body import Body, read_body
from crawler.page.fields import FIELDS
from crawler.page.generic import SOURCE as GENERIC
from crawler.page.generic import generic_paragraphs
from crawler.page.layout import Layout, layout_of
from crawler.page.metadata import Metadata
from crawler.page.page import Page
from crawler.page.pagination import Pagination, read_pagination
from crawler.page.pictures import pictures
from crawler.page.rules import PageRules
from crawler.page.sheet import Sheet
from crawler.text.below import headlines_below
from crawler.text.cleaning import Cut
from crawler.text.urls import article_id

ENOUGH = 300
"""Characters of sentences; a page with fewer may be a list of headlines with their teasers."""
SENTENCE_END = (".", "!", "?", '"', "”", ")")


class NotAnArticle(Exception):
    """The page is no article; ``reason`` is the one that is counted."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Reading:
    """One page read: the article, how it goes on, and what was taken off."""

    article: Article
    pagination: Pagination = field(default_factory=Pagination)
    cuts: tuple[Cut, ...] = ()


def read_article(page: Page, rules: Sequence[PageRules] = (), outlet: str = "") -> Reading:
    """Read ``page`` with the first of ``rules`` whose body it has.

    Each field is read from the rule, else the page's data, JSON-LD, OpenGraph and meta; the body alone by a generic
    extractor where no rule matches. ``outlet`` is written into the article. Raises `NotAnArticle` when no rule matches
    that tells articles, and the page does not call itself one with a time of publication either.
    """
    layout = layout_of(page, rules)
    rule = layout.rule
    sheet = Sheet(page, rule, Metadata(page.root, layout.data))
    if rule.told_by != "body" and not _may_be_article(layout, sheet):
        raise NotAnArticle("not_an_article")
    body, source = _body(layout)
    if rule.told_by == "text" and not sheet.metadata.claims_article and not _is_prose(body):
        raise NotAnArticle("not_an_article")
    body = _without_lines(body, rule.cut) if rule.cut else body
    pagination = read_pagination(page, rule) if rule.pager else Pagination()
    found = {name: read(sheet) for name, read in FIELDS.items()}
    images, images_source = pictures(sheet, body.images)
    sources = {name: each.source for name, each in found.items()}
    sources |= {"text": source if body.paragraphs else None, "images": images_source, "language": "outlet"}
    sources |= {"rights": "json-ld"} if sheet.metadata.subscribers_only else {}
    article = Article.model_validate(
        {name: each.value for name, each in found.items()}
        | {
            "id": article_id(str(found["canonical_url"].value)),
            "outlet": outlet,
            "url": page.url,
            "text": "\n\n".join((*body.paragraphs, *(f"Sumber: {name}" for name in sheet.roles.sources))),
            "published_raw": sheet.published[1],
            "language": rule.language,
            "images": images,
            "pages": Pages(read=1, total=pagination.total),
            "rights": Rights(subscribers_only=sheet.metadata.subscribers_only),
            "provenance": Provenance(**sources),
        }
    )
    return Reading(article, pagination, body.cuts)


def _may_be_article(layout: Layout, sheet: Sheet) -> bool:
    """Whether a page whose layout does not tell by itself may be one: dated, and not a list by what it says or holds."""
    if not sheet.published[0] or sheet.metadata.denies_article:
        return False
    return sheet.metadata.claims_article or (layout.rule.told_by == "text" and len(layout.roots) < 2)


def _body(layout: Layout) -> tuple[Body, str]:
    """The body and its source; what a common name finds on an unknown portal may be but a teaser."""
    if layout.roots:
        body = read_body(layout.roots, [css for css in layout.rule.drop if layout.page.may_have(css)])
        if layout.rule.told_by != "text" or _is_prose(body):
            return body, layout.source
    found = generic_paragraphs(layout.page)
    end = headlines_below(found)
    return Body(found[:end], cuts=tuple(Cut(line, "related") for line in found[end:])), GENERIC


def _is_prose(body: Body) -> bool:
    """Whether there is enough text in sentences: headlines have no full stop."""
    return sum(len(text) for text in body.paragraphs if text.endswith(SENTENCE_END)) >= ENOUGH


def _without_lines(body: Body, patterns: Sequence[str]) -> Body:
    """``body`` without the paragraphs that one of ``patterns`` matches as a whole."""
    own = [text for text in body.paragraphs if any(re.fullmatch(pattern, text) for pattern in patterns)]
    rest = tuple(text for text in body.paragraphs if text not in own)
    return replace(body, paragraphs=rest, cuts=(*body.cuts, *(Cut(text, "promotion") for text in own)))
