"""A page from the open net has no business in the net of whoever crawls it."""

from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Self, cast
from urllib.request import getproxies, proxy_bypass

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.utils.defer import maybe_deferred_to_future
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.base import ReactorBase
from twisted.internet.error import DNSLookupError

from crawler.fetch.redirects import OffSite

PAGE_ADDRESS = "page_address"
"""Key of ``meta`` under which a part of a page has the address that served the page; None where nobody knows it."""

Address = IPv4Address | IPv6Address


class StayOutside:
    """Downloader middleware: refuses parts of a page that lie on an address which is not public, unless the page does.

    Browsers do the same (W3C, Local Network Access). A proxy looks names up itself, and has rules of its own.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls()

    async def process_request(self, request: Request) -> None:
        """Raise `OffSite`."""
        page = request.meta.get(PAGE_ADDRESS, ())
        url = urlparse_cached(request)
        if page == () or (page and not is_public(page)) or is_proxied(url.scheme, url.hostname or ""):
            return
        found = await address_of(url.hostname or "")
        if found and not is_public(found):
            raise OffSite(f"{url.hostname} is {found}, which a page from elsewhere is not to ask")


def is_proxied(scheme: str, host: str) -> bool:
    """Whether a proxy of the environment, which Scrapy uses, looks the name of a host up."""
    return scheme in getproxies() and not proxy_bypass(host)


async def address_of(host: str) -> Address | None:
    """The address to which the crawl would connect, as its resolver remembers it; None for a name that has none."""
    from twisted.internet import reactor  # a crawl has installed it by now

    try:
        return ip_address(host)  # also of IPv6, which Twisted does not tell from a name
    except ValueError:
        pass
    try:
        found: str = await maybe_deferred_to_future(cast(ReactorBase, reactor).resolve(host))
    except DNSLookupError:
        return None
    return ip_address(found)


def is_public(address: Address) -> bool:
    """Whether an address belongs to the open net, and not to a machine or a net of its own."""
    return (getattr(address, "ipv4_mapped", None) or address).is_global
