"""A small Scrapy project and a site on the loopback interface, for tests that need the real engine."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

pytest_plugins = ["postgresql"]

settings.register_profile("unhurried", deadline=None)  # a busy machine makes no test fail
settings.load_profile("unhurried")

REPOSITORY = Path(__file__).parent.parent

SETTINGS = """
BOT_NAME = "tiny"
SPIDER_MODULES = ["tiny_spiders"]
COMMANDS_MODULE = "crawler.commands.reindex"
ADDONS = {addons}
ITEM_PIPELINES = {{"pipelines.deduplicate.Deduplicate": 1}}
FEEDS = {{"segments:storage": {{"format": "jsonlines", "encoding": "utf8"}}}}
TELNETCONSOLE_ENABLED = False
RETRY_ENABLED = False
STATS_CLASS = "tiny_spiders.WrittenStats"
LOG_LEVEL = "INFO"
"""

SPIDER = """
import json
from pathlib import Path

from scrapy import Request, Spider
from scrapy.statscollectors import MemoryStatsCollector

from crawler.discovery.links import Link
from crawler.items import Archive, Article


class WrittenStats(MemoryStatsCollector):
    def close_spider(self, *args, **kwargs):
        super().close_spider(*args, **kwargs)
        Path("stats.json").write_text(json.dumps(self.get_stats(), default=str))


class Tiny(Spider):
    name = "tiny"
    site = ""

    async def start(self):
        yield Request(self.site + "/", self.parse_index, dont_filter=True)

    def is_article(self, url):
        return "/a/" in url

    def article_request(self, link):
        return Request(link.url, self.parse_article, meta={"link": link})

    def parse_index(self, response):
        for path, modified in response.json():
            yield self.article_request(Link(response.urljoin(path), modified=modified))

    def parse_article(self, response):
        yield self.read(response)

    def read(self, response):
        page = response.json()
        archive = response.meta.get("archive")
        return Article(
            id=page.get("id", response.url[-32:]), outlet=self.name, url=response.url, canonical_url=response.url,
            title=page["title"], text=page["text"], modified_at=page.get("modified_at"),
            fetched_at=response.meta.get("fetched_at"), archive=Archive(**archive) if archive else None,
        )
"""


@dataclass
class Site:
    """Answers of a server on the loopback interface; ``hits`` are the paths that were asked for."""

    pages: dict[str, Any] = field(default_factory=dict)
    """Path to bytes, to a value that is sent as JSON, or to (status, headers, bytes)."""
    hits: list[str] = field(default_factory=list)
    delay: float = 0.0
    url: str = ""

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        self.hits.append(path)
        if path != "/":
            time.sleep(self.delay)
        page = self.pages.get(path, (404, {}, b"no such page"))
        if isinstance(page, tuple):
            return page
        return 200, {"Content-Type": "application/json"}, page if isinstance(page, bytes) else json.dumps(page).encode()

    def publish(self, number: int) -> None:
        """Publish articles /a/1 to /a/<number>, each with a text of its own."""
        paths = [f"/a/{each}" for each in range(1, number + 1)]
        self.pages["/"] = [[path, None] for path in paths]
        self.pages |= {path: {"title": path, "text": f"Warga desa {path} memanen padi."} for path in paths}


@pytest.fixture
def site() -> Iterator[Site]:
    """A site that is served while the test runs."""
    with serving() as site:
        yield site


@contextmanager
def serving() -> Iterator[Site]:
    """A site, served on a port of its own."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = site.answer(self.path)
            if not status:  # no answer at all
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name of the base class
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        site.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield site
        server.shutdown()
        thread.join()


@dataclass(frozen=True)
class Project:
    """A Scrapy project with the spider ``tiny`` that keeps its articles under ``storage``."""

    folder: Path

    @property
    def storage(self) -> Path:
        return self.folder / "storage"

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        """Run ``scrapy`` with the given arguments."""
        # Scrapy's get_project_settings() leaves the name of our settings in the environment of whoever calls it.
        inherited = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
        return subprocess.Popen(
            [sys.executable, "-m", "scrapy", *arguments],
            cwd=self.folder,
            env={**inherited, "PYTHONPATH": str(REPOSITORY)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run ``scrapy`` with the given arguments to its end."""
        process = self.start(*arguments)
        output, _ = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, output)

    def crawl(self, site: Site, *arguments: str) -> dict[str, Any]:
        """Crawl the site; returns the stats of the crawl."""
        done = self.run("crawl", "tiny", "-a", f"site={site.url}", *arguments)
        assert done.returncode == 0, done.stdout
        return self.stats()

    def set(self, lines: str) -> None:
        """Add lines to the settings of the project."""
        settings = self.folder / "tiny_settings.py"
        settings.write_text(settings.read_text() + lines)

    def stats(self) -> dict[str, Any]:
        return dict(json.loads((self.folder / "stats.json").read_text()))

    def articles(self) -> list[dict[str, Any]]:
        """Every article in sealed segments."""
        parts = sorted(self.storage.glob("articles/*/*/*.jsonl"))
        return [json.loads(line) for part in parts for line in part.read_text().splitlines()]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A Scrapy project in an empty folder."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = tiny_settings\n")
    (folder / "tiny_spiders.py").write_text(SPIDER)
    addons = {"crawler.addons.Keeping": 1, "crawler.addons.Replay": 2}
    (folder / "tiny_settings.py").write_text(SETTINGS.format(addons=addons))
    return Project(folder)
