"""What an outlet has stored: the memory by which a crawl skips, drops and revises."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from crawler.text.urls import canonicalize


class Stored(NamedTuple):
    """The newest stored revision of an article."""

    canonical_url: str
    """Canonical address, in the form that ``canonicalize`` gives."""
    digest: str
    """``text_digest`` of its text."""
    revision: int
    current_at: str | None = None
    """ISO 8601 time at which the text is known to have been current: when it was fetched, or changed as its page says."""
    pages: int = 1
    """Number of its pages that were read."""


@dataclass(frozen=True, slots=True)
class Known:
    """The stored articles of one outlet."""

    articles: Mapping[str, Stored] = field(default_factory=dict)
    """Canonical address to its newest revision."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Address from which an article was fetched to its canonical address, where the two differ."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """``text_digest`` of every stored text to the canonical address that has it."""

    @classmethod
    def of(cls, rows: Iterable[tuple[str, Stored]]) -> "Known":
        """Gather ``(address, article)`` rows, older revisions before newer ones."""
        articles: dict[str, Stored] = {}
        addresses: dict[str, str] = {}
        digests: dict[str, str] = {}
        for address, stored in rows:
            articles[stored.canonical_url] = stored
            if address != stored.canonical_url:
                addresses[address] = stored.canonical_url
            if stored.digest:
                digests.setdefault(stored.digest, stored.canonical_url)
        return cls(articles, addresses, digests)

    def find(self, url: str) -> Stored | None:
        """The stored article of an address in any of its forms; None where nothing is stored."""
        key = canonicalize(url)
        return self.articles.get(key) or self.articles.get(self.addresses.get(key, ""))

    def __len__(self) -> int:
        return len(self.articles)


def moment(time: str | None) -> datetime | None:
    """The moment that an ISO 8601 string names, UTC where it names no offset; None where it is unreadable."""
    try:
        read = datetime.fromisoformat(time) if time else None
    except ValueError:
        return None
    return read.replace(tzinfo=UTC) if read and read.tzinfo is None else read


def current_at(fetched: str | None, modified: str | None, published: str | None) -> str | None:
    """The later of the times at which a text was fetched and changed, as written; else when it was published.

    A portal's lists often tell a change some seconds after its page does, which is no news to who fetched it later.
    """
    times = [(when, time) for time in (fetched, modified) if (when := moment(time))]
    return max(times)[1] if times else published
