"""A real PostgreSQL for the tests of the index."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

DEBIAN = "/usr/lib/postgresql/*/bin"
FOLDERS = os.pathsep.join((os.environ.get("PATH", ""), *map(str, sorted(Path("/").glob(DEBIAN[1:]), reverse=True))))
OWNER = "postgres"
"""PostgreSQL does not run as root; its Debian package makes this user."""
DATABASES = count()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Path]:
    """The folder of the socket of a server that ends with the tests."""
    initdb, server = shutil.which("initdb", path=FOLDERS), shutil.which("postgres", path=FOLDERS)
    if not (initdb and server):
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql): its index is not tested")
    root = os.geteuid() == 0
    if root and OWNER not in (each.pw_name for each in pwd.getpwall()):
        pytest.skip(f"PostgreSQL does not run as root and there is no user {OWNER}: its index is not tested")
    user = OWNER if root else None
    with tempfile.TemporaryDirectory(prefix="kawat-postgresql-") as name:
        folder = Path(name)
        if user:
            shutil.chown(folder, user)
        subprocess.run(
            [initdb, "--username=kawat", "--auth=trust", "--encoding=UTF8", "--no-sync", "--pgdata", folder / "data"],
            check=True, capture_output=True, user=user, cwd=folder,
        )  # fmt: skip
        options = ["-c", f"unix_socket_directories={folder}", "-c", "listen_addresses=", "-c", "fsync=off"]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen([server, "-D", folder / "data", *options], stderr=log, user=user, cwd=folder)
            try:
                _wait(folder, process)
                yield folder
            finally:
                process.send_signal(signal.SIGINT)  # fast: it does not wait for connections to end
                process.wait(timeout=30)


def _wait(folder: Path, process: "subprocess.Popen[bytes]") -> None:
    """Until the server answers."""
    psycopg = pytest.importorskip("psycopg")
    while process.poll() is None:
        try:
            psycopg.connect(host=str(folder), user="kawat", dbname="postgres").close()
        except psycopg.OperationalError:
            continue
        return
    raise AssertionError((folder / "log").read_text())


@pytest.fixture
def postgresql(postgresql_server: Path) -> str:
    """The address of an empty database."""
    psycopg = pytest.importorskip("psycopg")
    name = f"test_{next(DATABASES)}"
    with psycopg.connect(host=str(postgresql_server), user="kawat", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql://kawat@/{name}?host={postgresql_server}"
