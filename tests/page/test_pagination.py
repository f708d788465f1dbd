"""Articles over several pages."""

import pytest

from crawler.items import Pages
from crawler.page import Page, PageRules, join, read_article
from crawler.page.pagination import read_pagination

URL = "https://koran.example/read/12345/panen-garam"


def page(number: int, total: int, text: str, query: str = "page") -> Page:
    links = "".join(f'<a class="hal" href="{URL}?{query}={n}">{n}</a>' for n in range(1, total + 1))
    head = '<meta property="og:type" content="article"><link rel="canonical" href="' + URL + '">'
    html = f"<html><head>{head}</head><body><h1>Panen garam</h1><div id='isi'><p>{text}</p></div>{links}</body></html>"
    return Page(URL if number == 1 else f"{URL}?{query}={number}", html.encode())


RULES = PageRules(body="div#isi", pager="a.hal")


@pytest.mark.parametrize("query", ["page", "halaman", "p"])
def test_the_following_pages_come_in_order(query: str) -> None:
    pagination = read_pagination(page(1, 3, "Satu.", query), RULES)
    assert (pagination.current, pagination.total) == (1, 3)
    assert pagination.rest == (f"{URL}?{query}=2", f"{URL}?{query}=3")


def test_a_later_page_knows_its_place() -> None:
    pagination = read_pagination(page(2, 3, "Dua."), RULES)
    assert (pagination.current, pagination.total, pagination.rest) == (2, 3, (f"{URL}?page=3",))


def test_one_page_is_complete() -> None:
    assert read_pagination(page(1, 1, "Satu."), RULES).rest == ()


def test_the_address_of_all_pages_is_preferred() -> None:
    rules = PageRules(body="div#isi", pager="a.hal", all_pages="page=all")
    pagination = read_pagination(page(1, 3, "Satu."), rules)
    assert pagination.rest == (f"{URL}?page=all",)
    assert pagination.without_all_pages().rest == (f"{URL}?page=2", f"{URL}?page=3")


def test_pages_are_joined_in_order() -> None:
    article = join(
        [read_article(page(n, 3, word), [RULES]) for n, word in ((1, "Satu."), (2, "Dua."), (3, "Tiga."))]
    ).article
    assert article.text == "Satu.\n\nDua.\n\nTiga."
    assert article.pages == Pages(read=3, total=3)
    assert article.canonical_url == URL


def test_half_an_article_says_so() -> None:
    assert join([read_article(page(1, 3, "Satu."), [RULES])]).article.pages == Pages(read=1, total=3)


def test_the_page_with_all_pages_stands_for_the_whole() -> None:
    rules = PageRules(body="div#isi", pager="a.hal", all_pages="page=all")
    whole = Page(f"{URL}?page=all", page(1, 1, "Satu dua tiga.").body)
    article = join([read_article(page(1, 3, "Satu."), [rules]), read_article(whole, [rules])]).article
    assert (article.text, article.pages) == ("Satu dua tiga.", Pages(read=3, total=3))


def test_the_page_with_all_pages_alone_is_the_whole() -> None:
    rules = PageRules(body="div#isi", pager="a.hal", all_pages="page=all")
    whole = Page(f"{URL}?page=all", page(1, 3, "Satu dua tiga.").body)
    article = join([read_article(whole, [rules])]).article
    assert (article.text, article.pages) == ("Satu dua tiga.", Pages(read=3, total=3))


def test_a_page_that_leads_back_to_the_first_does_not_count() -> None:
    article = join([read_article(page(1, 2, "Satu."), [RULES]), read_article(page(1, 2, "Satu."), [RULES])]).article
    assert (article.text, article.pages) == ("Satu.", Pages(read=1, total=2))


def test_a_page_with_all_pages_that_has_no_more_does_not_count() -> None:
    rules = PageRules(body="div#isi", pager="a.hal", all_pages="page=all")
    same = Page(f"{URL}?page=all", page(1, 2, "Satu.").body)
    article = join([read_article(page(1, 2, "Satu."), [rules]), read_article(same, [rules])]).article
    assert (article.text, article.pages) == ("Satu.", Pages(read=1, total=2))
