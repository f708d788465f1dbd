"""The sample newsroom itself: its table, its archive, and the odd feeds in it."""

from pathlib import Path

import pytest

from crawler.discovery.feed import Feed
from crawler.discovery.links import Listing
from crawler.discovery.wanted import Wanted
from crawler.fetch.archives import Archives
from crawler.spider import OutletSpider
from newsroom.build import PROJECT, responses, write_archive
from spiders.antara import Antara
from spiders.kompas import Kompas
from spiders.republika import Republika

ROWS = {row.url: row for row in responses()}


def test_the_same_files_give_the_same_archive(tmp_path: Path) -> None:
    first, second = tmp_path / "first.warc.gz", tmp_path / "second.warc.gz"
    assert write_archive(first, responses()) == write_archive(second, responses()) == len(ROWS)
    assert first.read_bytes() == second.read_bytes()


def test_every_response_is_served_as_the_table_says(tmp_path: Path) -> None:
    write_archive(tmp_path / "all.warc.gz", responses())
    with Archives.open([tmp_path / "all.warc.gz"]) as archives:
        for url, row in ROWS.items():
            record = archives.get(url)
            assert record is not None
            assert (record.status, record.body) == (int(row.status), row.body)
            assert record.header("location") == row.location


def test_no_page_of_the_newsroom_is_left_out_of_the_table() -> None:
    written = {str(path.relative_to(PROJECT)) for path in (PROJECT / "newsroom" / "pages").rglob("*") if path.is_file()}
    assert written - {row.file for row in ROWS.values()} == set()


@pytest.mark.parametrize(
    ("url", "start", "outlet", "links"),
    [
        ("https://www.antaranews.com/rss/top-news.xml", b"\x1f\x8b", Antara, 3),
        ("https://www.kompas.com/rss", b"\xef\xbb\xbf<?xml", Kompas, 2),
        ("https://www.republika.co.id/rss", b"<?xml", Republika, 3),
    ],
    ids=["gzip without a header", "byte order mark", "bare ampersands and a missing end tag"],
)
def test_odd_feeds_are_read(url: str, start: bytes, outlet: type[OutletSpider], links: int) -> None:
    body = ROWS[url].body
    assert body.startswith(start)
    (source,) = [each for each in outlet.sources if isinstance(each, Feed) and each.url == url]
    assert len(source.read(Listing(url, source), body, Wanted()).links) == links
