"""Datelines: the place of reporting, printed before the first words of a report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline taken apart from its paragraph."""

    place: str | None
    bracket: str | None
    printed: str
    text: str


def split_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph; None where there is none."""
    return None
