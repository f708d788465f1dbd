"""Portals on the loopback interface, each with a fate of its own, and a project that declares them."""

import gzip
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
from crawler.discovery import Feed, IndexPages, NewsSitemap, Sitemap
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
UNNAMED = (PageRules(body="div.isi", published="time"),)
OWN = {{
    "by_day": {{"sources": BY_DAY}},
    "faulty": {{"refine": broken}},
    "well": {{"group": "regional"}},
    "no_names": {{"rules": UNNAMED}},
    "unsigned": {{"rules": UNNAMED, "signed": False}},
}}
FEEDS = ("/rss", "/rss/nasional", "/rss/daerah", "/rss/ekonomi", "/rss/olahraga")
SITEMAPS = ("empty_part", "empty_parts", "frozen_sitemap", "frozen_index")
for each, address in {addresses!r}.items():
    own = OWN.get(each, {{}})
    if each in SITEMAPS:
        own["sources"] = (NewsSitemap(address + "/sitemap.xml"),)
    if each == "gone_feeds":
        own["sources"] = (Feed(address + "/rss"), Feed(address + "/rss/nasional"), IndexPages(address + "/indeks"))
    if each == "fifth_feed":
        own["sources"] = tuple(Feed(address + path) for path in FEEDS)
    globals()[each] = declare(each, address, **own)
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


def dated(url: str, day: str) -> Response:
    """A feed of an article that tells its day."""
    status, headers, feed = rss(f"{url}/berita/1/garam")
    return status, headers, feed.replace(b"</item>", f"<pubDate>{day}</pubDate></item>".encode())


def sitemap(*entries: str) -> Response:
    """A sitemap of ``<url>``, or an index of ``<sitemap>``."""
    root = "sitemapindex" if entries and entries[0].startswith("<sitemap>") else "urlset"
    return 200, XML, f"<{root}>{''.join(entries)}</{root}>".encode()


def part(url: str, changed: str = "") -> str:
    return f"<sitemap><loc>{url}</loc>{changed and f'<lastmod>{changed}</lastmod>'}</sitemap>"


def entry(url: str, changed: str = "") -> str:
    return f"<url><loc>{url}/berita/1/garam</loc>{changed and f'<lastmod>{changed}</lastmod>'}</url>"


