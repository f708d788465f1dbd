"""Times of publication: printed, in the metadata, in the address, in this order."""

import pytest

from crawler.page import Page, PageRules, read_article
from crawler.page.times import day_in_address

RULES = (PageRules(body="div.isi", published="span.waktu"),)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://koran.example/2026-09-10/panen-garam", "2026-09-10"),
        ("https://bola.koran.example/read/2020/10/16/12400058/panen-garam", "2020-10-16"),
        ("https://koran.example/berita/5612904/panen-garam", None),
        ("https://koran.example/2026-13-10/panen-garam", None),
        ("https://koran.example/berita/2026/09/", None),
    ],
)
def test_day_in_address(url: str, day: str | None) -> None:
    assert day_in_address(url) == day


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Kamis, 10 September 2026 08:15 WIB", ("2026-09-10T08:15:00+07:00", "rule:current")),
        ("", ("2026-09-10", "url")),
    ],
)
def test_the_address_tells_the_day_where_the_page_does_not(printed: str, expected: tuple[str, str]) -> None:
    body = f"<span class='waktu'>{printed}</span><div class='isi'><p>Garam dipanen.</p></div>"
    page = Page("https://koran.example/2026-09-10/panen-garam", f"<html><body>{body}</body></html>".encode())
    article = read_article(page, RULES).article
    assert (article.published_at, article.provenance.published_at) == expected
