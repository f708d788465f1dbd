"""Tags: those shown on the page; else the metadata's keywords that are this article's own."""

import pytest

from crawler.page import Page, PageRules, read_article

RULES = (PageRules(body="div.isi", tags="span.kata"),)


def tags(head: str = "", body: str = "") -> list[str]:
    document = f"<html><head><title>Panen Garam</title>{head}</head><body><div class='isi'><p>Garam.</p></div>{body}</body></html>"
    return read_article(Page("https://www.koran.example/berita/1/panen", document.encode()), RULES).article.tags


def test_a_list_with_commas_is_several_tags() -> None:
    assert tags(body="<span class='kata'>garam, petani garam,</span><span class='kata'>#Rote</span>") == [
        "garam",
        "petani garam",
        "Rote",
    ]


@pytest.mark.parametrize(
    ("keywords", "expected"),
    [
        ("panen garam , garam, petani garam", ["garam", "petani garam"]),
        ("garam, berita terkini, berita Indonesia, berita harian online, portal Indonesia, berita", ["garam"]),
        ("berita hoaks, kabar bohong", ["berita hoaks", "kabar bohong"]),
    ],
)
def test_keywords_without_headline_and_site_words(keywords: str, expected: list[str]) -> None:
    assert tags(head=f'<meta name="keywords" content="{keywords}">') == expected
