"""Times as Indonesian portals print them, read as ISO 8601.

Days stand before months ("03/08/2026" is 3 August). Where the text names no zone, the outlet's own zone holds. What is
wrong (31 February, 25:61) is not guessed: it reads as None.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

ZONES: dict[str, tzinfo] = {
    "WIB": timezone(timedelta(hours=7)),  # Asia/Jakarta
    "WITA": timezone(timedelta(hours=8)),  # Asia/Makassar
    "WIT": timezone(timedelta(hours=9)),  # Asia/Jayapura
}
JAKARTA = ZONES["WIB"]

_SPELLINGS = (
    "januari january jan",
    "februari pebruari february feb peb",
    "maret march mar mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agust agu agt ags aug",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
MONTHS = {name: number for number, names in enumerate(_SPELLINGS, start=1) for name in names.split()}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))

_FLAGS = re.IGNORECASE | re.ASCII

# "2026-05-13", "2016/02/23"
YEAR_FIRST = re.compile(
    r"(?<![\d/.])(?<!\d-)(?P<y>\d{4})(?P<sep>[-/])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)", _FLAGS
)
# "18/06/2025", "06-10-2020", "20.1.2026"
DAY_FIRST = re.compile(
    r"(?<![\d/.])(?<!\d-)(?P<d>\d{1,2})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\.?\d)", _FLAGS
)
# "13 Agt. 2025", "18-Jun-2025"
DAY_MONTH = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})[\s./-]{{0,3}}(?P<m>{_MONTH})[\s.,/-]{{1,3}}(?P<y>\d{{4}})(?!\d)", _FLAGS
)
# "July 24, 2026"
MONTH_DAY = re.compile(rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)", _FLAGS)
DATES = (YEAR_FIRST, DAY_FIRST, DAY_MONTH, MONTH_DAY)

# "07:30", "20.04", "10:00:00", "20:07:27.8200000", "01:09 PM"
_CLOCK = r"(?P<H>\d{1,2})[:.](?P<M>\d{2})(?:[:.](?P<S>\d{2})(?:[.,]\d{1,9})?)?(?!\d)(?:\s?(?P<half>[AaPp][Mm])\b)?"
# ", 21:35", " |15:20", " / 20:15", " pukul 08.00", "T11:21:07", "WIB18:45:00"
TIME_AFTER = re.compile(rf"(?:T|WITA|WIB|WIT|[\s,|/()·•–—-]{{0,5}}(?:\b(?:pukul|pkl\.?|jam|at)\s?)?){_CLOCK}", _FLAGS)
# "10:20 WIB, 12 Agustus 2025"
TIME_BEFORE = re.compile(
    rf"(?<!\d){_CLOCK}\s?(?P<zone>WITA|WIB|WIT)[\s,|/·•–—-]{{1,5}}(?:[a-z'’]{{4,7}},?\s)?$", _FLAGS
)
# "WIB", "(WITA)", "Z", "+07:00", "+0700", "GMT", "GMT+700", "UTC+7"; "WIBDiterbitkan" where a page glues two lines
OFFSET = re.compile(
    r"[\s(\[]{0,2}(?:(?P<zone>WITA|WIB|WIT)(?-i:(?![a-z]))|(?P<utc>Z\b|(?:GMT|UTC)\b(?!\s?[+-]\d))|"
    r"(?:(?:GMT|UTC)\s?)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?(?!\d))",
    _FLAGS,
)
# detik writes its local time with a Z that is not meant: "2023-11-02T20-59-53Z", "2016-02-23 T15:32:01Z"
DETIK_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d-\d\d-\d\d| T\d\d:\d\d:\d\d)Z", _FLAGS)
# "20160223153201", "20160223T153201Z", "20200709"
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z?))?", _FLAGS)
# "1698933593", "1698933593000": seconds and milliseconds of Unix
UNIX = re.compile(r"(\d{10})(?:\d{3})?", _FLAGS)

_YEARS = range(1900, 2101)
_UNIX_SECONDS = range(631_152_000, 4_102_444_800)  # 1990 to 2100
_LONGEST = 300  # characters; a line with a time is short, hostile input is not


def check_zone(zone: str) -> None:
    """Refuse a zone that Indonesia has not. Raises ValueError naming the zone and the known ones."""
    if zone not in ZONES:
        raise ValueError(f"zone {zone!r}: unknown; write one of {', '.join(ZONES)}")


def read_time(raw: str, zone: str = "WIB") -> str | None:
    """Return the first time in ``raw`` as ISO 8601 with its offset, a date alone where no time is given.

    ``zone`` ("WIB", "WITA", "WIT") holds where the text names none, and is what times in UTC are converted to; any
    other stated offset stays. None where nothing can be read. Raises KeyError for an unknown ``zone``.
    """
    local = ZONES[zone]
    text = " ".join(raw[:_LONGEST].split())
    try:
        return _read_stamp(text, local) if text.isascii() and text.isdigit() else _read_line(text, local)
    except (ValueError, OverflowError):  # no such day, no such hour
        return None


def _read_line(text: str, local: tzinfo) -> str | None:
    if compact := COMPACT.fullmatch(text):
        return _read_compact(compact, local)
    if stamp := DETIK_STAMP.fullmatch(text):
        text = stamp[1] + stamp[2].strip().replace("-", ":")
    found = min((m for form in DATES if (m := form.search(text))), key=re.Match.start, default=None)
    if not found:
        return None
    day = _day(found["y"], found["m"], found["d"])
    if clock := TIME_AFTER.match(text, found.end()):
        return _write(_at(day, clock), _offset(clock, local), local)
    if clock := TIME_BEFORE.search(text[: found.start()]):
        return _write(_at(day, clock), ZONES[clock["zone"].upper()], local)
    return day.date().isoformat()


def _read_stamp(digits: str, local: tzinfo) -> str | None:
    if unix := UNIX.fullmatch(digits):
        seconds = int(unix[1])
        return datetime.fromtimestamp(seconds, local).isoformat() if seconds in _UNIX_SECONDS else None
    compact = COMPACT.fullmatch(digits)
    return _read_compact(compact, local) if compact else None


def _read_compact(match: re.Match[str], local: tzinfo) -> str:
    day = _day(match[1], match[2], match[3])
    if not match[4]:
        return day.date().isoformat()
    when = day.replace(hour=int(match[4]), minute=int(match[5]), second=int(match[6]))
    return _write(when, UTC if match[7] else local, local)


def _day(year: str, month: str, day: str) -> datetime:
    if int(year) not in _YEARS:
        raise ValueError(f"year {year} is no year of a news article")
    # a calendar day, not yet a time: _write puts the zone that the text states
    return datetime(int(year), MONTHS.get(month.lower()) or int(month), int(day), tzinfo=UTC)


def _at(day: datetime, clock: re.Match[str]) -> datetime:
    hour = int(clock["H"])
    half = (clock["half"] or "").lower()
    if (half == "am" and hour > 12) or (half == "pm" and hour == 0):
        raise ValueError(f"{clock[0]!r} is no hour of a clock of twelve")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return day.replace(hour=hour, minute=int(clock["M"]), second=int(clock["S"] or 0))


def _offset(clock: re.Match[str], local: tzinfo) -> tzinfo:
    stated = OFFSET.match(clock.string, clock.end())
    if not stated or (stated["sign"] == "-" and not clock["S"]):  # "10:00-12:00 WIB" is a span, not an offset
        return local
    if stated["zone"]:
        return ZONES[stated["zone"].upper()]
    if stated["utc"]:
        return UTC
    ahead = timedelta(hours=int(stated["hours"]), minutes=int(stated["minutes"] or 0))
    return timezone(-ahead if stated["sign"] == "-" else ahead)


def _write(when: datetime, stated: tzinfo, local: tzinfo) -> str:
    aware = when.replace(tzinfo=stated)
    return (aware if aware.utcoffset() else aware.astimezone(local)).isoformat()


# "5 menit yang lalu", "2 hours ago"
AGO = re.compile(
    r"(?<!\d)(?P<count>\d{1,3})\s?(?P<unit>detik|menit|jam|hari|minggu|second|minute|hour|day|week)s?"
    r"\s(?:yang\s)?(?:lalu|ago)\b",
    _FLAGS,
)
# "sejam lalu", "seminggu yang lalu"
ONE_AGO = re.compile(r"\bse(?P<unit>detik|menit|jam|hari|minggu)\s(?:yang\s)?lalu\b", _FLAGS)
# "Baru saja", "Kemarin, 14:05", "Hari ini"
NEAR_DAY = re.compile(rf"\b(?P<day>kemarin|hari ini|yesterday|today)\b(?:[\s,|-]{{1,3}}(?:pukul\s)?{_CLOCK})?", _FLAGS)
JUST_NOW = re.compile(r"\b(?:baru saja|just now)\b", _FLAGS)
UNITS = {
    "detik": timedelta(seconds=1),
    "menit": timedelta(minutes=1),
    "jam": timedelta(hours=1),
    "hari": timedelta(days=1),
    "minggu": timedelta(weeks=1),
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
_LONGEST_RELATIVE = 80


def read_relative(raw: str, now: datetime) -> datetime | None:
    """Return the time that a list's label means ("5 menit yang lalu", "Kemarin, 14:05") for a reader at ``now``.

    The result keeps the zone of ``now``. None where the label states no relative time, or an impossible hour.
    """
    text = " ".join(raw.split())
    if len(text) > _LONGEST_RELATIVE:
        return None
    if ago := AGO.search(text) or ONE_AGO.search(text):
        return now - int(ago.groupdict().get("count") or 1) * UNITS[ago["unit"].lower()]
    if near := NEAR_DAY.search(text):
        return _near(near, now)
    return now if JUST_NOW.search(text) else None


def _near(near: re.Match[str], now: datetime) -> datetime | None:
    day = now - timedelta(days=1) if near["day"].lower() in ("kemarin", "yesterday") else now
    try:
        return _at(day.replace(microsecond=0), near) if near["H"] else day
    except ValueError:  # no such hour
        return None
