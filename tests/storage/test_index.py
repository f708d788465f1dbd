"""The index against the segments that it is a cache of."""

import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from crawler.discovery.links import Link
from crawler.errors import WrongUse
from crawler.items import Article, Pages
from crawler.storage.database import IndexUnusable
from crawler.storage.index import Index, Reconciled
from crawler.storage.layout import Layout, manifest_of, new_run
from crawler.storage.manifest import Manifest
from crawler.storage.seen import is_stored


def article(number: int, **changes: Any) -> Article:
    url = f"https://koran.id/berita/{number}"
    values: dict[str, Any] = {"id": str(number), "outlet": "koran", "url": url, "canonical_url": url}
    values |= {"title": f"Judul {number}", "text": f"Warga dusun {number} memanen padi."}
    return Article(**values | changes)


def seal(root: Path, *articles: Article, outlet: str = "koran") -> Path:
    """A sealed segment with these articles."""
    part = Layout(root).part(outlet, new_run())
    part.parent.mkdir(parents=True, exist_ok=True)
    content = "".join(json.dumps(each.model_dump()) + "\n" for each in articles).encode()
    part.write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    Manifest.of(part, rows=len(articles), size=len(content), sha256=sha256).write(part)
    return part


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """The address of an index that is not there yet, in each database that we promise."""
    return Layout(tmp_path).index_url if request.param == "sqlite" else request.getfixturevalue("postgresql")


@pytest.fixture
def index(url: str) -> Any:
    index = Index.open(url)
    yield index
    index.close()


def test_it_follows_the_segments_both_ways(tmp_path: Path, index: Index) -> None:
    first, second = seal(tmp_path, article(1), article(2)), seal(tmp_path, article(3, outlet="lain"), outlet="lain")
    assert index.reconcile(tmp_path) == Reconciled(added=2)
    assert index.reconcile(tmp_path) == Reconciled()
    assert (index.count("koran"), index.count()) == (2, 3)
    first.unlink()
    assert index.reconcile(tmp_path) == Reconciled(removed=1)
    assert len(index.known("koran")) == 0
    second.unlink()
    assert index.rebuild(tmp_path) == Reconciled()


def test_it_knows_the_newest_revision_in_every_form_of_its_address(tmp_path: Path, index: Index) -> None:
    amp = "https://koran.id/berita/1?page=all"
    seal(tmp_path, article(1, url=amp, revision=2, text="Baru.", modified_at="2026-05-13T12:00:00+07:00"))
    seal(tmp_path, article(1))
    index.reconcile(tmp_path)
    known = index.known("koran")
    for url in (amp, "http://koran.id/berita/1/", "https://koran.id/berita/1?utm_source=x#komentar"):
        stored = known.find(url)
        assert stored is not None
        assert (stored.revision, stored.current_at) == (2, "2026-05-13T12:00:00+07:00")
    assert known.find("https://koran.id/berita/2") is None
    assert len(known.digests) == 2
    assert index.count() == 1


def test_it_knows_how_many_pages_were_read(tmp_path: Path, index: Index) -> None:
    seal(tmp_path, article(1, pages=Pages(read=2, total=3)))
    index.reconcile(tmp_path)
    stored = index.known("koran").find("https://koran.id/berita/1")
    assert stored is not None
    assert stored.pages == 2


