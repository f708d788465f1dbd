"""Clean lines: what is no text goes, what the outlet wrote stays."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.whitespace import CLEAN, tidy

MEANT = "Warga “Kampung Laut” berkata – tidak, ‘belum’ … André menonton “Café Müller” di Curaçao seharga €5, 30 °C ± 2"


def misread(text: str, encoding: str = "cp1252") -> str:
    return text.encode().decode(encoding)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("Bupati  meninjau\npasar ", "Bupati meninjau pasar"),
        ("CONTOH.CO.ID,\u00a0CIREBON--Warga", "CONTOH.CO.ID, CIREBON--Warga"),
        ("Rabu\u2003 \u202f18\u3000Juni", "Rabu 18 Juni"),
        ("pem\u00adbangunan wa\u200bduk\ufeff", "pembangunan waduk"),
        ("\u200eHarga\u202c naik\u2060", "Harga naik"),
        ("kata\u200ckata", "katakata"),
        ("harga\x00 beras\x07", "harga beras"),
        ("kelapa&nbsp;sawit", "kelapa sawit"),
        ("kelapa&nbsp sawit", "kelapa sawit"),
        ("kelapa&amp;nbsp;sawit", "kelapa sawit"),
        ("kelapa&amp;amp;nbsp;sawit", "kelapa sawit"),
        ("kelapa amp;nbsp;sawit", "kelapa sawit"),
        ("&quot;Siap&quot; &#8211; kata dia&#x2026;", '"Siap" – kata dia…'),
        ("Riset &amp; Teknologi", "Riset & Teknologi"),
        ("&AMP;quot;Siap&#38;quot;", '"Siap"'),
    ],
)
def test_tidy(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("â€œSiapâ€\u009d, kata dia", "“Siap”, kata dia"),
        ("â€œSiapâ€ kata dia", "“Siap” kata dia"),
        ("Jumâ€™at â€“ Sabtuâ€¦", "Jum’at – Sabtu…"),
        ("JosÃ© dan PelÃ©", "José dan Pelé"),
        ("Mesut Ã–zil", "Mesut Özil"),
        ("Â© 2020 Contoh", "© 2020 Contoh"),
        ("suhu 30Â\u00a0derajat", "suhu 30 derajat"),
        ("suhuÂ naik", "suhu naik"),
        ("30Â°C", "30°C"),
        ("Ã¢â‚¬Å“SiapÃ¢â‚¬Â\u009d", "“Siap”"),
        ("ðŸ˜€ senang", "😀 senang"),
        ("ï»¿Jakarta", "Jakarta"),
        ("harga â‚¬5", "harga €5"),
        ("\x93Siap\x94 \x96 kata dia", "“Siap” – kata dia"),
        (misread("سلام"), "سلام"),
    ],
)
def test_mojibake_is_read_again(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        MEANT,
        "AT&T dan R&B; Q&A, H&M",
        "harga &copy tanpa titik koma &region",
        "Warung “CAFÉ” buka",
        "menu di “café”…",
        "“à la carte”",
        "kota “SÃO LUÔ – pelabuhan",
        "Ångström, Ærø, Øresund, Ýmir, þing, ð, Ñandú, ÀÉÎÕÜ, àéîõüñç",
        "Müller–Özil, Peña’s, Çelik…",
        "«À bientôt» kata Zoë",
        "Nguyễn Văn Quyết",
        "Москва и Киев",
        "بِسْمِ اللَّهِ می‌خواهم",
        "👨‍👩‍👧 keluarga ❤️",
        "東京 서울",
    ],
)
def test_text_as_it_is_meant_stays(text: str) -> None:
    assert tidy(text) == text


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", ["“Siap” – Jum’at…".replace("”", "’"), "Café Müller, Peña, 30 °C, €5 ★", "😀 senang"])
def test_misread_text_comes_back(text: str, encoding: str) -> None:
    assert tidy(misread(text, encoding)) == text


def test_clean_text_is_returned_itself() -> None:
    assert CLEAN.fullmatch(MEANT)
    assert tidy(MEANT) is MEANT


@given(st.text())
def test_one_line_of_visible_text(text: str) -> None:
    clean = tidy(text)
    assert clean == " ".join(clean.split())
    assert not any(unicodedata.category(char) == "Cc" for char in clean)
    assert not set(clean) & set("\u00ad\u200b\u2060\ufeff")


FRAGMENTS = st.sampled_from(
    [
        "Warga",
        "“siap”",
        "&amp;nbsp;",
        "&quot;",
        "Ã©",
        "â€œ",
        "Â©",
        "\u00a0",
        "\n",
        "é",
        "R&B",
        "Ã¢â‚¬â„¢",
        "pem\u00adbangunan",
        "—",
    ]
)


@given(st.lists(FRAGMENTS).map(" ".join))
def test_clean_text_stays_clean(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet=st.sampled_from("ÂÃâ€œ”Ø§&amp;#3nbs \u200c\x93ðŸ"), max_size=80))
def test_hostile_text_is_one_line(text: str) -> None:
    assert "\n" not in tidy(text)


@pytest.mark.parametrize("piece", ["Ã¢â‚¬", "&amp;", "&#38;", "â€", "Â ", "\u200c", "é ", "a ", "&a", "ðŸ"])
def test_long_hostile_text_takes_no_long_time(piece: str) -> None:
    start = time.perf_counter()
    tidy(piece * 50_000 + "\n")
    assert time.perf_counter() - start < 2
