"""The storage under a real crawl, in a process of its own."""

import os
import shutil
import signal
import time
from pathlib import Path

from conftest import Project, Site

from crawler.items import Article
from crawler.storage.index import Index
from crawler.storage.layout import Layout
from crawler.storage.manifest import read_checked


def test_a_crawl_leaves_one_sealed_segment_with_whole_articles(project: Project, site: Site) -> None:
    site.publish(5)
    stats = project.crawl(site)
    (part,) = Layout(project.storage).sealed()
    manifest, _ = read_checked(part)
    assert (manifest.rows, manifest.outlet, manifest.recovered) == (5, "tiny", False)
    assert list(project.articles()[0]) == list(Article.model_fields)
    assert stats["finish_reason"] == "finished"
    assert list(Layout(project.storage).unfinished()) == []
    assert sorted(path.name.partition(".")[2] for path in part.parent.iterdir()) == ["jsonl", "manifest.json"]


def test_what_is_stored_is_not_fetched_again(project: Project, site: Site) -> None:
    site.publish(4)
    project.crawl(site)
    site.hits.clear()
    stats = project.crawl(site)
    assert site.hits == ["/"]
    assert stats["skipped/stored"] == 4
    assert len(project.articles()) == 4


def test_a_change_that_is_announced_becomes_a_revision(project: Project, site: Site) -> None:
    site.publish(2)
    site.pages["/a/1"] |= {"modified_at": "2026-05-13T10:00:00+07:00"}
    project.crawl(site)
    site.pages["/"] = [["/a/1", "2026-05-13T12:00:00+07:00"], ["/a/2", None]]
    site.pages["/a/1"] |= {"text": "Warga memanen jagung.", "modified_at": "2026-05-13T12:00:00+07:00"}
    project.crawl(site)
    first = [article for article in project.articles() if article["url"].endswith("/a/1")]
    assert [article["revision"] for article in first] == [1, 2]
    assert project.crawl(site)["skipped/stored"] == 2


def test_the_same_text_at_another_address_is_dropped_with_its_reason(project: Project, site: Site) -> None:
    site.publish(1)
    project.crawl(site)
    site.pages["/"] = [["/a/2", None]]
    site.pages["/a/2"] = {"title": "Lain", "text": "warga  desa “/a/1” memanen padi"}
    dropped = project.folder / "dropped.jsonl"
    stats = project.crawl(site, "-s", f"KEEP_DROPPED={dropped}")
    assert stats["dropped/duplicate_text"] == 1
    assert '"reason": "duplicate_text"' in dropped.read_text()
    assert len(project.articles()) == 1


def test_output_to_a_file_works_as_in_any_project(project: Project, site: Site) -> None:
    site.publish(3)
    project.crawl(site)
    project.crawl(site, "-O", "out.jsonl")
    assert len((project.folder / "out.jsonl").read_text().splitlines()) == 3
    assert len(list(Layout(project.storage).sealed())) == 1


def test_kill_9_in_the_middle_loses_and_doubles_nothing(project: Project, site: Site) -> None:
    site.publish(30)
    site.delay = 0.05
    process = project.start("crawl", "tiny", "-a", f"site={site.url}")
    (open_part,) = wait_for_lines(project.storage, 5)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    with open_part.open("ab") as torn:
        torn.write(b'{"id": "torn in the mid')
    site.delay = 0.0
    stats = project.crawl(site)
    urls = [article["url"] for article in project.articles()]
    assert len(urls) == len(set(urls)) == 30
    assert stats["storage/recovered"] == 1
    assert stats["skipped/stored"] >= 5
    assert read_checked(next(Layout(project.storage).sealed()))[0].recovered


def test_a_second_ctrl_c_leaves_what_the_next_crawl_recovers(project: Project, site: Site) -> None:
    project.set('COMMANDS_MODULE = "crawler.commands"')
    site.publish(30)
    site.delay = 0.1
    process = project.start("crawl", "tiny", "-a", f"site={site.url}")
    (open_part,) = wait_for_lines(project.storage, 5)
    for _ in range(2):
        process.send_signal(signal.SIGINT)
        time.sleep(0.02)  # two signals at once would be one
    output, _ = process.communicate(timeout=20)
    written = open_part.read_bytes().count(b"\n")
    (row,) = (line for line in output.splitlines() if line.startswith("tiny"))
    assert row.split()[:3] == ["tiny", "0", str(written)]  # stored, to be recovered
    assert row.endswith("interrupted")
    assert "not_written" not in row
    assert process.returncode == 1


