"""Text that someone else scraped: one line after another, the title first."""

from dataclasses import dataclass

from crawler.text.cleaning import Cleaned, clean
from crawler.text.endings import split_tags
from crawler.text.whitespace import tidy


@dataclass(frozen=True, slots=True)
class Scraped:
    """An article read from bare lines."""

    title: str
    cleaned: Cleaned
    images: tuple[tuple[str | None, str | None], ...] = ()
    """``(caption, credit)`` of its pictures."""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def read_scraped(text: str) -> Scraped:
    """Read the lines of a naive scraper: the title first, then whatever stood on the page. Never raises."""
    lines = [line for line in map(tidy, text.splitlines()) if line]
    title = lines[0] if lines else ""
    cleaned = clean(lines[1:], title=title)
    return Scraped(
        title=title,
        cleaned=cleaned,
        images=cleaned.captions,
        authors=cleaned.authors,
        editors=cleaned.editors,
        tags=tuple(dict.fromkeys(tag for cut in cleaned.cuts if cut.reason == "tags" for tag in split_tags(cut.text))),
    )
