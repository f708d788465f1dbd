"""``scrapy reindex``: the index anew from the segments."""

import argparse
from typing import ClassVar

from rich.console import Console
from rich.table import Table
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from crawler.commands.running import told
from crawler.commands.summary import tell
from crawler.errors import WrongUse
from crawler.storage.database import IndexUnusable, is_database, remove_database
from crawler.storage.failure import StorageFailed
from crawler.storage.index import Index
from crawler.storage.layout import Layout, storage_root
from crawler.storage.manifest import DamagedSegment
from crawler.storage.recovery import recover


class Command(ScrapyCommand):
    """Recover what dead runs left, and build the index from nothing but the sealed segments."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, object]] = {"LOG_ENABLED": False}

    def short_desc(self) -> str:
        return "Recover dead runs and rebuild the index from the stored segments"

    def long_desc(self) -> str:
        return (
            "Seals what dead runs left, forgets the index and reads every stored segment again. Exit status 1 where a "
            "segment does not match its manifest; such a segment is named and left out."
        )

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Rebuild and print what each outlet has."""
        assert self.settings is not None
        if args:
            raise UsageError(f"{args[0]}: the index is built anew as a whole; give no outlet")
        root = storage_root(self.settings.getdict("FEEDS"))
        if root is None:
            raise WrongUse("FEEDS has no 'segments:' address, so nothing is stored to index; add one")
        try:
            recovered, index, damaged = reindex(Layout(root), self.settings.get("INDEX_URL"))
        except OSError as error:
            raise StorageFailed.at(root, error) from error
        show(index, recovered)
        index.close()
        tell(*(f"not indexed: {error}" for error in damaged))
        self.exitcode = 1 if damaged else 0


def reindex(layout: Layout, url: str | None) -> tuple[int, Index, tuple[DamagedSegment, ...]]:
    """How many dead runs were recovered, the new index, and the segments that it leaves out."""
    recovered = recover(layout)
    lost = tuple(DamagedSegment(part, "the segment is gone, its manifest is still there") for part in layout.lost())
    index, damaged = rebuilt(layout, url)
    return len(recovered), index, (*lost, *damaged)


def rebuilt(layout: Layout, given: str | None) -> tuple[Index, tuple[DamagedSegment, ...]]:
    """The new index and the segments that it leaves out. A broken SQLite file is removed first: it is only a cache."""
    url = given or layout.index_url
    try:
        index = Index.open(url)
        return index, index.rebuild(layout.root).damaged
    except IndexUnusable as error:
        if not error.damaged:
            raise
        if given and not is_database(url):
            raise WrongUse(f"INDEX_URL={url}: no SQLite database; remove the file, or name another") from error
    remove_database(url)
    index = Index.open(url)
    return index, index.rebuild(layout.root).damaged


def show(index: Index, recovered: int) -> None:
    """Print segments and articles of each outlet."""
    table = Table("outlet", box=None, header_style="bold", pad_edge=False)
    table.add_column("segments", justify="right")
    table.add_column("articles", justify="right")
    for outlet, segments, articles in index.outlets():
        table.add_row(outlet, str(segments), str(articles))
    console = Console()
    console.print(table)
    if recovered:
        console.print(f"{recovered} segments of runs that died were recovered")
