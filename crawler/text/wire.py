"""How a text relates to the news agency ANTARA: the words on the page that credit it, weighed.

A byline, a source line, a dateline's or a closing bracket or the agency's own copyright say *copy*; ``dikutip dari
Antara`` in running text says *mention*; a credit under a picture says *photo*. The word ``antara`` (between) is never
evidence.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["copy", "mention", "photo"]

AGENCY = "ANTARA"

# A byline or source that is the agency itself: "Antara", "ANTARA News", "LKBN Antara", "Antara - detikNews"
AGENCY_NAME = re.compile(
    r"(?:(?:perum )?lkbn |kantor berita )?antara(?: ?news)?(?:\.com)?(?=$|\s*[-/,|(]| (?:bali|jatim|foto$))", re.I
)
# "ANTARA", "Antara/Xinhua", "ANTARA News", "Antaranews Bali", "LKBN ANTARA"
AGENCY_BRACKET = re.compile(r"(?:LKBN )?(?:ANTARA|Antara)")
# What stands in a closing bracket: "Ant", "ant/jpnn", "antara/jpnn", "Ant/H-2", "bbs/ant", "Antara"
CLOSING = re.compile(r"(?:.{0,12}/ ?)?(?:ant|antara|antaranews)(?: ?/.{1,16})?", re.I)
# "Copyright © ANTARA 2025", "COPYRIGHT © ANTARA News Megapolitan 2021"
AGENCY_COPYRIGHT = re.compile(r"copyright\W+antara\b", re.I)
# "ANTARA FOTO/Rahma", "Foto: ANTARA/HO KCNA", "(Foto: Antara)", "Antaranews/Rahma"
PHOTO = re.compile(r"\bANTARA\b|\bAntara(?:news)?(?=$|[/.)\]]| Foto\b| Photo\b)")
_NAMED = r"[\"“'‘]?(?:ANTARA|Antara|antara(?=news))(?i: ?news)?(?:\.com)?\b(?! lain)"
# "dikutip dari Antara", "dilansir ANTARA", "seperti diberitakan Antara", "kepada Antara", "Antara melaporkan"
MENTION = re.compile(
    r"(?i:dikutip|dilansir|mengutip|melansir|lapor|dilaporkan|melaporkan|diberitakan|memberitakan|diwartakan|dihubungi"
    r"|disitat|menukil|dinukil|laporan|kepada|pertanyaan|menurut|kantor berita|lkbn)"
    r"(?: (?:dari|oleh|laman|situs|resmi|media|berita|kantor|wartawan|jurnalis|pewarta|lkbn|LKBN|Kantor|Berita)){0,4}"
    rf" {_NAMED}|(?:ANTARA|Antara) (?:melaporkan|mewartakan|mengabarkan|memberitakan)\b"
)
# "Dikutip Pikiran-Rakyat.com dari ANTARA", "dilansir detikcom dari kantor berita Antara": the outlet names itself
QUOTED_BY = re.compile(
    r"(?i:dikutip|dilansir|mengutip|melansir|diberitakan|diwartakan|disadur|disitat|dinukil|dihimpun)(?: oleh)?"
    rf"(?: (?:[A-Z][\w-]*(?:\.[\w-]+)*|[\w-]+(?:\.[\w-]+)+|\w+com)){{1,3}} dari"
    rf"(?: (?:laman|situs|kantor berita|Kantor Berita|media|LKBN)){{0,2}} {_NAMED}"
)
# "Harga naik (Antara, 17/11/2026)."
REFERENCE = re.compile(r"\((?:ANTARA|Antara)(?i: ?news)?, ?(?:[A-Z][a-z]+,? ?)?\(?\d[^()]{0,20}\)")


@dataclass(frozen=True, slots=True)
class WireMark:
    """An agency's mark on an article; ``evidence`` is what the page prints."""

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
    bylines: Sequence[str] = (),
    notice: str | None = None,
) -> WireMark | None:
    """The strongest mark of ANTARA: a copy before a mention before a photo; None without evidence.

    ``bylines`` are role lines as printed (``Penulis: Antara``): the evidence for an author or source they name.
    ``closing`` are the brackets at the end of the text, ``dateline_bracket`` the one in its dateline, without brackets.
    """
    if evidence := _copy(authors, sources, dateline_bracket, closing, bylines, notice):
        return WireMark(AGENCY, "copy", evidence)
    if evidence := _mention(paragraphs):
        return WireMark(AGENCY, "mention", evidence)
    photo = next((credit for credit in (*credit_lines, *sources) if PHOTO.search(credit)), None)
    return WireMark(AGENCY, "photo", photo) if photo else None


def is_agency(name: str) -> bool:
    """Whether a byline or source line names ANTARA itself, and not a person at ANTARA or its photo desk."""
    return bool(AGENCY_NAME.match(name.strip())) and "foto" not in name.casefold()


def is_closing(bracket: str) -> bool:
    """Whether a bracket at the end of a text, given without its brackets, credits ANTARA: ``Ant``, ``antara/jpnn``."""
    return bool(CLOSING.fullmatch(bracket.strip()))


def _copy(
    authors: Sequence[str],
    sources: Sequence[str],
    dateline_bracket: str | None,
    closing: Sequence[str],
    bylines: Sequence[str],
    notice: str | None,
) -> str | None:
    named = next((name for name in (*authors, *sources) if is_agency(name)), None)
    if named:
        return next((line for line in bylines if named in line), named)
    if dateline_bracket and AGENCY_BRACKET.match(dateline_bracket):
        return f"({dateline_bracket})"
    if bracket := next(filter(is_closing, closing), None):
        return f"({bracket})"
    return notice if notice and AGENCY_COPYRIGHT.search(notice) else None


def _mention(paragraphs: Iterable[str]) -> str | None:
    for paragraph in paragraphs:
        if ("ntara" in paragraph or "ANTARA" in paragraph) and (match := _mentions(paragraph)):
            return match[0]
    return None


def _mentions(paragraph: str) -> re.Match[str] | None:
    return QUOTED_BY.search(paragraph) or MENTION.search(paragraph) or REFERENCE.search(paragraph)
