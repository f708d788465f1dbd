"""What stands under the last sentence: editors' initials, agency brackets, lists of tags and of other articles."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from crawler.text import signatures
from crawler.text.names import read_roles
from crawler.text.related import is_headline

HEADINGS = {
    **dict.fromkeys(("tag terkait", "tags", "tag", "kata kunci", "topik terkait", "topik", "topics"), "tags"),
    **dict.fromkeys(
        (
            "berita trending",
            "trending",
            "terpopuler",
            "berita terpopuler",
            "berita populer",
            "populer",
            "terkini",
            "berita terkini",
            "terbaru",
            "berita terbaru",
            "rekomendasi untuk anda",
            "sesuai minatmu",
            "pilihan untuk lu",
            "komentar",
            "video terkait",
            "video pilihan",
        ),
        "trending",
    ),
    **dict.fromkeys(
        ("berita terkait", "artikel terkait", "simak juga", "baca juga", "berita lainnya", "baca berita lainnya"),
        "related",
    ),
}
# Words that head a part of an article as well: under them stand headlines
PLAIN_HEADINGS = frozenset(("komentar", "populer", "terbaru", "terkini", "terpopuler", "trending"))
NUMBERED = re.compile(r"[-–—•*#]?\s?\d{1,2}\s")
SHORTEST_HEADLINE = 3
"""Words."""
# "Tags: korea, putin", "TAG: Covid-19"
TAG_LINE = re.compile(r"(?:tags?|tag terkait|topik terkait|kata kunci)\s*:\s*(\S.*)$", re.IGNORECASE)
# "#Tips Bisnis", "#korea #putin"
HASHTAGS = re.compile(r"(?:#[\w -]{2,40}\s*){1,12}$")
# "1. Jalan Braga", "2) Jalan Merdeka": a list that is text; a list of headlines has "- 1 Judul"
POINT = re.compile(r"\d{1,2}[.)]\s?\S")
LONGEST_ITEM = 140

# "(ara/ara)", "[ant]", "(E-2)", "(***)", "(Arief Setyadi )" as a paragraph of their own
BRACKET_ALONE = re.compile(r"[(\[]\s*([^()\[\]]{1,60}?)\s*[)\]][\s.*]*$")
# "… kata dia. (mdk/hrs)", "… di Jakarta (Ant)"
BRACKET_BEHIND = re.compile(r"(?:(?<=[.!?\"”’'…*)])\s*|\s+)[(\[]\s*([^()\[\]]{1,120}?)\s*[)\]][\s*]*$")
# "… kata dia. *** (4)", "… kata dia.***", "… kata dia. /ant", "… kata dia. //red", "… kata dia. /Al"
STARS_BEHIND = re.compile(
    r"(?<=[.!?\"”’'…])\s*(?:\*{1,3}(?:\s*\(\d{1,2}\))?|/(?P<agency>ant)|/{1,2}(?:red|\*|[A-Z][a-z]{1,2}))\s*$"
)
# "… kata dia. pin/P-5", "… kata dia. Ant/E-10", "… kata dia. ers/Ant/P-4": without brackets
DESK_BEHIND = re.compile(r"(?<=[.!?\"”’'…])\s+((?:(?:[a-z]{2,4}|Ant|AFP|Rtr|AP)/){1,3}[A-Z]-\d{1,2})$")
# "… kata dia. Reporter: Dian Sari/Merdeka.com"
ROLE_BEHIND = re.compile(
    r"(?<=[.!?\"”])\s+((?:Reporter|Penulis|Pewarta|Kontributor|Editor|Sumber)\s?:\s?[^:()]{3,60})$"
)
SENTENCE_END = (".", "!", "?", '"', "”", "’", "'", "…", "*")


class Closing(NamedTuple):
    """The bracket under a text: what is left of the paragraph, what was printed, what the bracket holds."""

    text: str
    printed: str
    inside: str


def split_closing(paragraph: str) -> Closing | None:
    """The editors' initials or the agency at the end of the last paragraph; None where it ends in text."""
    if match := STARS_BEHIND.search(paragraph, max(0, len(paragraph) - 12)):
        return Closing(paragraph[: match.start()], match[0].strip(), match["agency"] or "*")
    if paragraph[-1:].isdigit() and (match := DESK_BEHIND.search(paragraph, max(0, len(paragraph) - 40))):
        return Closing(paragraph[: match.start()], match[1], match[1])
    if match := ROLE_BEHIND.search(paragraph, max(0, len(paragraph) - 90)):
        return Closing(paragraph[: match.start()], match[1], match[1]) if read_roles(match[1]) else None
    if paragraph[-1:] not in ")]*. ":
        return None
    if match := BRACKET_ALONE.match(paragraph):
        return Closing("", paragraph, match[1]) if _closes(match) else None
    if signatures.EDITOR_AND_AGENCIES.fullmatch(paragraph):
        return Closing("", paragraph, paragraph)
    match = BRACKET_BEHIND.search(paragraph, max(0, len(paragraph) - 130))
    if not match:
        return None
    before = paragraph[: match.start()].rstrip()
    if (before.endswith(SENTENCE_END) and _closes(match)) or signatures.are_codes(match[1]):
        return Closing(before, match[0].strip(), match[1])
    return None


