"""What fetching must know of an outlet."""

from typing import Protocol, runtime_checkable

from scrapy import Request

from crawler.discovery.links import Link
from crawler.page import Page, Reading


@runtime_checkable
class Outlet(Protocol):
    """A spider that reads the pages of an outlet and whose articles are found in an archive.

    For reading alone it is made without arguments.
    """

    def is_article(self, url: str) -> bool: ...

    def article_request(self, link: Link) -> Request: ...

    def read(self, page: Page) -> Reading: ...
