"""Lists of articles in JSON."""

import json
import pickle
import re
from datetime import date
from typing import Any

import pytest

from crawler.discovery import JsonList, wordpress_posts
from crawler.discovery.links import Announced, Link, UnreadableListing
from crawler.discovery.paged import SEARCH_PAGES
from crawler.discovery.wanted import Wanted

TODAY = date(2024, 6, 18)
SITE = "https://contoh.example"
WANTED = Wanted(article=r"/berita/")
PLAIN = JsonList(
    SITE + "/api/{page}", items="data.articles", link="/berita/{category.slug}/{id}/{slug}", published="at"
)
NEXT = JsonList(
    SITE + "/indeks",
    items=("props.pageProps.headline", "props.pageProps.initial.data"),
    link="{url}",
    published="published_at",
    script="__NEXT_DATA__",
    zone="WITA",
)
NUXT = JsonList(
    SITE + "/{section}/_payload.json",
    section="ekonomi",
    items="data.rubric-content.latest.data",
    link="/{canonical_url}",
    title="title_digital",
    published="published_at",
    nuxt=True,
)


def announced(source: JsonList, body: bytes, wanted: Wanted = WANTED) -> Announced:
    return source.read(source.listings(wanted, TODAY)[0], body, wanted)


def item(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "slug": "judul", "category": {"slug": "ekonomi"}, **more}


def plain(*items: Any) -> bytes:
    return json.dumps({"data": {"articles": items}}).encode()


def next_page(props: Any) -> bytes:
    data = json.dumps({"props": {"pageProps": props}}, ensure_ascii=False)
    script = f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'
    return (
        f'<!DOCTYPE html><meta charset="utf-8"><a href="/berita/9">Lain</a><script>var a = 1</script>{script}'.encode()
    )


def test_items_become_links() -> None:
    body = plain(
        item(1, title="<b>Harga</b> beras &amp; jagung", at="2024-06-18 10:20:00"),
        item(2, title=None, at=1718680800),
        item(2, title="Sekali lagi"),
        {"id": 3, "slug": "tanpa-rubrik"},
        {"id": 4, "slug": ["a", "b"], "category": [{"slug": "bola"}]},
        "bukan berita",
        None,
    )
    assert announced(PLAIN, body).links == (
        Link(SITE + "/berita/ekonomi/1/judul", "2024-06-18T10:20:00+07:00", title="Harga beras & jagung"),
        Link(SITE + "/berita/ekonomi/2/judul", "2024-06-18T10:20:00+07:00"),
        Link(SITE + "/berita/bola/4/a"),
    )


def test_lists_in_the_script_of_a_page() -> None:
    props = {
        "headline": [
            {"url": "/berita/1", "title": "Kapal perintis “Sabuk” tiba", "published_at": "2024-06-18 09:00:00"}
        ],
        "initial": {
            "data": [{"url": "https://contoh.example/berita/2"}, {"url": "/tag/beras"}, {"url": "javascript:x"}]
        },
    }
    assert announced(NEXT, next_page(props)).links == (
        Link(SITE + "/berita/1", "2024-06-18T09:00:00+08:00", title="Kapal perintis “Sabuk” tiba"),
        Link(SITE + "/berita/2"),
    )
    assert announced(NEXT, next_page({"initial": {"data": []}})).links == ()


def test_lists_in_a_nuxt_payload() -> None:
    body = b"""[["ShallowReactive",1],{"data":2,"prerenderedAt":-1},{"rubric-content":3},{"latest":4},{"data":5},[6,10],
      {"canonical_url":7,"title_digital":8,"published_at":9,"related":5},"berita/garam-rote-2277001","Garam Rote",
      "2024-06-18 07:30:00",{"canonical_url":11,"title_digital":-1},"berita/pasar-ikan-2277002"]"""
    assert announced(NUXT, body).links == (
        Link(SITE + "/berita/garam-rote-2277001", "2024-06-18T07:30:00+07:00", title="Garam Rote"),
        Link(SITE + "/berita/pasar-ikan-2277002"),
    )


@pytest.mark.parametrize(
    ("source", "body", "message"),
    [
        (PLAIN, b"", "expected JSON, found a blank body"),
        (PLAIN, b"<!DOCTYPE html><title>Just a moment...</title>", "expected JSON, found broken JSON"),
        (PLAIN, b"[" * 100_000, "found JSON nested too deep"),
        (PLAIN, b'{"data": {"articles": ', "found broken JSON"),
        (PLAIN, b'{"error": "rate limit"}', "expected a list at data.articles, found none there"),
        (PLAIN, b'{"data": {"articles": null}}', "expected a list at data.articles"),
        (PLAIN, b'{"data": {"articles": {"1": {}}}}', "expected a list at data.articles"),
        (PLAIN, b'{"data": [1, {"articles": "x"}]}', "expected a list at data.articles"),
        (PLAIN, plain({"id": 1}, {"id": 2}), "expected articles with /berita/{category.slug}/{id}/{slug}, found 2 items without"),
        (NEXT, b"<html><script>{}</script></html>", "expected JSON in script#__NEXT_DATA__, found no such script"),
        (NEXT, b"<script id=__NEXT_DATA__></script>", "found broken JSON"),
        (NEXT, next_page([]), "a list at props.pageProps.headline or props.pageProps.initial.data"),
        (NUXT, b"{}", "found no array of entries"),
        (NUXT, b'[{"data":1},{"rubric-content":9}]', "found a reference to none of its 2 entries"),
        (NUXT, b'[["Ref",1],["Ref",0]]', "found wrappers around wrappers"),
        (NUXT, b'[{"data":0,"rubric-content":0,"latest":0}]', "expected a list at data.rubric-content.latest.data"),
    ],
)  # fmt: skip
def test_what_is_no_such_list_is_unreadable(source: JsonList, body: bytes, message: str) -> None:
    with pytest.raises(UnreadableListing, match=re.escape(message)):
        announced(source, body)


