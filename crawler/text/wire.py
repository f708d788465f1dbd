"""How a text relates to a news agency: the words on the page that credit it, weighed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["copy", "mention", "photo"]


@dataclass(frozen=True, slots=True)
class WireMark:
    """An agency's mark on an article; ``evidence`` is printed on the page."""

    agency: str
    kind: Kind
    evidence: str


def find_wire(
    paragraphs: Sequence[str],
    *,
    authors: Sequence[str] = (),
    sources: Sequence[str] = (),
    credit_lines: Sequence[str] = (),
    dateline_bracket: str | None = None,
    closing: Sequence[str] = (),
) -> WireMark | None:
    """The strongest mark of ANTARA: a copy before a mention before a photo; None without evidence."""
    return None
