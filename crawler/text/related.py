"""Links to other articles inside a text: ``Baca juga: …`` on a line, over a line, or behind the last sentence.

The label alone does not decide: a link is short and its headline is no sentence, while ``Baca juga buku ini jika …`` is
text.
"""

import re

_LABEL = (
    r"(?:baca|simak|lihat|tonton|saksikan) (?:juga|pula|selengkapnya)|baca (?:berita|artikel) (?:lainnya|terkait)"
    r"|bacaan (?:lainnya|terkait)|pos terkait|menarik dibaca|rekomendasi berita|editor['’]?s picks?"
    r"|pilihan editor|artikel terkait|berita terkait|artikel lainnya|berita lainnya"
    r"|jangan lewatkan(?: video)?(?: terbaru| pilihan)?|read also|related news|recommended|kumpulan berita terkait"
)
# "Baca Juga", "BACA JUGA :", "Pilihan Editor:", "JANGAN LEWATKAN!!!"
LABEL_ALONE = re.compile(rf"\W*(?:{_LABEL})\W*$", re.IGNORECASE)
# "Baca juga: Judul", "Baca Juga : Judul", "Baca: Judul"
LABEL_COLON = re.compile(rf"\W{{0,3}}(?:{_LABEL}|baca|simak|lihat|tonton|saksikan)\s*[:|]\s*(\S.*)$", re.IGNORECASE)
# "Baca juga Judul Berita Lain"
LABEL_SPACE = re.compile(r"\W{0,3}(?:baca|simak|lihat|tonton) (?:juga|pula|selengkapnya)\s+(\S.*)$", re.IGNORECASE)
# 'Simak Video "Judul"', "Saksikan video pilihan di bawah ini:", "Tonton juga Video: Judul", "Saksikan Live DetikPagi:"
VIDEO = re.compile(
    r"(?:yuk,? )?(?:simak|tonton|lihat|saksikan)(?: juga)?(?: video\b(?:\s*[:\"“'‘]| (?:pilihan|menarik|terkait"
    r"|selengkapnya|berikut|di bawah|lainnya|ini\b))| live \w+\s*:)",
    re.IGNORECASE,
)
# "Saksikan video pilihan di bawah ini:": what the video shows may be told below
UNTITLED_VIDEO = re.compile(
    r"[^:\"“'‘]*\bvideo (?:pilihan|menarik|terkait|selengkapnya|berikut|di bawah|lainnya|ini)\b[^:\"“'‘]*:$",
    re.IGNORECASE,
)
# "FOTO: Suasana Salat Jumat di Masjid", "VIDEO: Peraturan Terkini": a gallery's headline among the links
GALLERY = re.compile(r"(?:FOTO|VIDEO|INFOGRAFIS|INFOGRAFIK|LIVE STREAMING): [A-Z0-9]")
# "… kata dia. Baca juga: Judul berita lain"
INLINE = re.compile(
    r"[.!?\"”)\]]\s*[(\[]?((?:Baca|BACA|Simak|SIMAK|Lihat|LIHAT|Tonton|Pilihan)"
    r" (?:[Jj]uga|JUGA|[Ss]elengkapnya|SELENGKAPNYA|[Ee]ditor)\s?:\s*(\S.{4,180}))$"
)
# The end of a sentence inside a line: "Judul. Lalu"
SENTENCE_BREAK = re.compile(r"[a-z0-9)\"”][.!?] +[\"“A-Z]")
LIST_ITEM = re.compile(r"(?:\d{1,2}[.)]|[•*-])\s")
LONGEST_LINK = 200
LONGEST_HEADLINE = 150
SHORTEST_HEADLINE = 5
"""Words; sub-headings are shorter as a rule."""
BULLETS = ' ([*•-–—>»"“'
CALLS = frozenset(
    [
        "baca",
        "pos ",
        "mena",
        "edit",
        "reko",
        "sima",
        "liha",
        "tont",
        "saks",
        "pili",
        "arti",
        "beri",
        "jang",
        "read",
        "rela",
        "reco",
        "kump",
        "yuk,",
        "yuk",
    ]
)
"""First four letters of the labels and calls, so that other lines cost one look-up."""


def is_label(line: str) -> bool:
    """Whether a line is a label alone, over headlines that follow: ``Baca Juga:``."""
    return len(line) <= 40 and bool(LABEL_ALONE.match(line))


def is_video_label(line: str) -> bool:
    """Whether a line announces a video: its description may follow."""
    return len(line) <= LONGEST_LINK and bool(VIDEO.match(line))


def has_description_below(line: str) -> bool:
    """Whether a line announces a video without its title: ``Saksikan video pilihan di bawah ini:``."""
    return line[-1:] == ":" and len(line) <= LONGEST_LINK and bool(UNTITLED_VIDEO.match(line))


def is_link(line: str) -> bool:
    """Whether a whole line is a link to another article: ``Baca juga: Judul``, ``Simak Video "Judul"``."""
    if len(line) > LONGEST_LINK:
        return False
    if line.lstrip(BULLETS)[:4].lower() not in CALLS:
        return ":" in line[:20] and bool(GALLERY.match(line)) and is_headline(line, shortest=3)
    if match := LABEL_COLON.match(line):
        return not SENTENCE_BREAK.search(match[1])
    if is_video_label(line):
        return True
    match = LABEL_SPACE.match(line)
    return match is not None and is_headline(match[1], shortest=2) and share_of_capitals(match[1]) >= 0.5


def is_headline(line: str, *, shortest: int = SHORTEST_HEADLINE) -> bool:
    """Whether a line looks like a headline: short, no end of a sentence, no beginning of a list item."""
    if not line or len(line) > LONGEST_HEADLINE or line.count(" ") < shortest - 1 or LIST_ITEM.match(line):
        return False
    if line.endswith((".", ":", ",", ";", ")", '."', ".”", ',"', ",”")) and not line.endswith(("...", "…")):
        return False
    return line[0] not in '"“' and not line[0].islower() and not SENTENCE_BREAK.search(line)


def split_link(paragraph: str) -> tuple[str, str] | None:
    """``(text, link)`` of a paragraph that has a link behind its last sentence; None where it has none."""
    match = INLINE.search(paragraph, max(0, len(paragraph) - LONGEST_LINK))
    if not match or SENTENCE_BREAK.search(match[2]) or (match[2].endswith(".") and not match[2].endswith("...")):
        return None
    return paragraph[: match.start() + 1], paragraph[match.start() + 1 :].strip()


def share_of_capitals(headline: str) -> float:
    """Share of the words of a headline that begin with a capital."""
    words = [word for word in headline.split() if word[:1].isalpha()]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0
