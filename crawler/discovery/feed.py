"""RSS and Atom feeds: the latest articles of an outlet or of one section."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

import feedparser
from w3lib.html import remove_tags

from crawler.discovery.addresses import absolute, possible
from crawler.discovery.bodies import plain_xml
from crawler.discovery.declared import check_numbers
from crawler.discovery.links import Announced, Link, Listing, UnreadableListing
from crawler.discovery.template import check, fill, serves_section
from crawler.discovery.wanted import Wanted
from crawler.text.dates import check_zone, read_time
from crawler.text.whitespace import tidy

MOST_BYTES = 5 * 1024 * 1024  # feeds with full texts stay under one
EXPECTED = "an RSS or Atom feed"
STATED_ZONE = re.compile(r"\s*(?:GMT|UTC?|Z|[+-][0-9]{2}:?[0-9]{2})\s*$")  # Thu, 05 Nov 2015 14:56:43 GMT
# What feedparser is known to raise on broken dates, places and encodings, found by fuzzing.
STUMBLES = (LookupError, ValueError, TypeError, ArithmeticError, AttributeError, AssertionError, RecursionError)


@dataclass(frozen=True, slots=True)
class Feed:
    """An RSS or Atom feed.

    :raises ValueError: at construction, where the address is none.
    """

    url: str
    """Address; ``{section}`` stands for any section."""
    section: str | None = None
    """The section that it holds, or that fills ``{section}`` where none is asked for; None for the whole outlet."""
    zone: str = "WIB"
    """Zone of times that state none: WIB, WITA or WIT."""
    trust_zone: bool = True
    """False where the feed writes local times and calls them GMT."""
    reach: int = 2
    """Days back that it surely holds."""

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
        """The feed itself, where the window comes near enough to today."""
        if not self.serves(wanted) or not self.reaches(wanted.until or today, today):
            return ()
        return (Listing(fill(self.url, section=wanted.section or self.section), self),)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """The entries that may be of the window."""
        feed = parse(plain_xml(body, listing.url, EXPECTED, MOST_BYTES), listing.url)
        links: dict[str, Link] = {}
        for entry in feed.entries:
            link = self.link(entry, listing.url, wanted, feed.get("version", "").startswith("rss"))
            if link is not None and possible(link, wanted):
                links.setdefault(link.url, link)
        return Announced(tuple(links.values()))

    def link(self, entry: feedparser.FeedParserDict, base: str, wanted: Wanted, rss: bool) -> Link | None:
        """The link of an entry; None where it names no web address."""
        url = address(entry, base, wanted)
        if url is None:
            return None
        published, updated = stated(entry, dated_once=rss)
        title = tidy(remove_tags(entry.get("title", "")))
        return Link(url, self.time(published), self.time(updated), title or None)

    def time(self, raw: str | None) -> str | None:
        """ISO 8601 of a time as the feed writes it."""
        if not raw:
            return None
        return read_time(raw if self.trust_zone else STATED_ZONE.sub("", raw), self.zone)


def parse(body: bytes, url: str) -> feedparser.FeedParserDict:
    """A feed, broken or not.

    :raises UnreadableListing: where the body is no feed.
    """
    try:
        # A stream, because feedparser opens bytes and text as the name of a file or as an address.
        feed = feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    except STUMBLES as error:
        raise UnreadableListing(url, EXPECTED, f"what feedparser cannot read ({error!r})") from error
    if not feed.entries and (feed.bozo or not feed.get("version")):
        raise UnreadableListing(url, EXPECTED, f"another document ({feed.get('bozo_exception', 'no feed element')})")
    return feed


def stated(entry: feedparser.FeedParserDict, dated_once: bool) -> tuple[str | None, str | None]:
    """When an entry was published and updated, as written; RSS may have but dc:date, which feedparser calls updated."""
    updated: str | None = dict.get(entry, "updated")  # feedparser's own get() falls back to published, and warns
    return entry.get("published") or (updated if dated_once else None), updated


def address(entry: feedparser.FeedParserDict, base: str, wanted: Wanted) -> str | None:
    """The article's address: the first that looks like one, for syndicators put their own into ``link``."""
    written = (entry.get(name) for name in ("feedburner_origlink", "link", "id"))
    urls = [url for raw in written if raw and (url := absolute(raw, base))]
    return next((url for url in urls if wanted.is_article(url)), urls[0] if urls else None)
