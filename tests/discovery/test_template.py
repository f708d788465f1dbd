"""Addresses with placeholders."""

import re
from datetime import date

import pytest

from crawler.discovery.template import Words, check, fill, placeholders, serves_section

ALL = ("date", "page", "offset", "section", "query")


@pytest.mark.parametrize(
    ("template", "address"),
    [
        (
            "https://a.example/indeks?date={date:%Y-%m-%d}&page={page}",
            "https://a.example/indeks?date=2024-06-03&page=2",
        ),
        ("https://a.example/indeks?date={date:%m/%d/%Y}", "https://a.example/indeks?date=06/03/2024"),
        (
            "https://a.example/indeks?d={date:%d}&m={date:%m}&y={date:%Y}&tab=all",
            "https://a.example/indeks?d=03&m=06&y=2024&tab=all",
        ),
        ("https://a.example/index/{offset}/{date:%Y/%m/%d}", "https://a.example/index/40/2024/06/03"),
        ("https://{section}.a.example/indeks/{page}", "https://bola.a.example/indeks/2"),
        ("https://a.example/search?q={query}", "https://a.example/search?q=harga%20beras%20%26%20gula%2Fkopi"),
        ("https://a.example/search?q={query:+}", "https://a.example/search?q=harga+beras+%26+gula%2Fkopi"),
        ("https://a.example/tag/{query:-}", "https://a.example/tag/harga-beras-gula-kopi"),
        (
            "https://a.example/search/{query}/{page:03d}",
            "https://a.example/search/harga%20beras%20%26%20gula%2Fkopi/002",
        ),
    ],
)
def test_templates_are_filled_in(template: str, address: str) -> None:
    check(template, ALL)
    query = Words("harga beras & gula/kopi")
    assert fill(template, date=date(2024, 6, 3), page=2, offset=40, section="bola", query=query) == address


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("https://a.example/{tanggal}", "unknown placeholder {tanggal}; known here: {date}, {page}"),
        ("https://a.example/{date.__class__}", "unknown placeholder {date.__class__}"),
        ("https://a.example/{}", "unknown placeholder {}"),
        ("https://a.example/{page", "expected '}'"),
        ("https://a.example/{page:%Y}", "Invalid format specifier"),
        ("a.example/{page}", "not a web address; write https://host/path"),
        ("ftp://a.example/{page}", "not a web address"),
        ("https:///{page}", "not a web address"),
        ("https://a.example/indeks {page}", "not a web address"),
        ("https://[a.example/{page}", "Invalid IPv6 URL"),
        ("", "not a web address"),
    ],
)
def test_bad_templates_are_refused_with_their_words(template: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as refusal:
        check(template, ("date", "page"))
    assert repr(template) in str(refusal.value)


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Harga Beras", "harga-beras"),
        ("Piala Dunia 2026", "piala-dunia-2026"),
        ('"K.H. Ma\'ruf Amin"', "k-h-ma-ruf-amin"),
        ("covid-19", "covid-19"),
        ("café", "caf%C3%A9"),
    ],
)
def test_a_tag_is_named_by_its_words(words: str, slug: str) -> None:
    assert format(Words(words), "-") == slug


def test_a_query_knows_three_forms() -> None:
    with pytest.raises(ValueError, match=re.escape("write {query}, {query:+} or {query:-}")):
        check("https://a.example/{query:_}", ("query",))


def test_placeholders() -> None:
    assert placeholders("https://a.example/{date:%Y}/{date:%m}/{page}") == {"date", "page"}


@pytest.mark.parametrize(
    ("template", "own", "wanted", "serves"),
    [
        ("https://a.example/rss", None, None, True),
        ("https://a.example/rss", None, "bola", False),
        ("https://a.example/rss", "bola", None, True),
        ("https://a.example/rss", "bola", "bola", True),
        ("https://a.example/rss", "bola", "politik", False),
        ("https://a.example/{section}", None, None, False),
        ("https://a.example/{section}", None, "bola", True),
        ("https://a.example/{section}", "bola", None, True),
        ("https://a.example/{section}", "bola", "politik", True),
    ],
)
def test_sections(template: str, own: str | None, wanted: str | None, serves: bool) -> None:
    assert serves_section(template, own, wanted) is serves


@pytest.mark.parametrize(
    ("own", "wanted", "serves"),
    [
        (None, "jateng", True),
        (None, "jatengah", False),
        (None, None, False),
        ("bola", None, True),
        ("bola", "bola", True),
    ],
)
def test_some_sections_alone(own: str | None, wanted: str | None, serves: bool) -> None:
    assert serves_section("https://{section}.a.example/", own, wanted, "jateng|jatim") is serves
