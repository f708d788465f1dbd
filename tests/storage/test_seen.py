"""When an announced article counts as stored."""

import pytest

from crawler.discovery.links import Link
from crawler.storage.known import Known, Stored
from crawler.storage.seen import is_later, is_stored

URL = "https://koran.id/berita/1"


@pytest.mark.parametrize(
    ("announced", "stored", "later"),
    [
        (None, None, False),
        (None, "2026-05-13T10:00:00+07:00", False),
        ("2026-05-13T10:00:00+07:00", None, True),
        ("2026-05-13T10:00:00+07:00", "2026-05-13T10:00:00+07:00", False),
        ("2026-05-13T10:00:01+07:00", "2026-05-13T10:00:00+07:00", True),
        ("2026-05-13T03:00:00Z", "2026-05-13T10:00:00+07:00", False),
        ("2026-05-13T04:00:00Z", "2026-05-13T10:00:00+07:00", True),
        ("2026-05-13", "2026-05-13T10:00:00+07:00", False),
        ("2026-05-14", "2026-05-13T10:00:00+07:00", True),
        ("2026-05-14T00:00:00+07:00", "2026-05-13", True),
        ("kemarin", "2026-05-13", False),
    ],
)
def test_times_are_compared_as_far_as_they_are_known(announced: str | None, stored: str | None, later: bool) -> None:
    assert is_later(announced, stored) is later


@pytest.mark.parametrize(
    ("link", "stored"),
    [
        (Link(URL), True),
        (Link("http://koran.id/berita/1/?utm_source=rss"), True),
        (Link(URL, modified="2026-05-13T09:00:00+07:00"), True),
        (Link(URL, modified="2026-05-13T11:00:00+07:00"), False),
        (Link("https://koran.id/berita/2"), False),
    ],
)
def test_what_is_stored_and_unchanged_is_skipped(link: Link, stored: bool) -> None:
    known = Known.of([(URL, Stored(URL, "digest", 1, "2026-05-13T10:00:00+07:00"))])
    assert is_stored(link, known) is stored
