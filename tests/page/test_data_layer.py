"""People of the data layer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.page.data_layer import read_people


@pytest.mark.parametrize(
    ("script", "people"),
    [
        ("dataLayer = [{'author': 'Rina Wulan', 'editor':'fbn', 'tags': 'a b'}];", {"editor": "fbn"}),
        (
            "dataLayer = [{'editor': 'Sari Ayu', 'penulis':'Budi Karya'}];",
            {"editor": "Sari Ayu", "penulis": "Budi Karya"},
        ),
        ('window.dataLayer.push({"penulis": "Ayu", "editor": "Nur\'aini"});', {"penulis": "Ayu", "editor": "Nur'aini"}),
        ('dataLayer.push({"content_editor": "Hilda A"})', {"editor": "Hilda A"}),
        ('dataLayer.push({"content_editor": ""})', {}),
        ("var page = {'editor': 'Nobody'};", {}),
        ("", {}),
    ],
)
def test_people_of_the_data_layer(script: str, people: dict[str, str]) -> None:
    assert read_people([script]) == people


@given(st.text())
def test_any_script_is_read(script: str) -> None:
    assert set(read_people(["dataLayer" + script])) <= {"penulis", "reporter", "editor"}