def wait_for_lines(root: Path, number: int) -> list[Path]:
    """The unfinished segments, as soon as one has that many lines."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        parts = list(Layout(root).unfinished())
        if parts and parts[0].read_bytes().count(b"\n") >= number:
            return parts
        time.sleep(0.01)
    raise AssertionError("the crawl wrote nothing")


def test_a_crawl_of_the_same_outlet_is_refused_while_one_runs(project: Project, site: Site) -> None:
    project.set('COMMANDS_MODULE = "crawler.commands"')
    site.publish(30)
    site.delay = 0.05
    first = project.start("crawl", "tiny", "-a", f"site={site.url}")
    wait_for_lines(project.storage, 1)
    site.delay = 2.0
    second = project.run("crawl", "tiny", "-a", f"site={site.url}", "-L", "WARNING")
    site.delay = 0.0
    assert second.returncode == 1
    message = f"scrapy: error: tiny is being crawled into this storage by process {first.pid} (lock "
    assert second.stdout.startswith(message)
    assert second.stdout.count("\n") == 1
    first.communicate()
    assert first.returncode == 0
    assert len(project.articles()) == 30


def test_a_full_disk_stops_the_crawl(project: Project, site: Site) -> None:
    site.publish(200)
    project.set(FULL_AFTER_4_KIB)
    process = project.run("crawl", "tiny", "-a", f"site={site.url}", "-s", "CONCURRENT_REQUESTS=1")
    stats = project.stats()
    assert stats["finish_reason"] == "storage_failed", process.stdout
    assert stats["storage/failed"] >= 1
    assert len(site.hits) < 50
    (part,) = Layout(project.storage).sealed()
    assert read_checked(part)[0].rows == len(project.articles()) > 0


FULL_AFTER_4_KIB = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
INDEX_URL = "sqlite:///:memory:"
LOG_ENABLED = True
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
"""


def test_losing_the_index_loses_nothing(project: Project, site: Site) -> None:
    site.publish(6)
    project.crawl(site)
    layout = Layout(project.storage)
    before = Index.open(layout.index_url).known("tiny")
    for path in project.storage.glob("index.sqlite*"):
        path.unlink()
    assert project.crawl(site)["skipped/stored"] == 6
    assert Index.open(layout.index_url).known("tiny") == before


def test_outlets_share_an_index_in_postgresql(project: Project, site: Site, postgresql: str) -> None:
    site.publish(15)
    site.delay = 0.02
    project.set(f"INDEX_URL = {postgresql!r}\n")
    for stored in (0, 15):
        twins = [
            project.start("crawl", "tiny", "-a", f"site={site.url}", "-a", f"name={name}") for name in ("one", "two")
        ]
        assert [twin.communicate() and twin.returncode for twin in twins] == [0, 0]
        assert project.stats().get("skipped/stored", 0) == stored
    assert not list(project.storage.glob("index.sqlite*"))
    reindexed = project.run("reindex")
    assert reindexed.returncode == 0, reindexed.stdout
    index = Index.open(postgresql)
    assert [(name, stored) for name, _, stored in index.outlets()] == [("one", 15), ("two", 15)]
    index.close()


def test_a_database_that_does_not_answer_is_named_before_the_first_request(project: Project, site: Site) -> None:
    done = project.run(
        "crawl", "tiny", "-a", f"site={site.url}", "-s", "INDEX_URL=postgresql://kawat:rahasia@/x?host=/nowhere"
    )
    assert "index postgresql://kawat:***@/x?host=/nowhere" in done.stdout.replace("%2F", "/")
    assert "see that the server runs" in done.stdout
    assert "rahasia" not in done.stdout
    assert site.hits == []


def test_a_segment_that_cannot_be_sealed_fails_the_crawl(project: Project, site: Site) -> None:
    site.publish(20)
    site.delay = 0.05
    process = project.start("crawl", "tiny", "-a", f"site={site.url}")
    wait_for_lines(project.storage, 1)
    shutil.rmtree(project.storage / "articles")
    process.communicate()
    assert project.stats()["storage/failed"] == 1


def test_an_article_that_cannot_be_written_fails_the_crawl(project: Project, site: Site) -> None:
    site.publish(3)
    site.pages["/a/2"]["title"] = "half of an emoji: \ud83d"
    stats = project.crawl(site)
    assert stats["storage/failed"] == 1
    assert len(project.articles()) == 2


def test_a_run_without_articles_leaves_no_segment(project: Project, site: Site) -> None:
    site.publish(0)
    project.crawl(site)
    assert not (project.storage / "articles").exists()


def test_two_outlets_at_once(project: Project, site: Site) -> None:
    site.publish(15)
    site.delay = 0.02
    twins = [project.start("crawl", "tiny", "-a", f"site={site.url}", "-a", f"name={name}") for name in ("one", "two")]
    assert [twin.communicate() and twin.returncode for twin in twins] == [0, 0]
    index = Index.open(Layout(project.storage).index_url)
    assert [(name, stored) for name, _, stored in index.outlets()] == [("one", 15), ("two", 15)]
    index.close()


def test_a_command_without_a_spider_of_the_project_stores_nothing(project: Project, site: Site) -> None:
    site.publish(1)
    assert project.run("fetch", "--nolog", f"{site.url}/a/1").returncode == 0
    assert not project.storage.exists()