def test_a_list_that_holds_itself_ends() -> None:
    source = JsonList(SITE + "/x", items="data.data.data", link="{url}", nuxt=True)
    entries = [{"data": 1}, [0, 1, 2, 1], {"url": 3, "data": 1}, "/berita/1"]
    assert announced(source, json.dumps(entries).encode()).links == (Link(SITE + "/berita/1"),)


@pytest.mark.parametrize(
    ("template", "wanted", "urls"),
    [
        ("/api?p={page}", Wanted(), ["/api?p=1"]),
        ("/api?p={page}", Wanted(query="beras"), []),
        ("/api?p={page}", Wanted(section="bola"), []),
        ("/api?p={page}", Wanted(since=date(2020, 1, 1), until=date(2020, 1, 2)), []),
        ("/{section}/api", Wanted(section="bola"), ["/bola/api"]),
        ("/api?from={eve}&to={date:%d/%m}", Wanted(since=date(2024, 3, 1), until=date(2024, 3, 2)), ["/api?from=2024-03-01&to=02/03", "/api?from=2024-02-29&to=01/03"]),
        ("/api?q={query:+}&p={page}", Wanted(query="harga beras"), ["/api?q=harga+beras&p=1"]),
        ("/api?q={query:+}&p={page}", Wanted(), []),
    ],
)  # fmt: skip
def test_addresses_are_filled_in(template: str, wanted: Wanted, urls: list[str]) -> None:
    source = JsonList(SITE + template, items="", link="{url}")
    assert [listing.url.removeprefix(SITE) for listing in source.listings(wanted, TODAY)] == urls


@pytest.mark.parametrize(("size", "fetched"), [(None, SEARCH_PAGES), (10, SEARCH_PAGES), (11, 1)])
def test_paging_ends_with_a_page_that_is_not_full(size: int | None, fetched: int) -> None:
    source = JsonList(SITE + "/cari/{query}/{page}", items="data.articles", link="/berita/{id}", page_size=size)
    wanted = Wanted(query="beras", article="/berita/")
    waiting, count = list(source.listings(wanted, TODAY)), 0
    while waiting:
        waiting, count = (
            list(source.read(waiting[0], plain(*(item(count * 10 + n) for n in range(10))), wanted).more),
            count + 1,
        )
    assert count == fetched


def test_posts_of_wordpress() -> None:
    days, search = wordpress_posts(SITE, zone="WIT")
    [listing, _] = days.listings(WANTED, TODAY)
    assert listing.url == (
        SITE + "/wp-json/wp/v2/posts?_fields=link,date,modified,title&per_page=100&page=1"
        "&after=2024-06-17T23:59:58&before=2024-06-18T23:59:59"
    )
    assert search.listings(Wanted(query="harga beras"), TODAY)[0].url.endswith("&page=1&search=harga%20beras")
    within = Wanted(query="beras", since=date(2024, 6, 1), until=date(2024, 6, 9))
    assert [listing.url.rpartition("&search=")[2] for listing in search.listings(within, TODAY)] == [
        "beras&after=2024-05-31T23:59:58&before=2024-06-09T23:59:59"
    ]
    body = b"""[{"link":"https:\\/\\/contoh.example\\/berita\\/satu\\/","date":"2024-06-18T00:00:00","modified":"2024-06-18T09:30:00",
      "title":{"rendered":"Harga &#8220;sagu&#8221; naik"}}]"""
    [link] = announced(days, body).links
    assert link == Link(
        SITE + "/berita/satu/", "2024-06-18T00:00:00+09:00", "2024-06-18T09:30:00+09:00", "Harga “sagu” naik"
    )
    with pytest.raises(UnreadableListing, match="expected a list at the top"):
        announced(days, b'{"code": "rest_no_route", "data": {"status": 404}}')


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"template": "/api"}, "not a web address"),
        ({"template": SITE + "/{tanggal}"}, "unknown placeholder {tanggal}"),
        ({"template": SITE + "/{date}/{query}"}, "a list by {date} or one by {query}, not both"),
        ({"template": SITE + "/{eve}"}, "{eve} is the day before {date}, which is missing"),
        ({"template": SITE + "/{offset}"}, "{offset} needs page_size"),
        ({"link": "/berita"}, "link '/berita': write the path"),
        ({"link": "/{}"}, "link '/{}': write the path"),
        ({"link": "/{slug"}, "link '/{slug': expected '}'"),
        (
            {"link": "/{date:%Y}"},
            "link '/{date:%Y}': write the path of the article's address in braces, {url}, and no more there",
        ),
        ({"zone": "wib"}, "zone 'wib'"),
        ({"max_pages": 0}, "max_pages=0: must be 1 or more"),
    ],
)
def test_bad_declarations_fail_at_once(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        JsonList(**{"template": SITE + "/api", "items": "", "link": "{url}"} | arguments)


def test_listings_survive_a_disk_queue() -> None:
    source = JsonList(SITE + "/api/{page}", items="", link="/berita/{id}")
    [second] = announced(source, json.dumps([item(1), item(2)]).encode()).more
    assert pickle.loads(pickle.dumps(second)) == second
