"""Captions of pictures and whom they credit.

Outlets print the credit behind the caption in brackets (ANTARA, Liputan6), glued to it (Media Indonesia), behind a
``(c)`` or ``©`` (KapanLagi), behind ``Foto:``, or glued in front of it (Kompas).
"""

import re

AGENCY = (
    r"(?:ANTARA(?: FOTO)?|Antara(?:news)?|AFP(?: PHOTO)?|AP(?: PHOTO| Photo)?|EPA|REUTERS|Reuters|XINHUA|Xinhua|KYODO"
    r"|Getty Images|GETTY IMAGES|SHUTTERSTOCK|Shutterstock|iStock(?:[Pp]hoto)?|Freepik|Pixabay|Pexels|Unsplash|Instagram"
    r"|Facebook|Twitter|YouTube|Youtube|TikTok|Telegraph|Liputan6|Republika|TEMPO|Tempo|KONTAN|IDN Times|picture-alliance)"
)
HOST = r"(?:www\.)?[\w-]+(?:\.[\w-]+){0,3}\.(?:com|co\.id|co|id|net|org|tv)(?:\.au|\.my|\.sg)?"
_LABEL = (
    r"(?i:foto|kredit foto|photo|source|dok(?:umentasi)?|doc|sumber(?: foto)?|ist(?:imewa)?|tangkapan layar|screenshot"
    r"|copyright|photo by|via(?=\s?:))"
)

