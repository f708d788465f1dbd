"""Pages that need a browser, under a real crawl with a real Chromium."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.fetch.archives import Archives
from crawler.fetch.records import KIND
from tests.fetch.portal import (
    JSON,
    SCRIPT,
    TEXT,
    Desk,
    Hit,
    Portal,
    needs_chromium,
    open_portal,
)
from tests.fetch.processes import alive, kill_pages

ARCHIVE = "storage/archive/outlet=kabar_desa/*/*.warc.gz"
RESTLESS = """
new Image().src = "/gambar/lain.png";
window.open("/jendela");
new WebSocket(location.origin.replace("http", "ws") + "/soket");
setTimeout(() => { location.href = "/pindah"; }, 30);
document.body.insertAdjacentHTML("beforeend", '<iframe src="/bingkai"></iframe>');
"""


OURS = "Kawat/0.1 (+https://example.org/kawat; kawat@example.org)"


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
    done = desk.run("crawl", "kabar_desa")
    assert done.status == 0, done.log
    assert [article["title"] for article in desk.articles()] == ["Panen di Dusun 1", "Panen di Dusun 4"]
    assert all("memanen padi" in article["text"] for article in desk.articles())
    assert {path for path in portal.paths if "/berita/" in path} == {"/berita/1", "/berita/3", "/berita/4"}
    assert set(portal.paths) - {path for path in portal.paths if "/berita/" in path} == {
        "/robots.txt", "/indeks", "/aplikasi.js", "/gaya.css", "/gelisah.js", "/lain.js", "/api/1.json", "/api/4.json"
    }  # fmt: skip
    assert {hit.host for hit in portal.hits} == {"127.0.0.1", "skrip.example"}
    assert portal.paths.count("/aplikasi.js") == 1, "a script that pages share is asked for once"
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
        pages = [entry for entry in archives.entries if not entry.part]
        assert len(places) == len(pages), "of a page that was shown, one of both counts"
    for article in desk.articles():
        place = places[article["url"]]
        assert (article["archive"]["offset"], article["archive"]["digest"]) == (place.offset, place.digest)


LATE = """<!doctype html><html><head><meta charset="utf-8"><title>Panen di Dusun 1</title></head><body><h1>Panen di Dusun 1</h1>
<div class="isi"></div><script>setTimeout(() => {
  const text = "Warga Dusun 1 memanen padi lebih awal pada musim kemarau tahun ini, kata Kepala Dusun.";
  document.querySelector("div.isi").append(Object.assign(document.createElement("p"), {textContent: text}));
}, 1500);</script></body></html>"""


@needs_chromium
def test_a_text_that_scripts_write_late_is_waited_for(desk: Desk, portal: Portal) -> None:
    portal.publish(1)
    portal.answers["/berita/1"] = (200, {}, LATE)  # nor does every server name the type
    done = desk.run("crawl", "kabar_desa")
    assert done.status == 0, done.log
    (article,) = desk.articles()
    assert "memanen padi" in article["text"]
    assert done.stat("browser/unsettled") == 0


ASKING = """
const port = location.port;
fetch("/api/rahasia.json");
fetch("/api/cari", {method: "POST", headers: {"Content-Type": "application/json", "X-Kunci": "terbuka"}, body: '{"dusun": 1}'})
  .then(answer => answer.json()).then(found => isi.append(found.lurah));
