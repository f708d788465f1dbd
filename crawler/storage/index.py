"""The index: a cache over the sealed segments that can be thrown away at any time.

It alone speaks SQL, and only SQL that SQLite and PostgreSQL share. Each segment enters in one transaction whose first
statement claims the segment's path, so that two processes that find the same segment do not both count it.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

from sqlalchemy import Connection, Engine, delete, func, insert, inspect, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from crawler.storage.database import IndexUnusable, alone, make_engine, wait_turn
from crawler.storage.known import Known, Stored, current_at
from crawler.storage.layout import Layout
from crawler.storage.manifest import DamagedSegment, read_checked
from crawler.storage.tables import VERSION, article_row, articles, metadata, segments, versions

KNOWN = (
    articles.c.url,
    articles.c.canonical_url,
    articles.c.text_digest,
    articles.c.revision,
    articles.c.pages_read,
    articles.c.fetched_at,
    articles.c.modified_at,
    articles.c.published_at,
)
"""What `known_row` reads, in its order."""


class Reconciled(NamedTuple):
    """What it took to make the index agree with the segments on disk."""

    added: int = 0
    """Segments that the index did not know."""
    removed: int = 0
    """Segments of the index that are gone from disk."""
    damaged: tuple[DamagedSegment, ...] = ()
    """Segments that do not match their manifest and were left out."""


class Index:
    """What the sealed segments hold, by outlet and address."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str) -> Self:
        """Open or create the index at a database address such as ``sqlite:///storage/index.sqlite``.

        Raises IndexUnusable, OSError, and WrongUse for a bad address.
        """
        index = cls(make_engine(url))
        with ExitStack() as stack:
            stack.callback(index.close)
            with alone(url), index._transaction() as connection:
                wait_turn(connection)
                make_tables(connection)
            stack.pop_all()
        return index

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise IndexUnusable.because(self._engine, error) from error

    def reconcile(self, root: Path) -> Reconciled:
        """Make the index agree with the sealed segments under ``root``; milliseconds where nothing changed.

        Raises IndexUnusable.
        """
        layout = Layout(root)
        on_disk = {name_of(layout, part): part for part in layout.sealed()}
        with self._transaction() as connection:
            known = {row[0]: row[1] for row in connection.execute(select(segments.c.path, segments.c.bytes))}
        gone = [name for name, size in known.items() if name not in on_disk or on_disk[name].stat().st_size != size]
        self._forget(gone)
        new = [part for name, part in on_disk.items() if name not in known or name in gone]
        damaged = tuple(error for part in new if (error := self._add_or_damaged(layout, part)))
        return Reconciled(len(new) - len(damaged), len(gone), damaged)

    def rebuild(self, root: Path) -> Reconciled:
        """Forget everything and read every sealed segment under ``root``. Raises IndexUnusable."""
        with self._transaction() as connection:
            connection.execute(delete(segments))
            connection.execute(delete(articles))
        return self.reconcile(root)

    def add(self, layout: Layout, part: Path) -> None:
        """Enter one sealed segment, unless another process did.

        Raises DamagedSegment where it does not match its manifest, IndexUnusable.
        """
        name = name_of(layout, part)
        claim, rows = read_rows(part, name)
        with self._transaction() as connection:
            try:
                connection.execute(insert(segments).values(claim))
            except IntegrityError:
                return
            connection.execute(insert(articles), rows)

    def known(self, outlet: str) -> Known:
        """What the outlet has stored. Raises IndexUnusable."""
        query = select(*KNOWN).where(articles.c.outlet == outlet).order_by(articles.c.revision)
        with self._transaction() as connection:
            rows = connection.execute(query.execution_options(yield_per=5000))
            return Known.of(known_row(*row) for row in rows)

    def count(self, outlet: str | None = None) -> int:
        """Number of stored articles, each counted once whatever its revisions. Raises IndexUnusable."""
        return sum(articles for name, _, articles in self.outlets() if outlet in (None, name))

    def outlets(self) -> list[tuple[str, int, int]]:
        """Name, number of segments and number of articles of every outlet, by name. Raises IndexUnusable."""
        counted = (
            select(articles.c.outlet, func.count(articles.c.canonical_url.distinct()).label("articles"))
            .group_by(articles.c.outlet)
            .subquery()
        )
        query = (
            select(segments.c.outlet, func.count(), func.coalesce(func.max(counted.c.articles), 0))
            .outerjoin(counted, counted.c.outlet == segments.c.outlet)
            .group_by(segments.c.outlet)
            .order_by(segments.c.outlet)
        )
        with self._transaction() as connection:
            return [(name, parts, stored) for name, parts, stored in connection.execute(query)]

    def _add_or_damaged(self, layout: Layout, part: Path) -> DamagedSegment | None:
        try:
            self.add(layout, part)
        except DamagedSegment as error:
            return error
        return None

    def _forget(self, names: list[str]) -> None:
        for name in names:
            with self._transaction() as connection:
                connection.execute(delete(segments).where(segments.c.path == name))
                connection.execute(delete(articles).where(articles.c.segment == name))


def make_tables(connection: Connection) -> None:
    """Make the tables where there are none, or those of another version.

    Raises IndexUnusable where somebody else keeps tables of our names there: they are left alone.
    """
    inspector = inspect(connection)
    if not inspector.has_table(versions.name):
        if taken := [table.name for table in metadata.sorted_tables if inspector.has_table(table.name)]:
            raise IndexUnusable.taken(connection.engine, taken)
        versions.create(connection)  # first, so that tables beside it are known for ours
    if connection.scalars(select(versions.c.version)).all() != [VERSION]:
        metadata.drop_all(connection)
        metadata.create_all(connection)
        connection.execute(insert(versions).values(version=VERSION))


def name_of(layout: Layout, part: Path) -> str:
    """Name of a segment in the index: its path under the storage root."""
    return part.relative_to(layout.root).as_posix()


def read_rows(part: Path, name: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The rows of the index for a segment and for each of its lines.

    Raises DamagedSegment.
    """
    manifest, content = read_checked(part)
    claim = manifest.model_dump(include={"outlet", "run", "rows", "bytes", "sha256"}) | {"path": name}
    rows = []
    for number, line in enumerate(content.splitlines(), 1):
        try:
            rows.append(article_row(line, name))
        except KeyError as error:
            raise DamagedSegment(part, f"line {number} is no article, it has no {error}") from error
        except ValueError as error:
            raise DamagedSegment(part, f"line {number} is no article ({error})") from error
    return claim, rows


def known_row(
    url: str, canonical: str, digest: str, revision: int, pages: int, *times: str | None
) -> tuple[str, Stored]:
    """The address of a stored article and what a crawl must know of it, from the columns of KNOWN."""
    return url, Stored(canonical, digest, revision, current_at(*times), pages)
