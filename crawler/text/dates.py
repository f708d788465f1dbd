"""Times as Indonesian portals print them, read as ISO 8601."""

import re
from datetime import datetime, timedelta

OFFSETS = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}
MONTHS = {name: i + 1 for i, name in enumerate("jan feb mar apr mei jun jul agu sep okt nov des".split())} | {
    "may": 5,
    "aug": 8,
    "agt": 8,
    "ags": 8,
    "oct": 10,
    "dec": 12,
    "nop": 11,
    "peb": 2,
}
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?")
WORDS = re.compile(
    r"(\d{1,2})[ /-]+([A-Za-z]{3,9}|\d{1,2})\.?[ /-]+(\d{4})(?:\D{1,12}?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?"
)
ZONE = re.compile(r"\b(WIB|WITA|WIT)\b", re.I)


def read_time(raw: str, zone: str = "WIB") -> str | None:
    """Return the time in ``raw`` as ISO 8601 with offset, a date alone without time, None when unreadable."""
    try:
        if m := ISO.search(raw):
            if not m[4]:
                return datetime(int(m[1]), int(m[2]), int(m[3])).date().isoformat()
            off = OFFSETS[zone] if not m[7] else m[7].replace("Z", "+00:00")
            when = datetime.fromisoformat(f"{m[1]}-{m[2]}-{m[3]}T{m[4]}:{m[5]}:{m[6] or '00'}{off}")
            target = datetime.fromisoformat("2000-01-01T00:00:00" + OFFSETS[zone]).tzinfo
            return when.astimezone(target).isoformat() if off == "+00:00" else when.isoformat()
        if m := WORDS.search(raw):
            month = int(m[2]) if m[2].isdigit() else MONTHS.get(m[2][:3].lower(), 0)
            day = datetime(int(m[3]), month, int(m[1]))
            if not m[4]:
                return day.date().isoformat()
            z = ZONE.search(raw)
            off = OFFSETS[z[1].upper() if z else zone]
            return day.replace(hour=int(m[4]), minute=int(m[5]), second=int(m[6] or 0)).isoformat() + off
    except ValueError:
        return None
    return None


RELATIVE = re.compile(r"(\d+)\s+(detik|menit|jam|hari|minggu)\s+(?:yang )?lalu", re.I)
UNITS = {"detik": 1, "menit": 60, "jam": 3600, "hari": 86400, "minggu": 604800}


def read_relative(raw: str, now: datetime) -> datetime | None:
    """Return the time that ``raw`` ("5 menit yang lalu") means at ``now``."""
    if m := RELATIVE.search(raw):
        return now - timedelta(seconds=int(m[1]) * UNITS[m[2].lower()])
    return None
