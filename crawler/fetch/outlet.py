"""What fetching must know of an outlet."""

from typing import Protocol, runtime_checkable

from scrapy import Request

from crawler.discovery.links import Link
from crawler.page import Page, Reading


@runtime_checkable
class ShownOutlet(Protocol):
    """A spider that knows where the text stands on pages that a browser shows."""

    def awaited(self, url: str) -> tuple[str, ...]:
        """Selectors of which one must hold text before the page at ``url`` is taken; none where any text will do."""


@runtime_checkable
class Outlet(Protocol):
    """A spider that reads the pages of an outlet and whose articles are found in an archive.

    For reading alone it is made without arguments.
    """

    def is_article(self, url: str) -> bool: ...

    def article_request(self, link: Link) -> Request: ...

    def read(self, page: Page) -> Reading: ...
