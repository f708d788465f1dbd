"""What whoever runs Kawat can mend: errors that end a command in one message, without a traceback."""

from typing import ClassVar


class OperatorError(Exception):
    """Something went wrong that is no fault of the program. The message names the thing and the remedy."""

    status: ClassVar[int] = 1
    """Exit status of the command that it ends."""


class WrongUse(OperatorError):
    """A setting or an argument that cannot be followed: the command must be given in another way."""

    status = 2


def cause(error: OSError, what: object) -> str:
    """What an OSError says, without its number: ``/srv/kawat/storage: Permission denied``; of ``what``, where it names
    nothing.
    """
    return f"{error.filename or what}: {error.strerror or error}"
