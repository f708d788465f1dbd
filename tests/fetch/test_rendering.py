"""Pages that need a browser, under a real crawl with a real Chromium."""

import os
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.fetch.archives import Archives
from tests.fetch.portal import (
    SCRIPT,
    Desk,
    Hit,
    Portal,
    needs_chromium,
    open_portal,
)
from tests.fetch.processes import alive, kill_pages, resident

ARCHIVE = "storage/archive/outlet=kabar_desa/*/*.warc.gz"
PAGES_IN_SHORT = 60
PAGES = int(os.environ.get("BROWSER_PAGES", PAGES_IN_SHORT))
"""Pages of the measurement of memory; ``make browser-memory`` asks for 300."""

RESTLESS = """
new Image().src = "/gambar/lain.png";
window.open("/jendela");
new WebSocket(location.origin.replace("http", "ws") + "/soket");
setTimeout(() => { location.href = "/pindah"; }, 30);
document.body.insertAdjacentHTML("beforeend", '<iframe src="/bingkai"></iframe>');
"""


OURS = "Kawat/0.1 (+https://example.org/kawat; kawat@example.org)"
RESOLVING = """
from crawler.fetch.browser import launch_options

PLAYWRIGHT_LAUNCH_OPTIONS = launch_options() | {{
    "args": [
        "--host-resolver-rules=MAP skrip.example 127.0.0.1, MAP iklan.doubleclick.net 127.0.0.1",
        "--ip-address-space-overrides=127.0.0.1:{port}=public",
    ]
}}
"""
"""Names for the portal; Chromium itself keeps pages of others away from what listens on the machine."""


@pytest.fixture
def portal() -> Iterator[Portal]:
    with open_portal() as portal:
        yield portal


@pytest.fixture
def desk(tmp_path: Path, portal: Portal) -> Desk:
    return Desk.at(tmp_path, portal)


@needs_chromium
def test_an_article_that_scripts_write_is_crawled_stored_archived_and_replayed(desk: Desk, portal: Portal) -> None:
    port = portal.url.rpartition(":")[2]
    portal.publish(1, 2, 3, head=f'<script src="http://skrip.example:{port}/lain.js"></script>')
    restless = (
        f'<script src="/gelisah.js" defer></script><script src="http://iklan.doubleclick.net:{port}/iklan.js"></script>'
    )
    portal.publish(4, head=restless)
    portal.answers["/gelisah.js"] = (200, SCRIPT, RESTLESS)
    portal.answers["/robots.txt"] = (200, {"Content-Type": "text/plain"}, "User-agent: *\nDisallow: /berita/2\n")
    portal.answers["/berita/3"] = (302, {"Location": f"http://localhost:{port}/berita/3"}, "")
    desk.set(RESOLVING.format(port=port))
    done = desk.run("crawl", "kabar_desa")
    assert done.status == 0, done.log
    assert [article["title"] for article in desk.articles()] == ["Panen di Dusun 1", "Panen di Dusun 4"]
    assert all("memanen padi" in article["text"] for article in desk.articles())
    assert {path for path in portal.paths if "/berita/" in path} == {"/berita/1", "/berita/3", "/berita/4"}
    assert set(portal.paths) - {path for path in portal.paths if "/berita/" in path} == {
        "/robots.txt", "/indeks", "/aplikasi.js", "/gaya.css", "/gelisah.js", "/lain.js", "/api/1.json", "/api/4.json"
    }  # fmt: skip
    assert {hit.host for hit in portal.hits} == {"127.0.0.1", "skrip.example"}
    assert {(hit.user_agent, hit.sender) for hit in portal.hits} == {(OURS, "redaksi@kawat.example")}
    assert done.stat("robotstxt/forbidden") == 1
    assert done.stat("playwright/page_count") == 3, (
        "the list and two articles; robots.txt and a redirect need no browser"
    )
    assert alive(portal.family) == []
    check_archive(desk)
    check_replay(desk, portal)


