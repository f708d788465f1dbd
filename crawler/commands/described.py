"""An outlet as its declaration tells: what it announces, how far back, and which layouts are known how well."""

from datetime import date, timedelta
from typing import NamedTuple

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
    backfill: bool
    """Whether a source reaches back a year."""
    browser: bool
    read: tuple[str, ...]
    """Layouts of which real saved pages are read in the tests."""
    declared: tuple[str, ...]
    """Layouts from facts alone."""
    confidence: str


def described(outlet: type[OutletSpider]) -> Description:
    """The description of an outlet. Nothing is fetched."""
    spider = outlet()
    today = spider.today
    window = Wanted(since=today - LONG_AGO, until=today - LONG_AGO)
    layouts = dict.fromkeys(rule.layout for rule in outlet.rules)
    return Description(
        name=outlet.name,
        outlet=outlet.outlet,
        portal=outlet.allowed_domains[0],
        group=outlet.group,
        sources=tuple(dict.fromkeys(type(source).__name__ for source in outlet.sources)),
        search=any(source.serves(Wanted(query="beras")) for source in outlet.sources),
        backfill=any(source.serves(window) and source.reaches(day_of(window), today) for source in outlet.sources),
        browser=outlet.browser,
        read=tuple(layout for layout in layouts if layout in outlet.proven),
        declared=tuple(layout for layout in layouts if layout not in outlet.proven),
        confidence=outlet.confidence,
    )


def day_of(window: Wanted) -> date:
    """The first day of a window that has one."""
    assert window.since is not None
    return window.since
