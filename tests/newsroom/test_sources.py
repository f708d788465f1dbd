"""What the outlets' own sources announce, where the archive itself announces nothing."""

import pytest

from tests.newsroom.expected import STORED
from tests.newsroom.running import Newsroom

SOURCES_ALONE = ("-s", 'SPIDER_MIDDLEWARES={"crawler.fetch.replay.AnnounceArchive": null}')
BY_DAY = ("beritasatu", "tribunnews")  # news sitemaps tell times: what is older than two days is not the latest
LATEST = "2026-11-18T03:00"  # two days before the newsroom's pages were received


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ("crawlall",),
            {
                (each.outlet, each.title)
                for each in STORED
                if each.outlet not in BY_DAY or str(each.published_at) > LATEST
            }
            - {(each.outlet, each.title) for each in STORED if (each.published_at or "").startswith("2025")},
        ),
        (
            ("crawlall", *BY_DAY, "-a", "since=2026-11-17"),
            {(each.outlet, each.title) for each in STORED if each.outlet in BY_DAY},
        ),
    ],
    ids=["the latest, by feeds, index pages and front pages", "a window, by news sitemaps"],
)
def test_every_article_is_announced_by_a_source_of_its_outlet(
    tmp_path_factory: pytest.TempPathFactory, arguments: tuple[str, ...], expected: set[tuple[str, str]]
) -> None:
    newsroom = Newsroom.at(tmp_path_factory.mktemp("newsroom"))
    done = newsroom.run(*arguments, *SOURCES_ALONE)
    assert done.status == 0, done.log
    assert {(article["outlet"], article["title"]) for article in newsroom.articles()} == expected
    assert "listings/unreadable" not in done.log
