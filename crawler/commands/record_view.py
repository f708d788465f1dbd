"""An article as a person reads it: its fields a line each, its text, and what was cut."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from crawler.items import Archive, Article, Image, Pages, Rights, Wire
from crawler.text.cleaning import Cut

LONG_FIELDS = ("text", "provenance")
GAP = 2
"""Columns between a field's name, its value and where it was found."""


def show_article(article: Article, cuts: Iterable[Cut], console: Console) -> None:
    """Print an article field by field, what was not found, its text, and what was cut."""
    names = [name for name in Article.model_fields if name not in LONG_FIELDS]
    width = max(map(len, names)) + GAP
    missing = []
    for name in names:
        value = worded(getattr(article, name))
        if not value:
            missing.append(name)
            continue
        source = getattr(article.provenance, name, None)
        line = Text.assemble((name.ljust(width), "bold"), value.replace("\n", "\n" + " " * width))
        if source:
            line.append(" " * GAP + source, "dim")
        console.print(line, soft_wrap=True)  # in one piece: addresses are to be copied
    console.print(f"without: {', '.join(missing)}", highlight=False, markup=False, soft_wrap=True)
    console.print(f"\n{article.text}\n", markup=False, highlight=False)
    show_cuts(cuts, console)


def show_cuts(cuts: Iterable[Cut], console: Console) -> None:
    """Print what was cut and why."""
    taken = Table("cut", "why", box=None, header_style="bold")
    for cut in cuts:
        taken.add_row(Text(cut.text), cut.reason)
    console.print(taken if taken.row_count else "Nothing was cut.", markup=False)


def worded(value: Any) -> str:
    """A value of a field in words; empty where it says nothing."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ("\n" if any(isinstance(each, Image) for each in value) else ", ").join(map(worded, value))
    return WORDED.get(type(value), str)(value)


def _image(image: Image) -> str:
    credit = image.credit and f"({image.credit})"
    return " ".join(filter(None, (image.caption, credit, image.url)))


def _rights(rights: Rights) -> str:
    reserved = "automatic use is reserved" if rights.ai_reserved else None
    subscribers = "for subscribers only" if rights.subscribers_only else None
    return "; ".join(filter(None, (rights.notice, reserved, subscribers)))


def _archive(archive: Archive) -> str:
    return archive.file if archive.offset is None else f"{archive.file}, at byte {archive.offset}"


def _wire(wire: Wire) -> str:
    return f'{wire.agency} {wire.kind} "{wire.evidence}"'


def _pages(pages: Pages) -> str:
    return f"{pages.read} of {pages.total}"


WORDED: Mapping[type, Callable[[Any], str]] = {
    Image: _image,
    Rights: _rights,
    Archive: _archive,
    Wire: _wire,
    Pages: _pages,
}
