"""Why a request brought no page: a word by which it is counted, a line for the sources that did not answer."""

import logging

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Request
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from crawler.errors import OperatorError
from crawler.fetch.browser import PageCrashed, RenderingFailed
from crawler.fetch.redirects import OffSite, TooManyRedirects
from crawler.fetch.replay import NOT_ARCHIVED
from crawler.fetch.robots import Forbidden, RobotsUnreachable
from crawler.text.naming import some_of

FETCH_FAILED = "fetch_failed"
"""What is said of a failure that has no word of its own."""
TOO_LARGE = "too_large"
"""What is said of what is larger than DOWNLOAD_MAXSIZE, packed or unpacked."""
MAXSIZE = "DOWNLOAD_MAXSIZE"
"""What Scrapy's message names where a body becomes too large as it is unpacked; the error is of no kind of its own."""
ABSENT = ("http_404", "http_410")
FAILURES: tuple[tuple[type[BaseException], str], ...] = (
    (DownloadTimeoutError, "timeout"),
    (RobotsUnreachable, "robots_unreachable"),
    (OffSite, "off_site"),
    (TooManyRedirects, "too_many_redirects"),
    (Forbidden, "forbidden"),
    (IgnoreRequest, "ignored"),  # by a middleware of Scrapy's
    (DownloadCancelledError, TOO_LARGE),
    (PageCrashed, "page_crashed"),
    (RenderingFailed, "not_rendered"),
    (CannotResolveHostError, "no_such_host"),
    (DownloadConnectionRefusedError, "unreachable"),
    (DownloadFailedError, "unreachable"),
    (ResponseDataLossError, "cut_off"),
    (OperatorError, "given_up"),  # the storage failed, and nothing is fetched any more
)


def request_of(failure: Failure) -> Request:
    """The request that failed."""
    request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
    return request


def reason_of(failure: Failure) -> str:
    """One word for a request that brought no page: ``http_404``, ``forbidden`` (by robots.txt), ``timeout``, …"""
    assert failure.value is not None
    return word_of(failure.value)


def cause_of(failure: Failure) -> str:
    """As `reason_of`; of a robots.txt that cannot be had the reason for that, as far as it has another than its status."""
    error = failure.value
    assert error is not None
    return word_of(
        error.found if isinstance(error, RobotsUnreachable) and isinstance(error.found, Exception) else error
    )


def detail_of(failure: Failure) -> str:
    """Why a robots.txt cannot be had: ``robots.txt: no_such_host``; empty for other failures."""
    error = failure.value
    if not isinstance(error, RobotsUnreachable):
        return ""
    found = error.found
    return f"robots.txt: {word_of(found) if isinstance(found, Exception) else f'http_{found.status}'}"


def word_of(error: BaseException) -> str:
    """As `reason_of`, of what was raised."""
    if isinstance(error, HttpError):
        return f"http_{error.response.status}"
    if type(error) is IgnoreRequest and MAXSIZE in str(error):
        return TOO_LARGE
    return next((reason for kind, reason in FAILURES if isinstance(error, kind)), FETCH_FAILED)


class Unanswered:
    """Sources that did not answer, gathered so that the log names them once and not with every request."""

    def __init__(self) -> None:
        self._urls: dict[tuple[int, str], list[str]] = {}

    def add(self, url: str, failure: Failure, *, guessed: bool = False) -> None:
        """Remember a source; that an archive lacks one, or that a ``guessed`` one is not there, is no news to warn of."""
        response = getattr(failure.value, "response", None)
        missing = response is not None and NOT_ARCHIVED in response.flags
        reason = NOT_ARCHIVED if missing else reason_of(failure)
        level = logging.INFO if missing or (guessed and reason in ABSENT) else logging.WARNING
        self._urls.setdefault((level, reason), []).append(url)

    def log(self, logger: logging.LoggerAdapter[logging.Logger]) -> None:
        """One line for each reason."""
        for (level, reason), urls in self._urls.items():
            logger.log(level, "Sources that do not answer: %d (%s): %s", len(urls), reason, some_of(urls))
