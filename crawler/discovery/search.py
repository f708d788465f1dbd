"""An outlet's own search."""

from dataclasses import dataclass
from datetime import date

from crawler.discovery.anchors import check_selector, read_anchors
from crawler.discovery.links import Announced, Listing
from crawler.discovery.paging import SEARCH_PAGES, follow
from crawler.discovery.template import Words, check, fill, placeholders, serves_section
from crawler.discovery.wanted import Wanted

PLACEHOLDERS = ("query", "page", "offset", "section")


@dataclass(frozen=True, slots=True)
class Search:
    """Pages of results at an address with ``{query}`` (``{query:+}`` writes spaces as plus signs)."""

    template: str
    links: str = "a"
    section: str | None = None
    first_page: int = 1
    page_size: int = 0
    max_pages: int = SEARCH_PAGES

    def __post_init__(self) -> None:
        check(self.template, PLACEHOLDERS)
        check_selector(self.links)
        if "query" not in placeholders(self.template):
            raise ValueError(f"{self.template!r}: a search needs {{query}} in its address")
        if "offset" in placeholders(self.template) and self.page_size < 1:
            raise ValueError(f"{self.template!r}: {{offset}} needs page_size, the number of results on a page")

    def serves(self, wanted: Wanted) -> bool:
        fits = serves_section(self.template, self.section, wanted.section)
        return bool(wanted.query) and not wanted.urls and fits

    def reaches(self, day: date, today: date) -> bool:
        return day <= today

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        return (Listing(self.address(1, wanted), self),) if self.serves(wanted) else ()

    def address(self, page: int, wanted: Wanted) -> str:
        return fill(
            self.template,
            query=Words(wanted.query or ""),
            page=self.first_page + page - 1,
            offset=(page - 1) * self.page_size,
            section=wanted.section or self.section,
        )

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        links = read_anchors(body, listing, self.links)
        paged = bool(placeholders(self.template) & {"page", "offset"})
        following = self.address(listing.page + 1, wanted) if paged and listing.page < self.max_pages else None
        return follow(listing, links, wanted, following)
