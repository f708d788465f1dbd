"""Saved pages and the manifests that tell their addresses."""

import gzip
from pathlib import Path

import pytest

from crawler.fetch.saved import BadManifest, SavedPage, SavedPages, read_manifest
from crawler.items import Unread

PAGE = b'<html><head><link rel="canonical" href="https://www.kompas.com/read/1/"></head><body>Pasar buka.</body></html>'


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        (b"berkas\turl\n", "pages.tsv: no column file; the first line names the columns"),
        (b"file\n", "pages.tsv: no column url"),
        (b"", "pages.tsv: no column file and url"),
        (b"file\turl\ncaf\xe9.html\thttps://www.kompas.com/\n", "pages.tsv: not UTF-8 (invalid continuation byte"),
        (b"url\tfile\nhttps://www.kompas.com/\n", "pages.tsv: line 2 names no file"),
        (b"file\turl\n\0.html\thttps://www.kompas.com/\n", "pages.tsv: line 2 names no file"),
        (b"file\turl\n" + b"x" * 200_000 + b"\t\n", "pages.tsv: no table: field larger than field limit"),
        (None, "pages.tsv: No such file or directory"),
    ],
    ids=["no file", "no url", "empty", "no UTF-8", "short row", "null byte", "endless field", "missing"],
)
def test_a_manifest_that_cannot_be_used_is_named(tmp_path: Path, manifest: bytes | None, words: str) -> None:
    if manifest is not None:
        (tmp_path / "pages.tsv").write_bytes(manifest)
    with pytest.raises(BadManifest) as refused:
        read_manifest(tmp_path / "pages.tsv")
    assert words in str(refused.value)


def test_a_manifest_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "pages.tsv").write_bytes(b"\xef\xbb\xbffile\turl\none.html\thttps://www.kompas.com/\n")
    assert list(read_manifest(tmp_path / "pages.tsv").values()) == ["https://www.kompas.com/"]


def test_addresses_are_those_of_the_manifest_else_those_of_the_pages(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_bytes(PAGE)
    (tmp_path / "two.html.gz").write_bytes(gzip.compress(PAGE))
    (tmp_path / "pages.tsv").write_text('file\turl\tnote\none.html\thttps://www.kompas.com/read/2/\t"unpaired\n')
    addresses = read_manifest(tmp_path / "pages.tsv")
    pages = list(SavedPages([tmp_path / "one.html", tmp_path / "two.html.gz"], addresses))
    assert [saved.page.url for saved in pages] == ["https://www.kompas.com/read/2/", "https://www.kompas.com/read/1/"]
    digests = {saved.archive.digest for saved in pages if saved.archive}
    assert len(digests) == 1


@pytest.mark.parametrize("body", [b"\x1f\x8bno gzip", gzip.compress(PAGE)[:40]], ids=["no gzip", "torn gzip"])
def test_a_file_that_cannot_be_unpacked_is_named_and_does_not_end_the_reading(
    tmp_path: Path, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    torn, whole = tmp_path / "torn.html.gz", tmp_path / "whole.html"
    torn.write_bytes(body)
    whole.write_bytes(PAGE)
    first, second = SavedPages([torn, whole], {})
    assert isinstance(first, Unread)
    assert (first.reason, first.url) == ("unreadable_file", torn.as_uri())
    assert "torn.html.gz: cannot be read: " in caplog.text
    assert isinstance(second, SavedPage)


def test_a_further_page_that_cannot_be_unpacked_is_none(tmp_path: Path) -> None:
    torn = tmp_path / "torn.html.gz"
    torn.write_bytes(b"\x1f\x8bno gzip")
    address = "https://www.kompas.com/read/1/"
    assert SavedPages([torn], {torn: address}).find(address) is None
