"""Names of bylines and role lines; the persons are invented, the forms are the portals'."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.names import Roles, read_names, read_roles


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("", ()),
        ("Yuni Astuti", ("Yuni Astuti",)),
        ("  Yuni\u00a0 Astuti ", ("Yuni Astuti",)),
        ("YUNI ASTUTI", ("YUNI ASTUTI",)),
        # several
        ("Yuni Astuti, Bayu S", ("Yuni Astuti", "Bayu S")),
        ("Yuni Astuti/Bayu S", ("Yuni Astuti", "Bayu S")),
        ("Yuni Astuti | Bayu S", ("Yuni Astuti", "Bayu S")),
        ("Yuni Astuti; Bayu S", ("Yuni Astuti", "Bayu S")),
        ("Yuni Astuti & Bayu S", ("Yuni Astuti", "Bayu S")),
        ("Yuni Astuti dan Bayu S", ("Yuni Astuti", "Bayu S")),
        ("Yuni Astuti, Bayu S and Tono", ("Yuni Astuti", "Bayu S", "Tono")),
        ("(Yuni/Bayu/Tono)", ("Yuni", "Bayu", "Tono")),
        ("dhf/pmg", ("dhf", "pmg")),
        ("Yuni Astuti, Yuni Astuti", ("Yuni Astuti",)),
        ("Dandi Ramdani", ("Dandi Ramdani",)),
        # titles belong to their name
        ("Yuni Astuti, S.H., M.Si.", ("Yuni Astuti, S.H., M.Si.",)),
        ("Dr. Yuni Astuti, S.Pd, M.Pd, Bayu S", ("Dr. Yuni Astuti, S.Pd, M.Pd", "Bayu S")),
        ("Yuni Astuti, Ph.D dan Bayu S, MBA", ("Yuni Astuti, Ph.D", "Bayu S, MBA")),
        ("Yuni Astuti, M. Ali, S. Tono", ("Yuni Astuti", "M. Ali", "S. Tono")),
        # places and codes
        ("Bayu S (Palembang)", ("Bayu S",)),
        ("Yuni Astuti (ant), Bayu S [ist]", ("Yuni Astuti", "Bayu S")),
        ("Kontributor Bola, Yuni Astuti", ("Yuni Astuti",)),
        ("Kontributor Yuni Astuti", ("Yuni Astuti",)),
        ("Laporan Wartawan Contohnews.com, Yuni Astuti", ("Yuni Astuti",)),
        ("Laporan jurnalis Contoh, Yuni Astuti, dari Tanah Suci", ("Yuni Astuti",)),
        # role words and times
        ("Oleh Yuni Astuti", ("Yuni Astuti",)),
        ("Oleh : Yuni Astuti", ("Yuni Astuti",)),
        ("Oleh - Yuni Astuti,", ("Yuni Astuti",)),
        ("Penulis: Yuni Astuti", ("Yuni Astuti",)),
        ("Yuni Astuti, Jurnalis · Kamis 09 Juli 2020 07:26 WIB", ("Yuni Astuti",)),
        ("Yuni Astuti Jurnalis", ("Yuni Astuti",)),
        ("Yuni AstutiAuthor", ("Yuni Astuti",)),
        ("Yuni Astuti - 7 Oktober 2020, 15:13 WIB", ("Yuni Astuti",)),
        ("Yuni Astuti 22/10/2025 06:59 A- A+", ("Yuni Astuti",)),
        ("06-10-2020 11:48 | Yuni Astuti", ("Yuni Astuti",)),
        # agencies and teams stay, sites go
        ("Antara", ("Antara",)),
        ("Antara - detikNews", ("Antara",)),
        ("Yuni Astuti - detikFinance", ("Yuni Astuti",)),
        ("Yuni Astuti - Contoh.com", ("Yuni Astuti",)),
        ("Yuni Astuti, CNN Indonesia", ("Yuni Astuti",)),
        ("Tim Redaksi", ("Tim Redaksi",)),
        ("C31", ("C31",)),
        ("Contoh.com", ()),
        ("Kompas Cyber Media", ()),
        ("https://plus.google.com/+contoh", ()),
        ("redaksi@contoh.com", ()),
        ("-", ()),
        ("null", ()),
    ],
)
def test_read_names(raw: str, names: tuple[str, ...]) -> None:
    assert read_names(raw) == names


YUNI, BAYU = ("Yuni Astuti",), ("Bayu Saputra",)


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Pewarta: Yuni Astuti", Roles(authors=YUNI)),
        ("Pewarta: Yuni Astuti dan Agus S", Roles(authors=("Yuni Astuti", "Agus S"))),
        ("Pewarta: Yuni Astuti Editor: Bayu Saputra Copyright © ANTARA 2025", Roles(authors=YUNI, editors=BAYU)),
        ("Penulis: Yuni Astuti | Editor: Bayu Saputra", Roles(authors=YUNI, editors=BAYU)),
        ("(Penulis: Yuni Astuti, Tono | Editor: Bayu Saputra)", Roles(authors=("Yuni Astuti", "Tono"), editors=BAYU)),
        ("Penulis Kontributor Bola, Yuni Astuti | Editor Bayu Saputra", Roles(authors=YUNI, editors=BAYU)),
        ("Reporter: Yuni Astuti | Editor: Bayu Saputra", Roles(authors=YUNI, editors=BAYU)),
        ("Reporter : Yuni Astuti 23 Agustus 2018 12:02", Roles(authors=YUNI)),
        ("Jumat, 9 Oktober 2020 | 14:01 WIB Oleh : Yuni Astuti", Roles(authors=YUNI)),
        ("Rep: C31/ Red: Bayu Saputra", Roles(authors=("C31",), editors=BAYU)),
        ("Rep: Antara / Red: Bayu Saputra", Roles(authors=("Antara",), editors=BAYU)),
        ("Red: Bayu Saputra", Roles(editors=BAYU)),
        ("Redaktur & Reporter : Tono", Roles(authors=("Tono",), editors=("Tono",))),
        ("Penulis/Editor: Tono", Roles(authors=("Tono",), editors=("Tono",))),
        ("Editor : Bayu Saputra Sumber: The Daily", Roles(editors=BAYU, sources=("The Daily",))),
        (
            "Redaktur : Bayu Saputra Sumber : contoh.go.id TAG: #haji 0 SHARE",
            Roles(editors=BAYU, sources=("contoh.go.id",)),
        ),
        ("Reporter: Yuni Astuti, Translator: Tono, Editor: Bayu Saputra", Roles(YUNI, BAYU, ("Tono",))),
        ("Pewarta foto: Tono", Roles(others=("Tono",))),
        ("Editor: Bayu bin Ali, S.H., M.Si.", Roles(editors=("Bayu bin Ali, S.H., M.Si.",))),
        ("Editor: fbn", Roles(editors=("fbn",))),
        ("Sumber : Antara", Roles(sources=("Antara",))),
        ("sumber : Antara Foto", Roles(sources=("Antara Foto",))),
        ("Sumber: Antara/Reuters", Roles(sources=("Antara", "Reuters"))),
        ("Sumber: Instagram/akunresmi", Roles(sources=("Instagram/akunresmi",))),
        ("Sumber: TribunContoh.com", Roles(sources=("TribunContoh.com",))),
        ("Sumber: dari berbagai sumber", Roles(sources=("dari berbagai sumber",))),
        ("Oleh: Contoh.com", Roles()),
    ],
)
def test_read_roles(line: str, roles: Roles) -> None:
    assert read_roles(line) == roles


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Penulis:",
        "Editor’s Pick",
        "Editor majalah itu mengundurkan diri, kata Tono.",
        "Penulis Australia Yuni Astuti berbagi ilmu di Makassar",
        "Oleh karena itu: warga diminta menunggu",
        "Oleh Oleh Khas Bandung",
        "Sumber: Kementerian Kesehatan mencatat lima ratus kasus baru pada pekan ini, naik dari pekan lalu.",
        "Sumber air itu mengering sejak kemarau: warga mengantre.",
        "Menurut editor: Bayu Saputra",
        "Reporter: Bagaimana Anda melihat keputusan itu?",
        "Reporter: Siapa?",
        "Editor: Anda harus lebih kreatif daripada mesin.",
        "Copyright © ANTARA 2025",
        "Red Devils: Tiga Poin di Kandang",
        "Penulis: Yuni Astuti " + "Astuti " * 50,
    ],
)
def test_no_role_line(line: str) -> None:
    assert read_roles(line) is None


@given(st.text())
def test_never_raises(raw: str) -> None:
    assert len(read_names(raw)) == len(set(read_names(raw)))
    read_roles(raw)


ROLE_PARTS = st.sampled_from(
    [
        "Penulis",
        "Editor",
        "Red",
        "Sumber",
        ":",
        " : ",
        "/",
        "|",
        ",",
        "(",
        ")",
        " dan ",
        "Yuni",
        "a",
        "S.H.",
        "©",
        "12 Mei 2020",
        " ",
    ]
)


@given(st.lists(ROLE_PARTS, max_size=40).map("".join))
def test_never_raises_on_lines_like_role_lines(raw: str) -> None:
    read_names(raw)
    read_roles(raw)


WORDS = st.sampled_from(
    ["warga", "pasar", "editor", "penulis", "sumber", "air", "oleh", "itu", "yang", "datang", "Jakarta", "reporter"]
)


@given(st.lists(WORDS, min_size=4, max_size=20))
def test_sentences_have_no_roles(words: list[str]) -> None:
    sentence = " ".join(words)
    assert read_roles(f"{sentence[0].upper()}{sentence[1:]}.") is None


@pytest.mark.parametrize("piece", ["Penulis: ", "a, ", " - ", "(", "S.H., ", "12 Mei ", "Red:", "|", "Laporan ", "x."])
def test_long_hostile_line_takes_no_long_time(piece: str) -> None:
    start = time.perf_counter()
    for length in (240, 200_000):
        read_names(piece * (length // len(piece)))
        read_roles(piece * (length // len(piece)))
    assert time.perf_counter() - start < 1


def test_names_in_lower_case() -> None:
    assert read_roles("Penulis: yuni Astuti | Editor: muslimah") == Roles(
        authors=("yuni Astuti",), editors=("muslimah",)
    )
    assert read_roles("Editor: muslimah") is None
    assert read_roles("Editor: muslimah", is_byline=True) == Roles(editors=("muslimah",))
    assert read_roles("Editor: apa yang dikatakan warga di pasar", is_byline=True) is None
