"""Times as portals print them; every form of the table stands on some portal's page."""

import time
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.dates import MONTHS, read_relative, read_time


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        # lines that people read
        ("Selasa, 12 Agustus 2025 10:20 WIB", "2025-08-12T10:20:00+07:00"),
        ("Senin, 3 July 2025 10:00", "2025-07-03T10:00:00+07:00"),
        ("July 24, 2026 16:31 GMT+700", "2026-07-24T16:31:00+07:00"),
        ("Dec 29, 2018", "2018-12-29"),
        ("Contoh.com, 03/08/2026, 17:53 WIB", "2026-08-03T17:53:00+07:00"),
        ("Contoh.com - 18/06/2025, 21:35 WIB", "2025-06-18T21:35:00+07:00"),
        ("Contoh.com-18/06/2025, 21:35 WIB", "2025-06-18T21:35:00+07:00"),
        ("Rabu, 18 Jun 2025 07:30 WIB", "2025-06-18T07:30:00+07:00"),
        ("18 Juni 2025 | 20.04 WIB", "2025-06-18T20:04:00+07:00"),
        ("Rabu   18 Jun 2025  22:02 WIB", "2025-06-18T22:02:00+07:00"),
        ("Diperbarui 18 Jun 2025, 14:05 WIB", "2025-06-18T14:05:00+07:00"),
        (",\u00a0Jurnalis-Senin, 16 Juni 2025 |15:20 WIB", "2025-06-16T15:20:00+07:00"),
        ("Jum'at, 24 Juli 2026 - 13:39 WIB", "2026-07-24T13:39:00+07:00"),
        ("Jum’at, 24 Juli 2026 | 07:08 WIB", "2026-07-24T07:08:00+07:00"),
        ("Ahad, 26 Juli 2026, pukul 07.08", "2026-07-26T07:08:00+07:00"),
        ("13 Agt 2025 | 09:00 WIB", "2025-08-13T09:00:00+07:00"),
        ("13 Agt. 2025", "2025-08-13"),
        ("Rabu, 22 Oktober 2014 / 20:15 WIB", "2014-10-22T20:15:00+07:00"),
        ("20/1/2026 18:30", "2026-01-20T18:30:00+07:00"),
        ("Yuni Astuti 22/10/2025 06:59 A- A+", "2025-10-22T06:59:00+07:00"),
        ("06-10-2020 11:48 | Yuni Astuti", "2020-10-06T11:48:00+07:00"),
        ("12/07/2026 - 10:00", "2026-07-12T10:00:00+07:00"),
        ("Selasa, 1 Juli 2025 - 10:00:33 WIB", "2025-07-01T10:00:33+07:00"),
        ("Terbit 2 Sep 2025 17:00 WIB", "2025-09-02T17:00:00+07:00"),
        ("24 April 2026 20:05", "2026-04-24T20:05:00+07:00"),
        ("20 July 2026, 23:40", "2026-07-20T23:40:00+07:00"),
        ("Kamis 09 Juli 2020 07:26 wib", "2020-07-09T07:26:00+07:00"),
        ("Rabu (18/6/2025)", "2025-06-18"),
        ("18 Jun 2025 01:09 PM", "2025-06-18T13:09:00+07:00"),
        ("18 Jun 2025 12:09 am", "2025-06-18T00:09:00+07:00"),
        ("18 Jun 2025 13:09 PM", "2025-06-18T13:09:00+07:00"),
        ("Rabu, 18 Juni 2025 10:00-12:00 WIB", "2025-06-18T10:00:00+07:00"),
        ("Yuni Astuti14 Okt 2020, 08:04 WIBDiperbarui 14 Okt 2020, 08:05 WIB", "2020-10-14T08:04:00+07:00"),
        ("10:20 WITA, Selasa, 12 Agustus 2025", "2025-08-12T10:20:00+08:00"),
        ("18 Juni 2025, 12.500 orang", "2025-06-18"),
        ("16 Februari 2016", "2016-02-16"),
        # other zones
        ("18 Juni 2025 12:00 Wita", "2025-06-18T12:00:00+08:00"),
        ("18 Juni 2025 12:00 (WIT)", "2025-06-18T12:00:00+09:00"),
        ("Wed Jun 18 2025 07:30:00 GMT+0700 (Western Indonesia Time)", "2025-06-18T07:30:00+07:00"),
        ("18 Juni 2025 12:00 UTC", "2025-06-18T19:00:00+07:00"),
        # metadata
        ("2020-11-02T11:21:07+00:00", "2020-11-02T18:21:07+07:00"),
        ("2020-11-02T11:21:07Z", "2020-11-02T18:21:07+07:00"),
        ("2020-11-02T11:21:07.123Z", "2020-11-02T18:21:07+07:00"),
        ("2020-11-02T11:21:07-00:00", "2020-11-02T18:21:07+07:00"),
        ("2020-11-02T18:21:07+07:00", "2020-11-02T18:21:07+07:00"),
        ("2020-11-02T18:21:07+0700", "2020-11-02T18:21:07+07:00"),
        ("2020-11-02T18:21:07-05:00", "2020-11-02T18:21:07-05:00"),
        ("2020-11-02T18:21", "2020-11-02T18:21:00+07:00"),
        ("2020-11-02 18:21:07", "2020-11-02T18:21:07+07:00"),
        ("2014-07-13T20:07:27.8200000", "2014-07-13T20:07:27+07:00"),
        ("2020-11-02", "2020-11-02"),
        ("2026-05-13WIB18:45:00+07:00", "2026-05-13T18:45:00+07:00"),
        ("2016/02/23 15:32:01", "2016-02-23T15:32:01+07:00"),
        ("2023-11-02T20-59-53Z", "2023-11-02T20:59:53+07:00"),
        ("2016-02-23 T15:32:01Z", "2016-02-23T15:32:01+07:00"),
        ("Tue, 23 Feb 2016 15:32:00 +0700", "2016-02-23T15:32:00+07:00"),
        ("Tue, 18 Aug 2020 17:14:00 GMT", "2020-08-19T00:14:00+07:00"),
        ("20160223153201", "2016-02-23T15:32:01+07:00"),
        ("20160223T153201Z", "2016-02-23T22:32:01+07:00"),
        ("20200709", "2020-07-09"),
        ("1698933593", "2023-11-02T20:59:53+07:00"),
        ("1698933593000", "2023-11-02T20:59:53+07:00"),
    ],
)
def test_read_time(raw: str, expected: str) -> None:
    assert read_time(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "waktu baca 2 menit",
        "07:08 WIB",
        "Rabu (18/6)",
        "5 menit yang lalu",
        "31 Februari 2024 10:00 WIB",
        "18/13/2025",
        "18 Juni 2025 25:61",
        "18 Juni 2025 14:05:75",
        "18 Juni 2025 13:09 AM",
        "18 Juni 2025 00:09 PM",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "20161323153201",
        "9999999999",
        "123456",
        "2020-11-02T18:21:07+99:00",
        "https://contoh.com/read/2020/08/16/11023518/banjir-surut",
        "v1.2.2020.4",
    ],
)
def test_what_is_wrong_or_no_time_is_not_guessed(raw: str) -> None:
    assert read_time(raw) is None


