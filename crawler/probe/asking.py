"""One request as a crawl would make it, and what came of it as a fact."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from w3lib.url import safe_url_string

from crawler.errors import OperatorError
from crawler.fetch.failures import FAILURES, word_of
from crawler.fetch.robots import Forbidden, ObeyRobots, RobotsUnreachable
from crawler.probe.challenge import challenge_in
from crawler.probe.facts import Answer, Bar
from crawler.probe.login import is_login
from crawler.text.urls import host_of

REDIRECTS = (301, 302, 303, 307, 308)
MOST_REDIRECTS = 3
ASIDE = {"dont_redirect": True}
UNFETCHED = tuple(kind for kind, _ in FAILURES if not issubclass(kind, OperatorError))
"""What the engine raises for a request that brings no response."""


class Asker:
    """Asks for one outlet, through the middlewares and the pace of a running crawl, and neither foreign hosts nor logins."""

    def __init__(self, crawler: Crawler, domains: Sequence[str]) -> None:
        self._crawler = crawler
        self._domains = domains

    async def ask(self, request: Request) -> tuple[Answer, Response | None]:
        """What came, and the response where a page of the portal came."""
        for _ in range(MOST_REDIRECTS + 1):
            answer, response = await self._once(request)
            if response is None or not (target := redirect_of(response)):
                return answer, response if answer.came else None
            if is_login(target):
                return Answer(url=request.url, status=response.status, login=target), None
            if not self._is_own(target):
                return Answer(url=request.url, status=response.status, moved_to=target), None
            request = request.replace(url=target)
        return Answer(url=request.url, failure="too_many_redirects"), None

    async def _once(self, request: Request) -> tuple[Answer, Response | None]:
        assert self._crawler.engine is not None
        try:
            response = await self._crawler.engine.download_async(request.replace(meta=request.meta | ASIDE))
        except RobotsUnreachable as error:
            answer = answer_of(request.url, error.found, "unreachable")
            moved = error.url if error.url and not self._is_own(error.url) else None
            return replace(answer, moved_to=moved), None
        except Forbidden as error:
            return answer_of(request.url, error, await self._bar(request)), None
        except UNFETCHED as error:
            return answer_of(request.url, error), None
        return answer_of(request.url, response), response

    async def _bar(self, request: Request) -> Bar:
        """Whether robots.txt forbids the whole site; it was read before."""
        obey = self._crawler.get_downloader_middleware(ObeyRobots)
        rules = await obey.robot_parser(request) if obey else None
        home = urljoin(request.url, "/")
        return "address" if rules is None or rules.allowed(home, self._crawler.settings["USER_AGENT"]) else "site"

    def _is_own(self, url: str) -> bool:
        host = host_of(url)
        return any(host == domain or host.endswith(f".{domain}") for domain in self._domains)


def answer_of(url: str, found: Response | BaseException, barred: Bar | None = None) -> Answer:
    """The fact, of a response or of the exception that came in its place."""
    if isinstance(found, Response):
        headers = {str(name).lower(): str(value) for name, value in found.headers.to_unicode_dict().items()}
        challenge = challenge_in(found.status, headers, found.body)
        return Answer(url=url, status=found.status, challenge=challenge, barred=barred)
    return Answer(url=url, failure=word_of(found), barred=barred)


def redirect_of(response: Response) -> str | None:
    """The address to which a response sends on."""
    location = response.headers.get("Location")
    if response.status not in REDIRECTS or not location:
        return None
    return safe_url_string(response.urljoin(safe_url_string(location)))
