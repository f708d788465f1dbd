"""What an operator can mend ends a command in one message and an exit status, without a traceback."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.newsroom.running import Done, Newsroom, together

ELSEWHERE = 'FEEDS={"segments:/proc/none": {"format": "jsonlines"}}'
UNWRITABLE = "/proc/none: No such file or directory; see that it can be written and crawl again; what is written stays"
NO_INDEX = "INDEX_URL=indeks: no usable database"
SECRET = "INDEX_URL=delphi://kawat:***@host/indeks: no usable database"
BROKEN = "index.sqlite: file is not a database; where that stays so, 'scrapy reindex' builds the index anew"
CASES = [  # each crawls outlets of its own, for they run at once
    (("crawl", "tempo", "-s", "READERS=abc"), 2, "READERS=abc: not a whole number; write for example 1"),
    (("crawl", "jpnn", "-s", "INDEX_URL=indeks"), 2, NO_INDEX),
    (("crawl", "okezone", "-s", "INDEX_URL=delphi://kawat:rahasia@host/indeks"), 2, SECRET),
    (("crawl", "detik", "-s", "INDEX_URL=sqlite://", "-s", "KEEP_DROPPED=no/dropped.jsonl"), 2, "KEEP_DROPPED=no/dropped.jsonl: No such file or directory; name"),
    (("crawl", "kompas", "-s", 'FEEDS={"segments:storage": {"format": "csv"}}'), 2, "segments:storage keeps JSON Lines: set its format"),
    (("crawl", "merdeka"), 1, BROKEN),
    (("crawlall", "tempo", "viva"), 1, BROKEN),
    (("crawlall", "tempo", "viva", "-s", ELSEWHERE), 1, UNWRITABLE),
    (("reindex", "-s", "INDEX_URL=indeks"), 2, NO_INDEX),
    (("reindex", "-s", ELSEWHERE), 1, UNWRITABLE),
    (("reread", "newsroom.warc.gz", "-o", "/proc/none/again.jsonl"), 1, UNWRITABLE),
]  # fmt: skip


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Done]:
    newsroom = Newsroom.at(tmp_path_factory.mktemp("newsroom"))
    newsroom.storage.mkdir()
    (newsroom.storage / "index.sqlite").write_bytes(b"no database" * 1000)
    commands: list[Callable[[], Done]] = [partial(newsroom.run, *case, "-L", "WARNING") for case, *_ in CASES]
    return dict(zip((case for case, *_ in CASES), together(commands), strict=True))


@pytest.mark.parametrize(
    ("case", "status", "words"), CASES, ids=lambda each: each[-1] if isinstance(each, tuple) else ""
)
def test_it_ends_in_one_message(
    ended: dict[tuple[str, ...], Done], case: tuple[str, ...], status: int, words: str
) -> None:
    done = ended[case]
    assert done.status == status
    assert done.output == "" or case[0] == "reread"  # where nothing began there is no table
    (message,) = done.log.splitlines()
    assert message.startswith("scrapy: error: ")
    assert words in message


def test_a_search_that_no_archive_holds_is_named(tmp_path: Path) -> None:
    done = Newsroom.at(tmp_path / "newsroom").run("crawl", "kompas", "-a", "query=tidak ada")
    assert done.status == 1
    assert "no source could be read" in done.output
    assert "scrapy: error: kompas: REPLAY holds no answer of its search to query=tidak ada; leave query out" in done.log
