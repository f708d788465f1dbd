"""One article, one line: within a run and against everything that its outlet has stored."""

from typing import Any, Self

from scrapy.crawler import Crawler

from crawler.items import Article
from crawler.storage.digest import text_digest
from crawler.storage.keeper import Keeper
from crawler.storage.known import Known
from crawler.text.urls import canonicalize
from pipelines.dropped import Dropped


class Seen:
    """Which articles have been seen, and which texts of their outlet, in this run or stored before."""

    def __init__(self, known: Known | None = None) -> None:
        self._known = known or Known()
        self._urls: set[str] = set()
        self._digests: dict[tuple[str, str], str] = {}  # by outlet: what others reprint is no duplicate

    def add(self, article: Article) -> str | None:
        """Remember an article. Returns None for a new one, else why it is dropped.

        ``duplicate_url``, ``duplicate_text``; a stored address with another text is new, for the outlet changed the
        article, but ``incomplete_revision`` where pages are missing that the stored article has.
        """
        url, digest = canonicalize(article.canonical_url), text_digest(article.text)
        reason = self._dropped(article, url, digest)
        if reason is None:
            self._urls.add(url)
            if digest:
                self._digests.setdefault((article.outlet, digest), url)
        return reason

    def revision(self, article: Article) -> int:
        """Which revision of its address an article is: 1 where none is stored."""
        stored = self._known.articles.get(canonicalize(article.canonical_url))
        return stored.revision + 1 if stored else 1

    def _dropped(self, article: Article, url: str, digest: str) -> str | None:
        stored = self._known.articles.get(url)
        if url in self._urls or (stored and stored.digest == digest):
            return "duplicate_url"
        if stored and article.pages.read < min(article.pages.total, stored.pages):
            return "incomplete_revision"
        holder = self._digests.get((article.outlet, digest)) or self._known.digests.get(digest)
        return "duplicate_text" if holder not in (None, url) else None


class Deduplicate:
    """Item pipeline: drops duplicates and numbers revisions. Passes what is not an Article."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        keeper = crawler.get_extension(Keeper)
        return cls(Seen(keeper.known if keeper else None))

    def process_item(self, item: Any) -> Any:
        """Let a new article or a new revision pass.

        Raises Dropped with ``duplicate_url``, ``duplicate_text`` or ``incomplete_revision``.
        """
        if not isinstance(item, Article):
            return item
        if reason := self._seen.add(item):
            raise Dropped(reason, item.canonical_url)
        return item.model_copy(update={"revision": self._seen.revision(item)})
