"""``scrapy probe``: which outlets can still be crawled, for the person with a network."""

import argparse
import json
import sys
from collections.abc import Sequence
from math import inf
from pathlib import Path

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.settings import BaseSettings

from crawler.commands.choice import chosen
from crawler.commands.given import check_settings
from crawler.commands.probed import Rows, as_json
from crawler.commands.running import error_of, told
from crawler.commands.streams import is_lost
from crawler.errors import OperatorError, WrongUse, cause
from crawler.probe.judge import Verdict
from crawler.probe.spider import NobodyListens, Probe, Probed
from crawler.spider import OutletSpider

SECONDS = 60.0
REQUESTS = 4
"""Requests that an outlet should find time for, each with its share: robots.txt, a list, two articles."""
STDOUT = "-"
SETTINGS = {
    "FEEDS": {},
    "ARCHIVE": False,
    "KEEP_DROPPED": None,
    "READERS": 0,
    "REACTOR_THREADPOOL_MAXSIZE": 20,  # names of hosts are looked up there, and a dead one holds a thread
    "RETRY_ENABLED": False,  # an outlet has few requests; who doubts probes once more
    "AUTOTHROTTLE_ENABLED": False,  # it lets all hosts wait as long as the slowest asks for; DOWNLOAD_DELAY holds
}


class Command(ScrapyCommand):
    """The command."""

    requires_project = True

    def syntax(self) -> str:
        return "[--json FILE] [--seconds N] [OUTLET|GROUP ...]"

    def short_desc(self) -> str:
        return "Look whether outlets can still be crawled: sources, an article, robots.txt; all where none is named"

    def long_desc(self) -> str:
        return (
            "Asks each outlet (all, those named, or those of a group: antara, national, regional) for its robots.txt, a "
            "list or two and an article or two, in the manners of a crawl; stores nothing. Each gets a verdict and a hint "
            "what to look at next. Exit status 0 where all are healthy, else 1; 2 where the command line is wrong."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", metavar="FILE", help="write a report as JSON there; - for standard output")
        parser.add_argument("--seconds", metavar="N", type=float, default=SECONDS, help="most time for one outlet (60)")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "ERROR", priority="spider")  # above the project's, below the command line's

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        check_settings(self.settings)
        check_asked(self.settings, opts.seconds, opts.json)
        outlets = chosen(self.settings, args)
        rows = Rows(Console(stderr=opts.json == STDOUT))
        rows.begin(outlets)
        probed = self.probed(outlets, opts.seconds, rows, reported=opts.json not in (None, STDOUT))
        rows.end(probed, len(outlets))
        write(opts.json, as_json(probed, outlets))
        well = sum(each.judgement.verdict is Verdict.HEALTHY for each in probed)
        self.exitcode = int(self.exitcode or well < len(outlets))

    def probed(
        self, outlets: Sequence[type[OutletSpider]], seconds: float, rows: Rows, *, reported: bool
    ) -> list[Probed]:
        """What was found of each, printed as it is found; interrupted, of those that were done.

        Where the rows are not read to their end, no more is asked, unless a file gets a report.
        """
        assert self.settings is not None
        assert self.crawler_process is not None
        probed: list[Probed] = []

        def take(each: Probed) -> None:
            probed.append(each)
            rows.add(each)
            if is_lost(sys.stdout) and not reported:
                raise NobodyListens

        for name, value in SETTINGS.items():
            self.settings.set(name, value, priority="cmdline")
        for name in ("DOWNLOAD_TIMEOUT", "DNS_TIMEOUT"):
            self.settings.set(name, seconds / REQUESTS, priority="cmdline")
        crawl = self.crawler_process.crawl(Probe, outlets=outlets, seconds=seconds, take=take)
        self.crawler_process.start()
        if isinstance(error := error_of(crawl), OperatorError):
            raise error
        return probed


def check_asked(settings: BaseSettings, seconds: float, path: str | None) -> None:
    """Raise `WrongUse` for what cannot be followed, before anything is asked of a portal."""
    if not 0 < seconds < inf:
        raise WrongUse(f"--seconds {seconds}: give a number above 0, for example 60")
    if settings.getlist("REPLAY"):
        raise WrongUse("REPLAY: a probe asks the network; leave it out")
    if path is None or path == STDOUT:
        return
    try:
        Path(path).open("ab").close()
    except OSError as error:
        raise WrongUse(f"--json {cause(error, path)}") from error


def write(path: str | None, report: dict[str, object]) -> None:
    """Write the report where it was asked for. Raises `OperatorError`."""
    if path is None:
        return
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    if path == STDOUT:
        print(text, end="")
    else:
        try:
            Path(path).write_text(text, encoding="utf-8")
        except OSError as error:
            raise OperatorError(cause(error, path)) from error
