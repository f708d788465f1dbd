"""Standard output and standard error whose reader may go: no crawl ends by it, and no command in a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from io import UnsupportedOperation
from typing import Any, TextIO, cast


class Lasting:
    """A stream that can be written to whatever becomes of its other end: what cannot be written is lost, and noted.

    Raised inside a reactor, the error of a write ends it, or is logged again and again, and so does the exit that rich
    makes of it.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.failure: OSError | None = None
        """Why something was lost."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write what can be written."""
        try:
            return self._stream.write(text)
        except OSError as error:
            self._note(error)
            return len(text)

    def flush(self) -> None:
        """Flush what can be written."""
        try:
            self._stream.flush()
        except OSError as error:
            self._note(error)

    def end(self) -> None:
        """Flush, and leave nothing that would fail at the exit of the program."""
        self.flush()
        if self.failure:
            self._abandon()

    def _note(self, error: OSError) -> None:
        self.failure = error
        if isinstance(error, BrokenPipeError):  # a full disk may have room later
            self._abandon()

    def _abandon(self) -> None:
        """Write to nowhere from now on, and so what the stream still holds."""
        with suppress(UnsupportedOperation):  # a stream that is no file
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def is_lost(stream: object) -> bool:
    """Whether what is written to a stream does not reach its reader any more."""
    return isinstance(stream, Lasting) and stream.failure is not None


@contextmanager
def lasting() -> Iterator[Lasting]:
    """Let standard output and standard error outlive their readers; yields standard output."""
    output, log = Lasting(sys.stdout), Lasting(sys.stderr)
    with redirect_stdout(cast(TextIO, output)), redirect_stderr(cast(TextIO, log)):
        try:
            yield output
        finally:
            output.end()
            log.end()
