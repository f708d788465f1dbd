"""Outlets that need a browser, where there is none; and what a browser of ours never asks for."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.utils.test import get_crawler

from crawler.discovery import Feed, IndexPages, NewsSitemap, Search
from crawler.discovery.links import Listing, Source
from crawler.fetch.browser import NeedsBrowser
from crawler.fetch.unwanted import unwanted
from tests.fetch.portal import HTML, Desk, Portal, open_portal

TEXT = "<p>Warga kota menanam pohon di tepi jalan raya sejak pagi, kata camat setempat kepada wartawan.</p>" * 3
NO_CHROMIUM = ("-s", 'PLAYWRIGHT_LAUNCH_OPTIONS={"executable_path": "/tidak/ada/chromium"}')


@pytest.fixture
def portal() -> Iterator[Portal]:
    with open_portal() as portal:
        portal.publish(1)
        portal.answers["/kota"] = (200, HTML, '<a href="/berita/7">Pohon di tepi jalan raya kota</a>')
        portal.answers["/berita/7"] = (200, HTML, f"<h1>Pohon di Tepi Jalan</h1><div class='isi'>{TEXT}</div>")
        yield portal


@pytest.fixture
def desk(tmp_path: Path, portal: Portal) -> Desk:
    return Desk.at(tmp_path, portal)


@pytest.mark.parametrize("command", [("crawl",), ("crawlall",), ("crawl", "-s", "LOG_ENABLED=0")])
def test_without_playwright_an_outlet_is_refused_before_the_first_request(
    desk: Desk, portal: Portal, command: tuple[str, ...]
) -> None:
    done = desk.run(*command, "kabar_desa", playwright=False)
    assert done.status == 2
    assert "kabar_desa needs a browser: scrapy-playwright is missing; run 'pip install scrapy-playwright'" in done.said
    assert "chromium" in done.said
    assert "Traceback" not in done.said
    assert portal.hits == []


@pytest.mark.skipif(find_spec("scrapy_playwright") is None, reason="scrapy-playwright is missing")
def test_without_chromium_an_outlet_is_refused_before_the_first_request(desk: Desk, portal: Portal) -> None:
    done = desk.run("crawl", "kabar_desa", *NO_CHROMIUM)
    assert done.status == 2
    assert (
        "kabar_desa needs a browser: /tidak/ada/chromium is missing; install Debian's package chromium, "
        "or run 'playwright install chromium'"
    ) in done.said
    assert "Traceback" not in done.said
    assert portal.hits == []


@pytest.mark.skipif(find_spec("scrapy_playwright") is None, reason="scrapy-playwright is missing")
def test_options_of_the_browser_that_are_none_are_refused(desk: Desk, portal: Portal) -> None:
    done = desk.run("crawl", "kabar_desa", "-s", "PLAYWRIGHT_LAUNCH_OPTIONS=headless")
    assert (done.status, portal.hits) == (2, [])
    assert "PLAYWRIGHT_LAUNCH_OPTIONS=headless: no JSON object" in done.said
    assert "Traceback" not in done.said


@pytest.mark.parametrize(("named", "status"), [((), 0), (("kabar_desa", "kabar_kota"), 1)])
def test_without_playwright_the_other_outlets_are_crawled(desk: Desk, named: tuple[str, ...], status: int) -> None:
    done = desk.run("crawlall", *named, playwright=False)
    assert done.status == status, done.log
    assert [article["title"] for article in desk.articles()] == ["Pohon di Tepi Jalan"]
    assert "Left out: kabar_desa needs a browser" in done.log


def test_a_page_is_refused_to_a_person_too(desk: Desk, portal: Portal) -> None:
    done = desk.run("article", "https://kabar-desa.example/berita/1", playwright=False)
    assert (done.status, portal.hits) == (2, []), done.said
    assert "kabar_desa needs a browser" in done.said


HOST = "https://kabar.example"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (None, True),
        (IndexPages(f"{HOST}/indeks"), True),
        (Search(f"{HOST}/cari?q={{query}}"), True),
        (Feed(f"{HOST}/rss"), False),
        (NewsSitemap(f"{HOST}/sitemap.xml"), False),
    ],
)
def test_articles_and_lists_of_links_are_shown_and_nothing_else(source: Source | None, shown: bool) -> None:
    arguments = {"listing": Listing(HOST, source)} if source else {}
    request = NeedsBrowser(get_crawler()).get_processed_request(Request(HOST, cb_kwargs=arguments), None)
    assert request is not None
    assert request.meta.get("playwright", False) is shown


@pytest.mark.parametrize(
    ("kind", "url", "refused"),
    [
        ("script", "https://cdn.kabar.example/aplikasi.js", False),
        ("fetch", "https://api.kabar.example/berita/1.json", False),
        ("stylesheet", "https://kabar.example/gaya.css", False),
        ("image", "https://kabar.example/gambar/1.jpg", True),
        ("font", "https://kabar.example/huruf.woff2", True),
        ("media", "https://kabar.example/video.mp4", True),
        ("script", "https://securepubads.g.doubleclick.net/tag/js/gpt.js", True),
        ("script", "https://www.GoogleTagManager.com/gtm.js?id=GTM-1", True),
        ("script", "https://doubleclick.net.kabar.example/aplikasi.js", False),
        ("script", "https://notdoubleclick.net/aplikasi.js", False),
    ],
)
def test_what_a_browser_is_not_to_ask_for(kind: str, url: str, refused: bool) -> None:
    request = SimpleNamespace(resource_type=kind, url=url, is_navigation_request=lambda: False)
    assert unwanted(request) is refused


def test_documents_are_not_asked_for() -> None:
    request = SimpleNamespace(resource_type="document", url=HOST, is_navigation_request=lambda: True)
    assert unwanted(request)
