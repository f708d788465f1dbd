"""read_article: the order of sources, provenance, and what a page cannot fool."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.page import Page, PageRules, read_article
from crawler.page.reader import NotAnArticle
from crawler.page.selectors import BadSelector

URL = "https://www.koran.example/read/12345/panen-garam-di-rote"
LD = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Judul JSON-LD",
 "datePublished": "2024-06-13T01:00:00Z", "author": {"name": "Rina Wulandari"}, "publisher": {"name": "Koran Example"}}</script>"""
OG = '<meta property="og:title" content="Judul OG - Koran Example"><meta property="og:type" content="article">'
BODY = "<div class='isi'><p>Garam dipanen.</p></div>"


def page(head: str = "", body: str = BODY, url: str = URL) -> Page:
    return Page(url, f"<html><head>{head}</head><body>{body}</body></html>".encode())


RULES = (PageRules(layout="2024", body="div.isi", title="h1.judul", published="span.waktu", byline="p.peran"),)


def test_rule_goes_before_json_ld_before_opengraph() -> None:
    with_rule = read_article(page(LD + OG, "<h1 class='judul'>Judul</h1>" + BODY), RULES).article
    with_ld = read_article(page(LD + OG), RULES).article
    with_og = read_article(page(OG), RULES).article
    assert [(a.title, a.provenance.title) for a in (with_rule, with_ld, with_og)] == [
        ("Judul", "rule:2024"),
        ("Judul JSON-LD", "json-ld"),
        ("Judul OG", "opengraph"),
    ]


def test_a_breadcrumb_may_end_with_the_article_itself() -> None:
    crumbs = ", ".join(
        f'{{"@type": "ListItem", "name": "{name}"}}' for name in ("Beranda", "Ekonomi", "Judul  json-ld")
    )
    trail = f'<script type="application/ld+json">{{"@type": "BreadcrumbList", "itemListElement": [{crumbs}]}}</script>'
    assert read_article(page(LD + trail), RULES).article.section == "Ekonomi"


def test_times_are_of_the_zone_of_the_outlet() -> None:
    article = read_article(page(LD), RULES).article
    assert (article.published_at, article.provenance.published_at) == ("2024-06-13T08:00:00+07:00", "json-ld")


def test_a_broken_date_is_kept_as_written() -> None:
    article = read_article(page(OG, "<span class='waktu'>Kamis, 31 Februari 2024 25:61</span>" + BODY), RULES).article
    assert (article.published_at, article.published_raw) == (None, "Kamis, 31 Februari 2024 25:61")


def test_the_outlet_is_no_author() -> None:
    own = LD.replace("Rina Wulandari", "Koran Example")
    assert read_article(page(own), RULES).article.authors == []
    assert read_article(page(LD), RULES).article.authors == ["Rina Wulandari"]


def test_an_editor_named_on_the_page_is_no_author() -> None:
    article = read_article(page(LD, BODY + "<p class='peran'>Editor: Rina Wulandari</p>"), RULES).article
    assert (article.authors, article.editors) == ([], ["Rina Wulandari"])


@pytest.mark.parametrize(
    ("meta", "authors"),
    [
        ("Budi Santosa", ["Budi Santosa"]),
        ("PT. Portal Contoh Media", []),
        ("Koran Example", []),
        ("Rina Wulandari", []),
    ],
)
def test_an_author_behind_the_editor_in_the_metadata(meta: str, authors: list[str]) -> None:
    head = LD + f"<meta name='content_author' content='{meta}'>"
    article = read_article(page(head, BODY + "<p class='peran'>Editor: Rina Wulandari</p>"), RULES).article
    assert (article.authors, article.editors) == (authors, ["Rina Wulandari"])


@pytest.mark.parametrize(
    ("announced", "expected"),
    [
        ("https://www.koran.example/read/12345/panen-garam-di-rote?utm_source=x", URL),
        ("/read/12345/panen-garam-di-rote", URL),
        ("https://www.koran.example/read/99999/prototype", URL),
        ("https://www.koran.example/", URL),
        ("https://lain.example/read/12345/panen-garam-di-rote", URL),
    ],
)
def test_canonical_address_is_believed_only_if_it_is_this_article(announced: str, expected: str) -> None:
    head = f'<link rel="canonical" href="{announced}">' + OG
    assert read_article(page(head), RULES).article.canonical_url == expected


@pytest.mark.parametrize(
    ("said", "subscribers_only"),
    [
        ("false", True),
        ('"False"', True),
        ('"https://schema.org/False"', True),
        ("true", False),
        ('"True"', False),
        ("null", False),
    ],
)
def test_an_article_that_is_not_for_all_says_so(said: str, subscribers_only: bool) -> None:
    article = read_article(page(LD.replace('"headline"', f'"isAccessibleForFree": {said}, "headline"')), RULES).article
    assert article.rights.subscribers_only is subscribers_only
    assert article.provenance.rights == ("json-ld" if subscribers_only else None)


