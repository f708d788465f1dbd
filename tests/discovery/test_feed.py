"""RSS and Atom feeds."""

import gzip
import re
from datetime import date

import pytest

from crawler.discovery.feed import STATED_ZONE, Feed
from crawler.discovery.links import Link, Listing, UnreadableListing
from crawler.discovery.wanted import Wanted

TODAY = date(2024, 6, 18)
FEED = Feed("https://contoh.example/rss.xml")
ITEM = """<item><title>Harga beras &amp;amp; gula naik</title><link>
  https://contoh.example/berita/1/harga-beras?utm_source=rss
</link><pubDate>Tue, 18 Jun 2024 10:20:00 +0700</pubDate></item>"""
LINK = Link(
    "https://contoh.example/berita/1/harga-beras?utm_source=rss",
    published="2024-06-18T10:20:00+07:00",
    title="Harga beras & gula naik",
)


def rss(*items: str, head: str = "") -> bytes:
    channel = f'<rss version="2.0"><channel>{"".join(items)}</channel></rss>'
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}{channel}'.encode()


def item(link: str, more: str = "") -> str:
    return f"<item><title>Judul</title><link>{link}</link>{more}</item>"


def read(body: bytes, feed: Feed = FEED, wanted: Wanted | None = None) -> tuple[Link, ...]:
    return feed.read(Listing(feed.url, feed), body, wanted or Wanted()).links


@pytest.mark.parametrize(
    "body",
    [
        rss(ITEM),
        gzip.compress(rss(ITEM)),
        b"\xef\xbb\xbf" + rss(ITEM),
        b"\n\n  " + rss(ITEM),
        rss(ITEM, "<item><title>Tanpa tautan</title></item>"),
        rss(ITEM).removesuffix(b"</channel></rss>"),
        rss(ITEM, "<description>harga < 5 & naik</description>"),
        rss(ITEM, "<item><description>&nbsp;&foo;</description>"),
        rss(ITEM, "<category>&#55357;&#56832;</category>"),
        rss(ITEM).replace(b"UTF-8", b"iso-8859-1"),
        rss(ITEM).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        rss(ITEM).replace(b'<rss version="2.0">', b'<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">'),
        rss(ITEM, "<media:content url='x'/>"),
        rss(ITEM, ITEM),
    ],
)
def test_rss_in_all_its_states(body: bytes) -> None:
    assert read(body) == (LINK,)


def test_atom_knows_both_times_and_other_links() -> None:
    body = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://contoh.example/"><title>Contoh</title><entry>
      <title type="html">Warga &lt;i&gt;antre&lt;/i&gt; minyak</title><link rel="self" href="/feed/2"/>
      <link rel="alternate" href="/berita/2/warga-antre"/><id>tag:contoh.example,2024:2</id>
      <published>2024-06-18T01:00:00Z</published><updated>2024-06-18T05:00:00Z</updated></entry></feed>"""
    assert read(body) == (
        Link(
            "https://contoh.example/berita/2/warga-antre",
            published="2024-06-18T08:00:00+07:00",
            modified="2024-06-18T12:00:00+07:00",
            title="Warga antre minyak",
        ),
    )


def test_rss_with_dublin_core_dates() -> None:
    body = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://contoh.example/3"><title>Tiga</title>
      <link>https://contoh.example/3</link><dc:date>2024-06-18T10:00:00+07:00</dc:date></item></rdf:RDF>"""
    [link] = read(body)
    assert link.published == "2024-06-18T10:00:00+07:00"


