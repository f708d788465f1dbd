"""What a dead run left: whole lines are kept, the torn tail is cut, the segment is sealed.

A run holds the lock of its ``.open`` file as long as it lives, and the kernel takes the lock from a dead one.
"""

import fcntl
import hashlib
import json
import logging
import os
from io import FileIO
from pathlib import Path

from crawler.storage.durable import sync_folder, write_durably
from crawler.storage.layout import OPEN, Layout, manifest_of
from crawler.storage.manifest import Manifest

logger = logging.getLogger(__name__)


def recover(layout: Layout) -> list[Path]:
    """Seal every segment that a dead run left open; an empty one is removed. Returns the sealed segments.

    A sealed segment that has lost its manifest gets one again, if all its lines are whole. Raises OSError.
    """
    for sealed in layout.sealed():
        if not manifest_of(sealed).exists():
            restore_manifest(sealed)
    return [part for path in layout.unfinished() if (part := recover_one(path))]


def restore_manifest(part: Path) -> None:
    """Write the manifest of a sealed segment anew; none where a line is damaged: then it is not ours to vouch for it."""
    content = part.read_bytes()
    lines = content.splitlines(keepends=True)
    if all(map(is_whole, lines)):
        digest = hashlib.sha256(content).hexdigest()
        Manifest.of(part, rows=len(lines), size=len(content), sha256=digest, recovered=True).write(part)
        logger.warning(
            "The manifest of %s was missing; its %d lines are whole, so it was written anew", part, len(lines)
        )


def recover_one(path: Path) -> Path | None:
    """Seal one ``.open`` file; None where its run lives, another process was faster, or nothing was in it."""
    try:
        file = FileIO(path, "r+b")
    except FileNotFoundError:
        return None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return None
        return seal_rest(file, path) if path.exists() else None


def seal_rest(file: FileIO, path: Path) -> Path | None:
    """Seal what is whole in a dead run's file. The caller holds its lock."""
    part = path.with_name(path.name.removesuffix(OPEN))
    content = file.readall()
    lines = [line for line in content.splitlines(keepends=True) if is_whole(line)]
    kept = b"".join(lines)
    if not lines:
        manifest_of(part).unlink(missing_ok=True)
        path.unlink()
        return None
    if content.startswith(kept):
        file.truncate(len(kept))
        os.fsync(file)
    else:  # a power cut may damage lines in the middle: those after them are kept
        write_durably(path, kept)
    digest = hashlib.sha256(kept).hexdigest()
    Manifest.of(part, rows=len(lines), size=len(kept), sha256=digest, recovered=True).write(part)
    path.rename(part)
    sync_folder(part.parent)
    logger.warning("Recovered %d articles of a run that died: %s", len(lines), part)
    return part


def is_whole(line: bytes) -> bool:
    """Whether a line is one complete JSON object."""
    if not line.endswith(b"}\n"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
