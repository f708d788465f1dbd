"""Marks of pages in addresses: what canonical forms drop, what archives tell apart, what pagers count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.pages import page_number, page_of, unnumbered
from crawler.text.urls import canonicalize

TEMPO = "https://nasional.tempo.co/read/news/2015/11/12/079718001/judul"
DETIK = "https://news.detik.com/berita/d-7016153/banjir"
SINDO = "https://nasional.sindonews.com/read/1587/15/banjir-surut-1753336800"


@pytest.mark.parametrize(
    ("url", "canonical", "page", "number"),
    [
        ("https://a.id/read/12345/banjir", None, "1", None),
        ("https://a.id/read/12345/banjir?id=7", None, "1", None),
        # in the query
        ("https://a.id/read/1?page=2", "https://a.id/read/1", "2", 2),
        ("https://a.id/read/1?page=02", "https://a.id/read/1", "2", 2),
        ("https://a.id/read/1?Halaman=3#atas", "https://a.id/read/1", "3", 3),
        ("https://a.id/read/1?utm_source=x&amp;hal=4", "https://a.id/read/1", "4", 4),
        (f"{TEMPO}?page_num=2", TEMPO, "2", 2),
        (f"{TEMPO}?i=1", TEMPO, "1", None),
        ("https://a.id/read/banjir?page=", "https://a.id/read/banjir", "1", None),
        ("https://a.id/read/banjir?page=all", "https://a.id/read/banjir", "all", None),
        ("https://a.id/read/banjir?page=2&single=1", "https://a.id/read/banjir", "all", 2),
        ("https://a.id/read/banjir?view=all", "https://a.id/read/banjir", "all", None),
        ("https://a.id/read/banjir?showpage=ALL", "https://a.id/read/banjir", "all", None),
        ("https://a.id/read/banjir?photo=3216225", "https://a.id/read/banjir", "3216225", None),
        # in the path
        (f"{DETIK}/2", DETIK, "2", 2),
        (f"{SINDO}/10", SINDO, "10", 10),
        ("https://www.inews.id/news/banjir-surut/all", "https://www.inews.id/news/banjir-surut", "all", None),
        ("https://a.id/banjir-surut/page/2/", "https://a.id/banjir-surut/page/2", "1", 2),
        ("https://a.id/banjir-surut/halaman-2", None, "1", 2),
        ("https://a.id/berita/15", None, "1", 15),
        ("https://a.id/berita/12345", None, "1", None),
        # what names the article
        ("https://a.id/?p=2", None, "1", 2),
        ("https://a.id/?p=51234", None, "1", None),
        ("https://a.id/?p=12&page=2", "https://a.id/?p=12", "2", 2),
        ("https://a.id/?page=berita/detail&id=7", None, "1", None),
        ("https://a.id/banjir?homepage=2", None, "1", None),
        (f"https://a.id/banjir?page={'9' * 5000}", None, "9" * 5000, None),
    ],
)
def test_a_mark_of_a_page_is_the_same_to_all(url: str, canonical: str | None, page: str, number: int | None) -> None:
    form = canonicalize(url)
    assert form == (canonical or url)
    assert page_of(url, form) == page
    assert page_number(url) == number


@given(st.text())
def test_any_text_names_some_page(text: str) -> None:
    url = f"https://a.id/{text}"
    assert page_of(url, canonicalize(url))
    assert page_number(url) is None or 0 <= page_number(url) < 1000


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.id/banjir-surut/2/", "https://a.id/banjir-surut"),
        ("https://a.id/banjir-surut/page/2/", "https://a.id/banjir-surut"),
        ("https://a.id/berita/12?page=2", "https://a.id/berita/12"),
        ("https://a.id/?p=12&page=2", "https://a.id/?p=12"),
        ("https://a.id/banjir?id=7&p=2", "https://a.id/banjir?id=7"),
        ("https://a.id/banjir?id=7", "https://a.id/banjir?id=7"),
        ("https://a.id/berita/12345", "https://a.id/berita/12345"),
    ],
)
def test_the_pages_of_an_article_have_an_address_in_common(url: str, name: str) -> None:
    assert unnumbered(url) == name
