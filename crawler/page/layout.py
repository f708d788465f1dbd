"""Which of an outlet's layouts a page has, and where its text stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from crawler.page.metadata import DATA
from crawler.page.page import Page
from crawler.page.page_data import Values, page_of_text, read_data
from crawler.page.rules import PageRules, alternatives

NO_RULES = PageRules(layout="none", generic=True, told_by="metadata")


@dataclass(frozen=True)
class Layout:
    """The rules that read a page, and what they found of its text."""

    rule: PageRules
    page: Page
    """The page that holds the text: the page itself, or the one made of the text in its data."""
    roots: Sequence[Element] = ()
    """The elements that hold the text; none where no rule found any."""
    data: Values = field(default_factory=dict)
    """What the page's data say of the article."""

    @property
    def source(self) -> str:
        """Where the text was found."""
        return DATA if "articleBody" in self.data else f"rule:{self.rule.layout}"


def layout_of(page: Page, rules: Iterable[PageRules]) -> Layout:
    """The first of ``rules`` whose text the page has; `NO_RULES` where it has none."""
    for rule in rules:
        if rule.generic:
            return Layout(rule, page)
        data = read_data(page, rule.data) if rule.data else {}
        if text := page_of_text(page, data):
            return Layout(rule, text, (text.root,), data)
        for css in alternatives(rule.body):
            if found := page.elements(css):
                return Layout(rule, page, _outermost(found), data)
    return Layout(NO_RULES, page)


def _outermost(found: list[Element]) -> list[Element]:
    """Those that lie in no other of them: a body may hold further ones of the same class."""
    chosen = set(found)
    return [element for element in found if not any(above in chosen for above in element.iterancestors())]
