"""Headlines below a text that a generic extractor found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.below import headlines_below

TEXT = [
    "Petani garam di Kecamatan Pantai Baru mulai memanen garam pekan ini.",
    '"Kami panen delapan ton dari dua hektare tambak," kata Yunus di Ba\'a, Jumat.',
]
OTHERS = ["Nelayan Rote Kembali Melaut Setelah Badai", "Harga Garam di Kupang Turun Lagi"]


@pytest.mark.parametrize(
    "below",
    [
        OTHERS,
        ["- Nelayan Rote Kembali Melaut Setelah Badai", "- Harga Garam di Kupang Turun Lagi"],
        [OTHERS[0], "Ekonomi", "2 jam yang lalu", OTHERS[1], "Peristiwa"],
        [*OTHERS, "Jembatan Liliba Ditutup Dua Pekan untuk Perbaikan..."],
    ],
    ids=["headlines", "in a list", "with sections and times", "cut short"],
)
def test_headlines_at_the_end_are_below_the_text(below: list[str]) -> None:
    assert headlines_below([*TEXT, *below]) == len(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        OTHERS,
        TEXT,
        [*TEXT, OTHERS[0]],
        [*TEXT, "Mereka yang memanen ialah:", *OTHERS],
        [*TEXT, "- garam kasar untuk nelayan di pesisir", "- garam halus untuk warga di kota"],
        [*TEXT, *OTHERS, TEXT[1]],
        [*TEXT, "1. Nelayan Rote Kembali Melaut Setelah Badai", "2. Harga Garam di Kupang Turun Lagi"],
    ],
    ids=["nothing", "no text", "text", "one", "a list told of", "items of a list", "text behind", "numbered"],
)
def test_what_may_be_text_stays(lines: list[str]) -> None:
    assert headlines_below(lines) == len(lines)


@given(st.lists(st.text() | st.sampled_from([*TEXT, *OTHERS, "Ekonomi", ""])))
def test_the_end_lies_within_the_lines_and_text_is_left_above_it(lines: list[str]) -> None:
    end = headlines_below(lines)
    assert end == len(lines) or 0 < end < len(lines)
