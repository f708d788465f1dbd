"""Portals on the loopback interface, each with a fate of its own, and a project that declares them."""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import Site, serving
from tests.newsroom.running import Done, scrapy

HTML = {"Content-Type": "text/html; charset=utf-8"}
XML = {"Content-Type": "application/rss+xml"}
Response = tuple[int, dict[str, str], bytes]

SPIDERS = """
from crawler.discovery import Feed, IndexPages, Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider

RULES = (PageRules(body="div.isi", published="time", byline="p.peran"),)


def declare(name, url, **values):
    sources = (Feed(url + "/rss"), IndexPages(url + "/indeks"))
    values = {{"__module__": __name__, "name": name, "outlet": name, "allowed_domains": ["127.0.0.1"],
               "article": r"/berita/\\d+/", "sources": sources, "rules": RULES}} | values
    return type(name.title(), (OutletSpider,), values)


def broken(self, article, page):
    raise KeyError("waktu")


BY_DAY = (Sitemap("https://kabar-rote.example/sitemap.xml"),)
OWN = {{"by_day": {{"sources": BY_DAY}}, "faulty": {{"refine": broken}}, "well": {{"group": "regional"}}}}
for each, address in {addresses!r}.items():
    globals()[each] = declare(each, address, **OWN.get(each, {{}}))
"""
SETTINGS = """
from crawler.settings import *

SPIDER_MODULES = ["portals"]
DOWNLOAD_DELAY = 0
"""

TEXT = "Warga Desa Oenitas memanen garam pekan ini setelah kemarau panjang, kata kepala desa kepada wartawan, Jumat."
CHALLENGE = (
    b"<html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={};</script></body></html>"
)


def article(
    body: str = "isi", time: str = "Jumat, 20 November 2026 09:30 WIB", by: str = "Penulis: Maria Ndun"
) -> Response:
    text = "".join(f"<p>{TEXT} Bagian {part} dari empat.</p>" for part in range(4))
    page = f'<html><body><h1>Panen Garam Oenitas</h1><time>{time}</time><div class="{body}">{text}</div><p class="peran">{by}</p></body></html>'
    return 200, HTML, page.encode()


def with_metadata() -> Response:
    """An article whose body has another name than it had."""
    told = '<head><meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-20T09:30:00+07:00"></head>'
    status, headers, page = article(body="badan")
    return status, headers, page.replace(b"<html>", b"<html>" + told.encode())


def rss(*urls: str) -> Response:
    items = "".join(f"<item><title>Panen</title><link>{url}</link></item>" for url in urls)
    return 200, XML, f"<rss version='2.0'><channel><title>Kabar</title>{items}</channel></rss>".encode()


def index(*paths: str) -> Response:
    return 200, HTML, "".join(f'<p><a href="{path}">Berita</a></p>' for path in paths).encode()


def robots(lines: str) -> Response:
    return 200, {"Content-Type": "text/plain"}, f"User-agent: *\n{lines}\n".encode()


def announcing(url: str) -> dict[str, Response]:
    """A feed of three articles."""
    return {"/rss": rss(*(f"{url}/berita/{number}/garam" for number in (1, 2, 3)))}


def everywhere(answer: Response) -> dict[str, Response]:
    return dict.fromkeys(("/robots.txt", "/rss", "/indeks"), answer)


def articles(answer: Response) -> Callable[[str], dict[str, Response]]:
    """A feed, and this page for each of its articles."""
    return lambda url: announcing(url) | {f"/berita/{number}/garam": answer for number in (1, 2, 3)}


