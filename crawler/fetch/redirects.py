"""Where redirects lead: each is followed, or its article dropped with a counted reason."""

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.dupefilters import RFPDupeFilter
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

REDIRECTED = "redirect_urls"
"""Key of ``meta`` under which Scrapy keeps the addresses that led to a request."""


class OffSite(IgnoreRequest):
    """A request leads to a host that is not the outlet's."""


class TooManyRedirects(IgnoreRequest):
    """Redirects lead in a circle, or through more addresses than REDIRECT_MAX_TIMES."""


class PassRedirects(RFPDupeFilter):
    """Scrapy's filter of repeated requests, but for redirects: it would drop them, and their articles, uncounted.

    The page to which a redirect leads is read, and its article dropped as a duplicate where it is one.
    """

    def request_seen(self, request: Request) -> bool:
        return REDIRECTED not in request.meta and super().request_seen(request)


class StayOnSite(OffsiteMiddleware):
    """Downloader middleware in the place of Scrapy's, which lets redirects to other hosts vanish unseen.

    It refuses them before they are scheduled, where nobody is told, and lets those of further pages pass, since these
    are requested with ``dont_filter``.
    """

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """Raise IgnoreRequest for a foreign host; a redirect is told to its errback, by `process_request`."""
        if REDIRECTED not in request.meta:
            super().request_scheduled(request, spider)

    def process_request(self, request: Request, spider: Spider | None = None) -> None:
        """Raise `OffSite` for a foreign host; for its robots.txt where a redirect leads to it, else something of it is
        allowed.
        """
        if request.meta.get("dont_obey_robotstxt") and REDIRECTED not in request.meta:
            return
        try:
            super().process_request(request.replace(dont_filter=False) if REDIRECTED in request.meta else request)
        except IgnoreRequest as error:
            raise OffSite(str(error)) from error


class CountRedirects(RedirectMiddleware):
    """Downloader middleware in the place of Scrapy's: a redirect without end has a name of its own."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """Raise `TooManyRedirects`."""
        try:
            return super().process_response(request, response)
        except IgnoreRequest as error:
            raise TooManyRedirects(str(error)) from error