@pytest.mark.parametrize(
    ("fetched", "modified", "announced", "skipped"),
    [
        ("2026-05-13T09:00:00+00:00", "2026-05-13T10:00:00+07:00", "2026-05-13T10:00:05+07:00", True),
        ("2026-05-13T09:00:00+00:00", "2026-05-13T10:00:00+07:00", "2026-05-13T16:00:01+07:00", False),
        ("2026-05-13T04:00:00+00:00", "2026-05-13T10:00:00+07:00", "2026-05-13T10:30:00+07:00", True),
        ("2026-05-13T03:00:00+00:00", "2026-05-13T12:00:00+07:00", "2026-05-13T11:00:00+07:00", True),
        (None, "2026-05-13T10:00:00+07:00", "2026-05-13T10:00:05+07:00", False),
        ("2026-05-13T16:00:00+07:00", "kemarin", "2026-05-13T10:00:05+07:00", True),
    ],
)
def test_a_change_announced_for_a_time_before_the_article_was_fetched_is_no_news(
    tmp_path: Path, index: Index, fetched: str | None, modified: str, announced: str, skipped: bool
) -> None:
    seal(tmp_path, article(1, fetched_at=fetched, modified_at=modified, published_at="2026-05-12T08:00:00+07:00"))
    index.reconcile(tmp_path)
    link = Link("https://koran.id/berita/1", modified=announced)
    assert is_stored(link, index.known("koran")) is skipped


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda part: part.write_bytes(part.read_bytes()[:-1]), "bytes"),
        (lambda part: part.write_bytes(part.read_bytes().replace(b"Warga", b"Harga")), "sha256"),
        (lambda part: manifest_of(part).unlink(), "manifest is missing"),
        (lambda part: manifest_of(part).write_text("{"), "manifest is unreadable"),
    ],
)
def test_a_damaged_segment_is_left_out(tmp_path: Path, index: Index, damage: Any, words: str) -> None:
    part = seal(tmp_path, article(1))
    seal(tmp_path, article(2))
    damage(part)
    added, _, (damaged,) = index.reconcile(tmp_path)
    assert added == 1
    assert str(part) in str(damaged)
    assert words in str(damaged)


def test_a_line_that_is_no_article_is_named(tmp_path: Path, index: Index) -> None:
    part = seal(tmp_path, article(1))
    pages = article(1).model_dump_json().replace('"pages":{"read":1,"total":1}', '"pages":null')
    for line, words in (
        (b'{"a": 1}\n', "line 1 is no article"),
        (b"[]\n", "not a JSON object"),
        (f"{pages}\n".encode(), "pages is no JSON object"),
    ):
        part.write_bytes(line)
        digest = hashlib.sha256(line).hexdigest()
        Manifest.of(part, rows=1, size=len(line), sha256=digest).write(part)
        (damaged,) = index.reconcile(tmp_path).damaged
        assert words in str(damaged)


def test_an_index_of_another_version_is_built_anew(tmp_path: Path, url: str, index: Index) -> None:
    seal(tmp_path, article(1))
    index.reconcile(tmp_path)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE index_version SET version = 1"))
        connection.execute(text("ALTER TABLE articles DROP COLUMN pages_read"))
    engine.dispose()
    again = Index.open(url)
    assert again.count() == 0
    assert again.reconcile(tmp_path).added == 1
    again.close()


def test_tables_of_another_program_are_left_alone(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE articles (x INTEGER)"))
        connection.execute(text("INSERT INTO articles VALUES (7)"))
    with pytest.raises(IndexUnusable, match=r"holds tables of another program \(articles\); name another in INDEX_URL"):
        Index.open(url)
    with engine.begin() as connection:
        assert connection.scalars(text("SELECT x FROM articles")).all() == [7]
    engine.dispose()


@pytest.mark.parametrize("bad", ["nonsense", "sqlite:////proc/none/index.sqlite", "oracle-of-delphi://x/y"])
def test_a_database_that_cannot_be_opened_is_named(bad: str) -> None:
    with pytest.raises((WrongUse, OSError), match=r"nonsense|/proc/none|oracle-of-delphi"):
        Index.open(bad)


RECONCILE = """
import sys
import time
from pathlib import Path
from crawler.storage.index import Index
from crawler.storage.layout import Layout
root = Path(sys.argv[1])
while not (root / "go").exists():
    pass
index = Index.open(sys.argv[2])
print(index.reconcile(root).added)
"""


def test_processes_that_begin_at_once_make_one_index(tmp_path: Path, url: str) -> None:
    for number in range(40):
        seal(tmp_path, article(number))
    command = [sys.executable, "-c", RECONCILE, str(tmp_path), url]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    time.sleep(1.0)  # until all have imported what they need
    (tmp_path / "go").touch()
    for process in processes:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors.decode()
    index = Index.open(url)
    assert index.outlets() == [("koran", 40, 40)]
    index.close()
