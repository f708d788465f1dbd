"""The documents that are generated from the article's class."""

import json
from pathlib import Path

import jsonschema
import pytest

from crawler.items import Article
from crawler.schema import documents, json_schema

DOCS = Path(__file__).parent.parent / "docs"


@pytest.mark.parametrize("name", sorted(documents()))
def test_generated_document_is_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == documents()[name], "run make docs"


def test_every_field_of_every_value_says_what_it_means() -> None:
    schema = json_schema()
    explained_as_a_whole = {"Provenance"}
    nodes = [schema, *(node for name, node in schema["$defs"].items() if name not in explained_as_a_whole)]
    assert [name for node in nodes for name, field in node["properties"].items() if not field.get("description")] == []


def test_a_line_of_the_feed_obeys_the_schema() -> None:
    article = Article(
        id="a", outlet="antara", url="https://a.example/1", canonical_url="https://a.example/1", title="T", text="X"
    )
    line = json.loads(article.model_dump_json())
    jsonschema.validate(line, json_schema())
    assert list(line) == list(json_schema()["properties"])


def test_a_line_with_a_wrong_type_does_not() -> None:
    article = Article(
        id="a", outlet="antara", url="https://a.example/1", canonical_url="https://a.example/1", title="T", text="X"
    )
    line = json.loads(article.model_dump_json()) | {"authors": "Antara"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(line, json_schema())
