"""Arguments of a crawl: what is read, and what is refused with which words."""

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.arguments import (
    DAY,
    NAMES,
    NUMBER,
    SECTION,
    BadArgument,
    NothingAnnounced,
    read_arguments,
    refuse,
)
from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.links import Source
from crawler.discovery.search import Search
from crawler.discovery.sitemap import Sitemap
from crawler.discovery.wanted import Wanted
from spiders.koran_jakarta import KoranJakarta

TODAY = date(2024, 6, 30)
ARTICLE = r"contoh\.example/berita/\d+/"
FEED = Feed("https://contoh.example/rss.xml")
DATED = IndexPages("https://contoh.example/indeks?date={date:%Y-%m-%d}&page={page}")
SEARCH = Search("https://contoh.example/cari?q={query}")
POLITICS = Feed("https://contoh.example/rss/politik.xml", section="politik")
ANY_SECTION = IndexPages("https://contoh.example/{section}/indeks")


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ({}, Wanted()),
        ({"since": "2024-06-01"}, Wanted(since=date(2024, 6, 1))),
        ({"since": " 2024-06-01 ", "until": "2024-06-30"}, Wanted(since=date(2024, 6, 1), until=date(2024, 6, 30))),
        ({"since": "2024-06-30", "until": "2024-06-30"}, Wanted(since=date(2024, 6, 30), until=date(2024, 6, 30))),
        ({"query": " harga   beras "}, Wanted(query="harga beras")),
        ({"section": "ekonomi-bisnis"}, Wanted(section="ekonomi-bisnis")),
        ({"section": "dunia/asean"}, Wanted(section="dunia/asean")),
        ({"limit": "50"}, Wanted(limit=50)),
        ({"url": "https://a.example/1"}, Wanted(urls=("https://a.example/1",))),
        (
            {"url": "https://a.example/read/055715866,uk.html, https://a.example/2 https://a.example/2"},
            Wanted(urls=("https://a.example/read/055715866,uk.html", "https://a.example/2")),
        ),
    ],
)
def test_arguments_are_read(arguments: dict[str, str], wanted: Wanted) -> None:
    assert read_arguments(arguments, TODAY) == wanted


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"sicne": "2024-06-01"}, "sicne: unknown argument; did you mean since?"),
        (
            {"site": "https://a.example"},
            "site: names a portal that no outlet declares: scrapy crawl any -a site=https://a.example",
        ),
        ({"urls": "https://a.example/1"}, "urls: unknown argument; did you mean url?"),
        ({"x": "1"}, "x: unknown argument; known: since, until, query, section, limit, url"),
        ({"since": "01/06/2024"}, "since=01/06/2024: not a date; write it as YYYY-MM-DD, for example since=2024-06-30"),
        ({"since": "20240601"}, "since=20240601: not a date; write it as YYYY-MM-DD"),
        ({"until": "kemarin"}, "until=kemarin: not a date"),
        ({"since": ""}, "since=: not a date"),
        ({"since": "2024-06-31"}, "since=2024-06-31: no such day"),
        ({"since": "2024-06-30", "until": "2024-06-01"}, "since=2024-06-30: lies after until=2024-06-01; swap them"),
        ({"since": "2024-07-01"}, "since=2024-07-01: lies in the future, today is 2024-06-30"),
        ({"since": "2024-06-01", "until": "2024-07-01"}, "until=2024-07-01: lies in the future"),
        ({"until": "2024-06-01"}, "until=2024-06-01: needs a beginning; add since=YYYY-MM-DD"),
        ({"query": "  "}, "query=: no words to search for"),
        ({"section": ""}, "section=: no section"),
        ({"section": "../admin"}, "section=../admin: no section"),
        ({"section": "ekonomi bisnis"}, "section=ekonomi bisnis: no section; write it as the outlet's addresses do"),
        (
            {"url": "https://a.example/1", "limit": "1"},
            "limit: the addresses in url are all that is read; leave limit out",
        ),
        ({"limit": "0"}, "limit=0: not a positive whole number"),
        ({"limit": "-5"}, "limit=-5: not a positive whole number"),
        ({"limit": "banyak"}, "limit=banyak: not a positive whole number; write for example limit=50"),
        ({"limit": "٥"}, "limit=٥: not a positive whole number"),
        ({"url": "contoh.example/berita/1"}, "url=contoh.example/berita/1: not a web address; write https://host/path"),
        ({"url": ""}, "url=: not a web address"),
        ({"url": "https://a.example/1,ftp://b.example/2"}, "url=ftp://b.example/2: not a web address"),
        ({"url": "https://a.example/1", "query": "beras"}, "url: reads those addresses and nothing else; leave since"),
        ({"url": "https://a.example/1", "since": "2024-06-01"}, "url: reads those addresses and nothing else"),
    ],
)
def test_bad_arguments_are_named_with_a_remedy(arguments: dict[str, str], message: str) -> None:
    with pytest.raises(BadArgument, match=re.escape(message)):
        read_arguments(arguments, TODAY)


