import pytest

from crawler.text.reprint import is_reprint, split_reprint


@pytest.mark.parametrize(
    "line",
    [
        'Artikel ini telah tayang di Tribun-Bali.com dengan judul "Harga Beras"',
        "Artikel ini telah naik di detikNews.",
        "Berita ini sudah dimuat di Kontan.co.id dengan judul: Harga Beras",
        "Tulisan ini sebelumnya tayang di Rahma.com",
        "Disadur dari: Rahma.com (Penulis: Rahma, Published 2/6/2020)",
        "Disadur dari Rahma.com (Penulis: Rahma, 6 Oktober 2020)",
        "Artikel ini pertama kali tayang di The Conversation, disunting oleh Rahma dari artikel berikut.",
        "Artikel ini diproduksi oleh Rahma Wati dari artikel aslinya dalam bahasa Inggris",
        "(Artikel ini telah tayang di Rahma.com)",
        "Artikel ini bersumber dari Rahma.com",
        "Berita ini dilansir dari laman Rahma.com.",
        'Versi cetak artikel ini terbit di harian Rahma edisi 4 Agustus 2026 dengan judul "Harga Beras".',
        'Baca artikel detiknews, "Harga Beras Naik" selengkapnya https://news.detik.com/berita/d-7123456/harga',
        'Baca artikel CNN Indonesia "Harga Beras" selengkapnya di sini: https://www.cnnindonesia.com/ekonomi/1-2-3/harga',
    ],
)
def test_reprint_note(line: str) -> None:
    assert is_reprint(line)


@pytest.mark.parametrize(
    "line",
    [
        "Artikel ini membahas harga beras.",
        "Versi cetak koran itu terbit pagi hari.",
        "Baca artikel itu selengkapnya, kata Rahma kepada muridnya.",
        "Artikel ini diproduksi oleh pabrik di Garut dari bahan bekas.",
        "Film itu telah tayang di bioskop.",
        "Berita ini telah beredar di masyarakat.",
        "Disadur bebas, naskah itu kembali dipentaskan.",
    ],
)
def test_news_is_no_reprint_note(line: str) -> None:
    assert not is_reprint(line)


def test_note_behind_the_last_sentence() -> None:
    assert split_reprint("Kata dia. Artikel ini telah tayang di Rahma.com") == (
        "Kata dia.",
        "Artikel ini telah tayang di Rahma.com",
    )
    assert split_reprint("Kata dia, artikel ini telah tayang di Rahma.com") is None
