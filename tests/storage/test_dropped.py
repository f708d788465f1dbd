"""What the pipelines dropped is counted and, where wanted, written down."""

import json
from pathlib import Path

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem
from scrapy.statscollectors import MemoryStatsCollector

from crawler.items import Article
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
