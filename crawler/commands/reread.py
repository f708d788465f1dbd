"""``scrapy reread``: read saved pages again, with today's rules and pipelines."""

import argparse
from collections.abc import AsyncIterator
from pathlib import Path

import scrapy
from scrapy.commands import BaseRunSpiderCommand
from scrapy.exceptions import UsageError

from crawler.commands.crawl import archived_addresses, warn_of
from crawler.commands.feeds import feeds_stdout
from crawler.commands.given import check_settings
from crawler.commands.running import crawl, told
from crawler.fetch.replay import count_gaps
from crawler.fetch.saved import SavedPages, read_manifest
from crawler.items import Article, Unread
from crawler.outlets import Outlets
from crawler.storage.failure import has_failed

STDOUT = {"stdout:": {"format": "jsonlines"}}


class Reread(scrapy.Spider):
    """Yields what the outlets' rules read from saved pages; no request is made."""

    name = "reread"

    def __init__(self, pages: SavedPages, outlets: Outlets) -> None:
        super().__init__()
        self.pages, self.outlets = pages, outlets

    async def start(self) -> AsyncIterator[Article | Unread]:
        count_gaps(self.crawler, self.pages.archives)
        for saved in self.pages:
            if has_failed(self.crawler):
                return
            read = self.outlets.read(saved, self.pages)
            yield read if isinstance(read, Unread) else read.article


class Command(BaseRunSpiderCommand):
    """The command."""

    requires_project = True

    def syntax(self) -> str:
        return "[--manifest TSV] [-o OUT.jsonl] [PATH ...]"

    def short_desc(self) -> str:
        return "Read saved pages (HTML files, WARC archives) again with today's rules"

    def long_desc(self) -> str:
        return (
            "Reads saved pages as a crawl would read them: the outlet is chosen by host, the articles go through the "
            "item pipelines to the feed given by -o, else to standard output. Pages that are no article give no line; "
            "the table at the end says how many and why."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--manifest", metavar="TSV", type=Path, help="table with the columns file and url")

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        check_settings(self.settings)
        archived_addresses(self.settings)
        addresses = read_manifest(opts.manifest) if opts.manifest else {}
        paths = [Path(arg) for arg in args] or list(addresses)
        pages = SavedPages(paths, addresses)
        warn_of(pages.archives)
        if not paths:
            raise UsageError("Nothing to read: give files, archives or --manifest")
        if not (opts.output or opts.overwrite_output):
            self.settings.set("FEEDS", STDOUT, priority="cmdline")
        crawlers, given = [self._create_crawler(Reread)], {"pages": pages, "outlets": Outlets(self.settings)}
        status = crawl(self.crawler_process, crawlers, quiet=feeds_stdout(self.settings), given=given)
        self.exitcode = max(self.exitcode, status)