@pytest.mark.parametrize(
    ("pub_date", "feed", "published"),
    [
        ("Tue, 18 Jun 2024 03:20:00 GMT", FEED, "2024-06-18T10:20:00+07:00"),
        ("Tue, 18 Jun 2024 10:20:00 GMT", Feed(FEED.url, trust_zone=False), "2024-06-18T10:20:00+07:00"),
        ("Tue, 18 Jun 2024 10:20:00", Feed(FEED.url, zone="WIT"), "2024-06-18T10:20:00+09:00"),
        ("2024-06-18 10:20:00", FEED, "2024-06-18T10:20:00+07:00"),
        ("entah kapan", FEED, None),
    ],
)
def test_times(pub_date: str, feed: Feed, published: str | None) -> None:
    [link] = read(rss(item("https://contoh.example/1", f"<pubDate>{pub_date}</pubDate>")), feed)
    assert link.published == published


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        (item("/berita/4"), "https://contoh.example/berita/4"),
        (item("//contoh.example/berita/4"), "https://contoh.example/berita/4"),
        (item("", "<guid>https://contoh.example/berita/4</guid>"), "https://contoh.example/berita/4"),
        (
            item("http://sindikasi.example/c/1", '<guid isPermaLink="false">http://contoh.example/berita/4</guid>'),
            "http://contoh.example/berita/4",
        ),
        (item("<![CDATA[https://contoh.example/berita/4?a=1&b=2]]>"), "https://contoh.example/berita/4?a=1&b=2"),
        (item("https://contoh.example/berita/4?a=1&amp;b=2"), "https://contoh.example/berita/4?a=1&b=2"),
        (item("https://contoh.example/tag/1"), "https://contoh.example/tag/1"),
        (item("javascript:alert(1)"), None),
        (item("http://["), None),
    ],
)
def test_addresses(entry: str, url: str | None) -> None:
    links = read(rss(entry, ITEM), wanted=Wanted(article=r"contoh\.example/berita/\d"))
    assert [link.url for link in links] == [*([url] if url else []), LINK.url]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "a blank body"),
        (b"<!DOCTYPE html><html><body>Bad gateway</body></html>", "an HTML page"),
        (b"Too many connections", "no XML"),
        (b'{"status": "error"}', "no XML"),
        (b"<urlset><url><loc>https://contoh.example/1</loc></url></urlset>", "another document"),
        (b"<rss version='2.0'><channel><title>Torn", "another document"),
        (b"/etc/hostname", "no XML"),
        (b"https://contoh.example/rss.xml", "no XML"),
    ],
)
def test_what_is_no_feed_is_unreadable(body: bytes, found: str) -> None:
    with pytest.raises(UnreadableListing, match=f"{re.escape(FEED.url)}: expected an RSS or Atom feed, found {found}"):
        read(body)


def test_an_empty_feed_announces_nothing() -> None:
    assert read(rss()) == ()


def test_entities_do_not_explode() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = rss(
        item("https://contoh.example/1", "<description>&l11;</description>"),
        head=f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]>',
    )
    assert len(read(bomb)) == 1


def test_files_are_not_read_by_entities() -> None:
    head = '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    [link] = read(rss("<item><title>&f;</title><link>https://contoh.example/1</link></item>", head=head))
    assert "root" not in (link.title or "")


def test_a_window_keeps_what_may_be_in_it() -> None:
    dated = [
        item(f"https://contoh.example/{day}", f"<pubDate>{day} Jun 2024 10:00:00 +0700</pubDate>")
        for day in (16, 17, 18)
    ]
    wanted = Wanted(since=date(2024, 6, 17), until=date(2024, 6, 17))
    links = read(rss(*dated, item("https://contoh.example/x")), wanted=wanted)
    assert [link.url for link in links] == ["https://contoh.example/17", "https://contoh.example/x"]


@pytest.mark.parametrize(
    ("wanted", "urls"),
    [
        (Wanted(), [FEED.url]),
        (Wanted(since=date(2024, 6, 1)), [FEED.url]),
        (Wanted(since=date(2024, 6, 1), until=date(2024, 6, 16)), [FEED.url]),
        (Wanted(since=date(2024, 6, 1), until=date(2024, 6, 15)), []),
        (Wanted(query="beras"), []),
        (Wanted(section="politik"), []),
        (Wanted(urls=("https://contoh.example/1",)), []),
    ],
)
def test_what_a_feed_serves(wanted: Wanted, urls: list[str]) -> None:
    assert [listing.url for listing in FEED.listings(wanted, TODAY)] == urls


def test_sections() -> None:
    feed = Feed("https://contoh.example/rss/{section}.xml", section="terkini")
    assert feed.listings(Wanted(), TODAY)[0].url == "https://contoh.example/rss/terkini.xml"
    assert feed.listings(Wanted(section="politik"), TODAY)[0].url == "https://contoh.example/rss/politik.xml"
    assert Feed(FEED.url, section="bola").serves(Wanted(section="bola"))
    assert not Feed(FEED.url, section="bola").serves(Wanted(section="politik"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"url": "contoh.example/rss"}, "not a web address"),
        ({"url": "https://contoh.example/{page}"}, "unknown placeholder {page}; known here: {section}"),
        ({"url": FEED.url, "zone": "GMT"}, "zone 'GMT': unknown; write one of WIB, WITA, WIT"),
        ({"url": FEED.url, "reach": 0}, "reach=0: must be 1 or more"),
    ],
)
def test_bad_declarations_fail_at_once(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Feed(**arguments)  # type: ignore[arg-type]  # a table of wrong arguments


def test_stated_zone_matches_its_example() -> None:
    assert STATED_ZONE.sub("", "Thu, 05 Nov 2015 14:56:43 GMT") == "Thu, 05 Nov 2015 14:56:43"
