"""An outlet as its declaration tells: what it announces, how far back, and which layouts are known how well."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from crawler.discovery import Site, Sitemap
from crawler.discovery.links import Source
from crawler.discovery.wanted import Wanted
from crawler.spider import OutletSpider

LONG_AGO = timedelta(days=365)


class Description(NamedTuple):
    """What ``scrapy outlets`` says of one outlet."""

    name: str
    outlet: str
    portal: str
    """Its first host."""
    group: str
    sources: tuple[str, ...]
    """Kinds of its sources."""
    search: bool
    backfill: str
    """By what a source reaches back a year: ``dates``, or a ``sitemap``, as far as it goes; else empty."""
    browser: bool
    read: tuple[str, ...]
    """Layouts of which real saved pages are read in the tests."""
    declared: tuple[str, ...]
    """Layouts from facts alone."""
    evidence: str
    """Of today's layout, the first: ``read``, ``declared``; ``once read`` where only older ones were read."""
    confidence: str


def described(outlet: type[OutletSpider]) -> Description:
    """The description of an outlet. Nothing is fetched."""
    layouts = dict.fromkeys(rule.layout for rule in outlet.rules)
    return Description(
        name=outlet.name,
        outlet=outlet.outlet,
        portal=outlet.allowed_domains[0],
        group=outlet.group,
        sources=tuple(dict.fromkeys(type(source).__name__ for source in outlet.sources)),
        search=any(source.serves(Wanted(query="beras")) for source in outlet.sources),
        backfill=backfill(outlet.sources, outlet().today - LONG_AGO),
        browser=outlet.browser,
        read=tuple(layout for layout in layouts if layout in outlet.proven),
        declared=tuple(layout for layout in layouts if layout not in outlet.proven),
        evidence=evidence(list(layouts), outlet.proven),
        confidence=outlet.confidence,
    )


def backfill(sources: Iterable[Source], day: date) -> str:
    """What reaches back to a day: lists by date before sitemaps, whose reach shows only when they are read."""
    window = Wanted(since=day, until=day)
    reaching = [source for source in sources if source.serves(window) and source.reaches(day, day + LONG_AGO)]
    if any(not isinstance(source, Sitemap | Site) for source in reaching):
        return "dates"
    return "sitemap" if any(isinstance(source, Sitemap) for source in reaching) else ""


def evidence(layouts: Sequence[str], proven: Collection[str]) -> str:
    """How well an outlet's pages of today are known."""
    if layouts and layouts[0] in proven:
        return "read"
    return "once read" if set(layouts) & set(proven) else "declared"