PORTALS: Mapping[str, tuple[str, str, Callable[[str], dict[str, Response]]]] = {
    # name: verdict, words of the detail, pages by path
    "well": ("healthy", "Panen Garam Oenitas (2026-11-20T09:30:00+07:00)", articles(article())),
    "second_list": ("healthy", "; but a list is not to be had (http_404)", lambda url: {"/indeks": index("/berita/1/garam", "/tentang"), "/berita/1/garam": article()}),
    "second_article": ("healthy", "Panen Garam", lambda url: announcing(url) | {"/berita/2/garam": article()}),
    "within": ("healthy", "Panen Garam", lambda url: articles(article())(url) | {"/rss": (301, {"Location": "/feed"}, b""), "/feed": announcing(url)["/rss"]}),
    "tracked": ("healthy", "Panen Garam", lambda url: articles(article())(url) | {"/rss": rss(f"{url}/berita/1/garam?utm_source=rss"), "/robots.txt": robots("Disallow: /*?utm_source")}),
    "other_addresses": ("redesigned", "2 links, none the address of an article", lambda url: {"/rss": rss(f"{url}/kabar/1", f"{url}/kabar/2")}),
    "front_page": ("redesigned", "expected an RSS or Atom feed, found an HTML page", lambda url: {"/rss": (200, HTML, b"<html><body>Kabar</body></html>")}),
    "other_body": ("redesigned", "the generic extractor found it", articles(with_metadata())),
    "no_article": ("redesigned", "no layout knows its body", articles((200, HTML, b"<html><body><div id='app'></div></body></html>"))),
    "no_time": ("redesigned", "lacks time of publication", articles(article(time=""))),
    "no_people": ("redesigned", "lacks author, editor or wire", articles(article(by=""))),
    "front_for_articles": ("redesigned", "an article leads to an address of none", lambda url: articles((302, {"Location": "/"}, b""))(url) | {"/": (200, HTML, b"<html></html>")}),
    "by_day": ("redesigned", "no source announces the latest articles", lambda url: {}),
    "guarded": ("blocked", "a list is answered by Cloudflare (http_403)", lambda url: everywhere((403, HTML, CHALLENGE))),
    "guarded_robots": ("blocked", "robots.txt is answered by Cloudflare (http_503)", lambda url: everywhere((503, HTML, CHALLENGE))),
    "guarded_softly": ("blocked", "a list is answered by Cloudflare (http_200)", lambda url: everywhere((200, HTML, CHALLENGE))),
    "guarded_articles": ("blocked", "an article is refused (http_429)", articles((429, HTML, b"Too many"))),
    "silent": ("empty", "a list is valid and without entries", lambda url: {"/rss": rss()}),
    "closed": ("robots", "robots.txt forbids the whole site", lambda url: articles(article())(url) | {"/robots.txt": robots("Disallow: /")}),
    "closed_articles": ("robots", "robots.txt forbids an article", lambda url: articles(article())(url) | {"/robots.txt": robots("Disallow: /berita/")}),
    "robots_broken": ("robots", "robots.txt cannot be had (http_500)", lambda url: articles(article())(url) | {"/robots.txt": (500, {}, b"")}),
    "moved": ("moved", "a list leads to https://rote-kini.example/rss", lambda url: {path: (301, {"Location": f"https://rote-kini.example{path}"}, b"") for path in ("/rss", "/indeks")}),
    "gone": ("dead", "a list is not to be had (http_404)", lambda url: {}),
    "refusing": ("dead", "the host does not answer (unreachable)", lambda url: {}),
    "faulty": ("error", "KeyError: 'waktu'", articles(article())),
}  # fmt: skip


@dataclass(frozen=True)
class Press:
    """The portals, and the project that declares them."""

    folder: Path
    portals: Mapping[str, Site]

    def probe(self, *arguments: str) -> Done:
        return scrapy("probe", *arguments, folder=self.folder)


def closed_port() -> str:
    """An address at which nothing listens."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{unused.getsockname()[1]}"


@contextmanager
def press(folder: Path) -> Iterator[Press]:
    """All the portals, served."""
    with ExitStack() as stack:
        portals = {name: stack.enter_context(serving()) for name in PORTALS}
        for name, site in portals.items():
            site.pages |= PORTALS[name][2](site.url)
        addresses = {name: site.url for name, site in portals.items()} | {"refusing": closed_port()}
        (folder / "scrapy.cfg").write_text("[settings]\ndefault = press_settings\n")
        (folder / "press_settings.py").write_text(SETTINGS)
        (folder / "portals.py").write_text(SPIDERS.format(addresses=addresses))
        yield Press(folder, portals)
