"""How the crawl of an outlet ended, as its stats tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from scrapy.crawler import Crawler

from crawler.commands.advice import nothing_found, nothing_read, unread_sources
from crawler.discovery.wanted import Wanted
from crawler.errors import OperatorError
from crawler.spider import OutletSpider
from crawler.storage.dropped import UNFETCHED
from crawler.storage.failure import FAILED, FAILURE, SEALED, UNSEALED
from crawler.storage.seen import SKIPPED
from crawler.text.naming import counted

FINISHED = "finished"
INTERRUPTED = "interrupted"
"""What a crawl is called that was not let come to its end: Scrapy gives it no reason."""
BEGUN = "start_time"
DROPPED = "dropped/"
STORED = "item_scraped_count"
READ = ("duplicate_url", "duplicate_text", "incomplete_revision")
"""Reasons to drop an article that was read."""
UNWRITTEN = "not_written"
"""Reason of articles that passed the pipelines and that the storage did not take."""
GONE = ("http_404", "http_410", "forbidden")
"""Pages that are not to be had, while the outlet answers: no longer there, or not allowed by robots.txt."""
NO_SOURCE = "no source could be read"
LISTS_FAILED = "listings/failed/"
UNREAD = ("not_an_article", "not_an_article_address", "no_text", "no_title")
"""Reasons to drop a page that came."""
SEVERAL = 3
"""Pages of which one at least should be an article; fewer may be none by chance."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of one outlet's crawl."""

    outlet: str
    found: int | None
    """Articles that were announced; None where nothing announces any."""
    stored: int
    known: int
    dropped: Mapping[str, int]
    seconds: float
    written: tuple[str, ...]
    failure: str | None
    unsealed: int = 0
    """Articles in the file of a run that could not seal it: the next crawl recovers them."""
    message: str | None = None
    """What is to be mended where it failed, as far as it is known."""
    note: str | None = None
    """What to look at though it did not fail."""
    error: BaseException | None = None
    """What it raised before it began."""
    causes: Mapping[str, int] = field(default_factory=dict)
    """Why nothing could be fetched, by reason; empty where something could."""

    @property
    def refused(self) -> bool:
        """Whether it did not begin, for a reason that the operator can mend."""
        return isinstance(self.error, OperatorError)

    @property
    def status(self) -> int:
        """Exit status: 0, 1 where it failed, 2 where a setting or argument was wrong."""
        return self.error.status if isinstance(self.error, OperatorError) else int(bool(self.failure))

    @classmethod
    def of(cls, crawler: Crawler, error: BaseException | None = None, files: Sequence[str] = ()) -> "Outcome":
        """Read from the stats of a crawl that has ended, the ``error`` that it raised, and the ``files`` it wrote beside."""
        stats, wanted = stats_of(crawler), wanted_in(crawler)
        failure = failure_in(stats, len(wanted.urls)) or (type(error).__name__ if error else None)
        outlet = crawler.spider.name if crawler.spider else crawler.spidercls.name
        replay = bool(crawler.settings.getlist("REPLAY"))
        return cls(
            outlet=outlet,
            found=stats.get("links/found", 0) if issubclass(crawler.spidercls, OutletSpider) else None,
            stored=stored_in(stats),
            known=stats.get(SKIPPED, 0),
            dropped=dropped_in(stats) | unwritten_in(stats),
            seconds=seconds_in(stats),
            written=(*stats.get("storage/segments", ()), *(() if storage_failure_in(stats) else files)),
            failure=failure,
            unsealed=stats.get(UNSEALED, 0),
            message=stats.get(FAILURE)
            or (unread_sources(outlet, wanted, stats, replay=replay) if failure == NO_SOURCE else None),
            note=note_on(outlet, wanted, stats, failure),
            error=error,
            causes=causes_in(stats, failure),
        )

    @property
    def advice(self) -> str | None:
        """What the operator is told of a crawl that failed."""
        return str(self.error) if self.refused else self.message


def stats_of(crawler: Crawler) -> Mapping[str, Any]:
    """The stats of a crawl; none where it never started, for Scrapy makes them at the start."""
    try:
        return crawler.stats.get_stats() if crawler.stats else {}
    except RuntimeError:
        return {}


def note_on(outlet: str, wanted: Wanted, stats: Mapping[str, Any], failure: str | None) -> str | None:
    """What to look at where nothing was found, or nothing was read of what was found."""
    if pages := none_read_in(stats):
        return nothing_read(outlet, pages)
    return None if failure else nothing_found(outlet, wanted, stats)


