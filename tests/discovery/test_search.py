"""An outlet's own search."""

import re
from datetime import date

import pytest

from crawler.discovery.search import Search
from crawler.discovery.wanted import Wanted

TODAY = date(2024, 6, 18)
SITE = "https://contoh.example"
SEARCH = Search(SITE + "/search?q={query:+}&page={page}", links="div.hasil", max_pages=3)


def results(first: int, last: int) -> bytes:
    links = "".join(f'<a href="/2020/01/01/berita/{number}">Judul</a>' for number in range(first, last + 1))
    return f'<a href="/2020/01/01/berita/0">Populer</a><div class="hasil">{links}</div>'.encode()


@pytest.mark.parametrize(
    ("wanted", "urls"),
    [
        (Wanted(query="harga beras"), [SITE + "/search?q=harga+beras&page=1"]),
        (Wanted(query="R&B", since=date(2010, 1, 1)), [SITE + "/search?q=R%26B&page=1"]),
        (Wanted(query="beras", section="politik"), []),
        (Wanted(query="beras", urls=(SITE + "/1",)), []),
        (Wanted(since=date(2024, 6, 18)), []),
        (Wanted(), []),
    ],
)
def test_a_search_serves_queries_alone(wanted: Wanted, urls: list[str]) -> None:
    assert [listing.url for listing in SEARCH.listings(wanted, TODAY)] == urls


def test_results_are_paged_while_they_bring_articles() -> None:
    wanted = Wanted(query="beras", article="/berita/")
    [start] = SEARCH.listings(wanted, TODAY)
    first = SEARCH.read(start, results(1, 10), wanted)
    assert [link.url.rpartition("/")[2] for link in first.links] == [str(number) for number in range(1, 11)]
    [second] = first.more
    assert second.url == SITE + "/search?q=beras&page=2"
    assert SEARCH.read(second, results(1, 10), wanted).more == ()
    [third] = SEARCH.read(second, results(11, 20), wanted).more
    assert SEARCH.read(third, results(21, 30), wanted).more == ()


def test_a_window_keeps_results_of_its_days() -> None:
    wanted = Wanted(query="beras", since=date(2024, 6, 1), article="/berita/")
    [start] = SEARCH.listings(wanted, TODAY)
    read = SEARCH.read(start, results(1, 10), wanted)
    assert read.links == ()
    assert len(read.more) == 1


def test_a_search_within_sections() -> None:
    search = Search(SITE + "/{section}/cari/{query}", section="nasional")
    assert search.listings(Wanted(query="a/b c"), TODAY)[0].url == SITE + "/nasional/cari/a%2Fb%20c"
    assert search.listings(Wanted(query="a", section="bola"), TODAY)[0].url == SITE + "/bola/cari/a"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"template": SITE + "/search?q="}, "a search needs {query} in its address"),
        ({"template": SITE + "/{query:x}"}, "write {query} or {query:+}"),
        ({"template": SITE + "/{query}/{offset}"}, "{offset} needs page_size"),
        ({"template": SITE + "/{query}/{date:%Y}"}, "unknown placeholder {date}"),
        ({"template": SITE + "/{query}", "links": "a["}, "selector 'a['"),
        ({"template": SITE + "/{query}", "max_pages": 0}, "max_pages=0"),
    ],
)
def test_bad_declarations_fail_at_once(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Search(**arguments)  # type: ignore[arg-type]  # a table of wrong arguments
