"""What a crawl did, for people (a table) and for cron (an exit status)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from scrapy.crawler import Crawler

FINISHED = "finished"
DROPPED = "dropped/"
SILENT_FEED = "stdout:"
KNOWN = "already stored"
FAILURE = "failed"
WORDS = ("dropped by reason", FAILURE)


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
        stats = stats_of(crawler)
        return cls(
            outlet=crawler.spidercls.name,
            found=stats.get("links/found", 0),
            stored=stats.get("item_scraped_count", 0),
            known=stats.get("skipped/stored", 0),
            dropped=dropped_in(stats),
            seconds=stats.get("elapsed_time_seconds", 0.0),
            written=tuple(stats.get("storage/segments", ())),
            failure=failure_in(stats),
        )


def stats_of(crawler: Crawler) -> Mapping[str, Any]:
    """The stats of a crawl; none where it never started, for Scrapy makes them at the start."""
    try:
        return crawler.stats.get_stats() if crawler.stats else {}
    except RuntimeError:
        return {}


def dropped_in(stats: Mapping[str, Any]) -> dict[str, int]:
    """Articles that were dropped, by reason; with redirects to an article that was asked for already."""
    dropped = {key.removeprefix(DROPPED): n for key, n in stats.items() if key.startswith(DROPPED)}
    if redirected := stats.get("dupefilter/filtered"):
        dropped["duplicate_url"] = dropped.get("duplicate_url", 0) + redirected
    return dict(sorted(dropped.items()))


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


COLUMNS: Mapping[str, Callable[[Outcome], str]] = {
    "found": lambda each: str(each.found),
    "stored": lambda each: str(each.stored),
    KNOWN: lambda each: str(each.known),
    "dropped by reason": lambda each: ", ".join(f"{reason} {count}" for reason, count in each.dropped.items()),
    "seconds": lambda each: f"{each.seconds:.1f}",
    FAILURE: lambda each: each.failure or "",
}
"""What the table says of an outlet, column by column."""


def report(crawlers: Iterable[Crawler], *, quiet: bool = False) -> int:
    """Print what the crawls did; return the exit status: 0, or 1 when one of them failed."""
    outcomes = [Outcome.of(crawler) for crawler in crawlers]
    if not quiet:
        show(outcomes, Console())
    return int(any(outcome.failure for outcome in outcomes))


def show(outcomes: list[Outcome], console: Console) -> None:
    """Print the table, what was written, and whether anything is new."""
    console.print(table_of(outcomes))
    for path in (path for each in outcomes for path in each.written):
        console.print(shown(path), soft_wrap=True, highlight=False, markup=False)
    stored = sum(each.stored for each in outcomes)
    console.print(f"New articles: {stored}" if stored else "Nothing new: no article was stored.", highlight=False)


def table_of(outcomes: list[Outcome]) -> Table:
    """A row for each outlet; columns that would say nothing are left out."""
    table = Table("outlet", box=None, header_style="bold", pad_edge=False)
    table.columns[0].no_wrap = True
    silent = {KNOWN: not any(each.known for each in outcomes), FAILURE: not any(each.failure for each in outcomes)}
    columns = [name for name in COLUMNS if not silent.get(name)]
    for name in columns:
        table.add_column(name, justify="left" if name in WORDS else "right", overflow="fold")
    for each in outcomes:
        table.add_row(each.outlet, *(COLUMNS[name](each) for name in columns))
    return table


def shown(path: str) -> str:
    """A path as a person standing in the working folder would write it."""
    below = Path.cwd()
    return str(Path(path).relative_to(below)) if Path(path).is_relative_to(below) else path
