"""Datelines: the place of reporting, printed before the first words of a report.

The shapes are those of Indonesian newsrooms: a place, a site's own tag, an agency in brackets, in any order, then a
dash (a colon at Metro TV and RRI, a full stop at Kontan). A tag or an agency vouches for whatever place stands beside
it; a bare place must be a known one, because ``Waspada - `` and ``Jakarta - `` look alike. Thousands of regional portals
have tags that no list knows: theirs is told by the address of the page.
"""

import re
from dataclasses import dataclass

from crawler.text.own_names import split_own_name
from crawler.text.places import LONGEST_PLACE, is_place

_WORD = r"[^\W\d_a-z][\w'’]*(?:\.[\w'’]+)*"
_PLACE = (
    rf"(?P<place>(?:K[Aa][Bb]\. )?{_WORD}(?: (?:{_WORD}|de|di|la)){{0,3}}"
    rf"(?:, ?{_WORD}(?: {_WORD}){{0,2}})?(?: \([\w ]{{2,25}}\))?)"
)
_HOST = r"[A-Za-z][\w-]*(?:\.[A-Za-z]\w*)?\. ?(?i:com|co\.id|co|id|net|tv|news|org|go\.id|or\.id|ac\.id|om)\b"
_NAME = (
    r"CNN Indonesia|CNBC Indonesia|IDN Times|InfoPublik|Pikiran Rakyat|PIKIRAN RAKYAT|Planet Merdeka|INFO NASIONAL|INFO BISNIS"
    r"|VIVAnews|VIVA(?: [A-Z][a-z]+)?|Kompas[A-Z]\w+|detik[A-Z]\w+|Dream|KBRN|KOMPAS|Beritasatu|BERITASATU"
    r"|Suara Merdeka|SUARA MERDEKA|Antara News|NU Online(?: [A-Z]\w+)?|IDXChannel|Warta Ekonomi|Bloomberg Technoz|NusaBali"
    r"|TVRINews|KBR|SWAonline|RM\.id Rakyat Merdeka"
)
_TAG = rf"(?P<tag>{_HOST}|(?:{_NAME})\b)"
_AGENCY = (
    r"\((?P<agency>(?:(?:LKBN )?ANTARA|Antara|AFP|AP|Reuters|REUTERS|Xinhua|XINHUA|Bernama|Kyodo|Yonhap|Anadolu)"
    r"[^()]{0,40})\)"
)
_DATE = r"(?:,? (?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2} [A-Z][a-z]+(?: \d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}))?"
_DASH = r"\s*(?:[-–—]{1,2}|\|{1,2})\s*"

