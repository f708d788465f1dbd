"""How far the crawls of several outlets are: a bar on a terminal, elsewhere a line for each outlet that is done."""

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from scrapy import Spider, signals
from scrapy.crawler import Crawler

from crawler.commands.outcome import DROPPED, STORED, stats_of
from crawler.storage.seen import SKIPPED
from crawler.text.naming import counted

NAMES = 3
"""Outlets that are named while they run."""


class Lines:
    """A line for each outlet that is done."""

    def __init__(self, console: Console, total: int) -> None:
        self.console, self.total, self.done = console, total, 0

    def begins(self, spider: Spider) -> None:
        """Nothing to tell yet."""

    def reads(self, spider: Spider) -> None:
        """Nothing to tell yet."""

    def ends(self, spider: Spider) -> None:
        """Tell what the outlet brought."""
        self.done += 1
        stats = stats_of(spider.crawler)
        dropped = sum(count for key, count in stats.items() if key.startswith(DROPPED))
        known = f", {stats[SKIPPED]} already stored" if stats.get(SKIPPED) else ""
        told = f"{spider.name}: {counted(stats.get(STORED, 0), 'article')}, {dropped} dropped{known}"
        self.console.print(f"[{self.done}/{self.total}] {told}", highlight=False, markup=False, soft_wrap=True)


class Bar:
    """A bar with the number of articles and the outlets that run."""

    def __init__(self, progress: Progress, total: int) -> None:
        self.progress, self.articles = progress, 0
        self.running: dict[str, None] = {}
        self.task = progress.add_task("", total=total, articles=0, running="")

    def begins(self, spider: Spider) -> None:
        """Name the outlet among those that run."""
        self.running[spider.name] = None
        self._show()

    def reads(self, spider: Spider) -> None:
        """Count an article."""
        self.articles += 1
        self._show()

    def ends(self, spider: Spider) -> None:
        """Move the bar."""
        self.running.pop(spider.name, None)
        self.progress.advance(self.task)
        self._show()

    def _show(self) -> None:
        names = [*self.running][:NAMES] + ["…"] * (len(self.running) > NAMES)
        self.progress.update(self.task, articles=self.articles, running=", ".join(names))


@contextmanager
def following(crawlers: Sequence[Crawler], console: Console) -> Iterator[None]:
    """Show on ``console`` how far several crawls are while they run; of a single one the log tells."""
    if len(crawlers) < 2:
        yield
    elif console.is_terminal:
        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[articles]} articles"))
        with Progress(*columns, TimeElapsedColumn(), TextColumn("{task.fields[running]}"), console=console) as progress:
            bar = Bar(progress, len(crawlers))  # named, for signals hold it weakly
            _connect(crawlers, bar)
            with logging_above():
                yield
    else:
        lines = Lines(console, len(crawlers))
        _connect(crawlers, lines)
        yield


@contextmanager
def logging_above() -> Iterator[None]:
    """Let the log write through what stands in the place of standard error: above a bar, and not into it."""
    handlers = [each for each in logging.root.handlers if type(each) is logging.StreamHandler]
    before = [handler.setStream(sys.stderr) for handler in handlers]
    try:
        yield
    finally:
        for handler, stream in zip(handlers, before, strict=True):
            if stream is not None:
                handler.setStream(stream)


def _connect(crawlers: Sequence[Crawler], view: Bar | Lines) -> None:
    for crawler in crawlers:
        crawler.signals.connect(view.begins, signals.spider_opened)
        crawler.signals.connect(view.reads, signals.item_scraped)
        crawler.signals.connect(view.ends, signals.spider_closed)
