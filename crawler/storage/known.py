"""What an outlet has stored: the memory by which a crawl skips, drops and revises."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from crawler.text.urls import canonicalize


class Stored(NamedTuple):
    """The newest stored revision of an article."""

    canonical_url: str
    """Canonical address, in the form that ``canonicalize`` gives."""
    digest: str
    """``text_digest`` of its text."""
    revision: int
    modified_at: str | None
    """When the outlet last changed it; where the page tells none, when it was fetched or published."""


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
