"""Redirects: followed, or counted with a reason of their own."""

import json

import pytest
from conftest import Project, Site
from scrapy import Request
from scrapy.utils.test import get_crawler

from crawler.fetch.redirects import OffSite, StayOnSite
from newsroom.build import Response
from spiders.koran_jakarta import KoranJakarta
from tests.newsroom.running import Newsroom

SETTINGS = """
ADDONS["crawler.addons.Manners"] = 0
ROBOTSTXT_OBEY = False
"""
HOME = "https://koran-jakarta.com/2026-11-18"
ABROAD = "https://portal-lain.example/2026-11-18/panen-garam"


def redirect(source: str, target: str) -> Response:
    return Response(source, "302", "text/html", "", target)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """An archive of redirects that lead to no page of the outlet."""
    rows = (
        redirect(f"{HOME}/pindah-rumah", ABROAD),
        redirect(f"{HOME}/berputar", f"{HOME}/berputar-lagi"),
        redirect(f"{HOME}/berputar-lagi", f"{HOME}/berputar"),
        Response(ABROAD, "200", "text/html", "newsroom/pages/koran-jakarta.com/petani-garam-rote.html", ""),
    )
    return Newsroom.at(tmp_path_factory.mktemp("redirects"), rows)


def test_a_redirect_that_brings_no_page_is_counted_and_kept(newsroom: Newsroom) -> None:
    named = f"url={HOME}/pindah-rumah,{HOME}/berputar"
    done = newsroom.run("crawl", "koran_jakarta", "-a", named, "-s", "KEEP_DROPPED=dropped.jsonl")
    assert done.status == 1
    assert "'dropped/off_site': 1" in done.log
    assert "'dropped/too_many_redirects': 1" in done.log
    lines = (newsroom.folder / "dropped.jsonl").read_text(encoding="utf-8").splitlines()
    kept = {line["reason"]: line["url"] for line in map(json.loads, lines)}
    assert kept == {"off_site": ABROAD, "too_many_redirects": f"{HOME}/berputar"}
    assert "Traceback" not in done.log


@pytest.mark.parametrize("dont_filter", [False, True], ids=["a page", "a further page"])
def test_a_redirect_never_leaves_the_outlet(dont_filter: bool) -> None:
    crawler = get_crawler(KoranJakarta)
    crawler.spider = crawler.spidercls()
    stay = StayOnSite.from_crawler(crawler)
    redirected = Request(ABROAD, dont_filter=dont_filter, meta={"redirect_urls": [f"{HOME}/pindah-rumah"]})
    stay.request_scheduled(redirected, crawler.spider)
    with pytest.raises(OffSite, match=r"portal-lain\.example"):
        stay.process_request(redirected)
    stay.process_request(redirected.replace(url=f"{HOME}/panen-garam"))


def test_a_redirect_to_an_article_that_was_asked_for_is_read_and_counted(project: Project, site: Site) -> None:
    project.set(SETTINGS)
    site.publish(1)
    site.pages["/"] = [["/a/1", None], ["/a/old", None]]
    site.pages["/a/old"] = (301, {"Location": "/a/1"}, b"")
    dropped = project.folder / "dropped.jsonl"
    stats = project.crawl(site, "-s", f"KEEP_DROPPED={dropped}")
    assert stats["dropped/duplicate_url"] == 1
    assert [json.loads(line)["reason"] for line in dropped.read_text().splitlines()] == ["duplicate_url"]
    assert "dupefilter/filtered" not in stats
