"""What a crawl is asked for, as a value."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

LEADING_DATE = re.compile(r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]")  # 2024-06-18T10:20:00+07:00


def day_of(published: str | None) -> date | None:
    """The local day of an ISO 8601 time or date as the outlet's zone has it; None where it cannot be told."""
    if not published or not LEADING_DATE.match(published):
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a crawl is asked for; all None means the latest articles."""

    since: date | None = None
    """First day of publication, in the outlet's own zone."""
    until: date | None = None
    """Last day of publication, inclusive; None means up to now."""
    query: str | None = None
    """Words to search for."""
    section: str | None = None
    """Section as the outlet's addresses write it, for example ``politik``."""
    limit: int | None = None
    """Most articles to read. The crawl counts, the sources do not."""
    urls: tuple[str, ...] = ()
    """Addresses of articles to read; no source is asked then."""
    article: str | None = None
    """Regular expression that finds the outlet's article addresses (``re.search``). The crawl fills it in, so that a
    list of mixed links is paged by its articles; None takes every link for an article."""

    @property
    def windowed(self) -> bool:
        """Whether only a stretch of days is wanted."""
        return self.since is not None or self.until is not None

    @property
    def announced(self) -> bool:
        """Whether what is wanted is announced by the outlet: neither a query nor given addresses."""
        return not self.query and not self.urls

    def covers(self, published: str | None) -> bool:
        """Whether an ISO 8601 time or date lies in since..until; an unknown one is covered."""
        day = day_of(published)
        return day is None or self.overlaps(day, day)

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any day of first..last lies in since..until."""
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)

    def is_article(self, url: str) -> bool:
        """Whether an address is one of an article, as far as is known."""
        return self.article is None or re.search(self.article, url) is not None

    def days(self, today: date) -> tuple[date, ...]:
        """The wanted days up to today, newest first; a window without a beginning is its last day alone."""
        last = today if self.until is None else min(self.until, today)
        first = last if self.since is None else self.since
        return tuple(last - timedelta(days=back) for back in range((last - first).days + 1))