@pytest.mark.parametrize(
    ("zone", "naive", "utc"),
    [
        ("WIB", "2025-06-18T10:00:00+07:00", "2025-06-18T17:00:00+07:00"),
        ("WITA", "2025-06-18T10:00:00+08:00", "2025-06-18T18:00:00+08:00"),
        ("WIT", "2025-06-18T10:00:00+09:00", "2025-06-18T19:00:00+09:00"),
    ],
)
def test_zone_holds_where_none_is_stated(zone: str, naive: str, utc: str) -> None:
    assert read_time("18 Juni 2025 10:00", zone) == naive
    assert read_time("20250618100000", zone) == naive
    assert read_time("2025-06-18T10:00:00Z", zone) == utc
    assert read_time("18 Juni 2025 10:00 WIB", zone) == "2025-06-18T10:00:00+07:00"


def test_unknown_zone_is_named() -> None:
    with pytest.raises(KeyError, match="EST"):
        read_time("18 Juni 2025 10:00", "EST")


FORMS = (
    "{t:%d}/{t:%m}/{t:%Y}, {t:%H:%M:%S} WIB",
    "{t.day}/{t.month}/{t:%Y} {t:%H.%M.%S}",
    "{t.day} {month} {t:%Y} | {t:%H:%M:%S} WIB",
    "{t.day}-{month}-{t:%Y} - {t:%H:%M:%S}",
    "{month} {t.day}, {t:%Y} {t:%H:%M:%S}",
    "{month} {t.day}, {t:%Y} {t:%I:%M:%S} {t:%p}",
    "{t:%Y-%m-%dT%H:%M:%S}+07:00",
    "{t:%Y-%m-%d %H:%M:%S}",
    "{t:%Y/%m/%d %H:%M:%S}",
    "{t:%Y%m%d%H%M%S}",
)


