"""Which addresses of detik, Okezone, Media Indonesia, Tribunnews, BeritaSatu and Pikiran Rakyat are articles."""

from functools import cache

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.spider import OutletSpider

ARTICLES = {
    "detik": (
        "https://news.detik.com/berita/d-8231745/warga-cilincing-tanam-mangrove",
        "https://news.detik.com/berita/d-8231745/warga-cilincing-tanam-mangrove/2",
        "https://health.detik.com/true-story/d-7016001/judul/amp",
        "https://www.detik.com/jateng/berita/d-7654321/judul?single=1",
        "https://m.detik.com/news/berita/d-4123456/judul",
        "https://news.detik.com/berita/3149106/judul-lama",
        "http://finance.detik.com/read/2015/11/05/145643/3062907/5/judul",
        "https://news.detik.com/x/detail/spotlight/20230101/Judul-artikel/",
        "http://finance.detik.com/readfoto/2016/05/18/091500/3212345/461/1/pasar-terapung",
    ),
    "okezone": (
        "https://economy.okezone.com/read/2026/11/18/320/3251870/petani-kopi?page=all",
        "https://economy.okezone.com/amp/2026/11/18/320/3251870/petani-kopi",
        "http://m.okezone.com/read/2015/10/29/481/1240035/judul",
    ),
    "media_indonesia": (
        "https://mediaindonesia.com/nusantara/918845/kampung-biogas",
        "https://mediaindonesia.com/amp/nusantara/918845/kampung-biogas",
        "http://mediaindonesia.com/read/detail/198877-kapal-klinik",
        "http://www.mediaindonesia.com/news/read/123456/judul/2017-01-01",
    ),
    "tribunnews": (
        "https://www.tribunnews.com/regional/7912408/nelayan-tegal?page=2",
        "https://www.tribunnews.com/pendidikan/2020/05/04/jawaban-soal",
        "https://jateng.tribunnews.com/2020/06/10/senam-lansia",
        "https://m.tribunnews.com/amp/pendidikan/2020/05/04/jawaban-soal",
    ),
    "beritasatu": (
        "https://www.beritasatu.com/nusantara/3041877/perajin-tenun",
        "https://www.beritasatu.com/amp/rudi-hasan/nasional/672904/optik-keliling",
        "http://www.beritasatu.com/megapolitan/347294-gagal-menyalip.html",
    ),
    "pikiran_rakyat": (
        "https://www.pikiran-rakyat.com/bandung-raya/pr-0191004477/mata-air?page=2",
        "https://depok.pikiran-rakyat.com/depok/amp/pr-09810455/peta-banjir",
        "http://www.pikiran-rakyat.com/nasional/2016/02/23/judul-361234",
    ),
}

OTHERS = {
    "detik": (
        "https://www.detik.com/",
        "https://news.detik.com/indeks?page=2&date=11/16/2026",
        "https://www.detik.com/tag/mangrove/",
        "https://20.detik.com/detikupdate/20241007-241007123/video-judul",
        "https://news.detik.com/foto-news/d-7565656/potret-banjir",
        "https://oto.detik.com/detiktv/d-6383971/motor-listrik",
        "http://news.detik.com/indeksfokus/1254/judul/berita",
    ),
    "okezone": (
        "https://mpi.okezone.com/article/sindonews/9999999",
        "https://news.okezone.com/indeks/2026/07/24/10",
        "https://lifestyle.okezone.com/feedread/2015/11/05/481/1244264/judul",
        "https://video.okezone.com/play/2026/11/18/1/173220/judul",
    ),
    "media_indonesia": (
        "https://mediaindonesia.com/author/151/andhika",
        "https://mediaindonesia.com/ekonomi/20/40",
        "https://mediaindonesia.com/galleries/detail_galleries/12345-judul",
        "https://epaper.mediaindonesia.com/detail/judul",
    ),
    "tribunnews": (
        "https://www.tribunnews.com/index-news/nasional?date=2026-01-01&page=2",
        "https://www.tribunnews.com/topic/sidang-1234567/berita",
        "https://www.tribunnews.com/penulis/1234567/nama",
        "https://video.tribunnews.com/view/321396/judul",
    ),
    "beritasatu": (
        "https://www.beritasatu.com/nasional/indeks/7",
        "https://www.beritasatu.com/photo/80163/judul",
        "https://www.beritasatu.com/network/suarakalbar/360327/judul",
        "http://jakartaglobe.beritasatu.com/news/12345-slug",
    ),
    "pikiran_rakyat": (
        "https://zonajakarta.pikiran-rakyat.com/tag/PES",
        "https://www.pikiran-rakyat.com/author/4471/Asep-Rahmat-Hidayat",
        "https://assets.pikiran-rakyat.com/crop/0x0:0x0/750x500/photo/2020/10/07/630158799.jpg",
    ),
}

ADDRESSES = [
    *((name, url, True) for name, urls in ARTICLES.items() for url in urls),
    *((name, url, False) for name, urls in OTHERS.items() for url in urls),
]


@cache
def spider(name: str) -> OutletSpider:
    found = SpiderLoader.from_settings(get_project_settings()).load(name)()
    assert isinstance(found, OutletSpider)
    return found


@pytest.mark.parametrize(("name", "url", "article"), ADDRESSES)
def test_article_addresses(name: str, url: str, article: bool) -> None:
    assert spider(name).is_article(url) is article
