"""Many things named in one line, for a person."""

from collections.abc import Sequence

MOST_NAMED = 5


def counted(number: int, noun: str) -> str:
    """``1 article``, ``2 articles``; of words that have an ``s`` in the plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def some_of(names: Sequence[str]) -> str:
    """The first of the names, and how many more there are: ``a, b, c, d, e and 12 more``."""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
