"""One article, one line."""

import pytest

from crawler.items import Article, Pages
from crawler.storage.digest import text_digest
from crawler.storage.known import Known, Stored
from pipelines.deduplicate import Deduplicate, Seen
from pipelines.dropped import Dropped

URL = "https://koran.id/berita/1"
TEXT = "Warga Garut memanen padi."


def article(url: str = URL, text: str = TEXT) -> Article:
    return Article(id="1", outlet="koran", url=url, canonical_url=url, title="Judul", text=text)


def stored(text: str = TEXT, revision: int = 1) -> Known:
    return Known.of([(URL, Stored(URL, text_digest(text), revision, None))])


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (article(), "duplicate_url"),
        (article(text="Teks yang lain."), "duplicate_url"),
        (article("http://koran.id/berita/1?utm_source=rss", "Teks yang lain."), "duplicate_url"),
        (article("https://koran.id/berita/2"), "duplicate_text"),
        (article("https://koran.id/berita/2", "warga  GARUT\n\nmemanen “padi”"), "duplicate_text"),
        (article("https://koran.id/berita/2", "Warga Garut memanen jagung."), None),
    ],
)
def test_within_a_run(other: Article, reason: str | None) -> None:
    seen = Seen()
    assert seen.add(article()) is None
    assert seen.add(other) == reason


@pytest.mark.parametrize(
    ("other", "reason", "revision"),
    [
        (article(), "duplicate_url", 3),
        (article(text="Teks yang baru."), None, 3),
        (article("https://koran.id/berita/2"), "duplicate_text", 1),
        (article("https://koran.id/berita/2", "Teks yang lain."), None, 1),
    ],
)
def test_against_what_is_stored(other: Article, reason: str | None, revision: int) -> None:
    seen = Seen(stored(revision=2))
    assert seen.add(other) == reason
    assert seen.revision(other) == revision


def test_a_change_that_is_taken_back_is_a_change() -> None:
    rows = [(URL, Stored(URL, text_digest(text), n, None)) for n, text in ((1, TEXT), (2, "Teks yang baru."))]
    seen = Seen(Known.of(rows))
    assert seen.add(article()) is None
    assert seen.revision(article()) == 3


@pytest.mark.parametrize(
    ("had", "read", "total", "reason"),
    [
        (3, 1, 3, "incomplete_revision"),
        (3, 2, 3, "incomplete_revision"),
        (3, 3, 3, None),
        (3, 2, 2, None),  # the outlet prints it on fewer pages now
        (1, 1, 3, None),
        (1, 2, 3, None),
    ],
)
def test_half_a_reading_replaces_no_whole_article(had: int, read: int, total: int, reason: str | None) -> None:
    seen = Seen(Known.of([(URL, Stored(URL, text_digest("satu dua tiga"), 1, pages=had))]))
    half = article(text="satu").model_copy(update={"pages": Pages(read=read, total=total)})
    assert seen.add(half) == reason


def test_after_half_a_reading_the_whole_is_still_new() -> None:
    seen = Seen(Known.of([(URL, Stored(URL, text_digest("satu dua tiga"), 1, pages=3))]))
    half = article(text="satu").model_copy(update={"pages": Pages(read=1, total=3)})
    whole = article(text="satu dua empat").model_copy(update={"pages": Pages(read=3, total=3)})
    assert [seen.add(half), seen.add(whole)] == ["incomplete_revision", None]


def test_articles_without_words_are_told_apart_by_their_address() -> None:
    seen = Seen()
    assert [seen.add(article(f"https://koran.id/foto/{n}", "…")) for n in (1, 2)] == [None, None]


def test_the_pipeline_drops_and_numbers() -> None:
    pipeline = Deduplicate(Seen(stored(revision=4)))
    assert pipeline.process_item(article(text="Teks yang baru.")).revision == 5
    with pytest.raises(Dropped, match=URL) as dropped:
        pipeline.process_item(article(text="Sekali lagi."))
    assert dropped.value.reason == "duplicate_url"
