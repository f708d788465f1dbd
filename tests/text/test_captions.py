import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.captions import find_caption

SENTENCE = "Warga menyeberang jembatan di Garut"
TWO = "Warga menyeberang jembatan di Garut. Hujan turun sejak pagi"

CAPTIONS = [
    # printed, caption, credit
    ("(ANTARA FOTO/Rahma/hp.)", None, "ANTARA FOTO/Rahma"),
    ("Foto: ANTARA/HO KCNA", None, "ANTARA/HO KCNA"),
    ("AFP PHOTO/Rahma WATI", None, "AFP PHOTO/Rahma WATI"),
    ("Sumber gambar, Getty Images", None, "Getty Images"),
    ("Rahma dan Budi/ Foto: Instagram", "Rahma dan Budi/", "Instagram"),
    ("Keterangan gambar, Petani memanen garam di Rote", "Petani memanen garam di Rote", None),
    ("Sumber: La Gazzetta dello Sport", None, "Sumber: La Gazzetta dello Sport"),
    (f"{SENTENCE}. (ANTARA FOTO/Rahma Wati/hp.)", f"{SENTENCE}.", "ANTARA FOTO/Rahma Wati"),
    (f"{TWO} (ANTARA FOTO/Rahma Wati/hp.).", TWO, "ANTARA FOTO/Rahma Wati"),
    (f"{TWO}. ANTARA FOTO/Rahma Wati/hp.", f"{TWO}.", "ANTARA FOTO/Rahma Wati"),
    (f"{SENTENCE} (5/11). (Antaranews/Rahma)", f"{SENTENCE} (5/11).", "Antaranews/Rahma"),
    (f"{TWO}. (ANTARA/Rahma Wati)", f"{TWO}.", "ANTARA/Rahma Wati"),
    (f"{SENTENCE}. (AFP/Rahma Wati)", f"{SENTENCE}.", "AFP/Rahma Wati"),
    (f"{SENTENCE}. (Instagram/@rahma)", f"{SENTENCE}.", "Instagram/@rahma"),
    ("Anggota DPR Rahma (ANTARA/Facebook/Rahma)", "Anggota DPR Rahma", "ANTARA/Facebook/Rahma"),
    (f"{SENTENCE} (Foto: Antara).", SENTENCE, "Antara"),
    (f"{SENTENCE}. (freepik.com)", f"{SENTENCE}.", "freepik.com"),
    ("Ilustrasi banjir (Sumber: BPBD)", "Ilustrasi banjir", "Sumber: BPBD"),
    ("Rahma Salim ©KapanLagi.com®/M. Akrom", "Rahma Salim", "©KapanLagi.com®/M. Akrom"),
    ("Wali Kota Rahma. ©2020 Merdeka.com", "Wali Kota Rahma.", "©2020 Merdeka.com"),
    ("Manajer Rahma. (c) AP Photo", "Manajer Rahma.", "AP Photo"),
    ("Ilustrasi/copyright shutterstock.com/Rahma TS", "Ilustrasi", "copyright shutterstock.com/Rahma TS"),
    ("Rahma di panggung. Foto: Grammy", "Rahma di panggung.", "Grammy"),
    ("Pengalihan arus | foto : Liputan6.com", "Pengalihan arus", "Liputan6.com"),
    # as Liputan6 and its family print them in the middle of a text
    (
        f"{SENTENCE}, Rabu (27/5/2020). {TWO}. (Liputan6.com/Rahma Wati)",
        f"{SENTENCE}, Rabu (27/5/2020). {TWO}.",
        "Liputan6.com/Rahma Wati",
    ),
    (f"{SENTENCE} (Liputan6.com/ Rahma Wati)", SENTENCE, "Liputan6.com/ Rahma Wati"),
    (f"{SENTENCE} (Sumber: Pixabay)", SENTENCE, "Sumber: Pixabay"),
    (f"{SENTENCE} (Sumber: Instagram/rahmawati)", SENTENCE, "Sumber: Instagram/rahmawati"),
    ("Rahma Wati (Instagram/rahma_wati)", "Rahma Wati", "Instagram/rahma_wati"),
    ("Rahma Wati (Istimewa)", "Rahma Wati", "Istimewa"),
    (f"{SENTENCE}. (Dok Badan Bencana/BNPB)", f"{SENTENCE}.", "Dok Badan Bencana/BNPB"),
    ("Perkiraan formasi Rahma. (c) buildlineup", "Perkiraan formasi Rahma.", "buildlineup"),
    ("Rahma Wati © istimewa", "Rahma Wati", "© istimewa"),
    ("Balap kano di Garut. ©2020 REUTERS/Rahma Wati", "Balap kano di Garut.", "©2020 REUTERS/Rahma Wati"),
    ("Pemicu perang dunia /Xinhua", "Pemicu perang dunia", "Xinhua"),
    ("KOMPAS.com/RAHMA WATI Petugas menguji pompa", "Petugas menguji pompa", "KOMPAS.com/RAHMA WATI"),
    ("SHUTTERSTOCK Ilustrasi mobil", "Ilustrasi mobil", "SHUTTERSTOCK"),
]


@pytest.mark.parametrize(("printed", "caption", "credit"), CAPTIONS)
def test_caption_among_paragraphs_is_found(printed: str, caption: str | None, credit: str | None) -> None:
    assert find_caption(printed) == (caption, credit)


