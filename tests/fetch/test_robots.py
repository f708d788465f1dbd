"""robots.txt as RFC 9309 means it, under a real crawl."""

from pathlib import Path

import pytest
from conftest import Project, Site

from crawler.fetch.robots import Rules
from tests.newsroom.running import Newsroom

SETTINGS = """
USER_AGENT = "Kawat/0.1 (+https://example.org/kawat)"
ROBOTSTXT_OBEY = True
ROBOTSTXT_PARSER = "crawler.fetch.robots.Rules"
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "crawler.fetch.robots.ObeyRobots": 100,
}
"""
UNHURRIED = ("-s", "RETRY_TIMES=1", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=false")
OWN = "Kawat/0.1 (+https://example.org/kawat)"


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        (b"", True),
        (b"User-agent: *\nDisallow: /a", False),
        (b"User-agent: *\nDisallow: /a\n\nUser-agent: kawat\nDisallow: /b", True),
        (b"User-agent: Kawat\nDisallow: /a", False),
        (b"User-agent: Scrapy\nDisallow: /a", False),
        (b"User-agent: kawat\nAllow: /\n\nUser-agent: SCRAPY\r\nDisallow: /a", False),
        (b"User-agent: Googlebot\nUser-agent: Scrapy\nDisallow: /a", False),
        (b"User-agent: kawat\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        (b"# User-agent: Scrapy\nUser-agent: x\nDisallow: /a", True),
        (b"User-agent: example\nDisallow: /a", True),
        (b"<html>no robots.txt but a page</html>", True),
    ],
)
def test_rules_for_our_name_and_for_scrapy_count(body: bytes, allowed: bool) -> None:
    assert Rules(body, None).allowed("https://portal.id/a/1", OWN) is allowed


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        (b"User-agent: *\nCrawl-delay: 2", 2.0),
        (b"User-agent: *\nCrawl-delay: 2\n\nUser-agent: Scrapy\nCrawl-delay: 5", 5.0),
        (b"User-agent: *\nDisallow:", None),
    ],
)
def test_the_longest_delay_counts(body: bytes, seconds: float | None) -> None:
    assert Rules(body, None).crawl_delay(OWN) == seconds


@pytest.mark.parametrize(
    ("robots", "stored", "stat"),
    [
        ((503, {}, b""), 0, "robotstxt/unreachable"),
        ((0, {}, b""), 0, "robotstxt/unreachable"),
        ((404, {}, b"User-agent: *\nDisallow: /"), 2, "robotstxt/response_status_count/404"),
        ((200, {}, b"User-agent: Scrapy\nDisallow: /a/2"), 1, "robotstxt/forbidden"),
    ],
)
def test_what_is_fetched(
    project: Project, site: Site, robots: tuple[int, dict[str, str], bytes], stored: int, stat: str
) -> None:
    project.set(SETTINGS)
    site.publish(2)
    site.pages["/robots.txt"] = robots
    stats = project.crawl(site)
    assert stats.get("item_scraped_count", 0) == stored
    assert stats[stat] == 1
    assert sum(path != "/robots.txt" for path in site.hits) == (stored + 1 if stored else 0)


def test_the_delay_is_kept(project: Project, site: Site) -> None:
    project.set(SETTINGS + "AUTOTHROTTLE_ENABLED = True\nAUTOTHROTTLE_START_DELAY = 0\n")
    site.publish(4)
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 0.4")
    assert project.crawl(site)["elapsed_time_seconds"] > 4 * 0.4
    assert len(project.articles()) == 4


def test_a_host_without_robots_txt_is_named_once_and_its_pages_are_counted(tmp_path: Path) -> None:
    folder = Newsroom.at(tmp_path / "newsroom", ())
    urls = [f"https://koran-jakarta.com/2026-11-18/panen-{number}" for number in (1, 2)]
    done = folder.only("crawl", "koran_jakarta", "-a", f"url={','.join(urls)}", *UNHURRIED)
    assert done.status == 1
    assert done.log.count("Nothing is fetched from koran-jakarta.com, its robots.txt cannot be had") == 1
    assert "'dropped/robots_unreachable': 2" in done.log
    assert [word for word in ("Traceback", "ERROR", "forbidden") if word in done.log] == []
