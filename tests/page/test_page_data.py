"""Articles in the data of a page: JSON in one of its scripts."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.page import Page, PageData, PageRules, read_article
from crawler.page.reader import NotAnArticle
from crawler.page.selectors import BadSelector

URL = "https://www.koran.example/ekonomi/2406130001/panen-garam-di-rote"
DATA = PageData(
    script="__NEXT_DATA__",
    article=("props.article", "props.initial"),
    text="content",
    title="title",
    description="summary",
    published="published_at",
    authors=("createdBy.name", "authors.name"),
    editors="editor.name",
    section="category.name",
    tags="tags.name",
    image="cover",
)
RULES = (PageRules(data=DATA, drop=("strong.readmore", "p.page")),)
ARTICLE = {
    "title": "Panen Garam di Rote &amp; Sabu",
    "summary": "Garam dipanen lagi.",
    "published_at": "2024-06-13 08:10:08",
    "content": "<figure><img src='/a/garam-rote.webp'><figcaption>Petani memanen garam.</figcaption></figure>\n<p>&nbsp;</p>"
    "<p><strong>Koran.example</strong> - Garam dipanen.</p>\n<p><strong class='readmore'>Baca Juga: <a href='/x'>Lain</a></strong></p>"
    "<h2>Hujan</h2><p class='page'></p><p>Hujan &lt; 10 hari<br>sebulan.</p>",
    "authors": [{"name": "Rina Wulandari"}, {"name": "Antara"}],
    "editor": {"name": "Sari Ayu"},
    "category": {"name": "Ekonomi", "parent": None},
    "tags": [{"name": "garam"}, {"name": "Rote Ndao"}],
    "cover": "https://cdn.koran.example/a/garam-rote.webp",
}
LD = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Judul JSON-LD", "dateModified": "2024-06-14"}</script>'


def page(data: str | None = None, head: str = "", body: str = "<div id='__next'></div>", **article: Any) -> Page:
    source = json.dumps({"props": {"article": ARTICLE | article}}) if data is None else data
    script = f"<script id='__NEXT_DATA__' type='application/json'>{source}</script>"
    return Page(URL, f"<html><head>{head}</head><body>{body}{script}</body></html>".encode())


def test_fields_are_read_from_the_data() -> None:
    article = read_article(page(), RULES).article
    assert article.text.split("\n\n") == ["Koran.example - Garam dipanen.", "Hujan", "Hujan < 10 hari", "sebulan."]
    assert (article.title, article.description) == ("Panen Garam di Rote & Sabu", "Garam dipanen lagi.")
    assert (article.published_at, article.published_raw) == ("2024-06-13T08:10:08+07:00", "2024-06-13 08:10:08")
    assert (article.authors, article.editors) == (["Rina Wulandari", "Antara"], ["Sari Ayu"])
    assert (article.section, article.tags) == ("Ekonomi", ["garam", "Rote Ndao"])
    read = ("text", "title", "description", "published_at", "authors", "editors", "section", "tags", "images")
    assert {getattr(article.provenance, name) for name in read} == {"data"}
    assert article.provenance.modified_at is None


def test_the_lead_picture_has_the_caption_that_the_text_gives_it() -> None:
    article = read_article(page(cover="/a/garam-rote.webp"), RULES).article
    [image] = article.images
    assert (image.url, image.caption) == ("https://www.koran.example/a/garam-rote.webp", "Petani memanen garam.")


def test_rules_go_before_data_before_json_ld() -> None:
    rules = (PageRules(data=DATA, title="h1"),)
    with_rule = read_article(page(head=LD, body="<h1>Judul di halaman</h1>"), rules).article
    with_data = read_article(page(head=LD), rules).article
    without = read_article(page(head=LD, title=None), rules).article
    assert [(each.title, each.provenance.title) for each in (with_rule, with_data, without)] == [
        ("Judul di halaman", "rule:current"),
        ("Panen Garam di Rote & Sabu", "data"),
        ("Judul JSON-LD", "json-ld"),
    ]
    assert (with_data.modified_at, with_data.provenance.modified_at) == ("2024-06-14", "json-ld")


def test_the_text_may_stand_on_the_page_alone() -> None:
    rules = (PageRules(body="main article", data=DATA),)
    body = "<main><article><p>Dari halaman.</p></article></main>"
    article = read_article(page(body=body, content=" "), rules).article
    assert (article.text, article.provenance.text) == ("Dari halaman.", "rule:current")
    assert (article.title, article.provenance.title) == ("Panen Garam di Rote & Sabu", "data")


def test_another_path_leads_to_the_article() -> None:
    source = json.dumps({"props": {"article": None, "initial": ARTICLE | {"createdBy": {"name": "Budi"}}}})
    assert read_article(page(source), RULES).article.authors == ["Budi"]


def test_a_page_drawn_from_a_nuxt_payload() -> None:
    source = '[["Reactive",1],{"props":2},{"article":3},{"title":4,"content":5,"tags":6},"Judul","<p>Isi.</p>",[3,2,3]]'
    article = read_article(page(source), (PageRules(data=PageData(script="__NEXT_DATA__", article="props.article", text="content", title="title", tags="tags.title", nuxt=True)),)).article  # fmt: skip
    assert (article.text, article.title) == ("Isi.", "Judul")


@pytest.mark.parametrize(
    "source",
    [
        "",
        "null",
        "[]",
        '{"props"',
        '{"props": []}',
        '{"props": {"article": "x"}}',
        '{"props": {"article": {"content": {"rendered": "<p>x</p>"}}}}',
        '{"props": {"article": {"content": [null, " "]}}}',
        "[" * 100_000,
        '{"props":' * 100_000,
    ],
    ids=lambda source: source[:40],
)
def test_where_the_data_hold_no_text_the_next_layout_reads(source: str) -> None:
    rules = (*RULES, PageRules(layout="2020", body="div.isi"))
    article = read_article(page(source, head=LD, body="<div class='isi'><p>Garam.</p></div>"), rules).article
    assert (article.text, article.provenance.text, article.provenance.title) == ("Garam.", "rule:2020", "json-ld")
    with pytest.raises(NotAnArticle):
        read_article(page(source), RULES)


@settings(deadline=None)
@given(
    st.recursive(
        st.text() | st.integers() | st.none() | st.sampled_from([r"\ud83d", "<p>", "\x00", "9" * 300]),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*ARTICLE, "props", "article", "name"]), inner),
    )
)
def test_any_data_are_read_or_are_none(value: object) -> None:
    for data in (
        value,
        {"props": {"article": value}},
        {"props": {"article": ARTICLE | {"title": value, "cover": value}}},
    ):
        source = json.dumps(data).replace("</", "<\\/").replace(r"\\ud", r"\ud")
        try:
            article = read_article(page(source), RULES).article
        except NotAnArticle:
            continue
        article.model_dump_json()


@pytest.mark.parametrize(
    "made", [lambda: PageData(script="a b]"), lambda: PageRules(data=PageData(script="a")), lambda: PageRules()]
)
def test_bad_declarations_fail_at_once(made: Any) -> None:
    with pytest.raises((BadSelector, ValueError)):
        made()
