"""``scrapy article``: show a person what would be read from one page, from where, and what was cut and why."""

import argparse
from pathlib import Path

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from crawler.commands.crawl import archived_addresses
from crawler.commands.given import check_settings
from crawler.commands.one_page import fetched
from crawler.commands.record_view import show_article, show_cuts
from crawler.commands.running import told
from crawler.errors import WrongUse
from crawler.fetch.saved import SavedPage, SavedPages, is_warc
from crawler.items import Article, Unread
from crawler.outlets import NO_ADDRESS, Outlets
from crawler.page import Assembly
from crawler.text.cleaning import Cut
from pipelines.clean import clean_article
from pipelines.validate import lacking

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
        for number, page in enumerate(pages):
            if number and not opts.json:
                Console().rule()
            self.show(outlets.read(page), opts.json)

    def show(self, read: Assembly | Unread, as_json: bool) -> None:
        console = Console(soft_wrap=as_json or isinstance(read, Unread))
        record, cuts = (read, ()) if isinstance(read, Unread) else cleaned(read)
        if isinstance(record, Article):
            record = without_words(record) or record
        self.exitcode = int(self.exitcode or isinstance(record, Unread))
        if as_json:
            console.print(record.model_dump_json(), highlight=False, markup=False)
        elif isinstance(record, Article):
            show_article(record, cuts, console)
        else:
            if cuts:
                show_cuts(cuts, console)
            console.print(sentence(record), highlight=False, markup=False, soft_wrap=True)


def cleaned(read: Assembly) -> tuple[Article, tuple[Cut, ...]]:
    """The article as the feed would have it, and what was cut on the page and from the text."""
    article, cuts = clean_article(read.article)
    return article, (*read.cuts, *cuts)


def without_words(article: Article) -> Unread | None:
    """Why an article that was read is none after all, as the pipelines would drop it."""
    reason = lacking(article)
    return Unread(outlet=article.outlet, url=article.url, reason=reason) if reason else None


def sentence(unread: Unread) -> str:
    """Why there is no article, for a person."""
    reader = f", read as {unread.outlet}" if unread.outlet else ""
    more = f"; {unread.detail}" if unread.detail else ""
    return f"No article: {unread.reason} ({unread.url or WITHOUT_ADDRESS[unread.reason]}{reader}){more}"


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
    if not file.exists():
        raise WrongUse(f"{path}: no such file; an address begins with http:// or https://")
    pages = SavedPages([file], {file.resolve(): url} if url else {})
    for sentence in pages.archives.damage:
        Console(stderr=True, soft_wrap=True).print(sentence, highlight=False, markup=False)
    return list(pages) or [Unread(outlet="", url="", reason=NO_PAGE)]
