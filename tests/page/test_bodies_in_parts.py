"""Bodies in parts: nested in each other, on pages listed by an attribute, with captions in italics, tags behind the summary."""

import lxml.html
import pytest

from crawler.page import Page, PageRules, read_article
from crawler.page.body import read_body
from crawler.page.pagination import read_pagination

URL = "https://kabar.example/kabar-haji/tas-obat-200310k.html"
RULES = PageRules(body="div.isi", tags="a.topik", pager="div.lanjut::attr(data-lanjut)")


def page(body: str, head: str = "") -> Page:
    return Page(URL, f"<html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode())


def test_a_body_within_a_body_is_read_once() -> None:
    html = "<div class='isi'><p>Satu.</p><div class='isi'><p>Dua.</p></div></div><div class='isi'><p>Tiga.</p></div>"
    assert read_article(page(html), (RULES,)).article.text.split("\n\n") == ["Satu.", "Dua.", "Tiga."]


LISTS = [
    (
        f"{URL[:-5]}/-lpy.html, {URL[:-5]}/diperluas-8dk.html",
        (f"{URL[:-5]}/-lpy.html", f"{URL[:-5]}/diperluas-8dk.html"),
    ),
    ("/kabar-haji/tas-obat-200310k/-lpy.html", (f"{URL[:-5]}/-lpy.html",)),
    ("javascript:void(0)", ()),
    ("", ()),
]


@pytest.mark.parametrize(("listed", "rest"), LISTS)
def test_further_pages_come_from_an_attribute(listed: str, rest: tuple[str, ...]) -> None:
    pagination = read_pagination(page(f"<div class='lanjut' data-lanjut='{listed}'></div>"), RULES)
    assert (pagination.total, tuple(url for _, url in pagination.following)) == (1 + len(rest), rest)


PICTURE = "<p><img src='https://gambar.example/pot.jpg'></p>"
ITALICS = [
    ("a caption", f"{PICTURE}<p><em>Pot siap kirim. ©2021 Kabar.example</em></p><p>Satu.</p>", ["Satu."]),
    ("with initials", f"{PICTURE}<p><em>Pot siap kirim ke Semarang</em> <b>(kbr/abc)</b></p><p>Satu.</p>", ["Satu."]),
    ("a word in italics", f"{PICTURE}<p><em>Pot</em> itu dikirim.</p>", ["Pot itu dikirim."]),
    ("text between", f"{PICTURE}<p>Satu.</p><p><em>Dua.</em></p>", ["Satu.", "Dua."]),
    ("no picture", "<p><em>Satu.</em></p><p>Dua.</p>", ["Satu.", "Dua."]),
]


@pytest.mark.parametrize(("html", "expected"), [row[1:] for row in ITALICS], ids=[row[0] for row in ITALICS])
def test_italics_right_behind_a_picture_are_its_caption(html: str, expected: list[str]) -> None:
    found = read_body([lxml.html.fragment_fromstring(html, create_parent="div")], ())
    assert list(found.paragraphs) == expected


SUMMARIES = [
    ("Pot dikirim ke Semarang,Gerabah,Bantul", "Pot dikirim ke Semarang"),
    ("Pot dikirim., gerabah, bantul", "Pot dikirim."),
    ("Pot dikirim,Gerabah,Kerajinan Tangan,Bantul", "Pot dikirim"),
    ("Gerabah dikirim dari Kasongan, Bantul", "Gerabah dikirim dari Kasongan, Bantul"),
    ("Pot, gerabah, dan genting dikirim", "Pot, gerabah, dan genting dikirim"),
]


@pytest.mark.parametrize(("written", "summary"), SUMMARIES)
def test_tags_behind_a_summary_are_no_part_of_it(written: str, summary: str) -> None:
    head = f"<meta property='og:description' content='{written}'>"
    body = "<div class='isi'>Satu.</div><a class='topik'>Gerabah</a><a class='topik'>Bantul</a>"
    assert read_article(page(body, head), (RULES,)).article.description == summary
