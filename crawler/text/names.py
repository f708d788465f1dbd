"""Names in bylines and role lines."""

import re
from typing import NamedTuple

SEPARATOR = re.compile(r"\s*(?:[,/|&;]| dan )\s*")
ROLE = re.compile(r"\b(penulis|pewarta|reporter|rep|oleh|kontributor|editor|redaktur|red|sumber)\s*:\s*", re.I)
FIELD = {"editor": "editors", "redaktur": "editors", "red": "editors", "sumber": "sources"}


class Roles(NamedTuple):
    """Who did what, as a role line says it."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def read_names(raw: str) -> tuple[str, ...]:
    """Return the names in a byline."""
    raw = re.sub(r"\s+-\s+\S+$", "", raw.strip())
    raw = re.sub(r"\([^)]*\)", "", raw)
    return tuple(name for name in (part.strip() for part in SEPARATOR.split(raw)) if name)


def read_roles(line: str) -> Roles | None:
    """Return the roles of a short role line, None for any other line."""
    parts = ROLE.split(line.strip())
    if len(parts) < 3 or parts[0].strip() or len(line) > 160:
        return None
    found: dict[str, tuple[str, ...]] = {}
    for role, value in zip(parts[1::2], parts[2::2], strict=True):
        key = FIELD.get(role.lower(), "authors")
        found[key] = found.get(key, ()) + read_names(value)
    return Roles(**found)
