"""Portals that nobody declared: how their articles are told, found and read."""

from pathlib import Path

import pytest
from scrapy.settings import Settings

from crawler.arguments import BadArgument
from crawler.fetch.saved import SavedPage
from crawler.items import Unread
from crawler.outlets import Outlets
from crawler.page import Page
from crawler.page.reader import NotAnArticle
from pipelines.clean import clean_article
from spiders.any import AnyPortal

HOST = "https://www.kabar-rote.example"
PARAGRAPHS = (
    "Ba'a (ANTARA) - Petani garam di Kecamatan Pantai Baru mulai memanen garam pekan ini setelah kemarau panjang.",
    "Ketua kelompok tani Oenitas, Yunus Ndolu, mengatakan hasil panen naik dua kali lipat dibanding tahun lalu.",
    '"Kami panen delapan ton dari dua hektare tambak," kata Yunus di Ba\'a, Jumat.',
    "Pemerintah kabupaten membeli garam itu dengan harga Rp2.500 per kilogram untuk disalurkan ke nelayan.",
)
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
MENU = '<div class="menu"><a href="/">Beranda</a> <a href="/politik">Politik</a></div>'
WORDPRESS = f"""<html><head><title>Petani Garam Rote Panen</title></head><body class="post-template-default single single-post">
{MENU}<article><h1 class="entry-title">Petani Garam Rote Panen</h1>
<time class="entry-date published" datetime="2026-11-20T09:30:00+08:00">20 November 2026</time>
<div class="entry-content">{STORY}<div class="sharedaddy">Bagikan ini:</div></div></article></body></html>"""
BLOGGER = f"""<html><head><title>Petani Garam Rote Panen</title></head><body class="item-view">{MENU}
<h3 class="post-title entry-title">Petani Garam Rote Panen</h3>
<abbr class="published" title="2026-11-20T09:30:00+08:00">09.30</abbr><div class="post-body entry-content">{STORY}</div></body></html>"""
MICRODATA = f"""<html><body>{MENU}<h1 itemprop="headline">Petani Garam Rote Panen</h1>
<time itemprop="datePublished" datetime="2026-11-20T09:30:00+08:00">Jumat</time><div itemprop="articleBody">{STORY}</div></body></html>"""
OWN_SYSTEM = f"""<html><head><title>Petani Garam Rote Panen</title></head><body>{MENU}<div class="kiri"><h1>Petani Garam Rote Panen</h1>
<div class="info-tanggal">Jumat, 20 November 2026 | 09:30 WITA</div><div class="x9">{STORY}</div></div>
<div class="kanan"><span class="tanggal">Senin, 1 Juni 2026 08:00 WIB</span></div></body></html>"""
PROMEDIA = f"""<html><head><title>Petani Garam Rote Panen</title></head><body>{MENU}
<ul class="breadcrumb__wrap"><li><a href="/">Home</a></li><li><a href="/politik">Politik</a></li></ul>
<h1 class="read__title">Petani Garam Rote Panen</h1><div class="read__info__date">- Jumat, 20 November 2026 | 09:30 WIB</div>
<article class="read__content"><div class="photo"><img src="/garam.jpg">Tambak garam di pesisir.<span class="author">Yunus</span></div>
{STORY}<p><strong class="read__others">Baca Juga: <a href="/x">Nelayan Rote Melaut Lagi</a></strong></p></article></body></html>"""
DISWAY = f"""<html><head><title>Petani Garam Rote Panen</title>
<meta property="article:published_time" content="2026-11-20T09:30:00+08:00"></head><body>{MENU}<h1>Petani Garam Rote Panen</h1>
<div class="post text-black-1 mb-5">{STORY}<div class="ads-slot">Iklan</div></div></body></html>"""
HEADLINES = "".join(
    f'<li><a href="/berita/{n}/judul">Judul berita nomor {n} yang panjang sekali</a></li>' for n in range(40)
)
LIST = f"<html><head><title>Indeks</title></head><body>{MENU}<time datetime='2026-11-20'>20/11</time><ul>{HEADLINES}</ul></body></html>"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/2026/11/20/panen", True),
        ("/2026/11/petani-garam.html", True),
        ("/berita/527615/panen", True),
        ("/petani-garam-rote/", True),
        ("/?p=123", True),
        ("/index.php/berita/123456-panen", True),
        ("/", False),
        ("/politik", False),
        ("/tag/petani-garam-rote", False),
        ("/category/ekonomi/", False),
        ("/author/yunus-ndolu-rote", False),
        ("/page/12345", False),
        ("/pedoman-media-siber/", False),
        ("/berita/feed/", False),
        ("/wp-content/uploads/2026/11/petani-garam-rote.jpg", False),
        ("/foto/2026/11/20/petani-garam-rote.JPG?w=300", False),
        ("/berita?id=1234", True),
        ("/index.php?page=detail&id=1234", True),
        ("/kebijakan-garam-rote-berubah/", True),
        ("/2026/11/20/", False),
        ("/2026/11", False),
        ("/arsip/2026/11/20", False),
        ("/berita/2026/11/20?page=2", False),
        ("/kode-etik-jurnalistik/", False),
        ("/syarat-dan-ketentuan", False),
        ("/tentang-kami", False),
        ("/susunan-redaksi.html", False),
        ("/rubrik/kabar-dari-desa", False),
        ("/arsip-nasional-terima-naskah", True),
        ("/pedoman-petani-garam-rote-terbit", True),
        ("/tentang-garam-rote-yang-mendunia", True),
        ("/index-harga-konsumen-naik", True),
    ],
)
def test_articles_are_told_by_their_addresses(path: str, expected: bool) -> None:
    assert AnyPortal().is_article(HOST + path) is expected


