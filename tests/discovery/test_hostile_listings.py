"""Whatever bytes arrive, a source announces sound links or says that it cannot read them."""

import gzip
import json
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.json_list import JsonList
from crawler.discovery.links import Announced, Source, UnreadableListing
from crawler.discovery.search import Search
from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.discovery.wanted import Wanted

TODAY = date(2024, 6, 18)
SOURCES: Sequence[Source] = (
    Feed("https://contoh.example/rss.xml"),
    NewsSitemap("https://contoh.example/sitemap-news.xml"),
    Sitemap("https://contoh.example/sitemap.xml"),
    IndexPages("https://contoh.example/indeks/{date:%Y-%m-%d}/{page}", time="span"),
    Search("https://contoh.example/cari?q={query}&page={page}"),
    JsonList("https://contoh.example/api/{page}", items="data", link="{url}", published="at"),
    JsonList(
        "https://contoh.example/_payload.json", items=("data", "data.data"), link="{url}", published="at", nuxt=True
    ),
    JsonList("https://contoh.example/indeks", items="data", link="/{url}", published="at", script="__NEXT_DATA__"),
)
WINDOW = Wanted(since=date(2024, 6, 17), until=date(2024, 6, 18))
WHOLE = """<rss version="2.0"><channel><item><title>Satu</title><link>https://contoh.example/berita/1</link>
<pubDate>Tue, 18 Jun 2024 10:20:00 +0700</pubDate></item></channel></rss> <urlset><url><loc>https://contoh.example/2</loc>
<lastmod>2024-06-18</lastmod></url></urlset> <div><a href="/berita/3">Tiga <span>18 Juni 2024</span></a></div>
<script id="__NEXT_DATA__">{"data": [{"url": "/berita/4", "at": "2024-06-18 10:20"}]}</script>"""
PIECES = [
    "<rss>",
    "<rss version='2.0'>",
    "<channel>",
    "<item>",
    "</item>",
    "<entry>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<link>http://[</link>",
    "<link href='http://['/>",
    "<link>/a</link>",
    "<guid>http://[</guid>",
    " xml:base='http://['",
    "<pubDate>Thu, 05 Nov 99999 14:00:00 +9999</pubDate>",
    "<updated>9999-99-99T99:99:99Z</updated>",
    "<pubDate>9</pubDate>",
    "<dc:date>2003-W60-9</dc:date>",
    "<georss:point>1 2</georss:point>",
    "<georss:polygon>1 x</georss:polygon>",
    "<textinput>",
    "</textinput>",
    "<image>",
    "<width>x</width>",
    "<height></height>",
    "</image>",
    "<content mode='base64'>",
    "<enclosure/>",
    "<urlset>",
    "<sitemapindex>",
    "<sitemap>",
    "<url>",
    "<loc>",
    "</loc>",
    "<loc>http://[</loc>",
    "<news:news>",
    "<news:publication_date>x</news:publication_date>",
    "<lastmod>",
    "&#55357;",
    "&#xFFFFFFFFF;",
    "&#0;",
    "&nbsp;",
    "&foo;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<!DOCTYPE x [<!ENTITY a '&b;'>",
    "]>",
    "<?xml version='1.0' encoding='hex'?>",
    "<?",
    "<meta charset='idna'>",
    "<meta charset='punycode'>",
    "<base href='http://['>",
    "<a href='http://['>",
    "<a href='//x:99999'>",
    "<a href='/2024/06/18/x'>",
    "</a>",
    "<a href='\ud7ff\uffff'>",
    "<span>",
    "31 Februari 2024 25:61",
    "\x00",
    "\x1f\x8b",
    "\ufeff",
    WHOLE,
]


def announce(source: Source, body: bytes, wanted: Wanted) -> Announced | None:
    asked = Wanted(query="beras") if isinstance(source, Search) else WINDOW
    [listing, *_] = source.listings(asked, TODAY)
    try:
        return source.read(listing, body, wanted)
    except UnreadableListing:
        return None


def check(body: bytes) -> None:
    for source in SOURCES:
        announced = announce(source, body, WINDOW)
        if announced is None:
            continue
        addresses = [link.url for link in announced.links] + [listing.url for listing in announced.more]
        assert all(urlsplit(url).scheme in ("http", "https") and urlsplit(url).hostname for url in addresses)
        assert all(WINDOW.covers(link.published) for link in announced.links)
        assert len({link.url for link in announced.links}) == len(announced.links)


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes(body: bytes) -> None:
    check(body)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30),
    st.sampled_from(["utf-8", "utf-16", "latin-1"]),
)
def test_broken_markup(pieces: list[str], encoding: str) -> None:
    body = "".join(pieces).encode(encoding, "ignore")
    check(body)
    check(gzip.compress(body))


JSON = st.recursive(
    st.sampled_from(["/berita/1", "http://[", "2024-06-18 09:00", "9" * 400, "\ud83d", "Ref", "Set"])
    | st.integers(-3, 9)
    | st.none(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["data", "url", "at", "title"]), inner),
)


@settings(deadline=None)
@given(JSON)
def test_any_json(value: object) -> None:
    body = json.dumps(value).encode()
    check(body)
    check(b'<script id="__NEXT_DATA__">' + body + b"</script>")


@settings(deadline=None)
@given(st.data())
def test_a_torn_document(data: st.DataObject) -> None:
    whole = WHOLE.encode()
    start, end = sorted((data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, len(whole)))))
    check(whole[start:end])


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: type(source).__name__ + str(SOURCES.index(source)))
@pytest.mark.parametrize(
    "body",
    [
        b"<a>" * 50_000,
        b"<a href=/x>" * 10_000,
        b"<div>" * 50_000 + b"<a href=/x>x</a>",
        b"<rss version='2.0'><channel>" + b"<item>" * 2_000,
        b"<urlset><url><loc>" + b"x" * 500_000,
        b"<!ENTITY x '" * 10_000,
        b"<!--" * 100_000,
        b"<" * 500_000,
        b"&" * 500_000,
        b"[" * 500_000,
        b'{"data":' * 100_000,
        b'[{"data":1},[' + b"1," * 100_000 + b"1]]",
        b'[{"data":1},' + b'["Ref",1],' * 50_000 + b"0]",
        b"<script id=__NEXT_DATA__>" * 5_000,
    ],
    ids=lambda body: body[:12].decode(),
)
def test_long_hostile_bodies_end(source: Source, body: bytes) -> None:
    announce(source, body, Wanted())