def _closes(bracket: re.Match[str]) -> bool:
    """Whether a bracket that follows a finished sentence, or stands alone, closes the text."""
    inside = bracket[1]
    if (signatures.NAMES.fullmatch(inside) or signatures.NAME.fullmatch(inside)) and not signatures.KEPT.fullmatch(
        inside
    ):
        return "(" in bracket[0]  # "[Verse II]" heads a part of a song
    return signatures.is_signature(inside)


def is_codes(line: str) -> bool:
    """Whether a line is a bracket of several codes, which is no text wherever it stands: ``(kpl/pur/tch)``."""
    match = BRACKET_ALONE.match(line) if len(line) < 40 and line[:1] in "([" else None
    return bool(match and signatures.are_codes(match[1]))


def find_list(lines: Sequence[str]) -> int | None:
    """Index of the heading after which nothing but tags or links follows; None without one."""
    found = None
    for at in range(len(lines) - 1, -1, -1):
        if _heading(lines[at]):
            found = at if _heads_links(lines, at) else found
        elif not is_item(lines[at]):
            break
    return found


def _heads_links(lines: Sequence[str], at: int) -> bool:
    if _plain(lines[at]) not in PLAIN_HEADINGS:
        return True
    for line in lines[at + 1 :]:
        if _heading(line):
            break
        if not NUMBERED.match(line) and not is_headline(line.lstrip("•*-–—> "), shortest=SHORTEST_HEADLINE):
            return False
    return True


def list_reasons(lines: Sequence[str]) -> list[str]:
    """For each line of a list that ``find_list`` found: ``tags``, ``trending`` or ``related``."""
    reasons: list[str] = []
    for line in lines:
        reasons.append(_heading(line) or reasons[-1])
    return reasons


def split_tags(line: str) -> tuple[str, ...]:
    """The tags on a line that was cut as ``tags``: none on a heading; without ``#`` and ``Tag:``."""
    if HEADINGS.get(_plain(line)):
        return ()
    if match := TAG_LINE.match(line):
        line = match[1]
    separator = "#" if line.startswith("#") else ","
    return tuple(tag for part in line.split(separator) if (tag := part.strip(" #,•|-")))


def is_item(line: str) -> bool:
    """Whether a line could stand in a list of tags or links: short, no point of a list, no end of a sentence."""
    return len(line) <= LONGEST_ITEM and not POINT.match(line) and not line.endswith((".", '."', ".”", ',"'))


def _heading(line: str) -> str | None:
    if len(line) > LONGEST_ITEM:
        return None
    reason = HEADINGS.get(_plain(line)) if len(line) < 30 else None
    if reason or TAG_LINE.match(line) or (line[:1] == "#" and HASHTAGS.match(line)):
        return reason or "tags"
    return None


def _plain(line: str) -> str:
    return line.strip(" :#-–—").lower()