def causes_in(stats: Mapping[str, Any], failure: str | None) -> dict[str, int]:
    """Why nothing could be fetched, by reason: no list, or no article of all that were found."""
    if failure == NO_SOURCE:
        return {key.removeprefix(LISTS_FAILED): n for key, n in stats.items() if key.startswith(LISTS_FAILED)}
    dropped = dropped_in(stats)
    return dropped if failure and dropped and sum(dropped.values()) == stats.get(UNFETCHED) else {}


def dropped_in(stats: Mapping[str, Any]) -> dict[str, int]:
    """Articles that were dropped, by reason."""
    return dict(sorted((key.removeprefix(DROPPED), n) for key, n in stats.items() if key.startswith(DROPPED)))


def wanted_in(crawler: Crawler) -> Wanted:
    """What was asked for; the latest, of spiders that take no arguments."""
    return getattr(crawler.spider, "wanted", None) or Wanted()


def stored_in(stats: Mapping[str, Any]) -> int:
    """Articles that are written for good: as the storage counts them, else, where it did not fail, all that were read."""
    stored: int = stats.get(SEALED, 0 if storage_failure_in(stats) else stats.get(STORED, 0))
    return stored


def unwritten_in(stats: Mapping[str, Any]) -> dict[str, int]:
    """Articles that were read and are not written, as a reason to drop them."""
    unwritten = stats.get(STORED, 0) - stored_in(stats) - stats.get(UNSEALED, 0)
    return {UNWRITTEN: unwritten} if unwritten > 0 else {}


def seconds_in(stats: Mapping[str, Any]) -> float:
    """How long a crawl took; of one that was interrupted until now."""
    elapsed: float = stats.get("elapsed_time_seconds", 0.0)
    begun: datetime | None = stats.get(BEGUN)
    return elapsed or (datetime.now(UTC) - begun).total_seconds() if begun else elapsed


def storage_failure_in(stats: Mapping[str, Any]) -> str | None:
    """Whether articles may be lost that the crawl read: a storage that failed, or took nothing at all."""
    if stats.get(FAILED) or any(key.startswith("feedexport/failed_count") for key in stats):
        return "storage failed"
    if stats.get(STORED) and not any(key.startswith("feedexport/success_count") for key in stats):
        return "articles were read and written nowhere"
    return None


def failure_in(stats: Mapping[str, Any], named: int = 0) -> str | None:
    """Why a crawl counts as failed; None where it did what it should.

    A page that is no article does not fail a crawl, nor do articles that are stored already. What does: an exception, a
    feed that was not written, a stored segment that is damaged, a reason to stop other than the end, sources or
    articles of which none could be read, several pages of which none is an article, and an article that was ``named`` and
    not read.
    """
    reason = stats.get("finish_reason", INTERRUPTED if BEGUN in stats else "not started")
    if reason != FINISHED:
        return str(reason)
    if unwritten := storage_failure_in(stats):
        return unwritten
    if damaged := stats.get("storage/damaged"):
        return f"{counted(damaged, 'stored segment')} damaged, see scrapy reindex"
    if exceptions := stats.get("spider_exceptions/count"):
        return counted(exceptions, "exception")
    if errors := stats.get("dropped/error"):
        return f"{counted(errors, 'article')} lost by an error"
    broken = stats.get("listings/failed", 0) + stats.get("listings/unreadable", 0)
    if broken and not stats.get("listings/read"):
        return NO_SOURCE
    return unread_in(stats, named)


def unread_in(stats: Mapping[str, Any], named: int) -> str | None:
    """Whether a crawl that reached its end read what it was for: the named articles, else any of those it asked for.

    Where everything else is stored already, pages that are not to be had are no sign that the outlet answers no more.
    """
    stored, dropped = stats.get(STORED, 0), dropped_in(stats)
    if (unread := named - stored - sum(dropped.get(reason, 0) for reason in READ)) > 0:
        return f"{unread} of {named} articles named could not be read"
    failed = stats.get(UNFETCHED, 0)
    gone = sum(dropped.get(reason, 0) for reason in GONE)
    if (pages := none_read_in(stats)) >= SEVERAL:
        return f"none of {pages} pages is read as an article"
    if stored or sum(dropped.values()) > failed or (stats.get(SKIPPED) and failed == gone):
        return None
    return f"none of {failed} pages could be fetched" if failed else None


def none_read_in(stats: Mapping[str, Any]) -> int:
    """Pages that came of articles that were announced, where none was read as one and none is stored already; else 0."""
    dropped = dropped_in(stats)
    unread = sum(dropped.get(reason, 0) for reason in UNREAD)
    others = sum(dropped.values()) - unread - stats.get(UNFETCHED, 0)
    return unread if stats.get("links/found") and not (stats.get(STORED) or stats.get(SKIPPED) or others) else 0
