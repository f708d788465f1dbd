"""Reading in other processes gives what reading here gives."""

import asyncio
from collections.abc import Iterator

import pytest

from crawler.fetch.readers import PATIENCE, Readers
from crawler.page import Page
from crawler.page.reader import NotAnArticle
from spiders.koran_jakarta import KoranJakarta

URL = "https://koran-jakarta.com/2026-11-20/petani-garam-{number}"
HTML = """<html><head><meta property="og:type" content="article"><meta property="og:title" content="Petani garam {number}">
<meta property="article:published_time" content="2026-11-20T09:00:00+07:00"></head>
<body><div class="article-content"><p>Panen ke-{number} selesai.</p></div></body></html>"""


def page(number: int) -> Page:
    return Page(URL.format(number=number), HTML.format(number=number).encode())


async def started(readers: Readers) -> None:
    assert readers._ready is not None
    await asyncio.wrap_future(readers._ready)


@pytest.fixture
def readers() -> Iterator[Readers]:
    readers = Readers(1)
    yield readers
    readers.close()


def test_pages_beyond_patience_are_read_alike(readers: Readers) -> None:
    spider = KoranJakarta()
    pages = [page(number) for number in range(PATIENCE + 40)]

    async def read_all() -> list[object]:
        first = [await readers.read(spider, each) for each in pages[:PATIENCE]]
        await started(readers)
        return first + await asyncio.gather(*(readers.read(spider, each) for each in pages[PATIENCE:]))

    assert asyncio.run(read_all()) == [spider.read(each) for each in pages]


def test_a_refusal_crosses_over(readers: Readers) -> None:
    async def read_all() -> None:
        for number in range(PATIENCE):
            await readers.read(KoranJakarta(), page(number))
        await started(readers)
        await readers.read(KoranJakarta(), Page("https://koran-jakarta.com/tentang-kami", b"<p>Tentang kami</p>"))

    with pytest.raises(NotAnArticle, match="not_an_article_address"):
        asyncio.run(read_all())
