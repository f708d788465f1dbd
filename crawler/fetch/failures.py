"""Why a request brought no page, in one word by which it is counted."""

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from crawler.fetch.redirects import OffSite, TooManyRedirects
from crawler.fetch.robots import RobotsUnreachable

FETCH_FAILED = "fetch_failed"
"""What is said of a failure that has no word of its own."""
FAILURES: tuple[tuple[type[BaseException], str], ...] = (
    (DownloadTimeoutError, "timeout"),
    (RobotsUnreachable, "robots_unreachable"),
    (OffSite, "off_site"),
    (TooManyRedirects, "too_many_redirects"),
    (IgnoreRequest, "forbidden"),
    (CannotResolveHostError, "no_such_host"),
    (DownloadConnectionRefusedError, "unreachable"),
    (DownloadFailedError, "unreachable"),
    (ResponseDataLossError, "cut_off"),
)


def reason_of(failure: Failure) -> str:
    """One word for a request that brought no page: ``http_404``, ``forbidden`` (by robots.txt), ``timeout``, …"""
    error = failure.value
    if isinstance(error, HttpError):
        return f"http_{error.response.status}"
    return next((reason for kind, reason in FAILURES if isinstance(error, kind)), FETCH_FAILED)
