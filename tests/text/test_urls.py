"""Addresses: one canonical form for an article, and no form for two of them."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.urls import article_id, canonicalize, is_web_address, same_article, untracked


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        # what no address needs
        ("HTTP://WWW.Contoh.com/Berita/1", "https://www.contoh.com/Berita/1"),
        ("http://contoh.com:80/a", "https://contoh.com/a"),
        ("https://contoh.com.:443/a", "https://contoh.com/a"),
        ("https://contoh.com:8080/a", "https://contoh.com:8080/a"),
        ("https://nama:sandi@contoh.com/a", "https://contoh.com/a"),
        ("https://contoh.com", "https://contoh.com/"),
        ("https://contoh.com//berita///a/", "https://contoh.com/berita/a"),
        ("https://contoh.com/a#komentar", "https://contoh.com/a"),
        ("//contoh.com/a", "https://contoh.com/a"),
        (" https://contoh.com/a\n", "https://contoh.com/a"),
        ("https://contoh.com/kopi jos", "https://contoh.com/kopi%20jos"),
        ("https://contoh.com/café", "https://contoh.com/caf%C3%A9"),
        ("https://contoh.com/caf%C3%A9", "https://contoh.com/caf%C3%A9"),
        # tracking
        ("https://contoh.com/a?utm_source=x&utm_medium=y&id=5", "https://contoh.com/a?id=5"),
        ("https://contoh.com/a?id=5&amp;utm_source=x", "https://contoh.com/a?id=5"),
        ("https://contoh.com/a?fbclid=I&gclid=J&_ga=2.1&igshid=k", "https://contoh.com/a"),
        ("https://contoh.com/a?ref=beranda&referrer=b&ref_src=c", "https://contoh.com/a"),
        ("https://20.detik.com/a/d-1/b?tag_from=wp_nhl_1", "https://20.detik.com/a/d-1/b"),
        ("https://www.contoh.com/a?HouseAds&campaign=Sejarah", "https://www.contoh.com/a"),
        ("https://www.viva.co.id/a/1-b?medium=terpopuler&headline=1", "https://www.viva.co.id/a/1-b"),
        ("https://contoh.com/a?jxrecoid=1&jxconn=2&source=play", "https://contoh.com/a"),
        # parts and all parts
        ("https://contoh.com/a?page=all#page2", "https://contoh.com/a"),
        ("https://contoh.com/a?page=3", "https://contoh.com/a"),
        ("https://contoh.com/a?halaman=2", "https://contoh.com/a"),
        ("https://contoh.com/a?page_num=2", "https://contoh.com/a"),
        (
            "http://nasional.tempo.co/read/news/2015/11/12/079718001/judul?i=1",
            "https://nasional.tempo.co/read/news/2015/11/12/079718001/judul",
        ),
        ("https://contoh.com/a?i=15&id=1", "https://contoh.com/a?i=15&id=1"),
        ("https://news.detik.com/berita/d-7016153/banjir?single=1", "https://news.detik.com/berita/d-7016153/banjir"),
        ("https://contoh.com/a?view=all", "https://contoh.com/a"),
        ("https://contoh.com/a?showpage=all", "https://contoh.com/a"),
        (
            "https://www.liputan6.com/news/read/4364259/banjir?photo=3216225",
            "https://www.liputan6.com/news/read/4364259/banjir",
        ),
        ("https://www.inews.id/news/nasional/banjir-surut/all", "https://www.inews.id/news/nasional/banjir-surut"),
        ("https://www.idxchannel.com/market-news/saham-naik/all", "https://www.idxchannel.com/market-news/saham-naik"),
        ("https://www.idxchannel.com/market-news/saham-naik/2", "https://www.idxchannel.com/market-news/saham-naik"),
        (
            "https://www.bloombergtechnoz.com/detail-news/109881/rupiah-naik/2",
            "https://www.bloombergtechnoz.com/detail-news/109881/rupiah-naik",
        ),
        ("https://news.detik.com/berita/d-7016153/banjir/2", "https://news.detik.com/berita/d-7016153/banjir"),
        (
            "https://nasional.sindonews.com/read/1587/15/banjir-surut-1753336800/10",
            "https://nasional.sindonews.com/read/1587/15/banjir-surut-1753336800",
        ),
        # AMP
        ("https://m.antaranews.com/amp/berita/546643/banjir", "https://www.antaranews.com/berita/546643/banjir"),
        ("https://bali.antaranews.com/amp/berita/546643/banjir", "https://bali.antaranews.com/berita/546643/banjir"),
        (
            "https://amp.kompas.com/nasional/read/2020/11/02/18210761/a",
            "https://nasional.kompas.com/read/2020/11/02/18210761/a",
        ),
        (
            "https://amp.kompas.com/tren/read/2022/05/18/200500565/a",
            "https://www.kompas.com/tren/read/2022/05/18/200500565/a",
        ),
        ("https://amp.kompas.com/properti/read/2022/05/18/1/a", "https://amp.kompas.com/properti/read/2022/05/18/1/a"),
        (
            "http://nasional.kompas.com/amp/read/2016/02/16/14115471/A.B.",
            "https://nasional.kompas.com/read/2016/02/16/14115471/A.B.",
        ),
        (
            "https://economy.okezone.com/amp/2020/07/08/320/2243366/a",
            "https://economy.okezone.com/read/2020/07/08/320/2243366/a",
        ),
        ("https://www.viva.co.id/amp/berita/1307899-a", "https://www.viva.co.id/berita/1307899-a"),
        (
            "https://kota.pikiran-rakyat.com/politik/amp/pr-18808737/a",
            "https://kota.pikiran-rakyat.com/politik/pr-18808737/a",
        ),
        ("https://health.detik.com/kisah/d-7016153/a/amp", "https://health.detik.com/kisah/d-7016153/a"),
        ("https://m.tribunnews.com/amp/daerah/2020/05/04/a", "https://www.tribunnews.com/daerah/2020/05/04/a"),
        ("https://m.liputan6.com/amp/4234984/doa", "https://www.liputan6.com/amp/4234984/doa"),
        ("https://contoh.com/a?amp=1", "https://contoh.com/a"),
        ("https://contoh.com/a/?amp", "https://contoh.com/a"),
        # hosts
        ("https://m.merdeka.com/peristiwa/a.html", "https://www.merdeka.com/peristiwa/a.html"),
        ("https://m.contoh.com/a", "https://m.contoh.com/a"),
        ("https://tirto.id/banjir-surut-aBcD", "https://tirto.id/banjir-surut-aBcD"),
        (
            "https://web.archive.org/web/20220721150811/https://m.jpnn.com/amp/news/banjir",
            "https://www.jpnn.com/news/banjir",
        ),
        # what names the article stays
        ("https://contoh.com/read.php?id=7&cat=2", "https://contoh.com/read.php?id=7&cat=2"),
        ("https://contoh.com/?page=berita/detail&id=7", "https://contoh.com/?page=berita/detail&id=7"),
        ("https://contoh.com/?view=article&id=7", "https://contoh.com/?view=article&id=7"),
        ("https://contoh.com/teknologi/ampuh-5", "https://contoh.com/teknologi/ampuh-5"),
        # what is no web address
        ("mailto:redaksi@contoh.com", "mailto:redaksi@contoh.com"),
        ("/berita/1", "/berita/1"),
        ("http://[rusak", "http://[rusak"),
        ("", ""),
    ],
)
def test_canonicalize(url: str, canonical: str) -> None:
    assert canonicalize(url) == canonical
    assert canonicalize(canonical) == canonical


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://nasional.contoh.com/read/1/a?utm_source=rss", "https://nasional.contoh.com/read/1/a"),
        ("https://contoh.com/a/?page=all&amp;utm_source=rss&utm_medium=feed", "https://contoh.com/a/?page=all"),
        ("https://contoh.com/a?source=rss#komentar", "https://contoh.com/a#komentar"),
        ("https://contoh.com/?p=7&fbclid=x", "https://contoh.com/?p=7"),
        # the rest stays as announced
        ("http://M.contoh.com//amp/a/?page=2#b", "http://M.contoh.com//amp/a/?page=2#b"),
        ("https://contoh.com/a?id=5&amp;page=2", "https://contoh.com/a?id=5&amp;page=2"),
        ("https://contoh.com/a?", "https://contoh.com/a?"),
        ("https://contoh.com/a#b?utm_source=x", "https://contoh.com/a#b?utm_source=x"),
    ],
)
def test_untracked(url: str, asked: str) -> None:
    assert untracked(url) == asked


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("http://www.contoh.com/a/", "https://www.contoh.com/a?utm_source=x"),
        # the same name on another host of the site
        ("https://m.contoh.com/video/banjir-garut-surut.html", "https://video.contoh.com/banjir-garut-surut.html"),
        ("https://contoh.co.id/a/banjir-garut-surut", "https://news.contoh.co.id/banjir-garut-surut.html"),
        ("https://m.liputan6.com/amp/4234984/banjir-surut", "https://www.liputan6.com/news/read/4234984/banjir-surut"),
        ("https://contoh.com/banjir-5000-perhari", "https://contoh.com/banjir-5000-per-hari"),
        (
            "https://gaya.contoh.co/read/2015/11/05/060716092/ini-alasan",
            "https://gaya.contoh.co/read/2015/11/05/060716092/ini-alasan?i=1",
        ),
        # the same number, and a headline that changed
        ("https://contoh.com/berita/546643/banjir-garut", "https://contoh.com/berita/546643/banjir-di-garut-surut"),
        ("https://contoh.com/berita/546643", "https://contoh.com/berita/546643/banjir-garut"),
        (
            "https://contoh.com/read/20250618/12/1885123/harga-beras",
            "https://contoh.com/read/20250618/12/1885123/harga-beras-naik",
        ),
    ],
)
def test_same_article(a: str, b: str) -> None:
    assert same_article(a, b)
    assert same_article(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://contoh.com/berita/546643/banjir-garut", "https://otomotif.contoh.com/berita/546646/prototype"),
        ("https://contoh.com/berita/546643/banjir-garut", "https://contoh.com/"),
        ("https://contoh.com/berita/546643/banjir-garut-surut", "https://lain.com/berita/546643/banjir-garut-surut"),
        ("https://satu.co.id/banjir-garut-surut", "https://dua.co.id/banjir-garut-surut"),
        # columns that return under the same name
        ("https://contoh.com/2020/05/04/jadwal-salat", "https://contoh.com/2020/05/05/jadwal-salat"),
        ("https://contoh.com/berita/546643/jadwal-salat", "https://contoh.com/berita/546699/jadwal-salat"),
        # regional portals count each for itself
        ("https://aceh.contoh.com/berita/123456/harga-beras", "https://bali.contoh.com/berita/123456/pawai-ogoh"),
        ("https://aceh.contoh.com/berita/123456", "https://bali.contoh.com/berita/123456/pawai-ogoh"),
        # names and numbers that tell nothing
        ("https://contoh.com/a/index.html", "https://contoh.com/b/index.html"),
        ("https://contoh.com/artikel/detail-berita?id=7", "https://contoh.com/artikel/detail-berita?id=8"),
        ("https://contoh.com/read/20250618/1/banjir", "https://contoh.com/read/20250618/2/gempa"),
        ("https://contoh.com/berita/12/banjir", "https://contoh.com/berita/12/gempa"),
        ("/berita/546643", "https://contoh.com/berita/546643"),
    ],
)
def test_other_article(a: str, b: str) -> None:
    assert not same_article(a, b)
    assert not same_article(b, a)


def test_article_id_is_the_same_in_every_run() -> None:
    assert article_id("https://contoh.com/berita/1") == "07a5b2bca5badf5e9b73b08d10416fd7"


@given(st.text())
def test_article_id_is_32_hexadecimal_characters(url: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{32}", article_id(url))


HOSTS = st.sampled_from(
    ["contoh.com", "M.Liputan6.com", "amp.kompas.com", "news.detik.com:443", "www.inews.id", "a@x.okezone.com.", "é.id"]
)
SEGMENTS = st.sampled_from(
    ["", "amp", "all", "2", "read", "2020", "4234984", "d-7016153", "banjir-surut", "nasional", "..", "é %"]
)
PIECES = st.sampled_from(["page=all", "id=5", "utm_source=x", "amp", "amp;id=1", "", "q=é", "photo=1", "a=b=c"])
ADDRESSES = st.builds(
    lambda host, path, query: f"http://{host}/{'/'.join(path)}?{'&'.join(query)}",
    HOSTS,
    st.lists(SEGMENTS, max_size=8),
    st.lists(PIECES, max_size=4),
)


@given(st.one_of(ADDRESSES, st.text().map("https://".__add__), st.text()))
def test_canonical_form_is_final(url: str) -> None:
    canonical = canonicalize(url)
    assert canonicalize(canonical) == canonical
    assert same_article(url, canonical)


@given(st.one_of(ADDRESSES, st.text()))
def test_without_tracking_the_address_names_the_same_article(url: str) -> None:
    assert canonicalize(untracked(url)) == canonicalize(url)
    assert untracked(untracked(url)) == untracked(url)


@given(st.one_of(ADDRESSES, st.text()), st.one_of(ADDRESSES, st.text()))
def test_same_article_is_symmetric(a: str, b: str) -> None:
    assert same_article(a, b) == same_article(b, a)


@pytest.mark.parametrize("piece", ["/all", "/amp", "/d-1/a", "/2", "&a", "&amp;", "%", "é", "//", "."])
@pytest.mark.parametrize("host", ["www.inews.id", "news.detik.com", "x.sindonews.com/read/1/1"])
def test_long_hostile_address_takes_no_long_time(host: str, piece: str) -> None:
    start = time.perf_counter()
    for length in (1_900, 200_000):
        canonicalize(f"https://{host}{piece * (length // len(piece))}/x")
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.outlet.example/berita/1/judul", True),
        ("HTTP://127.0.0.1:8000", True),
        ("http://[::1]/berita/1", True),
        ("https://kabar-rote.example/berita/panen garam", True),
        ("http://[::1", False),
        ("http://kabar-rote.example:99999/", False),
        ("http://kabar-rote.example:garam/", False),
        ("http://kabar rote.example/", False),
        ("http:///berita/1", False),
        ("http://", False),
        ("ftp://kabar-rote.example/", False),
        ("kabar-rote.example/berita/1", False),
        ("", False),
    ],
)
def test_what_is_a_web_address(address: str, expected: bool) -> None:
    assert is_web_address(address) == expected
