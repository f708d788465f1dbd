"""A disk that fills up while a crawl runs: what the crawl says, and what the next one finds.

The kernel plays the full disk: it lets a process write no file beyond RLIMIT_FSIZE.
"""

import json
import re

import pytest
from conftest import Project, Site

from crawler.storage.layout import Layout
from crawler.storage.manifest import read_checked

FULL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
COMMANDS_MODULE = "crawler.commands"
INDEX_URL = "sqlite:///:memory:"
LOG_ENABLED = True
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 0.1
def leave(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
"""
AFTER_4_KIB = f"{FULL}leave(4096)\n"
BEFORE_THE_SEAL = f"""{FULL}
from scrapy import signals
class Fill:
    def __init__(self, crawler):
        crawler.signals.connect(self.fill, signals.spider_idle)
    @classmethod
    def from_crawler(cls, crawler):
        return cls(crawler)
    def fill(self):
        leave(100)
EXTENSIONS = {{Fill: 0}}
"""
REMEDY = "File too large; see that it can be written and crawl again; what is written stays"


def row_of(table: str) -> str:
    (row,) = [line for line in table.splitlines() if line.startswith("tiny ")]
    return re.sub(r"\s+", " ", row).rstrip()


@pytest.mark.parametrize("archive", ["true", "false"])
def test_the_fetching_stops_and_what_was_sealed_counts_as_stored(project: Project, site: Site, archive: str) -> None:
    site.publish(200)
    project.set(AFTER_4_KIB)
    done = project.run("crawl", "tiny", "-a", f"site={site.url}", "-s", f"ARCHIVE={archive}", "-L", "WARNING")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert done.stdout.count(REMEDY) == 1
    (part,) = Layout(project.storage).sealed()
    stored = read_checked(part)[0].rows
    assert f"New articles: {stored}\n" in done.stdout
    stats = project.stats()
    assert stats["finish_reason"] == "storage_failed"
    assert len(site.hits) < stored + 8  # Scrapy has 15 more waiting for their turn at the host


def test_what_could_not_be_sealed_is_told_apart_and_recovered_by_the_next_crawl(project: Project, site: Site) -> None:
    site.publish(4)
    settings = project.folder / "tiny_settings.py"
    before = settings.read_text()
    project.set(BEFORE_THE_SEAL)
    done = project.run("crawl", "tiny", "-a", f"site={site.url}", "-s", "ARCHIVE=false", "-L", "WARNING")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert done.stdout.count(REMEDY) == 1
    assert re.search(r"part-[^/]*\.jsonl\.open: File too large", done.stdout)
    assert "to be recovered" in done.stdout
    assert row_of(done.stdout).startswith("tiny 0 4 ")
    assert "No article was stored; failed: 1 of 1 outlet" in done.stdout
    assert list(Layout(project.storage).sealed()) == []
    settings.write_text(before)
    assert project.crawl(site)["storage/recovered"] == 1
    assert len(project.articles()) == 4


def test_a_file_holds_the_whole_lines_that_it_had_room_for(project: Project, site: Site) -> None:
    site.publish(200)
    project.set(AFTER_4_KIB)
    done = project.run("crawl", "tiny", "-a", f"site={site.url}", "-o", "out.jsonl", "-L", "WARNING")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert done.stdout.count(f"out.jsonl: {REMEDY}") == 1
    lines = [json.loads(line) for line in (project.folder / "out.jsonl").read_text().splitlines()]
    assert f"New articles: {len(lines)}\n" in done.stdout
    assert 0 < len(lines) < 10
