"""Feeds in files: whole lines, whoever else writes there."""

from pathlib import Path

import pytest
from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.statscollectors import MemoryStatsCollector

from crawler.storage.failure import FAILED, FAILURE, SEALED, StorageFailed
from crawler.storage.files import Files, SharedFile, writes_lines

LINES = {"format": "jsonlines"}


@pytest.fixture
def crawler() -> Crawler:
    crawler = Crawler(Spider)
    crawler.stats = MemoryStatsCollector(crawler)
    return crawler


def test_lines_longer_than_a_buffer_follow_one_another_whole(tmp_path: Path, crawler: Crawler) -> None:
    storages = [Files(str(tmp_path / "new" / "all.jsonl"), crawler=crawler, feed_options=LINES) for _ in range(2)]
    files = [storage.open(Spider(name="tempo")) for storage in storages]
    lines = [letter * 5_000 + b"\n" for letter in (b"a", b"b", b"c", b"d", b"e")]
    for place, line in enumerate(lines):
        files[place % 2].write(line)
    for storage, file in zip(storages, files, strict=True):
        storage.store(file)
    assert (tmp_path / "new" / "all.jsonl").read_bytes() == b"".join(lines)
    assert crawler.stats.get_value(SEALED) == 5


@pytest.mark.parametrize(("overwrite", "content"), [(False, b"old\nnew\n"), (True, b"new\n")])
def test_a_file_is_appended_to_or_overwritten(
    tmp_path: Path, crawler: Crawler, overwrite: bool, content: bytes
) -> None:
    path = tmp_path / "all.jsonl"
    path.write_bytes(b"old\n")
    storage = Files(path.as_uri(), crawler=crawler, feed_options=LINES | {"overwrite": overwrite})
    file = storage.open(Spider(name="tempo"))
    file.write(b"new\n")
    storage.store(file)
    assert path.read_bytes() == content


def test_a_device_is_written_as_a_file_is(crawler: Crawler) -> None:
    with SharedFile(Path("/dev/null"), overwrite=True) as file:
        assert file.write(b"line\n") == 5


@pytest.mark.parametrize(
    ("path", "words"),
    [("/dev/full", "/dev/full: No space left on device; free space there"), ("/proc/none/all.jsonl", "/proc/none: No")],
)
def test_a_file_that_cannot_be_written_is_named(crawler: Crawler, path: str, words: str) -> None:
    storage = Files(path, crawler=crawler, feed_options=LINES)
    message = f"^{words}.* and crawl again; what is written stays$"
    with pytest.raises(StorageFailed, match=message), storage.open(Spider(name="tempo")) as file:
        file.write(b"line\n")
    assert crawler.stats.get_value(FAILED) == 1
    assert str(crawler.stats.get_value(FAILURE)).startswith(words)


@pytest.mark.parametrize(
    ("options", "whole"),
    [
        ({"format": "jsonlines"}, True),
        ({"format": "jl"}, True),
        ({"format": "csv"}, False),
        ({"format": "jl", "postprocessing": ["scrapy.extensions.postprocessing.GzipPlugin"]}, False),
        ({}, False),
    ],
)
def test_articles_are_lines_in_jsonlines_alone(options: dict[str, object], whole: bool) -> None:
    assert writes_lines(options) is whole
