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
from twisted.python.failure import Failure

from crawler.commands.crawl import archived_addresses
from crawler.commands.given import check_settings
from crawler.commands.running import error_of, told
from crawler.errors import OperatorError, WrongUse
from crawler.fetch.browser import check_browser
from crawler.fetch.failures import FETCH_FAILED, reason_of
from crawler.fetch.saved import SavedPage, SavedPages, is_warc
from crawler.items import Article, Unread
from crawler.outlets import NO_ADDRESS, Outlets
from crawler.page import Assembly, Page
from crawler.text.cleaning import Cut
from crawler.text.dates import JAKARTA
from pipelines.clean import clean_article

LONG_FIELDS = {"text", "provenance"}
NO_PAGE = "no_page"
WITHOUT_ADDRESS = {
    NO_ADDRESS: "the page tells no address; give it with --url",
    NO_PAGE: "the archive holds no page",
}
"""What to say, by reason, of an `Unread` that has no address."""


class OnePage(scrapy.Spider):
    """Fetches one page as any crawl would (robots.txt, delays, redirects) and hands it over."""

    name = "article"

    def __init__(self, url: str, take: Callable[[SavedPage | Unread], None]) -> None:
        super().__init__()
        self.url, self.take = url, take

    async def start(self) -> AsyncIterator[Request]:
        yield Request(self.url, callback=self.parse, errback=self.failed)

    def parse(self, response: Response) -> None:
        page = Page(response.url, response.body, (response.headers.get("Content-Type") or b"").decode("latin-1"))
        fetched_at = response.meta.get("fetched_at") or datetime.now(JAKARTA).isoformat(timespec="seconds")
        self.take(SavedPage(page, None, fetched_at))

    def failed(self, failure: Failure) -> None:
        self.take(Unread(outlet="", url=self.url, reason=reason_of(failure)))


class OneShownPage(OnePage):
    """The same for a page that needs a browser."""

    browser = True


class Command(ScrapyCommand):
    """The command."""

    requires_project = True

    def syntax(self) -> str:
        return "[--json] [--url URL] URL|FILE"

    def short_desc(self) -> str:
        return "Show what is read from one page, where each field was found, and what was cut"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "--json", action="store_true", help="print the record, or why there is none, as one line of JSON"
        )
        parser.add_argument("--url", default="", help="address of a saved page that tells none")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "ERROR", priority="spider")  # above the project's, below the command line's

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("Give one address or one saved page")
        assert self.settings is not None
        check_settings(self.settings)
        archived_addresses(self.settings)
        pages = self.fetched(args[0], opts.url) if is_address(args[0]) else saved(args[0], opts.url)
        outlets = Outlets(self.settings)
        for page in pages:
            self.show(outlets.read(page), opts.json)

    def fetched(self, url: str, other: str) -> list[SavedPage | Unread]:
        """The page at ``url``, or why it was not to be had. Raises `UsageError` where an ``other`` address is given."""
        if other:
            raise UsageError("--url is for a saved page; what is fetched has the address it is fetched from")
        assert self.crawler_process is not None
        assert self.settings is not None
        pages: list[SavedPage | Unread] = []
        self.settings.set("FEEDS", {}, priority="cmdline")
        outlet = Outlets(self.settings).of(url)
        if outlet:
            check_browser(self.settings, outlet)
        spider = OneShownPage if outlet and outlet.browser else OnePage
        crawl = self.crawler_process.crawl(spider, url=url, take=pages.append)
        self.crawler_process.start()
        if isinstance(error := error_of(crawl), OperatorError):
            raise error
        return pages or [Unread(outlet="", url=url, reason=FETCH_FAILED)]

    def show(self, read: Assembly | Unread, as_json: bool) -> None:
        console = Console(soft_wrap=as_json or isinstance(read, Unread))
        record, cuts = (read, ()) if isinstance(read, Unread) else cleaned(read)
        self.exitcode = int(self.exitcode or isinstance(record, Unread))
        if as_json:
            console.print(record.model_dump_json(), highlight=False, markup=False)
        elif isinstance(record, Article):
            show(record, cuts, console)
        else:
            where = record.url or WITHOUT_ADDRESS[record.reason]
            console.print(f"No article: {record.reason} ({where})", highlight=False, markup=False)


def cleaned(read: Assembly) -> tuple[Article, tuple[Cut, ...]]:
    """The article as the feed would have it, and what was cut on the page and from the text."""
    article, cuts = clean_article(read.article)
    return article, (*read.cuts, *cuts)


def is_address(name: str) -> bool:
    """Whether what stands on the command line is an address; else it is a file."""
    return name.startswith(("http://", "https://"))


def saved(path: str, url: str) -> list[SavedPage | Unread]:
    """The pages in one file, a page with the address given, if any.

    Raises `WrongUse`.
    """
    file = Path(path)
    if url and not is_address(url):
        raise WrongUse(f"--url {url}: an address begins with http:// or https://")
    if url and is_warc(file):
        raise WrongUse(f"{path}: an archive tells the addresses of its pages; --url is for a page")
    pages = SavedPages([file], {file.resolve(): url} if url else {})
    for sentence in pages.archives.damage:
        Console(stderr=True, soft_wrap=True).print(sentence, highlight=False, markup=False)
    return list(pages) or [Unread(outlet="", url="", reason=NO_PAGE)]


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
