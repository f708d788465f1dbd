"""The processes of a crawl: its own, Playwright's and the browser's, as ``/proc`` tells of them."""

import os
import signal
import time
from pathlib import Path


def family(pid: int) -> dict[int, int]:
    """The living processes that descend from one, itself among them, each with the time at which it began."""
    parents, began = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        parents[int(stat.parent.name)], began[int(stat.parent.name)] = int(fields[1]), int(fields[19])
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return {each: began[each] for each in found if each in began}


def proportional(pid: int) -> int:
    """Bytes that a crawl holds in memory with all its processes, its own, Playwright's and the browser's: what several
    share is counted once (``Pss`` of proc(5)).
    """
    kilobytes = 0
    for each in family(pid):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        except OSError:  # it has ended meanwhile
            continue
        kilobytes += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes * 1024


def kill_pages(pid: int) -> None:
    """Kill the processes in which the browser of a crawl shows its pages."""
    for each in family(pid):
        if b"--type=renderer" in Path(f"/proc/{each}/cmdline").read_bytes():
            os.kill(each, signal.SIGKILL)


def alive(known: dict[int, int]) -> list[int]:
    """Those of the processes that live still, after a moment to end."""
    deadline = time.monotonic() + 5
    while (
        left := [pid for pid, began in known.items() if family(pid).get(pid) == began]
    ) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left
