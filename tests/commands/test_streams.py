"""Commands whose readers go away, or whose output finds no room."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO, cast

import pytest
from rich.console import Console

from crawler.commands.streams import Lasting, is_lost
from tests.newsroom.running import NO_NETWORK, PROJECT, Newsroom
from tests.probe.portals import press

FULL = Path("/dev/full")
NO_ROOM = "scrapy: error: {}: No space left on device\n"


@pytest.fixture
def unread() -> Iterator[int]:
    """A pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


def ends(folder: Path, *arguments: str, stdout: int, stderr: int) -> tuple[int, str, str]:
    """How a command ends: status, standard output and standard error, where these are pipes."""
    environment = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
    environment |= {**NO_NETWORK, "PYTHONPATH": str(PROJECT), "COLUMNS": "120"}
    command = [sys.executable, "-W", "error", "-m", "scrapy", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, stdout=stdout, stderr=stderr, text=True, timeout=60)
    return done.returncode, done.stdout or "", done.stderr or ""


def test_what_cannot_be_written_is_noted_and_raises_nothing(unread: int) -> None:
    with os.fdopen(os.dup(unread), "w", encoding="utf-8") as pipe:
        stream = Lasting(pipe)
        Console(file=cast(TextIO, stream)).print("Satu baris")
        assert isinstance(stream.failure, BrokenPipeError)
        assert is_lost(stream)
        stream.end()  # the pipe can be closed though it holds a line


def test_a_stream_that_is_read_stays_as_it_is() -> None:
    buffer = io.StringIO()
    stream = Lasting(buffer)
    print("Satu baris", file=cast(TextIO, stream))
    stream.end()
    assert buffer.getvalue() == "Satu baris\n"
    assert not is_lost(stream)
    assert not is_lost(buffer)


def test_a_crawl_goes_on_though_nobody_reads_its_progress(tmp_path: Path, unread: int) -> None:
    newsroom = Newsroom.at(tmp_path)
    run = "crawlall", "tempo", "viva", "-s", "REPLAY=newsroom.warc.gz"
    status, output, _ = ends(tmp_path, *run, stdout=subprocess.PIPE, stderr=unread)
    stored = len(newsroom.articles())
    assert stored
    assert (status, output.splitlines()[-1]) == (0, f"New articles: {stored}")


def test_a_crawl_ends_in_order_though_nobody_reads_what_it_says(tmp_path: Path, unread: int) -> None:
    newsroom = Newsroom.at(tmp_path)
    status, _, _ = ends(
        tmp_path, "crawlall", "tempo", "viva", "-s", "REPLAY=newsroom.warc.gz", stdout=unread, stderr=unread
    )
    assert status == 1
    assert newsroom.articles()


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_articles_that_standard_output_does_not_take_are_not_stored(tmp_path: Path) -> None:
    Newsroom.at(tmp_path)
    run = "crawl", "tempo", "-s", "REPLAY=newsroom.warc.gz", "-o", "-:jsonlines", "-L", "WARNING"
    with FULL.open("wb") as full:
        status, _, log = ends(tmp_path, *run, stdout=full.fileno(), stderr=subprocess.PIPE)
    assert status == 1
    assert "scrapy: error: standard output: No space left on device; free space there and crawl again" in log
    assert "New articles" not in log
    assert "Traceback" not in log


@pytest.mark.parametrize(("given", "asked"), [((), 1), (("--json", "report.json"), 2)])
def test_a_probe_that_nobody_reads_asks_no_more(
    tmp_path: Path, unread: int, given: tuple[str, ...], asked: int
) -> None:
    with press(tmp_path) as served:
        run = "probe", "well", "second_article", "-s", "CONCURRENT_REQUESTS=1", *given
        status, _, log = ends(tmp_path, *run, stdout=unread, stderr=subprocess.PIPE)
        assert (status, log) == (1, "")
        assert sum("/rss" in site.hits for site in served.portals.values()) == asked


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_no_room_is_told_in_a_line(tmp_path: Path) -> None:
    with press(tmp_path), FULL.open("wb") as full:
        for told, run in {
            "standard output": ("outlets", "--json"),
            str(FULL): ("probe", "well", "--json", str(FULL)),
        }.items():
            assert ends(tmp_path, *run, stdout=full.fileno(), stderr=subprocess.PIPE)[::2] == (1, NO_ROOM.format(told))
