"""What a crawl did, for people (a table) and for cron (an exit status)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table
from scrapy.crawler import Crawler

FINISHED = "finished"
DROPPED = "dropped/"
SILENT_FEED = "stdout:"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of one outlet's crawl."""

    outlet: str
    found: int
    stored: int
    known: int
    dropped: Mapping[str, int]
    seconds: float
    written: tuple[str, ...]
    failure: str | None

    @classmethod
    def of(cls, crawler: Crawler) -> "Outcome":
        """Read from the stats of a crawl that has ended."""
        stats: Mapping[str, Any] = crawler.stats.get_stats() if crawler.stats else {}
        return cls(
            outlet=crawler.spidercls.name,
            found=stats.get("links/found", 0),
            stored=stats.get("item_scraped_count", 0),
            known=stats.get("skipped/stored", 0),
            dropped={key.removeprefix(DROPPED): n for key, n in sorted(stats.items()) if key.startswith(DROPPED)},
            seconds=stats.get("elapsed_time_seconds", 0.0),
            written=tuple(stats.get("storage/segments", ())),
            failure=failure_in(stats),
        )


def failure_in(stats: Mapping[str, Any]) -> str | None:
    """Why a crawl counts as failed; None where it did what it should.

    Pages that are no articles do not fail a crawl. An exception, a feed that was not written, a reason to stop other
    than the end, and sources of which none could be read do.
    """
    reason = stats.get("finish_reason", "not started")
    if reason != FINISHED:
        return str(reason)
    if stats.get("storage/failed") or any(key.startswith("feedexport/failed_count") for key in stats):
        return "storage failed"
    if exceptions := sum(n for key, n in stats.items() if key.startswith("spider_exceptions/")):
        return f"{exceptions} exceptions"
    if errors := stats.get("dropped/error"):
        return f"{errors} articles lost by an error"
    broken = stats.get("listings/failed", 0) + stats.get("listings/unreadable", 0)
    return "no source could be read" if broken and not stats.get("listings/read") else None


def report(crawlers: Iterable[Crawler], *, quiet: bool = False) -> int:
    """Print what the crawls did; return the exit status: 0, or 1 when one of them failed."""
    outcomes = [Outcome.of(crawler) for crawler in crawlers]
    if not quiet:
        show(outcomes, Console())
    return int(any(outcome.failure for outcome in outcomes))


def show(outcomes: Iterable[Outcome], console: Console) -> None:
    """Print the table, what was written, and whether anything is new."""
    outcomes = list(outcomes)
    table = Table("outlet", box=None, header_style="bold")
    for column in ("found", "stored", "already stored"):
        table.add_column(column, justify="right")
    table.add_column("dropped by reason")
    table.add_column("seconds", justify="right")
    table.add_column("outcome")
    for each in outcomes:
        dropped = ", ".join(f"{reason} {count}" for reason, count in each.dropped.items())
        counts = (str(each.found), str(each.stored), str(each.known))
        table.add_row(each.outlet, *counts, dropped, f"{each.seconds:.1f}", each.failure or "ok")
    console.print(table)
    written = [path for each in outcomes for path in each.written]
    for path in written:
        console.print(path, soft_wrap=True, highlight=False)
    if not sum(each.stored for each in outcomes):
        console.print("Nothing new: no article was stored.")
