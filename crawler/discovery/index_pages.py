"""Index pages: lists of articles by day or by page."""

from dataclasses import dataclass
from typing import ClassVar

from crawler.discovery.anchors import check_selector, read_anchors
from crawler.discovery.links import Announced, Listing
from crawler.discovery.paged import PagedList
from crawler.discovery.wanted import Wanted


@dataclass(frozen=True, slots=True)
class IndexPages(PagedList):
    """Pages of links, for example ``https://…/indeks?date={date:%Y-%m-%d}&page={page}``.

    :raises ValueError: at construction, where the address, a selector, the zone or a number cannot be used.
    """

    PLACEHOLDERS: ClassVar[tuple[str, ...]] = ("date", "page", "offset", "section")

    links: str = "a"
    """CSS selector of the links, or of the items that hold them; best without sidebars."""
    time: str | None = None
    """CSS selector of the time of publication within what ``links`` selects."""

    def __post_init__(self) -> None:
        PagedList.__post_init__(self)
        check_selector(self.links)
        if self.time is not None:
            check_selector(self.time)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Links to articles, and the next page where it is worth a fetch."""
        return self.followed(listing, read_anchors(body, listing, self.links, self.time, self.zone), wanted)
