import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.dateline import DEEPEST, split_dateline, split_glued_credit
from crawler.text.own_names import site_names

DATELINES = [
    # printed, place, agency bracket
    ("Jakarta (ANTARA) - ", "Jakarta", "ANTARA"),
    ("Jakarta (ANTARA) – ", "Jakarta", "ANTARA"),
    ("Jakarta (ANTARA News) - ", "Jakarta", "ANTARA News"),
    ("Jakarta (Antara) - ", "Jakarta", "Antara"),
    ("Mataram, 7/12 (Antara) - ", "Mataram", "Antara"),
    ("Bandarlampung, Lampung (ANTARA News) - ", "Bandarlampung, Lampung", "ANTARA News"),
    ("Mataram, NTB (ANTARA News) - ", "Mataram, NTB", "ANTARA News"),
    ("Singaraja (Antaranews Bali) - ", "Singaraja", "Antaranews Bali"),
    ("Jakarta (ANTARA/JACX) - ", "Jakarta", "ANTARA/JACX"),
    ("Jakarta (Antara/Xinhua) - ", "Jakarta", "Antara/Xinhua"),
    ("New York--(ANTARA/Business Wire)--", "New York", "ANTARA/Business Wire"),
    ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) - ", "ISTANBUL", "Antara/PRNewswire"),
    ("Jakarta, Dec 29, 2018 (Antara) - ", "Jakarta", "Antara"),
    ("Beijing (Xinhua) - ", "Beijing", "Xinhua"),
    ("JAKARTA, KOMPAS.com - ", "JAKARTA", None),
    ("JAKARTA, KOMPAS.com -", "JAKARTA", None),
    ("JAKARTA, KOMPAS.com –", "JAKARTA", None),
    ("JAKARTA,KOMPAS.com - ", "JAKARTA", None),
    ("JAKARTA, KOMPAS. com - ", "JAKARTA", None),
    ("JAKARTA.KOMPAS.com - ", "JAKARTA", None),
    ("TANGERANG SELATAN, KOMPAS.com— ", "TANGERANG SELATAN", None),
    ("WASHINGTON DC, KOMPAS.com - ", "WASHINGTON DC", None),
    ("KOMPAS.com - ", None, None),
    ("KOMPAS.com—", None, None),
    ("Jakarta, KompasOtomotif - ", "Jakarta", None),
    ("KOMPAS - ", None, None),
    ("Jakarta - ", "Jakarta", None),
    ("Jakarta, CNN Indonesia -- ", "Jakarta", None),
    ("Jakarta, CNBC Indonesia - ", "Jakarta", None),
    ("Bogor, IDN Times - ", "Bogor", None),
    ("TEMPO.CO, Jakarta - ", "Jakarta", None),
    ("TEMPO.CO,Jakarta-", "Jakarta", None),
    ("TEMPO.CO,Jakarta- ", "Jakarta", None),
    ("INFO NASIONAL - ", None, None),
    ("INFO BISNIS – ", None, None),
    ("REPUBLIKA.CO.ID, JAKARTA -- ", "JAKARTA", None),
    ("REPUBLIKA.CO.ID,\u00a0CIREBON--", "CIREBON", None),
    ("REPUBLIKA.CO.ID, BANDUNG-- ", "BANDUNG", None),
    ("REPUBLIKA.CO.ID, MANCHESTER— ", "MANCHESTER", None),
    ("IHRAM.CO.ID, BANJARMASIN -- ", "BANJARMASIN", None),
    ("Liputan6.com, Jakarta - ", "Jakarta", None),
    ("Liputan6.com, Jakarta", "Jakarta", None),
    ("Liputan6.com, Jakarta ", "Jakarta", None),
    ("Liputan6.com, Jakarta -", "Jakarta", None),
    ("Liputan6.com, Bangka Belitung - ", "Bangka Belitung", None),
    ("JAKARTA - ", "JAKARTA", None),
    ("JAKARTA–", "JAKARTA", None),
    ("BANDAR LAMPUNG - ", "BANDAR LAMPUNG", None),
    ("KABUPATEN BOGOR - ", "KABUPATEN BOGOR", None),
    ("TRIBUNNEWS.COM, JAKARTA - ", "JAKARTA", None),
    ("TRIBUNJATENG.COM, SEMARANG - ", "SEMARANG", None),
    ("TRIBUNNEWS.COM - ", None, None),
    ("Bisnis.com, JAKARTA — ", "JAKARTA", None),
    ("Bisnis.com,JAKARTA–", "JAKARTA", None),
    ("KONTAN.CO.ID - JAKARTA. ", "JAKARTA", None),
    ("JAKARTA. ", "JAKARTA", None),
    ("Suara.com - ", None, None),
    ("RM.id Rakyat Merdeka - ", None, None),
    ("jpnn.com, JAKARTA - ", "JAKARTA", None),
    ("JawaPos.com - ", None, None),
    ("Merdeka.com - ", None, None),
    ("Planet Merdeka - ", None, None),
    ("Jakarta: ", "Jakarta", None),
    ("Jakarta, Beritasatu.com – ", "Jakarta", None),
    ("JAKARTA, investor.id – ", "JAKARTA", None),
    ("JAKARTA, iNews.id - ", "JAKARTA", None),
    ("tirto.id - ", None, None),
    ("KBRN, Jakarta: ", "Jakarta", None),
    ("Jakarta, InfoPublik - ", "Jakarta", None),
    ("FAJAR.CO.ID, MAKASSAR -- ", "MAKASSAR", None),
    ("PIKIRAN RAKYAT - ", None, None),
    ("SEMARANG, suaramerdeka.com – ", "SEMARANG", None),
    ("Harianjogja.com, JOGJA—", "JOGJA", None),
    ("Solopos.com, SOLO — ", "SOLO", None),
    ("VIVA – ", None, None),
    ("VIVAnews - ", None, None),
    ("Dream - ", None, None),
    ("Bola.com, Jakarta - ", "Jakarta", None),
    ("Ba'a, Rote Ndao - ", "Ba'a, Rote Ndao", None),
    ("Ba’a, Rote Ndao - ", "Ba’a, Rote Ndao", None),
    ("POS-KUPANG.COM | KUPANG - ", "KUPANG", None),
    ("SURYA.co.id | SURABAYA - ", "SURABAYA", None),
    ("SRIPOKU.COM, PALEMBANG--", "PALEMBANG", None),
    ("BANDUNG, (PR).- ", "BANDUNG", None),
    ("CIREBON,(PRLM).-", "CIREBON", None),
    ("PR DEPOK - ", None, None),
    ("PR BANDUNGRAYA - ", None, None),
    ("ZONA JAKARTA – ", None, None),
    ("JURNAL GAYA - ", None, None),
    ("KABAR BESUKI - ", None, None),
    ("RINGTIMES BANYUWANGI - ", None, None),
    ("GALAMEDIA - ", None, None),
    ("GALAMEDIANEWS - ", None, None),
    ("Bojonegoro (beritajatim.com) – ", "Bojonegoro", None),
    ("MEDAN (Waspada): ", "MEDAN", None),
    ("LANGSA (Waspada.id): ", "LANGSA", None),
    ("IDXChannel - ", None, None),
    ("Warta Ekonomi, Sampang - ", "Sampang", None),
    ("Bloomberg Technoz, Jakarta - ", "Jakarta", None),
    ("KBR, Jakarta - ", "Jakarta", None),
    ("KBRN, Kupang : ", "Kupang", None),
    ("Jakarta, goindonesia.co : ", "Jakarta", None),
    ("SORANA.CO.ID | MALANG:", "MALANG", None),
    ("Kupang : ", "Kupang", None),
    ("VIVA Bola – ", None, None),
    ("Sidoarjo, NU Online Jatim – ", "Sidoarjo", None),
    ("SURABAYA, beritalima.com| ", "SURABAYA", None),
    ("Bojonegoro, -Batara.news|| ", "Bojonegoro", None),
    ("BOJONEGORO, – ", "BOJONEGORO", None),
    ("Wae Rebo, – ", "Wae Rebo", None),
    ("KETAPANG, KALBAR,- ", "KETAPANG, KALBAR", None),
    ("TAPTENG - ", "TAPTENG", None),
    ("DEPOKPOS – ", None, None),
    ("PONTIANAK POST - ", None, None),
    ("RADAR JOGJA - ", None, None),
]
TEXT = "Pemerintah menyiapkan anggaran baru untuk sekolah di desa."


