"""``scrapy probe``: which outlets can still be crawled, for the person with a network."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings
from scrapy.spiderloader import get_spider_loader

from crawler.commands.probed import Rows, as_json
from crawler.outlets import ANY
from crawler.probe.judge import Verdict
from crawler.probe.spider import Probe, Probed
from crawler.spider import OutletSpider

SECONDS = 60.0
REQUESTS = 4
"""Requests that an outlet should find time for, each with its share: robots.txt, a list, two articles."""
STDOUT = "-"
STORES_NOTHING = {
    "FEEDS": {},
    "ARCHIVE": False,
    "KEEP_DROPPED": None,
    "READERS": 0,
    "RETRY_ENABLED": False,  # an outlet has few requests; who doubts probes once more
    "AUTOTHROTTLE_ENABLED": False,  # it lets all hosts wait as long as the slowest asks for; DOWNLOAD_DELAY holds
}


class Command(ScrapyCommand):
    """The command."""

    requires_project = True
    default_settings: ClassVar[dict[str, object]] = {"LOG_ENABLED": False, "REACTOR_THREADPOOL_MAXSIZE": 20}

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

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        assert self.crawler_process is not None
        if not opts.seconds > 0:
            raise UsageError(f"--seconds {opts.seconds}: give a positive number, for example 60", print_help=False)
        if self.settings.getlist("REPLAY"):
            raise UsageError("REPLAY: a probe asks the network; leave it out", print_help=False)
        outlets = chosen(self.settings, args)
        writable(opts.json)
        for name, value in STORES_NOTHING.items():
            self.settings.set(name, value, priority="cmdline")
        for name in ("DOWNLOAD_TIMEOUT", "DNS_TIMEOUT"):
            self.settings.set(name, opts.seconds / REQUESTS, priority="cmdline")
        rows, probed = Rows(Console(stderr=opts.json == STDOUT)), list[Probed]()
        rows.begin(outlets)

        def take(each: Probed) -> None:
            probed.append(each)
            rows.add(each)

        self.crawler_process.crawl(Probe, outlets=outlets, seconds=opts.seconds, take=take)
        self.crawler_process.start()
        rows.end(probed)
        write(opts.json, as_json(probed, outlets))
        well = len(probed) == len(outlets) and all(each.judgement.verdict is Verdict.HEALTHY for each in probed)
        self.exitcode = int(self.exitcode or not well)


def chosen(settings: BaseSettings, names: Sequence[str]) -> list[type[OutletSpider]]:
    """The outlets of these names and groups, all where there are none. Raises `UsageError`."""
    loader = get_spider_loader(settings)
    spiders = {name: loader.load(name) for name in sorted(loader.list()) if name != ANY}
    outlets = {name: cls for name, cls in spiders.items() if issubclass(cls, OutletSpider)}
    groups = {cls.group for cls in outlets.values()}
    for name in names:
        if name not in outlets and name not in groups:
            raise UsageError(
                f"No outlet or group {name!r}; scrapy list names the outlets, groups are {', '.join(sorted(groups))}",
                print_help=False,
            )
    if not outlets:
        raise UsageError("There is no outlet", print_help=False)
    return [cls for name, cls in outlets.items() if not names or name in names or cls.group in names]


def writable(path: str | None) -> None:
    """Raise `UsageError` where no report can be written, before anything is asked."""
    if path in (None, STDOUT):
        return
    try:
        Path(str(path)).open("ab").close()
    except OSError as error:
        raise UsageError(f"--json {path}: {error.strerror}", print_help=False) from error


def write(path: str | None, report: dict[str, object]) -> None:
    """Write the report where it was asked for."""
    if path is None:
        return
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    if path == STDOUT:
        print(text, end="")
    else:
        Path(path).write_text(text, encoding="utf-8")
