"""Index pages: lists of articles by day or by page."""

from dataclasses import dataclass
from datetime import date, timedelta

from crawler.discovery.anchors import check_selector, read_anchors
from crawler.discovery.declared import check_numbers, check_zone
from crawler.discovery.links import Announced, Listing
from crawler.discovery.paging import check_paging, follow, is_paged, place
from crawler.discovery.template import check, fill, placeholders, serves_section
from crawler.discovery.wanted import Wanted

PLACEHOLDERS = ("date", "page", "offset", "section")
DATED_PAGES = 100  # the largest portals print 60 pages of 20 a day
UNDATED_PAGES = 10


@dataclass(frozen=True, slots=True)
class IndexPages:
    """Pages of links, for example ``https://…/indeks?date={date:%Y-%m-%d}&page={page}``.

    With ``{date:…}`` (any `strftime` format) it serves windows of days: one list for each day, the newest first.
    Without, it is taken to be sorted by time: it is paged until its articles are older than wanted, as far as they tell
    their day by ``time`` or in their address.

    :raises ValueError: at construction, where the address, a selector, the zone or a number cannot be used.
    """

    template: str
    """Address with ``{date:…}``, ``{page}``, ``{offset}`` (articles before the page) or ``{section}``."""
    links: str = "a"
    """CSS selector of the links, or of the items that hold them; best without sidebars."""
    section: str | None = None
    """The section that it lists, or that fills ``{section}`` where none is asked for; None for the whole outlet."""
    time: str | None = None
    """CSS selector of the time of publication within what ``links`` selects."""
    zone: str = "WIB"
    """Zone of times that state none: WIB, WITA or WIT."""
    first_page: int = 1
    """Number of the first page."""
    page_size: int | None = None
    """Articles on a page; ``{offset}`` grows by it."""
    max_pages: int | None = None
    """Most pages of one list; None for 100 of a day, 10 of a list without days."""
    reach: int = 2
    """Days back that a list without ``{date}`` surely holds."""

    def __post_init__(self) -> None:
        check(self.template, PLACEHOLDERS)
        check_paging(self.template, self.page_size)
        check_selector(self.links)
        if self.time is not None:
            check_selector(self.time)
        check_zone(self.zone)
        check_numbers(max_pages=self.max_pages, reach=self.reach)

    @property
    def dated(self) -> bool:
        """Whether it has a list for each day."""
        return "date" in placeholders(self.template)

    def serves(self, wanted: Wanted) -> bool:
        """Whether anything but a query is wanted, of its section."""
        return wanted.announced and serves_section(self.template, self.section, wanted.section)

    def reaches(self, day: date, today: date) -> bool:
        """Any day with ``{date}``, else one of the last ``reach``."""
        return self.dated or day >= today - timedelta(days=self.reach)

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        """First pages: of each wanted day (today and yesterday for the latest), or of the list."""
        if not self.serves(wanted) or not self.reaches(wanted.until or today, today):
            return ()
        if not self.dated:
            oldest = wanted.since or today - timedelta(days=self.reach)
            return (Listing(self.address(None, 1, wanted), self, oldest=oldest),)
        days = wanted.days(today) if wanted.windowed else (today, today - timedelta(days=1))
        return tuple(Listing(self.address(day, 1, wanted), self, day=day) for day in days)

    def address(self, day: date | None, page: int, wanted: Wanted) -> str:
        """Address of a page, counted from 1."""
        section = wanted.section or self.section
        return fill(self.template, date=day, section=section, **place(page, self.first_page, self.page_size))

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Links to articles, and the next page where it is worth a fetch."""
        links = read_anchors(body, listing, self.links, self.time, self.zone)
        most = self.max_pages or (DATED_PAGES if self.dated else UNDATED_PAGES)
        ends = listing.page >= most or not is_paged(self.template)
        return follow(listing, links, wanted, None if ends else self.address(listing.day, listing.page + 1, wanted))