@given(
    st.sampled_from(FORMS),
    st.datetimes(datetime(1950, 1, 1), datetime(2099, 12, 31)),  # noqa: DTZ001 - hypothesis wants naive bounds
    st.data(),
)
def test_every_form_comes_back(form: str, moment: datetime, data: st.DataObject) -> None:
    names = [name for name, number in MONTHS.items() if number == moment.month]
    month = data.draw(st.sampled_from(names)).capitalize()
    assert read_time(form.format(t=moment, month=month)) == f"{moment:%Y-%m-%dT%H:%M:%S}+07:00"


NEAR_TIMES = st.text(alphabet=st.sampled_from("0123456789 /-:.,|TZ+WIBAwitagmJunPM()'’\u0131\u0130\u017f"), max_size=40)


@given(st.one_of(st.text(), NEAR_TIMES), st.sampled_from(["WIB", "WITA", "WIT"]))
def test_never_raises_and_is_idempotent(raw: str, zone: str) -> None:
    iso = read_time(raw, zone)
    if iso is not None:
        datetime.fromisoformat(iso)
        assert read_time(iso, zone) == iso


NOW = datetime.fromisoformat("2026-07-24T15:00:00+07:00")


@pytest.mark.parametrize(
    ("raw", "ago"),
    [
        ("5 menit yang lalu", timedelta(minutes=5)),
        ("30 detik lalu", timedelta(seconds=30)),
        ("Nasional | 2 jam lalu", timedelta(hours=2)),
        ("3 Hari Lalu", timedelta(days=3)),
        ("1 minggu yang lalu", timedelta(weeks=1)),
        ("2 hours ago", timedelta(hours=2)),
        ("sejam lalu", timedelta(hours=1)),
        ("Baru saja", timedelta(0)),
        ("Hari ini", timedelta(0)),
        ("Kemarin", timedelta(days=1)),
        ("Kemarin, 14:30", timedelta(days=1, minutes=30)),
        ("Hari ini, 10:00 WIB", timedelta(hours=5)),
    ],
)
def test_read_relative(raw: str, ago: timedelta) -> None:
    assert read_relative(raw, NOW) == NOW - ago


@pytest.mark.parametrize(
    "raw", ["", "07:08 WIB", "18 Juni 2025", "Kemarin, 25:00", "menit lalu", "lalu " * 30 + "5 jam lalu"]
)
def test_no_relative_time(raw: str) -> None:
    assert read_relative(raw, NOW) is None


@given(st.text())
def test_read_relative_never_raises(raw: str) -> None:
    read_relative(raw, NOW)


@pytest.mark.parametrize("piece", ["1 Mei ", "1/1/", "2020-", "10:00 ", "|", "WIB", "1 jam ", " - ", "9", "Senin, "])
def test_long_hostile_line_takes_no_long_time(piece: str) -> None:
    start = time.perf_counter()
    for length in (300, 200_000):
        read_time(piece * (length // len(piece)))
        read_relative(piece * (length // len(piece)), NOW)
    assert time.perf_counter() - start < 1
