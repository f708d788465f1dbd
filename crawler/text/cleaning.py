"""From the paragraphs of a page to the article's own words; everything taken off is handed back."""

from collections.abc import Sequence
from dataclasses import dataclass

from crawler.text.wire import WireMark


@dataclass(frozen=True, slots=True)
class Cut:
    """Something taken off the text, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article's own paragraphs, and the facts that stood among them."""

    paragraphs: tuple[str, ...]
    dateline: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    wire: WireMark | None = None
    captions: tuple[tuple[str | None, str | None], ...] = ()
    notice: str | None = None
    ai_reserved: bool = False
    reprint_of: str | None = None
    cuts: tuple[Cut, ...] = ()


def clean(
    paragraphs: Sequence[str], *, title: str = "", authors: Sequence[str] = (), image_credits: Sequence[str] = ()
) -> Cleaned:
    """Take everything off the paragraphs that is not the article's text."""
    return Cleaned(paragraphs=tuple(p for p in paragraphs if p.strip()))
