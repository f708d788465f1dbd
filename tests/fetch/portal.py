"""A portal on the loopback interface whose pages show their articles only after scripts ran, and a project that crawls it."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.fetch.processes import family

REPOSITORY = Path(__file__).parent.parent.parent
needs_chromium = pytest.mark.skipif(
    find_spec("scrapy_playwright") is None or shutil.which("chromium") is None,
    reason="no browser: scrapy-playwright or chromium is missing (pip install scrapy-playwright; apt install chromium)",
)

LIST = """<html><body><div id="daftar"></div><script>
for (const path of {paths}) {{
  document.getElementById("daftar").insertAdjacentHTML("beforeend", `<a href="${{path}}">Kabar desa nomor ${{path}}</a>`);
}}
</script></body></html>"""

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Panen di Dusun {number}</title>
<link rel="stylesheet" href="/gaya.css"><script src="/aplikasi.js" defer></script>{head}</head>
<body><h1>Panen di Dusun {number}</h1><img src="/gambar/{number}.png"><div class="isi" data-berita="{number}"></div></body></html>"""

APPLICATION = """
const isi = document.querySelector("div.isi");
fetch(`/api/${isi.dataset.berita}.json`).then(answer => answer.json()).then(paragraphs => {
  for (const text of paragraphs) {
    isi.append(Object.assign(document.createElement("p"), {textContent: text}));
  }
});
"""

SPIDERS = """
import os

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import succeed

from crawler.discovery import IndexPages
from crawler.page import PageRules
from crawler.spider import OutletSpider

SITE = os.environ["SITE"]


class KabarDesa(OutletSpider):
    name = "kabar_desa"
    outlet = "Kabar Desa"
    allowed_domains = ["127.0.0.1", "kabar-desa.example"]
    article = r"/berita/\\d+"
    sources = (IndexPages(SITE + "/indeks"),)
    rules = (PageRules(body="div.isi"),)
    browser = True


class KabarKota(KabarDesa):
    name = "kabar_kota"
    outlet = "Kabar Kota"
    allowed_domains = ["localhost"]
    browser = False
    sources = (IndexPages(SITE.replace("127.0.0.1", "localhost") + "/kota"),)


class Names(CachingThreadedResolver):
    "The portal serves every name under .example."

    def getHostByName(self, name, timeout=()):
        return succeed("127.0.0.1") if name.endswith(".example") else super().getHostByName(name, timeout)
"""

SETTINGS = """
from crawler.settings import *

SPIDER_MODULES = ["portal_spiders", "spiders.any"]
AUTOTHROTTLE_ENABLED = False
DOWNLOAD_DELAY = 0.01  # with none, Scrapy begins all that waits at once
DEFAULT_REQUEST_HEADERS = {"From": "redaksi@kawat.example"}
TWISTED_DNS_RESOLVER = "portal_spiders.Names"
"""

WITHOUT_PLAYWRIGHT = "import sys\nsys.modules['scrapy_playwright'] = sys.modules['playwright'] = None\n"


class Hit(NamedTuple):
    """A request that reached the portal."""

    host: str
    path: str
    user_agent: str | None
    sender: str | None
    method: str = "GET"
    kind: str | None = None
    body: str = ""
    at: float = 0
    """Seconds of a clock that only runs forward."""


@dataclass
class Portal:
    """The portal; what it answers, and who asked for what."""

    url: str = ""
    answers: dict[str, tuple[int, dict[str, str], str]] = field(default_factory=dict)
    """Path, or host and path, to status, headers and body."""
    silent: set[str] = field(default_factory=set)
    """Paths that get no answer as long as the test runs."""
    hits: list[Hit] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    pid: int = 0
    """The process that crawls it."""
    family: dict[int, int] = field(default_factory=dict)
    """Each process that belonged to it while it asked for something, as `family` tells them."""

    @property
    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    def publish(self, *numbers: int, head: str = "") -> None:
        """Publish articles, with more in the head of their pages."""
        for number in numbers:
            self.answers[f"/berita/{number}"] = (200, HTML, PAGE.format(number=number, head=head))
            text = [
                f"Warga Dusun {number} memanen padi lebih awal pada musim kemarau tahun ini, kata Kepala Dusun."
            ] * 3
            self.answers[f"/api/{number}.json"] = (200, {"Content-Type": "application/json"}, json.dumps(text))
        every = [path for path in self.answers if path.startswith("/berita/")]
        self.answers["/indeks"] = (200, HTML, LIST.format(paths=json.dumps(every)))

    def came(self, hit: Hit) -> None:
        """Called before a request is answered; tests put their own in its place."""


