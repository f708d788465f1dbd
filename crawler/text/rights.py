"""Notices that say whose a text is and what may be done with it."""

import re

# "COPYRIGHT © ANTARA 2015", "Copyright © 2016", "© 2020 Harian. All Rights Reserved", "Hak cipta dilindungi",
# "Hak Cipta © 2024. Harian"
COPYRIGHT = re.compile(
    r"(?:copyright\b\W*(?:\(c\)|©|antara|\d{4})|(?:©|\(c\)) \d{4} [\w. ]{2,60}(?:all rights?|hak cipta|$)"
    r"|hak cipta (?:dilindungi|©|\(c\))"
    r"|.{0,80}\ball rights? reserved\b)",
    re.I,
)
# "Editor: Rahma Copyright © ANTARA 2025"
COPYRIGHT_BEHIND = re.compile(r"\bcopyright\s*©.*$", re.I)
# ANTARA: "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI … tanpa izin"
FORBIDDEN = re.compile(r"(?:dilarang|tidak diperkenankan|tidak diizinkan|no part of|may not be)\b", re.I)
# What a notice on use forbids: the words of ANTARA's notice and of its kind
USE = re.compile(
    r"\bmengambil konten|\bcrawling\b|\bpengindeksan\b|\bscraping\b|\bmengutip|\bmenyalin|\bmemperbanyak", re.I
)
MACHINE_USE = re.compile(
    r"\bAI\b|\bcrawling\b|pengindeksan otomatis|kecerdasan (?:buatan|artifisial)|text and data mining"
)
LONGEST_NOTICE = 400
INITIALS = frozenset("cC©(hHdDtTnNmM")


def is_notice(line: str) -> bool:
    """Whether a whole line is a copyright line or a notice on use, not news about copyright."""
    if len(line) > LONGEST_NOTICE or (line[:1] not in INITIALS and "ight" not in line):
        return False
    if len(line) <= 160 and COPYRIGHT.match(line):
        return True
    return bool(FORBIDDEN.match(line) and USE.search(line) and "izin" in line)


def find_copyright(line: str) -> str | None:
    """The copyright that stands behind the names of a role line: ``Editor: Rahma Copyright © ANTARA 2025``."""
    match = COPYRIGHT_BEHIND.search(line)
    return match[0] if match else None


def reserves_ai(notice: str) -> bool:
    """Whether a notice forbids automatic collection or use for AI without permission."""
    return bool(FORBIDDEN.search(notice) and MACHINE_USE.search(notice))
