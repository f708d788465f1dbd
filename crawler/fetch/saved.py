"""Pages that someone saved: HTML files, gzipped or not, whose addresses a manifest tells."""

import csv
import gzip
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from crawler.items import Archive
from crawler.page import Page
from crawler.page.metadata import Metadata

GZIP_MAGIC = b"\x1f\x8b"
MOST_BYTES = 32 * 1024 * 1024


class BadManifest(ValueError):
    """A manifest or saved file that cannot be used; the message names it and the remedy."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One saved page, where it lies and, where known, when it was fetched (ISO 8601)."""

    page: Page
    archive: Archive
    fetched_at: str | None = None


def read_manifest(manifest: Path) -> dict[Path, str]:
    """Addresses by file, from a tab-separated table with the columns ``file`` (relative to the table) and ``url``."""
    try:
        with manifest.open(encoding="utf-8", newline="") as table:
            rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
            if missing := {"file", "url"} - set(rows.fieldnames or ()):
                raise BadManifest(f"{manifest}: no column {' and '.join(sorted(missing))}; the first line names the columns")
            return {(manifest.parent / row["file"]).resolve(): (row["url"] or "").strip() for row in rows}
    except OSError as error:
        raise BadManifest(f"{manifest}: {error.strerror}") from error


def saved_files(paths: Iterable[Path], addresses: dict[Path, str]) -> Iterator[SavedPage]:
    """The given HTML files as pages. A file without an address in ``addresses`` tells its own (canonical, og:url)."""
    for path in paths:
        body = _read(path)
        digest = "sha256:" + hashlib.sha256(body).hexdigest()
        page = Page(addresses.get(path.resolve(), ""), body)
        if not page.url.startswith("http"):
            page = Page(own_address(page), body)
        yield SavedPage(page, Archive(file=str(path), digest=digest))


def _read(path: Path) -> bytes:
    try:
        raw = path.read_bytes()
        if raw.startswith(GZIP_MAGIC):
            with gzip.open(path) as packed:
                raw = packed.read(MOST_BYTES)
    except (OSError, EOFError) as error:
        raise BadManifest(f"{path}: cannot be read: {error}") from error
    return raw


def own_address(page: Page) -> str:
    """The address that a page gives itself; empty where it gives none."""
    metadata = Metadata(page.root)
    candidates = [*metadata.links("canonical"), metadata.meta.get("og:url", "")]
    return next((url for url in candidates if url.startswith(("http://", "https://"))), "")
