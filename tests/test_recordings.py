"""Golden recordings: each page under ``recordings/<outlet>/<slug>/`` is read as its ``article.json`` says, field by field.

The pages are written for this project, in the markup of the portals. `tests.golden` writes the article.json of new ones.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.golden import RECORDINGS, golden, read

FIELDS = [
    pytest.param(page.parent, field, id=f"{page.parent.parent.name}/{page.parent.name}-{field}")
    for page in sorted(RECORDINGS.glob("*/*/page.html"))
    for field in golden(page.parent)
]


@cache
def read_once(recording: Path) -> dict[str, Any]:
    return read(recording, golden(recording)["url"])


@pytest.mark.parametrize(("recording", "field"), FIELDS)
def test_field_is_read_as_recorded(recording: Path, field: str) -> None:
    assert read_once(recording)[field] == golden(recording)[field]


@pytest.mark.parametrize("page", sorted(RECORDINGS.glob("*/*/page.html")), ids=lambda page: page.parent.name)
def test_golden_article_names_every_field(page: Path) -> None:
    assert set(golden(page.parent)) == set(read_once(page.parent))
