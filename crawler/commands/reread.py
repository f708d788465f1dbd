"""``scrapy reread``: read saved pages again, with today's rules and pipelines."""

import argparse
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import Any

import scrapy
from scrapy.commands import BaseRunSpiderCommand
from scrapy.exceptions import UsageError
from scrapy.http import Request
from scrapy.spiderloader import SpiderLoaderProtocol, get_spider_loader

from crawler.fetch.saved import BadManifest, SavedPage, read_manifest, saved_files
from crawler.items import Article, Unread
from crawler.page.reader import NotAnArticle, Reading, join
from crawler.spider import OutletSpider


class Reread(scrapy.Spider):
    """Yields what the outlets' rules read from saved pages; no request is made."""

    name = "reread"

    def __init__(self, pages: Iterable[SavedPage], outlets: "Outlets") -> None:
        super().__init__()
        self.pages, self.outlets = pages, outlets

    async def start(self) -> AsyncIterator[Article | Unread]:
        for saved in self.pages:
            yield self.outlets.read(saved)


class Outlets:
    """The project's outlets by host."""

    def __init__(self, loader: SpiderLoaderProtocol) -> None:
        self.loader = loader
        self.spiders: dict[str, OutletSpider | None] = {}

    def of(self, url: str) -> OutletSpider | None:
        """The outlet whose host ``url`` names; None where no spider declares it."""
        host = url.split("/", 3)[2] if "://" in url else ""
        if host not in self.spiders:
            names = self.loader.find_by_request(Request(url)) if host else []
            spider = self.loader.load(names[0])() if names else None
            self.spiders[host] = spider if isinstance(spider, OutletSpider) else None
        return self.spiders[host]

    def read(self, saved: SavedPage) -> Article | Unread:
        """The article of a saved page, or why there is none."""
        spider = self.of(saved.page.url)
        if spider is None:
            return self.unread(saved, "", "unknown_outlet" if saved.page.url else "no_address")
        try:
            article = join([spider.read(saved.page)]).article
        except NotAnArticle as error:
            return self.unread(saved, spider.name, error.reason)
        return article.model_copy(update={"archive": saved.archive, "fetched_at": saved.fetched_at})

    @staticmethod
    def unread(saved: SavedPage, outlet: str, reason: str) -> Unread:
        return Unread(outlet=outlet, url=saved.page.url, reason=reason, archive=saved.archive)


class Command(BaseRunSpiderCommand):
    """The command."""

    requires_project = True

    def syntax(self) -> str:
        return "[--manifest TSV] [-o OUT.jsonl] [PATH ...]"

    def short_desc(self) -> str:
        return "Read saved pages (HTML files, WARC archives) again with today's rules"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--manifest", metavar="TSV", type=Path, help="table with the columns file and url")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.crawler_process is not None
        try:
            addresses = read_manifest(opts.manifest) if opts.manifest else {}
            paths = [Path(arg) for arg in args] or list(addresses)
            if not paths:
                raise UsageError("Nothing to read: give files, archives or --manifest")
            pages = list(saved_files(paths, addresses))
        except BadManifest as error:
            raise UsageError(str(error), print_help=False) from error
        crawler = self.crawler_process.create_crawler(Reread)
        self.crawler_process.crawl(crawler, pages=pages, outlets=Outlets(get_spider_loader(self.settings)))
        self.crawler_process.start()
