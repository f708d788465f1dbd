import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.endings import find_list, is_codes, list_reasons, split_closing, split_tags

CLOSINGS = [
    # paragraph, text, what the bracket holds
    ("(ara/ara)", "", "ara/ara"),
    ("(kpl/pur/tch)", "", "kpl/pur/tch"),
    ("(brl/vin)", "", "brl/vin"),
    ("(ren)", "", "ren"),
    ("(E-2)", "", "E-2"),
    ("(***)", "", "***"),
    ("[ant]", "", "ant"),
    ("(Arief Setyadi )", "", "Arief Setyadi"),
    ("(Rahma Wati/Budi Santoso)", "", "Rahma Wati/Budi Santoso"),
    ("Harga naik, kata dia. (mdk/hrs)", "Harga naik, kata dia.", "mdk/hrs"),
    ("Harga naik, kata dia.(H-2)", "Harga naik, kata dia.", "H-2"),
    ('"Harga naik," kata dia. (kha)', '"Harga naik," kata dia.', "kha"),
    ("“Harga naik.” (ant/ase)", "“Harga naik.”", "ant/ase"),
    ("8. Pintu keluar Tol Buahbatu (mdk/yan)", "8. Pintu keluar Tol Buahbatu", "mdk/yan"),
    ("Harga naik di Jakarta (Ant)", "Harga naik di Jakarta", "Ant"),
    ("Harga naik. (antara/jpnn)", "Harga naik.", "antara/jpnn"),
    ("Harga naik. [Antara]", "Harga naik.", "Antara"),
    ("Harga naik. (Angkasa Yudhistira)", "Harga naik.", "Angkasa Yudhistira"),
    ("Harga naik. *** (4)", "Harga naik.", "*"),
    ("Harga naik.***", "Harga naik.", "*"),
    ("Harga naik. /ant", "Harga naik.", "ant"),
    ("Harga naik. (Antara/H-3)", "Harga naik.", "Antara/H-3"),
    ("Harga naik. (AT/OL-09)", "Harga naik.", "AT/OL-09"),
    ("(Dio/Ysl)", "", "Dio/Ysl"),
    ('"Kami senang," ujar Rahma. (Tribuna.com)', '"Kami senang," ujar Rahma.', "Tribuna.com"),
    ('"Kami senang," ujar Rahma. (Bola/asa)', '"Kami senang," ujar Rahma.', "Bola/asa"),
    ("Harga naik. Reporter: Rahma Wati/Merdeka.com", "Harga naik.", "Reporter: Rahma Wati/Merdeka.com"),
    ("Harga naik. Sumber: Antara", "Harga naik.", "Sumber: Antara"),
    ("(Tim detikcom)", "", "Tim detikcom"),
    ("(ara/ara)(dwi/dwi)", "(ara/ara)", "dwi/dwi"),
    ("Harga naik. (Tribunnews/Sri Rahma)", "Harga naik.", "Tribunnews/Sri Rahma"),
    ("(Tribunnews.com/Nuryanti)", "", "Tribunnews.com/Nuryanti"),
    ('"Harga naik," ujarnya. pin/P-5', '"Harga naik," ujarnya.', "pin/P-5"),
    ("Harga naik. Ant/E-10", "Harga naik.", "Ant/E-10"),
    ("Harga naik. ers/Ant/P-4", "Harga naik.", "ers/Ant/P-4"),
    ("rzn/ (afp, ap, abc, bbc)", "", "rzn/ (afp, ap, abc, bbc)"),
    ("Harga naik. (red)", "Harga naik.", "red"),
    ("Harga naik. (Rahma)", "Harga naik.", "Rahma"),
    ('"Harga naik," ujarnya. (RAHMA)', '"Harga naik," ujarnya.', "RAHMA"),
    ("(Rahma)", "", "Rahma"),
    ("Harga naik. //red", "Harga naik.", "*"),
    ("Harga naik. /Al", "Harga naik.", "*"),
]


