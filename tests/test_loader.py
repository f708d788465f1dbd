"""Outlets of which some cannot be loaded: what is said of these, and that the others serve as if nothing were."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy.http import Request
from scrapy.settings import Settings

from crawler.loader import OutletLoader
from tests.conftest import serving
from tests.newsroom.running import Done, scrapy

HEAD = """
from crawler.discovery import Feed
from crawler.page import PageRules
from crawler.spider import OutletSpider
"""
OUTLET = (
    HEAD
    + """
class {title}(OutletSpider):
    name = "{name}"
    outlet = "{title}"
    allowed_domains = ["{host}"]
    article = r"/berita/\\d+"
    sources = (Feed("{url}/rss"),)
    rules = (PageRules(body="{body}"),)
"""
)
INIT = """
    def __init__(self, **arguments):
        raise ValueError("tanpa\\nzona")
"""


def outlet(name: str, *, body: str = "div.isi", url: str = "https://kabar.example", more: str = "") -> str:
    host = url.partition("://")[2].partition(":")[0]
    return OUTLET.format(name=name, title=name.title(), body=body, url=url, host=host) + more


BROKEN = {
    "selector": (outlet("rote", body="div..isi"), "/rote.py line 12: BadSelector: ", "its outlets are left out"),
    "init": (outlet("rote", more=INIT), "/rote.py line 15: ValueError: tanpa zona", "outlet 'rote' is left out"),
    "syntax": (HEAD + "class Rote(", "/rote.py line 5: SyntaxError: ", "its outlets are left out"),
    "name": (outlet("rote") + "\nWarna.merah\n", "/rote.py line 14: NameError: ", "its outlets are left out"),
    "import": ("import tidak_ada", "/rote.py line 1: ModuleNotFoundError: ", "its outlets are left out"),
    "pattern": (outlet("rote").replace("/berita/", "/(berita/"), "error: missing )", "its outlets are left out"),
    "keyword": (outlet("rote").replace("body=", "isi="), "/rote.py line 12: TypeError: ", "its outlets are left out"),
    "address": (outlet("rote", url="kabar.example"), "/rote.py line 11: ValueError: ", "its outlets are left out"),
}


def package(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in {"__init__": "", **files}.items():
        (folder / f"{name}.py").write_text(text)
    return folder


@pytest.fixture
def load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[type[OutletLoader]]:
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path)
    yield OutletLoader
    for name in [name for name in sys.modules if name.partition(".")[0] == "kabar"]:
        del sys.modules[name]


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_broken_is_named_and_the_others_are_loaded(tmp_path: Path, load: type[OutletLoader], case: str) -> None:
    text, place, left_out = BROKEN[case]
    package(
        tmp_path / "kabar", {"rote": text, "sabu": outlet("sabu", url="https://sabu.example"), "alor": outlet("alor")}
    )
    loader = load(Settings({"SPIDER_MODULES": ["kabar"]}))
    assert sorted(loader.list()) == ["alor", "sabu"]
    assert loader.find_by_request(Request("https://sabu.example/berita/1")) == ["sabu"]
    (line,) = loader.broken
    assert line.startswith("kabar/rote.py line ")
    assert place in f"/{line.partition('/')[2]}"
    assert line.endswith(left_out)
    assert "\n" not in line


def test_a_module_that_is_missing_is_named(load: type[OutletLoader]) -> None:
    loader = load(Settings({"SPIDER_MODULES": ["kabar_timur"]}))
    assert loader.list() == []
    assert loader.broken == (
        "kabar_timur: ModuleNotFoundError: No module named 'kabar_timur'; its outlets are left out",
    )


def test_nothing_is_said_where_all_is_well(tmp_path: Path, load: type[OutletLoader]) -> None:
    package(tmp_path / "kabar", {"alor": outlet("alor")})
    loader = load(Settings({"SPIDER_MODULES": ["kabar"]}))
    assert (loader.list(), loader.broken) == (["alor"], ())


SETTINGS = """
from crawler.settings import *

SPIDER_MODULES = ["kabar"]
DOWNLOAD_DELAY = 0
"""


COMMANDS = {
    # words on standard output, exit status
    ("crawlall", "alor"): ("New articles: 1", 1),
    ("crawlall", "rote", "alor", "-O", "alor.json"): ("New articles: 1", 1),
    ("crawl", "alor", "-O", "alor.json"): ("New articles: 1", 0),
    ("list",): ("alor\n", 1),
    ("outlets",): ("alor", 1),
    ("probe", "alor"): ("alor", 1),
    ("crawl", "rote"): ("", 2),
}
PARAGRAPH = "<p>Warga Rote menjemur rumput laut di pantai sejak pagi, kata kepala desa, Jumat.</p>"
FEED = (
    "<rss version='2.0'><channel><title>Kabar</title><item><title>Rumput</title><link>{}</link></item></channel></rss>"
)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Done]:
    """Commands in a project of two outlets, one of which is broken; the other lies on the loopback interface."""
    folder = tmp_path_factory.mktemp("desk")
    with serving() as site:
        article = f"<h1>Rumput Laut</h1><div class=isi>{PARAGRAPH * 4}</div>"
        site.pages["/berita/1"] = (200, {"Content-Type": "text/html"}, article.encode())
        site.pages["/rss"] = (
            200,
            {"Content-Type": "application/rss+xml"},
            FEED.format(f"{site.url}/berita/1").encode(),
        )
        package(folder / "kabar", {"alor": outlet("alor", url=site.url), "rote": outlet("rote", body="div..isi")})
        (folder / "scrapy.cfg").write_text("[settings]\ndefault = kabar_settings\n")
        (folder / "kabar_settings.py").write_text(SETTINGS)
        return {command: scrapy(*command, folder=folder) for command in COMMANDS}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_broken_outlet_stops_no_other(done: dict[tuple[str, ...], Done], command: tuple[str, ...]) -> None:
    words, status = COMMANDS[command]
    assert (done[command].status, words in done[command].output) == (status, True), done[command]
    assert done[command].log.count("scrapy: error: kabar/rote.py line 12: BadSelector: ") == 1
    assert "Traceback" not in done[command].log
    assert ("No outlet 'rote'" in done[command].log) == ("rote" in command)
