"""Checks of what an outlet declares, made when its module is imported."""

import re


def check_numbers(**numbers: int | None) -> None:
    """Refuse numbers below 1; None is no number.

    :raises ValueError: naming the field.
    """
    for name, number in numbers.items():
        if number is not None and number < 1:
            raise ValueError(f"{name}={number}: must be 1 or more")


def check_pattern(name: str, pattern: str) -> None:
    """Refuse what is no regular expression.

    :raises ValueError: naming the field and what is wrong.
    """
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"{name}={pattern!r}: no regular expression ({error})") from error
