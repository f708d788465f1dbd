"""The archive that a crawl leaves, and a replay from it."""

import gzip
import json

from conftest import Project, Site

from crawler.fetch.archives import Archives
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
