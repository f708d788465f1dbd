"""Addresses with placeholders: ``https://…/indeks?date={date:%Y-%m-%d}&page={page}``."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from string import Formatter
from urllib.parse import quote, quote_plus, urlsplit

BETWEEN_WORDS = re.compile(r"[\W_]+")  # Harga Beras, 2026: harga-beras-2026


class Words(str):
    """Words of a query, percent-encoded where they stand in an address.

    ``{query:+}`` writes spaces as plus signs; ``{query:-}`` writes the words as portals name the pages of their tags,
    ``harga-beras``.
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if spec == "-":
            return quote("-".join(filter(None, BETWEEN_WORDS.split(self.lower()))), safe="")
        if spec not in ("", "+"):
            raise ValueError(f"{{query:{spec}}} is unknown: write {{query}}, {{query:+}} or {{query:-}}")
        return quote_plus(self) if spec else quote(self, safe="")


SAMPLES: Mapping[str, object] = {
    "date": date(2024, 6, 18),
    "eve": date(2024, 6, 17),
    "since": date(2024, 6, 1),
    "until": date(2024, 6, 18),
    "page": 1,
    "offset": 20,
    "section": "politik",
    "query": Words("harga beras"),
}


@lru_cache(maxsize=1024)
def placeholders(template: str) -> frozenset[str]:
    """Names in braces. :raises ValueError: where the braces do not pair."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def check(template: str, allowed: Collection[str] = ()) -> None:
    """Refuse a template that could not be filled in, or that is no web address then.

    :raises ValueError: naming the template, what is wrong and what may stand there.
    """
    try:
        unknown = placeholders(template) - set(allowed)
        if unknown:
            known = ", ".join(f"{{{name}}}" for name in sorted(allowed)) or "none"
            raise ValueError(f"unknown placeholder {{{sorted(unknown)[0]}}}; known here: {known}")
        address = fill(template, **{name: SAMPLES[name] for name in allowed})
        parts = urlsplit(address)
    except ValueError as error:
        raise ValueError(f"{template!r}: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in address:
        raise ValueError(f"{template!r}: not a web address; write https://host/path")


def fill(template: str, **values: object) -> str:
    """The address with its placeholders filled in."""
    return template.format(**values)


def serves_section(template: str, own: str | None, wanted: str | None, sections: str = "") -> bool:
    """Whether a source with this template and this section of its own announces the wanted section (None: any).

    ``sections`` is the regular expression of those that ``{section}`` may stand for; all where it is empty.
    """
    is_open = "section" in placeholders(template)
    if wanted is None:
        return own is not None or not is_open
    return own == wanted or (is_open and (not sections or re.fullmatch(sections, wanted) is not None))
