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
