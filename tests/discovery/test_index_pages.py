"""Index pages by day and by page."""

import pickle
import re
from datetime import date

import pytest

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.links import Link, Listing, UnreadableListing
from crawler.discovery.paged import DATED_PAGES, UNDATED_PAGES
from crawler.discovery.wanted import Wanted

TODAY = date(2024, 6, 18)
SITE = "https://contoh.example"
DATED = IndexPages(SITE + "/indeks?date={date:%Y-%m-%d}&page={page}")
LATEST = IndexPages(SITE + "/terkini/{page}")
WANTED = Wanted(article=r"/berita/")


def page(*paths: str, more: str = "") -> bytes:
    links = "".join(f'<li><a href="{path}">Judul {path}</a></li>' for path in paths)
    return f"<!DOCTYPE html><nav><a href=/tag/beras>Beras</a><a href=/>Depan</a></nav><ul>{links}</ul>{more}".encode()


def articles(first: int, last: int) -> list[str]:
    return [f"/berita/{number}" for number in range(first, last + 1)]


def crawl(source: IndexPages, pages: list[bytes], wanted: Wanted = WANTED) -> tuple[list[list[str]], int]:
    """Paths announced on each page, and how many pages were fetched; the last page stands for all that follow it."""
    waiting, announced = list(source.listings(wanted, TODAY))[:1], []
    while waiting:
        listing = waiting.pop()
        read = source.read(listing, pages[min(listing.page, len(pages)) - 1], wanted)
        announced.append([link.url.removeprefix(SITE) for link in read.links])
        waiting.extend(read.more)
    return announced, len(announced)


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        (Wanted(), ["2024-06-18", "2024-06-17"]),
        (Wanted(since=date(2024, 6, 16)), ["2024-06-18", "2024-06-17", "2024-06-16"]),
        (Wanted(since=date(2010, 12, 31), until=date(2011, 1, 1)), ["2011-01-01", "2010-12-31"]),
        (Wanted(query="beras"), []),
        (Wanted(section="politik"), []),
        (Wanted(urls=(SITE + "/berita/1",)), []),
    ],
)
def test_a_dated_index_has_a_list_for_each_day(wanted: Wanted, days: list[str]) -> None:
    listings = DATED.listings(wanted, TODAY)
    assert [listing.url for listing in listings] == [f"{SITE}/indeks?date={day}&page=1" for day in days]
    assert [str(listing.day) for listing in listings] == days


@pytest.mark.parametrize(
    ("wanted", "urls"),
    [
        (Wanted(), [SITE + "/terkini/1"]),
        (Wanted(since=date(2024, 6, 17)), [SITE + "/terkini/1"]),
        (Wanted(since=date(2010, 1, 1), until=date(2010, 1, 2)), []),
    ],
)
def test_an_index_without_days_serves_what_is_new(wanted: Wanted, urls: list[str]) -> None:
    assert [listing.url for listing in LATEST.listings(wanted, TODAY)] == urls
    assert LATEST.reaches(date(2024, 6, 16), TODAY)
    assert not LATEST.reaches(date(2024, 6, 15), TODAY)


def test_links_are_read_in_order_once_with_their_headlines() -> None:
    body = b"""<html><head><base href="https://contoh.example/arsip/"></head><body><a href="/tag/beras">Beras</a>
      <a href="berita/1"><img src="1.jpg"></a><a href=" /berita/2#komentar "><span>02:14</span></a>
      <a href="berita/1"><span>Ekonomi</span><h3>Harga  beras&nbsp;naik tajam</h3><p>Senin</p></a>
      <a href="/berita/2">Warga antre minyak goreng</a><a href="/berita/2">Baca selengkapnya di sini juga</a>
      <a href="javascript:void(0)">Bagikan</a><a name="x">Tanpa alamat</a><a href="/berita/3" title="Tiga kata pas"></a>
      <a href="/berita/4?utm_source=depan">Empat</a><a href="/berita/4">Berita keempat hari ini</a>"""
    read = DATED.read(DATED.listings(WANTED, TODAY)[0], body, WANTED)
    assert read.links == (
        Link("https://contoh.example/arsip/berita/1", title="Harga beras naik tajam"),
        Link("https://contoh.example/berita/2", title="Warga antre minyak goreng"),
        Link("https://contoh.example/berita/3", title="Tiga kata pas"),
        Link("https://contoh.example/berita/4?utm_source=depan", title="Empat"),
    )