HTML = {"Content-Type": "text/html; charset=utf-8"}
SCRIPT = {"Content-Type": "text/javascript"}
JSON = {"Content-Type": "application/json"}
TEXT = {"Content-Type": "text/plain"}


@contextmanager
def open_portal() -> Iterator[Portal]:
    """Serve a portal."""
    portal = Portal()
    portal.answers["/aplikasi.js"] = (200, SCRIPT, APPLICATION)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host = (self.headers["Host"] or "").partition(":")[0]
            sent = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
            who = (self.headers["User-Agent"], self.headers["From"])
            hit = Hit(host, self.path, *who, self.command, self.headers["Content-Type"], sent, time.monotonic())
            portal.hits.append(hit)
            portal.family |= family(portal.pid)
            portal.came(hit)
            if self.path in portal.silent:
                portal.over.wait(60)
            at_host = portal.answers.get(f"{host}{self.path}")
            status, headers, body = at_host or portal.answers.get(self.path, (404, HTML, "tidak ada"))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body.encode())), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

        do_POST = do_GET  # noqa: N815  # the name that the base class looks for

        def handle(self) -> None:
            try:
                super().handle()
            except (BrokenPipeError, ConnectionResetError):  # a browser that was killed, or has had enough
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name of the base class
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        portal.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield portal
        portal.over.set()
        server.shutdown()


@dataclass(frozen=True)
class Crawled:
    """How a command ended."""

    status: int
    output: str
    log: str

    @property
    def said(self) -> str:
        """What a person reads, wherever it was printed."""
        return self.output + self.log

    def stat(self, name: str) -> int:
        """A number among the stats in the log; 0 where it is not there."""
        lines = [line for line in self.log.splitlines() if f"'{name}':" in line]
        return int(lines[-1].rpartition(":")[2].strip(" ,}")) if lines else 0


@dataclass(frozen=True)
class Desk:
    """A Scrapy project with our settings, and the outlets ``kabar_desa``, whose pages need a browser, and ``kabar_kota``."""

    folder: Path
    portal: Portal

    @classmethod
    def at(cls, folder: Path, portal: Portal) -> "Desk":
        (folder / "scrapy.cfg").write_text("[settings]\ndefault = portal_settings\n")
        (folder / "portal_settings.py").write_text(SETTINGS)
        (folder / "portal_spiders.py").write_text(SPIDERS)
        (folder / "without").mkdir()
        (folder / "without/sitecustomize.py").write_text(WITHOUT_PLAYWRIGHT)
        return cls(folder, portal)

    def set(self, lines: str) -> None:
        """Add lines to the settings of the project."""
        settings = self.folder / "portal_settings.py"
        settings.write_text(settings.read_text() + lines)

    def run(self, *arguments: str, playwright: bool = True, timeout: float = 120) -> Crawled:
        """Run ``scrapy``, with warnings as errors; without ``playwright`` as if it was not installed."""
        paths = [str(REPOSITORY)] if playwright else [str(self.folder / "without"), str(REPOSITORY)]
        environment = {"SITE": self.portal.url, "PYTHONPATH": os.pathsep.join(paths)}
        inherited = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
        command = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "scrapy", *arguments],
            cwd=self.folder,
            env={**inherited, "COLUMNS": "120", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.portal.pid = command.pid
        try:
            output, log = command.communicate(timeout=timeout)
        finally:
            command.kill()
        return Crawled(command.returncode, output, log)

    def articles(self, storage: str = "storage") -> list[dict[str, Any]]:
        """Every article in sealed segments, by address."""
        parts = self.folder.glob(f"{storage}/articles/*/*/*.jsonl")
        read = [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]
        return sorted(read, key=lambda article: article["url"])
