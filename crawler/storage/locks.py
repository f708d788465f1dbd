"""One crawl of an outlet at a time in one storage root."""

import fcntl
import os
from pathlib import Path

from crawler.errors import OperatorError
from crawler.storage.layout import Layout


class StorageBusy(OperatorError):
    """Another process crawls the same outlet into the same storage. Names the process and the lock."""


class OutletLock:
    """The lock of an outlet, held until ``release`` or the end of the process, however it ends.

    The file stays: removing it would let two processes hold two files of one name. Raises StorageBusy, OSError.
    """

    def __init__(self, layout: Layout, outlet: str) -> None:
        self.path = layout.lock(outlet)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            raise StorageBusy(busy_message(self.path, outlet)) from None
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, b"%d\n" % os.getpid(), 0)

    def release(self) -> None:
        """Let another process crawl the outlet. Does nothing when released already."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def busy_message(path: Path, outlet: str) -> str:
    """What to tell the person whose crawl is refused."""
    holder = path.read_text("ascii", "replace").strip() or "unknown"
    return (
        f"{outlet} is being crawled into this storage by process {holder} (lock {path}): "
        "wait until it ends, or name another storage in FEEDS"
    )
