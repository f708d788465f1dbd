"""Where everything lies under the storage root.

::

    articles/outlet=<name>/dt=<crawl date>/part-<run>.jsonl            a sealed segment
    articles/outlet=<name>/dt=<crawl date>/part-<run>.jsonl.open       the same while its run lives
    articles/outlet=<name>/dt=<crawl date>/part-<run>.manifest.json    rows, bytes and checksum of the segment
    archive/outlet=<name>/dt=<crawl date>/<run>.warc.gz                pages as received
    locks/<name>.lock                                                  one crawl of an outlet at a time
    index.sqlite                                                       a cache of the segments

``key=value`` folders are read as columns by DuckDB, Spark and pandas. Crawl dates are UTC dates.
"""

import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scrapy.utils.conf import closest_scrapy_cfg

SCHEME = "segments:"
OPEN = ".open"

OUTLET_NAME = re.compile(r"[\w-][\w.-]*")
"""``koran_jakarta``: a name that is safe as the name of a folder and of a file."""


def new_run(now: datetime | None = None) -> str:
    """Name of a run, ``20260513T114500123456Z-1f3a9c``: sorts by time of its start, unique without a register."""
    started = (now or datetime.now(UTC)).astimezone(UTC)
    return f"{started:%Y%m%dT%H%M%S%f}Z-{secrets.token_hex(3)}"


def storage_root(feeds: Mapping[Any, Any]) -> Path | None:
    """The folder that a ``segments:`` address in FEEDS names; None where the feeds hold none."""
    for uri in map(str, feeds):
        if uri.startswith(SCHEME):
            return root_of(uri)
    return None


def root_of(uri: str) -> Path:
    """The folder of ``segments:storage`` (relative to the project, i.e. to ``scrapy.cfg``) or ``segments:///srv/news``."""
    path = Path(uri.removeprefix(SCHEME).removeprefix("//"))
    config = closest_scrapy_cfg()
    return (Path(config).parent if config else Path.cwd()) / path


def manifest_of(part: Path) -> Path:
    """Address of the manifest of a segment, sealed or not."""
    return part.with_name(part.name.removesuffix(OPEN).removesuffix(".jsonl") + ".manifest.json")


def outlet_of(part: Path) -> str:
    """The outlet whose articles a segment holds."""
    return part.parent.parent.name.removeprefix("outlet=")


def run_of(part: Path) -> str:
    """The run that wrote a segment."""
    return part.name.removesuffix(OPEN).removesuffix(".jsonl").removeprefix("part-")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths under one storage root."""

    root: Path

    @property
    def articles(self) -> Path:
        return self.root / "articles"

    @property
    def index_url(self) -> str:
        """Database address of the index where the operator names none."""
        return f"sqlite:///{self.root / 'index.sqlite'}"

    def lock(self, outlet: str) -> Path:
        return self.root / "locks" / f"{checked(outlet)}.lock"

    def part(self, outlet: str, run: str) -> Path:
        """Where the segment of a run lies once it is sealed."""
        return self.articles / f"outlet={checked(outlet)}" / f"dt={day_of(run)}" / f"part-{run}.jsonl"

    def archive(self, outlet: str, run: str) -> Path:
        """Where the pages of a run lie as they were received."""
        return self.root / "archive" / f"outlet={checked(outlet)}" / f"dt={day_of(run)}" / f"{run}.warc.gz"

    def sealed(self) -> Iterator[Path]:
        """Every sealed segment, oldest run first within an outlet."""
        yield from sorted(self.articles.glob("outlet=*/dt=*/part-*.jsonl"))

    def lost(self) -> Iterator[Path]:
        """Every sealed segment of which the manifest alone is left."""
        for manifest in sorted(self.articles.glob("outlet=*/dt=*/part-*.manifest.json")):
            part = manifest.with_name(manifest.name.removesuffix(".manifest.json") + ".jsonl")
            if not part.exists() and not part.with_name(part.name + OPEN).exists():
                yield part

    def unfinished(self) -> Iterator[Path]:
        """Every segment that a run, dead or alive, has not sealed."""
        yield from sorted(self.articles.glob(f"outlet=*/dt=*/part-*.jsonl{OPEN}"))


def day_of(run: str) -> str:
    """Crawl date of a run: ``2026-05-13``."""
    return f"{run[:4]}-{run[4:6]}-{run[6:8]}"


def checked(outlet: str) -> str:
    """The name itself.

    Raises ValueError where it could not name a folder.
    """
    if not OUTLET_NAME.fullmatch(outlet):
        raise ValueError(f"{outlet!r} cannot name an outlet: use letters, digits, '_', '-' and '.'")
    return outlet
