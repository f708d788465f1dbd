"""``scrapy record``: save a page and the article that is read from it, for a person to review."""

import argparse
import errno
import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from crawler.commands.crawl import archived_addresses
from crawler.commands.given import check_settings
from crawler.commands.one_page import fetched
from crawler.commands.running import told
from crawler.errors import OperatorError, WrongUse
from crawler.items import Article, Unread
from crawler.outlets import Outlets
from crawler.text.urls import host_of
from pipelines.clean import clean_article

FOLDER = Path("storage/recordings")
"""Outside the project's own recordings: a page of a portal is the portal's."""
VOLATILE = frozenset({"archive", "fetched_at", "schema_version", "reader_version", "story", "revision"})
"""Fields that tell of the fetching and not of the page."""
BEGUN = ".recording-"
"""How the folder is named in which a recording is written until it is whole."""
NOT_IN_NAMES = re.compile(r"[^\w-]+")
"""What a folder's name should not hold: ``?page=2``, ``.html``"""


class Command(ScrapyCommand):
    """The command."""

    requires_project = True

    def syntax(self) -> str:
        return "[--to FOLDER] URL"

    def short_desc(self) -> str:
        return "Save a page and the article that is read from it, to be reviewed"

    def long_desc(self) -> str:
        return (
            "Writes OUTLET/SLUG/page.html, as it came, and article.json, as it is read today; where no article is read, the "
            "page alone, and the exit status is 1. The page is the portal's: "
            "look at its markup, and write one of your own in it for tests/recordings (docs/adding-an-outlet.md)."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--to", metavar="FOLDER", type=Path, default=FOLDER, help=f"where to write ({FOLDER})")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "ERROR", priority="spider")  # above the project's, below the command line's

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1 or not args[0].startswith(("http://", "https://")):
            raise UsageError("Give one address, https://…")
        assert self.settings is not None
        check_settings(self.settings)
        archived_addresses(self.settings)
        outlets = Outlets(self.settings)
        saved = fetched(self.crawler_process, outlets, args[0])
        if isinstance(saved, Unread):
            raise OperatorError(f"{args[0]}: no page ({saved.detail or saved.reason})")
        read = outlets.read(saved)
        if isinstance(read, Unread):
            folder = opts.to / (read.outlet or host_of(saved.page.url)) / slug_of(saved.page.url)
            write(folder, saved.page.body)
            print(folder)
            raise OperatorError(f"{args[0]}: no article is read from it ({read.reason}); the page alone was saved")
        article = clean_article(read.article)[0]
        folder = opts.to / article.outlet / slug_of(article.canonical_url)
        write(folder, saved.page.body, golden(article))
        print(folder)


def golden(article: Article) -> dict[str, Any]:
    """What a recording says of an article: everything but what tells of the fetching."""
    return article.model_dump(mode="json", exclude=set(VOLATILE))


def slug_of(url: str) -> str:
    """The last name in an address, fit for a folder."""
    name = url.rstrip("/").rpartition("/")[2].partition("?")[0].removesuffix(".html")
    return NOT_IN_NAMES.sub("-", name).strip("-")[:80] or "article"


def write(folder: Path, page: bytes, article: dict[str, Any] | None = None) -> None:
    """Write the page and, where one was read, its article: both whole, or nothing.

    Raises `WrongUse` where the folder has a recording, or cannot be written.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=BEGUN, dir=folder.parent) as beside:
            begun = Path(beside) / folder.name
            begun.mkdir()
            (begun / "page.html").write_bytes(page)
            if article:
                text = json.dumps(article, ensure_ascii=False, indent=2) + "\n"
                (begun / "article.json").write_text(text, encoding="utf-8")
            begun.rename(folder)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY) and folder.is_dir():
            raise WrongUse(f"{folder}: holds a recording already; remove it, or write elsewhere with --to") from error
        raise WrongUse(f"--to {folder}: {error.strerror}") from error
