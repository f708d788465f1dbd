"""`scrapy crawl NAME -a …` on the sample newsroom: what each argument gives, and what is refused with which words."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from newsroom.build import responses
from tests.newsroom.expected import FISH_MARKET, MARKET, SHIP, STORED, TEACHERS, WELLS
from tests.newsroom.running import Done, Newsroom, together

WELLS_ADDRESS = "https://www.kompas.com/tren/read/2026/11/19/180000665/mengapa-air-sumur-di-pesisir-utara-jawa-makin-asin-ini-penjelasannya"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom.at(tmp_path / "newsroom")


def titles(newsroom: Newsroom) -> set[str]:
    return {article["title"] for article in newsroom.articles()}


GIVEN = {
    "a day by its index pages and the sitemap": (
        ("koran_jakarta", "-a", "since=2025-06-18", "-a", "until=2025-06-18"),
        {FISH_MARKET, TEACHERS},
    ),
    "days in which nothing was published": (("koran_jakarta", "-a", "since=2025-06-01", "-a", "until=2025-06-10"), set()),
    "one address": (("kompas", "-a", f"url={WELLS_ADDRESS}"), {WELLS}),
    "a search": (("detik", "-a", "query=kapal perintis"), {SHIP}),
    "a section": (("detik", "-a", "section=finance"), {MARKET}),
}  # fmt: skip


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Done, set[str]]]:
    newsrooms = [Newsroom.at(tmp_path_factory.mktemp("given")) for _ in GIVEN]
    commands: list[Callable[[], Done]] = [
        partial(newsroom.run, "crawl", *arguments)
        for newsroom, (arguments, _) in zip(newsrooms, GIVEN.values(), strict=True)
    ]
    ended = together(commands)
    return {case: (done, titles(room)) for case, done, room in zip(GIVEN, ended, newsrooms, strict=True)}


@pytest.mark.parametrize("case", GIVEN)
def test_what_is_asked_for_is_stored_and_nothing_else(given: dict[str, tuple[Done, set[str]]], case: str) -> None:
    done, stored = given[case]
    assert done.status == 0, done.log
    assert stored == GIVEN[case][1]


def test_a_limit_is_a_number_of_articles(newsroom: Newsroom) -> None:
    done = newsroom.run("crawl", "koran_jakarta", "-a", "limit=2")
    assert done.status == 0, done.log
    assert len(newsroom.articles()) == 2
    assert "'skipped/beyond_limit': " in done.log
    newsroom.run("crawl", "koran_jakarta", "-a", "limit=1")
    assert len(newsroom.articles()) == 3  # what is stored already does not count


REFUSED = [
    (("crawl", "tempo", "-a", "query=garam"), "-a query=garam: Tempo.co has no search; leave query out or choose another outlet"),
    (("crawl", "kompas", "-a", "since=18-06-2025"), "-a since=18-06-2025: not a date; write it as YYYY-MM-DD"),
    (("crawl", "kompas", "-a", "sicne=2025-06-18"), "-a sicne: unknown argument; did you mean since?"),
    (("crawl", "detik", "-a", "section=finanse"), "-a section=finanse: unknown at detikcom; did you mean finance?"),
    (("crawl", "kompass"), "No outlet 'kompass'; scrapy list names the outlets, groups for crawlall are antara, national, regional"),
    (("crawl", "any", "-a", "site=https://www.kompas.com"), "kompas.com is declared as kompas; crawl it by its rules: scrapy crawl kompas"),
    (("crawl", "any", "-a", "site=kabar-rote.example"), "-a site=kabar-rote.example: not a web address; write for example site=https://kabar-rote.example"),
    (("article", "koran-jakarta.com/foo"), "koran-jakarta.com/foo: no such file; an address begins with http:// or https://"),
    (("reread", "."), ".: a folder; name the files in it, for example *.html"),
    (("outlets", "any"), "any is told its portal and has none of its own: scrapy crawl any -a site=https://…"),
    (("crawl", "kompas", "detik"), "One outlet is crawled at a time; crawlall crawls several"),
    (("crawlall", "kompass"), "No outlet 'kompass'"),
    (("crawlall", "kompas", "outlet:regional"), "No outlet 'regional'"),
    (("crawlall", "tempo", "koran_jakarta", "-a", "query=garam"), "-a query=garam: Tempo.co has no search; leave query out or choose another outlet"),
    (("crawlall", "-s", "REPLAY=missing.warc.gz"), "REPLAY: missing.warc.gz: no such archive"),
    (("crawlall", "-s", "REPLAY=scrapy.cfg"), "REPLAY: scrapy.cfg: is no WARC archive"),
]  # fmt: skip


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[tuple[str, ...], Done]]:
    newsroom = Newsroom.at(tmp_path_factory.mktemp("refused"))
    commands: list[Callable[[], Done]] = [partial(newsroom.only, *arguments) for arguments, _ in REFUSED]
    return newsroom.storage, dict(zip((arguments for arguments, _ in REFUSED), together(commands), strict=True))


@pytest.mark.parametrize(("arguments", "remedy"), REFUSED, ids=lambda each: each[-1] if isinstance(each, tuple) else "")
def test_what_cannot_be_done_is_refused_before_anything_is_fetched(
    refusals: tuple[Path, dict[tuple[str, ...], Done]], arguments: tuple[str, ...], remedy: str
) -> None:
    storage, done = refusals
    assert done[arguments].status == 2
    assert remedy in done[arguments].log
    assert "Traceback" not in done[arguments].log
    assert "Spider opened" not in done[arguments].log
    assert not storage.exists()


def test_named_outlets_that_cannot_do_it_are_told_and_the_others_are_crawled(newsroom: Newsroom) -> None:
    done = newsroom.run("crawlall", "tempo", "detik", "-a", "query=kapal perintis")
    assert "scrapy: error: Left out: -a query=kapal perintis: Tempo.co has no search; leave query out" in done.log
    assert (done.status, titles(newsroom)) == (1, {SHIP})


def test_the_national_portal_is_crawled_alone(newsroom: Newsroom) -> None:
    done = newsroom.run("crawlall", "outlet:antara")
    assert done.status == 0, done.log
    assert {article["outlet"] for article in newsroom.articles()} == {"antara"}


def test_output_to_a_file_leaves_the_storage_alone(newsroom: Newsroom) -> None:
    done = newsroom.run("crawl", "tempo", "-o", "tempo.jsonl")
    assert done.status == 0, done.log
    lines = (newsroom.folder / "tempo.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["outlet"] for line in lines} == {"tempo"}
    assert len(lines) == 2
    assert not newsroom.storage.exists()
    assert done.output.endswith("tempo.jsonl\nNew articles: 2\n")


def test_standard_output_holds_articles_and_nothing_else(newsroom: Newsroom) -> None:
    done = newsroom.run("crawl", "tempo", "-o", "-:jsonlines")
    assert done.status == 0, done.log
    assert len(done.lines) == 2
    assert "New articles: 2" in done.log


def test_the_storage_may_lie_elsewhere(newsroom: Newsroom, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    feeds = {f"segments:{elsewhere}": {"format": "jsonlines"}}
    done = newsroom.run("crawl", "viva", "-s", f"FEEDS={json.dumps(feeds)}")
    assert done.status == 0, done.log
    assert len(newsroom.articles(elsewhere)) == sum(expected.outlet == "viva" for expected in STORED)
    assert not newsroom.storage.exists()


def test_an_article_whose_further_pages_are_missing_says_so(tmp_path: Path) -> None:
    rows = [row for row in responses() if not row.url.startswith(f"{WELLS_ADDRESS}?")]
    newsroom = Newsroom.at(tmp_path / "newsroom", rows)
    done = newsroom.run("crawl", "kompas", "-a", f"url={WELLS_ADDRESS}")
    assert done.status == 0, done.log
    (article,) = newsroom.articles()
    assert article["pages"] == {"read": 1, "total": 3}
    assert article["text"].endswith("mengapa air sumur di pesisir makin asin?")
