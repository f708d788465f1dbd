"""Articles over several pages at portals that nobody declared: whose pager it is shows by its links and by what they bring."""

import pytest

from crawler.items import Article, Pages
from crawler.page import Assembly, Page, read_article
from crawler.page.newsrooms import NEWSROOMS
from crawler.page.reader import NotAnArticle

SITE = "https://kabar-rote.example"
URL = f"{SITE}/panen-garam-oenitas"
SENTENCES = (
    "Petani garam di Desa Oenitas memanen {page} ton garam pekan ini setelah kemarau panjang.",
    "Ketua kelompok tani menyebut panen tahap {page} lebih besar dibanding tahun lalu.",
    "Pemerintah kabupaten membeli hasil tahap {page} untuk nelayan di pesisir selatan.",
    "Gudang penyimpanan untuk tahap {page} selesai dibangun bulan lalu oleh dinas perikanan.",
)


def words(number: int) -> list[str]:
    return [sentence.format(page=number) for sentence in SENTENCES]


def page(url: str, text: list[str], beside: str = "", body: str = "entry-content", inside: str = "") -> Page:
    """A page as WordPress prints it, with something beside its text, or inside of it at its end."""
    story = "".join(f"<p>{each}</p>" for each in text)
    html = f"""<html><head><title>Panen Garam</title><meta property="article:published_time" content="2026-11-20T09:30:00+08:00">
</head><body class="single-post"><h1 class="entry-title">Panen Garam</h1><div class="{body}">{story}{inside}</div>{beside}</body></html>"""
    return Page(url, html.encode())


def read(web: dict[str, Page], start: str) -> tuple[Article, list[str]]:
    assembly, asked = Assembly((read_article(web[start], NEWSROOMS),)), []
    while url := assembly.next:
        asked.append(url)
        try:
            assembly = assembly.add(read_article(web[url], NEWSROOMS))
        except (KeyError, NotAnArticle):
            assembly = assembly.miss()
    return assembly.article, asked


def text_of(*numbers: int) -> str:
    return "\n\n".join(text for number in numbers for text in words(number))


def in_path(number: int, url: str = URL) -> str:
    return f"{url}/" if number == 1 else f"{url}/{number}/"


def in_query(number: int, url: str = URL, query: str = "page") -> str:
    return url if number == 1 else f"{url}{'&' if '?' in url else '?'}{query}={number}"


def wordpress(number: int, address: str) -> str:
    others = "".join(f'<a href="{SITE}{address.format(n)}" class="post-page-numbers">{n}</a>' for n in (1, 2, 3))
    return f'<div class="page-links">Halaman: <span class="post-page-numbers current">{number}</span>{others}</div>'


PLAIN = f"{SITE}/?p=12"
SHORT = f"{SITE}/berita/12"
WEBS = {
    "wordpress": {
        in_path(n): page(in_path(n), words(n), inside=wordpress(n, "/panen-garam-oenitas/{}/")) for n in (1, 2, 3)
    },
    "wordpress without permalinks": {
        in_query(n, PLAIN): page(in_query(n, PLAIN), words(n), inside=wordpress(n, "/?p=12&page={}")) for n in (1, 2, 3)
    },
    "next in the head": {
        in_path(n): page(in_path(n), words(n), f'<link rel="next" href="{in_path(n + 1)}">' if n < 3 else "")
        for n in (1, 2, 3)
    },
    "queries of its own address": {
        in_query(n, SHORT): page(
            in_query(n, SHORT), words(n), "".join(f'<a href="?page={m}">{m}</a>' for m in (1, 2, 3) if m != n)
        )
        for n in (1, 2, 3)
    },
    "Indonesian": {
        in_query(n, URL, "halaman"): page(
            in_query(n, URL, "halaman"), words(n), f'<a href="?halaman={n + 1}">Selanjutnya</a>' if n < 3 else ""
        )
        for n in (1, 2, 3)
    },
}


@pytest.mark.parametrize("web", WEBS.values(), ids=WEBS)
def test_all_pages_are_read(web: dict[str, Page]) -> None:
    start = next(iter(web))
    article, asked = read(web, start)
    assert (article.text, article.pages) == (text_of(1, 2, 3), Pages(read=3, total=3))
    assert asked == list(web)[1:]


def test_what_shows_all_pages_is_asked_for_where_the_page_links_to_it() -> None:
    link = '<a href="?page=2">2</a> <a href="?page=all">Tampilkan semua</a>'
    web = {URL: page(URL, words(1), link), f"{URL}?page=all": page(f"{URL}?page=all", words(1) + words(2))}
    article, asked = read(web, URL)
    assert (article.text, article.pages) == (text_of(1, 2), Pages(read=2, total=2))
    assert asked == [f"{URL}?page=all"]
    article, asked = read({URL: web[URL]}, URL)
    assert (article.pages, asked) == (Pages(read=1, total=2), [f"{URL}?page=all", f"{URL}?page=2"])


def test_what_shows_no_more_than_the_page_itself_was_no_further_page() -> None:
    web = {url: page(url, words(1), '<a href="?page=all">Satu halaman</a>') for url in (URL, f"{URL}?page=all")}
    article, _ = read(web, URL)
    assert (article.text, article.pages) == (text_of(1), Pages(read=1, total=1))


def test_a_page_that_is_missing_is_told() -> None:
    web = {URL: page(URL, words(1), '<a href="?page=2">2</a>')}
    assert read(web, URL)[0].pages == Pages(read=1, total=2)


def test_the_pager_of_a_list_beside_the_article_is_none_of_it() -> None:
    beside = '<ul class="pagination"><li><a href="?page=2">2</a></li><li><a href="?page=9">9</a></li></ul>'
    web = {
        url: page(url, words(1), beside=f"<p>Daftar {url[-1]} dari semua kabar kampung.</p>{beside}", body="x9")
        for url in (URL, f"{URL}?page=2")
    }
    article, asked = read(web, URL)
    assert (article.pages, asked) == (Pages(read=1, total=1), [f"{URL}?page=2"])


@pytest.mark.parametrize(
    ("url", "pager"),
    [
        (URL, '<link rel="next" href="/banjir-surut-di-lalukoen/">'),
        (SHORT, '<link rel="next" href="/berita/13">'),
        (URL, '<nav class="comments-pagination"><a href="/panen-garam-oenitas/comment-page-2/#comments">2</a></nav>'),
        (URL, '<div class="pagination"><a href="/berita?page=2">2</a></div>'),
        (URL, '<a href="/panen-garam-oenitas#page=2">2</a>'),
    ],
    ids=["the next article", "the next number", "comments", "a list", "a place in the page"],
)
def test_links_that_lead_elsewhere_are_no_pages(url: str, pager: str) -> None:
    article, asked = read({url: page(url, words(1), pager)}, url)
    assert (article.text, article.pages, asked) == (text_of(1), Pages(read=1, total=1), [])
