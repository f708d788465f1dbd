"""Running a command to its end: what its operator can mend is told in one message, never in a traceback."""

import argparse
import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.crawler import Crawler, CrawlerProcessBase
from twisted.internet.defer import Deferred
from twisted.python.failure import Failure

from crawler.commands.feeds import files_of
from crawler.commands.outcome import Outcome
from crawler.commands.progress import following
from crawler.commands.streams import Lasting, lasting
from crawler.commands.summary import report, tell
from crawler.errors import OperatorError
from crawler.loader import OutletLoader

C = TypeVar("C", bound=ScrapyCommand)

logger = logging.getLogger(__name__)


def told(
    run: Callable[[C, list[str], argparse.Namespace], None],
) -> Callable[[C, list[str], argparse.Namespace], None]:
    """Let a command end with the message and the exit status of an `OperatorError` that its ``run`` raises.

    Files of outlets that cannot be loaded are named before; then the exit status is 1, unless ``run`` sets another. It is 1
    too where standard output could not be written.
    """

    @wraps(run)
    def runs(self: C, args: list[str], opts: argparse.Namespace) -> None:
        with lasting() as output:
            if broken := broken_in(self.crawler_process):
                tell(*broken)
                self.exitcode = 1
            try:
                run(self, args, opts)
            except OperatorError as error:
                tell(str(error))
                self.exitcode = error.status
            self.exitcode = self.exitcode or status_of(output)

    return runs


def status_of(output: Lasting) -> int:
    """Exit status by standard output: 1 where it could not be written, which is told, unless nobody reads it any more."""
    output.flush()
    if output.failure is None:
        return 0
    if not isinstance(output.failure, BrokenPipeError):
        tell(f"standard output: {output.failure.strerror}")
    return 1


def broken_in(process: CrawlerProcessBase | None) -> tuple[str, ...]:
    """What the outlets' files say that could not be loaded."""
    loader = process.spider_loader if process else None
    return loader.broken if isinstance(loader, OutletLoader) else ()


def crawl(
    process: CrawlerProcessBase | None, crawlers: Sequence[Crawler], *, quiet: bool, given: Mapping[str, Any]
) -> int:
    """Run crawls together to their end and report them; ``given`` are the arguments of their spiders.

    Returns the exit status. ``quiet`` moves the table to standard error: articles go to standard output.
    """
    assert process is not None
    files = [files_of(crawler) for crawler in crawlers]
    begun = [process.crawl(crawler, **given) for crawler in crawlers]
    with following(crawlers, Console(stderr=True)):
        process.start()
    ended = [error_of(each) for each in begun]
    outcomes = [Outcome.of(*each) for each in zip(crawlers, ended, files, strict=True)]
    return report(outcomes, quiet=quiet)


def error_of(crawl: Awaitable[None]) -> BaseException | None:
    """What a crawl raised, which ends it before its first request; logged where it is an error of the program.

    Asked for, it is ours to tell: otherwise asyncio or Twisted prints it with a traceback.
    """
    error = raised(crawl)
    if error is not None and not isinstance(error, OperatorError):
        logger.critical("A crawl ended by an error of the program", exc_info=error)
    return error


def raised(crawl: Awaitable[None]) -> BaseException | None:
    """What an ended crawl raised; None where it is still to end, after a second Ctrl-C."""
    if isinstance(crawl, asyncio.Future):
        return crawl.exception() if crawl.done() and not crawl.cancelled() else None
    assert isinstance(crawl, Deferred)
    failures: list[Failure] = []
    crawl.addErrback(failures.append)
    return failures[0].value if failures else None
