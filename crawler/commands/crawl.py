"""``scrapy crawl``: Scrapy's own command, which here refuses bad arguments before it starts and tells how it ended."""

import argparse
import logging
from collections.abc import Mapping

from scrapy.commands import crawl
from scrapy.exceptions import UsageError
from scrapy.http import Request
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoaderProtocol

from crawler.arguments import BadArgument
from crawler.commands.choice import GROUPS
from crawler.commands.feeds import feeds_stdout
from crawler.commands.given import check_settings
from crawler.commands.running import crawl as run_crawls
from crawler.commands.running import told
from crawler.errors import WrongUse
from crawler.fetch.archives import Archives
from crawler.fetch.browser import check_browser
from crawler.fetch.records import UnreadableArchive
from crawler.outlets import ANY
from crawler.spider import OutletSpider

logger = logging.getLogger(__name__)


class Command(crawl.Command):
    """The command."""

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("One outlet is crawled at a time; crawlall crawls several")
        assert self.settings is not None
        check_settings(self.settings)
        archived_addresses(self.settings)
        assert self.crawler_process is not None
        check_outlet(self.settings, self.crawler_process.spider_loader, args[0], opts.spargs)
        crawlers = [self._create_crawler(args[0])]
        self.exitcode = run_crawls(self.crawler_process, crawlers, quiet=feeds_stdout(self.settings), given=opts.spargs)


class UnknownOutlet(WrongUse):
    """A name that no outlet has."""


def check_outlet(settings: BaseSettings, loader: SpiderLoaderProtocol, name: str, arguments: Mapping[str, str]) -> None:
    """Raise `UnknownOutlet` where no such outlet exists, `WrongUse` where it cannot do what the arguments ask."""
    try:
        spider = loader.load(name)(**arguments)
        if isinstance(spider, OutletSpider):
            spider.check(archived=bool(settings.getlist("REPLAY")))
            check_undeclared(loader, name, spider)
            check_browser(settings, spider)
    except KeyError:
        raise UnknownOutlet(
            f"No outlet {name!r}; scrapy list names the outlets, groups for crawlall are {', '.join(GROUPS)}"
        ) from None
    except BadArgument as error:
        raise WrongUse(f"-a {error}") from error


def check_undeclared(loader: SpiderLoaderProtocol, name: str, spider: OutletSpider) -> None:
    """Raise `WrongUse` where ``any`` is asked for a portal that an outlet declares: it would store all articles twice."""
    for host in spider.allowed_domains if name == ANY else ():
        for declared in loader.find_by_request(Request(f"https://{host}/")):
            raise WrongUse(f"{host} is declared as {declared}; crawl it by its rules: scrapy crawl {declared}")


def archived_addresses(settings: BaseSettings) -> tuple[str, ...]:
    """Addresses of the pages in the archives that REPLAY names; none where the crawl is no replay.

    Warns of archives that are damaged: here, since each crawl of a command opens them anew. Raises `WrongUse` where an
    archive is missing or cannot be read: in the crawl it would be too late to refuse it.
    """
    try:
        with Archives.open(path.strip() for path in settings.getlist("REPLAY")) as archives:
            warn_of(archives)
            return tuple(archives.addresses())
    except (OSError, UnreadableArchive) as error:
        raise WrongUse(f"REPLAY: {error}") from error


def warn_of(archives: Archives) -> None:
    """Name the archives that are damaged."""
    for sentence in archives.damage:
        logger.warning("%s", sentence)
