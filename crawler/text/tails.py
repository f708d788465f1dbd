"""What is glued behind the last sentence of a paragraph, and what stands under the last sentence of a text."""

import re

from crawler.text import endings, related, reprint
from crawler.text.bylines import note_roles
from crawler.text.lines import Lines
from crawler.text.names import read_roles
from crawler.text.whitespace import tidy

# "[Gambas:Video 20detik]", "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT" inside a paragraph
INLINE_MARK = re.compile(
    r"\s*(\[Gambas:[^\]]{1,40}\]|ADVERTISEMENT SCROLL TO (?:CONTINUE|RESUME) WITH CONTENT"
    r"|SCROLL TO (?:CONTINUE|RESUME) WITH CONTENT|(?<![\w-])ADVERTISEMENT(?![\w-]))\s*"
)
# "… kata dia. Simak berita selengkapnya di halaman selanjutnya."
NEXT_PAGE = re.compile(
    r"(?<=[.!?\"”])\s*((?:Simak|Baca|Lanjut|Bersambung|Lihat)[^.]{0,60} halaman (?:selanjutnya|berikutnya)[\W]{0,4})$"
)
INLINE_SIGNS = (
    *(" halaman selanjutnya", " halaman berikutnya"),
    *("uga:", "uga :", "UGA:", "UGA :", "engkapnya:", "engkapnya :", "ENGKAPNYA", "ditor:", "ditor :"),
    *("ambas:", "ADVERTISEMENT", "SCROLL TO", "rtikel ini ", "erita ini ", "ulisan ini ", "onten ini "),
)


def strip_tails(lines: Lines) -> None:
    """Take links, notes and marks off the paragraphs, then lists, initials and agency brackets off the end."""
    if _signs("\n".join(lines.kept)):
        lines.kept = [line for line in (_strip_inline(lines, line) for line in lines.kept) if line]
    _strip_ending(lines)


def _signs(text: str) -> bool:
    return any(map(text.__contains__, INLINE_SIGNS))


def _strip_inline(lines: Lines, line: str) -> str:
    if not _signs(line):
        return line
    for mark in INLINE_MARK.findall(line):
        lines.cut(mark, "advertisement")
    line = tidy(INLINE_MARK.sub(" ", line))
    while True:
        if parted := related.split_link(line):
            lines.cut(parted[1], "related")
        elif parted := reprint.split_reprint(line):
            lines.cut(parted[1], "reprint")
            lines.found.reprint_of = lines.found.reprint_of or parted[1]
        elif match := NEXT_PAGE.search(line):
            parted = line[: match.start()], match[1]
            lines.cut(match[1], "navigation")
        else:
            return line
        line = parted[0].strip()


def _strip_ending(lines: Lines) -> None:
    """Lists of tags and links, initials and agency brackets, until the last line ends in text."""
    while lines.kept:
        listed = endings.find_list(lines.kept)
        if listed is not None and listed > 0:
            _take_list(lines, listed)
        elif closing := endings.split_closing(lines.kept[-1]):
            _note_closing(lines, closing)
            lines.kept[-1:] = [closing.text] if closing.text else []
        else:
            return


def _note_closing(lines: Lines, closing: endings.Closing) -> None:
    roles = read_roles(closing.inside) if ":" in closing.inside else None
    if roles:
        note_roles(lines, closing.printed, roles)
    else:
        lines.cut(closing.printed, "initials")
        lines.found.closings.append(closing.inside)


def _take_list(lines: Lines, start: int) -> None:
    reasons = endings.list_reasons(lines.kept[start:])
    for line, reason in zip(lines.kept[start:], reasons, strict=True):
        lines.cut(line, reason)
    del lines.kept[start:]
