"""Index pages: lists of articles by day or by page."""

from dataclasses import dataclass
from datetime import date, timedelta

from crawler.discovery.anchors import check_selector, read_anchors
from crawler.discovery.links import Announced, Listing
from crawler.discovery.paging import DATED_PAGES, UNDATED_PAGES, follow
from crawler.discovery.template import check, fill, placeholders, serves_section
from crawler.discovery.wanted import Wanted

PLACEHOLDERS = ("date", "page", "offset", "section")


@dataclass(frozen=True, slots=True)
class IndexPages:
    """Lists of links at an address with ``{date:…}``, ``{page}``, ``{offset}`` or ``{section}``."""

    template: str
    links: str = "a"
    section: str | None = None
    time: str | None = None
    zone: str = "WIB"
    first_page: int = 1
    page_size: int = 0
    max_pages: int | None = None
    reach: int = 2

    def __post_init__(self) -> None:
        check(self.template, PLACEHOLDERS)
        check_selector(self.links)
        check_selector(self.time or "time")
        if "offset" in placeholders(self.template) and self.page_size < 1:
            raise ValueError(f"{self.template!r}: {{offset}} needs page_size, the number of articles on a page")

    @property
    def dated(self) -> bool:
        return "date" in placeholders(self.template)

    def serves(self, wanted: Wanted) -> bool:
        return wanted.announced and serves_section(self.template, self.section, wanted.section)

    def reaches(self, day: date, today: date) -> bool:
        return self.dated or day >= today - timedelta(days=self.reach)

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        if not self.serves(wanted) or not self.reaches(wanted.until or today, today):
            return ()
        if not self.dated:
            oldest = wanted.since or today - timedelta(days=self.reach)
            return (Listing(self.address(None, 1, wanted), self, oldest=oldest),)
        days = wanted.days(today) if wanted.windowed else (today, today - timedelta(days=1))
        return tuple(Listing(self.address(day, 1, wanted), self, day=day) for day in days)

    def address(self, day: date | None, page: int, wanted: Wanted) -> str:
        return fill(
            self.template,
            date=day,
            page=self.first_page + page - 1,
            offset=(page - 1) * self.page_size,
            section=wanted.section or self.section,
        )

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        links = read_anchors(body, listing, self.links, self.time, self.zone)
        most = self.max_pages or (DATED_PAGES if self.dated else UNDATED_PAGES)
        paged = bool(placeholders(self.template) & {"page", "offset"})
        following = self.address(listing.day, listing.page + 1, wanted) if paged and listing.page < most else None
        return follow(listing, links, wanted, following)
