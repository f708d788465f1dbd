import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.own_names import Head, site_names, split_own_name


@pytest.mark.parametrize(
    ("host", "names"),
    [
        ("www.kabar6.com", {"kabar6"}),
        ("radarjogja.jawapos.com", {"radarjogja", "jawapos"}),
        ("kabar-rote.co.id", {"kabarrote"}),
        ("news.detik.com", {"detik"}),
        ("", set()),
    ],
)
def test_names_of_a_site(host: str, names: set[str]) -> None:
    assert site_names(host) == names


@pytest.mark.parametrize(
    ("paragraph", "head"),
    [
        ("Kabar Rote - Warga memanen garam.", Head("Kabar Rote -", None)),
        ("KABARROTE, BA'A – Warga memanen garam.", Head("KABARROTE, BA'A –", "BA'A")),
        ("Ba'a (Kabar Rote) – Warga memanen garam.", Head("Ba'a (Kabar Rote) –", "Ba'a")),
        ("Ba'a | Kabar Rote: Warga memanen garam.", Head("Ba'a | Kabar Rote:", "Ba'a")),
        ("Kabar Rote: Apa yang dipanen warga?", Head("Kabar Rote:", None, asks=True)),
        ("Kabar Rote, koran warga di pulau itu - Warga membacanya.", None),
        ("Kabar Sabu - Warga memanen garam.", None),
        ("Kabar Rote terbit sejak 2019.", None),
    ],
)
def test_own_name_ahead(paragraph: str, head: Head | None) -> None:
    assert split_own_name(paragraph, frozenset(("kabarrote",))) == head


@given(st.text(max_size=200))
def test_hostile_paragraphs_never_raise(paragraph: str) -> None:
    split_own_name(paragraph, frozenset(("a", "kota")))
