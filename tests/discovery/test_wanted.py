"""What a crawl is asked for."""

from datetime import date

import pytest

from crawler.discovery.wanted import LEADING_DATE, Wanted, day_of

JUNE = Wanted(since=date(2024, 6, 1), until=date(2024, 6, 30))


@pytest.mark.parametrize(
    ("published", "covered"),
    [
        ("2024-06-01", True),
        ("2024-06-01T00:00:00+07:00", True),
        ("2024-06-30T23:59:59+07:00", True),
        ("2024-05-31T23:59:59+07:00", False),
        ("2024-07-01", False),
        (None, True),
        ("", True),
        ("kemarin", True),
        ("2024-13-01", True),
        ("2024-06-31T10:00:00+07:00", True),
    ],
)
def test_a_window_covers_its_days_and_what_is_unknown(published: str | None, covered: bool) -> None:
    assert JUNE.covers(published) is covered


def test_open_windows() -> None:
    assert Wanted().covers("1999-01-01")
    assert Wanted(since=date(2024, 6, 1)).covers("2030-01-01")
    assert not Wanted(until=date(2024, 6, 1)).covers("2030-01-01")
    assert not Wanted().windowed
    assert Wanted(until=date(2024, 6, 1)).windowed


@pytest.mark.parametrize(
    ("first", "last", "overlaps"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), True),
        (date(2024, 6, 30), date(2024, 7, 31), True),
        (date(2024, 5, 1), date(2024, 5, 31), False),
        (date(2024, 7, 1), date(2024, 7, 31), False),
    ],
)
def test_periods(first: date, last: date, overlaps: bool) -> None:
    assert JUNE.overlaps(first, last) is overlaps


def test_days_run_backwards_and_end_today() -> None:
    today = date(2024, 6, 3)
    assert JUNE.days(today) == (date(2024, 6, 3), date(2024, 6, 2), date(2024, 6, 1))
    assert Wanted(until=date(2024, 6, 2)).days(today) == (date(2024, 6, 2),)
    assert Wanted(since=date(2024, 6, 4)).days(today) == ()


def test_articles_are_told_by_their_pattern() -> None:
    assert Wanted().is_article("https://contoh.example/tag/beras")
    wanted = Wanted(article=r"/berita/\d+/")
    assert wanted.is_article("https://contoh.example/berita/1/judul")
    assert not wanted.is_article("https://contoh.example/tag/beras")


def test_leading_date_matches_its_example() -> None:
    assert LEADING_DATE.match("2024-06-18T10:20:00+07:00")
    assert day_of("2024-06-18T23:20:00+09:00") == date(2024, 6, 18)
