"""Archives as we and others write them."""

import gzip
import time
import zlib
from io import BytesIO
from pathlib import Path

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.fetch.archives import Archives, key_of
from crawler.fetch.records import KIND, Record, UnreadableArchive, zstd
from crawler.items import Archive

PAGE = b"<html><body><p>Warga Garut memanen padi.</p></body></html>"
LATER = "2099-01-01T00:00:00Z"
SHARED = Path(__file__).parents[3] / "shared" / "archives"


def write(
    path: Path,
    *records: tuple[str, str, list[tuple[str, str]], bytes],
    packed: bool = True,
    date: str = "",
    kind: str = "",
) -> Path:
    """Write an archive of (address, status line, headers, body) to a file."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        for url, status, headers, body in records:
            http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            extra = {name: value for name, value in (("WARC-Date", date), (KIND, kind)) if value}
            record = writer.create_warc_record(
                url, "response", payload=BytesIO(body), length=len(body), http_headers=http, warc_headers_dict=extra
            )
            writer.write_record(record)
    return path


def page(
    url: str, body: bytes = PAGE, status: str = "200 OK", **headers: str
) -> tuple[str, str, list[tuple[str, str]], bytes]:
    named = [(name.replace("_", "-"), value) for name, value in {"Content_Type": "text/html", **headers}.items()]
    return url, status, named, body


@pytest.mark.parametrize("packed", [True, False])
def test_a_record_comes_back_as_it_was_received(tmp_path: Path, packed: bool) -> None:
    body = gzip.compress(PAGE)
    first, second = page("https://a.id/x", Set_Cookie="a=1"), page("https://a.id/y", body, Content_Encoding="gzip")
    path = write(tmp_path / "a.warc.gz", first, second, packed=packed)
    with Archives.open([path]) as archives:
        record = archives.get("https://a.id/y")
        assert record is not None
        assert (record.status, record.payload, record.body) == (200, body, PAGE)
        assert record.header("content-encoding") == "gzip"
        assert [each.url for each in archives.records()] == ["https://a.id/x", "https://a.id/y"]
        assert record.archive.file == str(path)
        assert str(record.archive.digest).startswith("sha1:")
        assert record.archive.offset
        raw = path.read_bytes()[record.archive.offset :][: record.archive.length]
        assert b"https://a.id/y" in (gzip.decompress(raw) if packed else raw)


def test_chunks_are_joined(tmp_path: Path) -> None:
    body = b"5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n"
    path = write(tmp_path / "a.warc.gz", page("https://a.id/x", body, Transfer_Encoding="chunked"))
    with Archives.open([path]) as archives:
        record = archives.get("https://a.id/x")
        assert record is not None
        assert record.body == b"<html>"
        assert record.header("transfer-encoding") == ""


def test_a_body_that_was_decoded_loses_its_header(tmp_path: Path) -> None:
    path = write(tmp_path / "a.warc.gz", page("https://a.id/x", Content_Encoding="gzip"))
    with Archives.open([path]) as archives:
        record = archives.get("https://a.id/x")
        assert record is not None
        assert record.body == record.payload == PAGE
        assert record.header("content-encoding") == ""


@pytest.mark.parametrize(
    ("archived", "asked", "found"),
    [
        ("https://a.id/read/1", "https://a.id/read/1", True),
        ("https://a.id/read/1", "https://a.id/read/1#komentar", True),
        ("http://a.id/read/1", "https://a.id/read/1", True),
        ("https://a.id/read/1?page=all", "https://a.id/read/1", False),
        ("https://a.id/read/1", "https://a.id/read/1?page=all", False),
        ("https://a.id/read/1?page=all", "http://a.id/read/1/?utm_source=x&page=all", True),
        ("https://a.id/read/1", "http://a.id/read/1/?utm_source=x", True),
        ("https://a.id/read/1", "https://a.id/read/1?page=2", False),
        ("https://a.id/read/1?page=2", "https://a.id/read/1", False),
        ("https://news.detik.com/berita/d-7016153/banjir", "https://news.detik.com/berita/d-7016153/banjir/2", False),
        ("https://a.id/read/1", "https://a.id/read/2", False),
    ],
)
def test_addresses_are_found_in_their_forms(tmp_path: Path, archived: str, asked: str, found: bool) -> None:
    with Archives.open([write(tmp_path / "a.warc.gz", page(archived))]) as archives:
        assert (archives.get(asked) is not None) is found


def test_a_number_that_names_the_article_is_no_page() -> None:
    assert key_of("https://a.id/berita/15/")[1] == "1"


def test_the_later_success_is_the_answer(tmp_path: Path) -> None:
    old = write(tmp_path / "1.warc.gz", page("https://a.id/x", b"old"), date="2020-01-01T00:00:00Z")
    new = write(tmp_path / "2.warc.gz", page("https://a.id/x", b"new"), date="2021-01-01T00:00:00Z")
    gone = write(tmp_path / "3.warc.gz", page("https://a.id/x", b"", "404 Not Found"), date="2022-01-01T00:00:00Z")
    with Archives.open([gone, new, old]) as archives:
        record = archives.get("https://a.id/x")
        assert record is not None
        assert (record.body, record.fetched_at) == (b"new", "2021-01-01T00:00:00+00:00")


def test_addresses_are_those_of_pages(tmp_path: Path) -> None:
    picture = ("https://a.id/p.jpg", "200 OK", [("Content-Type", "image/jpeg")], b"\xff\xd8")
    gone = page("https://a.id/gone", status="404 Not Found")
    with Archives.open([write(tmp_path / "a.warc.gz", page("https://a.id/x"), picture, gone)]) as archives:
        assert list(archives.addresses()) == ["https://a.id/x"]


@pytest.mark.parametrize("date", ["2020-10-16T13:00:47+07:00Z", "2020-10-16T13:00:47+07:00"])
def test_a_time_with_two_zones_is_read(tmp_path: Path, date: str) -> None:
    with Archives.open([write(tmp_path / "a.warc.gz", page("https://a.id/x"), date=date)]) as archives:
        assert next(archives.records()).fetched_at == "2020-10-16T13:00:47+07:00"


def test_a_torn_tail_is_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path / "a.warc.gz", page("https://a.id/x"), page("https://a.id/y"))
    whole = path.read_bytes()
    with Archives.open([path]) as archives:
        start = archives.entries[1].offset
    for end in range(start, len(whole)):
        path.write_bytes(whole[:end])
        with Archives.open([path]) as archives:
            read = [(record.url, record.body) for record in archives.records()]
            assert read in ([("https://a.id/x", PAGE)], [("https://a.id/x", PAGE), ("https://a.id/y", PAGE)])


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (b"<html>not an archive</html>\n", "no WARC archive"),
        (gzip.compress(b"not an archive either\n"), "no WARC archive"),
        (b"PK\x03\x04 a zip file", "no WARC archive"),
    ],
)
def test_what_is_no_archive_is_named(tmp_path: Path, content: bytes, remedy: str) -> None:
    path = tmp_path / "bad.warc.gz"
    path.write_bytes(content)
    with pytest.raises(UnreadableArchive, match=remedy) as refused:
        Archives.open([path])
    assert str(path) in str(refused.value)


def test_an_archive_compressed_as_a_whole_is_named_with_the_remedy(tmp_path: Path) -> None:
    path = write(tmp_path / "a.warc", page("https://a.id/x"), page("https://a.id/y"), packed=False)
    path.write_bytes(gzip.compress(path.read_bytes()))
    with pytest.raises(UnreadableArchive, match="warcio recompress"):
        Archives.open([path])


def test_a_missing_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"none\*\.warc\.gz"):
        Archives.open([tmp_path / "none*.warc.gz"])


def test_a_pattern_opens_all(tmp_path: Path) -> None:
    for name in "ab":
        write(tmp_path / f"{name}.warc.gz", page(f"https://a.id/{name}"))
    with Archives.open([f"{tmp_path}/*.warc.gz"]) as archives:
        assert list(archives.addresses()) == ["https://a.id/a", "https://a.id/b"]


def test_what_pages_loaded_in_a_browser_answers_only_where_nothing_else_does(tmp_path: Path) -> None:
    """As Browsertrix writes archives, and we do."""
    url, data = "https://a.id/x", "https://a.id/data.json"
    first = write(tmp_path / "a.warc.gz", page(url), kind="document")
    loaded = write(tmp_path / "b.warc.gz", page(url, b"<p>sepotong</p>"), page(data, b"{}"), date=LATER, kind="xhr")
    with Archives.open([first, loaded]) as archives:
        assert [record.body for record in archives.records()] == [PAGE]
        assert list(archives.addresses()) == [url]
        assert [archives.get(each).body for each in (url, data)] == [PAGE, b"{}"]


def test_real_archives_are_read_fast() -> None:
    if not SHARED.is_dir():
        pytest.skip(f"the archives of ../shared are missing ({SHARED})")
    began = time.perf_counter()
    with Archives.open([SHARED / "viva-2020.warc.gz"]) as archives:
        records = list(archives.records())
        assert len(records) == 130
        assert all(record.body and record.fetched_at for record in records)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("encoding", "payload", "body"),
    [
        ("br", brotli.compress(b"Pasar buka."), b"Pasar buka."),
        ("zstd", zstd.compress(b"Pasar buka."), b"Pasar buka."),
        ("gzip", gzip.compress(b"Pasar ") + gzip.compress(b"buka."), b"Pasar buka."),
        ("deflate", zlib.compress(b"Pasar buka."), b"Pasar buka."),
    ],
)
def test_a_body_is_decoded_from_whatever_scrapy_asks_for(encoding: str, payload: bytes, body: bytes) -> None:
    record = Record("https://a.id/1", 200, (("Content-Encoding", encoding),), payload, "", Archive(file="a.warc"))
    assert record.body == body


@pytest.mark.parametrize("encoding", ["br", "zstd", "foo", "gzip, gzip"])
def test_a_body_that_is_not_what_it_says_is_refused(encoding: str) -> None:
    record = Record("https://a.id/1", 200, (("Content-Encoding", encoding),), b"garbage", "", Archive(file="a.warc"))
    with pytest.raises(UnreadableArchive, match=r"a\.warc: the body of https://a\.id/1 is no"):
        _ = record.body
