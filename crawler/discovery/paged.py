"""What lists over several pages have in common, whatever their pages are written in."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import ClassVar

from crawler.discovery.declared import check_numbers, check_pattern
from crawler.discovery.links import Announced, Link, Listing
from crawler.discovery.paging import check_paging, follow, is_paged, place
from crawler.discovery.template import Words, check, fill, placeholders, serves_section
from crawler.discovery.wanted import Wanted
from crawler.text.dates import check_zone

DATED_PAGES = 100  # the largest portals print 60 pages of 20 a day
UNDATED_PAGES = 10
SEARCH_PAGES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PagedList(ABC):
    """A list of articles whose pages have addresses by one template.

    With ``{query}`` it serves queries alone. With ``{date:…}`` (any `strftime` format) it serves windows of days: one
    list for each day, the newest first. Without, it is taken to be sorted by time: it is paged until its articles are
    older than wanted, as far as they tell their day.

    :raises ValueError: at construction, where the address, the zone or a number cannot be used.
    """

    PLACEHOLDERS: ClassVar[tuple[str, ...]]
    """What may stand in the template."""

    template: str = field(kw_only=False)
    """Address with ``{date:…}`` (and ``{eve:…}``, the day before), ``{query}`` (percent-encoded; ``{query:+}`` writes
    spaces as plus signs, ``{query:-}`` the name of a tag's page), ``{page}``, ``{offset}`` (articles before the page) or
    ``{section}``."""
    between: str = ""
    """Address of a search within days, with ``{since:…}`` and ``{until:…}`` (and ``{eve:…}``, the day before the first)
    beside what stands in the template; asked where a query of a window is wanted. Empty where the outlet has none."""
    span: int | None = None
    """Most days of one such search, where it ends too early for more: longer windows are parted. None for any number."""
    section: str | None = None
    """The section that it lists, or that fills ``{section}`` where none is asked for; None for the whole outlet."""
    sections: str = ""
    """Regular expression of the sections that ``{section}`` may stand for, where it is not any."""
    zone: str = "WIB"
    """Zone of times that state none: WIB, WITA or WIT."""
    first_page: int = 1
    """Number of the first page."""
    page_size: int | None = None
    """Articles on a page; ``{offset}`` grows by it."""
    max_pages: int | None = None
    """Most pages of one list; None for 100 of a day, 20 of a search, 10 of a list without days."""
    reach: int = 2
    """Days back that a list without ``{date}`` surely holds."""

    def __post_init__(self) -> None:
        check(self.template, self.PLACEHOLDERS)
        check_paging(self.template, self.page_size)
        check_zone(self.zone)
        check_numbers(max_pages=self.max_pages, reach=self.reach, span=self.span)
        check_pattern("sections", self.sections)
        if self.between:
            check(self.between, (*self.PLACEHOLDERS, "eve", "since", "until"))
            if not self.searching or not {"query", "until"} <= placeholders(self.between):
                raise ValueError(
                    f"{self.between!r}: a search within days needs {{query}} in both addresses, and {{until}}"
                )

    @property
    def dated(self) -> bool:
        """Whether it has a list for each day."""
        return "date" in placeholders(self.template)

    @property
    def searching(self) -> bool:
        """Whether it lists what is searched for."""
        return "query" in placeholders(self.template)

    def serves(self, wanted: Wanted) -> bool:
        """Whether a query is wanted, of a search; else whether anything but a query is; of its section."""
        asked = bool(wanted.query) and not wanted.urls if self.searching else wanted.announced
        return asked and serves_section(self.template, self.section, wanted.section, self.sections)

    def reaches(self, day: date, today: date) -> bool:
        """Any day with ``{date}`` or ``{query}``, for a search may find what is old; else one of the last ``reach``."""
        return self.dated or self.searching or day >= today - timedelta(days=self.reach)

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        """First pages: of each wanted day (today and yesterday for the latest), of the results, or of the list."""
        if not self.serves(wanted) or not self.reaches(wanted.until or today, today):
            return ()
        if self.searching:
            return tuple(Listing(self.address(day, 1, wanted), self, day=day) for day in self._last_days(wanted, today))
        if not self.dated:
            oldest = wanted.since or today - timedelta(days=self.reach)
            return (Listing(self.address(None, 1, wanted), self, oldest=oldest),)
        days = wanted.days(today) if wanted.windowed else (today, today - timedelta(days=1))
        return tuple(Listing(self.address(day, 1, wanted), self, day=day) for day in days)

    def _last_days(self, wanted: Wanted, today: date) -> tuple[date | None, ...]:
        """The last day of each search within days; None for one that is not."""
        if not self.between or not wanted.windowed:
            return (None,)
        days = wanted.days(today)
        return days[:: self.span or len(days)]

    def address(self, day: date | None, page: int, wanted: Wanted) -> str:
        """Address of a page, counted from 1: of the list of a day, of the search that ends with it, or of neither."""
        first = self._first_day(day, wanted) if day else None
        return fill(
            self.between if self.searching and day else self.template,
            date=day,
            eve=first - timedelta(days=1) if first else None,
            since=first,
            until=day,
            query=Words(wanted.query or ""),
            section=wanted.section or self.section,
            **place(page, self.first_page, self.page_size),
        )

    def _first_day(self, last: date, wanted: Wanted) -> date:
        if not self.searching:
            return last
        first = wanted.since or last
        return first if self.span is None else max(first, last - timedelta(days=self.span - 1))

    @abstractmethod
    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Links to articles, and the next page where it is worth a fetch.

        :raises UnreadableListing: where the body is not such a page.
        """

    def followed(self, listing: Listing, links: Sequence[Link], wanted: Wanted, *, last: bool = False) -> Announced:
        """The articles among the links of a page, and the next page unless this is the ``last``."""
        most = self.max_pages or (SEARCH_PAGES if self.searching else DATED_PAGES if self.dated else UNDATED_PAGES)
        ends = last or listing.page >= most or not is_paged(self.template)
        return follow(listing, links, wanted, None if ends else self.address(listing.day, listing.page + 1, wanted))