# What a bracket behind a caption holds: "Foto: Antara", "Dok.IGI ", "AFP/Javier Soriano", "Liputan6.com / Abdillah"
CREDIT = re.compile(rf"\s*(?:©|(?:{_LABEL}|{AGENCY}|{HOST})\b)")
# "Rahma Wati/Liputan6.com", "Rahma via AP", "Wulan/detikcom"
CREDIT_BEHIND_NAME = re.compile(rf"[A-Z].*(?:/\s?| via )(?:{AGENCY}|{HOST}|detik\w+|[Oo]kezone|Tribun\w+|[Kk]umparan)$")
# "(ANTARA FOTO/Rahma Wati/hp.)", "[Foto: YouTube Kanal Berita]"
BRACKET_AT_END = re.compile(r"\s*[(\[]([^()\[\]]{2,120})[)\]][\s.]*$")
# "Manajer Arsenal. (c) AP Photo", "Wali Kota. ©2020 Merdeka.com", "Ilustrasi/copyright shutterstock.com/Rahma"
MARK_AT_END = re.compile(rf"[\s/|]*(?:\(c\)\s*|(?=©)|(?=\bcopyright\s+{HOST})|(?<=\|)\s*(?={HOST}/))(\S[^()]{{1,80}})$")
# "Joey di panggung. Foto: Grammy", "Gubernur Rahma. Dok: Merdeka.com/Budi", "Rektor. Doc. uny.ac.id",
# "Ilustrasi batik. Sumber foto: unsplash.com/Rahma", "Ilustrasi pandemi Credit: pexels.com/rahma",
# "Guru menyetir bus. Foto/SINDOnews/Rahma"
LABEL_AT_END = re.compile(
    r"(?<=[\s.!?\"”])((?:(?:(?:Sumber f|F)oto|(?<=\|\s)foto|Photo|Image|Credit|Kredit)\s?:|Foto/|(?:Dok|Doc|DOK)\s?[.:])"
    r"\s*\S[^()]{1,80})$"
)
# "di Makassar. ANTARA FOTO/Rahma/hp.", "Pemicu Dunia /Xinhua"
AGENCY_AT_END = re.compile(
    r"\s+/?((?:ANTARA(?: FOTO)?/|AFP PHOTO/|Xinhua$|REUTERS/|Reuters/)[^()/]{0,60}(?:/[\w. ]{2,40}){0,2})$"
)
# "… di sekolah. TEMPO/Rahma Wati", "… kapal. KONTAN/Rahma/17/11/2026",
# and where the bracket was not opened: "… di jalan. Liputan6.com/Rahma)"
SITE_AT_END = re.compile(
    rf"(?<=[.!?])\s+((?:{AGENCY}|{HOST})\s?/\s?[A-Z@][^()/]{{0,60}}(?:/[\w. ]{{2,40}}){{0,3}}\)?)$"
)
# "… Rabu (19/6/2019). RAHMA WATI/KOMPAS.com"
CAPITALS_AT_END = re.compile(rf"(?<=[.!?])\s+([A-Z][A-Z.' ]{{2,40}}/(?:{AGENCY}|{HOST}))$")
# "Rahma memasak. Kanal YouTube Keluarga Rahma ©2021 Merdeka.com"
CHANNEL_AT_END = re.compile(rf"(?<=[.!?])\s+((?:Kanal )?{AGENCY} [^.©()]{{1,60}}©[^()]{{1,40}})$")
# "Ilustrasi: Okezone"
LABELLED_ILLUSTRATION = re.compile(rf"(Ilustrasi)\s?:\s*((?:{AGENCY}|{HOST}|[Oo]kezone|detik\w+)\b.{{0,40}})$")
SHAPES_AT_END = (CHANNEL_AT_END, MARK_AT_END, LABEL_AT_END, AGENCY_AT_END, SITE_AT_END, CAPITALS_AT_END)
# "SOLOPOS.COM - Warga memperbaiki radio": the outlet's own tag
TAG_AT_START = re.compile(r"(?i:(?:[\w-]+\.){1,3}(?:com|co\.id|id|net))\s[-–—]\s(?=[A-Z])")
# "*** Local Caption ***": what the photo desk's program leaves
LOCAL_CAPTION = re.compile(r"\s*\*{3} ?Local Caption ?\*{3}.*$")
# "KOMPAS.com/RAHMA WATI Petugas": the name in capitals ends where the caption begins
CAPITALS_AT_START = re.compile(rf"((?:{AGENCY}|{HOST})\s?/\s?[A-Z][A-Z. ]+[A-Z])\s+(?=[A-Z][a-z])")
# "ANTARA FOTO/RahmaWarga melintas", "www.sports442.comMantan pelatih", "TelegraphIlustrasi", "Dok Humas KotaPetugas"
GLUED_AT_START = re.compile(
    rf"((?:{AGENCY}|{HOST})(?:/[\w. ]{{2,40}}?(?<=[a-z.]))?|(?:Dok|DOK|dok)\b[^.]{{3,60}}?(?<=[a-z]))(?=[A-Z][a-z])"
)
# "ANTARA FOTO/Rahma Wati/foc. Nelayan membersihkan": the photo desk's initials end the credit (Katadata)
DESK_AT_START = re.compile(r"(ANTARA FOTO/[\w .'’-]{2,40}(?:/[a-z]{2,4}){1,2}(?:/\d{2})?)\.?\s+(?=[A-Z][a-z])")
# "Twitter @Persib Rahma dan Budi", "SHUTTERSTOCK Ilustrasi mobil"
SPACED_AT_START = re.compile(
    r"((?:Twitter|Instagram|Facebook) @\w+|SHUTTERSTOCK|GETTY IMAGES|ANTARA FOTO)\s+(?=[A-Z][a-z])"
)
# "Foto: ANTARA/HO KCNA", "Photo : Rahma", "Fotografer: Rahma", "Hak Cipta: instagram.com/rahma", "Foto oleh Rahma"
PHOTO_LABEL = re.compile(
    r"(?:(?:(?:pewarta |kredit |sumber )?foto|photo|fotografer|image|source|credit|kredit|hak cipta|via)\s?:\s*"
    r"|foto/(?=[A-Z])|(?:foto oleh|photo by) (?=\S))",
    re.IGNORECASE,
)
# The photo desk's initials: "ANTARA FOTO/Rahma/hp.", "ANTARA FOTO/Rahma/wpa/wsj.", "ANTARA FOTO/Rahma/foc/17."
DESK_INITIALS = re.compile(r"(?<=\w)(?:/[a-z]{2,4}){1,2}(?:/\d{2})?\.?$")
NAMES = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}$")
# "SHUTTERSTOCK Ilustrasi mobil", "Caradvice.com.au Ilustrasi takometer"
ILLUSTRATION = re.compile(rf"({AGENCY}|{HOST})\s+(?=Ilustrasi\b)")
# "unsplash.com/Rahma Wati.", unlike "Rahma W." and "Inc."
SENTENCE_STOP = re.compile(r"(?<=[a-z]{3})\.$")
WORDS_OF_CAPTION = 5
"""Words in lower case; a credit has fewer."""
NO_CREDITS = ("FOTO:", "Sumber asli", "Sumber artikel", "Sumber berita")
LONGEST_CREDIT = 100
SENTENCE_END = (".", "!", "?", '"', "”")


