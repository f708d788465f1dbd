"""Addresses in listings."""

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crawler.discovery.addresses import (
    DAY_IN_PATH,
    INSIDE,
    MONTH_IN_PATH,
    YEAR_IN_PATH,
    absolute,
    day_in,
    newest_first,
    period_of,
    possible,
)
from crawler.discovery.links import Link
from crawler.discovery.wanted import Wanted

BASE = "https://contoh.example/indeks/nasional?page=2"
JUNE = Wanted(since=date(2024, 6, 1), until=date(2024, 6, 30))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://contoh.example/berita/1", "https://contoh.example/berita/1"),
        ("  https://contoh.example/berita/1\n", "https://contoh.example/berita/1"),
        ("https://contoh.example/berita/\n\t\t1/judul", "https://contoh.example/berita/1/judul"),
        ("/berita/1#komentar", "https://contoh.example/berita/1"),
        ("//m.contoh.example/berita/1", "https://m.contoh.example/berita/1"),
        ("berita/1", "https://contoh.example/indeks/berita/1"),
        ("?page=3", "https://contoh.example/indeks/nasional?page=3"),
        ("http://contoh.example/a?b=1&c=2", "http://contoh.example/a?b=1&c=2"),
        ("", None),
        (" \n", None),
        ("javascript:void(0)", None),
        ("mailto:redaksi@contoh.example", None),
        ("whatsapp://send?text=x", None),
        ("data:text/html,x", None),
        ("http://[", None),
        ("http://contoh.example:99999/", None),
        ("http:///berita", None),
    ],
)
def test_references_are_made_absolute(address: str, expected: str | None) -> None:
    assert absolute(address, BASE) == expected


@pytest.mark.parametrize(
    ("url", "first", "last"),
    [
        ("https://a.example/read/2024/06/18/123/judul", date(2024, 6, 18), date(2024, 6, 18)),
        ("https://a.example/2024-06-18/judul", date(2024, 6, 18), date(2024, 6, 18)),
        ("https://a.example/nasional/20240618101500-20-123/judul", date(2024, 6, 18), date(2024, 6, 18)),
        ("https://a.example/read/202406181015/judul", date(2024, 6, 18), date(2024, 6, 18)),
        ("https://a.example/sitemap-2024-02.xml", date(2024, 2, 1), date(2024, 2, 29)),
        ("https://a.example/sitemap/2024/06/news.xml.gz", date(2024, 6, 1), date(2024, 6, 30)),
        ("https://a.example/sitemap_202406.xml", date(2024, 6, 1), date(2024, 6, 30)),
        ("https://a.example/sitemap-2024.xml", date(2024, 1, 1), date(2024, 12, 31)),
        ("https://a.example/sitemap-2024-1.xml", date(2024, 1, 1), date(2024, 12, 31)),
        ("https://a.example/2024/06/31/judul", None, None),
        ("https://a.example/berita/20241345/judul", None, None),
        ("https://a.example/berita/52012024/judul", None, None),
        ("https://a.example/berita/1/judul?d=2024-06-18", None, None),
        ("https://a.example/sitemap.xml", None, None),
    ],
)
def test_periods_in_addresses(url: str, first: date | None, last: date | None) -> None:
    assert period_of(url) == ((first, last) if first and last else None)
    assert day_in(url) == (first if first == last else None)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (Link("https://a.example/1"), True),
        (Link("https://a.example/1", published="2024-06-30T22:00:00+07:00"), True),
        (Link("https://a.example/1", published="2024-07-01"), False),
        (Link("https://a.example/1", published="tadi", modified="2024-05-01"), False),
        (Link("https://a.example/1", modified="2024-05-31"), False),
        (Link("https://a.example/1", modified="2026-01-01"), True),
        (Link("https://a.example/2024/06/18/judul", modified="2026-01-01"), True),
        (Link("https://a.example/2024/07/01/judul"), True),
        (Link("https://a.example/2024/07/02/judul"), False),
        (Link("https://a.example/2023/06/18/judul", modified="2024-06-18"), False),
        (Link("https://a.example/2023/06/18/judul", published="2024-06-18"), True),
    ],
)
def test_links_of_a_window(link: Link, expected: bool) -> None:
    assert possible(link, JUNE) is expected
    assert possible(link, Wanted())


def test_newest_first() -> None:
    urls = ("https://a.example/s-2022.xml", "https://a.example/s-2024-06.xml", "https://a.example/s.xml")
    links = [
        Link(urls[0], modified="2025-01-01"),
        Link(urls[1]),
        Link(urls[2]),
        Link(urls[2] + "?1", modified="2023-01-01"),
    ]
    assert [link.url for link in newest_first(links)] == [urls[2], urls[1], urls[2] + "?1", urls[0]]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (DAY_IN_PATH, "/nasional/20240618101500-20-123/judul"),
        (MONTH_IN_PATH, "/sitemap-2024-06.xml"),
        (YEAR_IN_PATH, "/sitemap_2024.xml"),
        (INSIDE, "a\r\n\tb"),
    ],
)
def test_patterns_find_their_examples(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@settings(deadline=None)
@given(st.text())
@example("0 #")
def test_any_reference_becomes_an_address_or_none(text: str) -> None:
    url = absolute(text, BASE)
    assert url is None or (absolute(url, BASE) == url and url.startswith(("http://", "https://")))


@settings(deadline=None)
@given(st.from_regex(r"/(?:[0-9/_-]{0,12}|[a-z]{1,3}){0,4}", fullmatch=True))
def test_any_path_names_a_period_or_none(path: str) -> None:
    period = period_of("https://contoh.example" + path)
    assert period is None or period[0] <= period[1]