@pytest.mark.parametrize(
    ("wanted", "sources"),
    [
        (Wanted(), (FEED,)),
        (Wanted(since=date(2024, 6, 29)), (FEED,)),
        (Wanted(since=date(2010, 1, 1)), (FEED, DATED)),
        (Wanted(since=date(2010, 1, 1)), (Sitemap("https://contoh.example/sitemap.xml"),)),
        (Wanted(query="beras"), (FEED, SEARCH)),
        (Wanted(query="beras", since=date(2010, 1, 1)), (FEED, SEARCH)),
        (Wanted(section="politik"), (FEED, POLITICS)),
        (Wanted(section="apa-saja"), (FEED, ANY_SECTION)),
        (Wanted(section="s", since=date(2010, 1, 1)), (Sitemap("https://contoh.example/s.xml", section="s"),)),
        (Wanted(urls=("https://www.contoh.example/berita/1/judul",)), ()),
        (Wanted(urls=("https://CONTOH.example/berita/1/judul".lower(),)), (FEED,)),
    ],
)
def test_what_the_outlet_can_give_passes(wanted: Wanted, sources: tuple[Source, ...]) -> None:
    check(wanted, sources)


@pytest.mark.parametrize(
    ("wanted", "sources", "message"),
    [
        (Wanted(query="beras"), (FEED,), "query=beras: Contoh has no search; leave query out or choose another outlet"),
        (Wanted(section="politk"), (POLITICS,), "section=politk: unknown at Contoh; did you mean politik?"),
        (Wanted(section="xyz"), (POLITICS,), "section=xyz: unknown at Contoh; known: politik"),
        (Wanted(section="x"), (FEED,), "section=x: unknown at Contoh; it announces no sections; leave section out"),
        (Wanted(section="x", query="y"), (POLITICS, SEARCH), "section=x: Contoh cannot search in one section"),
        (
            Wanted(since=date(2010, 1, 1)),
            (FEED,),
            "since=2010-01-01: nothing at Contoh reaches back to that day; choose a later one, from 2024-06-28 on",
        ),
        (
            Wanted(since=date(2010, 1, 1)),
            (FEED, SEARCH),
            "choose a later one, from 2024-06-28 on, or search: add query=",
        ),
        (
            Wanted(since=date(2010, 1, 1), section="politik"),
            (DATED, POLITICS),
            "since=2010-01-01: nothing at Contoh of section=politik reaches back",
        ),
        (Wanted(), (Sitemap("https://contoh.example/s.xml"),), "since: Contoh announces articles by day alone"),
        (
            Wanted(urls=("https://lain.example/berita/1/judul",)),
            (FEED,),
            "url=https://lain.example/berita/1/judul: lain.example is no site of Contoh; its sites: contoh.example",
        ),
        (Wanted(urls=("https://xcontoh.example/berita/1/judul",)), (FEED,), "is no site of Contoh"),
        (Wanted(urls=("https://contoh.example/tag/beras",)), (FEED,), "no address of an article of Contoh"),
        (Wanted(urls=("https://[contoh/berita",)), (FEED,), "not a web address"),
    ],
)
def test_what_the_outlet_cannot_give_is_refused(wanted: Wanted, sources: tuple[Source, ...], message: str) -> None:
    with pytest.raises(BadArgument, match=re.escape(message)):
        check(wanted, sources)


def test_an_outlet_that_announces_nothing_is_read_from_archives_alone() -> None:
    check(Wanted(), (), archived=True)
    with pytest.raises(NothingAnnounced, match="Contoh declares no sources"):
        check(Wanted(), ())


def check(wanted: Wanted, sources: tuple[Source, ...], *, archived: bool = False) -> None:
    refuse(
        wanted,
        TODAY,
        outlet="Contoh",
        sources=sources,
        allowed_domains=["contoh.example"],
        article=ARTICLE,
        may_be_article=lambda url: re.search(ARTICLE, url) is not None,
        archived=archived,
    )


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(DAY, "2024-06-30"), (NUMBER, "50"), (SECTION, "dunia/asean")],
)
def test_patterns_match_whole_examples(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.fullmatch(text)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=40)))
def test_any_arguments_are_read_or_refused(arguments: dict[str, str]) -> None:
    with suppress(BadArgument):
        check(read_arguments(arguments, TODAY), (FEED, DATED, SEARCH, POLITICS))


def test_a_name_is_no_argument_of_a_crawl() -> None:
    with pytest.raises(BadArgument, match="name: unknown argument"):
        KoranJakarta(name="kompas")


def test_a_day_before_there_were_portals_is_refused() -> None:
    with pytest.raises(
        BadArgument, match=r"since=1993-12-31: no Indonesian portal is so old; choose a day from 1994-01-01 on"
    ):
        read_arguments({"since": "1993-12-31"}, date(2026, 11, 20))
