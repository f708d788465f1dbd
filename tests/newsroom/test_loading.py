"""The stored JSON Lines load with the types that docs/fields.md names, in the readers that it names."""

import json
import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from crawler.items import Article
from crawler.schema import duckdb_columns
from tests.newsroom.expected import STORED
from tests.newsroom.running import PROJECT, Newsroom

VIVA = [expected for expected in STORED if expected.outlet == "viva"]


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A segment whose articles have no picture, no dateline of one, and a time that is null."""
    newsroom = Newsroom.at(tmp_path_factory.mktemp("newsroom"))
    done = newsroom.run("crawl", "viva")
    assert done.status == 0, done.log
    (segment,) = newsroom.storage.glob("articles/*/*/*.jsonl")
    return segment


def test_duckdb_loads_it_with_the_documented_types(part: Path) -> None:
    columns = duckdb_columns()
    names = "{" + ", ".join(f"{name}: '{kind}'" for name, kind in columns.items()) + "}"
    query = f"SELECT * FROM read_json('{part.parents[2]}/*/*/*.jsonl', format = 'newline_delimited', columns = {names})"
    with duckdb.connect() as connection:
        found = connection.sql(query)
        assert found.columns == [*Article.model_fields, "dt"]  # the crawl date stands in the folder's name
        described = {name: str(kind) for name, kind in zip(found.columns, found.types, strict=True)}
        assert {name: described[name] for name in ("title", "authors", "revision")} == {
            "title": "VARCHAR",
            "authors": "VARCHAR[]",
            "revision": "BIGINT",
        }
        rows = found.project("title, published_at, wire.kind, pages.total").fetchall()
    assert sorted(rows) == sorted((each.title, each.published_at, each.wire, each.total) for each in VIVA)


def test_the_folders_are_columns_for_duckdb(part: Path) -> None:
    with duckdb.connect() as connection:
        query = f"SELECT DISTINCT outlet, CAST(dt AS VARCHAR) FROM read_json('{part.parents[2]}/*/*/*.jsonl', hive_partitioning = true)"
        assert connection.sql(query).fetchall() == [("viva", part.parent.name.removeprefix("dt="))]


def documented(language: str) -> list[str]:
    """What docs/fields.md tells a reader to run."""
    fields = (PROJECT / "docs" / "fields.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", fields, re.S)


def read_in_python(number: int, path: Path) -> dict[str, Any]:
    """What one of the documented ways gives its names."""
    names: dict[str, Any] = {"path": path}
    exec(documented("python")[number], names)
    return names


def test_pandas_loads_it_as_written(part: Path) -> None:
    frame = read_in_python(1, part)["frame"]
    assert list(frame.columns) == list(Article.model_fields)
    times = {time if isinstance(time, str) else None for time in frame["published_at"]}
    assert times == {each.published_at for each in VIVA}
    assert frame["authors"].map(type).eq(list).all()


def test_pyarrow_loads_it_with_the_documented_schema(part: Path) -> None:
    names = read_in_python(0, part)
    table = names["table"]
    assert table.schema == names["SCHEMA"]
    assert sorted(table["title"].to_pylist()) == sorted(each.title for each in VIVA)
    assert set(table["published_at"].to_pylist()) == {each.published_at for each in VIVA}


def test_of_several_revisions_the_last_is_read(part: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in part.read_text(encoding="utf-8").splitlines()]
    changed = [line | {"title": f"{line['title']} (diperbarui)", "revision": 2} for line in lines]
    segment = tmp_path / "storage" / "articles" / "outlet=viva" / "dt=2026-11-20" / "part-1.jsonl"
    segment.parent.mkdir(parents=True)
    segment.write_text("".join(json.dumps(line) + "\n" for line in [*changed, *lines]), encoding="utf-8")
    expected = sorted(line["title"] for line in changed)
    assert sorted(read_in_python(0, segment)["table"]["title"].to_pylist()) == expected
    assert sorted(read_in_python(1, segment)["frame"]["title"]) == expected
    (query,) = documented("sql")
    with duckdb.connect() as connection:
        rows = connection.sql(query.replace("storage/", f"{tmp_path}/storage/")).project("title").fetchall()
    assert sorted(title for (title,) in rows) == expected
