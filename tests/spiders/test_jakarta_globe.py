"""Jakarta Globe ends its datelines in a full stop."""

import pytest

from crawler.page import Page
from pipelines.clean import clean_article
from spiders.jakarta_globe import JakartaGlobe

URL = "https://jakartaglobe.id/news/ferry-route-to-adonara-reopens"
REST = "The ferry leaves four times a day from the repaired pier."


@pytest.mark.parametrize(
    ("printed", "place", "text"),
    [
        (f"Larantuka. {REST}", "Larantuka", REST),
        (f"Bandung, West Java. {REST}", "Bandung, West Java", REST),
        (f"Long ago. {REST}", None, f"Long ago. {REST}"),
        (f"No one came. {REST}", None, f"No one came. {REST}"),
        ("Larantuka. a village", None, "Larantuka. a village"),
    ],
)
def test_the_dateline_is_taken_off_where_it_names_a_place(printed: str, place: str | None, text: str) -> None:
    html = f"<h1>Ferry route reopens</h1><div class='content-body'><p>{printed}</p></div>"
    article = clean_article(JakartaGlobe().read(Page(URL, html.encode())).article)[0]
    assert (article.dateline, article.text) == (place, text)
