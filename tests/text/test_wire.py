from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.wire import WireMark, find_wire, is_agency, is_closing

COPIES: list[tuple[dict[str, Any], str]] = [
    ({"authors": ["Antara"]}, "Antara"),
    ({"authors": ["Rahma", "ANTARA News"]}, "ANTARA News"),
    ({"authors": ["Antara"], "bylines": ["Penulis: Antara"]}, "Penulis: Antara"),
    ({"authors": ["Antara - detikNews"]}, "Antara - detikNews"),
    ({"sources": ["Antara"], "bylines": ["Sumber : Antara"]}, "Sumber : Antara"),
    ({"sources": ["LKBN Antara"]}, "LKBN Antara"),
    ({"dateline_bracket": "ANTARA"}, "(ANTARA)"),
    ({"dateline_bracket": "Antara/Xinhua"}, "(Antara/Xinhua)"),
    ({"dateline_bracket": "Antaranews Bali"}, "(Antaranews Bali)"),
    ({"dateline_bracket": "ANTARA/JACX"}, "(ANTARA/JACX)"),
    ({"closing": ["Ant"]}, "(Ant)"),
    ({"closing": ["antara/jpnn"]}, "(antara/jpnn)"),
    ({"closing": ["ant/ase"]}, "(ant/ase)"),
    ({"closing": ["***", "Ant/H-2"]}, "(Ant/H-2)"),
    ({"closing": ["Antara"]}, "(Antara)"),
    ({"notice": "Copyright © ANTARA 2025"}, "Copyright © ANTARA 2025"),
]


@pytest.mark.parametrize(("evidence", "printed"), COPIES)
def test_copy(evidence: dict[str, Any], printed: str) -> None:
    paragraphs = ["Harga naik, dikutip dari Antara, Senin."]
    assert find_wire(paragraphs, credit_lines=["ANTARA FOTO/Rahma"], **evidence) == WireMark("ANTARA", "copy", printed)


@pytest.mark.parametrize(
    ("paragraph", "printed"),
    [
        ("Harga naik, dikutip dari Antara, Senin (1/2).", "dikutip dari Antara"),
        ("Dilansir dari Antara, harga naik.", "Dilansir dari Antara"),
        ("Harga naik, seperti dilansir Antara.", "dilansir Antara"),
        ("Harga naik, seperti diberitakan Antara.", "diberitakan Antara"),
        ("Kata Rahma kepada Antara London, Selasa.", "kepada Antara"),
        ("Saat menjawab pertanyaan ANTARA, Rahma tersenyum.", "pertanyaan ANTARA"),
        ("Harga naik, seperti dikutip Antaranews.com.", "dikutip Antaranews.com"),
        ("Mengutip kantor berita Antara, harga naik.", "Mengutip kantor berita Antara"),
        ("Harga naik, lapor Antara.", "lapor Antara"),
        ("Antara melaporkan harga naik.", "Antara melaporkan"),
        ("Dikutip dari AntaraNews, hari ini, harga naik.", "Dikutip dari AntaraNews"),
        ("Dikutip dari laman resmi ANTARA, harga naik.", "Dikutip dari laman resmi ANTARA"),
        # the outlet names itself between the verb and the agency
        ("Dikutip Pikiran-Rakyat.com dari ANTARA, harga naik.", "Dikutip Pikiran-Rakyat.com dari ANTARA"),
        (
            "Sebagaimana dilansir Zonajakarta.pikiran-rakyat.com dari Antara, harga naik.",
            "dilansir Zonajakarta.pikiran-rakyat.com dari Antara",
        ),
        ("Seperti dikutip GALAMEDIA dari ANTARA pada Senin.", "dikutip GALAMEDIA dari ANTARA"),
        ("Seperti dikutip Pikiran Rakyat Depok dari Antara.", "dikutip Pikiran Rakyat Depok dari Antara"),
        ("Seperti dikutip detikcom dari kantor berita Antara.", "dikutip detikcom dari kantor berita Antara"),
        # a reference of the sentence
        ("Harga naik (Antara, 17/11/2026).", "(Antara, 17/11/2026)"),
        ("Harga naik (Antara, Selasa 17/11).", "(Antara, Selasa 17/11)"),
    ],
)
def test_mention(paragraph: str, printed: str) -> None:
    mark = find_wire(["Teks lain.", paragraph], credit_lines=["ANTARA FOTO/Rahma"])
    assert mark == WireMark("ANTARA", "mention", printed)


@pytest.mark.parametrize(
    "credit", ["ANTARA FOTO/Rahma", "Foto: Antara", "Antara", "ANTARA/HO KCNA", "ANTARA/Facebook/Rahma", "Antara/Rahma"]
)
def test_photo(credit: str) -> None:
    assert find_wire(["Teks."], credit_lines=["Reuters", credit]) == WireMark("ANTARA", "photo", credit)


def test_source_of_the_photos() -> None:
    assert find_wire(["Teks."], sources=["Antara Foto"]) == WireMark("ANTARA", "photo", "Antara Foto")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Jarak antara Jakarta dan Bandung 150 kilometer.",
        "Antara lain, harga beras dan gula naik.",
        "Siapa yang dikecualikan? Antara lain aparatur sipil negara.",
        "Dikutip dari antara lain tiga buku.",
        "Menurut Antara lain halnya.",
        "Bantuan kuota: Antara Polemik dan Persepsi.",
        "Persaingan antara dua klub di Nusantara.",
        "Kata Budi Antara, warga desa itu.",
        "Jalan ANTARA DUA KOTA ditutup.",
        "Dikutip Kompas.com dari antara ratusan surat.",
        "Dikutip Kompas.com dari Antara lain tiga buku.",
        "Dikutip Rahma yang datang dari Antara Jaya.",
        "Hubungan itu rumit (antara, 2 pihak).",
    ],
)
def test_the_ordinary_word_is_no_evidence(paragraph: str) -> None:
    assert find_wire([paragraph], authors=["Budi Antara", "Nusantara"], closing=["mdk/hrs", "antri"]) is None


@pytest.mark.parametrize(
    ("name", "agency"),
    [("Antara Foto", False), ("ANTARA FOTO", False), ("Antara Rahma", False), ("antaranews.com", True)],
)
def test_name_of_the_agency(name: str, agency: bool) -> None:
    assert is_agency(name) is agency


@pytest.mark.parametrize(
    ("bracket", "closing"),
    [("bbs/ant", True), ("ANT", True), ("santai", False), ("bbs/jpnn", False), ("ant-man", False)],
)
def test_closing_bracket(bracket: str, closing: bool) -> None:
    assert is_closing(bracket) is closing


@given(st.lists(st.text(max_size=80), max_size=4))
def test_hostile_text_never_raises(texts: list[str]) -> None:
    find_wire(texts, authors=texts, sources=texts, credit_lines=texts, closing=texts, bylines=texts)
