"""REPLAY is read before anything starts, by every command that can replay."""

from pathlib import Path

import pytest

from tests.newsroom.running import Newsroom

ADDRESS = "https://www.antaranews.com/berita/5612904/petani-garam-rote-panen-raya-setelah-tiga-pekan-tanpa-hujan"
NO_ARCHIVE = ("scrapy.cfg", "REPLAY: scrapy.cfg: is no WARC archive")


@pytest.mark.parametrize(
    ("command", "replay", "words"),
    [
        (("crawl", "tempo"), *NO_ARCHIVE),
        (("crawlall", "tempo", "viva"), *NO_ARCHIVE),
        (("reread", "newsroom.warc.gz"), *NO_ARCHIVE),
        (("article", ADDRESS), *NO_ARCHIVE),
        (("crawl", "tempo"), "newsroom.warc.gz,scrapy.cfg", NO_ARCHIVE[1]),
        (("reread", "newsroom.warc.gz"), "missing.warc.gz", "REPLAY: missing.warc.gz: no such archive"),
    ],
)
def test_an_archive_that_cannot_be_read_is_refused(
    tmp_path: Path, command: tuple[str, ...], replay: str, words: str
) -> None:
    newsroom = Newsroom.at(tmp_path / "newsroom", ())
    done = newsroom.only(*command, "-s", f"REPLAY={replay}")
    assert (done.status, done.output) == (2, "")
    assert words in done.log
    assert "Traceback" not in done.log
    assert not newsroom.storage.exists()
