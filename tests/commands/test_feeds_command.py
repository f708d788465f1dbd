"""`scrapy crawlall -o/-O FILE`: what several outlets write into one file, and what they cannot share."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from scrapy.settings import Settings

from crawler.commands.feeds import share_feeds
from crawler.errors import WrongUse
from tests.newsroom.expected import STORED
from tests.newsroom.running import Newsroom

ALL = Counter((each.outlet, each.title) for each in STORED)
OLD = '{"outlet": "antara", "title": "Berita lama"}\n'


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom.at(tmp_path / "newsroom")


def articles(text: str) -> Counter[tuple[str, str]]:
    """Outlet and headline of each line; fails where a line is torn."""
    lines = [json.loads(line) for line in text.splitlines()]
    return Counter((line["outlet"], line["title"]) for line in lines)


@pytest.mark.parametrize(
    ("option", "kept"), [("-O", Counter[tuple[str, str]]()), ("-o", Counter([("antara", "Berita lama")]))]
)
def test_one_file_holds_the_whole_lines_of_every_outlet(
    newsroom: Newsroom, option: str, kept: Counter[tuple[str, str]]
) -> None:
    file = newsroom.folder / "all.jsonl"
    file.write_text(OLD)
    done = newsroom.run("crawlall", option, "all.jsonl")
    assert done.status == 0, done.log
    assert articles(file.read_text(encoding="utf-8")) == ALL + kept
    assert not newsroom.storage.exists()


def test_standard_output_holds_the_lines_of_every_outlet(newsroom: Newsroom) -> None:
    done = newsroom.run("crawlall", "-o", "-:jsonlines")
    assert done.status == 0, done.log
    assert articles(done.output) == ALL


def test_a_file_for_each_outlet_may_be_of_any_format(newsroom: Newsroom) -> None:
    (newsroom.folder / "tempo.json").write_text("[]")
    done = newsroom.run("crawlall", "tempo", "viva", "-O", "%(name)s.json")
    assert done.status == 0, done.log
    for outlet in ("tempo", "viva"):
        read = json.loads((newsroom.folder / f"{outlet}.json").read_text(encoding="utf-8"))
        assert sorted(article["title"] for article in read) == sorted(
            each.title for each in STORED if each.outlet == outlet
        )


def test_one_outlet_has_the_file_for_itself(newsroom: Newsroom) -> None:
    done = newsroom.run("crawlall", "tempo", "-O", "tempo.json")
    assert done.status == 0, done.log
    assert len(json.loads((newsroom.folder / "tempo.json").read_text(encoding="utf-8"))) == 2


@pytest.mark.parametrize(
    ("uri", "options"),
    [
        ("all.json", {"format": "json"}),
        ("all.csv", {"format": "csv"}),
        ("stdout:", {"format": "json"}),
        ("all-%(time)s.jsonl", {"format": "jsonl"}),
        ("ftp://arsip.example/all.jsonl", {"format": "jsonl"}),
        ("all.jl.gz", {"format": "jl", "postprocessing": ["scrapy.extensions.postprocessing.GzipPlugin"]}),
    ],
)
def test_what_cannot_be_shared_is_named(uri: str, options: dict[str, object]) -> None:
    with pytest.raises(WrongUse, match=f"^{re.escape(uri)}: .*with %\\(name\\)s in the file's name$"):
        share_feeds(Settings({"FEEDS": {"all.jsonl": {"format": "jsonl"}, uri: options}}))


def test_what_cannot_be_shared_is_refused_and_left_alone(newsroom: Newsroom) -> None:
    (newsroom.folder / "all.json").write_text(OLD)
    done = newsroom.run("crawlall", "-O", "all.json")
    assert (done.status, done.output) == (2, "")
    assert "all.json: several outlets can share a file of jsonlines only" in done.log
    assert (newsroom.folder / "all.json").read_text() == OLD
