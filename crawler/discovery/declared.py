"""Checks of what an outlet declares, made when its module is imported."""


def check_numbers(**numbers: int | None) -> None:
    """Refuse numbers below 1; None is no number.

    :raises ValueError: naming the field.
    """
    for name, number in numbers.items():
        if number is not None and number < 1:
            raise ValueError(f"{name}={number}: must be 1 or more")
