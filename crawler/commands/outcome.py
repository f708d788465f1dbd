"""How the crawl of an outlet ended, as its stats tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scrapy.crawler import Crawler

from crawler.spider import OutletSpider
from crawler.storage.dropped import UNFETCHED
from crawler.storage.seen import SKIPPED

FINISHED = "finished"
DROPPED = "dropped/"
STORED = "item_scraped_count"
READ = ("duplicate_url", "duplicate_text", "incomplete_revision")
"""Reasons to drop an article that was read."""
GONE = ("http_404", "http_410")


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

    @classmethod
    def of(cls, crawler: Crawler) -> "Outcome":
        """Read from the stats of a crawl that has ended."""
        stats = stats_of(crawler)
        return cls(
            outlet=crawler.spidercls.name,
            found=stats.get("links/found", 0) if issubclass(crawler.spidercls, OutletSpider) else None,
            stored=stats.get(STORED, 0),
            known=stats.get(SKIPPED, 0),
            dropped=dropped_in(stats),
            seconds=stats.get("elapsed_time_seconds", 0.0),
            written=tuple(stats.get("storage/segments", ())),
            failure=failure_in(stats, named_in(crawler)),
        )


def stats_of(crawler: Crawler) -> Mapping[str, Any]:
    """The stats of a crawl; none where it never started, for Scrapy makes them at the start."""
    try:
        return crawler.stats.get_stats() if crawler.stats else {}
    except RuntimeError:
        return {}


def dropped_in(stats: Mapping[str, Any]) -> dict[str, int]:
    """Articles that were dropped, by reason."""
    return dict(sorted((key.removeprefix(DROPPED), n) for key, n in stats.items() if key.startswith(DROPPED)))


def named_in(crawler: Crawler) -> int:
    """Number of articles that ``-a url=`` names."""
    wanted = getattr(crawler.spider, "wanted", None)
    return len(wanted.urls) if wanted else 0


def failure_in(stats: Mapping[str, Any], named: int = 0) -> str | None:
    """Why a crawl counts as failed; None where it did what it should.

    Pages that are no articles do not fail a crawl, nor do articles that are stored already. What does: an exception, a
    feed that was not written, a stored segment that is damaged, a reason to stop other than the end, sources or
    articles of which none could be read, and an article that was ``named`` and not read.
    """
    reason = stats.get("finish_reason", "not started")
    if reason != FINISHED:
        return str(reason)
    if stats.get("storage/failed") or any(key.startswith("feedexport/failed_count") for key in stats):
        return "storage failed"
    if stats.get(STORED) and not any(key.startswith("feedexport/success_count") for key in stats):
        return "articles were read and written nowhere"
    if damaged := stats.get("storage/damaged"):
        return f"{damaged} stored segments are damaged, see scrapy reindex"
    if exceptions := stats.get("spider_exceptions/count"):
        return f"{exceptions} exceptions"
    if errors := stats.get("dropped/error"):
        return f"{errors} articles lost by an error"
    broken = stats.get("listings/failed", 0) + stats.get("listings/unreadable", 0)
    if broken and not stats.get("listings/read"):
        return "no source could be read"
    return unread_in(stats, named)


def unread_in(stats: Mapping[str, Any], named: int) -> str | None:
    """Whether a crawl that reached its end read what it was for: the named articles, else any of those it asked for.

    Where everything else is stored already, pages that are gone are no sign that the outlet answers no more.
    """
    stored, dropped = stats.get(STORED, 0), dropped_in(stats)
    if (unread := named - stored - sum(dropped.get(reason, 0) for reason in READ)) > 0:
        return f"{unread} of {named} articles named could not be read"
    failed = stats.get(UNFETCHED, 0)
    gone = sum(dropped.get(reason, 0) for reason in GONE)
    if stored or sum(dropped.values()) > failed or (stats.get(SKIPPED) and failed == gone):
        return None
    return f"none of {failed} pages could be fetched" if failed else None
