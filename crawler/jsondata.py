"""JSON as portals publish it: lists of articles, the data in the scripts of their pages, Nuxt payloads; and paths into it."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

Path = str | tuple[str, ...]
"""Keys with dots between, ``props.pageProps.article``; or several such paths of which the first that finds text is taken."""
MOST_VALUES = 2000  # twenty full pages of WordPress; hostile lists within lists could find any number
MOST_WRAPPERS = 8  # Nuxt wraps a value once or twice
ESCAPE = re.compile(r"\\(?:ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|(ud[89a-f][0-9a-f]{2})|.)", re.I | re.S)
"""``\\ud83d\\ude00``, ``\\"``, ``\\\\``; grouped is half of an emoji, ``"Selamat \\ud83d"``: no file can hold it"""


class BrokenData(ValueError):
    """Not the data that it should be; the message says what was found."""


def load(source: str) -> Any:
    """The value of a JSON document, with raw line breaks in its strings or without.

    :raises BrokenData: where it is none, or nested deeper than Python reads.
    """
    if "\\ud" in source or "\\uD" in source:
        source = ESCAPE.sub(lambda escape: "" if escape[1] else escape[0], source)
    try:
        return json.loads(source, strict=False)
    except RecursionError as error:
        raise BrokenData("JSON nested too deep") from error
    except ValueError as error:
        raise BrokenData(f"broken JSON ({error})") from error


def reach(data: Any, path: str) -> list[Any]:
    """Whatever lies at a path. A list on the way stands for its elements; nothing lies behind a key that is missing."""
    found = [data]
    for key in filter(None, path.split(".")):
        found = [node[key] for node in spread(found) if isinstance(node, dict) and key in node]
    return found


def spread(nodes: Iterable[Any]) -> list[Any]:
    """The nodes, with the elements of a list in its place; at most 2000."""
    return list(islice(chain.from_iterable(node if isinstance(node, list) else (node,) for node in nodes), MOST_VALUES))


def texts(data: Any, path: Path) -> list[str]:
    """Words and numbers at the first path that leads to any, blank ones left out."""
    for each in (path,) if isinstance(path, str) else path:
        if found := list(_written(spread(reach(data, each)))):
            return found
    return []


def _written(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str | int | float) and not isinstance(value, bool) and (text := str(value).strip()):
            yield text


def revive(payload: Any) -> Any:
    """The value of a Nuxt payload: an array whose objects and arrays hold indexes of other entries (devalue's format).

    Entries that refer to each other in a circle are values that do so as well.

    :raises BrokenData: where it is no such array, or refers to entries that it has not.
    """
    if not isinstance(payload, list) or not payload:
        raise BrokenData("no array of entries, which a Nuxt payload is")
    return Payload(payload).value(0)


class Payload:
    """Entries of a Nuxt payload, each made into a value once; nothing recurses, however they refer to each other."""

    def __init__(self, entries: list[Any]) -> None:
        self.entries = entries
        self.values = [_shell(entry) for entry in entries]
        for entry, value in zip(entries, self.values, strict=True):
            if isinstance(entry, dict):
                value.update((key, self.value(reference)) for key, reference in entry.items())
            elif isinstance(entry, list) and isinstance(value, list):
                value.extend(self.value(reference) for reference in (entry[1:] if _kind(entry) else entry))

    def value(self, reference: Any) -> Any:
        """What an index refers to; None for the negative ones (undefined, holes, not a number)."""
        for _ in range(MOST_WRAPPERS):
            if type(reference) is not int or reference >= len(self.entries):
                raise BrokenData(f"a reference to none of its {len(self.entries)} entries")
            if reference < 0:
                return None
            wrapped = _wrapped(self.entries[reference])
            if wrapped is None:
                return self.values[reference]
            reference = wrapped
        raise BrokenData("wrappers around wrappers")


def _kind(entry: list[Any]) -> str | None:
    """``Date`` of ``["Date", "2026-07-24T02:00:00Z"]``, ``ShallowReactive`` of ``["ShallowReactive", 75]``."""
    return entry[0] if entry and isinstance(entry[0], str) else None


def _wrapped(entry: Any) -> int | None:
    """Index of the value that an entry only wraps; None for a value in its own right."""
    wraps = isinstance(entry, list) and len(entry) == 2 and _kind(entry) not in (None, "Set") and type(entry[1]) is int
    return entry[1] if wraps else None


def _shell(entry: Any) -> Any:
    """The value of an entry, as yet without what it refers to; None for kinds that hold neither list nor text."""
    if isinstance(entry, dict):
        return {}
    if not isinstance(entry, list):
        return entry
    kind = _kind(entry)
    if kind in (None, "Set"):
        return []
    return entry[1] if len(entry) == 2 and isinstance(entry[1], str) else None
