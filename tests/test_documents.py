"""What the documents say holds: the sources of a field, what a decision promises of a page."""

import json
import re
from pathlib import Path

import pytest

from crawler.items import Article, Provenance
from crawler.page import Page, read_article

PROJECT = Path(__file__).parent.parent
DOCS = PROJECT / "docs"
CODE = re.compile(r"``?([^`]+)``?")
"""``title``, `columns`: words in code marks."""

ARTICLE_PAGE = """\
<html><head>{head}<script type="application/ld+json">
{{"@type": "NewsArticle", "datePublished": "2026-11-19T09:15:00+07:00"}}
</script></head><body>{above}<article><p>{text}</p><p>{text}</p></article></body></html>"""
SENTENCES = (
    "Petani garam di Rote memanen lebih awal pada musim kemarau tahun ini. Harga di tingkat petani pun naik. " * 4
)


def emitted() -> set[str]:
    """The sources in all recordings, and in pages of which little but the headline can be read."""
    goldens = [
        json.loads(path.read_text(encoding="utf-8")) for path in PROJECT.glob("tests/recordings/*/*/article.json")
    ]
    provenances = [golden["provenance"] for golden in goldens if "provenance" in golden]
    heads = {"head": "<title>Petani Garam Rote Panen Raya</title>", "above": "<h1>Petani Garam Rote Panen Raya</h1>"}
    for shown in heads:
        bare = {"head": "", "above": "", "text": SENTENCES, shown: heads[shown]}
        page = Page("https://kabar-rote.example/berita/17/petani", ARTICLE_PAGE.format(**bare).encode())
        provenances.append(read_article(page).article.provenance.model_dump())
    return {
        re.sub(r"^rule:.*", "rule:<layout>", source)
        for each in provenances
        for source in each.values()
        if source is not None
    }


def test_every_source_of_a_field_is_documented_and_no_other() -> None:
    assert set(CODE.findall(Provenance.__doc__ or "")) == emitted()


@pytest.mark.parametrize("decision", sorted(DOCS.glob("decisions/*.md")), ids=lambda path: path.stem)
def test_what_a_decision_says_of_the_fields_stands_there(decision: Path) -> None:
    fields = (DOCS / "fields.md").read_text(encoding="utf-8")
    said = [part for part in re.split(r"(?<=\.)\s", decision.read_text(encoding="utf-8")) if "`docs/fields.md`" in part]
    words = {word for part in said for word in CODE.findall(part)} - {"docs/fields.md"}
    assert {word for word in words if word not in fields and word not in Article.model_fields} == set()
