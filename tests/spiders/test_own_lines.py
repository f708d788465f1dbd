"""Lines that outlets print among their paragraphs and that are no text; and sentences that only look like them."""

import re

import pytest

from crawler.items import Image
from crawler.page import Page
from crawler.spider import OutletSpider
from spiders.cnbc_indonesia import CnbcIndonesia
from spiders.cnn_indonesia import CnnIndonesia
from spiders.detik import Detik, with_credit
from spiders.media_indonesia import MediaIndonesia
from spiders.okezone import Okezone
from spiders.tribunnews import Tribunnews

LINES = [
    (CnbcIndonesia, "TIM RISET CNBC INDONESIA", True),
    (CnbcIndonesia, "Tim riset CNBC Indonesia menghitung harga garam.", False),
    (CnnIndonesia, "BREAKING NEWS CNN Indonesia", True),
    (CnnIndonesia, "Kabar itu disiarkan BREAKING NEWS CNN Indonesia.", False),
    (Detik, "Lihat juga Video 'Panen Garam di Rote':", True),
    (Detik, 'Simak Video "Panen Garam di Rote, Warga Bersyukur"', True),
    (Detik, "(Tim detikcom)", True),
    (Detik, "(abc/def)(ghi/jkl)", True),
    (Detik, "Simak video itu dengan saksama, kata dia. Gambarnya buram.", False),
    (Okezone, "Telusuri berita ekonomi lainnya", True),
    (Okezone, "Dapatkan berita up to date dengan semua berita terkini dari Okezone dengan satu klik di sini", True),
    (Okezone, "Telusuri berita itu sampai ke sumbernya, kata dia.", False),
    (Tribunnews, "Laporan Wartawan Tribunnews.com, Budi Santosa", True),
    (Tribunnews, "Laporan Reporter Tribun Jogja, Rina Wulandari", True),
    (Tribunnews, "(Tribunnews/Budi Santosa)", True),
    (Tribunnews, "(Tribunnews.com, Rina)", True),
    (Tribunnews, "Laporan warga diterima polisi pada Senin pagi.", False),
]


@pytest.mark.parametrize(("spider", "line", "own"), LINES)
def test_own_lines(spider: type[OutletSpider], line: str, own: bool) -> None:
    assert any(re.fullmatch(pattern, line) for pattern in spider.rules[0].cut) is own


@pytest.mark.parametrize(
    ("ending", "evidence"),
    [
        (" (Antara/H-3)", "(Antara/H-3)"),
        (" (Ant/OL-4)", "(Ant/OL-4)"),
        (" (AFP/I-1)", None),
        (" (RO/Z-2)", None),
        (" (H-10)", None),
    ],
)
def test_the_code_of_the_desk_ends_a_text_of_media_indonesia(ending: str, evidence: str | None) -> None:
    spider = MediaIndonesia()
    body = f"<div class='article'><p>Garam dipanen.{ending}</p></div>".encode()
    article = spider.read(Page("https://mediaindonesia.com/nusantara/918845/garam", body)).article
    assert article.text == "Garam dipanen."
    assert (article.wire.evidence if article.wire else None) == evidence


@pytest.mark.parametrize(
    ("caption", "rest", "credit"),
    [
        ("Foto: Jembatan gantung di Lebak (Wulan/detikcom)", "Jembatan gantung di Lebak", "Wulan/detikcom"),
        ("Foto: Ilustrasi hujan (dok. Balai Kota)", "Ilustrasi hujan", "dok. Balai Kota"),
        ("Gedung balai kota (Budi Santosa/detikJabar)", "Gedung balai kota", "Budi Santosa/detikJabar"),
        ("Foto: Wulan Septiani/detikcom", "Foto: Wulan Septiani/detikcom", None),
        ("Ilustrasi hujan. (Foto: Getty Images)", "Ilustrasi hujan. (Foto: Getty Images)", None),
        ("Ilustrasi hujan. (Foto: Budi/detikcom)", "Ilustrasi hujan. (Foto: Budi/detikcom)", None),
        ("Wali kota (kiri)", "Wali kota (kiri)", None),
    ],
)
def test_captions_of_detik(caption: str, rest: str, credit: str | None) -> None:
    image = with_credit(Image(caption=caption))
    assert (image.caption, image.credit) == (rest, credit)
