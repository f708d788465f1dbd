"""Scrapy as people run it, in a process of its own, on the sample newsroom; every way to the network is a closed port."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsroom.build import Response, responses, write_archive

PROJECT = Path(__file__).parent.parent.parent
CLOSED = "http://127.0.0.1:9"
NO_NETWORK = {f"{scheme}_proxy": CLOSED for scheme in ("http", "https", "all", "ftp")} | {"no_proxy": "127.0.0.1"}


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    status: int
    output: str
    log: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.output.splitlines()]


def scrapy(*arguments: str, folder: Path = PROJECT, stdin: bytes = b"") -> Done:
    """Run ``scrapy`` to its end, with warnings as errors."""
    # Scrapy's get_project_settings() leaves the name of our settings in the environment of whoever calls it.
    inherited = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "scrapy", *arguments],
        cwd=folder,
        env={**inherited, **NO_NETWORK, "PYTHONPATH": str(PROJECT), "COLUMNS": "120"},
        input=stdin,
        capture_output=True,
        timeout=60,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def together(commands: Iterable[Callable[[], Done]]) -> list[Done]:
    """Run several commands at once."""
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda command: command(), commands))


@dataclass(frozen=True)
class Newsroom:
    """A Scrapy project with our settings, an empty storage and an archive of the sample newsroom."""

    folder: Path

    @classmethod
    def at(cls, folder: Path, rows: Sequence[Response] | None = None) -> "Newsroom":
        """Build the archive, of the given rows or of all."""
        folder.mkdir(exist_ok=True)
        (folder / "scrapy.cfg").write_text("[settings]\ndefault = crawler.settings\n")
        write_archive(folder / "newsroom.warc.gz", tuple(responses()) if rows is None else rows)
        return cls(folder)

    @property
    def storage(self) -> Path:
        return self.folder / "storage"

    def run(self, *arguments: str) -> Done:
        """Run a command on the archive."""
        return self.only(*arguments, "-s", "REPLAY=newsroom.warc.gz")

    def only(self, *arguments: str) -> Done:
        """Run a command in the project, on whatever it names itself."""
        return scrapy(*arguments, folder=self.folder)

    def articles(self, storage: Path | None = None) -> list[dict[str, Any]]:
        """Every article in sealed segments."""
        parts = sorted((storage or self.storage).glob("articles/*/*/*.jsonl"))
        return [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]
