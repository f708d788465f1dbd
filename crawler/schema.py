"""The article's JSON Schema, its table of fields and its column types, generated from the class.

``python -m crawler.schema docs`` writes ``docs/article.schema.json`` and ``docs/fields.md``; a test keeps them current.
"""

import json
import sys
from pathlib import Path
from typing import Any

from crawler.items import Article

SCHEMA_FILE = "article.schema.json"
FIELDS_FILE = "fields.md"
ARROW_TYPES = {"string": "pa.string()", "integer": "pa.int64()", "number": "pa.float64()", "boolean": "pa.bool_()"}
DUCKDB_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
INTRODUCTION = """\
# Fields of an article

Generated from `crawler/items.py` by `make docs`. One article is one line of JSON; every key is always there, in this order,
and of one type. The [JSON Schema](article.schema.json) says the same to machines.
"""
READING = """\
## Reading the files with fixed types

A file in which a field happens to be null throughout tells a reader nothing of its type, so name the types. An article that its
outlet changed stands in several lines; the one of the highest `revision` counts. In DuckDB:

```sql
SELECT outlet, title, published_at FROM read_json('storage/articles/*/*/*.jsonl', format = 'newline_delimited',
  columns = {columns})
QUALIFY row_number() OVER (PARTITION BY outlet, id ORDER BY revision DESC) = 1;
```

In pyarrow, with times as they are written (left to itself it drops their offset):

```python
import pyarrow as pa
import pyarrow.json

SCHEMA = pa.schema({schema})
table = pyarrow.json.read_json(path, parse_options=pyarrow.json.ParseOptions(explicit_schema=SCHEMA)).sort_by("revision")
last = {article: line for line, article in enumerate(zip(table["outlet"].to_pylist(), table["id"].to_pylist()))}
table = table.take(list(last.values()))
```

In pandas by way of pyarrow, `table.to_pandas()`, or alone, where a null becomes NaN:

```python
import pandas

frame = pandas.read_json(path, lines=True, dtype=False)
frame = frame.sort_values("revision").drop_duplicates(["outlet", "id"], keep="last")
```
"""


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of the feed: every key required, none besides."""
    schema = Article.model_json_schema(mode="serialization")
    for node in (schema, *schema["$defs"].values()):
        node["required"] = list(node["properties"])
        node["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema


def fields_table() -> str:
    """``docs/fields.md``."""
    schema = json_schema()
    sections = [INTRODUCTION, _table(schema)]
    for name, node in sorted(schema["$defs"].items()):
        sections.append(f"## {name}\n\n{node['description']}\n\n{_table(node)}")
    columns = "{" + ", ".join(f"{name}: '{kind}'" for name, kind in duckdb_columns().items()) + "}"
    sections.append(READING.replace("{columns}", columns).replace("{schema}", arrow_schema()))
    return "\n".join(sections)


def _table(node: dict[str, Any]) -> str:
    rows = ["| field | type | meaning |", "|---|---|---|"]
    for name, field in node["properties"].items():
        meaning = " ".join(field.get("description", "").split())
        rows.append(f"| `{name}` | {_type(field)} | {meaning} |")
    return "\n".join(rows) + "\n"


def _type(field: dict[str, Any]) -> str:
    if "anyOf" in field:
        return " or ".join(_type(choice) for choice in field["anyOf"])
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "enum" in field:
        return " \\| ".join(f"`{value}`" for value in field["enum"])
    return f"list of {_type(field['items'])}" if field["type"] == "array" else str(field["type"])


def duckdb_columns() -> dict[str, str]:
    """Column types for DuckDB's ``read_json(columns = …)``."""
    schema = json_schema()
    return {name: _column(field, schema["$defs"]) for name, field in schema["properties"].items()}


def _column(field: dict[str, Any], nodes: dict[str, Any]) -> str:
    if "anyOf" in field:
        return _column(next(choice for choice in field["anyOf"] if choice.get("type") != "null"), nodes)
    if "$ref" in field:
        inner = nodes[field["$ref"].rsplit("/", 1)[-1]]["properties"]
        return "STRUCT(" + ", ".join(f'"{name}" {_column(each, nodes)}' for name, each in inner.items()) + ")"
    if field["type"] == "array":
        return _column(field["items"], nodes) + "[]"
    return DUCKDB_TYPES[field["type"]]


def arrow_schema() -> str:
    """The fields for ``pyarrow.schema``, as Python source: pyarrow is no requirement of ours."""
    schema = json_schema()
    return _arrow_fields(schema["properties"], schema["$defs"], ",\n    ").join(("[\n    ", ",\n]"))


def _arrow_fields(fields: dict[str, Any], nodes: dict[str, Any], between: str) -> str:
    return between.join(f'("{name}", {_arrow(field, nodes)})' for name, field in fields.items())


def _arrow(field: dict[str, Any], nodes: dict[str, Any]) -> str:
    if "anyOf" in field:
        return _arrow(next(choice for choice in field["anyOf"] if choice.get("type") != "null"), nodes)
    if "$ref" in field:
        inner = nodes[field["$ref"].rsplit("/", 1)[-1]]["properties"]
        return f"pa.struct([{_arrow_fields(inner, nodes, ', ')}])"
    if field["type"] == "array":
        return f"pa.list_({_arrow(field['items'], nodes)})"
    return ARROW_TYPES[field["type"]]


def documents() -> dict[str, str]:
    """Every generated document by its file name."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    return {SCHEMA_FILE: schema, FIELDS_FILE: fields_table()}


if __name__ == "__main__":
    for file, content in documents().items():
        (Path(sys.argv[1]) / file).write_text(content, encoding="utf-8")
