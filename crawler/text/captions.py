"""Captions and credits of pictures among the paragraphs, told from sentences that end in a bracket.

To take a sentence for a caption loses text, to leave a caption adds some; so a line needs a sign that no sentence has:
the photo desk (``ANTARA FOTO/``), a label (``Foto:``), or a site or agency with a name behind one short sentence. The same
bracket under the last sentence of a text names who wrote it: ``… kata dia. (Tribunnews.com/Rahma Wati)``.
"""

import re

from crawler.text import signatures
from crawler.text.boilerplate import SAID
from crawler.text.credits import (
    AGENCY,
    AGENCY_AT_END,
    BRACKET_AT_END,
    CAPITALS_AT_START,
    CREDIT,
    HOST,
    LABEL_AT_END,
    SENTENCE_END,
    WORDS_OF_CAPTION,
    is_credit,
    is_glued,
    split_caption,
    words_in_lower,
)

# "… naik," kata Rahma: what a report says and a caption does not
QUOTED = re.compile(r"[\"”]\s?(?:kata|ujar|ucap|tutur|ungkap|jelas|imbuh|tegas|lanjut|tambah|sebut|pungkas|tandas)")
# "Foto: Antara", "Dok. IGI", "Tangkapan layar/Rahma", "ANTARA FOTO/Rahma", "AFP PHOTO", "©KapanLagi.com"
PICTURE = re.compile(
    r"\s*(?:©|(?i:foto|photo|dok(?:umentasi)?|doc|sumber foto|photo by|tangkapan layar|screenshot)\s?[.:/]"
    r"|(?:ANTARA|Antara)(?: FOTO| Foto|/HO)\b|AFP PHOTO\b|AP (?:PHOTO|Photo)\b|(?i:shutterstock|getty images|istockphoto)\b)"
)
# "Sumber: Pixabay", "Instagram/rahma_wati", "Tangkapan layar Kanal YouTube Berita", "istimewa"
ELSEWHERE = re.compile(
    rf"(?i:sumber)\s?:\s?(?:{AGENCY}|{HOST})|(?:Instagram|Twitter|Facebook|TikTok|Youtube|YouTube)\s?/|(?i:tangkapan layar)\b"
    r"|(?i:istimewa)$|(?i:dok(?:umentasi)?) [A-Z]|foto ilustrasi$"
)
# "(27/5/2020)", "(15/2)"
DAY = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")
# "Antara, 17/11/2026", "Reuters, Senin": what a sentence refers to
REFERENCE = re.compile(rf"{AGENCY}\s?,")
# "ANTARA/Rahma", "Instagram/@rahma", "KOMPAS.com/RAHMA", "Liputan6.com / Rahma"
WHOSE = re.compile(rf"(?:{AGENCY}|{HOST})\s?/\s?[A-Z@]")
# "Manajer Rahma. (c) AP Photo", "Wali Kota. ©2020 Merdeka.com", "Rahma Salim ©KapanLagi.com®/M. Akrom"
COPYRIGHT_MARK = re.compile(
    rf"(?:\S\s*(?:\(c\)|(?=©))|[/|]\s?(?=copyright\b))\s*(?:(?:©|copyright)\s?)?(?:\d{{4}}\s)?(?:{AGENCY}|{HOST})[^()]{{0,60}}$"
)
# "Rahma di panggung © istimewa", "Perkiraan formasi. (c) buildlineup"; "huruf (c) Undang-Undang" is none
OWNER = re.compile(r"\w\.? (?:©|(?<!huruf )(?<!ayat )(?<!butir )(?<!poin )\(c\)) ?[A-Za-z][^().,]{1,40}$")
# "SHUTTERSTOCK Ilustrasi mobil", "Caradvice.com.au Ilustrasi takometer"
ILLUSTRATION = re.compile(rf"(?:{AGENCY}|{HOST})\s+Ilustrasi\b")
# "Ilustrasi banjir", "Logo liga", "Tangkapan layar video": what names a picture
PICTURED = re.compile(r"(?:ilustrasi|logo|gambar|foto|tangkapan layar|poster|cuplikan)\b", re.IGNORECASE)
# "Sumber gambar, Getty Images", "Keterangan gambar, Petani memanen padi": BBC News Indonesia, reprinted by many
LABELLED = re.compile(r"(?:(Sumber)|Keterangan) gambar, ?(\S.*)")
PHOTO_DESK = "ANTARA/"  # in capitals, as ANTARA credits its pictures
SENTENCE_BREAK = re.compile(r"[a-z0-9)\"”][.!?] +[\"“A-Z]")
LONGEST_CAPTION = 450
LONGEST_UNBRACKETED = 300
LONGEST_SOURCED = 120
LONGEST_SCENE = 200


