"""`scrapy crawlall` at a terminal: the bar, and what the log says beside it."""

import os
import pty
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from tests.newsroom.running import NO_NETWORK, PROJECT, Newsroom

RUN = "scrapy", "crawlall", "tempo", "viva", "-s", "REPLAY=newsroom.warc.gz"


def at_terminal(folder: Path, *arguments: str) -> str:
    """What a terminal shows that is the standard error of a command."""
    shown: list[bytes] = []
    ours, theirs = pty.openpty()

    def read() -> None:
        try:
            while part := os.read(ours, 65536):
                shown.append(part)
        except OSError:  # EIO: nobody writes there any more
            pass

    reading = Thread(target=read)
    reading.start()
    environment = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
    environment |= {**NO_NETWORK, "PYTHONPATH": str(PROJECT), "TERM": "xterm"}
    command = [sys.executable, "-W", "error", "-m", *arguments]
    subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=theirs, check=True, timeout=60
    )
    os.close(theirs)
    reading.join()
    os.close(ours)
    return b"".join(shown).decode()


@pytest.mark.parametrize(("given", "logged"), [((), False), (("-L", "INFO"), True)])
def test_a_bar_is_not_flooded_by_the_log(tmp_path: Path, given: tuple[str, ...], logged: bool) -> None:
    shown = at_terminal(Newsroom.at(tmp_path).folder, *RUN, *given)
    assert "2/2" in shown
    assert ("INFO: Dumping Scrapy stats" in shown) == logged


def test_a_file_takes_the_whole_log(tmp_path: Path) -> None:
    shown = at_terminal(Newsroom.at(tmp_path).folder, *RUN, "--logfile", "kawat.log")
    assert "2/2" in shown
    assert "INFO: Dumping Scrapy stats" in (tmp_path / "kawat.log").read_text()
