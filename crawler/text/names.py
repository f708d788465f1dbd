"""Names in bylines and role lines: who wrote, who edited, and where the text comes from."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple


class Roles(NamedTuple):
    """Who did what, as a role line says it; names as printed."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()  # photographers, translators, researchers
    sources: tuple[str, ...] = ()  # agencies and media that the text is taken from


Role = Literal["authors", "editors", "others", "sources"]
_WORDS: dict[Role, str] = {
    "authors": "pewarta|penulis|reporter|rep|jurnalis|oleh|by|wartawan|kontributor|koresponden|writer|author",
    "editors": "editor|redaktur pelaksana|redaktur|red|penyunting",
    "others": "pewarta foto|editor foto|fotografer|penerjemah|translator|peneliti|produser|videografer|uploader",
    "sources": "sumber berita|sumber|source",
}
ROLE_OF: dict[str, Role] = {word: role for role, words in _WORDS.items() for word in words.split("|")}
_ROLE = "|".join(sorted(ROLE_OF, key=len, reverse=True))
_SITE = r"(?:[\w-]+\.)+(?:com|co\.id|go\.id|id|net|co|tv)|detik\w+|CNN Indonesia|CNBC Indonesia|Kompas Cyber Media"
_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"

# "Penulis: ", "Rep: ", "Editor : ", "Redaktur & Reporter : ", "Penulis/Editor: "
LABEL = re.compile(rf"(?<![\w.])(?P<roles>(?:{_ROLE})(?:\s?(?:[&/]|dan)\s?(?:{_ROLE}))*)\s?:\s?", re.I)
ROLE_WORD = re.compile(rf"(?<!\w)(?:{_ROLE})(?!\w)", re.I)
# "Penulis Dian Lestari | Editor Bayu Saputra", without colons
PIPED = re.compile(r"(?:Penulis|Reporter|Pewarta) (?P<authors>[^:|]+) \| ?(?:Editor|Redaktur) (?P<editors>[^:|]+)")
# What follows the names in one line: "Copyright © ANTARA 2025", "TAG: #haji", "(c) 2020"
NOTICE = re.compile(r"(?:^|\s)(?:copyright\b|©|\(c\)\s|tags?\s?:|baca juga\b).*", re.I)
# The time after a name: "23 Agustus 2018 12:02", "· Kamis 09 Juli 2020 07:26 WIB", "22/10/2025 06:59"
TIME = re.compile(rf"[\s·•|,–-]{{0,5}}(?:\b{_DAY},?\s)?(?<!\w)\d{{1,2}}(?:[/-]\d|\s[A-Z][a-z]+\s\d{{4}}).*")
# The time before a name: "06-10-2020 11:48 | Yuni Astuti", "Jumat, 9 Oktober 2020 | 14:01 WIB Oleh : Yuni Astuti"
LEADING_TIME = re.compile(
    rf"(?:{_DAY},?\s)?\d{{1,2}}(?:([/-])\d{{1,2}}\1|\s[A-Z][a-z]+\s)\d{{4}}"
    r"(?:[\s|,-]{1,3}\d\d[:.]\d\d)?(?:\sWI(?:B|TA|T)\b)?[\s|]*"
)
# "Oleh Yuni Astuti", "Oleh : …", "Oleh - …", "Laporan Wartawan Contohnews.com, Yuni Astuti"
OPENING = re.compile(
    rf"[,\s·•-]*(?:(?i:{_ROLE})\s?:\s?|(?:Oleh|By|Penulis|Reporter|Pewarta|Jurnalis|Editor|Redaktur)\s(?:-\s)?(?=[A-Z])"
    rf"|Laporan\s(?i:(?:wartawan|jurnalis|reporter|kontributor)\s)?(?:{_SITE})[,:]?\s)"
)
# "Dewi Lestari, Jurnalis", "Dewi LestariAuthor" where a page glues two elements
CLOSING_ROLE = re.compile(r"(?:,?\s|(?<=[a-z]))(?:Jurnalis|Author|Editor|Penulis|Reporter|Wartawan)$")
# "Heri Santoso - detikFinance", "Antara - detikNews", "Rika – Contoh.com"
SITE_SUFFIX = re.compile(rf"\s?[-–—]\s?(?:{_SITE})$")
SITE = re.compile(rf"(?:{_SITE})(?:\s\w+)?", re.I)
# "(Penulis: Yuni Astuti | Editor: Bayu)", "(Ani/Budi)"
ENCLOSED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# "(Palembang)", "(ant)", "[ist]"
BRACKET = re.compile(r"\s?[(\[][^()\[\]]*[)\]]")
# "S.H.", "M.Si", "Ph.D", "A.Md.", "Sp.PD": a comma before them does not part two names
_TITLE = (
    r"(?:[SM]\.?(?:Pd|Kom|Sos|Ag|IP|I\.?Kom|Psi|Si|Sc|Hum|Kes|Ked|Kep|Farm|Pt|Th|Eng|AP|Ak|[HETMASP])|A\.?Md"
    r"|LL\.?M|Ph\.?D|M\.?B\.?A|Lc|Sp\.?[A-Z]\w{0,4})\.?(?=\s*(?:$|[,/|;&(]|dan\s|and\s))"
)
# "A, B", "A/B", "A | B", "A; B", "A & B", "A dan B", "A and B"
SEPARATOR = re.compile(rf"\s*(?:[/|;&]|,(?!\s*{_TITLE})|\s(?:dan|and)\s)\s*")
# the same for sources, where a slash may be part of one: "Antara/Reuters", but "Instagram/akun"
SOURCE_SEPARATOR = re.compile(r"\s*(?:[|;&,]|/(?=\s?[A-Z])|\s(?:dan|and)\s)\s*")
# the desk of a correspondent, before the name: "Kontributor Bola, Yuni Astuti", "Laporan Contoh, Yuni Astuti"
DESK = re.compile(r"(?:(?:laporan\s)?(?:kontributor|koresponden|wartawan|jurnalis|reporter)|laporan)\b", re.I)
# no name: "redaksi@contoh.id", "-", "null", "dari Tanah Suci"
NO_NAME = re.compile(r".*\w@\w.*|[\W_]*|null|none|(?:dari|di)\s.*", re.I)
# a word of a name: "Dewi", "al-Farabi", "C31", "van", "S.H."; a name of one word may be a code: "fbn"
NAME_WORD = re.compile(
    r"[^\W_a-zß-ÿ].*|(?:bin|binti|al|el|de|da|van|der|den|von|dos|tim|antara|redaksi|admin)\b.*|['’(\"“].*"
)

