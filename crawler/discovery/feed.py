"""RSS and Atom feeds: the latest articles of an outlet or of one section."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

import feedparser

from crawler.discovery.addresses import absolute, possible
from crawler.discovery.bodies import plain, refuse_html
from crawler.discovery.links import Announced, Link, Listing, UnreadableListing
from crawler.discovery.template import check, fill, serves_section
from crawler.discovery.wanted import Wanted
from crawler.text.dates import read_time
from crawler.text.whitespace import tidy

MOST_BYTES = 10 * 1024 * 1024
EXPECTED = "an RSS or Atom feed"
STATED_ZONE = re.compile(r"\s*(?:GMT|UTC?|Z|[+-][0-9]{2}:?[0-9]{2})\s*$")  # Thu, 05 Nov 2015 14:56:43 GMT


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

    def serves(self, wanted: Wanted) -> bool:
        return wanted.announced and serves_section(self.url, self.section, wanted.section)

    def reaches(self, day: date, today: date) -> bool:
        return day >= today - timedelta(days=self.reach)

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        if not self.serves(wanted) or not self.reaches(wanted.until or today, today):
            return ()
        return (Listing(fill(self.url, section=wanted.section or self.section), self),)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        entries = parse(plain(body, listing.url, EXPECTED, MOST_BYTES), listing.url)
        links = {link.url: link for entry in entries if (link := self.link(entry, listing.url, wanted))}
        return Announced(tuple(link for link in links.values() if possible(link, wanted)))

    def link(self, entry: feedparser.FeedParserDict, base: str, wanted: Wanted) -> Link | None:
        url = address(entry, base, wanted)
        if url is None:
            return None
        return Link(
            url,
            published=self.time(entry.get("published")),
            modified=self.time(entry.get("updated") if "updated" in entry else None),
            title=tidy(entry.get("title", "")) or None,
        )

    def time(self, raw: str | None) -> str | None:
        if not raw:
            return None
        return read_time(raw if self.trust_zone else STATED_ZONE.sub("", raw), self.zone)


def parse(body: bytes, url: str) -> Iterable[feedparser.FeedParserDict]:
    """Entries of a feed, broken or not. :raises UnreadableListing: where it is no feed."""
    refuse_html(body, url, EXPECTED)
    # A stream: feedparser opens bytes and text as the name of a file or as an address.
    parsed = feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries and (parsed.bozo or not parsed.version):
        raise UnreadableListing(url, EXPECTED, str(parsed.get("bozo_exception", "another document")))
    entries: list[feedparser.FeedParserDict] = parsed.entries
    return entries


def address(entry: feedparser.FeedParserDict, base: str, wanted: Wanted) -> str | None:
    """The article's address: the first that looks like one, for syndicators put their own into ``link``."""
    stated = (entry.get(name) for name in ("feedburner_origlink", "link", "id"))
    urls = [url for raw in stated if raw and (url := absolute(raw, base))]
    return next((url for url in urls if wanted.is_article(url)), urls[0] if urls else None)
