"""Many things in one line."""

import pytest

from crawler.text.naming import some_of


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ([], ""),
        (["satu"], "satu"),
        (list("abcde"), "a, b, c, d, e"),
        (list("abcdefg"), "a, b, c, d, e and 2 more"),
    ],
)
def test_some_are_named_and_the_others_counted(names: list[str], line: str) -> None:
    assert some_of(names) == line
