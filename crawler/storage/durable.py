"""Writing so that a power cut leaves either the old state or the new one."""

import os
from io import FileIO
from pathlib import Path

from typing_extensions import Buffer


class WholeFile(FileIO):
    """A new, unbuffered file to which every ``write`` is written whole or not at all.

    A write that fails half way (disk full) is cut off again before its OSError is raised. Raises FileExistsError where
    the path is taken.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, "xb")
        self.path = path
        self.size = 0

    def write(self, data: Buffer, /) -> int:
        whole = rest = memoryview(data)
        try:
            while rest:
                rest = rest[super().write(rest) or 0 :]
        except OSError:
            self.truncate(self.size)
            self.seek(self.size)
            raise
        self.size += whole.nbytes
        return whole.nbytes


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(path: Path, data: bytes) -> None:
    """Replace the content of ``path``: a reader sees the old content or the new, never a part."""
    temporary = path.with_name(path.name + ".tmp")
    temporary.unlink(missing_ok=True)
    with WholeFile(temporary) as file:
        file.write(data)
        os.fsync(file.fileno())
    temporary.replace(path)
    sync_folder(path.parent)
