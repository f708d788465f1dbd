import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.credits import clean_credit, split_caption

CAPTIONS = [
    # printed, caption, credit
    ("Kondisi tambang di pulau itu(Rahma Nusantara)", "Kondisi tambang di pulau itu", "Rahma Nusantara"),
    ("Wisuda Magister Manajemen ke-XV(Dok.IGI )", "Wisuda Magister Manajemen ke-XV", "Dok.IGI"),
    ("KRI Teluk 519.(koarmada2.mil.id)", "KRI Teluk 519.", "koarmada2.mil.id"),
    ("Ilustrasi tes cepat. (Foto: Antara)", "Ilustrasi tes cepat.", "Antara"),
    ("Rahma tak dendam. [Foto: YouTube Kanal Rahma]", "Rahma tak dendam.", "YouTube Kanal Rahma"),
    ("Rahma Salim ©KapanLagi.com®/M. Akrom", "Rahma Salim", "©KapanLagi.com®/M. Akrom"),
    ("SOLOPOS.COM - Warga memanen. (Antara/Rahma Wati)", "Warga memanen.", "Antara/Rahma Wati"),
    ("Contoh.co.id – Warga memanen padi", "Warga memanen padi", None),
    ("Bus rute Solo - Jogja", "Bus rute Solo - Jogja", None),
    ("Wali Kota Rahma. ©2020 Merdeka.com", "Wali Kota Rahma.", "©2020 Merdeka.com"),
    ("Manajer Rahma. (c) AP Photo", "Manajer Rahma.", "AP Photo"),
    ("Ilustrasi/copyright shutterstock.com/Rahma TS", "Ilustrasi", "copyright shutterstock.com/Rahma TS"),
    ("Warga menyeberang. (ANTARA FOTO/Rahma Wati/hp.)", "Warga menyeberang.", "ANTARA FOTO/Rahma Wati"),
    (
        "Warga menyeberang di Jakarta (5/11). (Antaranews/Rahma)",
        "Warga menyeberang di Jakarta (5/11).",
        "Antaranews/Rahma",
    ),
    ("Anggota DPR Rahma (ANTARA/Facebook/Rahma)", "Anggota DPR Rahma", "ANTARA/Facebook/Rahma"),
    ("(ANTARA FOTO/Rahma/hp.)", None, "ANTARA FOTO/Rahma"),
    ("Foto: ANTARA/HO KCNA", None, "ANTARA/HO KCNA"),
    ("Kredit Foto: Antara/Rahma Wati", None, "Antara/Rahma Wati"),
    ("foto: freepik.com", None, "freepik.com"),
    ("AFP PHOTO/Rahma WATI", None, "AFP PHOTO/Rahma WATI"),
    ("Rahma di panggung. Foto: Grammy", "Rahma di panggung.", "Grammy"),
    ("Gubernur Rahma. Dok: Merdeka.com/Budi Putra", "Gubernur Rahma.", "Dok: Merdeka.com/Budi Putra"),
    ("Rektor membuka lomba. Doc. uny.ac.id HUMAS", "Rektor membuka lomba.", "Doc. uny.ac.id HUMAS"),
    ("Rahma menyanyi. (Grammy)", "Rahma menyanyi.", "Grammy"),
    ("Rahma berlatih. (Budi Santoso)", "Rahma berlatih.", "Budi Santoso"),
    ("ANTARA FOTO/RahmaWarga melintas. ANTARA FOTO/Rahma/hp.", "Warga melintas.", "ANTARA FOTO/Rahma"),
    ("www.sports442.comMantan pelatih tim itu.", "Mantan pelatih tim itu.", "www.sports442.com"),
    ("ANTARA FOTO/Rahma Wati/foc. Nelayan melaut.", "Nelayan melaut.", "ANTARA FOTO/Rahma Wati"),
    ("ANTARA FOTO/Rahma Wati/aww/foc/17. Nelayan", "Nelayan", "ANTARA FOTO/Rahma Wati"),
    ("TelegraphIlustrasi berkendara", "Ilustrasi berkendara", "Telegraph"),
    ("Dok Humas Kota RahmaPetugas menguji pompa", "Petugas menguji pompa", "Dok Humas Kota Rahma"),
    ("KOMPAS.com/RAHMA WATI Petugas menguji pompa", "Petugas menguji pompa", "KOMPAS.com/RAHMA WATI"),
    ("Twitter @Rahma Budi dan Tono bergabung.", "Budi dan Tono bergabung.", "Twitter @Rahma"),
    ("SHUTTERSTOCK Ilustrasi mobil", "Ilustrasi mobil", "SHUTTERSTOCK"),
    ("Pemicu perang dunia /Xinhua", "Pemicu perang dunia", "Xinhua"),
    ("Presiden (kiri) berjabat tangan (13/9/2023).", "Presiden (kiri) berjabat tangan (13/9/2023).", None),
    ("Petugas memeriksa calon jamaah (kanan)", "Petugas memeriksa calon jamaah (kanan)", None),
    ("Rahma berlatih. (Kim Rahma/Yonhap via AP)", "Rahma berlatih.", "Kim Rahma/Yonhap via AP"),
    ("Bandara Juwata (Rahma Wati/Liputan6.com)", "Bandara Juwata", "Rahma Wati/Liputan6.com"),
    ("Tes swab di pasar. (Badan Bencana/BNPB)", "Tes swab di pasar.", "Badan Bencana/BNPB"),
    ("Ilustrasi boba | unsplash.com/@rahma", "Ilustrasi boba", "unsplash.com/@rahma"),
    ("Bendera China", "Bendera China", None),
    # Detik: the label stands before the caption
    ("Foto: Jembatan gantung dibuka (Wulan/detikcom)", "Jembatan gantung dibuka", "Wulan/detikcom"),
    ("Foto: Pekerja mengikat lidi. (Dok. Koperasi Jaya)", "Pekerja mengikat lidi.", "Dok. Koperasi Jaya"),
    ("Foto: Rahma Wati", None, "Rahma Wati"),
    ("Guru menyetir bus. Foto/SINDOnews/Rahma Wati", "Guru menyetir bus.", "SINDOnews/Rahma Wati"),
    ("Rak buku di angkot (IDN Times/Rahma Wati)", "Rak buku di angkot", "IDN Times/Rahma Wati"),
    ("Perajin memasang lunas. KONTAN/Rahma/17/11/2026", "Perajin memasang lunas.", "KONTAN/Rahma/17/11/2026"),
    (
        "Foto: Rahma berdiri di depan rumahnya saat banjir datang",
        "Rahma berdiri di depan rumahnya saat banjir datang",
        None,
    ),
    ("Foto: dok. pribadi milik Rahma Wati", None, "dok. pribadi milik Rahma Wati"),
    ("Gedung KPK (Rahma Wati/detikcom)", "Gedung KPK", "Rahma Wati/detikcom"),
    ("Ilustrasi: Okezone", "Ilustrasi", "Okezone"),
    # KapanLagi Youniverse
    ("Buruh berjalan kaki. (Rahma/Liputan6.com).", "Buruh berjalan kaki.", "Rahma/Liputan6.com"),
    ("Ilustrasi (iStock)", "Ilustrasi", "iStock"),
    ("Logo liga (wallpapersource.co)", "Logo liga", "wallpapersource.co"),
    ("Ilustrasi hoaks. (via: istimewa)", "Ilustrasi hoaks.", "istimewa"),
    ("Rapat, Selasa (13/10/2020). (Tim Satgas COVID-19)", "Rapat, Selasa (13/10/2020).", "Tim Satgas COVID-19"),
    ("Massa berunjuk rasa. Liputan6.com/Rahma Wati)", "Massa berunjuk rasa.", "Liputan6.com/Rahma Wati"),
    ("Ilustrasi batik. Sumber foto: unsplash.com/Rahma Wati.", "Ilustrasi batik.", "unsplash.com/Rahma Wati"),
    ("Ilustrasi pandemi Credit: pexels.com/rahma", "Ilustrasi pandemi", "pexels.com/rahma"),
    ("Virus corona. Kredit: Rahma via Pixabay", "Virus corona.", "Rahma via Pixabay"),
    ("Pengalihan arus | foto : Liputan6.com", "Pengalihan arus", "Liputan6.com"),
    # Kompas, from ANTARA
    ("Suara tidak sah. ANTARA FOTO/Rahma S/wpa/wsj.", "Suara tidak sah.", "ANTARA FOTO/Rahma S"),
    ("Rapat itu. ANTARA FOTO/Rahma Wati/aww. *** Local Caption ***", "Rapat itu.", "ANTARA FOTO/Rahma Wati"),
    # Tempo
    ("Siswa menimbang botol. TEMPO/Rahma Wati", "Siswa menimbang botol.", "TEMPO/Rahma Wati"),
    ("Menunggu kereta, 18 November 2026. Tempo/Rahma", "Menunggu kereta, 18 November 2026.", "Tempo/Rahma"),
    ("Villagers carry seedlings. Image: TEMPO/Rahma", "Villagers carry seedlings.", "TEMPO/Rahma"),
    # Kompas, Merdeka, Viva
    (
        "Warga di pasar, Rabu (19/6/2019). RAHMA WATI/KOMPAS.com",
        "Warga di pasar, Rabu (19/6/2019).",
        "RAHMA WATI/KOMPAS.com",
    ),
    ("Rahma memasak. YouTube Keluarga ©2021 Merdeka.com", "Rahma memasak.", "YouTube Keluarga ©2021 Merdeka.com"),
    ("Source : Republika", None, "Republika"),
    ("picture-alliance/AP Photo/R. Wati", None, "picture-alliance/AP Photo/R. Wati"),
    # no credits
    ("Presiden (tengah)", "Presiden (tengah)", None),
    ("Pembelajaran jarak jauh (PJJ)", "Pembelajaran jarak jauh (PJJ)", None),
    ("Kantor bank itu (Persero)", "Kantor bank itu (Persero)", None),
    ("Rapat itu (16/10/2020)", "Rapat itu (16/10/2020)", None),
    ("Menteri berpidato (via Zoom)", "Menteri berpidato (via Zoom)", None),
    ("Bantuan disalurkan di Badung, Bali/Nama Pictures.", "Bantuan disalurkan di Badung, Bali/Nama Pictures.", None),
    ("", None, None),
]


