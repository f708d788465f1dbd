"""JSON as portals publish it, and paths into it."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.jsondata import MOST_VALUES, BrokenData, load, reach, revive, spread, texts

ITEM = {
    "id": 7,
    "title": {"rendered": "Panen garam"},
    "authors": [{"name": "Rina Wulan"}, {"name": " "}, {"name": "Budi Karya"}, {}],
    "draft": False,
    "editor": None,
    "rubric-content": {"latest": [[{"slug": "satu"}], {"slug": "dua"}]},
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("id", ["7"]),
        ("title.rendered", ["Panen garam"]),
        ("authors.name", ["Rina Wulan", "Budi Karya"]),
        ("rubric-content.latest.slug", ["dua"]),  # the elements of a list, not theirs
        (("editor.name", "authors.name"), ["Rina Wulan", "Budi Karya"]),
        ("title", []),
        ("draft", []),
        ("editor", []),
        ("id.name", []),
        ("missing.name", []),
        ((), []),
    ],
)
def test_texts_at_a_path(path: str | tuple[str, ...], found: list[str]) -> None:
    assert texts(ITEM, path) == found


def test_paths_through_lists_within_lists_end() -> None:
    data: Any = "x"
    for _ in range(6):
        data = [{"a": data}] * 200
    assert len(texts(data, "a.a.a.a.a.a")) == MOST_VALUES


def test_a_missing_key_differs_from_an_empty_list() -> None:
    assert reach({"data": []}, "data") == [[]]
    assert reach({"data": []}, "items") == []
    assert reach([1, 2], "") == [[1, 2]]
    assert spread([[1, 2], [], 3]) == [1, 2, 3]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("", "broken JSON"),
        ("<!DOCTYPE html>", "broken JSON"),
        ('{"a": ', "broken JSON"),
        ("9" * 5000, "broken JSON"),
        ("[" * 200_000, "nested too deep"),
        ('{"a":' * 200_000, "nested too deep"),
    ],
    ids=["blank", "a page", "torn", "a long number", "deep lists", "deep objects"],
)
def test_what_is_no_json_is_said_to_be_none(source: str, found: str) -> None:
    with pytest.raises(BrokenData, match=found):
        load(source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r'"\ud83d\ude00 \uD83C\uDF3E"', "\U0001f600 \U0001f33e"),
        (r'"\ud83d \ude00 \ud83d\ud83d\ude00"', "  \U0001f600"),
        (r'"\\ud83d\ude00"', r"\ud83d"),
        (r'"\\\ud83d \u0041 \" \ufffd"', '\\ A " \ufffd'),
    ],
)
def test_half_emoji_are_left_out(source: str, text: str) -> None:
    assert load(source) == text


def test_raw_line_breaks_and_half_emoji_are_forgiven() -> None:
    assert load('{"a": "Satu\ndua \\ud83d", "b": "\\ud83c\\udf3e"}') == {"a": "Satu\ndua ", "b": "\U0001f33e"}


@pytest.mark.parametrize(
    ("payload", "value"),
    [
        ([{"data": 1}, {"title": 2, "tags": 3}, "Panen", [4, 5], "garam", "Rote"], {"data": {"title": "Panen", "tags": ["garam", "Rote"]}}),
        ([["ShallowReactive", 1], {"a": 2}, ["Ref", 3], "x"], {"a": "x"}),
        ([{"undefined": -1, "count": 1, "free": 2, "none": 3}, 200, True, None], {"undefined": None, "count": 200, "free": True, "none": None}),
        ([{"at": 1, "set": 2, "map": 5}, ["Date", "2026-07-24T02:00:00.000Z"], ["Set", 3, 4], "a", "b", ["Map", 3, 4]], {"at": "2026-07-24T02:00:00.000Z", "set": ["a", "b"], "map": None}),
        ([[]], []),
        (["teks"], "teks"),
    ],
    ids=["objects and arrays", "wrappers", "literals", "kinds", "an empty array", "a text"],
)  # fmt: skip
def test_a_nuxt_payload_is_revived(payload: list[Any], value: Any) -> None:
    assert revive(payload) == value


def test_circles_are_values_and_paths_through_them_end() -> None:
    value = revive([{"self": 0, "list": 1, "title": 2}, [0, 1, 0], "Panen"])
    assert value["self"]["self"] is value
    found = texts(value, ".".join(["list"] * 40 + ["title"]))
    assert set(found) == {"Panen"}
    assert len(found) <= MOST_VALUES


@pytest.mark.parametrize(
    "payload",
    [[], {}, "x", None, [{"a": 5}], [{"a": "x"}], [{"a": 1.5}], [{"a": True}], [[0.5]], [{"a": [1]}], [["Ref", 1], ["Ref", 0]], [["Ref", 0]]],
    ids=str,
)  # fmt: skip
def test_what_refers_to_nothing_is_no_payload(payload: Any) -> None:
    with pytest.raises(BrokenData):
        revive(payload)


REFERENCES = st.integers(-6, 12) | st.text(max_size=2) | st.none() | st.floats(allow_nan=False)
ENTRIES = st.lists(
    st.dictionaries(st.sampled_from(["a", "b"]), REFERENCES)
    | st.lists(REFERENCES | st.sampled_from(["Ref", "Set", "Date", "null"]), max_size=4)
    | st.text(max_size=3)
    | st.integers()
    | st.booleans()
)


@settings(deadline=None)
@given(ENTRIES)
def test_any_payload_is_revived_or_refused(entries: list[Any]) -> None:
    try:
        value = revive(load(json.dumps(entries)))
    except BrokenData:
        return
    texts(value, ("a.b.a.b.a.b", "a.a.a.a.a.a.a", "b", ""))
