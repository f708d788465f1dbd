"""Articles over several pages, put together from whatever can be had of them."""

import pytest

from crawler.items import Article, Pages
from crawler.page import Assembly, Page, PageRules, read_article
from crawler.page.pagination import read_pagination

URL = "https://koran.example/read/12345/panen-garam"
RULES = PageRules(body="div#isi", pager="a.hal")
WITH_ALL = PageRules(body="div#isi", pager="a.hal", all_pages="page=all")
WORDS = {1: "Satu.", 2: "Dua.", 3: "Tiga.", 4: "Empat.", 5: "Lima."}


def address(number: int, query: str = "page") -> str:
    return URL if number == 1 else f"{URL}?{query}={number}"


def page(url: str, text: str, shown: tuple[int, ...], query: str = "page") -> Page:
    """A page whose pager names the pages ``shown``."""
    links = "".join(f'<a class="hal" href="{URL}?{query}={number}">{number}</a>' for number in shown)
    head = '<meta property="og:type" content="article"><link rel="canonical" href="' + URL + '">'
    html = f"<html><head>{head}</head><body><h1>Panen garam</h1><div id='isi'><p>{text}</p></div>{links}</body></html>"
    return Page(url, html.encode())


def article_of(web: dict[str, Page], rules: PageRules, start: str = URL) -> tuple[Article, list[str]]:
    """The article that can be had of ``web``, and the addresses that were asked for."""
    assembly, asked = Assembly((read_article(web[start], [rules]),)), []
    while url := assembly.next:
        asked.append(url)
        assembly = assembly.add(read_article(web[url], [rules])) if url in web else assembly.miss()
    return assembly.article, asked


def web_of(*numbers: int, total: int = 3) -> dict[str, Page]:
    shown = tuple(range(1, total + 1))
    return {address(number): page(address(number), WORDS[number], shown) for number in numbers}


@pytest.mark.parametrize("query", ["page", "halaman", "p"])
def test_a_pager_names_the_following_pages(query: str) -> None:
    pagination = read_pagination(page(URL, "Satu.", (1, 2, 3), query), RULES)
    assert (pagination.current, pagination.total) == (1, 3)
    assert pagination.following == ((2, f"{URL}?{query}=2"), (3, f"{URL}?{query}=3"))


def test_a_later_page_knows_its_place() -> None:
    pagination = read_pagination(page(address(2), "Dua.", (1, 2, 3)), RULES)
    assert (pagination.current, pagination.total, pagination.following) == (2, 3, ((3, address(3)),))


@pytest.mark.parametrize("url", [URL, "https://koran.example/berita/45"])
def test_without_a_pager_there_is_one_page(url: str) -> None:
    pagination = read_pagination(page(url, "Satu.", ()), RULES)
    assert (pagination.current, pagination.total, pagination.following) == (1, 1, ())


ALL = f"{URL}?page=all"
LONG = "Satu. Dua. Tiga."
CASES = [
    ("all pages in order", web_of(1, 2, 3), RULES, "Satu.\n\nDua.\n\nTiga.", Pages(read=3, total=3)),
    ("a missing page ends it", web_of(1, 3), RULES, "Satu.", Pages(read=1, total=3)),
    ("the page with all pages", web_of(1) | {ALL: page(ALL, LONG, ())}, WITH_ALL, LONG, Pages(read=3, total=3)),
    ("no page with all pages", web_of(1, 2, 3), WITH_ALL, "Satu.\n\nDua.\n\nTiga.", Pages(read=3, total=3)),
    (
        "a page with all pages that shows the first",
        web_of(1, 2, 3) | {ALL: page(ALL, "Satu.", (1, 2, 3))},
        WITH_ALL,
        "Satu.\n\nDua.\n\nTiga.",
        Pages(read=3, total=3),
    ),
    ("nothing but the first", web_of(1), WITH_ALL, "Satu.", Pages(read=1, total=3)),
    (
        "a page that leads back to the first",
        web_of(1) | {address(2): page(address(2), "Satu.", (1, 2, 3))},
        RULES,
        "Satu.",
        Pages(read=1, total=3),
    ),
    (
        "a pager that leaves some out",
        {
            address(1): page(address(1), "Satu.", (1, 2, 3, 5)),
            address(2): page(address(2), "Dua.", (1, 2, 3, 5)),
            address(3): page(address(3), "Tiga.", (2, 3, 4, 5)),
            address(4): page(address(4), "Empat.", (3, 4, 5)),
            address(5): page(address(5), "Lima.", (4, 5)),
        },
        RULES,
        "Satu.\n\nDua.\n\nTiga.\n\nEmpat.\n\nLima.",
        Pages(read=5, total=5),
    ),
]


@pytest.mark.parametrize(("web", "rules", "text", "pages"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_an_article_is_put_together(web: dict[str, Page], rules: PageRules, text: str, pages: Pages) -> None:
    article, asked = article_of(web, rules)
    assert (article.text, article.pages, article.canonical_url) == (text, pages, URL)
    assert len(asked) == len(set(asked))


def test_the_page_with_all_pages_alone_is_the_whole() -> None:
    article, asked = article_of({ALL: page(ALL, LONG, (1, 2, 3))}, WITH_ALL, ALL)
    assert (article.text, article.pages, asked) == (LONG, Pages(read=3, total=3), [])


@pytest.mark.parametrize(("end", "whole"), [("", False), ("/2", False), ("/all", True)])
def test_all_pages_may_stand_behind_the_path(end: str, whole: bool) -> None:
    url = "https://www.idxchannel.com/news/panen-garam"
    html = f"<div id='isi'>Satu.</div><a class='hal' href='{url}/2'>2</a><a class='hal' href='{url}/3'>3</a>"
    pagination = read_pagination(
        Page(url + end, html.encode()), PageRules(body="#isi", pager="a.hal", all_pages="/all")
    )
    assert (pagination.total, pagination.all_pages, pagination.whole) == (3, f"{url}/all", whole)
