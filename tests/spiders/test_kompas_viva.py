"""Kompas.com's pictures between the paragraphs and its advertorials; VIVA's galleries and the texts of its partners."""

import pytest

from crawler.items import Article, Image
from crawler.page import Page
from spiders.kompas import Kompas
from spiders.viva import Viva

KOMPAS = "https://regional.kompas.com/read/2020/10/16/12345678/panen-garam"
VIVA = "https://www.viva.co.id/berita/nasional/1234567-panen-garam"
PICTURE = (
    """<div class="photo"><img src="/data/{0}.jpg"><span class="pb_10 author">{1}</span>Petani {0} di Rote.</div>"""
)


def kompas(body: str, above: str = "") -> Article:
    document = f"{above}<div class='js-read-article'>{PICTURE.format('garam', 'Dok. Desa')}{body}</div>"
    return Kompas().read(Page(KOMPAS, document.encode())).article


def test_pictures_between_the_paragraphs_of_kompas() -> None:
    second = PICTURE.format("lontar", "(ANTARA FOTO/Budi Santosa)")
    article = kompas(f"<div class='read__content'><p>Garam dipanen.</p>{second}<p>Hujan turun.</p></div>")
    assert article.text == "Garam dipanen.\n\nHujan turun."
    assert article.images == [
        Image(url="https://regional.kompas.com/data/garam.jpg", caption="Petani garam di Rote.", credit="Dok. Desa"),
        Image(
            url="https://regional.kompas.com/data/lontar.jpg",
            caption="Petani lontar di Rote.",
            credit="ANTARA FOTO/Budi Santosa",
        ),
    ]


def test_the_lead_picture_of_kompas_is_named_once() -> None:
    article = kompas(f"<div class='read__content'>{PICTURE.format('garam', '')}<p>Garam dipanen.</p></div>")
    assert len(article.images) == 1


def test_an_advertorial_of_kompas() -> None:
    mark = "<div class='kcm__header__advertorial'>Advertorial</div>"
    assert kompas("<div class='read__content'><p>Garam dijual.</p></div>", mark).section == "Advertorial"


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("<strong>VIVA</strong> Warga melintas di tanggul.", "Warga melintas di tanggul."),
        ("VIVA hadir di tanggul.", "VIVA hadir di tanggul."),
        ("Warga VIVA Kecil melintas.", "Warga VIVA Kecil melintas."),
    ],
)
def test_a_gallery_of_viva(printed: str, text: str) -> None:
    document = f"<li class='gallery-desc'><h1>Tanggul</h1><div class='desc'><p>{printed}</p></div></li>"
    page = Page("https://www.viva.co.id/foto/berita/12345-tanggul", document.encode())
    assert Viva().read(page).article.text == text


def test_a_text_of_a_partner_of_viva() -> None:
    document = """<div class="article-detail"><p>Garam dipanen.</p>
        <p><img src="/a.jpg"><strong>Petani di ladang garam. (ABC: Budi)</strong></p>
        <p><strong>Harga turun</strong></p><p>Hujan turun.</p></div>
        <ul><li><a href="https://www.viva.co.id/tag/petani-garam?medium=detail">petani garam</a></li>
        <li><a href="https://www.viva.co.id/tag/banjir?medium=topik-widget">banjir</a></li></ul>"""
    article = Viva().read(Page(VIVA, document.encode())).article
    assert article.text == "Garam dipanen.\n\nHarga turun\n\nHujan turun."
    assert article.tags == ["petani garam"]


@pytest.mark.parametrize(
    ("url", "article"),
    [
        ("https://www.vlix.id/video/news/12345-panen-garam", True),
        ("https://www.vlix.id/news", False),
        ("https://www.vlix.id/program/suara-rote", False),
        ("https://www.viva.co.id/video/read/12345-panen-garam", False),
    ],
)
def test_videos_are_articles_on_vlix_alone(url: str, article: bool) -> None:
    assert Viva().is_article(url) is article


def test_the_text_of_a_video() -> None:
    document = """<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-04-13T22:32:25+07:00",
        "author": {"@type": "Person", "name": "Rina Wulandari, Budi Santosa"}}</script>
        <div class="dp-title"><h1>Panen Garam</h1></div><div class="dp-kanal"><h3> News </h3></div>
        <ul><li class="dp-misc-author"><ul><li>Rina Wulandari</li></ul></li></ul>
        <div class="video-author-box"><span>Author: </span><ul><li>Budi Santosa</li></ul></div>
        <div class="dp-desc"><p><p><strong>VIVA</strong> – Garam dipanen di Rote.</p></p></div>
        <section class="tag-list"><a class="tl-link" href="/tag/garam"> #garam </a></section>"""
    article = Viva().read(Page("https://www.vlix.id/video/news/12345-panen-garam", document.encode())).article
    assert (article.title, article.section, article.tags) == ("Panen Garam", "News", ["garam"])
    assert (article.authors, article.published_at) == (["Budi Santosa"], "2020-04-13T22:32:25+07:00")
    assert article.text == "VIVA – Garam dipanen di Rote."