def test_links_within_a_selector_carry_the_time_of_their_item() -> None:
    source = IndexPages(LATEST.template, links="article", time="span.tanggal, time", zone="WITA")
    body = b"""<article><a href=/berita/1>Satu dua</a><span class=tanggal>Selasa, 18 Juni 2024 10:20</span></article>
      <article><h2><a href=/berita/2>Dua</a></h2><time datetime="2024-06-18T09:00:00+07:00">tadi</time></article>
      <article><a href=/berita/3>Tiga empat lima</a></article><aside><a href=/berita/9>Populer</a></aside>"""
    read = source.read(source.listings(WANTED, TODAY)[0], body, WANTED)
    assert [(link.url[-1], link.published) for link in read.links] == [
        ("1", "2024-06-18T10:20:00+08:00"),
        ("2", "2024-06-18T09:00:00+07:00"),
        ("3", None),
    ]


def test_links_beside_a_self_closed_root_are_found() -> None:
    body = (
        b'<!DOCTYPE html>\n<html lang="id" />\n<head><title>x</title></head><body><a href="/berita/1">Satu</a></body>'
    )
    assert len(DATED.read(DATED.listings(WANTED, TODAY)[0], body, WANTED).links) == 1


@pytest.mark.parametrize(
    ("pages", "fetched"),
    [
        # the end shows by an empty page, by the last page again, by the first page again
        ([page(*articles(1, 10)), page(*articles(11, 20)), page()], 3),
        ([page(*articles(1, 10)), page(*articles(11, 20))], 3),
        ([page(*articles(1, 10)), page(*articles(11, 20)), page(*articles(1, 10))], 3),
        # a pinned story on every page neither stops nor prolongs
        ([page("/berita/99", *articles(1, 10)), page("/berita/99", *articles(11, 20)), page("/berita/99")], 3),
        # stories that slipped to the next page while reading
        ([page(*articles(1, 10)), page(*articles(8, 17)), page(*articles(18, 25)), page()], 4),
        # another promoted story on every page past the end
        ([page(*articles(1, 10)), page(*articles(1, 9), "/berita/77"), page(*articles(1, 9), "/berita/78")], 2),
        # a list of one article a page
        ([page("/berita/1"), page("/berita/2"), page("/berita/3"), page()], 4),
        ([page()], 1),
        # other links do not prolong
        ([page(*articles(1, 5)), page(more="<a href=/tag/a>A</a><a href=/tag/b>B</a><a href=/tag/c>C</a>")], 2),
    ],
)
def test_paging_ends_where_nothing_new_comes(pages: list[bytes], fetched: int) -> None:
    announced, count = crawl(DATED, pages)
    assert count == fetched
    flat = [path for paths in announced for path in paths]
    assert len(flat) == len(set(flat))


@pytest.mark.parametrize(
    ("source", "most"),
    [
        (DATED, DATED_PAGES),
        (LATEST, UNDATED_PAGES),
        (IndexPages(DATED.template, max_pages=3), 3),
        (IndexPages(SITE + "/indeks/{date:%Y/%m/%d}"), 1),
        (IndexPages(SITE + "/"), 1),
    ],
)
def test_paging_is_bounded(source: IndexPages, most: int) -> None:
    assert crawl(source, [page(*articles(n * 10, n * 10 + 9)) for n in range(DATED_PAGES + 5)])[1] == most


OLD = [f"/berita/2024/06/10/{number}" for number in range(20)]
NEW = [f"/berita/2024/06/18/{number}" for number in range(40)]


