"""The archive that a crawl leaves, and a replay from it."""

import gzip
import json
from pathlib import Path

from conftest import Project, Site
from scrapy.http import Response
from warcio.archiveiterator import ArchiveIterator

from crawler.fetch.archives import Archives
from crawler.storage.archive import ArchiveFile
from crawler.storage.layout import Layout

ARCHIVE = "storage/archive/*/*/*.warc.gz"


def test_pages_are_kept_as_received_and_articles_point_at_them(project: Project, site: Site) -> None:
    site.publish(3)
    packed = gzip.compress(json.dumps({"title": "padat", "text": "Warga menanam cabai."}).encode())
    site.pages["/a/2"] = (200, {"Content-Encoding": "gzip", "X-Two": "1"}, packed)
    project.crawl(site)
    kept = {article["url"]: article["archive"] for article in project.articles()}
    with Archives.open([project.storage / "archive/*/*/*.warc.gz"]) as archives:
        record = archives.get(f"{site.url}/a/2")
        assert record is not None
        assert (record.status, record.payload) == (200, packed)
        assert record.header("x-two") == "1"
        assert json.loads(record.body)["title"] == "padat"
        assert kept[record.url] == record.archive.model_dump() | {"file": kept[record.url]["file"]}
        assert (project.storage / kept[record.url]["file"]).samefile(record.archive.file)
        assert len(list(archives.records())) == 4


def test_a_replay_of_the_archive_stores_the_same_articles(project: Project, site: Site) -> None:
    site.publish(3)
    project.crawl(site)
    before = {article["url"]: article["text"] for article in project.articles()}
    for part in Layout(project.storage).sealed():
        part.unlink()
    site.hits.clear()
    project.crawl(site, "-s", f"REPLAY={ARCHIVE}")
    assert site.hits == []
    assert {article["url"]: article["text"] for article in project.articles()} == before


def test_no_archive_where_none_is_wanted(project: Project, site: Site) -> None:
    site.publish(1)
    project.crawl(site, "-s", "ARCHIVE=False")
    assert not (project.storage / "archive").exists()
    assert project.articles()[0]["archive"] is None


def test_a_page_that_a_browser_showed_follows_what_was_received_as_its_conversion(tmp_path: Path) -> None:
    url = "https://portal.example/berita/1"
    html = {"Content-Type": "text/html; charset=utf-8"}
    received = Response(url, headers={"Content-Type": "text/html", "X-Own": "1"}, body=b"<div></div>")
    shown = Response(url, headers=html, body="<div>Warga menanam cabai \u201crawit\u201d.</div>".encode())
    file = ArchiveFile(tmp_path / "a.warc.gz", "Kawat")
    plain = file.add(Response(url + "/2", headers=html, body=b"<p>lain</p>"))
    offset, length, digest = file.add(shown, received)
    file.close()
    with (tmp_path / "a.warc.gz").open("rb") as opened:
        kept = [(each.rec_type, each.rec_headers, each.raw_stream.read()) for each in ArchiveIterator(opened)]
    assert [kind for kind, _, _ in kept] == ["warcinfo", "response", "response", "conversion"]
    assert kept[3][1].get_header("WARC-Refers-To") == kept[2][1].get_header("WARC-Record-ID")
    assert (kept[2][2], kept[3][2]) == (received.body, shown.body)
    with Archives.open([tmp_path / "a.warc.gz"]) as archives:
        records = list(archives.records())
        assert [(each.url, each.archive.offset) for each in records] == [(url + "/2", plain[0]), (url, offset)]
        assert archives.get(url) == records[1]
        assert list(archives.addresses()) == [url + "/2", url]
    assert (records[1].archive.length, records[1].archive.digest) == (length, digest)
    assert (records[1].status, records[1].body, records[1].header("content-type")) == (
        200,
        shown.body,
        html["Content-Type"],
    )