@pytest.mark.parametrize(("paragraph", "text", "inside"), CLOSINGS)
def test_closing_is_taken_off(paragraph: str, text: str, inside: str) -> None:
    closing = split_closing(paragraph)
    assert closing is not None
    assert (closing.text, closing.inside) == (text, inside)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Presiden memimpin rapat terbatas (ratas).",
        "Presiden memimpin rapat terbatas (ratas)",
        "Warga menggelar nonton bareng (nobar)",
        "Warga menggelar nonton bareng. (nobar)",
        "Menurut almarhum Rahma (alm)",
        "Luasnya 40 hektare (ha)",
        "Harga naik (red)",
        "Harga naik (Rahma)",
        "Dua negara bersepakat. (AS)",
        "[Bridge]",
        "Harga naik pada Senin (13/10).",
        "Harga naik pada Senin (13/10/2020)",
        "Juara pertama: Rahma Wati (Argentina)",
        "7. Bahasa asing (Bahasa Inggris)",
        "1. Jalan Ottista (Pasar Baru)",
        "(Sepanjang Jalan Lingkar Selatan yang mengarah ke pusat kota)",
        "(HR At Tirmidzi)",
        "[Verse II]",
        "[Outro]",
        "Undang-Undang Cipta Kerja (UU)",
        "Harga naik, kata dia.",
        "Harga naik. Sumber: apa yang dikatakan warga di pasar itu benar",
        "Daftar di laman desa (desa.contoh.id).",
        '"Saya tidak tahu." (tawa)',
        "Regu itu berada di urutan kedua. (2)",
        "Mereka membawa beras, gula, dan garam. (dll)",
        "Arus mudik dimulai pekan ini (mudik/H-3)",
        "Arus mudik dimulai pekan ini (H-3)",
        "Partai final mempertemukan A-1 dan B/C-2",
        "",
    ],
)
def test_abbreviations_and_lists_stay(paragraph: str) -> None:
    assert split_closing(paragraph) is None


@pytest.mark.parametrize(
    ("line", "codes"), [("(vyp/kna)", True), ("(antara/jpnn)", True), ("(ren)", False), ("(a b)", False)]
)
def test_codes_are_no_text_anywhere(line: str, codes: bool) -> None:
    assert is_codes(line) is codes


LISTS = [
    (["Teks berita.", "Berita Trending", "- 1 Judul satu", "- 2 Judul dua"], 1, ["trending", "trending", "trending"]),
    (["Teks berita.", "Tag Terkait:", "Berita Trending", "- 1 Judul"], 1, ["tags", "trending", "trending"]),
    (["Teks berita.", "TAG:", "Covid-19 Demo"], 1, ["tags", "tags"]),
    (["Teks berita.", "Tags: korea, putin"], 1, ["tags"]),
    (
        ["Teks berita.", "#Tips Bisnis", "#Tips Usaha", "Berita Terkait", "Judul"],
        1,
        ["tags", "tags", "related", "related"],
    ),
    (["Teks berita.", "Terpopuler"], 1, ["trending"]),
    (["Teks berita.", "Terbaru", "Harga Beras Naik Lagi", "- 2 Timnas Menang"], 1, ["trending"] * 3),
]


@pytest.mark.parametrize(("lines", "start", "reasons"), LISTS)
def test_list_at_the_end(lines: list[str], start: int, reasons: list[str]) -> None:
    assert find_list(lines) == start
    assert list_reasons(lines[start:]) == reasons


@pytest.mark.parametrize(
    "lines",
    [
        ["Teks berita.", "Terkini", "Harga beras naik di lima daerah, kata Rahma."],
        ["Teks berita.", "RING I", "1. Jalan Braga", "2. Jalan Merdeka"],
        ["Teks berita.", "Terbaru", "Ponsel lipat", "Jam tangan"],
        ["Teks berita.", "Komentar", "Rahma, petani", "Budi, nelayan"],
        ["Teks berita.", "Rekomendasi", "1. Jalan Braga", "2. Jalan Merdeka"],
        [],
    ],
)
def test_text_is_no_list(lines: list[str]) -> None:
    assert find_list(lines) is None


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tag Terkait:", ()),
        ("Berita Trending", ()),
        ("Tags: korea, putin", ("korea", "putin")),
        ("#Tips Bisnis #Usaha", ("Tips Bisnis", "Usaha")),
        ("korea, putin", ("korea", "putin")),
        ("korea", ("korea",)),
    ],
)
def test_tags(line: str, tags: tuple[str, ...]) -> None:
    assert split_tags(line) == tags


@given(st.text(alphabet="([abAB/-. *)]'\"0", max_size=60))
def test_hostile_endings_keep_their_words(paragraph: str) -> None:
    closing = split_closing(paragraph)
    if closing:
        assert (closing.text + closing.printed).replace(" ", "") == paragraph.replace(" ", "")