@pytest.mark.parametrize(
    "sentence",
    [
        "Harga beras naik di sejumlah daerah, kata Menteri Perdagangan (Mendag).",
        "Kebijakan itu dilakukan karena tiga indikator di Jakarta (Ant)",
        "Pertandingan berakhir imbang. (Antara)",
        "Penduduk kota itu 3 juta jiwa (BPS).",
        "Penduduk kota itu 3 juta jiwa (Sumber: BPS).",
        "Sumber: warga desa menyebut harga beras naik",
        "Ikuti akun Instagram (@rahmawati).",
        "290 gram putih telur (dari 8 telur)",
        "Angka itu naik 2,3 persen secara tahunan (year on year/yoy).",
        "Sertakan metadata copyright dalam gambar.",
        "Sertakan tanda © pada gambar yang dikutip.",
        "Foto itu diambil pada 2019, kata Rahma.",
        "Berikut hasil kamera dan foto: gambar lebih tajam pada malam hari",
        "Ia mengikuti lomba Foto: Alam dan Manusia di Garut",
        "Rapat digelar tanpa tatap muka. (via Zoom)",
        "FOTO: Suasana Salat Jumat di Masjid Agung",
        "8. Jalan Ir H Juanda (Cikago sampai Simpang Dago)",
        "Reuters melaporkan harga minyak naik.",
        # a bracket with a host refers to a source
        f"{TWO} (databoks.example.co.id).",
        f"{TWO} (databoks.example.co.id)",
        "Warga dapat melaporkan pelanggaran lewat laman pengguna (laman.example.com/namapengguna).",
        "Warga dapat melaporkan pelanggaran lewat surel (redaksi@example.com).",
        "3. Buka laman Badan Pusat Statistik (bps.go.id)",
        "Harga naik (Antara, 17/11/2026).",
        "Harga naik. (Antara, 17/11/2026)",
        "Pasangan itu unggul menurut jajak pendapat (Reuters/Ipsos).",
        "Pasangan itu unggul menurut jajak pendapat Reuters/Ipsos.",
        "Pesawat itu buatan kantor berita Xinhua",
        f"{TWO}. (Bola.net/Rahma Wati)",
        "Harga kopi naik dua kali lipat, kata Rahma di Garut. (Bola.net/Rahma Wati)",
        "Rahma lahir pada 2 Maret dan menanam kopi. Ia lulus kuliah pada 2010. (Antara/Rahma)",
        "Harga kopi naik dua kali lipat, kata Rahma, Senin (2/3/2020). (Bola.net/Rahma Wati)",
        "Rahma menulis di akun miliknya (Instagram/rahma_wati).",
        # the code of a desk
        f"{SENTENCE}. (Antara/H-3)",
        f"{SENTENCE}. (AFP/I-1)",
        # points of a list and sub-headings
        "Instagram",
        "Smallpdf.com",
        "Facebook: 2,9 miliar pengguna",
        "(c) Rahma wajib melapor kepada polisi setempat.",
        "Denda diatur pada ayat (1) huruf (c) Undang-Undang Lalu Lintas",
    ],
)
def test_text_is_no_caption(sentence: str) -> None:
    assert find_caption(sentence) is None


def test_long_caption_above_the_text() -> None:
    line = f"{TWO}. (AFP/Rahma Wati)"
    assert find_caption(line) is None
    assert find_caption(line, head=True) == (f"{TWO}.", "AFP/Rahma Wati")


def test_glued_bracket_is_a_credit_above_the_text_only() -> None:
    line = "Kondisi tambang di pulau itu(Rahma Nusantara)"
    assert find_caption(line) is None
    assert find_caption(line, head=True) == ("Kondisi tambang di pulau itu", "Rahma Nusantara")


@pytest.mark.parametrize("line", ["Instagram", "freepik.com"])
def test_bare_source_is_a_credit_above_the_text_only(line: str) -> None:
    assert find_caption(line) is None
    assert find_caption(line, head=True) == (None, line)


@pytest.mark.parametrize(
    "bracket", ["(Tribunnews.com/Rahma Wati)", "(Antara/Rahma)", "(AFP/Rahma Wati)", "(Tribuna.com)"]
)
def test_under_the_last_sentence_a_bracket_names_the_writer(bracket: str) -> None:
    line = f"{SENTENCE}. {bracket}"
    assert find_caption(line) == (f"{SENTENCE}.", bracket[1:-1])
    assert find_caption(line, last=True) is None
    assert find_caption(bracket, last=True) is None


@pytest.mark.parametrize("bracket", ["(ANTARA FOTO/Rahma/hp.)", "(Foto: Rahma/Antara)", "(ANTARA/HO-Humas)"])
def test_credit_of_a_photo_desk_is_one_under_the_text_too(bracket: str) -> None:
    assert find_caption(f"{SENTENCE}. {bracket}", last=True) is not None


@given(st.text(max_size=460), st.booleans(), st.booleans())
def test_hostile_lines_never_raise(line: str, head: bool, last: bool) -> None:
    for part in find_caption(line, head=head, last=last) or ():
        assert part is None or part in line


@pytest.mark.parametrize("piece", ["A", "(", "(a/", "©", "Foto: ", "(c) ", "a.com/", "Aa", "/ANTARA/"])
def test_long_hostile_lines_are_read_in_time(piece: str) -> None:
    find_caption((piece * 450)[:440])
    find_caption((piece * 450)[:438] + ").")
