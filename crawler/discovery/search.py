"""An outlet's own search."""

from dataclasses import dataclass
from typing import ClassVar

from crawler.discovery.index_pages import IndexPages


@dataclass(frozen=True, slots=True)
class Search(IndexPages):
    """Pages of results, for example ``https://…/search?q={query}&page={page}``. Serves queries alone.

    :raises ValueError: at construction, where the address, a selector, the zone or a number cannot be used.
    """

    PLACEHOLDERS: ClassVar[tuple[str, ...]] = ("query", "page", "offset", "section")

    def __post_init__(self) -> None:
        IndexPages.__post_init__(self)
        if not self.searching:
            raise ValueError(f"{self.template!r}: a search needs {{query}} in its address")