@pytest.mark.parametrize(("printed", "caption", "credit"), CAPTIONS)
def test_caption_and_credit_are_parted(printed: str, caption: str | None, credit: str | None) -> None:
    assert split_caption(printed) == (caption, credit)


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("(ANTARA FOTO/Rahma/hp.)", "ANTARA FOTO/Rahma"),
        ("ANTARA FOTO/Rahma Wati/aww", "ANTARA FOTO/Rahma Wati"),
        ("ANTARA FOTO/Rahma Wati/foc/17.", "ANTARA FOTO/Rahma Wati"),
        ("(ANTARA/Rahma).", "ANTARA/Rahma"),
        ("[Foto: Istimewa]", "Istimewa"),
        ("Fotografer: Rahma Wati", "Rahma Wati"),
        ("Pewarta foto: Rahma Wati", "Rahma Wati"),
        ("Kredit foto: Rahma Wati", "Rahma Wati"),
        ("Foto oleh Rahma Wati", "Rahma Wati"),
        ("Hak Cipta: instagram.com/rahma", "instagram.com/rahma"),
        ("Hak Cipta: instagram @rahma/nda", "instagram @rahma/nda"),
        ("ANTARA FOTO/Rahma/wpa/wsj.", "ANTARA FOTO/Rahma"),
        ("unsplash.com/Rahma Wati.", "unsplash.com/Rahma Wati"),
        ("Rahma W.", "Rahma W."),
        ("((Dok. pribadi))", "Dok. pribadi"),
        ("instagram.com/abc", "instagram.com/abc"),
        ("© KapanLagi.com®", "© KapanLagi.com®"),
        ("()", ""),
    ],
)
def test_credit_is_cleaned(printed: str, credit: str) -> None:
    assert clean_credit(printed) == credit


@given(st.text(max_size=200))
def test_hostile_captions_never_raise(text: str) -> None:
    for part in split_caption(text):
        assert part is None or part in text
    assert clean_credit(clean_credit(text)) is not None


@pytest.mark.parametrize("piece", ["A", "(", "(a/", "©", "Foto: ", "(c) ", "a.com/", "Aa"])
def test_long_hostile_captions_are_read_in_time(piece: str) -> None:
    split_caption(piece * 3_000)
