"""Sitemaps and Google News sitemaps."""

import gzip
import re
import tracemalloc
from dataclasses import replace
from datetime import date

import pytest

from crawler.discovery.links import Announced, Link, Listing, UnreadableListing
from crawler.discovery.sitemap import DEEPEST, NewsSitemap, Sitemap
from crawler.discovery.sitemap_entries import NAMED_REFERENCE, numbered
from crawler.discovery.wanted import Wanted

TODAY = date(2024, 6, 18)
NEWS = NewsSitemap("https://contoh.example/sitemap-news.xml")
MAP = Sitemap("https://contoh.example/sitemap.xml")
JUNE = Wanted(since=date(2024, 6, 1), until=date(2024, 6, 30))
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml" '
    'xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"'
)
ENTRY = """<url><loc> https://contoh.example/berita/1/harga-beras?a=1&amp;b=2 </loc>
 <xhtml:link rel="alternate" href="https://contoh.example/amp/1"/><lastmod>2024-06-18T11:00:00+07:00</lastmod>
 <image:image><image:loc>https://img.contoh.example/1.jpg</image:loc><image:title>Foto</image:title></image:image>
 <video:video><video:title>Video</video:title><video:publication_date>2001-01-01</video:publication_date></video:video>
 <news:news><news:publication><news:name>Contoh</news:name><news:language>id</news:language></news:publication>
 <news:publication_date>2024-06-18T03:20:00Z</news:publication_date>
 <news:title><![CDATA[Harga beras & gula naik]]></news:title></news:news></url>"""
LINK = Link(
    "https://contoh.example/berita/1/harga-beras?a=1&b=2",
    published="2024-06-18T10:20:00+07:00",
    modified="2024-06-18T11:00:00+07:00",
    title="Harga beras & gula naik",
)


def urlset(*entries: str, root: str = "urlset", namespaces: str = NAMESPACES) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {namespaces}>{"".join(entries)}</{root}>'.encode()


def url(loc: str, lastmod: str = "") -> str:
    return f"<url><loc>{loc}</loc>{f'<lastmod>{lastmod}</lastmod>' if lastmod else ''}</url>"


def index(*nested: tuple[str, str]) -> bytes:
    return urlset(*(f"<sitemap>{url(*each)[5:-6]}</sitemap>" for each in nested), root="sitemapindex")


def read(body: bytes, source: Sitemap | NewsSitemap = NEWS, wanted: Wanted | None = None) -> Announced:
    return source.read(Listing(source.url, source), body, wanted or Wanted())


@pytest.mark.parametrize(
    "body",
    [
        urlset(ENTRY),
        gzip.compress(urlset(ENTRY)),
        b"\xef\xbb\xbf" + urlset(ENTRY),
        b"\n\n" + urlset(ENTRY),
        urlset(ENTRY, namespaces=""),
        urlset(ENTRY, "<url></url>", "<url><loc/></url>"),
        urlset(ENTRY, ENTRY),
        urlset(ENTRY).removesuffix(b"</urlset>"),
        urlset(ENTRY, "<url><lo"),
        urlset("<url><news:news><news:title>Rhoma & Ridho</news:title></news:news></url>", ENTRY),
        urlset("<url><news:news><news:title>a &nbsp; b &tidakada; c</news:title></news:news></url>", ENTRY),
        urlset(ENTRY.replace("https", "<![CDATA[https", 1).replace("=2", "=2]]>", 1)),
        urlset(ENTRY.replace("https", "<![CDATA[https", 1).replace("=2", "=2]]>", 1).replace("&amp;", "&")),
        urlset(ENTRY, "<!-- https://contoh.example/9 -->"),
        urlset(ENTRY).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        urlset(
            ENTRY.replace("Harga beras", "Harga &#55357;beras")
            .replace("<![CDATA[", "")
            .replace("]]>", "")
            .replace("& g", "&amp; g")
        ),
    ],
)
def test_sitemaps_in_all_their_states(body: bytes) -> None:
    assert read(body) == Announced((LINK,))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "a blank body"),
        (b"\n \n", "a blank body"),
        (gzip.compress(b" "), "a blank body"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "an HTML page"),
        (b"<rss version='2.0'><channel/></rss>", "a document of <rss>"),
        (b"Not found", "no XML"),
        (b'{"error": 1}', "no XML"),
        (b"\x1f\x8b\x08 torn", "broken gzip"),
    ],
)
def test_what_is_no_sitemap_is_unreadable(body: bytes, found: str) -> None:
    with pytest.raises(UnreadableListing, match=f"{re.escape(NEWS.url)}: expected an XML sitemap, found {found}"):
        read(body)


def test_an_empty_sitemap_announces_nothing() -> None:
    assert read(urlset()) == Announced(())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_do_not_explode(encoding: str) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = (
        f'<!DOCTYPE u [<!ENTITY l0 "ha">{laughs}]><urlset><url><loc>https://contoh.example/&l11;</loc></url></urlset>'
    )
    tracemalloc.start()
    announced = read(f'<?xml version="1.0" encoding="{encoding}"?>{bomb}'.encode(encoding))
    assert announced == Announced((Link("https://contoh.example/"),))
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_many_elements_take_no_memory() -> None:
    body = b"<urlset><url>" + b"<a/>" * 500_000 + b"<loc>https://contoh.example/1</loc></url></urlset>"
    tracemalloc.start()
    assert read(body).links == (Link("https://contoh.example/1"),)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_window_keeps_what_may_be_in_it() -> None:
    entries = [
        url("https://contoh.example/2024/06/18/judul", "2025-01-01"),
        url("https://contoh.example/berita/2", "2024-05-31"),
        url("https://contoh.example/berita/3", "2024-07-09"),
        url("https://contoh.example/2023/06/18/judul", "2024-06-18"),
        ENTRY,
    ]
    links = read(urlset(*entries), MAP, JUNE).links
    assert [link.url.removeprefix("https://contoh.example/") for link in links] == [
        "2024/06/18/judul",
        "berita/3",
        "berita/1/harga-beras?a=1&b=2",
    ]


