"""Text that someone else scraped: one line after another, the title first."""

from dataclasses import dataclass

from crawler.text.cleaning import Cleaned, clean


@dataclass(frozen=True, slots=True)
class Scraped:
    """An article read from bare lines."""

    title: str
    cleaned: Cleaned
    images: tuple[tuple[str | None, str | None], ...] = ()
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def read_scraped(text: str) -> Scraped:
    """Read the lines of a naive scraper: the title, then anything."""
    title, *lines = text.splitlines() or [""]
    return Scraped(title=title, cleaned=clean(lines, title=title))
