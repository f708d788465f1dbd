"""``read_article``: what a page says, field by field, each with its source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from crawler.items import Article, Pages, Provenance
from crawler.page.body import Body, read_body
from crawler.page.fields import FIELDS
from crawler.page.generic import SOURCE as GENERIC
from crawler.page.generic import generic_paragraphs
from crawler.page.metadata import Metadata
from crawler.page.page import Page
from crawler.page.pagination import Pagination, read_pagination
from crawler.page.pictures import pictures
from crawler.page.rules import PageRules, alternatives
from crawler.page.sheet import Sheet
from crawler.text.cleaning import Cut
from crawler.text.urls import article_id

NO_RULES = PageRules(layout="none", generic=True, told_by="metadata")
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

    Each field is read from the rule, else JSON-LD, OpenGraph and meta; the body alone by a generic extractor where no
    rule matches. ``outlet`` is written into the article. Raises `NotAnArticle` when no rule matches that tells articles,
    and the page does not call itself one with a time of publication either.
    """
    rule, roots = _layout(page, rules)
    sheet = Sheet(page, rule, Metadata(page.root))
    if rule.told_by != "body" and not sheet.published[0]:
        raise NotAnArticle("not_an_article")
    if rule.told_by == "metadata" and not sheet.metadata.claims_article:
        raise NotAnArticle("not_an_article")
    body, source = _body(page, rule, roots)
    if rule.told_by == "text" and not sheet.metadata.claims_article and not _is_prose(body):
        raise NotAnArticle("not_an_article")
    body = _without_lines(body, rule.cut) if rule.cut else body
    pagination = read_pagination(page, rule) if rule.pager else Pagination()
    found = {name: read(sheet) for name, read in FIELDS.items()}
    images, images_source = pictures(sheet, body.images)
    sources = {name: each.source for name, each in found.items()}
    sources |= {"text": source if body.paragraphs else None, "images": images_source, "language": "outlet"}
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
            "provenance": Provenance(**sources),
        }
    )
    return Reading(article, pagination, body.cuts)


def _layout(page: Page, rules: Iterable[PageRules]) -> tuple[PageRules, list[Element]]:
    for rule in rules:
        if rule.generic:
            return rule, []
        for css in alternatives(rule.body):
            if found := page.elements(css):
                return rule, _outermost(found)
    return NO_RULES, []


def _body(page: Page, rule: PageRules, roots: Sequence[Element]) -> tuple[Body, str]:
    """The body and its source; what a common name finds on an unknown portal may be but a teaser."""
    if roots:
        body = read_body(roots, [css for css in rule.drop if page.may_have(css)])
        if rule.told_by != "text" or _is_prose(body):
            return body, f"rule:{rule.layout}"
    return Body(generic_paragraphs(page)), GENERIC


def _is_prose(body: Body) -> bool:
    """Whether there is enough text in sentences: headlines have no full stop."""
    return sum(len(text) for text in body.paragraphs if text.endswith(SENTENCE_END)) >= ENOUGH


def _outermost(found: list[Element]) -> list[Element]:
    """Those that lie in no other of them: a body may hold further ones of the same class."""
    chosen = set(found)
    return [element for element in found if not any(above in chosen for above in element.iterancestors())]


def _without_lines(body: Body, patterns: Sequence[str]) -> Body:
    """``body`` without the paragraphs that one of ``patterns`` matches as a whole."""
    own = [text for text in body.paragraphs if any(re.fullmatch(pattern, text) for pattern in patterns)]
    rest = tuple(text for text in body.paragraphs if text not in own)
    return replace(body, paragraphs=rest, cuts=(*body.cuts, *(Cut(text, "promotion") for text in own)))
