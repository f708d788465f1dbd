"""The data of a page: JSON in one of its scripts, out of which the page's own scripts draw the article (Next.js, Nuxt)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crawler.jsondata import BrokenData, Path, load, reach, revive, spread, texts
from crawler.page.page import Page
from crawler.page.selectors import compiled

PROPERTIES = {
    "text": "articleBody",
    "title": "headline",
    "description": "description",
    "published": "datePublished",
    "modified": "dateModified",
    "authors": "author",
    "editors": "editor",
    "section": "articleSection",
    "tags": "keywords",
    "image": "image",
}
"""By the name of a path the property of schema.org that it finds."""
Values = Mapping[str, list[str]]
"""Texts by property."""


@dataclass(frozen=True, kw_only=True)
class PageData:
    """Where the data of a page keep the article.

    Paths are keys with dots between, from the article on; a list on the way stands for its elements (``tags.name``). Of
    several paths the first that finds any text is taken. Raises `crawler.page.selectors.BadSelector` when made wrongly.
    """

    script: str
    """Id of the script that holds the JSON: ``__NEXT_DATA__``."""
    article: Path = ""
    """Path from the top to the article; of several the first that leads to an object."""
    text: Path = ()
    """Its text, in HTML; () where the text is to be read from the page itself."""
    title: Path = ()
    description: Path = ()
    published: Path = ()
    modified: Path = ()
    authors: Path = ()
    editors: Path = ()
    section: Path = ()
    tags: Path = ()
    image: Path = ()
    """Address of the lead picture."""
    nuxt: bool = False
    """Whether the JSON is a Nuxt payload (``__NUXT_DATA__``), in which objects hold indexes."""

    def __post_init__(self) -> None:
        compiled(self.selector)

    @property
    def selector(self) -> str:
        """CSS of the script."""
        return f"script#{self.script}"


def read_data(page: Page, where: PageData) -> Values:
    """What the data of a page say of the article, by property of schema.org; nothing where they are not as declared."""
    article = _article(page, where)
    found = {each: texts(article, getattr(where, name)) for name, each in PROPERTIES.items()}
    return {each: values for each, values in found.items() if values}


def page_of_text(page: Page, data: Values) -> Page | None:
    """The text in the data as a page of its own, at the same address; None where they hold none."""
    if not (html := data.get("articleBody")):
        return None
    return Page(page.url, html[0].encode(), "text/html; charset=utf-8")


def _article(page: Page, where: PageData) -> Any:
    try:
        data = load("".join(script.text or "" for script in page.elements(where.selector)[:1]))
        data = revive(data) if where.nuxt else data
    except BrokenData:  # the page is read without, as every page of another layout is
        return None
    paths = (where.article,) if isinstance(where.article, str) else where.article
    return next((node for path in paths for node in spread(reach(data, path)) if isinstance(node, dict)), None)