# "Ade Santoso.", unlike "S.H." and "Agus S."
SENTENCE_STOP = re.compile(r"(?<=[a-z]{3})\.$")
# small words in names of sources: "dari berbagai sumber", "akun resmi Kementerian Kesehatan"
SOURCE_WORDS = frozenset(("dari", "berbagai", "sumber", "foto", "situs", "laman", "akun", "resmi", "dan", "of", "the"))

_AROUND = ' ,:-–—·•*"“”'
_BETWEEN = " |/,;-–—·•"
_LONGEST_LINE = 250  # characters
_LONGEST_NAME = 60
_MOST_WORDS = 7
_LONGEST_CODE = 5
_FEW_WORDS = 3
_WORDS_IN_LOWER_CASE = 4


def read_names(raw: str) -> tuple[str, ...]:
    """Return the names in a byline as printed, each once: two in "Oleh Yuni Astuti dan Budi (Palembang) - detikNews".

    Role words, codes and places in brackets, dates and the outlet's site name are no names.
    """
    text = " ".join(raw[:_LONGEST_LINE].split())
    if "://" in text:
        return ()
    text = _names_only(_without_time(_without_brackets(text)))
    opening = OPENING.match(text)
    text = BRACKET.sub("", text[opening.end() :] if opening else text)
    text = CLOSING_ROLE.sub("", SITE_SUFFIX.sub("", text.strip()))
    parts = [SENTENCE_STOP.sub("", part.strip(_AROUND)) for part in SEPARATOR.split(text)]
    if len(parts) > 1 and DESK.match(parts[0]):
        parts = parts[1:]
    names = (DESK.sub("", part, count=1).strip() if DESK.match(part) else part for part in parts)
    return tuple(dict.fromkeys(name for name in names if _is_name(name)))