@pytest.mark.parametrize(("printed", "place", "agency"), DATELINES)
def test_dateline_is_taken_apart(printed: str, place: str | None, agency: str | None) -> None:
    found = split_dateline(printed.replace("\u00a0", " ") + TEXT)
    assert found is not None
    assert (found.place, found.agency, found.text) == (place, agency, TEXT)


def test_a_hyphen_in_a_word_ends_no_place() -> None:
    found = split_dateline("Liputan6.com, Jakarta Pandemi Covid-19 memukul banyak pelaku usaha.")
    assert found is not None
    assert (found.place, found.text) == ("Jakarta", "Pandemi Covid-19 memukul banyak pelaku usaha.")


@pytest.mark.parametrize(
    "block",
    [
        *(
            "Jakarta -",
            "JAKARTA --",
            "Jakarta, CNN Indonesia --",
            "KOMPAS.com -",
            "AMLAPURA, NusaBali",
            "TVRINews, Jakarta",
        ),
        *("Tapteng, MISTAR.ID", "Jakarta, NU Online"),
    ],
)
def test_dateline_in_a_block_of_its_own(block: str) -> None:
    found = split_dateline(block)
    assert found is not None
    assert found.text == ""


NO_DATELINES = [
    "Humas, NusaBali",
    "Warga membaca berita (beritajatim.com) - dan berbagi.",
    "Waspada: banjir rob datang lagi.",
    "Jakarta, Bandung",
    "AMLAPURA, NusaBali mencatat tujuh kasus",
    "Jakarta - Bandung kini 40 menit dengan kereta cepat.",
    "Jakarta-Bandung ditempuh dalam 40 menit.",
    "Jakarta, Bandung, dan Surabaya - tiga kota terbesar - bersiap.",
    "Jakarta. Kota itu tenggelam beberapa sentimeter setiap tahun, kata peneliti.",
    "Jakarta: kota yang tenggelam",
    "Waspada - Hujan deras akan turun di sejumlah wilayah.",
    "WASPADA - Hujan deras akan turun.",
    "Merdeka.com mencatat sedikitnya tujuh kasus.",
    "Suara.com mencatat - dalam setahun - tujuh kasus.",
    "Merdeka - kata itu diteriakkan berulang kali.",
    "Fajar - Anggota DPRD itu hadir.",
    "ZONA MERAH - Warga diminta tinggal di rumah.",
    "PR BESAR - Pemerintah harus bekerja.",
    "KABAR DUKA - Warga berduka.",
    "PR DEPOK-Bogor diselesaikan.",
    "Bandung, (pusat) - kota itu ramai.",
    "Republika mencatat tujuh kasus - semuanya di Jawa.",
    "Antara Jakarta dan Bandung - begitu kata warga.",
    "Antara lain - begitulah daftarnya.",
    "Presiden - yang baru tiba - menyatakan setuju.",
    "Suara rakyat - suara Tuhan.",
    "PSIS Semarang - Persib Bandung berakhir imbang.",
    "Video - Banjir di Jakarta",
    "KPK - Lembaga antirasuah itu menangkap pejabat.",
    "Indonesia - Malaysia sepakat.",
    "Kantor Berita (ANTARA) menyatakan hal itu.",
    "Dream - timnya kalah lagi.",
    "dream - Jemaah berangkat.",
    '"Jakarta - kota kita," kata dia.',
    "INTERNATIONAL Institute kembali membuka pendaftaran.",
    "BREAKING NEWS - Gempa mengguncang kota itu.",
    "POS - Warga menjaga pintu masuk desa.",
    "Namun, - kata Rahma - warga menolak.",
]