fetch("/api/pindah");
fetch(`http://lain.example:${port}/api/data.json`);
fetch(`http://data.kabar-desa.example:${port}/api/data.json`).then(answer => answer.text()).then(text => isi.append(text));
new SharedWorker(URL.createObjectURL(new Blob([`fetch("${location.origin}/api/pekerja.json")`])));
for (const url of ["skrip.example/lain.js", "skrip.example/terlarang.js", "mogok.example/lain.js"]) {
  document.body.append(Object.assign(document.createElement("script"), {src: `http://${url.replace("/", `:${port}/`)}`}));
}
"""


@needs_chromium
def test_what_scripts_ask_for_passes_the_rules_of_hosts_and_is_archived(desk: Desk, portal: Portal) -> None:
    scripts = "".join(f'<script src="/skrip/{number}.js"></script>' for number in range(12))
    portal.publish(1, head='<script src="/bertanya.js" defer></script>' + scripts)
    at_once: list[int] = []
    portal.came = counting(at_once, "/skrip/")  # type: ignore[method-assign]  # as Portal.came says
    portal.answers |= {f"/skrip/{number}.js": (200, SCRIPT, "") for number in range(12)}
    portal.answers |= {
        "/bertanya.js": (200, SCRIPT, ASKING),
        "/lain.js": (200, SCRIPT, ""),
        "/robots.txt": (200, TEXT, "User-agent: *\nDisallow: /api/rahasia\nDisallow: /api/larangan\nCrawl-delay: 2\n"),
        "skrip.example/robots.txt": (200, TEXT, "User-agent: Kawat\nDisallow: /terlarang.js\n"),
        "mogok.example/robots.txt": (503, TEXT, ""),
        "/api/cari": (200, JSON, '{"lurah": "Lurah Sari"}'),
        "/api/data.json": (200, JSON, '"Data desa"'),
        "/api/pindah": (302, {"Location": "/api/larangan.json"}, ""),
    }
    done = desk.run("crawl", "kabar_desa", "-s", "RETRY_ENABLED=False", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=2")
    assert done.status == 0, done.log
    (article,) = desk.articles()
    assert "Lurah Sari" in article["text"]
    assert "Data desa" in article["text"]
    assert 1 < max(at_once) <= 4
    asked = {(hit.host, hit.path) for hit in portal.hits if not hit.path.startswith(("/robots.txt", "/skrip/"))}
    assert asked == {
        *(("127.0.0.1", path) for path in ("/indeks", "/berita/1", "/gaya.css", "/aplikasi.js", "/bertanya.js")),
        *(("127.0.0.1", path) for path in ("/api/1.json", "/api/cari", "/api/pindah")),
        ("data.kabar-desa.example", "/api/data.json"), ("skrip.example", "/lain.js"),
    }  # fmt: skip
    assert {(hit.user_agent, hit.sender) for hit in portal.hits} == {(OURS, "redaksi@kawat.example")}
    (sent,) = (hit for hit in portal.hits if hit.path == "/api/cari")
    assert (sent.method, sent.kind, sent.body) == ("POST", "application/json", '{"dusun": 1}')
    refused = ("forbidden", "off_site", "robots_unreachable")
    assert [done.stat(f"browser/{reason}") for reason in refused] == [3, 1, 1], done.log
    check_pace(portal)
    check_parts(desk)


def counting(at_once: list[int], start: str) -> Callable[[Hit], None]:
    """Answers slowly what a path begins with, and notes how many such requests are being answered."""
    now: set[str] = set()

    def came(hit: Hit) -> None:
        if hit.path.startswith(start):
            now.add(hit.path)
            at_once.append(len(now))
            time.sleep(0.05)
            now.remove(hit.path)

    return came


def check_pace(portal: Portal) -> None:
    """Pages keep the Crawl-delay of their host; their parts follow them at once."""
    at = {hit.path: hit.at for hit in portal.hits}
    assert at["/berita/1"] - at["/indeks"] > 1.9
    assert at["/api/1.json"] - at["/berita/1"] < 10, "a dozen parts come before it"


def check_parts(desk: Desk) -> None:
    """What a page was made from lies in the archive before it, and is no page in a replay."""
    (path,) = desk.folder.glob(ARCHIVE)
    url = desk.portal.url
    with path.open("rb") as file:
        records = [(each, each.content_stream().read()) for each in ArchiveIterator(file)]
    kept = [(each.rec_type, each.rec_headers.get_header("WARC-Target-URI")) for each, _ in records]
    kinds = {each.rec_headers.get_header("WARC-Target-URI"): each.rec_headers.get_header(KIND) for each, _ in records}
    for part, kind in (("/aplikasi.js", "script"), ("/gaya.css", "stylesheet"), ("/api/1.json", "fetch")):
        assert kinds[url + part] == kind
        assert kept.index(("response", url + part)) < kept.index(("response", f"{url}/berita/1"))
    assert kinds[f"{url}/berita/1"] is None
    answer, request = (position for position, each in enumerate(kept) if each[1] == f"{url}/api/cari")
    assert (kept[answer][0], kept[request][0]) == ("response", "request")
    asked, body = records[request]
    assert asked.rec_headers.get_header("WARC-Concurrent-To") == records[answer][0].rec_headers.get_header(
        "WARC-Record-ID"
    )
    assert (asked.http_headers.protocol, asked.http_headers.statusline) == ("POST", "/api/cari HTTP/1.1")
    assert asked.http_headers.get_header("X-Kunci") == "terbuka"
    assert (body, records[answer][1]) == (b'{"dusun": 1}', b'{"lurah": "Lurah Sari"}')
    with Archives.open([path]) as archives:
        assert sorted(archives.addresses()) == [f"{url}/berita/1", f"{url}/indeks"]


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
