"""Checks of what an outlet declares, made when its module is imported."""

ZONES = ("WIB", "WITA", "WIT")


def check_zone(zone: str) -> None:
    """Refuse a zone that Indonesia has not.

    :raises ValueError: naming the zone and the known ones.
    """
    if zone not in ZONES:
        raise ValueError(f"zone {zone!r}: unknown; write one of {', '.join(ZONES)}")


def check_numbers(**numbers: int | None) -> None:
    """Refuse numbers below 1; None is no number.

    :raises ValueError: naming the field.
    """
    for name, number in numbers.items():
        if number is not None and number < 1:
            raise ValueError(f"{name}={number}: must be 1 or more")
