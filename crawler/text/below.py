"""Headlines of other articles below a text that a generic extractor found: it cannot tell them from the last paragraphs.

No heading stands over them there. But Indonesian headlines are set in capitals, word by word, and end without a full stop;
below a sentence several of them at the end of a page are no text.
"""

from collections.abc import Sequence

from crawler.text import boilerplate, related

SENTENCE_END = (".", "!", "?", '"', "”", ")", "*")
IN_CAPITALS = 0.7
"""Share of a headline's words."""
FEWEST = 2
"""Headlines; a single one may be a sub-heading whose part is cut off."""
LONGEST_NOTE = 30
"""Characters of what stands beside a headline: a section, a time."""


def headlines_below(lines: Sequence[str]) -> int:
    """Index of the first line below the text; the number of ``lines`` where nothing but text is there."""
    at, found = len(lines), 0
    while at > 1 and (_is_headline(lines[at - 1]) or _is_note(lines[at - 1])):
        at -= 1
        found += _is_headline(lines[at])
    while at < len(lines) and not _is_headline(lines[at]):
        at += 1  # a note right below the text may be its own
    return at if found >= FEWEST and lines[at - 1].endswith(SENTENCE_END) else len(lines)


def _is_headline(line: str) -> bool:
    line = line.removeprefix("- ")
    return related.is_headline(line) and related.share_of_capitals(line) >= IN_CAPITALS


def _is_note(line: str) -> bool:
    if line.endswith(SENTENCE_END) or line.endswith(":"):
        return False
    return len(line) <= LONGEST_NOTE or boilerplate.judge(line) is not None
