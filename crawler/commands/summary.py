"""What a crawl did, for people (a table) and for cron (an exit status)."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table
from scrapy.crawler import Crawler

from crawler.commands.outcome import Outcome

SILENT_FEED = "stdout:"
FOUND = "found"
KNOWN = "already stored"
FAILURE = "failed"
WORDS = ("dropped by reason", FAILURE)

COLUMNS: Mapping[str, Callable[[Outcome], str]] = {
    FOUND: lambda each: "" if each.found is None else str(each.found),
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
    silent = {
        FOUND: all(each.found is None for each in outcomes),
        KNOWN: not any(each.known for each in outcomes),
        FAILURE: not any(each.failure for each in outcomes),
    }
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
