"""What a bracket under a text may hold: editors' initials, codes of desks, agencies, names of those who wrote it."""

import re

from crawler.text.names import read_roles
from crawler.text.wire import is_closing

REPORTING_AGENCIES = frozenset(
    [
        *("ant", "antara", "antaranews", "abc", "afp", "anadolu", "ap", "bbc", "bernama", "cnn", "dpa", "dw", "epa"),
        *("kyodo", "republika", "reuters", "rtr", "voa", "xinhua"),
    ]
)
_NAME = r"[A-Z][\w.'’-]*"
# "kpl/pur/tch", "vyp/kna", "mdk/hrs", "*/red"
CODES = re.compile(r"(?:\*|[a-z]{2,6}\d?)(?: ?/ ?(?:\*|[a-z]{2,6}\d?)){1,3}")
# "red", "Red/*", "ADV", "ADV/Diskominfo", "*Red": the newsroom, advertorials, press offices
_DESK_WORD = r"(?i:\*?(?:red|redaksi|adv|advertorial|hms|humas|rls|ril|rilis|tim|net|dbs|lipsus)|\*)"
HOUSE = re.compile(rf"{_DESK_WORD}(?:/(?:{_DESK_WORD}|[a-z]{{2,4}}|[A-Z]\w{{2,14}}))*")
# "Pram/fajar", "bs-sam/fajar", "Rahma/JPNN": who wrote it, and the paper; "mg-1", "cr1": beginners by number
OF_PAPER = re.compile(r"[\w.-]{2,20}/(?i:fajar|jpnn|jpg|jpc|balipost)|(?:mg|cr)-?\d{1,2}")
# "Budi", "BUDI": a name alone, which may as well be a word where it does not end the text
NAME = re.compile(r"[A-Z][a-z]{2,11}|[A-Z]{4,10}")
# "ren", "kha", "E-2", "***"; four letters with a vowel are a word: "tawa"
CODE = re.compile(r"[a-z]{2,3}|[b-df-hj-np-tv-z]{4,5}|[A-Z]{1,3}-\d{1,2}|\*{1,3}")
# "Antara/H-3", "RO/Z-2", "AT/OL-09", "Medcom/H-3", "ers/Ant/P-4"
DESK = re.compile(r"(?:\w{2,12}/){1,3}[A-Z]{1,3}-\d{1,2}")
# "Arief Setyadi", "Zeynita Gibbons/Risbiani Fardaniah"
NAMES = re.compile(rf"{_NAME}(?: {_NAME}){{1,3}}(?:\s?[/,]\s?{_NAME}(?: {_NAME}){{0,3}}){{0,3}}")
# "Dio/Ysl", "Tin/Why", "*/Isk"
INITIALS = re.compile(r"(?:[A-Z][a-z]{1,3}|\*)(?:/(?:[A-Z][a-z]{1,3}|\*)){1,2}")
# "Tribuna.com", "Bola/asa", "Goal International/aga", "bola.net/aga": the source, and the initials of the editor;
# "Rahma Wati/balipost": who wrote it, and the outlet
SOURCE = re.compile(
    rf"(?:(?:[\w-]+\.){{1,3}}(?:com|co\.id|id|net)(?:/[a-z]{{2,4}})?|{_NAME}(?: {_NAME}){{0,2}}/(?!dll|dsb|dst)[a-z]{{2,4}}"
    rf"|{_NAME}(?: {_NAME}){{1,3}}/[a-z]{{5,12}})"
)
# "Tribunnews.com/Nuryanti", "Tribunnews/Sri Juliati", "Bola.net/Rahma Wati", "Tim detikcom"
OF_SITE = re.compile(
    rf"(?:[\w-]+\.(?:com|co\.id|id|net)|[A-Z]\w{{3,}}(?=/\S+ \S))\s?/\s?{_NAME}(?: {_NAME}){{0,3}}(?:/{_NAME})?"
    r"|Tim (?:detikcom|Redaksi|[A-Z]\w+\.com)"
)
# "AFP/Rahma Wati", "Antara/Rahma"; "ANTARA/HO-Humas" handed a picture out
OF_AGENCY = re.compile(rf"(\w+)\s?/\s?(?!HO\b){_NAME}(?: {_NAME}){{0,3}}")
# "rzn/ (afp, ap, abc, bbc)", "vlz/yf (rtr, afp)": Deutsche Welle
EDITOR_AND_AGENCIES = re.compile(r"[a-z]{2,4}/ ?(?:[a-z]{2,4} ?)?\([a-z]{2,8}(?:, ?[a-z]{2,8}){0,8}\)")
# Words of the language and sources of holy texts that look like a code or a name
KEPT = re.compile(
    r"ratas|nobar|ist|alm|almh|rip|sic|dll|dsb|dst|dkk|ya|kok|lho|ha|kg|km|cm|mm|(?:HR|QS|H\.R|Q\.S|HQ)\b.*",
    re.DOTALL,
)


def are_agencies(bracket: str) -> bool:
    """Whether a bracket names nothing but agencies that reports come from: ``Antara``, ``AFP/Reuters``."""
    return all(name.strip() in REPORTING_AGENCIES for name in bracket.casefold().split("/"))


def are_codes(bracket: str) -> bool:
    """Whether a bracket holds several codes, which no sentence has: ``kpl/pur/tch``, ``antara/jpnn``."""
    return bool(CODES.fullmatch(bracket) or is_closing(bracket))


def is_desk(bracket: str) -> bool:
    """Whether a bracket ends in the code of a desk, behind a writer or an agency: ``Antara/H-3``."""
    return bool(DESK.fullmatch(bracket))


def names_writer(bracket: str) -> bool:
    """Whether a bracket names a site or an agency and a person, as captions and texts do: ``Tribunnews.com/Nuryanti``."""
    if "/" not in bracket:
        return False
    of_agency = OF_AGENCY.fullmatch(bracket)
    return bool(OF_SITE.fullmatch(bracket) or (of_agency and are_agencies(of_agency[1])))


def is_signature(bracket: str) -> bool:
    """Whether a bracket that follows a finished sentence, or stands alone, holds initials, names or an agency."""
    if KEPT.fullmatch(bracket):
        return False
    if any(shape.fullmatch(bracket) for shape in (CODE, HOUSE, OF_PAPER)) or are_codes(bracket):
        return True
    if are_agencies(bracket) or is_desk(bracket):
        return True
    if INITIALS.fullmatch(bracket) or SOURCE.fullmatch(bracket) or OF_SITE.fullmatch(bracket) or names_writer(bracket):
        return True
    return ":" in bracket and read_roles(bracket) is not None