def check_archive(desk: Desk) -> None:
    """What was received lies in the archive as received, and what was shown as its conversion, where articles point."""
    (path,) = desk.folder.glob(ARCHIVE)
    kept: dict[str, list[tuple[str, str | None, str | None, bytes]]] = {}
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            headers = record.rec_headers
            names = (headers.get_header("WARC-Record-ID"), headers.get_header("WARC-Refers-To"))
            kept.setdefault(headers.get_header("WARC-Target-URI"), []).append(
                (record.rec_type, *names, record.raw_stream.read())
            )
    received, shown = kept[f"{desk.portal.url}/berita/1"]
    assert (received[0], shown[0]) == ("response", "conversion")
    assert shown[2] == received[1]
    assert received[3] == desk.portal.answers["/berita/1"][2].encode()
    assert b"memanen padi" in shown[3]
    assert [each[0] for each in kept[f"{desk.portal.url}/robots.txt"]] == ["response"]
    with Archives.open([path]) as archives:
        places = {record.url: record.archive for record in archives.records()}
        assert len(places) == len(archives.entries), "of a page that was shown, one of both counts"
    for article in desk.articles():
        place = places[article["url"]]
        assert (article["archive"]["offset"], article["archive"]["digest"]) == (place.offset, place.digest)


def check_replay(desk: Desk, portal: Portal) -> None:
    """A replay stores the same articles, without network and without Playwright."""
    before = [(article["url"], article["text"], article["archive"]["offset"]) for article in desk.articles()]
    portal.hits.clear()
    replay = ("-s", f"REPLAY={ARCHIVE}", "-s", 'FEEDS={"segments:again": {"format": "jsonlines"}}')
    done = desk.run("crawl", "kabar_desa", *replay, playwright=False)
    assert done.status == 0, done.log
    assert portal.hits == []
    assert [(each["url"], each["text"], each["archive"]["offset"]) for each in desk.articles("again")] == before


@needs_chromium
def test_what_a_page_does_to_the_browser_is_counted_and_the_others_are_read(desk: Desk, portal: Portal) -> None:
    portal.publish(1)
    portal.publish(2, head='<script src="/bungkam.js"></script>')
    portal.publish(3, head="<script>while (true) {}</script>")
    portal.publish(4, head='<script src="/tumbang.js"></script>')
    portal.publish(5, head="<script>setTimeout(() => { while (true) {} }, 300)</script>")
    portal.publish(6)
    portal.silent = {"/bungkam.js"}
    portal.answers["/tumbang.js"] = (200, SCRIPT, "")

    def crash(hit: Hit) -> None:
        if hit.path == "/tumbang.js":
            kill_pages(portal.pid)

    portal.came = crash  # type: ignore[method-assign]  # as Portal.came says
    done = desk.run("crawl", "kabar_desa", "-s", "DOWNLOAD_TIMEOUT=3", "-s", "RETRY_ENABLED=False")
    assert done.status == 0, done.log
    assert [article["url"][-1] for article in desk.articles()] == ["1", "6"]
    assert done.stat("dropped/timeout") == 3
    assert done.stat("dropped/page_crashed") == done.stat("browser/crashed") == 1
    assert "Traceback" not in done.log
    with Archives.open(desk.folder.glob(ARCHIVE)) as archives:
        kept = {entry.url[-1]: entry.shown for entry in archives.entries if "/berita/" in entry.url}
    assert kept == {"1": True, "2": False, "3": False, "4": False, "5": False, "6": True}
    assert alive(portal.family) == []


@needs_chromium
def test_the_memory_of_a_long_crawl_stays_flat(desk: Desk, portal: Portal) -> None:
    portal.publish(*range(1, PAGES + 1), head="<script>window.heap = new Array(1e6).fill().map(Math.random)</script>")
    held: list[int] = []

    def measure(hit: Hit) -> None:
        if hit.path.startswith("/api/"):
            held.append(resident(portal.pid))

    portal.came = measure  # type: ignore[method-assign]  # as Portal.came says
    done = desk.run("crawl", "kabar_desa", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=4", timeout=60 + 4 * PAGES)
    assert done.status == 0, done.log
    assert len(desk.articles()) == len(held) == PAGES
    fifth = PAGES // 5
    early, late = (statistics.median(part) / 2**20 for part in (held[fifth // 2 : fifth + fifth // 2], held[-fifth:]))
    print(f"\n{PAGES} pages: {early:.0f} MiB early, {late:.0f} MiB late")
    assert late < early * 1.25
