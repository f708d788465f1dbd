"""``scrapy article``: show a person what would be read from one page, from where, and what was cut and why."""

import argparse
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path

import scrapy
from rich.console import Console
from rich.table import Column, Table
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.http import Request, Response

from crawler.commands.crawl import archived_addresses
from crawler.fetch.archives import JAKARTA
from crawler.fetch.saved import BadManifest, SavedPage, SavedPages
from crawler.items import Article, Unread
from crawler.outlets import Outlets
from crawler.page import Assembly, Page
from crawler.text.cleaning import Cut
from pipelines.clean import clean_article

LONG_FIELDS = {"text", "provenance"}


class OnePage(scrapy.Spider):
    """Fetches one page as any crawl would (robots.txt, delays, redirects) and hands it over."""

    name = "article"

    def __init__(self, url: str, take: Callable[[SavedPage], None]) -> None:
        super().__init__()
        self.url, self.take = url, take

    async def start(self) -> AsyncIterator[Request]:
        yield Request(self.url, callback=self.parse)

    def parse(self, response: Response) -> None:
        page = Page(response.url, response.body, (response.headers.get("Content-Type") or b"").decode("latin-1"))
        fetched_at = response.meta.get("fetched_at") or datetime.now(JAKARTA).isoformat(timespec="seconds")
        self.take(SavedPage(page, None, fetched_at))


class Command(ScrapyCommand):
    """The command."""

    requires_project = True

    def syntax(self) -> str:
        return "[--json] URL|FILE"

    def short_desc(self) -> str:
        return "Show what is read from one page, where each field was found, and what was cut"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="print the record as one line of JSON")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("Give one address or one saved page")
        assert self.settings is not None
        archived_addresses(self.settings)
        pages = self.fetched(args[0]) if args[0].startswith(("http://", "https://")) else saved(args[0])
        outlets = Outlets(self.settings)
        for page in pages:
            read = outlets.read(page)
            self.show(read, opts.json)
        self.exitcode = int(self.exitcode or not pages)

    def fetched(self, url: str) -> list[SavedPage]:
        """The page at ``url``; none where it was not to be had (the log says why)."""
        assert self.crawler_process is not None
        assert self.settings is not None
        pages: list[SavedPage] = []
        self.settings.set("FEEDS", {}, priority="cmdline")
        self.crawler_process.crawl(OnePage, url=url, take=pages.append)
        self.crawler_process.start()
        return pages

    def show(self, read: Assembly | Unread, as_json: bool) -> None:
        console = Console()
        if isinstance(read, Unread):
            self.exitcode = 1
            console.print(f"No article: {read.reason} ({read.url or 'the page tells no address'})", highlight=False)
            return
        article, cuts = clean_article(read.article)
        if as_json:
            console.print(article.model_dump_json(), soft_wrap=True, highlight=False, markup=False)
        else:
            show(article, (*read.cuts, *cuts), console)


def saved(path: str) -> list[SavedPage | Unread]:
    """The pages in one file."""
    try:
        return list(SavedPages([Path(path)], {}))
    except BadManifest as error:
        raise UsageError(str(error), print_help=False) from error


def show(article: Article, cuts: tuple[Cut, ...], console: Console) -> None:
    """Print an article field by field, its text, and what was cut."""
    fields = Table("field", Column("value", overflow="fold"), "found in", box=None, header_style="bold")
    for name, value in article.model_dump(mode="json", exclude=LONG_FIELDS).items():
        fields.add_row(name, "" if value is None else str(value), getattr(article.provenance, name, None) or "")
    console.print(fields, markup=False)
    console.print(f"\n{article.text}\n", markup=False, highlight=False)
    taken = Table("cut", "why", box=None, header_style="bold")
    for cut in cuts:
        taken.add_row(cut.text, cut.reason)
    console.print(taken if cuts else "Nothing was cut.", markup=False)
