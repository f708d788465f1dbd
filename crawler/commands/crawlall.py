"""``scrapy crawlall``: crawl several outlets in one process, each with its own pace, none stopped by another."""

import argparse
import logging
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from scrapy.commands import BaseRunSpiderCommand

from crawler.arguments import NothingAnnounced
from crawler.commands.choice import GROUPS, Choice, chosen
from crawler.commands.crawl import UnknownOutlet, archived_addresses, check_outlet
from crawler.commands.feeds import feeds_stdout, share_feeds
from crawler.commands.given import check_settings
from crawler.commands.running import broken_in, crawl, told
from crawler.commands.summary import tell
from crawler.errors import WrongUse
from crawler.fetch.browser import NoBrowser
from crawler.outlets import ANY, Outlets

logger = logging.getLogger(__name__)


class Command(BaseRunSpiderCommand):
    """The command."""

    requires_project = True

    def syntax(self) -> str:
        return "[options] [OUTLET|GROUP ...]"

    def short_desc(self) -> str:
        return "Crawl several outlets, a group, or all; in a replay, those whose pages lie in the archives"

    def long_desc(self) -> str:
        return (
            "Crawls the outlets named and those of the groups named (antara, national, regional) in one process, each with "
            "its own pace; one that fails stops no other. Outlets of a group that cannot do what the arguments ask are left "
            "out; so is one that is named, which is told, and the exit status is 1. A table at the end says what each did; "
            "exit status 1 where one failed, 2 where nothing can be crawled."
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        several = len(args) != 1 or args[0] in GROUPS
        if several and Console(stderr=True).is_terminal and not self.settings["LOG_FILE"]:
            # A bar is drawn there. Above the project's level, below the command line's.
            self.settings.set("LOG_LEVEL", "WARNING", priority="spider")

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        check_settings(self.settings)
        choice = Choice.of(args)
        names = [*choice.names, *self.members(choice, archived_addresses(self.settings))]
        refused = self.refusals(names, opts.spargs)
        able = [name for name in dict.fromkeys(names) if name not in refused]
        if not able:
            raise next(iter(refused.values()))
        left_out = left_out_of(choice, refused)
        if len(able) > 1:
            share_feeds(self.settings)
        crawlers = [self._create_crawler(name) for name in able]
        quiet = feeds_stdout(self.settings)
        status = crawl(self.crawler_process, crawlers, quiet=quiet, given=opts.spargs)
        self.exitcode = max(self.exitcode, status, int(left_out))

    def members(self, choice: Choice, archived: tuple[str, ...]) -> Sequence[str]:
        """Outlets of the groups that are chosen, or all where nothing is; in a replay, those that it can serve."""
        assert self.settings is not None
        if choice.names and not choice.groups:
            return ()
        members = self.every_outlet(archived)
        if choice.groups:
            of_groups = {outlet.name for outlet in chosen(self.settings, choice.groups)}
            members = [name for name in members if name in of_groups]
        if members:
            return members
        if choice.groups:
            where = "no page of such an outlet lies in the archives of REPLAY" if archived else "no outlet is of it"
            raise WrongUse(f"{', '.join(choice.groups)}: {where}")
        raise WrongUse("There is no outlet; SPIDER_MODULES names where outlets are declared")

    def every_outlet(self, archived: tuple[str, ...]) -> list[str]:
        """Names of all outlets; in a replay, of those that it can serve, by the addresses that it has ``archived``."""
        assert self.settings is not None
        assert self.crawler_process is not None
        if paths := self.settings.getlist("REPLAY"):
            outlets = Outlets(self.settings)
            found = {spider.name for url in archived if (spider := outlets.of(url))}
            if not found:
                raise WrongUse(f"REPLAY={','.join(paths)}: no page of a known outlet lies there; name other archives")
            return sorted(found)
        return sorted(name for name in self.crawler_process.spider_loader.list() if name != ANY)

    def refusals(self, names: Iterable[str], arguments: Mapping[str, str]) -> dict[str, WrongUse]:
        """By name, why outlets cannot do what the arguments ask; not every one has a search, or an archive by day.

        Raises `UnknownOutlet`, unless it may be one of those that could not be loaded.
        """
        assert self.settings is not None
        assert self.crawler_process is not None
        refused: dict[str, WrongUse] = {}
        for name in names:
            try:
                check_outlet(self.settings, self.crawler_process.spider_loader, name, arguments)
            except UnknownOutlet as error:
                if not broken_in(self.crawler_process):
                    raise
                refused[name] = error
            except WrongUse as error:
                refused[name] = error
        return refused


def left_out_of(choice: Choice, refused: Mapping[str, WrongUse]) -> bool:
    """Whether an outlet is left out that was named. Such are told; of a group those that only miss a browser or
    sources."""
    for name, error in refused.items():
        if name not in choice.names and isinstance(error, NoBrowser | NothingAnnounced):
            logger.warning("Left out: %s", error)
    named = [f"Left out: {error}" for name, error in refused.items() if name in choice.names]
    tell(*named)
    return bool(named)
