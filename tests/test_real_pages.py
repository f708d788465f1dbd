"""Reading real saved pages: scores against labels that people made, and a whole news day from archives."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.project import get_project_settings

from crawler.fetch.saved import SavedPages, read_manifest
from crawler.items import Unread
from crawler.outlets import Outlets
from pipelines.clean import clean_article
from tests.bench.reading import Reader, as_unknown, load_scorer, ours, score, trafilatura_alone
from tests.shared import ARCHIVES, PAGES, SHARED, needs_shared

PROJECT = Path(__file__).parent.parent
LEAST = {
    "text F1": 0.985,
    "clean": 0.90,
    "title": 0.99,
    "published_at": 0.99,
    "authors": 0.95,
    "wire": 0.97,
}


def scored(read: Reader) -> dict[str, float]:
    labels = [json.loads(line) for line in (PAGES / "LABELS.jsonl").read_text(encoding="utf-8").splitlines()]
    addresses = read_manifest(PAGES / "MANIFEST.tsv")
    saved = SavedPages([PAGES / label["file"] for label in labels], addresses)
    pages = dict(zip((label["file"] for label in labels), saved, strict=True))
    return score(load_scorer(SHARED), labels, pages, read)


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    return scored(ours())


@needs_shared
@pytest.mark.parametrize("figure", LEAST)
def test_reading_is_as_good_as_promised(scores: dict[str, float], figure: str) -> None:
    assert scores[figure] >= LEAST[figure]


@needs_shared
def test_no_other_page_is_read_as_an_article(scores: dict[str, float]) -> None:
    assert scores["non-articles read"] == 0


@needs_shared
def test_portals_that_nobody_declared_are_read_better_than_by_the_generic_extractor_alone() -> None:
    unknown, generic = scored(as_unknown()), scored(trafilatura_alone)
    for figure in ("text F1", "clean", "title", "published_at", "authors", "wire"):
        assert unknown[figure] > generic[figure], figure
    assert unknown["text F1"] > 0.94
    assert unknown["non-articles read"] < generic["non-articles read"] / 10


@needs_shared
def test_no_outlet_claims_a_layout_that_is_not_read_as_people_read_it() -> None:
    scorer, outlets = load_scorer(SHARED), Outlets(get_project_settings())
    labels = [json.loads(line) for line in (PAGES / "LABELS.jsonl").read_text(encoding="utf-8").splitlines()]
    labels = [label for label in labels if label["is_article"]]
    saved = SavedPages([PAGES / label["file"] for label in labels], read_manifest(PAGES / "MANIFEST.tsv"))
    shown = set()
    for label, page in zip(labels, saved, strict=True):
        read = outlets.read(page)
        if isinstance(read, Unread):
            continue
        article = clean_article(read.article)[0]
        truth = set(label["shingles"]) if "shingles" in label else scorer.shingles(label["text"])
        fields = scorer.field_scores(label, article.model_dump(mode="json"))
        if scorer.f1(truth, scorer.shingles(article.text)) >= 0.99 and fields["title"] == fields["published_at"] == 1:
            shown.add((article.outlet, (article.provenance.text or "").removeprefix("rule:")))
    loader = get_spider_loader(get_project_settings())
    claimed = {(name, layout) for name in loader.list() for layout in getattr(loader.load(name), "proven", ())}
    assert claimed == shown


@needs_shared
@pytest.mark.parametrize("archive", sorted(ARCHIVES.glob("*.warc.gz")), ids=lambda archive: archive.name)
def test_every_archived_page_is_an_article_or_has_a_true_reason(archive: Path) -> None:
    outlets = Outlets(get_project_settings())
    unread, textless, generic, incomplete = [], [], [], []
    for saved in SavedPages([archive], {}):
        read = outlets.read(saved)
        if isinstance(read, Unread):
            unread.append((saved.page.url, read.reason))
            continue
        article, _ = clean_article(read.article)
        if not article.text:
            textless.append(article.title)
        elif article.provenance.text == "trafilatura":
            generic.append(article.url)
        elif not (article.title and article.published_at):
            incomplete.append(article.url)
    assert (unread, generic, incomplete) == ([], [], [])
    assert all(title.lower().startswith(("foto", "infografis", "video", "potret")) for title in textless), textless


@needs_shared
def test_a_day_of_news_is_stored_once_and_as_it_is_reread(tmp_path: Path) -> None:
    archive = ARCHIVES / "kompas-2020-10-16.warc.gz"
    storage = tmp_path / "storage"

    def scrapy(*arguments: str) -> str:
        feeds = f'FEEDS={{"segments:{storage}": {{"format": "jsonlines"}}}}'
        command = [sys.executable, "-m", "scrapy", *arguments, "-s", feeds, "-L", "ERROR"]
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=300, check=True)
        assert done.stderr == ""
        return done.stdout

    def articles(*files: Path) -> dict[str, tuple[str, str, str]]:
        lines = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
        assert len({line["id"] for line in lines}) == len(lines)
        return {line["canonical_url"]: (line["title"], line["text"], line["published_at"]) for line in lines}

    scrapy("crawl", "kompas", "-s", f"REPLAY={archive}")
    stored = articles(*storage.glob("articles/outlet=kompas/dt=*/part-*.jsonl"))
    assert len(stored) == 914
    assert "Nothing new: no article was stored." in scrapy("crawl", "kompas", "-s", f"REPLAY={archive}")
    assert articles(*storage.glob("articles/*/*/*.jsonl")) == stored
    scrapy("reread", str(archive), "-o", str(tmp_path / "read.jsonl"))
    assert articles(tmp_path / "read.jsonl") == stored
