"""The values of discovery: links to articles, the listings that announce them, and the face of every source."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from crawler.discovery.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a listing announces."""

    url: str
    """Absolute http or https address, without fragment."""
    published: str | None = None
    """ISO 8601 time or date of publication, as far as the listing states it."""
    modified: str | None = None
    """ISO 8601 time or date of the last change, as far as the listing states it."""
    title: str | None = None
    """Headline as the listing gives it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One document that announces articles."""

    url: str
    """Absolute address to fetch."""
    source: "Source"
    """The source that reads it."""
    day: date | None = None
    """Day whose articles it lists."""
    page: int = 1
    """Place among the pages of the same list, from 1."""
    seen: frozenset[str] = frozenset()
    """What the pages before announced, or the sitemaps above; nobody follows it again."""
    depth: int = 0
    """How many sitemap indexes lie above it."""
    oldest: date | None = None
    """Day before which nothing is wanted: a list sorted by time is read no further."""
    otherwise: tuple["Listing", ...] = ()
    """What to ask for where this one is not to be had, or announces nothing."""
    guessed: bool = False
    """Whether its address is where such lists usually lie, and nothing names it: that there is none is no fault."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What a listing announces, and the listings that follow it."""

    links: tuple[Link, ...]
    more: tuple[Listing, ...] = ()


class UnreadableListing(ValueError):
    """A document that is not the listing it should be."""

    def __init__(self, url: str, expected: str, found: str) -> None:
        super().__init__(url, expected, found)
        self.url = url
        self.expected = expected
        self.found = found

    def __str__(self) -> str:
        return f"{self.url}: expected {self.expected}, found {self.found}"


class Source(Protocol):
    """A way in which an outlet announces its articles."""

    @property
    def section(self) -> str | None:
        """The section that it announces; None for the whole outlet."""

    def serves(self, wanted: Wanted) -> bool:
        """Whether it can announce what is wanted: the latest, a window of days, a query, a section."""

    def reaches(self, day: date, today: date) -> bool:
        """Whether it announces articles of that day still."""

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        """Where to begin. ``today`` is the date where the outlet is."""

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """What a fetched listing announces.

        :raises UnreadableListing: where the body is not such a listing.
        """