def clean_credit(text: str) -> str:
    """The credit without outer brackets, without ``Foto:`` and without the photo desk's initials."""
    credit = text.strip()
    if credit.endswith((").", "].")):
        credit = credit[:-1]
    while len(credit) > 1 and credit[0] + credit[-1] in ("()", "[]"):
        credit = credit[1:-1].strip()
    credit = credit[match.end() :] if (match := PHOTO_LABEL.match(credit)) else credit
    if credit.endswith("."):
        credit = SENTENCE_STOP.sub("", credit)
    if "ntara" in credit or "ANTARA" in credit:
        credit = DESK_INITIALS.sub("", credit)
    return credit


def split_caption(text: str) -> tuple[str | None, str | None]:
    """``(caption, credit)`` of a text known to be a caption, None for what it does not hold."""
    text = LOCAL_CAPTION.sub("", text.strip()) if "***" in text else text.strip()
    text = text[tag.end() :] if (tag := TAG_AT_START.match(text)) else text
    if labelled := _labelled(text):
        return labelled
    if is_credit(text) and not any(shape.match(text) for shape in (CAPITALS_AT_START, DESK_AT_START, GLUED_AT_START)):
        return None, clean_credit(text) or None
    caption, credit = _behind(text)
    caption, front = _in_front(caption, clean_credit(credit) if credit else None)
    credit = clean_credit(credit or front or "")
    return caption.strip().removesuffix(" |") or None, credit or None


def is_credit(text: str) -> bool:
    """Whether a short text is nothing but a credit: ``(ANTARA FOTO/Rahma/hp.)``, ``foto: freepik.com``."""
    if len(text) > LONGEST_CREDIT:
        return False
    bare = text.strip("()[] ")
    if len(bare) < 3 or bare.startswith(NO_CREDITS) or not CREDIT.match(bare):
        return False
    return text[:1] in "([©" or ":" in bare[:14] or (("/" in bare or " " not in bare) and bare.count(" ") < 5)


def is_glued(line: str) -> bool:
    """``Kondisi Tambang di Raja Ampat(Auriga Nusantara)``: the bracket stands where a space should."""
    at = max(line.rfind("("), line.rfind("["))
    return at > 0 and (line[at - 1].isalnum() or line[at - 1] in ".,") and not line[at + 1 : -1].isdigit()


def words_in_lower(text: str) -> int:
    """Number of the words without capitals, digits and signs: names have few."""
    return sum(word.islower() and word.isalpha() for word in text.split())


def _behind(text: str) -> tuple[str, str | None]:
    bracket = BRACKET_AT_END.search(text)
    if bracket and (CREDIT.match(bracket[1]) or is_glued(text) or _named(text[: bracket.start()], bracket[1])):
        return text[: bracket.start()], bracket[1]
    for shape in SHAPES_AT_END:
        if match := shape.search(text):
            return text[: match.start()], match[1].rstrip(")")
    return text, None


def _labelled(text: str) -> tuple[str, str | None] | None:
    """``Foto: Jembatan gantung (Wulan/detikcom)``: the label stands before the caption, the credit behind it."""
    if match := LABELLED_ILLUSTRATION.match(text):
        return match[1], match[2]
    label = PHOTO_LABEL.match(text)
    if label is None:
        return None
    bracket = BRACKET_AT_END.search(text)
    if bracket and (CREDIT_BEHIND_NAME.search(bracket[1]) or CREDIT.match(bracket[1])):
        return text[label.end() : bracket.start()], bracket[1]
    rest = text[label.end() :]
    return (rest, None) if words_in_lower(rest) >= WORDS_OF_CAPTION and "/" not in rest else None


def _named(before: str, bracket: str) -> bool:
    """``… saat pertandingan. (Rahma Wati)``, ``… (Rahma/Kompas.com)``: a name alone behind the sentence."""
    if CREDIT_BEHIND_NAME.search(bracket):
        return True
    return before.rstrip().endswith(SENTENCE_END) and (bool(NAMES.match(bracket)) or "/" in bracket)


def _in_front(text: str, known: str | None) -> tuple[str, str | None]:
    """The caption, and the credit that stands before it; ``known`` is what stands behind it, often the same."""
    if known and text.startswith(known):
        return text[len(known) :], known
    for shape in (CAPITALS_AT_START, ILLUSTRATION, DESK_AT_START, GLUED_AT_START, SPACED_AT_START):
        if match := shape.match(text):
            return text[match.end() :], match[1]
    return text, None
