"""Sitemaps (sitemaps.org) and Google News sitemaps: what an outlet keeps, and what is new."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from crawler.discovery.addresses import SLACK, absolute, day_in, newest_first, period_of, possible
from crawler.discovery.declared import check_numbers
from crawler.discovery.links import Announced, Link, Listing
from crawler.discovery.sitemap_entries import Entry, read_entries
from crawler.discovery.template import check, fill, serves_section
from crawler.discovery.wanted import Wanted, day_of
from crawler.text.dates import check_zone, read_time
from crawler.text.whitespace import tidy

DEEPEST = 3  # indexes above a sitemap; the protocol allows one, portals nest two


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap, or an index of sitemaps: reaches back, so it serves windows of days.

    :raises ValueError: at construction, where the address is none.
    """

    url: str
    """Address; ``{section}`` stands for any section."""
    section: str | None = None
    """The section that it holds, or that fills ``{section}`` where none is asked for; None for the whole outlet."""
    zone: str = "WIB"
    """Zone of times that state none: WIB, WITA or WIT."""

    def __post_init__(self) -> None:
        check(self.url, ("section",))
        check_zone(self.zone)

    def serves(self, wanted: Wanted) -> bool:
        """Whether a window of days is wanted, of its section."""
        return wanted.windowed and wanted.announced and serves_section(self.url, self.section, wanted.section)

    def reaches(self, day: date, today: date) -> bool:
        """Any day: how far back it goes shows when it is read."""
        return day <= today

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        """The sitemap itself."""
        if not self.serves(wanted):
            return ()
        return (Listing(fill(self.url, section=wanted.section or self.section), self, oldest=wanted.since),)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Links and further sitemaps that may hold the window."""
        return announce(listing, read_entries(body, listing.url), wanted, self.zone)


@dataclass(frozen=True, slots=True)
class NewsSitemap:
    """A Google News sitemap, or any sitemap of which the latest articles are wanted, or an index of such sitemaps.

    :raises ValueError: at construction, where the address is none.
    """

    url: str
    """Address; ``{section}`` stands for any section."""
    section: str | None = None
    """The section that it holds, or that fills ``{section}`` where none is asked for; None for the whole outlet."""
    zone: str = "WIB"
    """Zone of times that state none: WIB, WITA or WIT."""
    reach: int = 2
    """Days back that it is read (Google News: "articles created in the last two days")."""

    def __post_init__(self) -> None:
        check(self.url, ("section",))
        check_zone(self.zone)
        check_numbers(reach=self.reach)

    def serves(self, wanted: Wanted) -> bool:
        """Whether anything but a query is wanted, of its section."""
        return wanted.announced and serves_section(self.url, self.section, wanted.section)

    def reaches(self, day: date, today: date) -> bool:
        """Whether the day is one of the last ``reach``."""
        return day >= today - timedelta(days=self.reach)

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        """The sitemap itself, where the window comes near enough to today."""
        if not self.serves(wanted) or not self.reaches(wanted.until or today, today):
            return ()
        oldest = wanted.since or today - timedelta(days=self.reach)
        return (Listing(fill(self.url, section=wanted.section or self.section), self, oldest=oldest),)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Links, and further sitemaps that have changed of late."""
        return announce(listing, read_entries(body, listing.url), wanted, self.zone)


def announce(listing: Listing, entries: list[Entry], wanted: Wanted, zone: str) -> Announced:
    """Links of the window, and the nested sitemaps that may hold some, the newest first."""
    links: dict[str, Link] = {}
    nested: dict[str, Link] = {}
    for entry in entries:
        link = read_entry(entry, listing.url, zone)
        if link is not None and (not entry.nested or deeper(link, listing, wanted)):
            (nested if entry.nested else links).setdefault(link.url, link)
    more = (
        replace(listing, url=link.url, depth=listing.depth + 1, seen=listing.seen | {listing.url})
        for link in newest_first(nested.values())
    )
    fresh = (link for link in links.values() if possible(link, wanted) and not stale(link, listing.oldest))
    return Announced(tuple(fresh), tuple(more))


def stale(link: Link, oldest: date | None) -> bool:
    """Whether all that a link tells of its day lies before the oldest wanted: general sitemaps keep every year."""
    stated = [day for day in (day_of(link.published), day_of(link.modified)) if day]
    named = day_in(link.url)
    newest = max(stated) if stated else named and named + SLACK
    return newest is not None and oldest is not None and newest < oldest


def read_entry(entry: Entry, base: str, zone: str) -> Link | None:
    """The link of an entry; None where it names no web address."""
    url = absolute(entry.loc, base)
    if url is None:
        return None
    published = read_time(entry.published, zone) if entry.published else None
    modified = read_time(entry.lastmod, zone) if entry.lastmod else None
    return Link(url, published, modified, tidy(entry.title) or None)


def deeper(link: Link, above: Listing, wanted: Wanted) -> bool:
    """Whether a nested sitemap may hold articles of the window: what was last changed before it holds none."""
    if above.depth >= DEEPEST or link.url == above.url or link.url in above.seen:
        return False
    if above.oldest and (day_of(link.modified) or date.max) < above.oldest:
        return False
    period = period_of(link.url)
    if period is None:
        return True
    first, last = period[0] - SLACK, period[1] + SLACK
    return wanted.overlaps(first, last) and (above.oldest is None or last >= above.oldest)
