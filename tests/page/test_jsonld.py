"""JSON-LD as portals really write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.page.jsonld import articles, breadcrumbs, read_documents, text

TIME = "2024-06-13T08:00:00+07:00"
SHAPES = [
    ("one object", '{"@type": "NewsArticle", "datePublished": "2024-06-13T08:00:00+07:00"}'),
    ("a list", '[{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2024-06-13T08:00:00+07:00"}]'),
    ("a graph", '{"@graph": [{"@type": "Person"}, {"@type": ["Article", "NewsArticle"], "datePublished": "2024-06-13T08:00:00+07:00"}]}'),
    ("main entity", '{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "datePublished": "2024-06-13T08:00:00+07:00"}}'),
    ("raw line break in a string", '{"@type": "NewsArticle", "headline": "Satu\ndua", "datePublished": "2024-06-13T08:00:00+07:00"}'),
    ("stray comma", '{"@type": "NewsArticle", "datePublished": "2024-06-13T08:00:00+07:00",}'),
    ("CDATA", '/*<![CDATA[*/{"@type": "NewsArticle", "datePublished": "2024-06-13T08:00:00+07:00"}/*]]>*/'),
    ("semicolon", '{"@type": "NewsArticle", "datePublished": "2024-06-13T08:00:00+07:00"};'),
    ("bare quotation marks", '{"@type": "NewsArticle", "headline": "Kata "siap" itu", "datePublished": "2024-06-13T08:00:00+07:00"}'),
    ("cut off", '{"@type": "NewsArticle", "datePublished": "2024-06-13T08:00:00+07:00", "author": {"@type": "Per'),
]  # fmt: skip


@pytest.mark.parametrize("source", [row[1] for row in SHAPES], ids=[row[0] for row in SHAPES])
def test_article_is_found(source: str) -> None:
    assert [article["datePublished"] for article in articles(read_documents([source]))] == [TIME]


@pytest.mark.parametrize("source", ["", "null", "3", '"x"', "{", "<p>", '{"@type": "Organization"}', "[[]]"])
def test_nothing_is_found_where_there_is_nothing(source: str) -> None:
    assert list(articles(read_documents([source]))) == []


def test_breadcrumb_names_the_most_specific_first() -> None:
    source = """{"@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "Beranda"},
        {"@type": "ListItem", "position": 2, "item": {"@id": "https://a.example/ekonomi", "name": "Ekonomi"}}]}"""
    assert list(breadcrumbs(read_documents([source]))) == ["Ekonomi", "Beranda"]


def test_breadcrumb_of_a_page() -> None:
    source = """{"@type": "WebPage", "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "Home"}, {"@type": "ListItem", "position": 2, "name": "Life"}]}}"""
    assert list(breadcrumbs(read_documents([source]))) == ["Life", "Home"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Harga &quot;naik&quot;", 'Harga "naik"'),
        ("A &amp;amp; B", "A & B"),
        ({"@type": "Person", "name": " Rina "}, "Rina"),
        ([None, {"name": "Rina"}], "Rina"),
        ({"@id": "https://a.example/1"}, "https://a.example/1"),
        (None, None),
        (3, None),
        ({}, None),
    ],
)
def test_text(value: object, expected: str | None) -> None:
    assert text(value) == expected


def test_half_an_emoji_is_left_out() -> None:
    (article,) = articles(read_documents(['{"@type": "NewsArticle", "headline": "Panen \\ud83c\\udf3e raya \\ud83d"}']))
    assert article["headline"].encode().decode() == "Panen \U0001f33e raya "


@given(st.text())
def test_hostile_documents_do_no_harm(source: str) -> None:
    list(articles(read_documents([source, '{"@type": "NewsArticle"' + source])))
