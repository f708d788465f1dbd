"""Addresses in listings: made absolute, compared, and the days that stand in them."""

import re
from calendar import monthrange
from datetime import date, timedelta
from urllib.parse import urljoin, urlsplit

from crawler.discovery.links import Link
from crawler.discovery.wanted import Wanted, day_of

INSIDE = re.compile(r"[\t\r\n]+")  # line breaks within an address are no part of it (WHATWG URL, 4.4)
# /read/2024/06/18/…  /2024-06-18/…  /20240618101500-4-123/…  sitemap-2024-06.xml  sitemap_2024.xml
PERIOD = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:([-/_]?)(0[1-9]|1[0-2])(?:\2([0-2][0-9]|3[01])(?:[0-9]{4}|[0-9]{6})?)?)?(?![0-9])"
)
SLACK = timedelta(days=1)  # the day in an address may be the one of another zone, or of writing


def absolute(address: str, base: str) -> str | None:
    """The http or https address that a reference means, without fragment; None where it means none."""
    try:
        parts = urlsplit(urljoin(base, INSIDE.sub("", address.strip())))
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError:
        return None
    return parts._replace(fragment="").geturl()


def period_of(url: str) -> tuple[date, date] | None:
    """First and last day that an address names (a day, a month, a year); None where it names none."""
    found = PERIOD.search(urlsplit(url).path)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.group(1, 3, 4))
    last = monthrange(year, month or 12)[1]
    if day > last:
        return None
    return date(year, month or 1, day or 1), date(year, month or 12, day or last)


def day_in(url: str) -> date | None:
    """The day that an address names, such as ``/read/2024/06/18/``; None for a month, a year or nothing."""
    period = period_of(url)
    return period[0] if period and period[0] == period[1] else None


def possible(link: Link, wanted: Wanted) -> bool:
    """Whether a link may be of the wanted window, by all that is known of it."""
    if not wanted.windowed:
        return True
    if link.published is not None:
        return wanted.covers(link.published)
    if wanted.since is not None and (day_of(link.modified) or date.max) < wanted.since:
        return False
    day = day_in(link.url)
    return day is None or wanted.overlaps(day - SLACK, day + SLACK)
