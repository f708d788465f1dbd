"""People and time of publication of the data layer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.page.data_layer import read_people, read_published


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


@pytest.mark.parametrize(
    ("script", "time"),
    [
        ("dataLayer = [{'articleDate': '2026-11-19T08:15:30', 'articleTotalPages': '2'}];", "2026-11-19T08:15:30"),
        ('window.dataLayer.push({"articleDate":"2026-11-19 08:15:30"});', "2026-11-19 08:15:30"),
        ("dataLayer = [{'articleDate': ''}];", None),
        ("var page = {'articleDate': '2026-11-19T08:15:30'};", None),
    ],
)
def test_time_of_the_data_layer(script: str, time: str | None) -> None:
    assert read_published(["var x;", script]) == time


@given(st.text())
def test_any_script_is_read(script: str) -> None:
    assert set(read_people(["dataLayer" + script])) <= {"penulis", "reporter", "editor"}
