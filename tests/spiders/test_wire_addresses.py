"""Addresses of articles of ANTARA and of outlets that reprint it, in every form that the outlets have used."""

from functools import cache

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.outlets import Outlets
from crawler.spider import OutletSpider

ARTICLES = {
    "antara": (
        "https://www.antaranews.com/berita/5612904/petani-garam-rote-panen-raya",
        "https://www.antaranews.com/berita/5612904/petani-garam-rote-panen-raya?page=all",
        "https://m.antaranews.com/berita/5612904/petani-garam-rote-panen-raya",
        "https://www.antaranews.com/amp/berita/5612904/petani-garam-rote-panen-raya",
        "http://otomotif.antaranews.com/berita/546646/prototype",
        "http://antaranews.com/berita/527615",
    ),
    "antara_bali": (
        "https://bali.antaranews.com/berita/391204/subak-jatiluwih",
        "https://bali.antaranews.com/amp/berita/391204/subak-jatiluwih",
    ),
    "antara_papuabarat": ("https://papuabarat.antaranews.com/berita/48101/pasar-ikan-sorong",),
    "antara_en": ("https://en.antaranews.com/news/428811/bajawa-coffee-farmers",),
    "koran_jakarta": (
        "https://koran-jakarta.com/2026-11-18/petani-rumput-laut-nunukan",
        "https://www.koran-jakarta.com/2026-11-18/panen",
        "https://koran-jakarta.com/nelayan-pulau-pari-isi-aki?page=all",
        "http://www.koran-jakarta.com/cegat-sampah--teluk-jakarta-dijaga-jaring/",
    ),
    "republika": (
        "https://ekonomi.republika.co.id/berita/tio9zt472/gunhar-apresiasi",
        "https://republika.co.id/berita//tio14w368/judul-berita",
        "http://nasional.republika.co.id/berita/nasional/daerah/16/02/15/o2l07x284-promo-pariwisata",
        "http://www.ihram.co.id/berita/jurnal-haji/berita-jurnal-haji/17/02/17/oli9fp396-jamaah-haji",
        "http://m.republika.co.id/amp_version/o2l07x284",
    ),
    "jpnn": (
        "https://www.jpnn.com/news/kapal-ternak-kupang",
        "https://m.jpnn.com/amp/news/kapal-ternak-kupang",
        "https://bali.jpnn.com/bali-terkini/24118/pasar-sapi-beringkit",
        "http://www.jpnn.com/read/2015/11/05/337061/Judul-Berita-",
    ),
    "tempo": (
        "https://www.tempo.co/ekonomi/kereta-cianjur-2301845",
        "https://tempo.co/politik/judul-berita-2277913?tracking=1",
        "https://nasional.tempo.co/read/1732991/judul-berita",
        "https://nasional.tempo.co/amp/1732991/judul-berita",
        "http://gaya.tempo.co/read/news/2015/11/05/060716092/ini-7-alasan",
        "http://en.tempo.co/read/news/2015/11/04/055715684,uk.html/Indonesia-can-Learn",
    ),
}
OTHERS = {
    "antara": (
        "https://www.antaranews.com/terkini?page=2",
        "https://www.antaranews.com/tag/petani-garam",
        "https://www.antaranews.com/foto/5612001/panen-garam",
        "https://www.antaranews.com/video/5612002/panen-garam",
        "https://www.antaranews.com/infografik/5612003/garam",
        "https://bali.antaranews.com/berita/391204/subak-jatiluwih",
    ),
    "antara_bali": (
        "https://www.antaranews.com/berita/5612904/petani-garam",
        "https://bali.antaranews.com/terkini",
        "https://bali.antaranews.com/foto/3912/panen",
    ),
    "antara_en": ("https://en.antaranews.com/business-investment/2", "https://en.antaranews.com/photo/4288/coffee"),
    "koran_jakarta": (
        "https://koran-jakarta.com/",
        "https://koran-jakarta.com/terbaru?date=18+November+2026&page=1",
        "https://koran-jakarta.com/gaya-hidup",
        "https://koran-jakarta.com/tag/rumput-laut-nunukan",
        "https://koran-jakarta.com/pedoman-media-siber",
        "https://img.koran-jakarta.com/images/article/petani-rumput-laut-nunukan-261118.jpeg",
    ),
    "republika": (
        "https://republika.co.id/index/50",
        "https://republika.co.id/kanal/news/nasional",
        "https://republika.co.id/berita/nasional/daerah",
        "https://tv.republika.co.id/berita/tio9zt472/judul",
        "https://republika.co.id/page/penulis/241/intan-permata",
    ),
    "jpnn": (
        "https://www.jpnn.com/indeks?id=&d=18&m=11&y=2026&tab=all",
        "https://www.jpnn.com/tag/sapi",
        "https://www.jpnn.com/author/51/boy",
        "https://bali.jpnn.com/bali-terkini",
    ),
    "tempo": (
        "https://www.tempo.co/ekonomi",
        "https://www.tempo.co/ekonomi/bisnis",
        "https://www.tempo.co/penulis/laras-pambudi-8120",
        "https://www.tempo.co/tag/piala-dunia-2026",
        "https://www.tempo.co/foto/karapan-kerbau-2301111",
        "http://foto.tempo.co/read/beritafoto/32715/mengenal",
        "http://video.tempo.co/read/2015/06/08/3171/jus-pinang",
        "https://www.tempo.co/indeks/2015/11/05/nasional",
    ),
}


@cache
def loader() -> SpiderLoader:
    return SpiderLoader.from_settings(get_project_settings())


def spider(name: str) -> OutletSpider:
    found = loader().load(name)()
    assert isinstance(found, OutletSpider)
    return found


@pytest.mark.parametrize(("name", "url"), [(name, url) for name, urls in ARTICLES.items() for url in urls])
def test_address_of_an_article(name: str, url: str) -> None:
    assert spider(name).is_article(url)


@pytest.mark.parametrize(("name", "url"), [(name, url) for name, urls in OTHERS.items() for url in urls])
def test_address_of_no_article(name: str, url: str) -> None:
    assert not spider(name).is_article(url)


def test_every_portal_of_antara_is_found_by_the_loader() -> None:
    portals = [name for name in loader().list() if name == "antara" or name.startswith("antara_")]
    assert len(portals) == 34
    assert {spider(name).agency for name in portals} == {"ANTARA"}


@pytest.mark.parametrize(("name", "zone"), [("antara_aceh", "WIB"), ("antara_bali", "WITA"), ("antara_ambon", "WIT")])
def test_times_of_a_regional_portal_are_of_its_zone(name: str, zone: str) -> None:
    assert {rules.zone for rules in spider(name).rules} == {zone}


@pytest.mark.parametrize(("name", "url"), [(name, url) for name, urls in ARTICLES.items() for url in urls])
def test_a_page_belongs_to_the_portal_of_its_host(name: str, url: str) -> None:
    found = Outlets(get_project_settings()).of(url)
    assert found is not None
    assert found.name == name