def parts(url: str, *held: Response, changed: str = "") -> dict[str, Response]:
    """An index of sitemaps, and what each holds."""
    paths = [f"/sitemap-{number}.xml" for number, _ in enumerate(held, 1)]
    named = sitemap(*(part(url + path, changed) for path in paths))
    return {"/sitemap.xml": named, "/berita/1/garam": article(), **dict(zip(paths, held, strict=True))}


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
    "no_names": ("redesigned", "lacks author, editor or wire", articles(article(by=""))),
    "unsigned": ("healthy", "Panen Garam", articles(article(by=""))),
    "gone_feeds": ("healthy", "; but a list is not to be had (http_404)", lambda url: {"/indeks": index("/berita/1/garam"), "/berita/1/garam": article()}),
    "fifth_feed": ("healthy", "Panen Garam", lambda url: {"/rss/olahraga": rss(f"{url}/berita/1/garam"), "/berita/1/garam": article()}),
    "empty_part": ("healthy", "Panen Garam", lambda url: parts(url, sitemap(), sitemap(), sitemap(entry(url)))),
    "empty_parts": ("empty", "a list is valid and without entries", lambda url: parts(url, *[sitemap()] * 4)),
    "frozen": ("stale", "the newest article of a list is of 2019-06-18", lambda url: announcing(url) | {"/rss": dated(url, "Tue, 18 Jun 2019 10:00:00 +0700"), "/berita/1/garam": article(time="Selasa, 18 Juni 2019 10:00 WIB")}),
    "frozen_gone": ("stale", "is of 2019-06-18; an article is not to be had (http_404)", lambda url: {"/rss": dated(url, "Tue, 18 Jun 2019 10:00:00 +0700")}),
    "frozen_beside": ("healthy", "; but the newest article of a list is of 2019-06-18", lambda url: {"/rss": dated(url, "Tue, 18 Jun 2019 10:00:00 +0700"), "/indeks": index("/berita/2/garam"), "/berita/2/garam": article()}),
    "frozen_sitemap": ("stale", "is of 2019-06-18", lambda url: {"/sitemap.xml": sitemap(entry(url, "2019-06-18")), "/berita/1/garam": article(time="Selasa, 18 Juni 2019 10:00 WIB")}),
    "frozen_index": ("stale", "is of 2019-06-18", lambda url: parts(url, sitemap(entry(url, "2019-06-18")), changed="2019-06-19") | {"/berita/1/garam": article(time="Selasa, 18 Juni 2019 10:00 WIB")}),
    "front_for_articles": ("redesigned", "an article leads to an address of none", lambda url: articles((302, {"Location": "/"}, b""))(url) | {"/": (200, HTML, b"<html></html>")}),
    "by_day": ("redesigned", "no source announces the latest articles", lambda url: {}),
    "guarded": ("blocked", "a list is answered by Cloudflare (http_403)", lambda url: everywhere((403, HTML, CHALLENGE))),
    "guarded_robots": ("blocked", "robots.txt is answered by Cloudflare (http_503)", lambda url: everywhere((503, HTML, CHALLENGE))),
    "guarded_softly": ("blocked", "a list is answered by Cloudflare (http_200)", lambda url: everywhere((200, HTML, CHALLENGE))),
    "guarded_articles": ("blocked", "an article is refused (http_429)", articles((429, HTML, b"Too many"))),
    "for_members": ("blocked", "an article is for those who log in: it leads to http://127.0.0.1", lambda url: articles((302, {"Location": "/akun/masuk?kembali=/berita"}, b""))(url) | {"/akun/masuk": article()}),
    "for_members_elsewhere": ("blocked", "it leads to https://akun.rote-kini.example/?kembali=1", articles((302, {"Location": "https://akun.rote-kini.example/?kembali=1"}, b""))),
    "silent": ("empty", "a list is valid and without entries", lambda url: {"/rss": rss()}),
    "closed": ("robots", "robots.txt forbids the whole site", lambda url: articles(article())(url) | {"/robots.txt": robots("Disallow: /")}),
    "closed_articles": ("robots", "robots.txt forbids an article", lambda url: articles(article())(url) | {"/robots.txt": robots("Disallow: /berita/")}),
    "robots_broken": ("dead", "robots.txt is not to be had (http_500), so nothing else may be asked", lambda url: articles(article())(url) | {"/robots.txt": (500, {}, b"")}),
    "moved": ("moved", "a list leads to https://rote-kini.example/rss", lambda url: {path: (301, {"Location": f"https://rote-kini.example{path}"}, b"") for path in ("/rss", "/indeks")}),
    "moved_wholly": ("moved", "robots.txt leads to http://rote-kini.invalid/robots.txt, where it is not to be had", lambda url: {path: (301, {"Location": f"http://rote-kini.invalid{path}"}, b"") for path in ("/robots.txt", "/rss", "/indeks")}),
    "bomb": ("redesigned", "a list is not to be had (too_large)", lambda url: {"/rss": (200, XML | {"Content-Encoding": "gzip"}, gzip.compress(bytes(50_000_000)))}),
    "gone": ("redesigned", "a list is not to be had (http_404)", lambda url: {}),
    "failing": ("dead", "a list is not to be had (http_502)", lambda url: dict.fromkeys(("/rss", "/indeks"), (502, {}, b""))),
    "down": ("dead", "robots.txt is not to be had (http_503)", lambda url: everywhere((503, HTML, b"<h1>Service Unavailable</h1>"))),
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
