"""What a probe sees of an outlet, as values."""

from dataclasses import dataclass
from typing import Literal

OK = range(200, 300)

Bar = Literal["site", "address", "unreachable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of one request."""

    url: str
    """Address that was asked for; after redirects within the outlet's hosts, the last."""
    status: int | None = None
    """HTTP status; None where nothing answered, or nothing was asked."""
    failure: str | None = None
    """Why nothing answered, in the words of the stats: ``no_such_host``, ``timeout``, …"""
    challenge: str | None = None
    """Who stands before the portal and let nothing through: ``Cloudflare``, …"""
    moved_to: str | None = None
    """Address at a host that is none of the outlet's, to which a redirect leads; it was not followed, but for robots.txt."""
    login: str | None = None
    """Address of a page at which to log in, to which a redirect leads; it was not followed."""
    barred: Bar | None = None
    """What robots.txt forbids: the whole site, or this address; ``unreachable`` where it cannot be had, which forbids all
    (RFC 9309, 2.3.1.4): then status, failure and challenge are those of robots.txt itself."""

    @property
    def came(self) -> bool:
        """Whether a page of the portal came."""
        return self.status in OK and not (self.challenge or self.moved_to or self.login or self.barred)

    @property
    def alive(self) -> bool:
        """Whether the host answered anything, if only to be asked for its robots.txt."""
        return self.status is not None or self.barred != "unreachable"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSeen:
    """A list that should announce articles."""

    answer: Answer
    articles: int = 0
    """Article addresses that it announces."""
    entries: int = 0
    """Entries of any kind, or links of a page."""
    parts: int = 0
    """Further lists that it names: it is an index of lists, or goes on over several pages."""
    page: bool = False
    """Whether it is a page for people, whose links may be of any kind, and no feed, sitemap or JSON."""
    newest: str | None = None
    """Day of the newest of these articles (ISO 8601), as far as the list or their addresses tell any."""
    unreadable: str | None = None
    """What was expected and what was found, where it is not the list that it should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSeen:
    """An article that a list announces."""

    answer: Answer
    unread: str | None = None
    """Why no article was read from the page: ``not_an_article``, …"""
    source: str | None = None
    """Where its text was found: ``rule:<layout>``, ``trafilatura`` (the generic extractor)."""
    generic: bool = False
    """Whether the generic extractor had to find the text, though the outlet declares where it stands."""
    missing: tuple[str, ...] = ()
    """Main fields that it lacks: ``title``, ``text``, ``published_at``, ``people``."""
    title: str = ""
    published_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was seen of an outlet."""

    lists: tuple[ListSeen, ...] = ()
    articles: tuple[ArticleSeen, ...] = ()
    day: str | None = None
    """Day of the probe where the outlet is, ISO 8601."""
    late: bool = False
    """Whether time was up before all was asked."""
    unrendered: bool = False
    """Whether the outlet's pages need a browser, which a probe does without."""
    fault: str | None = None
    """An exception of the program; what was seen before it is kept."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What came of each request, in the order of asking."""
        return (*(seen.answer for seen in self.lists), *(seen.answer for seen in self.articles))

    @property
    def robots(self) -> str:
        """What robots.txt says of what was asked: ``allows``, ``forbids …``, ``cannot be had``, or ``unknown``."""
        bars = [answer.barred for answer in self.answers]
        if "unreachable" in bars:
            return "cannot be had"
        if "site" in bars:
            return "forbids the site"
        if any(seen.answer.barred for seen in self.articles):
            return "forbids articles"
        if any(bars):
            return "forbids a list"
        return "allows" if bars else "unknown"
