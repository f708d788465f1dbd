"""The paragraphs of a body: nothing glued, nothing split, nothing lost."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Image
from crawler.page.body import Body, read_body


def body(html: str, drop: tuple[str, ...] = ()) -> Body:
    return read_body([lxml.html.fragment_fromstring(html, create_parent="div")], drop)


PARAGRAPHS = [
    ("paragraphs", "<p>Satu.</p><p>Dua.</p>", ["Satu.", "Dua."]),
    ("bare text between breaks", "Satu.<br><br>Dua.<br/>Tiga.", ["Satu.", "Dua.", "Tiga."]),
    ("text before, between and after blocks", "Awal.<p>Satu.</p>Antara.<p>Dua.</p>Akhir.", ["Awal.", "Satu.", "Antara.", "Dua.", "Akhir."]),
    ("inline elements keep their spaces", "<p>Harga <b>Bitcoin</b> dan <i>kripto</i>, naik.</p>", ["Harga Bitcoin dan kripto, naik."]),
    ("inline elements invent no spaces", "<p>PT<strong>Vale</strong>-<a href='/x'>Indonesia</a>nya</p>", ["PTVale-Indonesianya"]),
    ("sub-headings, list items and quotes in order", "<h2>Syarat</h2><ul><li>KTP</li><li>SIM</li></ul><blockquote>Siap.</blockquote>", ["Syarat", "KTP", "SIM", "Siap."]),
    ("a table gives a paragraph a row", "<table><tr><th>Kota</th><th>Suhu</th></tr><tr><td>Palu</td><td>31</td></tr></table>", ["Kota Suhu", "Palu 31"]),
    ("scripts, styles and forms are no text", "<p>Satu.</p><script>var x</script><style>p{}</style><form>Kirim</form>", ["Satu."]),
    ("embedded posts are no text", "<p>Satu.</p><blockquote class='twitter-tweet'>Kicauan</blockquote>", ["Satu."]),
    ("text after a dropped element stays", "<p>Satu <ins>iklan</ins>dua.</p>", ["Satu dua."]),
    ("no-break spaces and line breaks in the source", "<p>Satu\u00a0dua\n   tiga.</p>", ["Satu dua tiga."]),
    ("a related link under its label", "<p><strong>Baca juga: <a href='/x'>Judul lain</a></strong></p><p>Satu.</p>", ["Satu."]),
    ("a link that says no more than Selengkapnya", "<p>Satu.</p><p><strong><a href='/x'>Selengkapnya...</a></strong></p>", ["Satu."]),
    ("a sentence that announces a link", "<p>Satu.</p><p>Berita selengkapnya bisa dibaca di sini:</p><p><a href='/x'>Judul lain</a></p>", ["Satu."]),
    ("a list of related links after a label", "<p>Baca juga:</p><ul><li><a href='/x'>Judul lain</a></li></ul><p>Satu.</p>", ["Satu."]),
    ("text that only begins like a label", "<p>Baca juga aturan pakainya sebelum minum obat, kata dokter.</p>", ["Baca juga aturan pakainya sebelum minum obat, kata dokter."]),
    ("a sub-heading that is a link stays", "<h3><a href='/x'>Kronologi</a></h3><p>Satu.</p>", ["Kronologi", "Satu."]),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), [row[1:] for row in PARAGRAPHS], ids=[row[0] for row in PARAGRAPHS])
def test_paragraphs(html: str, expected: list[str]) -> None:
    assert list(body(html).paragraphs) == expected


def test_related_links_are_handed_back() -> None:
    (cut,) = body("<p>Baca juga: <a href='/x'>Judul lain</a></p>").cuts
    assert (cut.text, cut.reason) == ("Baca juga: Judul lain", "related")


def test_dropped_elements_are_not_read_and_their_tail_is() -> None:
    assert body("<p>Satu.</p><div class='iklan'>Beli!</div>Ekor.", ("div.iklan",)).paragraphs == ("Satu.", "Ekor.")


CAPTIONS = [
    "<figure><img src='/a.jpg'><figcaption>Panen garam. (ANTARA FOTO/Budi)</figcaption></figure>",
    "<img src='/a.jpg'><div class='photo__caption'>Panen garam. (ANTARA FOTO/Budi)</div>",
    "<figure><img data-src='/a.jpg' src='data:image/gif;base64,R0'><figcaption>Panen garam. (ANTARA FOTO/Budi)</figcaption></figure>",
]


@pytest.mark.parametrize("html", CAPTIONS)
def test_captions_are_apart_from_the_text(html: str) -> None:
    read = body(f"<p>Satu.</p>{html}<p>Dua.</p>")
    assert read.paragraphs == ("Satu.", "Dua.")
    assert read.images == (Image(url="/a.jpg", caption="Panen garam. (ANTARA FOTO/Budi)"),)


@given(st.lists(st.text(alphabet="abc dé“”.,–", min_size=1), max_size=8))
def test_no_word_is_lost_or_invented(texts: list[str]) -> None:
    html = "".join(f"<p>{text}</p>" for text in texts)
    assert " ".join(body(html).paragraphs).split() == " ".join(texts).split()