def find_caption(line: str, *, head: bool = False, last: bool = False) -> tuple[str | None, str | None] | None:
    """``split_caption`` of a line among the paragraphs if it surely is a caption.

    ``head``: the line stands before the text; ``last``: no text stands under it.
    """
    if len(line) > LONGEST_CAPTION:
        return None
    if " gambar, " in line[:20] and (labelled := LABELLED.match(line)):
        return (None, labelled[2]) if labelled[1] else (labelled[2], None)
    sure = _stands_alone(line, head, last) if is_credit(line) else _has_credit(line, head, last)
    return split_caption(line) if sure else None


def _stands_alone(line: str, head: bool, last: bool) -> bool:
    """``Instagram`` and ``smallpdf.com`` may be sub-headings, ``(Tribunnews.com/Nuryanti)`` may sign the text."""
    if line[:1] in "([":
        return head or not (last and signatures.is_signature(line.strip("()[]. ")))
    if head or PICTURE.match(line) or line.isupper():
        return True
    if line[:6].lower() == "sumber":
        return words_in_lower(line) < WORDS_OF_CAPTION  # "Sumber: warga desa menyebut harga naik" is text
    return "/" in line and ":" not in line  # "Facebook: 2,9 miliar pengguna" is text


def _has_credit(line: str, head: bool, last: bool) -> bool:
    if line.endswith((")", "]", ").", "].")) and (bracket := BRACKET_AT_END.search(line, max(0, len(line) - 130))):
        return _is_picture_credit(line, bracket, head, last) or (head and is_glued(line))
    if "/" in (tail := line[-100:]) and (found := AGENCY_AT_END.search(tail)):
        before, credit = tail[: found.start()], found[0].lstrip()
        if before.endswith(SENTENCE_END) or credit[0] == "/" or PICTURE.match(credit):
            return True
    if len(line) > LONGEST_UNBRACKETED:
        return False
    if ("©" in line or "(c)" in line or "copyright" in line) and (COPYRIGHT_MARK.search(line) or OWNER.search(line)):
        return True
    start = line[:60]
    return bool(
        (("oto" in tail or "Do" in tail or "DOK" in tail) and _is_labelled(tail))
        or ("/" in start and CAPITALS_AT_START.match(line))
        or ("Ilustrasi" in start and ILLUSTRATION.match(line))
    )


def _is_labelled(tail: str) -> bool:
    """``Rahma di panggung. Foto: Grammy``, ``Rahma/ Foto: Instagram``; a sentence may hold the label."""
    label = LABEL_AT_END.search(tail)
    return label is not None and tail[: label.start()].rstrip().endswith((*SENTENCE_END, "|", "/"))


def _is_picture_credit(line: str, bracket: re.Match[str], head: bool, last: bool) -> bool:
    """Whether a bracket at the end of a line credits a picture: a bare ``(Antara)`` is the agency of the report."""
    inside, before = bracket[1], line[: bracket.start()].rstrip()
    if not CREDIT.match(inside) or QUOTED.search(line) or signatures.are_agencies(inside) or signatures.is_desk(inside):
        return False
    if PICTURE.match(inside):
        return True
    ended = before.endswith(SENTENCE_END)
    if REFERENCE.match(inside) or (line[-1] == "." and not ended):
        return False  # "… dikonsumsi (databoks.example.id)." refers to a source
    if last and signatures.is_signature(inside):
        return False
    if signatures.are_agencies(inside.partition(":")[2]) or (SAID.search(before) and not head):
        return False  # "(Sumber: Antara)" is where the report comes from
    if ELSEWHERE.match(inside) or (WHOSE.match(inside) and _is_scene(before, inside, head, ended)):
        return True
    short = len(line) <= LONGEST_SOURCED and not SENTENCE_BREAK.search(before)
    return short and (head or ended or bool(PICTURED.match(line)))


def _is_scene(before: str, inside: str, head: bool, ended: bool) -> bool:
    """Whether the words before a site and a name tell what a picture shows, and the day: ``… Rabu (27/5/2020).``"""
    if head or not ended or inside.startswith(PHOTO_DESK) or DAY.search(before):
        return True
    return len(before) <= LONGEST_SCENE and not SENTENCE_BREAK.search(before)
