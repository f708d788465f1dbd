"""Sitemaps (sitemaps.org) and Google News sitemaps: what an outlet keeps, and what is new."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lxml import etree

from crawler.discovery.addresses import absolute, period_of, possible
from crawler.discovery.bodies import plain, refuse_html
from crawler.discovery.links import Announced, Link, Listing, UnreadableListing
from crawler.discovery.template import check, fill, serves_section
from crawler.discovery.wanted import Wanted, day_of
from crawler.text.dates import read_time
from crawler.text.whitespace import tidy

MOST_BYTES = 50 * 1024 * 1024  # the protocol's own limit
DEEPEST = 3
EXPECTED = "an XML sitemap"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap or an index of sitemaps: reaches back, so it serves windows of days."""

    url: str
    section: str | None = None
    zone: str = "WIB"

    def __post_init__(self) -> None:
        check(self.url, ("section",))

    def serves(self, wanted: Wanted) -> bool:
        fits = serves_section(self.url, self.section, wanted.section)
        return wanted.windowed and not wanted.query and not wanted.urls and fits

    def reaches(self, day: date, today: date) -> bool:
        return day <= today

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        if not self.serves(wanted):
            return ()
        return (Listing(fill(self.url, section=wanted.section or self.section), self, oldest=wanted.since),)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        return read_sitemap(listing, body, wanted, self.zone)


@dataclass(frozen=True, slots=True)
class NewsSitemap:
    """A Google News sitemap: the articles of the last two days."""

    url: str
    section: str | None = None
    zone: str = "WIB"
    reach: int = 2

    def __post_init__(self) -> None:
        check(self.url, ("section",))

    def serves(self, wanted: Wanted) -> bool:
        return not wanted.query and not wanted.urls and serves_section(self.url, self.section, wanted.section)

    def reaches(self, day: date, today: date) -> bool:
        return day >= today - timedelta(days=self.reach)

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        if not self.serves(wanted) or not self.reaches(wanted.until or today, today):
            return ()
        oldest = wanted.since or today - timedelta(days=self.reach)
        return (Listing(fill(self.url, section=wanted.section or self.section), self, oldest=oldest),)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        return read_sitemap(listing, body, wanted, self.zone)


def read_sitemap(listing: Listing, body: bytes, wanted: Wanted, zone: str) -> Announced:
    body = plain(body, listing.url, EXPECTED, MOST_BYTES)
    refuse_html(body, listing.url, EXPECTED)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_comments=True
    )
    root = etree.fromstring(body, parser)
    if root is None or local(root) not in ("urlset", "sitemapindex"):
        raise UnreadableListing(listing.url, EXPECTED, "another document")
    links: dict[str, Link] = {}
    more: dict[str, Listing] = {}
    for entry in root:
        facts = dict(read_entry(entry))
        url = absolute(facts.get("loc", ""), listing.url)
        if url is None:
            continue
        modified = read_time(facts.get("lastmod", ""), zone)
        if local(entry) == "sitemap":
            if listing.depth < DEEPEST and child_possible(url, modified, listing, wanted):
                more[url] = Listing(url, listing.source, depth=listing.depth + 1, oldest=listing.oldest)
            continue
        published = read_time(facts.get("publication_date", ""), zone)
        link = Link(url, published, modified, tidy(facts.get("title", "")) or None)
        if possible(link, wanted):
            links[url] = link
    return Announced(tuple(links.values()), tuple(more.values()))


def local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def read_entry(entry: etree._Element) -> Iterator[tuple[str, str]]:
    for child in entry:
        name = local(child)
        if name == "news":
            yield from (
                (local(fact), fact.text or "") for fact in child if local(fact) in ("publication_date", "title")
            )
        elif name in ("loc", "lastmod"):
            yield name, child.text or ""


def child_possible(url: str, modified: str | None, listing: Listing, wanted: Wanted) -> bool:
    changed = day_of(modified)
    if changed and listing.oldest and changed < listing.oldest:
        return False
    period = period_of(url)
    if period is None:
        return True
    return wanted.overlaps(period[0] - timedelta(days=1), period[1] + timedelta(days=1))
