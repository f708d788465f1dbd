"""Our reading beside trafilatura's, over the labelled pages: ``python -m tests.bench.reading ../shared``.

``any`` reads the same pages as if nobody had declared their outlets.
"""

import importlib.util
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table
from scrapy.utils.project import get_project_settings
from trafilatura import bare_extraction

from crawler.fetch.saved import SavedPage, SavedPages, read_manifest
from crawler.items import Unread
from crawler.outlets import Outlets
from crawler.page.reader import NotAnArticle
from pipelines.clean import clean_article
from spiders.any import AnyPortal

Reader = Callable[[SavedPage], dict[str, Any] | None]
FIELDS = ("title", "published_at", "authors", "editors", "section", "tags", "wire")


def load_scorer(shared: Path) -> ModuleType:
    """The scorer that lies beside the labels."""
    spec = importlib.util.spec_from_file_location("score_reading", shared / "score_reading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ours() -> Reader:
    outlets = Outlets(get_project_settings())

    def read(saved: SavedPage) -> dict[str, Any] | None:
        reading = outlets.read(saved)
        if isinstance(reading, Unread):
            return None
        article = clean_article(reading.article)[0]
        return article.model_dump(mode="json") if article.text and article.title else None

    return read


def as_unknown() -> Reader:
    spider = AnyPortal()

    def read(saved: SavedPage) -> dict[str, Any] | None:
        try:
            article = clean_article(spider.read(saved.page).article)[0]
        except NotAnArticle:
            return None
        return article.model_dump(mode="json") if article.text and article.title else None

    return read


def trafilatura_alone(saved: SavedPage) -> dict[str, Any] | None:
    found = bare_extraction(saved.page.body, url=saved.page.url, include_comments=False, with_metadata=True)
    if found is None or not found.text:
        return None
    authors = [name.strip() for name in (found.author or "").split(";") if name.strip()]
    return {
        "text": found.text,
        "title": found.title,
        "published_at": found.date,
        "authors": authors,
        "tags": [tag for each in found.tags or [] for tag in each.split(",")],
    }


def score(
    scorer: ModuleType, labels: Iterable[dict[str, Any]], pages: dict[str, SavedPage], read: Reader
) -> dict[str, float]:
    """Means over the labelled articles, and how many non-articles were read as articles."""
    rows: list[dict[str, float]] = []
    false_articles = 0
    for label in labels:
        article = read(pages[label["file"]])
        if not label["is_article"]:
            false_articles += article is not None
            continue
        truth = set(label["shingles"]) if "shingles" in label else scorer.shingles(label["text"])
        got = scorer.shingles((article or {}).get("text"))
        f1 = scorer.f1(truth, got)
        fields = scorer.field_scores(label, article) if article else dict.fromkeys(FIELDS, 0.0)
        rows.append(
            {"text F1": f1, "clean": float(f1 >= 0.99), "junk": len(got - truth) / max(1, len(got))}
            | {"lost": len(truth - got) / max(1, len(truth))}
            | {name: fields[name] for name in FIELDS}
            | {
                "day of publication": float(
                    str((article or {}).get("published_at"))[:10] == str(label["published_at"])[:10]
                )
            }
        )
    means = {name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}
    return means | {"non-articles read": float(false_articles)}


def main(shared: Path) -> None:
    folder = shared / "portal-pages"
    labels = [json.loads(line) for line in (folder / "LABELS.jsonl").read_text(encoding="utf-8").splitlines() if line]
    paths = [folder / label["file"] for label in labels]
    pages = dict(
        zip((label["file"] for label in labels), SavedPages(paths, read_manifest(folder / "MANIFEST.tsv")), strict=True)
    )
    scorer = load_scorer(shared)
    results = {
        "kawat": score(scorer, labels, pages, ours()),
        "any": score(scorer, labels, pages, as_unknown()),
        "trafilatura": score(scorer, labels, pages, trafilatura_alone),
    }
    table = Table("figure", *results, title=f"{len(labels)} labelled pages", box=None, header_style="bold")
    for figure in results["kawat"]:
        table.add_row(figure, *(f"{result[figure]:.3f}" for result in results.values()))
    Console().print(table)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