def test_layouts_are_tried_in_order() -> None:
    rules = (PageRules(layout="new", body="div.baru"), PageRules(layout="old", body=("div.isi", "td.isi")))
    assert read_article(page(OG), rules).article.provenance.text == "rule:old"


def test_a_page_without_rule_is_read_by_the_generic_extractor() -> None:
    sentence = "<p>Petani garam di Rote memanen garam setelah tiga pekan tanpa hujan, kata kepala dinas setempat.</p>"
    article = read_article(page(LD, f"<article>{sentence * 6}</article>")).article
    assert article.provenance.text == "trafilatura"
    assert article.text.startswith("Petani garam di Rote")


def test_a_page_that_is_no_article_is_refused() -> None:
    with pytest.raises(NotAnArticle, match="not_an_article"):
        read_article(page("", "<ul><li>Berita</li></ul>"), RULES)


def test_a_body_without_text_is_not_filled_from_elsewhere() -> None:
    article = read_article(
        page(OG, "<div class='isi'><figure><img src='/a.jpg'></figure></div><p>Bukan isi.</p>"), RULES
    ).article
    assert (article.text, article.provenance.text) == ("", None)


def test_lines_of_the_outlet_are_cut_where_the_whole_paragraph_is_one() -> None:
    rules = [PageRules(body="div.isi", cut=(r"Telusuri berita \w+ lainnya",))]
    paragraphs = ["Garam dipanen.", "Telusuri berita ekonomi lainnya", "Telusuri berita ekonomi lainnya, kata dia."]
    body = "<div class='isi'>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</div>"
    reading = read_article(page("", body), rules)
    assert reading.article.text == f"{paragraphs[0]}\n\n{paragraphs[2]}"
    assert [(cut.text, cut.reason) for cut in reading.cuts] == [(paragraphs[1], "promotion")]


@pytest.mark.parametrize("bad", [{"body": "div..x"}, {"body": "div", "drop": ("p:contains(",)}])
def test_a_bad_selector_fails_when_the_rule_is_made(bad: dict[str, str]) -> None:
    with pytest.raises(BadSelector, match="is no CSS selector"):
        PageRules(**bad)


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"body": "div", "zone": "GMT"}, "WIB, WITA, WIT"),
        ({"body": ""}, "no body"),
        ({"body": "div", "cut": ("(",)}, "no regular"),
    ],
)
def test_a_bad_rule_fails_when_it_is_made(bad: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        PageRules(**bad)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"\x00\x00",
        "<html><meta charset='iso-8859-1'><div class='isi'>caf\u00e9</div>".encode("latin-1"),
        b"\xef\xbb\xbf<div class='isi'>x</div>",
        b"<meta charset='hex'><div class='isi'>x</div>",
        b"<html lang='id' /><body><div class='isi'>x</div></body>",
        "<div class='isi'>x</div>".encode("utf-16"),
    ],
)
def test_odd_bytes_are_read_or_refused(body: bytes) -> None:
    try:
        assert read_article(Page(URL, body), RULES).article.text in ("x", "caf\u00e9")
    except NotAnArticle:
        assert not body.strip(b" \x00")


@given(st.binary())
def test_hostile_bytes_do_no_harm(body: bytes) -> None:
    assert read_article(Page(URL, b"<div class='isi'></div>" + body), RULES).article.canonical_url == URL


HOSTILE = [
    '<link rel="canonical" href="http://[::1/read">',
    '<meta property="og:image" content="http://[::1/a.jpg">',
    f'<script type="application/ld+json">{"[" * 100_000}</script>',
]


@pytest.mark.parametrize("head", HOSTILE, ids=["canonical", "image", "nested JSON-LD"])
def test_a_hostile_head_does_not_cost_the_article(head: str) -> None:
    article = read_article(page(head + LD), RULES).article
    assert (article.text, article.canonical_url) == ("Garam dipanen.", URL)


def test_a_hostile_pager_does_not_cost_the_article() -> None:
    rules = (PageRules(body="div.isi", pager="a.hal"),)
    body = BODY + '<a class="hal" href="http://[::1?page=2">2</a>'
    assert read_article(page(LD, body), rules).article.pages.total == 1


def test_escapes_are_resolved_in_json_ld_that_no_parser_takes() -> None:
    broken = LD.replace("Judul JSON-LD", "Garam \\u0026 Air").replace("}}", "")
    assert read_article(page(broken), RULES).article.title == "Garam & Air"


def test_no_null_byte_comes_into_the_text() -> None:
    assert (
        read_article(page(LD, "<div class='isi'><p>Garam\x00 dipanen.</p></div>"), RULES).article.text
        == "Garam dipanen."
    )
