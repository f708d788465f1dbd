"""``scrapy crawlall``: crawl several outlets in one process, each with its own pace, none stopped by another."""

import argparse
import logging
from collections.abc import Mapping

from scrapy.commands import BaseRunSpiderCommand
from scrapy.settings import BaseSettings
from scrapy.spiderloader import get_spider_loader

from crawler.commands.choice import GROUPS, chosen
from crawler.commands.crawl import archived_addresses, check_outlet
from crawler.commands.feeds import feeds_stdout, share_feeds
from crawler.commands.given import check_settings
from crawler.commands.running import crawl, told
from crawler.errors import WrongUse
from crawler.fetch.browser import NoBrowser
from crawler.outlets import Outlets

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
            "out, one that is named is refused. A table at the end says what each did; exit status 1 where one failed."
        )

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        check_settings(self.settings)
        named = [word for word in args if word not in GROUPS]
        for name in named:
            check_outlet(self.settings, name, opts.spargs)
        names = list(dict.fromkeys([*named, *self.grouped(args, archived_addresses(self.settings), opts.spargs)]))
        if len(names) > 1:
            share_feeds(self.settings)
        crawlers = [self._create_crawler(name) for name in names]
        quiet = feeds_stdout(self.settings)
        status = crawl(self.crawler_process, crawlers, quiet=quiet, given=opts.spargs)
        self.exitcode = max(self.exitcode, status)

    def grouped(self, words: list[str], archived: tuple[str, ...], arguments: Mapping[str, str]) -> list[str]:
        """Outlets of the groups among ``words``, or all where there are no words: those that can do what is asked."""
        assert self.settings is not None
        groups = [word for word in words if word in GROUPS]
        if words and not groups:
            return []
        members = self.every_outlet(archived)
        if groups:
            of_groups = {outlet.name for outlet in chosen(self.settings, groups)}
            members = [name for name in members if name in of_groups]
        if not members:
            raise WrongUse(f"{', '.join(groups)}: no page of such an outlet lies in the archives of REPLAY")
        return able(self.settings, members, arguments)

    def every_outlet(self, archived: tuple[str, ...]) -> list[str]:
        """Names of all outlets; in a replay, of those that it can serve, by the addresses that it has ``archived``."""
        assert self.settings is not None
        if paths := self.settings.getlist("REPLAY"):
            outlets = Outlets(self.settings)
            found = {spider.name for url in archived if (spider := outlets.of(url))}
            if not found:
                raise WrongUse(f"REPLAY={','.join(paths)}: no page of a known outlet lies there; name other archives")
            return sorted(found)
        return sorted(get_spider_loader(self.settings).list())


def able(settings: BaseSettings, names: list[str], arguments: Mapping[str, str]) -> list[str]:
    """Those outlets that can do what the arguments ask; not every one has a search, or an archive by day.

    Those that only miss a browser are named, for they could. Raises `WrongUse` with the last refusal where none can.
    """
    refusal = WrongUse("There is no outlet; SPIDER_MODULES names where outlets are declared")
    found = []
    for name in names:
        try:
            check_outlet(settings, name, arguments)
            found.append(name)
        except WrongUse as error:
            refusal = error
            if isinstance(error, NoBrowser):
                logger.warning("Left out: %s", error)
    if not found:
        raise refusal
    return found
