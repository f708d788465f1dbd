"""What a probe tells: rows for a person as it goes, a report for programs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from textwrap import wrap
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from crawler.probe.judge import HINTS, Verdict
from crawler.probe.spider import Probed
from crawler.spider import OutletSpider

STYLES: Mapping[Verdict, str] = {
    Verdict.HEALTHY: "green",
    Verdict.STALE: "yellow",
    Verdict.EMPTY: "yellow",
    Verdict.SLOW: "yellow",
    Verdict.MOVED: "magenta",
    Verdict.ROBOTS: "magenta",
}
BAD = "red"
ROBOTS = len("forbids articles")
SECONDS = len("seconds")
VERDICTS = max(map(len, Verdict))
INDENT = "  "
GAP = Text("  ")
SILENCE = "Nothing answered at all: is this machine on the network?"


class Rows:
    """A table whose rows are printed as outlets are done, and what to do next at its end."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._names = 0

    def begin(self, outlets: Sequence[type[OutletSpider]]) -> None:
        """Print the head."""
        self._names = max(len("outlet"), *(len(outlet.name) for outlet in outlets))
        head = (Text(name, "bold") for name in ("outlet", "verdict", "robots.txt", "seconds"))
        self._row(*head, seen=Text("what was seen", "bold"))

    def add(self, each: Probed) -> None:
        """Print the row of an outlet."""
        judged = each.judgement
        verdict = Text(judged.verdict, STYLES.get(judged.verdict, BAD))
        seconds = Text(f"{each.seconds:.1f}")
        self._row(Text(each.outlet), verdict, Text(each.facts.robots), seconds, seen=Text(judged.detail))
        if judged.verdict is not Verdict.HEALTHY and judged.url:
            self._console.print(Text(f"{INDENT}{judged.url}", "dim"), soft_wrap=True)  # in one piece, to be copied

    def end(self, probed: Sequence[Probed], asked: int) -> None:
        """Print how many of those ``asked`` for fare how, with what to look at next."""
        counted = Counter(each.judgement.verdict for each in probed)
        self._console.print()
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(justify="right")
        for verdict in Verdict:
            if counted[verdict]:
                style = STYLES.get(verdict, BAD)
                table.add_row(str(counted[verdict]), Text(verdict, style), Text(HINTS[verdict]))
        self._console.print(table)
        answers = [answer for each in probed for answer in each.facts.answers]
        if answers and not any(answer.alive for answer in answers):
            self._console.print(SILENCE)
        if left := asked - len(probed):
            self._console.print(f"The probe was interrupted; not looked at: {left}", highlight=False)

    def _row(self, outlet: Text, verdict: Text, robots: Text, seconds: Text, *, seen: Text) -> None:
        """Print a row; what was seen stands below it where it has no room beside, broken between words alone."""
        for cell, width in ((outlet, self._names), (verdict, VERDICTS), (robots, ROBOTS)):
            cell.pad_right(width - cell.cell_len)
        seconds.pad_left(SECONDS - seconds.cell_len)
        row = GAP.join((outlet, verdict, robots, seconds))
        beside = GAP.join((row, seen))
        if beside.cell_len <= self._console.width:
            self._console.print(beside)
            return
        self._console.print(row, soft_wrap=True)
        for line in wrap(seen.plain, self._console.width - len(INDENT), break_long_words=False, break_on_hyphens=False):
            self._console.print(Text(INDENT + line), soft_wrap=True)


def as_json(probed: Sequence[Probed], outlets: Sequence[type[OutletSpider]]) -> dict[str, Any]:
    """The report: how many fare how, and of each outlet the verdict and every fact. Outlets that were not looked at, since
    the probe was interrupted, have neither.
    """
    done = {each.outlet: each for each in probed}
    counted = Counter(str(each.judgement.verdict) for each in probed)
    return {
        "verdicts": dict(sorted(counted.items())),
        "outlets": [
            {"outlet": outlet.name, "name": outlet.outlet, "group": outlet.group, **told(done.get(outlet.name))}
            for outlet in outlets
        ],
    }


def told(each: Probed | None) -> dict[str, Any]:
    """What the report says of one outlet."""
    if each is None:
        return {"verdict": None}
    judged = each.judgement
    return {
        "verdict": str(judged.verdict),
        "detail": judged.detail,
        "url": judged.url or None,
        "hint": judged.hint or None,
        "robots": each.facts.robots,
        "seconds": each.seconds,
        **asdict(each.facts),
    }
