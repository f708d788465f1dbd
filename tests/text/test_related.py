import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.related import has_description_below, is_headline, is_label, is_link, is_video_label, split_link

LABELS = [
    *("Baca juga:", "Baca Juga:", "BACA JUGA", "Baca Juga :", "Baca juga", "Baca selengkapnya:", "Baca Selengkapnya"),
    *("Simak juga", "Simak juga:", "Lihat juga", "Lihat Juga :", "Tonton juga", "Saksikan juga", "Pilihan Editor:"),
    *("Artikel Terkait", "Berita Terkait", "Baca Berita Lainnya", "Berita Lainnya", "Related news:", "Read also:"),
    *("Bacaan Lainnya", "Pos terkait", "Editor’s Picks", "Menarik Dibaca:", "Rekomendasi Berita"),
    *("Jangan Lewatkan", "JANGAN LEWATKAN!!!", "RECOMMENDED", "Kumpulan Berita Terkait"),
]
LINKS = [
    "Baca juga: Harga Beras Naik di Lima Daerah",
    "Baca Juga: Harga Beras Naik, Ini Kata Menteri...",
    "BACA JUGA : Harga Beras Naik",
    "Baca juga : Apakah Harga Beras Akan Naik Lagi?",
    "Baca: Jawaban Soal Kelas Tiga, Senin 4 Mei",
    "Baca Juga Harga Beras Naik di Lima Daerah",
    "(Baca juga: Harga Beras Naik)",
    "Simak juga: Harga Beras",
    "Menarik Dibaca: Resep Kue Garam",
    "Bacaan Lainnya: Harga Beras Naik",
    "Pilihan Editor: Harga Beras Naik",
    'Simak Video "Penyakit Orang Tua?"',
    "Simak juga Video: Harga Beras Naik",
    "Tonton juga Video: Harga Beras Naik",
    "Tonton Video: Harga Beras Naik",
    "Lihat juga Video: Harga Beras Naik",
    "Saksikan Live DetikPagi:",
    "Lihat juga Video 'Judul yang menarik':",
    'Simak juga video "Judul yang Menarik":',
    "Saksikan Video Pilihan di Bawah Ini:",
    "Yuk, Simak Juga Video ini!",
    "FOTO: Suasana Salat Jumat di Masjid Agung",
    "VIDEO: Peraturan Terkini di Jakarta",
]
TEXT = [
    "Baca juga buku ini jika Anda ingin memahami sejarah kota.",
    "Baca juga: buku itu wajib dibaca. Kata dia, sejarah kota ada di sana.",
    "Baca Alquran setiap pagi menenangkan hati, kata Rahma.",
    "Simak juga penjelasan berikut.",
    "Lihat juga aturan yang berlaku di daerah.",
    "Saksikan pertandingan itu di stadion pukul 19.00.",
    "Simak video yang beredar, polisi menahan dua orang.",
    "Tonton saja dari rumah, kata Rahma.",
    "Foto: Rahma",
    "Video itu ditonton 200 ribu kali.",
    "Baca tulis",
    "Bacaan lainnya ada di perpustakaan desa, kata Rahma.",
    "Editor itu bekerja sampai malam.",
]


@pytest.mark.parametrize("line", LABELS)
def test_label_alone(line: str) -> None:
    assert is_label(line)


@pytest.mark.parametrize("line", LINKS)
def test_link(line: str) -> None:
    assert is_link(line)
    assert not is_label(line)


@pytest.mark.parametrize("sentence", TEXT)
def test_text_stays(sentence: str) -> None:
    assert not is_link(sentence)
    assert not is_label(sentence)


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Harga Beras Naik di Lima Daerah", True),
        ("10 Aplikasi terbaik untuk telepon, ada yang gratis", True),
        ("'Hati' buat Rahma Terjebak Cinta Segitiga", True),
        ("Penangkapan Rahma Beserta Bukti-buktinya Versi Polisi...", True),
        ("Tahun Depan", False),
        ("Keutamaan Surat Al Mulk", False),
        ("Menteri menyatakan harga beras naik di lima daerah.", False),
        ('"Harga beras naik di lima daerah," kata Rahma.', False),
        ("Daftar harga beras di lima daerah:", False),
        ("8. Jalan Ir H Juanda sampai Simpang Dago Atas", False),
        ("dan harga beras naik di lima daerah", False),
        ("", False),
    ],
)
def test_headline(line: str, headline: bool) -> None:
    assert is_headline(line) is headline


@pytest.mark.parametrize(
    "line", ["Saksikan video pilihan di bawah ini:", "Saksikan Video Pilihan Berikut Ini:", "Simak Video: Judul"]
)
def test_video_label(line: str) -> None:
    assert is_video_label(line)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Saksikan video pilihan di bawah ini:", True),
        ("Saksikan Video Pilihan Berikut Ini:", True),
        ("Simak Video: Judul", False),
        ("Simak Video 'Judul Berikut Ini':", False),
        ("Saksikan Live DetikPagi:", False),
        ("Yuk, Simak Juga Video ini!", False),
    ],
)
def test_description_below_a_video_label(line: str, below: bool) -> None:
    assert has_description_below(line) is below


@pytest.mark.parametrize(
    ("paragraph", "text", "link"),
    [
        ("Harga naik, kata dia. Baca juga: Judul berita lain", "Harga naik, kata dia.", "Baca juga: Judul berita lain"),
        ('"Harga naik," kata dia.Baca Juga : Judul lain', '"Harga naik," kata dia.', "Baca Juga : Judul lain"),
        ("Harga naik! BACA JUGA: Judul Lain?", "Harga naik!", "BACA JUGA: Judul Lain?"),
    ],
)
def test_link_behind_the_last_sentence(paragraph: str, text: str, link: str) -> None:
    assert split_link(paragraph) == (text, link)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Rahma menulis: baca juga: buku itu.",
        "Kata dia. Baca juga: buku itu wajib dibaca. Sejarah kota ada di sana.",
        "Kata dia. Baca juga: buku itu wajib dibaca siapa pun.",
        "Harga naik, kata dia. Baca juga buku itu",
    ],
)
def test_no_link_behind(paragraph: str) -> None:
    assert split_link(paragraph) is None


@given(st.text(max_size=200))
def test_hostile_lines_never_raise(line: str) -> None:
    is_headline(line, shortest=1)
    is_label(line), is_link(line), is_headline(line), split_link(line)
