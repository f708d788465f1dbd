"""What a crawl did, for people (a table) and for cron (an exit status)."""

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from crawler.commands.outcome import NO_SOURCE, Outcome
from crawler.text.naming import counted

SILENT_FEED = "stdout:"
FOUND = "found"
KNOWN = "already stored"
UNSEALED = "to be recovered"
FAILURE = "failed"
WORDS = ("dropped by reason", FAILURE)

COLUMNS: Mapping[str, Callable[[Outcome], str]] = {
    FOUND: lambda each: "" if each.found is None else str(each.found),
    "stored": lambda each: str(each.stored),
    UNSEALED: lambda each: str(each.unsealed),
    KNOWN: lambda each: str(each.known),
    "dropped by reason": lambda each: ", ".join(f"{reason} {count}" for reason, count in each.dropped.items()),
    "seconds": lambda each: f"{each.seconds:.1f}",
    FAILURE: lambda each: failure_of(each),
}
"""What the table says of an outlet, column by column."""


def report(outcomes: Sequence[Outcome], *, quiet: bool = False) -> int:
    """Print what the crawls did, and tell what is to be mended. Returns the exit status, the worst of them.

    Where none began for such a reason, the reason is all that there is to say. ``quiet`` leaves standard output to the
    articles that stand there.
    """
    if not all(each.refused for each in outcomes):
        show(outcomes, Console(stderr=quiet))
    tell(*(each.advice for each in outcomes if each.advice))
    return max((each.status for each in outcomes), default=0)


def tell(*messages: str) -> None:
    """Print each message once to standard error, as Scrapy prints its refusals."""
    for message in dict.fromkeys(messages):
        print(f"scrapy: error: {message}", file=sys.stderr)


def show(outcomes: Sequence[Outcome], console: Console) -> None:
    """Print the table, what was written, and whether anything is new."""
    console.print(table_of(outcomes))
    for path in dict.fromkeys(path for each in outcomes for path in each.written):
        console.print(shown(path), soft_wrap=True, highlight=False, markup=False)
    console.print(verdict(outcomes), highlight=False, markup=False)
    for note in (each.note for each in outcomes if each.note):
        console.print(note, soft_wrap=True, highlight=False, markup=False)


def verdict(outcomes: Sequence[Outcome]) -> str:
    """What all the crawls came to, in a sentence."""
    if stored := sum(each.stored for each in outcomes):
        return f"New articles: {stored}"
    if outcomes and all(each.causes for each in outcomes):
        outlets = Counter(cause for each in outcomes for cause in each.causes)
        causes = (f"{cause} ({counted(number, 'outlet')})" for cause, number in outlets.most_common())
        return f"Nothing could be fetched: {', '.join(causes)}"
    if failed := sum(bool(each.failure) for each in outcomes):
        return f"No article was stored; failed: {failed} of {counted(len(outcomes), 'outlet')}"
    return "Nothing new: no article was stored."


def failure_of(outcome: Outcome) -> str:
    """Why a crawl failed, with the reasons of lists that did not come, which stand nowhere else."""
    causes = ", ".join(f"{cause} {number}" for cause, number in outcome.causes.items())
    told = outcome.failure == NO_SOURCE and causes
    return f"{outcome.failure}: {causes}" if told else outcome.failure or ""


def table_of(outcomes: Sequence[Outcome]) -> Table:
    """A row for each outlet; columns that would say nothing are left out."""
    table = Table("outlet", box=None, header_style="bold", pad_edge=False)
    table.columns[0].no_wrap = True
    silent = {
        FOUND: all(each.found is None for each in outcomes),
        UNSEALED: not any(each.unsealed for each in outcomes),
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
