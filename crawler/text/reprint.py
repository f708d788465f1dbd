"""Notes that say where else an article stood before: ``Artikel ini telah tayang di … dengan judul …``."""

import re

# "Artikel ini telah tayang di Tribun-Bali.com dengan judul Judul", "Berita ini sudah dimuat di Bola.com"
NOTE = (
    r"(?:artikel|berita|tulisan|konten) ini (?:telah|sudah|pernah|sebelumnya|pertama kali)(?: \w+){0,2}? (?:tayang|naik|terbit"
    r"|dimuat|diterbitkan|ditayangkan|dipublikasikan)\b"
)
# "Artikel ini diproduksi oleh Rahma dari artikel aslinya dalam bahasa Inggris": ABC
PRODUCED = r"artikel ini (?:diproduksi|disunting|disadur)(?: dan \w+)? oleh [^.]{3,60} dari (?:\w+ ){0,2}artikel\b"
# "Versi cetak artikel ini terbit di harian Kompas edisi 4 Agustus 2024": Kompas.id
PRINTED = r"versi cetak (?:artikel|berita|tulisan) ini (?:telah )?terbit\b"
# 'Baca artikel detiknews, "Judul" selengkapnya https://…': what the outlet adds to text that somebody copies
COPIED = r"baca artikel \S.{1,180} selengkapnya(?: di ?sini)?\s?:? ?https?://"
# "Disadur dari: Liputan6.com (Penulis: Rahma)", "Artikel ini bersumber dari Kompas.com"
ADAPTED = (
    r"(?:(?:disadur|diadaptasi|diterjemahkan)"
    r"|(?:artikel|berita|tulisan) ini (?:bersumber|dilansir|dikutip|disadur|diambil|diolah)) dari\b\s*:?\s*\S"
)
WHOLE = re.compile(rf"\W{{0,3}}(?:{NOTE}|{PRODUCED}|{PRINTED}|{COPIED}|{ADAPTED})", re.IGNORECASE)
# "… kata dia. Artikel ini telah tayang di Tribun-Bali.com"
INLINE = re.compile(rf"(?<=[.!?\"”)\]])\s*({NOTE}.*)$", re.IGNORECASE)
LONGEST = 350
INITIALS = frozenset('aAbBtTkKdDvV*("“- ')


def is_reprint(line: str) -> bool:
    """Whether a whole line is a reprint note."""
    return len(line) <= LONGEST and line[:1] in INITIALS and bool(WHOLE.match(line))


def split_reprint(paragraph: str) -> tuple[str, str] | None:
    """``(text, note)`` of a paragraph that ends in a reprint note; None where it does not."""
    match = INLINE.search(paragraph, max(0, len(paragraph) - LONGEST))
    return (paragraph[: match.start()], match[1]) if match else None
