"""Addresses in listings: made absolute, and the days that stand in them."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from urllib.parse import urljoin, urlsplit

from crawler.discovery.links import Link
from crawler.discovery.wanted import Wanted, day_of

INSIDE = re.compile(r"[\t\r\n]+")  # line breaks within an address are no part of it (WHATWG URL, 4.4)
YEAR = r"(?<![0-9])((?:19|20)[0-9]{2})"
MONTH = r"(0[1-9]|1[0-2])"
DAY = r"(0[1-9]|[12][0-9]|3[01])"
# /read/2024/06/18/…  /2024-06-18/…  /20240618101500-4-123/…  (fourteen digits: with the time)
DAY_IN_PATH = re.compile(rf"{YEAR}([-/_]?){MONTH}\2{DAY}(?:[0-9]{{4}}|[0-9]{{6}})?(?![0-9])")
# sitemap-2024-06.xml  /sitemap/2024/06/news.xml
MONTH_IN_PATH = re.compile(rf"{YEAR}[-/_]?{MONTH}(?![0-9])")
# sitemap_2024.xml
YEAR_IN_PATH = re.compile(rf"{YEAR}(?![0-9])")
SLACK = timedelta(days=1)  # the day in an address may be that of another zone, or of writing


def absolute(address: str, base: str) -> str | None:
    """The http or https address that a reference means, without fragment; None where it means none."""
    address = INSIDE.sub("", address.strip())
    if not address:
        return None
    try:
        parts = urlsplit(address if address.startswith(("https://", "http://")) else urljoin(base, address))
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
            return None
    except ValueError:  # a broken port or IPv6 host
        return None
    return parts._replace(fragment="").geturl().strip()  # what stood before the fragment may end in a space


def period_of(url: str) -> tuple[date, date] | None:
    """First and last day that an address names (a day, a month, a year); None where it names none."""
    path = urlsplit(url).path
    if DAY_IN_PATH.search(path):
        day = day_in(url)
        return (day, day) if day else None
    if found := MONTH_IN_PATH.search(path):
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if found := YEAR_IN_PATH.search(path):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    return None


def day_in(url: str) -> date | None:
    """The day that an address names, such as ``/read/2024/06/18/``; None for a month, a year or nothing."""
    found = DAY_IN_PATH.search(urlsplit(url).path)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:  # 31 June: some other number
        return None


def possible(link: Link, wanted: Wanted) -> bool:
    """Whether a link may be of the wanted window, by all that is known of it."""
    if not wanted.windowed:
        return True
    if day_of(link.published):
        return wanted.covers(link.published)
    if wanted.since and (day_of(link.modified) or date.max) < wanted.since:
        return False
    day = day_in(link.url)
    return day is None or wanted.overlaps(day - SLACK, day + SLACK)


def newest_first(links: Iterable[Link]) -> list[Link]:
    """Nested listings by the last day that they name, else by their last change; what tells nothing comes first."""

    def age(link: Link) -> date:
        period = period_of(link.url)
        return period[1] if period else day_of(link.modified) or date.max

    return sorted(links, key=age, reverse=True)
