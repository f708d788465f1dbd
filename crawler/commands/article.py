"""``scrapy article``: show a person what would be read from one page, from where, and what was cut and why."""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Column, Table
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from crawler.commands.crawl import archived_addresses
from crawler.commands.given import check_settings
from crawler.commands.one_page import fetched
from crawler.commands.running import told
from crawler.errors import WrongUse
from crawler.fetch.saved import SavedPage, SavedPages, is_warc
from crawler.items import Article, Unread
from crawler.outlets import NO_ADDRESS, Outlets
from crawler.page import Assembly
from crawler.text.cleaning import Cut
from pipelines.clean import clean_article

LONG_FIELDS = {"text", "provenance"}
NO_PAGE = "no_page"
WITHOUT_ADDRESS = {
    NO_ADDRESS: "the page tells no address; give it with --url",
    NO_PAGE: "the archive holds no page",
}
"""What to say, by reason, of an `Unread` that has no address."""


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
        outlets = Outlets(self.settings)
        if is_address(args[0]) and opts.url:
            raise UsageError("--url is for a saved page; what is fetched has the address it is fetched from")
        pages = [fetched(self.crawler_process, outlets, args[0])] if is_address(args[0]) else saved(args[0], opts.url)
        for page in pages:
            self.show(outlets.read(page), opts.json)

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
