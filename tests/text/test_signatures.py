import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.signatures import EDITOR_AND_AGENCIES, are_agencies, are_codes, is_desk, is_signature, names_writer


@pytest.mark.parametrize(
    ("bracket", "agencies"),
    [("Antara", True), ("AFP/Reuters", True), ("ant", True), ("Rahma", False), ("AFP/Rahma", False), ("", False)],
)
def test_agencies(bracket: str, agencies: bool) -> None:
    assert are_agencies(bracket) is agencies


@pytest.mark.parametrize(
    ("bracket", "codes"),
    [
        ("kpl/pur/tch", True),
        ("mdk/hrs", True),
        ("antara/jpnn", True),
        ("Ant", True),
        ("ren", False),
        ("dan/atau rapat", False),
    ],
)
def test_codes(bracket: str, codes: bool) -> None:
    assert are_codes(bracket) is codes


@pytest.mark.parametrize(
    ("bracket", "desk"),
    [
        ("Antara/H-3", True),
        ("AFP/I-1", True),
        ("Ant/OL-4", True),
        ("RO/Z-2", True),
        ("AT/OL-09", True),
        ("Medcom/H-3", True),
        ("Dro/E-1", True),
        ("ers/Ant/P-4", True),
        ("H-3", False),  # three days before a feast, unless a sentence has ended
        ("Covid-19", False),
        ("Lebaran H-3", False),
    ],
)
def test_desk(bracket: str, desk: bool) -> None:
    assert is_desk(bracket) is desk


@pytest.mark.parametrize(
    ("bracket", "writer"),
    [
        ("Tribunnews.com/Nuryanti", True),
        ("Tribunnews/Sri Rahma", True),
        ("Bola.net/Rahma Wati", True),
        ("AFP/Rahma Wati", True),
        ("Antara/Rahma", True),
        ("ANTARA/HO-Humas", False),
        ("ANTARA FOTO/Rahma", False),
        ("Instagram/@rahma", False),
        ("Rahma", False),
        ("year on year/yoy", False),
    ],
)
def test_writer(bracket: str, writer: bool) -> None:
    assert names_writer(bracket) is writer


@pytest.mark.parametrize(
    "bracket",
    [
        "E-2",
        "ren",
        "***",
        "AFP",
        "Dio/Ysl",
        "Tin/Why",
        "Why/*",
        "*/Isk",
        "Tribuna.com",
        "Bola/asa",
        "Goal International/aga",
        "bola.net/aga",
        "Tim detikcom",
        "Rahma Wati/balipost",
        "RO/Z-2",
        *("red", "*/red", "Red/*", "*Red", "ADV", "adv/hms", "ADV/Diskominfo", "hms", "Tim"),
        *("Pram/fajar", "bs-sam/fajar", "Rahma/JPNN", "mg-1", "cr1"),
        "Penulis: Rahma | Editor: Budi",
    ],
)
def test_signature(bracket: str) -> None:
    assert is_signature(bracket)


@pytest.mark.parametrize(
    "bracket",
    [
        "ratas",
        "redup",
        "HR Muslim",
        "UU",
        "Bahasa Inggris/Arab",
        "13/10/2020",
        "Tim SAR",
        "Jawa/dll",
        "Jawa/pesisir",
        "rahma@contoh.com",
    ],
)
def test_other_brackets_are_text(bracket: str) -> None:
    assert not is_signature(bracket)


@pytest.mark.parametrize(
    ("line", "signs"),
    [("rzn/ (afp, ap, abc, bbc)", True), ("vlz/yf (rtr, afp)", True), ("dan/atau rapat (ratas)", False)],
)
def test_editor_and_agencies(line: str, signs: bool) -> None:
    assert bool(EDITOR_AND_AGENCIES.fullmatch(line)) is signs


@given(st.text(alphabet="abAB/-. *:0@", max_size=60))
def test_hostile_brackets_never_raise(bracket: str) -> None:
    is_signature(bracket), names_writer(bracket)
