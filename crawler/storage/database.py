"""Opening the database of the index: SQLite or PostgreSQL, shared by several processes."""

import fcntl
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from crawler.errors import OperatorError, WrongUse

ADDRESS = (
    "write for example sqlite:////srv/kawat/index.sqlite or postgresql://user@host/kawat "
    "(after pip install -r requirements-postgresql.txt), or leave it out"
)
SQLITE = b"SQLite format 3\0"
"""How the file of a database begins (https://www.sqlite.org/fileformat.html, 1.3)."""
BUSY_SECONDS = 60
"""How long a process waits for another that writes."""
CREATING = 0x6B61776174
"""Key of PostgreSQL's advisory lock (documentation, 13.3.5) under which the tables are made: *kawat* in ASCII."""


class IndexUnusable(OperatorError):
    """The database of the index cannot be read or written. Names the database and the remedy."""

    @classmethod
    def because(cls, engine: Engine, error: SQLAlchemyError) -> Self:
        """The failure of a statement, in one line of few words."""
        cause = " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
        if engine.dialect.name == "sqlite":
            return cls(f"index {engine.url}: {cause}; where that stays so, 'scrapy reindex' builds the index anew")
        return cls(f"index {engine.url}: {cause}; see that the server runs and INDEX_URL names a database of it")

    @classmethod
    def taken(cls, engine: Engine, tables: Iterable[str]) -> Self:
        """Another program's tables lie there."""
        return cls(
            f"index {engine.url}: holds tables of another program ({', '.join(tables)}); name another in INDEX_URL"
        )

    @property
    def damaged(self) -> bool:
        """Whether it is a broken SQLite file, not one that is busy, full or forbidden."""
        cause = self.__cause__
        return isinstance(cause, DBAPIError) and type(cause.orig) is sqlite3.DatabaseError


def make_engine(url: str) -> Engine:
    """An engine that waits for other processes instead of failing. Raises WrongUse for a bad address."""
    shown = url
    try:
        parsed = make_url(url)
        shown = parsed.render_as_string(hide_password=True)
        if parsed.get_backend_name() != "sqlite":
            return create_engine(parsed)
        Path(parsed.database or "").parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, connect_args={"timeout": BUSY_SECONDS})
    except (SQLAlchemyError, ImportError) as error:
        raise WrongUse(f"INDEX_URL={shown}: no usable database ({error}); {ADDRESS}") from error
    event.listen(engine, "connect", use_wal)
    return engine


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Let one process at a time create an SQLite database: others would find it half made, and not wait."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database or parsed.database == ":memory:":
        yield
        return
    with Path(f"{parsed.database}.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def wait_turn(connection: Connection) -> None:
    """Let one transaction at a time create the tables of a PostgreSQL database, as `alone` does for SQLite."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(CREATING)))


def remove_database(url: str) -> None:
    """Remove the file of a broken SQLite index and what belongs to it."""
    path = Path(make_url(url).database or "")
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def is_database(url: str) -> bool:
    """Whether a file begins as SQLite's do, and is not somebody's notes."""
    with Path(make_url(url).database or "").open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE


def use_wal(connection: Any, _: Any) -> None:
    """Let readers read while a process writes; the index is a cache, so that losing its last commit is no loss."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()