def _without_brackets(text: str) -> str:
    """Return what stands in "(Penulis: Yuni Astuti)", and other text as it is."""
    return text[1:-1].strip() if ENCLOSED.fullmatch(text) else text


def _without_time(text: str) -> str:
    time = LEADING_TIME.match(text)
    return text[time.end() :] if time else text


def _names_only(text: str) -> str:
    return TIME.sub("", NOTICE.sub("", text))


def _is_name(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and not NO_NAME.fullmatch(name) and not SITE.fullmatch(name)


def read_roles(line: str, *, is_byline: bool = False) -> Roles | None:
    """Return who did what if ``line`` is a role line, such as "Penulis: X | Editor: Y" or "Rep: X/ Red: Y".

    None for any other line: role lines are short, begin with a role and hold nothing but names. A sentence that merely
    speaks of an editor, or an interviewer's question after "Reporter:", is none. Names in lower case, "Penulis: yuni
    astuti", are some where two roles stand in the line, or where ``is_byline`` tells that it names people.
    """
    if len(line) > _LONGEST_LINE:
        return None
    text = _without_time(_without_brackets(" ".join(line.split())))
    if not ROLE_WORD.match(text):
        return None
    if piped := PIPED.fullmatch(text):
        return _sort_out([("authors", piped["authors"]), ("editors", piped["editors"])], is_byline)
    labels = list(LABEL.finditer(text))
    if not labels or labels[0].start():
        return None
    ends = [label.start() for label in labels[1:]] + [len(text)]
    return _sort_out(
        [
            (ROLE_OF[word.lower()], text[label.end() : end])
            for label, end in zip(labels, ends, strict=True)
            for word in ROLE_WORD.findall(label["roles"])
        ],
        is_byline or len(labels) > 1,
    )


def _sort_out(stated: Sequence[tuple[Role, str]], is_byline: bool) -> Roles | None:
    """Return the names of each role, None where one of them is no name or where nobody is named."""
    like_name = _may_be_name if is_byline else _like_name
    found: dict[Role, tuple[str, ...]] = {}
    for role, raw in stated:
        value = _names_only(raw).strip(_BETWEEN)
        names = _read_sources(value) if role == "sources" else read_names(value)
        if not all(map(_like_source if role == "sources" else like_name, names or (value,))):
            return None
        found[role] = found.get(role, ()) + names
    return Roles(**found) if any(raw.strip(_BETWEEN) for _, raw in stated) else None


def _read_sources(value: str) -> tuple[str, ...]:
    parts = (SENTENCE_STOP.sub("", part) for part in SOURCE_SEPARATOR.split(BRACKET.sub("", value)))
    return tuple(dict.fromkeys(part for part in parts if part))


def _like_name(name: str) -> bool:
    words = name.split()
    if name.endswith(("?", "!")):
        return False
    return (len(words) == 1 and len(name) <= _LONGEST_CODE) or (
        len(words) <= _MOST_WORDS and all(map(NAME_WORD.fullmatch, words))
    )


def _may_be_name(name: str) -> bool:
    """Whether a name that is one for sure, but for the role word before it, has the length of one: "rival al manaf"."""
    return _like_name(name) or (name.count(" ") < _WORDS_IN_LOWER_CASE and name.replace(" ", "").isalpha())


def _like_source(source: str) -> bool:
    words = source.split()
    return len(words) <= _FEW_WORDS or (
        len(words) <= _MOST_WORDS and all(NAME_WORD.fullmatch(word) or word in SOURCE_WORDS for word in words)
    )
