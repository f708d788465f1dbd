"""Speed as ratios, each measured in one run: ``python -m tests.bench.speed ARCHIVE.warc.gz``.

1. Reading one page, from its bytes to the cleaned article, against lxml merely parsing it.
2. A crawl of the archive over loopback HTTP with all pipelines and the feed, against the same engine that fetches the
   same addresses and reads nothing. Each is timed as a whole, starting and sealing included.
3. ``scrapy list`` with all outlets, against that of an empty project.
"""

import gzip
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import lxml.html
import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from scrapy.utils.project import get_project_settings

from crawler.fetch.archives import Archives
from crawler.outlets import Outlets
from crawler.page import Assembly, Page
from crawler.spider import OutletSpider
from pipelines.clean import clean_article

PAGES = 424
ROUNDS = 5
SPAWN = multiprocessing.get_context("spawn")


def load(archive: Path) -> tuple[OutletSpider, list[Page]]:
    """The outlet of an archive, and its articles, with addresses that a plain proxy can answer."""
    outlets = Outlets(get_project_settings())
    with Archives.open([archive]) as archives:
        pages = [
            Page(in_plain(each.url), each.body.replace(b"https://", b"http://"), each.header("content-type"))
            for each in archives.records()
            if each.status == 200
        ]
    spider = outlets.of(pages[0].url)
    assert spider is not None
    return spider, [page for page in pages if spider.is_article(page.url)]


def in_plain(url: str) -> str:
    return url.replace("https://", "http://")


def addresses(spider: OutletSpider, page: Page) -> Iterator[str]:
    """What a crawl asks for to have the article of ``page``, where each of its pages is answered with this one."""
    reading = spider.read(page)
    assembly = Assembly((reading,))
    yield page.url
    while url := assembly.next:
        yield url
        assembly = assembly.add(reading)


def seconds(work: Callable[[Page], object], pages: list[Page]) -> float:
    begin = time.perf_counter()
    for page in pages:
        work(Page(page.url, page.body, page.content_type))
    return time.perf_counter() - begin


def reading(spider: OutletSpider, pages: list[Page]) -> tuple[float, float]:
    """Median milliseconds a page: lxml's parse, and the whole reading. The rounds of the two alternate."""
    parse, read = [], []
    for _ in range(ROUNDS):
        parse.append(seconds(lambda page: lxml.html.document_fromstring(page.body), pages))
        read.append(seconds(lambda page: clean_article(spider.read(page).article), pages))
    return statistics.median(parse) / len(pages) * 1000, statistics.median(read) / len(pages) * 1000


def serve(bodies: dict[str, bytes], ready: Connection) -> None:
    """A loopback proxy that answers every page of an article from memory, compressed as portals do.

    Further pages are not in the archive: the first stands for them, so that all that is fetched is also read.
    """
    packed = {url: gzip.compress(body) for url, body in bodies.items()}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = packed.get(self.path.partition("?")[0])
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    ready.send(server.server_address[1])
    server.serve_forever()


class FetchOnly(scrapy.Spider):
    """Fetches and reads nothing."""

    name = "fetch_only"

    def __init__(self, url: str) -> None:
        super().__init__()
        self.start_urls = url.split(",")

    def parse(self, response: Response) -> None:
        pass


def crawl(spider: str | type[scrapy.Spider], urls: list[str], port: int, result: Connection) -> None:
    """Crawl ``urls`` through the proxy on ``port``; send responses and seconds."""
    os.environ["http_proxy"] = f"http://127.0.0.1:{port}"
    settings = get_project_settings()
    with tempfile.TemporaryDirectory() as folder:
        settings.setdict(
            {
                "LOG_LEVEL": "ERROR",
                "DOWNLOAD_DELAY": 0,
                "AUTOTHROTTLE_ENABLED": False,
                "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
                "ARCHIVE": False,  # as in a replay
                "READERS": max(0, (os.cpu_count() or 1) - 1),  # as in a replay
                "FEEDS": {f"segments:{folder}": {"format": "jsonlines"}},
            }
        )
        process = AsyncCrawlerProcess(settings)
        crawler = process.create_crawler(spider)
        process.crawl(crawler, url=",".join(urls))
        process.start()
    stats = crawler.stats.get_stats() if crawler.stats else {}
    result.send((stats["downloader/response_count"], stats["elapsed_time_seconds"], stats.get("item_scraped_count", 0)))


def in_process(target: Callable[..., None], *args: Any) -> tuple[Any, multiprocessing.process.BaseProcess]:
    """Start ``target`` in a process of its own; return the first thing it sends, and the process."""
    receive, send = SPAWN.Pipe(duplex=False)
    process = SPAWN.Process(target=target, args=(*args, send), daemon=target is serve)  # only others may have readers
    process.start()
    send.close()  # so that the end of a process that fails is seen
    return receive.recv(), process


def crawling(spider: OutletSpider, pages: list[Page]) -> tuple[float, float]:
    """Median milliseconds a response: fetched only, and crawled with everything."""
    bodies = {page.url: page.body for page in pages}
    port, server = in_process(serve, bodies)
    fetched, crawled = [], []
    everything = [url for page in pages for url in addresses(spider, page)]
    for _ in range(3):
        for target, urls, times in ((FetchOnly, everything, fetched), (spider.name, [*bodies], crawled)):
            (responses, elapsed, stored), process = in_process(crawl, target, urls, port)
            process.join()
            if target != FetchOnly and stored != len(pages):
                raise RuntimeError(f"only {stored} of {len(pages)} pages became articles")
            if responses < len(everything):
                raise RuntimeError(f"only {responses} of {len(everything)} addresses were fetched")
            times.append(elapsed / responses * 1000)
    server.terminate()
    return statistics.median(fetched), statistics.median(crawled)


def listing(folder: Path) -> float:
    """Least seconds of ``scrapy list`` in a project."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    environment.pop("SCRAPY_SETTINGS_MODULE", None)
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        command = [sys.executable, "-m", "scrapy", "list"]
        subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begin)
    return min(times)


def importing() -> tuple[float, float]:
    """Seconds of ``scrapy list`` in an empty project and in ours."""
    with tempfile.TemporaryDirectory() as name:
        empty = Path(name)
        (empty / "scrapy.cfg").write_text("[settings]\ndefault = empty_settings\n")
        (empty / "empty_settings.py").write_text("SPIDER_MODULES = []\n")
        return listing(empty), listing(Path.cwd())


def main(archive: Path) -> None:
    nothing, outlets = importing()
    spider, pages = load(archive)
    parse, read = reading(spider, pages[:PAGES])
    fetched, crawled = crawling(spider, pages)
    print(
        f"{len(pages)} pages of {spider.outlet}, {sum(len(page.body) for page in pages) // len(pages) // 1024} KiB each"
    )
    print(f"reading   parse {parse:.2f} ms, parse to cleaned article {read:.2f} ms: {read / parse:.2f} times the parse")
    print(
        f"crawling  fetch only {fetched:.2f} ms, with everything {crawled:.2f} ms: {fetched / crawled:.2f} of the speed"
    )
    print(f"importing {outlets - nothing:.2f} s for all outlets, over {nothing:.2f} s of an empty project")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
