"""Addresses of the portals of KapanLagi Youniverse: articles of every layout, and what stands beside them."""

import pytest

from crawler.spider import OutletSpider
from spiders.bola_com import BolaCom
from spiders.bola_net import BolaNet
from spiders.brilio import Brilio
from spiders.dream import Dream
from spiders.kapanlagi import Kapanlagi
from spiders.merdeka import Merdeka

ARTICLES = [
    (Merdeka, "https://www.merdeka.com/peristiwa/read/8253998/panen-garam-di-rote"),
    (Merdeka, "https://www.merdeka.com/uang/harga-garam-naik-120345-mvk.html"),
    (Merdeka, "https://m.merdeka.com/amp/peristiwa/panen-garam-di-rote.html"),
    (Merdeka, "https://m.merdeka.com/foto/artis/1319392/20210617095450-panen-garam-001-rina.html"),
    (Merdeka, "https://planet.merdeka.com/hotnews/panen-garam-di-rote.html"),
    (Merdeka, "https://m.merdeka.com/video/peristiwa/video-panen-garam.html"),
    (Kapanlagi, "https://www.kapanlagi.com/korea/konser-di-garasi-d1d3e6.html"),
    (Kapanlagi, "https://www.kapanlagi.com/showbiz/selebriti/konser-di-garasi-8936a1f4.html"),
    (Kapanlagi, "http://musik.kapanlagi.com/berita/konser-di-garasi-c1994d.html"),
    (Kapanlagi, "https://www.kapanlagi.com/foto/berita-foto/indonesia/10-potret-rumah-pohon---ada-kebun.html"),
    (Brilio, "https://www.brilio.net/amp/wow/7-sambal-nusantara-2006263.html"),
    (Brilio, "https://brilicious.brilio.net/masak-yuk/10-resep-sambal-200625x.html"),
    (Dream, "https://haji.dream.co.id/kabar-haji/tas-obat-jemaah-200729h.html"),
    (Dream, "https://haji.dream.co.id/kabar-haji/tas-obat-jemaah-200729h/-lpy.html"),
    (Dream, "https://m.dream.co.id/travel/news/tas-obat-jemaah-2110159.html"),
    (BolaCom, "https://m.bola.com/dunia/read/4268219/lima-pemain-pinjaman"),
    (BolaCom, "https://m.bola.com/amp/4268219/lima-pemain-pinjaman"),
    (BolaNet, "https://www.bola.net/inggris/4-formasi-baru-e6567a.html"),
    (BolaNet, "https://m.bola.net/amp/indonesia/4-formasi-baru-1b8664.html"),
]
OTHERS = [
    (Merdeka, "https://www.merdeka.com/peristiwa/"),
    (Merdeka, "https://www.merdeka.com/tag/kolom-merdeka/"),
    (Merdeka, "https://www.merdeka.com/company/kode-etik.html"),
    (Merdeka, "https://www.merdeka.com/reporter/rina-wulandari/"),
    (Merdeka, "https://planet.merdeka.com/hotnews.html"),
    (Merdeka, "https://www.suaramerdeka.com/nasional/read/8253998/panen-garam"),
    (Kapanlagi, "https://www.kapanlagi.com/index2.html"),
    (Kapanlagi, "http://www.kapanlagi.com/ragam/tag-populer/behind_the_scene.html"),
    (
        Kapanlagi,
        "http://www.kapanlagi.com/foto/berita-foto/indonesia/80110rumah_pohon-20200528-002-non_fotografer_kly.html",
    ),
    (Brilio, "https://www.brilio.net/ngakak/"),
    (Brilio, "https://www.brilio.net/company/iklan"),
    (Dream, "https://haji.dream.co.id/tag/haji/"),
    (Dream, "https://haji.dream.co.id/foto/foto-dapur-180829t/foto-dapur-180829t-001.html"),
    (BolaCom, "https://m.bola.com/dunia"),
    (BolaCom, "https://www.bola.com/tag/bri-liga-1"),
    (BolaNet, "https://m.bola.net/hasil-pertandingan/liga-italia-2021-10-18.html"),
    (BolaNet, "https://m.bola.net/klasemen/inggris.html"),
]


@pytest.mark.parametrize(("outlet", "url"), ARTICLES)
def test_articles(outlet: type[OutletSpider], url: str) -> None:
    assert outlet().is_article(url)


@pytest.mark.parametrize(("outlet", "url"), OTHERS)
def test_others(outlet: type[OutletSpider], url: str) -> None:
    assert not outlet().is_article(url)