@pytest.mark.parametrize(
    ("html", "source", "published"),
    [
        (WORDPRESS, "rule:wordpress", "2026-11-20T09:30:00+08:00"),
        (BLOGGER, "rule:blogger", "2026-11-20T09:30:00+08:00"),
        (MICRODATA, "rule:microdata", "2026-11-20T09:30:00+08:00"),
        (PROMEDIA, "rule:promedia", "2026-11-20T09:30:00+07:00"),
        (DISWAY, "rule:common", "2026-11-20T09:30:00+08:00"),
        (OWN_SYSTEM, "trafilatura", "2026-11-20T09:30:00+08:00"),
    ],
    ids=["wordpress", "blogger", "microdata", "promedia", "disway", "own system"],
)
def test_an_article_is_read(html: str, source: str, published: str) -> None:
    reading = AnyPortal().read(Page(f"{HOST}/2026/11/20/petani-garam-rote", html.encode()))
    article = clean_article(reading.article)[0]
    assert article.provenance.text == source
    assert article.published_at == published
    assert article.title == "Petani Garam Rote Panen"
    assert article.dateline == "Ba'a"
    assert article.wire is not None
    assert article.wire.kind == "copy"
    assert article.text.split("\n\n") == [PARAGRAPHS[0].partition(" - ")[2], *PARAGRAPHS[1:]]
    assert article.outlet == "kabar-rote.example"


@pytest.mark.parametrize(
    "trail",
    [
        '<ul class="breadcrumb"><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li></ul>',
        '<div id="breadcrumbs"><a href="/">Home</a> <a href="/ekonomi">Ekonomi</a> <a href="#">Petani Garam Rote Panen</a></div>',
        '<ol itemscope itemtype="https://schema.org/BreadcrumbList"><li><span itemprop="name">Home</span></li>'
        '<li><span itemprop="name">Ekonomi</span></li></ol>',
    ],
    ids=["class", "id and own title", "microdata"],
)
def test_a_trail_that_is_printed_names_the_section(trail: str) -> None:
    html = OWN_SYSTEM.replace("<h1>", f"{trail}<h1>")
    assert AnyPortal().read(Page(f"{HOST}/2026/11/20/petani-garam-rote", html.encode())).article.section == "Ekonomi"


def test_headlines_below_a_text_that_no_rule_bounds_are_no_text() -> None:
    below = "<p>Nelayan Rote Kembali Melaut Setelah Badai</p><p>Harga Garam di Kupang Turun Lagi</p>"
    html = OWN_SYSTEM.replace(STORY, STORY + below)
    reading = AnyPortal().read(Page(f"{HOST}/2026/11/20/petani-garam-rote", html.encode()))
    assert reading.article.provenance.text == "trafilatura"
    assert clean_article(reading.article)[0].text.endswith(PARAGRAPHS[-1])
    assert [(cut.text, cut.reason) for cut in reading.cuts] == [
        ("Nelayan Rote Kembali Melaut Setelah Badai", "related"),
        ("Harga Garam di Kupang Turun Lagi", "related"),
    ]


@pytest.mark.parametrize("path", ["/berita/detil/527", "/read/panen", "/news/petani-garam"])
def test_a_page_at_hand_tells_for_itself_what_it_is(path: str) -> None:
    assert not AnyPortal().is_article(HOST + path)
    assert AnyPortal().read(Page(HOST + path, WORDPRESS.encode())).article.title == "Petani Garam Rote Panen"


def test_a_page_at_an_odd_address_is_read_by_what_it_says_and_not_by_a_guess() -> None:
    page = OWN_SYSTEM.replace(
        "<head>", '<head><meta property="article:published_time" content="2026-11-20T09:30:00+08:00">'
    )
    assert (
        AnyPortal().read(Page(f"{HOST}/read/panen", page.encode())).article.published_at == "2026-11-20T09:30:00+08:00"
    )
    with pytest.raises(NotAnArticle, match="not_an_article_address"):
        AnyPortal().read(Page(f"{HOST}/read/panen", OWN_SYSTEM.encode()))


