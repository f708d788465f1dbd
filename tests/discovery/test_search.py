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


WITHIN = Search(
    SITE + "/search?q={query:+}&page={page}",
    between=SITE + "/search?q={query:+}&from={since:%Y-%m-%d}&to={until:%d/%m/%Y}&page={page}",
    span=7,
)


@pytest.mark.parametrize(
    ("wanted", "urls"),
    [
        (Wanted(query="beras"), ["?q=beras&page=1"]),
        (Wanted(query="beras", since=date(2024, 6, 18)), ["?q=beras&from=2024-06-18&to=18/06/2024&page=1"]),
        (
            Wanted(query="beras", since=date(2024, 6, 1), until=date(2024, 6, 15)),
            [
                "?q=beras&from=2024-06-09&to=15/06/2024&page=1",
                "?q=beras&from=2024-06-02&to=08/06/2024&page=1",
                "?q=beras&from=2024-06-01&to=01/06/2024&page=1",
            ],
        ),
    ],
)
def test_a_window_is_searched_in_parts(wanted: Wanted, urls: list[str]) -> None:
    assert [listing.url.removeprefix(SITE + "/search") for listing in WITHIN.listings(wanted, TODAY)] == urls


def test_the_next_page_is_of_the_same_days() -> None:
    wanted = Wanted(query="beras", since=date(2024, 6, 1), until=date(2024, 6, 15))
    start = WITHIN.listings(wanted, TODAY)[1]
    read = WITHIN.read(start, results(1, 10).replace(b"2020/01/01", b"2024/06/05"), wanted)
    assert [more.url for more in read.more] == [SITE + "/search?q=beras&from=2024-06-02&to=08/06/2024&page=2"]


def test_a_search_within_sections() -> None:
    search = Search(SITE + "/{section}/cari/{query}", section="nasional")
    assert search.listings(Wanted(query="a/b c"), TODAY)[0].url == SITE + "/nasional/cari/a%2Fb%20c"
    assert search.listings(Wanted(query="a", section="bola"), TODAY)[0].url == SITE + "/bola/cari/a"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"template": SITE + "/search?q="}, "a search needs {query} in its address"),
        ({"template": SITE + "/{query:x}"}, "write {query}, {query:+} or {query:-}"),
        ({"template": SITE + "/{query}/{offset}"}, "{offset} needs page_size"),
        ({"template": SITE + "/{query}/{date:%Y}"}, "unknown placeholder {date}"),
        ({"template": SITE + "/{query}", "links": "a["}, "selector 'a['"),
        ({"template": SITE + "/{query}", "max_pages": 0}, "max_pages=0"),
        ({"template": SITE + "/{query}", "span": 0}, "span=0"),
        ({"template": SITE + "/{query}", "sections": "a("}, "sections='a('"),
        ({"template": SITE + "/{query}", "between": SITE + "/{query}/{date:%Y}"}, "unknown placeholder {date}"),
        ({"template": SITE + "/{query}", "between": SITE + "/{query}"}, "needs {query} in both addresses, and {until}"),
    ],
)
def test_bad_declarations_fail_at_once(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Search(**arguments)  # type: ignore[arg-type]  # a table of wrong arguments
