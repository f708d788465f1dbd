"""The opening of a text: captions, title and highlights above it, and the dateline before its first words."""

import re
from collections.abc import Sequence

from crawler.text.credits import clean_credit
from crawler.text.dateline import Dateline, split_dateline, split_glued_credit
from crawler.text.lines import Lines

DEEPEST_DATELINE = 3
"""A dateline stands in the first block, or under a highlight and a sub-heading."""
LONGEST_LEAD = 300
LONGEST_PLACE = 40
LONGEST_CAPTION = 450
REPEATED = 0.8
"""Share of a highlight's word triples that the text must repeat."""
SHORTEST_HIGHLIGHT = 6
"""Word triples of a highlight without quotation marks."""
# "Ringkasan Berita:" (Tribun), "Baca 10 detik" (Suara)
SUMMARY = re.compile(r"(?:Ringkasan Berita|Baca 10 detik|Ringkasan|RINGKASAN BERITA)\s*:?")
LONGEST_SUMMARY = 10
"""Lines of a summary box."""
WORD = re.compile(r"\w+")
QUOTES = ("“", '"', "”", "'", "‘")


def strip_opening(lines: Lines) -> None:
    """Take the dateline off the first block of the text, and what stands above it without being text."""
    _join_dateline(lines)
    _take_summary(lines)
    _part_glued_credit(lines)
    for at, line in enumerate(lines.kept[:DEEPEST_DATELINE]):
        if found := split_dateline(line, site=lines.site):
            if at == 0 or _may_stand_here(lines.kept, at, found):
                _take_dateline(lines, at, found)
                _take_highlights(lines, at)
            return
        if len(line) > LONGEST_LEAD:
            return


def _join_dateline(lines: Lines) -> None:
    """``Jakarta`` on one line and ``- Harga naik`` on the next: the place stood in an element of its own."""
    for at, (line, below) in enumerate(zip(lines.kept[:DEEPEST_DATELINE], lines.kept[1:], strict=False)):
        if (
            below.startswith(("- ", "-- ", "– ", "— "))
            and split_dateline(f"{line} {below}")
            and len(line) <= LONGEST_PLACE
        ):
            lines.kept[at : at + 2] = [f"{line} {below}"]
            return


def _take_summary(lines: Lines) -> None:
    """``Ringkasan Berita:`` and its points, down to the dateline under which the text begins."""
    at = next((at for at, line in enumerate(lines.kept[:2]) if SUMMARY.fullmatch(line)), None)
    if at is None:
        return
    below = range(at + 1, min(at + LONGEST_SUMMARY, len(lines.kept)))
    end = next((i for i in below if split_dateline(lines.kept[i], site=lines.site)), at + 1)
    lines.take(at, end, "highlight")


def _part_glued_credit(lines: Lines) -> None:
    """``Foto: ANTARA/HO KCNAIstanbul - Sejumlah``: credit and dateline apart; the line above is the caption."""
    for at, line in enumerate(lines.kept[:DEEPEST_DATELINE]):
        if parted := split_glued_credit(line):
            credit, found = parted
            lines.kept[at] = found.text
            lines.cut(credit, "credit")
            _note_dateline(lines, found)
            caption = lines.kept[at - 1] if at and len(lines.kept[at - 1]) <= LONGEST_CAPTION else None
            lines.found.note_picture(caption, clean_credit(credit))
            if caption:
                lines.take(at - 1, at, "caption")
            return


def _take_dateline(lines: Lines, at: int, found: Dateline) -> None:
    _note_dateline(lines, found)
    if found.text:
        lines.kept[at] = found.text
    else:
        del lines.kept[at]


def _note_dateline(lines: Lines, found: Dateline) -> None:
    lines.cut(found.printed, "dateline")
    lines.found.dateline = lines.found.dateline or found.place
    lines.found.agency = lines.found.agency or found.agency


def _may_stand_here(kept: Sequence[str], at: int, found: Dateline) -> bool:
    """Under short lines a vouched dateline may stand, a bare one under quotations and highlights alone."""
    return found.tagged or all(line.startswith(QUOTES) or _is_highlight(kept, i) for i, line in enumerate(kept[:at]))


def _take_highlights(lines: Lines, at: int) -> None:
    for above in range(min(at, len(lines.kept)) - 1, -1, -1):
        if _is_highlight(lines.kept, above):
            lines.take(above, above + 1, "highlight")


def _is_highlight(kept: Sequence[str], at: int) -> bool:
    """Whether the text below repeats the words of the line."""
    own = _triples(kept[at])
    if len(own) < SHORTEST_HIGHLIGHT and not kept[at].startswith(QUOTES):
        return bool(own) and _is_quoted(kept[at], kept[at + 1 :])  # a sub-heading may be repeated and still be text
    below = _triples(" ".join(kept[at + 1 :]))
    return bool(own) and len(own & below) >= REPEATED * len(own)


def _is_quoted(line: str, below: Sequence[str]) -> bool:
    """Whether a line is repeated word for word inside quotation marks."""
    words = line.rstrip(".,").casefold()
    for paragraph in below:
        head, found, _ = paragraph.casefold().partition(words)
        if found and (head.count('"') % 2 or head.count("“") > head.count("”")):
            return True
    return False


def _triples(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))