STATIC = WORDPRESS.replace("post-template-default single single-post", "page-template-default page page-id-7")
GRAPH = (
    '{{"@context": "https://schema.org", "@graph": [{{"@type": "{}", "datePublished": "2021-03-02T08:00:00+07:00"}}]}}'
)
EXCERPTS = (
    f'<article><h2 class="entry-title"><a href="/a-b-c">Panen</a></h2><div class="entry-content">{STORY}</div></article>'
    * 3
)


@pytest.mark.parametrize(
    "html",
    [
        STATIC,
        STATIC.replace("<head>", '<head><meta property="og:type" content="article">'),
        STATIC.replace("<head>", f'<head><script type="application/ld+json">{GRAPH.format("WebPage")}</script>'),
        MICRODATA.replace(
            "<body>", f'<body><script type="application/ld+json">{GRAPH.format("CollectionPage")}</script>'
        ),
        WORDPRESS.replace("post-template-default single single-post", "archive category category-desa"),
        WORDPRESS.replace("post-template-default single single-post", "").replace(
            "</article>", f"</article>{EXCERPTS}"
        ),
    ],
    ids=["page", "page that og:type calls an article", "web page", "collection", "archive", "several texts"],
)
def test_what_calls_itself_no_article_or_holds_several_is_none(html: str) -> None:
    with pytest.raises(NotAnArticle, match="not_an_article"):
        AnyPortal().read(Page(f"{HOST}/kabar-dari-desa-oenitas", html.encode()))


def test_a_list_is_no_article() -> None:
    with pytest.raises(NotAnArticle):
        AnyPortal().read(Page(f"{HOST}/berita-terbaru-hari-ini", LIST.encode()))


def test_a_teaser_of_a_common_name_is_not_taken_for_the_text() -> None:
    html = OWN_SYSTEM.replace(
        '<div class="kanan">', '<div class="kanan"><div class="article-content"><p>Baca koran.</p></div>'
    )
    reading = AnyPortal().read(Page(f"{HOST}/2026/11/20/petani-garam-rote", html.encode()))
    assert reading.article.provenance.text == "trafilatura"
    assert "Yunus Ndolu" in reading.article.text


@pytest.mark.parametrize("site", ["kabar-rote.example", "ftp://kabar-rote.example", "https://kabar rote.example"])
def test_a_site_that_is_no_address_is_refused(site: str) -> None:
    with pytest.raises(BadArgument, match="site="):
        AnyPortal(site=site)


def test_without_a_site_nothing_is_crawled() -> None:
    with pytest.raises(BadArgument, match="which portal"):
        AnyPortal().check(archived=False)


def test_an_article_alone_needs_no_site() -> None:
    spider = AnyPortal(url=f"{HOST}/read/panen")
    spider.check(archived=False)
    assert spider.allowed_domains == ["kabar-rote.example"]


@pytest.mark.parametrize(("argument", "value"), [("query", "beras"), ("section", "politik")])
def test_what_an_unknown_portal_cannot_give_is_refused(argument: str, value: str) -> None:
    with pytest.raises(BadArgument, match=argument):
        AnyPortal(site=HOST, **{argument: value}).check(archived=False)


def test_a_list_that_is_asked_for_as_an_article_is_refused() -> None:
    with pytest.raises(BadArgument, match="/tag/garam: no address of an article"):
        AnyPortal(url=f"{HOST}/tag/garam").check(archived=False)


def test_a_site_is_an_outlet_of_its_own() -> None:
    assert AnyPortal(site=f"{HOST}/").name == "kabar-rote.example"
    assert Path(AnyPortal(site=HOST).name).name == "kabar-rote.example"  # a folder's name


def test_all_of_a_portal_is_kept_under_one_name() -> None:
    crawled = AnyPortal(site=HOST)
    page = Page("https://desa.kabar-rote.example/2026/11/20/petani-garam-rote", WORDPRESS.encode())
    assert crawled.read(page).article.outlet == crawled.name == "kabar-rote.example"
    assert AnyPortal(url=page.url).name == AnyPortal().read(page).article.outlet == "desa.kabar-rote.example"


def test_articles_of_another_portal_are_refused() -> None:
    with pytest.raises(BadArgument, match=r"kabar-ende\.example is no site of kabar-rote\.example"):
        AnyPortal(url=f"{HOST}/read/panen,https://kabar-ende.example/read/kopi").check(archived=False)


def test_a_project_without_it_reads_no_portal_that_it_does_not_know() -> None:
    outlets = Outlets(Settings({"SPIDER_MODULES": ["spiders.viva"]}))
    read = outlets.read(SavedPage(Page(f"{HOST}/2026/11/20/petani-garam-rote", WORDPRESS.encode()), None))
    assert isinstance(read, Unread)
    assert read.reason == "unknown_outlet"
