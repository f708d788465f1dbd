"""Where a portal of which nothing is known announces its articles."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import Feed, NewsSitemap, Site, Sitemap
from crawler.discovery.links import Listing, UnreadableListing
from crawler.discovery.wanted import Wanted

TODAY = date(2026, 11, 20)
SITE = Site("https://kabar-rote.example/")
LATEST = Wanted()
MONTH = Wanted(since=date(2026, 6, 1), until=date(2026, 6, 30))


def front(wanted: Wanted = LATEST) -> Listing:
    return SITE.listings(wanted, TODAY)[0]


def robots(wanted: Wanted = LATEST) -> Listing:
    return SITE.listings(wanted, TODAY)[1]


def page(head: str = "", body: str = '<a href="/berita/12345/panen">Panen</a>') -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def chain(listing: Listing) -> list[str]:
    """The addresses that are asked for one after another."""
    return [listing.url, *(url for each in listing.otherwise for url in chain(each))]


def test_begins_with_the_front_page_and_robots_txt() -> None:
    assert [each.url for each in SITE.listings(LATEST, TODAY)] == [
        "https://kabar-rote.example/",
        "https://kabar-rote.example/robots.txt",
    ]


def test_the_front_page_links_to_articles() -> None:
    announced = SITE.read(front(), page(), LATEST)
    assert [link.url for link in announced.links] == ["https://kabar-rote.example/berita/12345/panen"]


def test_the_front_page_names_feeds_but_not_that_of_comments() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" href="/feed/">'
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
        '<link rel="alternate" hreflang="en" href="/en/">'
    )
    more = SITE.read(front(), page(head), LATEST).more
    assert [(each.url, type(each.source)) for each in more] == [("https://kabar-rote.example/feed/", Feed)]


def test_without_a_named_feed_the_usual_places_are_tried_one_after_another() -> None:
    (first,) = SITE.read(front(), page(), LATEST).more
    assert chain(first) == [
        "https://kabar-rote.example/feed/",
        "https://kabar-rote.example/rss",
        "https://kabar-rote.example/rss.xml",
        "https://kabar-rote.example/feeds/posts/default",
    ]


@pytest.mark.parametrize(
    ("wanted", "kind", "urls"),
    [
        (LATEST, NewsSitemap, ["https://kabar-rote.example/sitemap-news.xml"]),
        (MONTH, Sitemap, ["https://kabar-rote.example/sitemap-news.xml", "https://kabar-rote.example/sitemap.xml"]),
    ],
)
def test_robots_txt_names_sitemaps(wanted: Wanted, kind: type, urls: list[str]) -> None:
    body = b"User-agent: *\nDisallow: /admin\nSitemap: https://kabar-rote.example/sitemap-news.xml\nSitemap: /sitemap.xml\n"
    more = SITE.read(robots(wanted), body, wanted).more
    assert [each.url for each in more] == urls
    assert {type(each.source) for each in more} == {kind}


def test_where_robots_txt_is_missing_the_usual_places_are_tried() -> None:
    assert chain(robots())[1:] == [
        f"https://kabar-rote.example/{name}.xml"
        for name in ("news-sitemap", "sitemap-news", "sitemap", "sitemap_index", "wp-sitemap")
    ]


def test_serves_what_is_announced_but_no_section_and_no_query() -> None:
    assert SITE.serves(LATEST)
    assert SITE.serves(MONTH)
    assert not SITE.serves(Wanted(section="politik"))
    assert not SITE.serves(Wanted(query="beras"))


def test_an_address_with_braces_is_no_template() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed/{page}/ x">'
    assert [each.url for each in SITE.read(front(), page(head), LATEST).more] == [
        "https://kabar-rote.example/feed/%7Bpage%7D/%20x"
    ]


@pytest.mark.parametrize("address", ["kabar-rote.example", "ftp://kabar-rote.example", "https://"])
def test_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="write https://host"):
        Site(address)


def test_links_in_what_is_json_as_well_are_links() -> None:
    assert [link.url for link in SITE.read(front(), b'["<a href=/berita/1>Panen</a>"]', LATEST).links] == [
        "https://kabar-rote.example/berita/1"
    ]


@given(st.binary(max_size=300), st.sampled_from([LATEST, MONTH]))
def test_hostile_bodies_are_read_or_refused(body: bytes, wanted: Wanted) -> None:
    assert SITE.read(robots(wanted), body, wanted).links == ()
    with suppress(UnreadableListing):
        SITE.read(front(wanted), b"<a href='/x'>" + body, wanted)


@given(st.text(max_size=80))
def test_hostile_addresses_are_followed_or_left(address: str) -> None:
    head = f'<link rel="alternate" type="application/rss+xml" href="{address}">'
    SITE.read(front(), page(head), LATEST)
    SITE.read(robots(), f"Sitemap: {address}".encode("utf-8", "replace"), LATEST)
