"""What the pipelines dropped is counted and, where wanted, written down."""

import json
from pathlib import Path

import pytest
from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem
from scrapy.http import Response
from scrapy.statscollectors import MemoryStatsCollector
from twisted.python.failure import Failure

from crawler.items import Article, Unread
from crawler.storage.dropped import KeepDropped
from pipelines.dropped import Dropped

URL = "https://koran.id/berita/1"
ARTICLE = Article(id="1", outlet="koran", url=URL, canonical_url=URL, title="Judul", text="Warga — panen.")


def kept(path: Path | None) -> tuple[KeepDropped, MemoryStatsCollector]:
    crawler = Crawler(Spider)
    stats = MemoryStatsCollector(crawler)
    crawler.stats = stats
    return KeepDropped(crawler, path), stats


def test_a_drop_is_counted_by_its_reason() -> None:
    keeper, stats = kept(None)
    keeper.item_dropped(ARTICLE, Dropped("duplicate_url", URL))
    keeper.item_dropped(ARTICLE, Dropped("duplicate_url"))
    keeper.item_dropped(ARTICLE, DropItem("of another project"))
    counts = {name: count for name, count in stats.get_stats().items() if name.startswith("dropped/")}
    assert counts == {"dropped/duplicate_url": 2, "dropped/DropItem": 1}


@pytest.mark.parametrize(
    ("response", "failed"),
    [(Response(URL), 0), (Response(URL, status=403), 1), (Failure(TimeoutError()), 1), (None, 0)],
    ids=["200", "403", "timeout", "without request"],
)
def test_a_request_that_brought_no_page_is_counted(response: Response | Failure | None, failed: int) -> None:
    keeper, stats = kept(None)
    keeper.item_dropped(Unread(outlet="koran", url=URL, reason="x"), Dropped("x"), response)
    assert stats.get_value("articles/failed", 0) == failed


def test_a_drop_is_written_with_its_article(tmp_path: Path) -> None:
    path = tmp_path / "dropped.jsonl"
    keeper, _ = kept(path)
    keeper.item_dropped(ARTICLE, Dropped("no_text", "kosong"))
    keeper.item_dropped(ARTICLE.model_copy(update={"text": "half of an emoji \ud83d"}), Dropped("no_text"))
    first, second = map(json.loads, path.read_text().splitlines())
    assert list(first) == ["reason", "detail", "outlet", "url", "article"]
    assert (first["reason"], first["detail"], first["outlet"], first["url"]) == ("no_text", "kosong", "koran", URL)
    assert first["article"] == ARTICLE.model_dump()
    assert second["article"]["text"] == "half of an emoji ?"
