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
    ("foto: freepik.com", None, "freepik.com"),
    ("AFP PHOTO/Rahma WATI", None, "AFP PHOTO/Rahma WATI"),
    ("Rahma di panggung. Foto: Grammy", "Rahma di panggung.", "Grammy"),
    ("Gubernur Rahma. Dok: Merdeka.com/Budi Putra", "Gubernur Rahma.", "Dok: Merdeka.com/Budi Putra"),
    ("Rektor membuka lomba. Doc. uny.ac.id HUMAS", "Rektor membuka lomba.", "Doc. uny.ac.id HUMAS"),
    ("Rahma menyanyi. (Grammy)", "Rahma menyanyi.", "Grammy"),
    ("Rahma berlatih. (Budi Santoso)", "Rahma berlatih.", "Budi Santoso"),
    ("ANTARA FOTO/RahmaWarga melintas. ANTARA FOTO/Rahma/hp.", "Warga melintas.", "ANTARA FOTO/Rahma"),
    ("www.sports442.comMantan pelatih tim itu.", "Mantan pelatih tim itu.", "www.sports442.com"),
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
