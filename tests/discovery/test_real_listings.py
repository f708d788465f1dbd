"""Feeds and index pages as portals really sent them (third-party material outside the repository)."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.links import Link, UnreadableListing
from crawler.discovery.wanted import Wanted

SAVED = Path(__file__).parents[3] / "shared" / "portal-pages"
TODAY = date(2026, 11, 23)

pytestmark = pytest.mark.skipif(not SAVED.is_dir(), reason=f"saved portal pages are missing: {SAVED}")


def read_feed(name: str, wanted: Wanted | None = None) -> tuple[Link, ...]:
    feed = Feed("https://contoh.example/rss")
    [listing] = feed.listings(Wanted(), TODAY)
    return feed.read(listing, (SAVED / "feeds" / name).read_bytes(), wanted or Wanted()).links


def read_page(name: str, url: str, links: str, article: str) -> tuple[Link, ...]:
    index = IndexPages(url, links=links)
    wanted = Wanted(article=article)
    [listing] = index.listings(wanted, TODAY)
    return index.read(listing, (SAVED / "pages" / name).read_bytes(), wanted).links


@pytest.mark.parametrize(
    ("name", "count", "day"),
    [
        ("antaranews.com/anpandu-antara-index.xml.gz", 20, "2015-11-05"),
        ("antaranews.com/vinjerdim-antara.xml.gz", 20, "2017-04-17"),
        ("detik.com/anpandu-detik-index.xml.gz", 20, "2015-11-05"),
        ("detik.com/cristian-detik.xml.gz", 25, "2014-04-29"),
        ("kapanlagi.com/anpandu-kapanlagi-index.xml.gz", 3, "2015-11-05"),
        ("news.google.com/hernanda-google-news-rss-nelayan.xml.gz", 54, "2026-07-15"),
        ("republika.co.id/anpandu-republika-index.xml.gz", 10, "2015-11-05"),
    ],
)
def test_feeds(name: str, count: int, day: str) -> None:
    links = read_feed(name)
    assert len(links) == count
    assert all(link.title and link.published for link in links)
    assert (links[0].published or "").startswith(day)
    truth = SAVED / "feeds" / name.replace(".gz", ".truth.json")
    if truth.exists():
        assert [link.url for link in links[:3]] == json.loads(truth.read_text())["expected"]["first_urls"]


def test_a_syndicator_is_seen_through() -> None:
    links = read_feed("detik.com/cristian-detik.xml.gz", Wanted(article=r"detik\.com/read/\d{4}/"))
    assert all(".detik.com/read/2014/04/2" in link.url for link in links)
    assert "feedsportal" not in "".join(link.url for link in links)


@pytest.mark.parametrize("name", sorted(path.name for path in SAVED.glob("feeds/*/*.txt.gz")))
def test_what_is_no_feed_is_said_to_be_none(name: str) -> None:
    [path] = SAVED.glob(f"feeds/*/{name}")
    with pytest.raises(UnreadableListing):
        read_feed(str(path.relative_to(SAVED / "feeds")))


@pytest.mark.parametrize(
    ("name", "url", "article"),
    [
        ("kompas.com/anpandu-kompas-index", "http://indeks.kompas.com/", r"kompas\.com/read/"),
        ("liputan6.com/anpandu-liputan6-index", "http://www.liputan6.com/indeks", r"liputan6\.com/read/\d+"),
        ("okezone.com/anpandu-okezone-index", "http://www.okezone.com/", r"okezone\.com/read/\d{4}/"),
        ("tempo.co/anpandu-tempo-index", "http://www.tempo.co/", r"tempo\.co/read/news/"),
        ("tempo.co/anpandu-tempoen-index", "http://en.tempo.co/", r"tempo\.co/read/news/"),
        ("viva.co.id/anpandu-viva-index", "http://www.viva.co.id/indeks", r"viva\.co\.id/.*read/\d+"),
    ],
)
def test_index_pages_name_the_articles_that_others_found(name: str, url: str, article: str) -> None:
    truth = json.loads((SAVED / "pages" / f"{name}.truth.json").read_text())
    found = {link.url for link in read_page(f"{name}.html.gz", url, "a", article)}
    assert found.issuperset(truth["expected"]["first_urls"])


@pytest.mark.parametrize(
    ("name", "url", "links", "article", "least"),
    [
        ("detik.com/nathanaelfd10-news-detik", "https://news.detik.com/indeks", "article", r"detik\.com/.*/d-\d+/", 15),
        (
            "idntimes.com/deerhounds-idntimes-index",
            "https://www.idntimes.com",
            "a",
            r"idntimes\.com/\w+/[\w-]+/[\w-]+/",
            20,
        ),
        ("merdeka.com/kly-www-uang-index", "https://www.merdeka.com/uang/", "a", r"merdeka\.com/uang/[\w-]+\.html", 10),
        ("kontan.co.id/hernanda-kontan-home", "https://www.kontan.co.id/", "a", r"kontan\.co\.id/news/", 30),
        ("tirto.id/hernanda-tirto-tag-jkp", "https://tirto.id/search", "a", r"tirto\.id/[\w-]+-\w{3,4}$", 5),
    ],
)
def test_index_pages(name: str, url: str, links: str, article: str, least: int) -> None:
    found = read_page(f"{name}.html.gz", url, links, article)
    assert len(found) >= least
    headlines = [link for link in found if link.title and len(link.title.split()) > 2]
    assert len(headlines) >= 0.8 * len(found)


def test_every_saved_index_has_links() -> None:
    for path in SAVED.glob("pages/*/*index*.html.gz"):
        index = IndexPages("https://contoh.example/")
        [listing] = index.listings(Wanted(), TODAY)
        if b"<a " in gzip.decompress(path.read_bytes()):
            assert index.read(listing, path.read_bytes(), Wanted()).links, path
