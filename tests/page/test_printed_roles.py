"""Role lines anywhere on the page of a portal that nobody declared."""

from time import process_time

import pytest

from crawler.page import Page
from crawler.page.printed_roles import printed_roles


def roles(html: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = printed_roles(Page("https://www.kabar-rote.example/2026/08/03/panen-garam", html.encode()))
    return found.authors, found.editors


@pytest.mark.parametrize(
    ("html", "authors", "editors"),
    [
        ("<p>Reporter: Ina Bere | Editor: Rudi Tallo</p>", ("Ina Bere",), ("Rudi Tallo",)),
        ("<table><tr><td>Penulis</td><td>: Ina Bere</td></tr></table>", ("Ina Bere",), ()),
        (
            "<div>Reporter : <a>Ina Bere</a> <span>|</span> Editor : <a>Rudi Tallo</a></div>",
            ("Ina Bere",),
            ("Rudi Tallo",),
        ),
        ("<div class='red'><span> </span> Red: Rudi Tallo</div>", (), ("Rudi Tallo",)),
        ("<p>(Editor: Rudi Tallo)</p><div><b>Pewarta:</b> Ina Bere</div>", ("Ina Bere",), ("Rudi Tallo",)),
        ("<p>Penulis: Ina Bere</p><aside><p>Penulis: Yosef Ndolu</p></aside>", ("Ina Bere",), ()),
        ("<script>var a = 'x';</script><style>b {}</style><p>Garam.</p>", (), ()),
        ("<p>Penulis buku itu hadir.</p><p>Editor: bekerja sampai malam di kantor.</p>", (), ()),
        ("<script>Penulis: Ina Bere</script>", (), ()),
        ("<p>Reporter: " + "Ina Bere dan kawan " * 20 + "</p>", (), ()),
    ],
)
def test_first_of_each_role(html: str, authors: tuple[str, ...], editors: tuple[str, ...]) -> None:
    assert roles(f"<html><body>{html}</body></html>") == (authors, editors)


def test_thousands_of_role_words_are_read_in_time() -> None:
    start = process_time()
    assert roles("<html><body>" + "<div><p>Penulis</p>" * 3_000 + "</body></html>") == ((), ())
    assert process_time() - start < 5
