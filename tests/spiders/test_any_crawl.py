"""A portal that nobody declared, crawled over the loopback interface with the real engine and settings."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Site
from tests.newsroom.running import Done, scrapy

TEXT = "Warga Desa {name} memanen garam pekan ini setelah kemarau panjang, kata kepala desa kepada wartawan, Jumat."
PAGE = """<html><head><title>Panen Garam {name}</title></head><body class="single-post"><h1 class="entry-title">Panen Garam {name}</h1>
<time class="entry-date published" datetime="2026-11-20T09:30:00+08:00"></time><div class="entry-content">{text}</div></body></html>"""
HTML = {"Content-Type": "text/html; charset=utf-8"}


def article(name: str) -> tuple[int, dict[str, str], bytes]:
    text = "".join(f"<p>{TEXT.format(name=name)} Bagian {part}.</p>" for part in range(4))
    return 200, HTML, PAGE.format(name=name, text=text).encode()


def crawl(folder: Path, *arguments: str, into: tuple[str, ...] = ("-O", "out.jsonl")) -> Done:
    folder.mkdir(exist_ok=True)
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = crawler.settings\n")
    quick = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_ENABLED=0")
    return scrapy("crawl", "any", *arguments, *quick, *into, folder=folder)


def stored(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_text().splitlines()]


@pytest.fixture
def portal(site: Site) -> Site:
    """A front page with one article and a list, a feed with another, a sitemap with a third, one page forbidden."""
    front = (
        '<a href="/berita/12345/oenitas">Panen</a> <a href="/politik">Politik</a> <a href="/berita/12345/rahasia">x</a>'
    )
    item = f"<item><title>Sedeoen</title><link>{site.url}/berita/12345/sedeoen</link></item>"
    site.pages |= {
        "/": (200, HTML, f"<html><body>{front}</body></html>".encode()),
        "/robots.txt": (
            200,
            {"Content-Type": "text/plain"},
            f"User-agent: *\nDisallow: /berita/12345/rahasia\nSitemap: {site.url}/berita.xml\n".encode(),
        ),
        "/feed/": (
            200,
            {"Content-Type": "application/rss+xml"},
            f"<rss version='2.0'><channel>{item}</channel></rss>".encode(),
        ),
        "/berita.xml": (
            200,
            {"Content-Type": "application/xml"},
            f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{site.url}/berita/12345/lalukoen</loc></url></urlset>".encode(),
        ),
    }
    site.pages |= {f"/berita/12345/{name}": article(name) for name in ("oenitas", "sedeoen", "lalukoen", "rahasia")}
    return site


def test_a_portal_is_crawled_through_all_it_names(portal: Site, tmp_path: Path) -> None:
    done = crawl(tmp_path, "-a", f"site={portal.url}")
    assert done.status == 0, done.log
    articles = stored(tmp_path)
    assert {each["title"] for each in articles} == {
        "Panen Garam oenitas",
        "Panen Garam sedeoen",
        "Panen Garam lalukoen",
    }
    assert {each["outlet"] for each in articles} == {"127.0.0.1"}
    assert "/berita/12345/rahasia" not in portal.hits
    assert "WARNING" not in done.log  # none of the places where feeds and sitemaps usually lie must be there
    assert "/politik" not in portal.hits


def test_what_is_stored_of_a_portal_is_not_stored_again(portal: Site, tmp_path: Path) -> None:
    for arguments, new in ((("-a", f"site={portal.url}"), 3), (("-a", f"site={portal.url}"), 0)):
        done = crawl(tmp_path, *arguments, "-s", "ARCHIVE=0", into=())
        assert done.status == 0, done.log
        assert f"New articles: {new}" in done.output if new else "Nothing new" in done.output
    named = crawl(tmp_path, "-a", f"url={portal.url}/berita/12345/oenitas", into=())
    assert "Nothing new" in named.output, named.output
    (folder,) = (tmp_path / "storage" / "articles").iterdir()
    assert folder.name == "outlet=127.0.0.1"


def test_without_a_site_it_is_refused_before_anything_is_asked(portal: Site, tmp_path: Path) -> None:
    done = crawl(tmp_path)
    assert done.status == 2
    assert "site=https://" in done.log
    assert "Traceback" not in done.log
    assert portal.hits == []