@pytest.mark.parametrize(
    ("printed", "host", "place"),
    [
        ("Kabar6-", "kabar6.com", None),
        ("KABARROTE: Ba'a – ", "kabar-rote.com", "Ba'a"),
        ("Suara Rote – ", "www.suararote.com", None),
        ("KETIK, KUPANG – ", "ketik.com", "KUPANG"),
        ("Radar Sabu, Seba - ", "radarsabu.jawapos.com", "Seba"),
    ],
)
def test_the_address_tells_what_a_site_calls_itself(printed: str, host: str, place: str | None) -> None:
    found = split_dateline(printed + TEXT, site=site_names(host))
    assert found is not None
    assert (found.place, found.text, found.tagged) == (place, TEXT, True)
    assert split_dateline(printed + TEXT) is None


def test_who_asks_in_an_interview_is_no_dateline() -> None:
    assert split_dateline("Rote Pos: Apa yang dipanen warga?", site=site_names("rotepos.com")) is None


@pytest.mark.parametrize("sentence", NO_DATELINES)
def test_sentences_keep_their_words(sentence: str) -> None:
    assert split_dateline(sentence) is None


@pytest.mark.parametrize(
    ("line", "credit", "place"),
    [
        ("Foto: ANTARA/HO KCNAPyongyang - Sejumlah pejabat bertemu.", "Foto: ANTARA/HO KCNA", "Pyongyang"),
        ("Foto: ANTARA/HO TVRIAtlantis - Sejumlah pejabat bertemu.", "Foto: ANTARA/HO TVRI", "Atlantis"),
        ("Foto: ANTARA/RahmaKuala Lumpur - Sejumlah pejabat bertemu.", "Foto: ANTARA/Rahma", "Kuala Lumpur"),
        ("(ANTARA FOTO/Rahma/hp.)Jakarta - Sejumlah pejabat bertemu.", "(ANTARA FOTO/Rahma/hp.)", "Jakarta"),
        ("Foto: ANTARA/HO PLNJakarta (ANTARA) - Sejumlah pejabat.", "Foto: ANTARA/HO PLN", "Jakarta"),
    ],
)
def test_credit_glued_to_a_dateline(line: str, credit: str, place: str) -> None:
    parted = split_glued_credit(line)
    assert parted is not None
    assert (parted[0], parted[1].place) == (credit, place)
    assert parted[1].text.startswith("Sejumlah")


@pytest.mark.parametrize(
    "line", ["Foto: ANTARA/HO KCNA", "Foto: ANTARA/McDonald - Rahma", "KCNAIstanbul - Sejumlah", "Jakarta - A"]
)
def test_no_credit_is_glued(line: str) -> None:
    assert split_glued_credit(line) is None


@given(st.text(max_size=300))
def test_no_word_is_lost(text: str) -> None:
    found = split_dateline(text, site=frozenset(("kota", "a")))
    if found:
        assert re.sub(r"\s", "", found.printed + found.text) == re.sub(r"\s", "", text)


@pytest.mark.parametrize("piece", ["A", "A ", "Ab.c", "A, ", "Foto: Aa", "A (", "KOMPAS.com, ", "- "])
def test_hostile_openings_are_read_no_deeper_than_a_dateline(piece: str) -> None:
    text = piece * 50_000
    found = split_dateline(text)
    assert found is None or len(found.printed) <= DEEPEST
    split_glued_credit(text)