@pytest.mark.parametrize(
    ("pages", "fetched"),
    [
        ([page(*NEW[:10]), page(*NEW[10:15], *OLD[:5]), page(*OLD[5:15]), page(*OLD[15:])], 3),
        # an old story pinned on the first page does not stop, a new one pinned everywhere does not prolong
        ([page(OLD[0], *NEW[:10]), page(OLD[0], *NEW[10:20]), page(*OLD[1:10]), page(*OLD[10:])], 3),
        ([page(*NEW[:10]), page(NEW[0], *OLD[:10]), page(NEW[0], *OLD[10:])], 2),
        ([page(*NEW[:10]), page(NEW[39], *OLD[:10]), page(*OLD[10:])], 2),
        # links that tell no day are read on
        ([page(*articles(1, 10)), page(*articles(11, 20)), page()], 3),
    ],
)
def test_a_list_without_days_is_read_until_it_is_older(pages: list[bytes], fetched: int) -> None:
    assert crawl(LATEST, pages)[1] == fetched
    announced, count = crawl(LATEST, pages, Wanted(since=date(2024, 6, 17), article=WANTED.article))
    assert count == fetched
    assert not any("/2024/06/10/" in path for paths in announced for path in paths)


def test_offsets_and_first_pages() -> None:
    source = IndexPages(SITE + "/index/{section}/{offset}?p={page}", section="nasional", first_page=0, page_size=20)
    [start] = source.listings(WANTED, TODAY)
    [second] = source.read(start, page(*articles(1, 20)), WANTED).more
    [third] = source.read(second, page(*articles(21, 40)), WANTED).more
    assert [listing.url.removeprefix(SITE) for listing in (start, second, third)] == [
        "/index/nasional/0?p=0",
        "/index/nasional/20?p=1",
        "/index/nasional/40?p=2",
    ]


def test_a_section_is_kept_over_the_pages() -> None:
    source = IndexPages(SITE + "/{section}/indeks/{page}")
    assert not source.serves(Wanted())
    wanted = Wanted(section="bola", article=WANTED.article)
    [start] = source.listings(wanted, TODAY)
    [second] = source.read(start, page(*articles(1, 20)), wanted).more
    assert (start.url, second.url) == (SITE + "/bola/indeks/1", SITE + "/bola/indeks/2")


def test_without_a_pattern_every_link_counts() -> None:
    [start] = LATEST.listings(Wanted(), TODAY)
    read = LATEST.read(start, page("/a", "/b"), Wanted())
    assert [link.url.removeprefix(SITE) for link in read.links] == ["/tag/beras", "/", "/a", "/b"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "a blank body"),
        (b"<html><body>Just a moment...</body></html>", "a page without a link"),
        (b"OK", "without"),
    ],
)
def test_pages_without_links_are_unreadable(body: bytes, found: str) -> None:
    [start] = LATEST.listings(WANTED, TODAY)
    with pytest.raises(
        UnreadableListing, match=f"{re.escape(start.url)}: expected an HTML page with links, found .*{found}"
    ):
        LATEST.read(start, body, WANTED)


def test_a_later_page_without_links_is_the_end() -> None:
    later = Listing(SITE + "/terkini/2", LATEST, page=2)
    assert LATEST.read(later, b"<html><body>Tidak ada berita</body></html>", WANTED).links == ()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"template": "/indeks"}, "not a web address"),
        ({"template": SITE + "/{tanggal}"}, "unknown placeholder {tanggal}"),
        ({"template": SITE + "/{query}"}, "unknown placeholder {query}"),
        ({"template": SITE + "/{offset}"}, "{offset} needs page_size"),
        ({"template": SITE, "links": "div..a"}, "selector 'div..a'"),
        ({"template": SITE, "links": "a::attr(href)"}, "select elements, without ::attr() and ::text"),
        ({"template": SITE, "links": ""}, "selector ''"),
        ({"template": SITE, "time": "span::text"}, "select elements"),
        ({"template": SITE, "zone": "wib"}, "zone 'wib'"),
        ({"template": SITE, "max_pages": 0}, "max_pages=0: must be 1 or more"),
    ],
)
def test_bad_declarations_fail_at_once(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        IndexPages(**arguments)  # type: ignore[arg-type]  # a table of wrong arguments


def test_listings_survive_a_disk_queue() -> None:
    [start] = LATEST.listings(WANTED, TODAY)
    [second] = LATEST.read(start, page(*articles(1, 20)), WANTED).more
    assert pickle.loads(pickle.dumps(second)) == second
    assert isinstance(second.seen, frozenset)
