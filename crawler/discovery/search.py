"""An outlet's own search."""

from dataclasses import dataclass
from datetime import date

from crawler.discovery.anchors import check_selector, read_anchors
from crawler.discovery.declared import check_numbers, check_zone
from crawler.discovery.links import Announced, Listing
from crawler.discovery.paging import check_paging, follow, is_paged, place
from crawler.discovery.template import Words, check, fill, placeholders, serves_section
from crawler.discovery.wanted import Wanted

PLACEHOLDERS = ("query", "page", "offset", "section")
SEARCH_PAGES = 20


@dataclass(frozen=True, slots=True)
class Search:
    """Pages of results, for example ``https://…/search?q={query}&page={page}``. Serves queries alone.

    :raises ValueError: at construction, where the address, a selector, the zone or a number cannot be used.
    """

    template: str
    """Address with ``{query}`` (percent-encoded; ``{query:+}`` writes spaces as plus signs), and where it has pages
    ``{page}`` or ``{offset}``."""
    links: str = "a"
    """CSS selector of the links, or of the items that hold them; best without sidebars."""
    section: str | None = None
    """The section that it searches, or that fills ``{section}`` where none is asked for; None for the whole outlet."""
    time: str | None = None
    """CSS selector of the time of publication within what ``links`` selects."""
    zone: str = "WIB"
    """Zone of times that state none: WIB, WITA or WIT."""
    first_page: int = 1
    """Number of the first page."""
    page_size: int | None = None
    """Results on a page; ``{offset}`` grows by it."""
    max_pages: int = SEARCH_PAGES
    """Most pages of one query."""

    def __post_init__(self) -> None:
        check(self.template, PLACEHOLDERS)
        if "query" not in placeholders(self.template):
            raise ValueError(f"{self.template!r}: a search needs {{query}} in its address")
        check_paging(self.template, self.page_size)
        check_selector(self.links)
        if self.time is not None:
            check_selector(self.time)
        check_zone(self.zone)
        check_numbers(max_pages=self.max_pages)

    def serves(self, wanted: Wanted) -> bool:
        """Whether a query is wanted, in its section."""
        return bool(wanted.query) and not wanted.urls and serves_section(self.template, self.section, wanted.section)

    def reaches(self, day: date, today: date) -> bool:
        """Any day: a search may find what is old."""
        return day <= today

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        """The first page of results."""
        return (Listing(self.address(1, wanted), self),) if self.serves(wanted) else ()

    def address(self, page: int, wanted: Wanted) -> str:
        """Address of a page of results, counted from 1."""
        query, section = Words(wanted.query or ""), wanted.section or self.section
        return fill(self.template, query=query, section=section, **place(page, self.first_page, self.page_size))

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Links to articles, and the next page where it is worth a fetch."""
        links = read_anchors(body, listing, self.links, self.time, self.zone)
        ends = listing.page >= self.max_pages or not is_paged(self.template)
        return follow(listing, links, wanted, None if ends else self.address(listing.page + 1, wanted))
