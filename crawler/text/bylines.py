"""Lines among the paragraphs that say who made the text: role lines, and the shapes that have no role word before a name."""

import re

from crawler.text import rights
from crawler.text.lines import Lines
from crawler.text.names import Roles, read_names, read_roles

LONGEST = 200
# "Penulis:" with the name on the next line
ROLE_ALONE = re.compile(
    r"(?:penulis|editor|reporter|pewarta|oleh|kontributor|redaktur|jurnalis|sumber) ?:$", re.IGNORECASE
)
# "Laporan Wartawan Tribunnews.com, Rahma Wati", "Laporan jurnalis Dream, Rahma Wati, dari Tanah Suci"
REPORT_BY = re.compile(
    r"\(?laporan (?:wartawan|jurnalis|reporter|kontributor|koresponden)\b[^,.]*(?:\.\w+)?,\s*([^,.)]{3,50})[^.]{0,40}$",
    re.IGNORECASE,
)
# "Rahma Wati - detikFinance", "Antara - detikNews", "Rahma Wati - Bisnis.com"
SITE_BYLINE = re.compile(
    r"([A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,4}) ?[-–|] ?(?:detik\w*|[\w-]+\.(?:com|id|co)|CNN Indonesia|CNBC Indonesia)$"
)
# "ANTARA | RAHMA WATI", "RAHMA WATI | ANTARA": how Tempo signs
SIGNED = re.compile(r"[A-Z][A-Z.'’]+(?: [A-Z.'’]+){0,3}(?: ?\| ?[A-Z][A-Z.'’]+(?: [A-Z.'’]+){0,3}){1,3}$")
# "ANTARA", "Antara", "ANTARA News"
AGENCY_ALONE = re.compile(r"(?:ANTARA|Antara)(?: ?(?:NEWS|News))?(?:\.com)?\.?$")
# "Sumber asli: AS", "Sumber artikel: Rahma.com"
SOURCE = re.compile(r"sumber (?:asli|artikel|berita|tulisan)\s*:\s*(.{2,60})$", re.IGNORECASE)
# "Artikel ini ditulis oleh Rahma Wati, peserta Program Magang Bersertifikat Kampus Merdeka di detikcom."
INTERN = re.compile(
    r"(?:artikel|tulisan) ini (?:telah )?(?:ditulis|disusun|dibuat) oleh ([^,.]{3,60}?),? (?:peserta|mahasiswa|siswa)\b.*",
    re.IGNORECASE,
)
# "Rahma Wati berkontribusi dalam penulisan artikel ini.": Tempo
CONTRIBUTED = re.compile(
    r"(\D{3,80}?) (?:(?:ikut|turut) )?berkontribusi (?:dalam|pada|untuk) (?:penulisan )?(?:artikel|tulisan|laporan) ini\.?"
)


def is_role_alone(line: str) -> bool:
    """Whether a line is a role word under which the name stands."""
    return line[-1:] == ":" and bool(ROLE_ALONE.match(line))


def read_byline(line: str) -> Roles | None:
    """Who a line says made the text; None for a line that says nothing of it."""
    if len(line) > LONGEST:
        return None
    start = line[:8].lower()
    if "laporan" in start and (report := REPORT_BY.match(line)):
        return Roles(authors=read_names(report[1]))
    if "ini" in start + line[8:16] and (intern := INTERN.fullmatch(line)):
        return Roles(authors=read_names(intern[1]))
    if line[-5:].rstrip(".").endswith("ini") and (contributed := CONTRIBUTED.fullmatch(line)):
        return Roles(others=read_names(contributed[1]))
    if "sumber" in start and (source := SOURCE.match(line)):
        return Roles(sources=(source[1],))
    if len(line) <= 80 and (site := SITE_BYLINE.match(line)):
        return Roles(authors=read_names(site[1]))
    if line[:1] == "A" and len(line) < 16 and AGENCY_ALONE.match(line):
        return Roles(authors=(line.rstrip("."),))
    if line[:40].isupper() and SIGNED.match(line):
        return Roles(authors=tuple(name.strip() for name in line.split("|")))
    return read_roles(line) if ":" in line[:60] or " | " in line or start.startswith("oleh") else None


def note_roles(lines: Lines, line: str, roles: Roles) -> None:
    """Cut a line and note whom it names."""
    found = lines.found
    found.authors += roles.authors
    found.editors += roles.editors
    found.sources += roles.sources
    found.bylines.append(line)
    if notice := rights.find_copyright(line):
        found.notices.append(notice)
    lines.cut(line, "source" if roles.sources and not roles.authors and not roles.editors else "byline")
