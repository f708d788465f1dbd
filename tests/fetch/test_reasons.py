"""What is said of requests that brought no page."""

import logging

import pytest
from scrapy.exceptions import CannotResolveHostError, DownloadCancelledError, DownloadTimeoutError, IgnoreRequest
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from crawler.fetch.failures import Unanswered, reason_of
from crawler.fetch.redirects import OffSite, TooManyRedirects
from crawler.fetch.replay import NOT_ARCHIVED
from crawler.fetch.robots import Forbidden, RobotsUnreachable


def answer(status: int, *flags: str) -> HttpError:
    return HttpError(Response("https://koran.example/rss", status, flags=list(flags)))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (answer(503), "http_503"),
        (DownloadTimeoutError("30 s"), "timeout"),
        (CannotResolveHostError("koran.example"), "no_such_host"),
        (Forbidden("Forbidden by robots.txt: https://koran.example/akun"), "forbidden"),
        (
            IgnoreRequest(
                "Ignored response <200 https://koran.example/rss> because its body (194445 B compressed, 41943040 B decompressed so far) exceeded DOWNLOAD_MAXSIZE (41943040 B) during decompression."
            ),
            "too_large",
        ),
        (IgnoreRequest("by a middleware"), "ignored"),
        (DownloadCancelledError("40 MB"), "too_large"),
        (RobotsUnreachable("503", Response("https://koran.example/robots.txt", 503)), "robots_unreachable"),
        (OffSite("lain.example"), "off_site"),
        (TooManyRedirects("20"), "too_many_redirects"),
        (RuntimeError("?"), "fetch_failed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_failure_has_one_word(error: Exception, reason: str) -> None:
    assert reason_of(Failure(error)) == reason


def test_sources_are_named_once_for_each_reason(caplog: pytest.LogCaptureFixture) -> None:
    unanswered = Unanswered()
    for number in range(7):
        unanswered.add(f"https://koran.example/rss/{number}", Failure(answer(404)))
    unanswered.add("https://koran.example/peta.xml", Failure(DownloadTimeoutError("30 s")))
    unanswered.add("https://koran.example/indeks", Failure(answer(404, NOT_ARCHIVED)))
    with caplog.at_level(logging.INFO):
        unanswered.log(logging.LoggerAdapter(logging.getLogger("koran"), {}))
    five = ", ".join(f"https://koran.example/rss/{number}" for number in range(5))
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("WARNING", f"Sources that do not answer: 7 (http_404): {five} and 2 more"),
        ("WARNING", "Sources that do not answer: 1 (timeout): https://koran.example/peta.xml"),
        ("INFO", "Sources that do not answer: 1 (not archived): https://koran.example/indeks"),
    ]
