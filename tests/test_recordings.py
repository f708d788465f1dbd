"""Golden recordings: each page under ``recordings/<outlet>/<slug>/`` is read as its ``article.json`` says, field by field.

The pages are written for this project, in the markup of the portals. ``python tests/test_recordings.py PATH…`` writes the
article.json of new recordings for a person to review.
"""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.commands.record import golden as recorded
from crawler.page import Page
from crawler.spider import OutletSpider
from pipelines.clean import clean_article

RECORDINGS = Path(__file__).parent / "recordings"


@cache
def spider(name: str) -> OutletSpider:
    found = SpiderLoader.from_settings(get_project_settings()).load(name)()
    assert isinstance(found, OutletSpider)
    return found


def read(recording: Path, url: str) -> dict[str, Any]:
    reading = spider(recording.parent.name).read(Page(url, (recording / "page.html").read_bytes()))
    return recorded(clean_article(reading.article)[0])


def golden(recording: Path) -> dict[str, Any]:
    article: dict[str, Any] = json.loads((recording / "article.json").read_text(encoding="utf-8"))
    return article


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


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        folder = Path(argument)
        address = golden(folder)["url"]
        text = json.dumps(read(folder, address), ensure_ascii=False, indent=2)
        (folder / "article.json").write_text(text + "\n", encoding="utf-8")
        sys.stdout.write(text + "\n")