def test_an_index_leads_to_the_sitemaps_of_the_window_newest_first() -> None:
    body = index(
        ("https://contoh.example/sitemap-2023-06.xml", ""),
        ("https://contoh.example/sitemap-2024-05.xml", "2024-06-01"),
        ("https://contoh.example/sitemap-2024-06.xml", "2025-01-01"),
        ("https://contoh.example/sitemap-2024-07.xml", ""),
        ("https://contoh.example/sitemap-2024-08.xml", ""),
        ("https://contoh.example/sitemap-2024.xml.gz", ""),
        ("/peta/lama.xml", "2024-05-30T10:00:00+07:00"),
        ("/peta/baru.xml", "2026-01-01"),
        ("/peta/entah.xml", ""),
        ("https://contoh.example/sitemap.xml", ""),
    )
    [start] = MAP.listings(JUNE, TODAY)
    more = MAP.read(start, body, JUNE).more
    assert [listing.url.removeprefix("https://contoh.example/") for listing in more] == [
        "peta/entah.xml",
        "peta/baru.xml",
        "sitemap-2024.xml.gz",
        "sitemap-2024-07.xml",
        "sitemap-2024-06.xml",
        "sitemap-2024-05.xml",
    ]
    assert {listing.depth for listing in more} == {1}
    assert all(listing.source is MAP for listing in more)


def test_the_latest_of_an_index_is_what_changed_of_late() -> None:
    body = index(
        ("/a/sitemap-news.xml", "2024-06-17"), ("/b/sitemap-news.xml", "2024-05-01"), ("/2019.xml", "2024-06-18")
    )
    [start] = NEWS.listings(Wanted(), TODAY)
    more = NEWS.read(start, body, Wanted()).more
    assert [listing.url for listing in more] == [
        "https://contoh.example/a/sitemap-news.xml",
    ]


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        (url("https://contoh.example/1"), True),
        (url("https://contoh.example/1", "2024-06-16"), True),
        (url("https://contoh.example/1", "2024-06-15"), False),
        (url("https://contoh.example/2024/06/15/judul"), True),
        (url("https://contoh.example/2024/06/14/judul"), False),
        (url("https://contoh.example/2020/06/14/judul", "2024-06-18"), True),
        (ENTRY.replace("2024-06-18T03:20", "2024-06-01T03:20"), True),
        (ENTRY.replace("2024-06-18T", "2024-06-01T"), False),
    ],
)
def test_of_a_general_sitemap_the_latest_are_taken(entry: str, kept: bool) -> None:
    [start] = NEWS.listings(Wanted(), TODAY)
    assert bool(NEWS.read(start, urlset(entry), Wanted()).links) is kept


def test_indexes_are_followed_neither_deeply_nor_in_circles() -> None:
    listing = Listing("https://contoh.example/a.xml", MAP)
    body = index(("/a.xml", ""), ("/b.xml", ""))
    [below] = MAP.read(listing, body, JUNE).more
    assert below.url == "https://contoh.example/b.xml"
    assert MAP.read(below, body, JUNE).more == ()
    assert MAP.read(replace(listing, depth=DEEPEST), body, JUNE).more == ()


@pytest.mark.parametrize(
    ("wanted", "by_map", "by_news"),
    [
        (Wanted(), False, True),
        (Wanted(since=date(2024, 6, 17)), True, True),
        (Wanted(since=date(2010, 1, 1), until=date(2010, 1, 2)), True, False),
        (Wanted(query="beras"), False, False),
        (Wanted(section="politik"), False, False),
        (Wanted(urls=("https://contoh.example/1",)), False, False),
    ],
)
def test_what_sitemaps_serve(wanted: Wanted, by_map: bool, by_news: bool) -> None:
    assert bool(MAP.listings(wanted, TODAY)) is by_map
    assert bool(NEWS.listings(wanted, TODAY)) is by_news


def test_sections() -> None:
    sitemap = NewsSitemap("https://contoh.example/{section}/sitemap-news.xml")
    assert sitemap.listings(Wanted(), TODAY) == ()
    [listing] = sitemap.listings(Wanted(section="politik"), TODAY)
    assert listing.url == "https://contoh.example/politik/sitemap-news.xml"


@pytest.mark.parametrize("kind", [Sitemap, NewsSitemap])
def test_bad_declarations_fail_at_once(kind: type[Sitemap] | type[NewsSitemap]) -> None:
    with pytest.raises(ValueError, match="not a web address"):
        kind("sitemap.xml")
    with pytest.raises(ValueError, match="zone 'WIBB': unknown"):
        kind("https://contoh.example/sitemap.xml", zone="WIBB")


def test_named_reference_matches_its_examples() -> None:
    assert NAMED_REFERENCE.sub(numbered, b"&amp; &nbsp; & &tidak; &#38;") == b"&#38; &#160; &#38;  &#38;"