# "Mataram, 7/12 (Antara) - Sebanyak", "New York--(ANTARA/Business Wire)--Perusahaan"
AGENCY_DATELINE = re.compile(rf"{_PLACE}??{_DATE}[\s-]*{_AGENCY}{_DASH}")
# "JAKARTA, KOMPAS.com –Badan", "Jakarta, CNN Indonesia -- Presiden", "Bojonegoro, -Batara.news|| Warga"
PLACE_TAG = re.compile(rf"{_PLACE}?,\s*(?:[-–—]\s?)?{_TAG}(?:{_DASH}|\s?:\s+)")
# "Bojonegoro (beritajatim.com) – Warga"; "MEDAN (Waspada): Warga", a paper whose name is no tag elsewhere: "be alert"
PLACE_BRACKET = re.compile(rf"{_PLACE}\s*\((?P<tag>{_HOST}|(?:{_NAME})\b|Waspada)\)(?:{_DASH}|:\s+)")
# "BANDUNG, (PR).- Warga", "CIREBON,(PRLM).-Warga": Pikiran Rakyat, in print and the first years online
OLD_TAG = re.compile(rf"{_PLACE},\s?\((?:PR|PRLM)\)\.?{_DASH}")
# "PR DEPOK - Warga", "ZONA JAKARTA - Warga", "GALAMEDIANEWS - Warga": its network, which does not report from there
PORTAL = re.compile(
    r"(?:GALAMEDIA(?:NEWS)?|(?:PR|ZONA|JURNAL|KABAR|RINGTIMES|PORTAL|SEPUTAR|LINGKAR|MANTRA|DESK|ISU|WARTA)"
    r" (?P<where>[A-Z]+(?: [A-Z]+)?))\s[-–—]{1,2}\s*(?=[\"“A-Z])"
)
PORTALS_OF = frozenset(("bandungraya", "banyuwangi", "besuki", "gaya", "pantura", "priangan", "tangsel"))
# "TEMPO.CO,Jakarta-Ginjal", "KBRN, Jakarta: Presiden", "KONTAN.CO.ID - JAKARTA. Bank", "SURYA.co.id | SURABAYA - Warga"
TAG_PLACE = re.compile(rf"{_TAG}(?:,\s*|\s*\|\s*|{_DASH}){_PLACE}(?:{_DASH}|\s?:\s*(?=[A-Z\"“])|\.\s+)")
# "Suara.com - Presiden", "VIVA – Data"
TAG_ALONE = re.compile(rf"{_TAG}{_DASH}")
# "Liputan6.com, JakartaKita semua": what follows the tag, the place found by its name
TAG_COMMA = re.compile(rf"{_TAG},\s*(?=[A-Z])")
# "AMLAPURA, NusaBali", "TVRINews, Jakarta": on a line of their own
OWN_LINE = (re.compile(rf"{_PLACE},\s*{_TAG}"), re.compile(rf"{_TAG},\s*{_PLACE}"))
LONGEST_LINE = 50
# "JAKARTA–Bank", "Jakarta -", "Jakarta: Presiden", "JAKARTA. Bank", "Taliwang, – Polisi", "KETAPANG, KALBAR,- Warga"
BARE = re.compile(rf"{_PLACE}(?P<mark>,?\s*[-–—]{{1,2}}\s+|,?\s+[-–—]{{1,2}}\s*|--|[–—]\s*|-$|\s?:\s+|\.\s+)")
# "Foto: ANTARA/HO KCNA", "(ANTARA FOTO/Rahma/hp.)"
CREDIT_AHEAD = re.compile(r"[(\[]?(?i:foto|photo|dok|sumber foto)\b|[(\[]?ANTARA\b")
# where one word ends and the next begins without a space: "KCNA|Istanbul", "Rahma|Jakarta", "hp.)|Jakarta"
SEAM = re.compile(r"(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z.)\]])(?=[A-Z])")
LATEST_SEAM = 120
DEEPEST = 160
"""Characters in which a dateline stands."""
CAMEL = re.compile(r"[A-Z][a-z]+")
# "DEPOKPOS", "PONTIANAK POST", "JATIMTIMES", "LAMPUNG7COM", "RADAR JOGJA": what papers and portals call themselves
NEWSPAPER = re.compile(
    r"(?!BREAKING)[A-Z][A-Z0-9]*(?: [A-Z]+)?? ?(?:POST?|NEWS|TIMES|TODAY|MEDIA|EKSPRES|EXPRESS|ONLINE|COM)"
    r"|(?:RADAR|HARIAN) [A-Z]+"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline taken off its paragraph: place and agency bracket as printed, all that was printed, and the rest."""

    place: str | None
    agency: str | None
    printed: str
    text: str
    tagged: bool
    """Whether a site's tag or an agency vouches for it."""


def split_dateline(paragraph: str, *, trusted: bool = False, site: frozenset[str] = frozenset()) -> Dateline | None:
    """The dateline at the start of a paragraph; None where there is none.

    ``trusted`` accepts an unknown place without a tag: the caller knows by other signs that a dateline stands here.
    ``site`` holds the names of the page's own site (`crawler.text.own_names`), which vouch as tags do.
    """
    if not paragraph[:1].isalpha():
        return None
    return (
        _with_agency(paragraph)
        or _with_tag(paragraph)
        or _own_line(paragraph)
        or _bare(paragraph, trusted)
        or _with_own_name(paragraph, site)
        or _set_apart(paragraph)
    )


def split_glued_credit(line: str) -> tuple[str, Dateline] | None:
    """Part a picture's credit from the dateline glued to it: ``Foto: ANTARA/HO KCNAIstanbul - Sejumlah pejabat``."""
    if not CREDIT_AHEAD.match(line):
        return None
    for seam in SEAM.finditer(line, 0, LATEST_SEAM):
        at = seam.start()
        found = split_dateline(line[at:], trusted=line[at - 1].isupper())
        if found and found.text:
            return line[:at].strip(), found
    return None


def _with_agency(paragraph: str) -> Dateline | None:
    match = AGENCY_DATELINE.match(paragraph, 0, DEEPEST) if "(" in paragraph[:DEEPEST] else None
    return _dateline(match, paragraph, match["place"], match["agency"]) if match else None


def _with_tag(paragraph: str) -> Dateline | None:
    if (match := PORTAL.match(paragraph, 0, DEEPEST)) and _is_portal(match["where"]):
        return _dateline(match, paragraph, None)
    for shape in (PLACE_TAG, PLACE_BRACKET, TAG_PLACE, OLD_TAG):
        match = shape.match(paragraph, 0, DEEPEST)
        if match and (shape is OLD_TAG or _fits(match, paragraph)):
            return _dateline(match, paragraph, match["place"])
    match = TAG_ALONE.match(paragraph, 0, DEEPEST)
    if match and ("." in match["tag"] or not paragraph[match.end() :][:1].islower()):
        return _dateline(match, paragraph, _place_in_tag(match["tag"]))
    if (match := TAG_COMMA.match(paragraph, 0, DEEPEST)) and (place := _place_ahead(paragraph[match.end() :])):
        end = match.end() + len(place)
        return Dateline(place, None, paragraph[:end], paragraph[end:].strip(), tagged=True)
    return None


def _own_line(paragraph: str) -> Dateline | None:
    for shape in OWN_LINE if len(paragraph) <= LONGEST_LINE else ():
        match = shape.fullmatch(paragraph)
        if match and (match["place"].isupper() or is_place(match["place"])):
            return _dateline(match, paragraph, match["place"])
    return None


def _with_own_name(paragraph: str, site: frozenset[str]) -> Dateline | None:
    """``RADAR JOGJA - Warga``, ``KETIK, SURABAYA – Wali Kota``, ``Kabar6-Empat calon``."""
    head = split_own_name(paragraph, site) if site else None
    if head is None:
        return None
    rest = paragraph[len(head.printed) :].strip()
    if head.place is None and (behind := _bare(rest, trusted=False)):  # "KABARROTE: Ba'a – Warga"
        printed = paragraph.removesuffix(behind.text).strip()
        return Dateline(behind.place, None, printed, behind.text, tagged=True)
    return None if head.asks else Dateline(head.place, None, head.printed, rest, tagged=True)


def _is_portal(where: str | None) -> bool:
    return where is None or is_place(where) or where.casefold() in PORTALS_OF


def _fits(match: re.Match[str], paragraph: str) -> bool:
    """Behind ``TAG - `` and before a full stop or a mere hyphen only a known place is a place: ``Suara.com - Covid-19``."""
    between = paragraph[match.end("tag") : match.start("place")]
    if match.start("place") < match.start("tag"):
        return True
    sure = (
        ("," in between or "|" in between)
        and not match[0].endswith((".", ". "))
        and paragraph[match.end("place") : match.end()] != "-"
    )
    return sure or is_place(match["place"])


def _place_in_tag(tag: str) -> str | None:
    """``JAKARTA.KOMPAS.com``: the place where a comma was meant."""
    head, dot, rest = tag.partition(".")
    return head if dot and "." in rest and head.isupper() and is_place(head) else None


def _place_ahead(text: str) -> str | None:
    """The longest known place that ``text`` begins with, glued to the next word or not."""
    words = text.split(" ", LONGEST_PLACE)[:LONGEST_PLACE]
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if is_place(name):
            return name
        glued = CAMEL.match(words[count - 1])
        if glued and is_place(name := " ".join([*words[: count - 1], glued[0]])):
            return name
    return None


def _bare(paragraph: str, trusted: bool) -> Dateline | None:
    match = BARE.match(paragraph, 0, DEEPEST)
    if not match or not (trusted or is_place(match["place"])):
        return None
    return _bare_dateline(match, paragraph, match["place"])


def _bare_dateline(match: re.Match[str], paragraph: str, place: str | None) -> Dateline | None:
    rest = paragraph[match.end() :]
    mark = match["mark"].strip(" ,")
    if rest[:1].islower() or (not rest and mark in ":."):
        return None
    if mark in ":." and (len(rest) < 40 or (mark == "." and not match["place"].isupper())):
        return None
    if not match["place"].isupper() and mark not in ("--", "—") and _place_ahead(rest):
        return None  # a line from one place to another: "Jakarta - Bandung kini 40 menit"
    return _dateline(match, paragraph, place, tagged=False)


def _set_apart(paragraph: str) -> Dateline | None:
    """``DEPOKPOS – Warga``, a paper without its domain; ``Wae Rebo, – Warga``: comma and dash set a village apart."""
    match = BARE.match(paragraph, 0, DEEPEST)
    if match and NEWSPAPER.fullmatch(match["place"]):
        return _bare_dateline(match, paragraph, None)
    return _bare_dateline(match, paragraph, match["place"]) if match and match["mark"].startswith(",") else None


def _dateline(
    match: re.Match[str], paragraph: str, place: str | None, agency: str | None = None, *, tagged: bool = True
) -> Dateline:
    return Dateline(place, agency, match[0].strip(), paragraph[match.end() :].strip(), tagged)
