"""`scrapy reread` on HTML files, manifests and the archive of the sample newsroom."""

import json
from pathlib import Path

import pytest

from crawler.fetch.archives import Archives
from tests.newsroom.expected import STORED
from tests.newsroom.running import PROJECT, Newsroom

ADDRESS = "https://www.viva.co.id/berita/bisnis/1857420-pasar-kuda-sumbawa-dibuka-lagi-pembeli-wajib-bawa-surat-sehat"
RECORDINGS = PROJECT / "tests" / "recordings"
WITHOUT_ADDRESS = b"<html><head><title>Pasar</title></head><body><p>Pasar buka lagi.</p></body></html>"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom.at(tmp_path / "newsroom", ())


def golden(slug: str) -> dict[str, object]:
    article: dict[str, object] = json.loads((RECORDINGS / slug / "article.json").read_text(encoding="utf-8"))
    return article


def test_html_files_are_read_with_the_addresses_of_a_manifest(newsroom: Newsroom) -> None:
    slugs = ("antara/petani-garam-rote", "detik/warga-cilincing-tanam-mangrove", "jpnn/kapal-ternak-kupang")
    rows = [f"{RECORDINGS / slug / 'page.html'}\t{golden(slug)['url']}" for slug in slugs]
    (newsroom.folder / "plain.html").write_bytes(WITHOUT_ADDRESS)
    rows.append("plain.html\thttps://www.kompas.com/tag/garam")
    (newsroom.folder / "pages.tsv").write_text("\n".join(("file\turl", *rows)), encoding="utf-8")
    done = newsroom.only("reread", "--manifest", "pages.tsv")
    assert done.status == 0, done.log
    assert [(line["outlet"], line["title"]) for line in done.lines] == [
        (slug.partition("/")[0], golden(slug)["title"]) for slug in slugs
    ]
    assert "'dropped/not_an_article_address': 1" in done.log
    assert not newsroom.storage.exists()


def test_a_file_tells_its_own_address_where_no_manifest_does(newsroom: Newsroom) -> None:
    page = RECORDINGS / "antara" / "petani-garam-rote" / "page.html"
    done = newsroom.only("reread", str(page), "-o", "again.jsonl")
    assert done.status == 0, done.log
    assert "New articles: 1" in done.output
    (line,) = (newsroom.folder / "again.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == golden("antara/petani-garam-rote")["text"]


def test_an_archive_gives_what_a_crawl_of_it_gives(tmp_path: Path) -> None:
    newsroom = Newsroom.at(tmp_path / "newsroom")
    done = newsroom.only("reread", "newsroom.warc.gz")
    assert done.status == 0, done.log
    read = {(line["outlet"], line["title"], line["published_at"], *line["pages"].values()) for line in done.lines}
    assert read == {(each.outlet, each.title, each.published_at, each.read, each.total) for each in STORED}
    assert len(done.lines) == len(STORED)
    assert {line["archive"]["file"] for line in done.lines} == {"newsroom.warc.gz"}


def test_a_damaged_record_costs_its_own_page_and_is_named_once(tmp_path: Path) -> None:
    newsroom = Newsroom.at(tmp_path / "newsroom")
    archive = newsroom.folder / "newsroom.warc.gz"
    with Archives.open([archive]) as archives:
        lost = next(entry for entry in archives.entries if entry.url == ADDRESS)
    with archive.open("r+b") as file:
        file.seek(lost.offset + lost.length // 2)
        file.write(bytes(8))
    done = newsroom.only("reread", "newsroom.warc.gz")
    assert done.status == 0, done.log
    assert len(done.lines) == len(STORED) - 1
    assert done.log.count("newsroom.warc.gz: what cannot be read is passed over: bytes") == 1
    assert "'archives/gaps': 1" in done.log


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ("berkas\turl\n", "pages.tsv: no column file; the first line names the columns"),
        ("file\turl\nmissing.html\thttps://www.kompas.com/\n", "missing.html: no such file"),
    ],
    ids=["no column file", "missing page"],
)
def test_a_manifest_that_cannot_be_used_is_refused(newsroom: Newsroom, manifest: str, words: str) -> None:
    (newsroom.folder / "pages.tsv").write_text(manifest)
    done = newsroom.only("reread", "--manifest", "pages.tsv")
    assert (done.status, done.output) == (2, "")
    assert words in done.log
    assert "Traceback" not in done.log


def test_nothing_to_read_is_refused(newsroom: Newsroom) -> None:
    done = newsroom.only("reread")
    assert done.status == 2
    assert "Nothing to read: give files, archives or --manifest" in done.log
