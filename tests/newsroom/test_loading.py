"""The stored JSON Lines load with the types that docs/fields.md names, in the readers that it names."""

from pathlib import Path
from typing import Any

import duckdb
import pandas
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


def test_pandas_loads_it_as_written(part: Path) -> None:
    frame = pandas.read_json(part, lines=True, dtype=False)
    assert list(frame.columns) == list(Article.model_fields)
    times = {time if isinstance(time, str) else None for time in frame["published_at"]}
    assert times == {each.published_at for each in VIVA}
    assert frame["authors"].map(type).eq(list).all()


def test_pyarrow_loads_it_with_the_documented_schema(part: Path) -> None:
    fields = (PROJECT / "docs" / "fields.md").read_text(encoding="utf-8")
    code = fields.partition("```python\n")[2].partition("```")[0]
    names: dict[str, Any] = {"path": part}
    exec(code, names)  # what the document tells a reader to run
    table = names["table"]
    assert table.schema == names["SCHEMA"]
    assert sorted(table["title"].to_pylist()) == sorted(each.title for each in VIVA)
    assert set(table["published_at"].to_pylist()) == {each.published_at for each in VIVA}
