import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.rights import find_copyright, is_notice, reserves_ai

AI_NOTICE = (
    "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini "
    "tanpa izin tertulis dari Kantor Berita ANTARA."
)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright © ANTARA 2025",
        "COPYRIGHT © ANTARA 2024",
        "COPYRIGHT © ANTARA News Megapolitan 2021",
        "COPYRIGHT © 2016",
        "© 2020 Harian Rahma. All Rights Reserved",
        "Copyright 2020 Harian Rahma",
        "Rahma.co.id ©2008 - 2020 | All Right Reserved",
        "PT Rahma Media ©2019 All Right Reserved",
        "Hak cipta dilindungi undang-undang",
        "Hak Cipta © 2026. Harian Rahma",
        AI_NOTICE,
    ],
)
def test_notice(line: str) -> None:
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright menjadi perdebatan di parlemen.",
        "Hak cipta lagu itu dimiliki Rahma.",
        "Dilarang keras merokok di dalam ruangan.",
        "Dilarang mengambil gambar tanpa izin, kata petugas museum.",
        "Rahma melakukan crawling untuk AI tanpa izin.",
        "©2018 Merdeka.com",
    ],
)
def test_news_is_no_notice(line: str) -> None:
    assert not is_notice(line)


def test_reservation_of_machine_use() -> None:
    assert reserves_ai(AI_NOTICE)
    assert not reserves_ai("Copyright © ANTARA 2025")
    assert not reserves_ai("Dilarang mengutip tanpa izin.")


def test_copyright_behind_names() -> None:
    assert find_copyright("Pewarta: Rahma Editor: Budi Copyright © ANTARA 2025") == "Copyright © ANTARA 2025"
    assert find_copyright("Pewarta: Rahma") is None


@given(st.text(max_size=300))
def test_hostile_lines_never_raise(line: str) -> None:
    is_notice(line), reserves_ai(line), find_copyright(line)
