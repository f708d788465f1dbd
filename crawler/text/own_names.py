"""What a site calls itself in its datelines: the same as in its address.

Lists know the tags of large outlets; those of thousands of regional portals and papers are told by the host alone:
``RADAR JOGJA - Warga`` on radarjogja.jawapos.com, ``Kabar6-Warga`` on kabar6.com.
"""

import re
from typing import NamedTuple

# "TIMES INDONESIA, MALANG – ", "Kabar6-", "SURABAYA | DUTA – ": what stands before the first dash or colon
HEAD = re.compile(r"([^\n–—:-]{2,60}?)\s*([-–—]{1,2}|:)\s*(?=[\"“A-Z0-9])")
PART = re.compile(r"\s*[,|(]\s*")
NOT_ALNUM = re.compile(r"[\W_]+")
DOMAIN = re.compile(r"\.(?:com|co\.?id|id|co|net)$")
SHORTEST = 3
"""Letters of a host's label that may be a name."""
NO_NAMES = frozenset(("www", "amp", "com", "net", "org", "news", "berita"))
MOST_WORDS = 4
"""Words of a place."""


class Head(NamedTuple):
    """A dateline with the site's own name: all that was printed, and the place beside the name."""

    printed: str
    place: str | None
    asks: bool = False
    """Whether the name may be that of who asks in an interview: ``Tempo: Apa yang terjadi?``."""


def site_names(host: str) -> frozenset[str]:
    """By what names a site may call itself, of its host: ``radarjogja`` and ``jawapos`` of ``radarjogja.jawapos.com``."""
    labels = (NOT_ALNUM.sub("", label) for label in host.casefold().split("."))
    return frozenset(label for label in labels if len(label) >= SHORTEST and label not in NO_NAMES)


def split_own_name(paragraph: str, site: frozenset[str]) -> Head | None:
    """The dateline that ``paragraph`` begins with if it holds one of the names of its ``site``."""
    head = HEAD.match(paragraph)
    if head is None:
        return None
    parts = [part.strip(" )") for part in PART.split(head[1])]
    others = [part for part in parts if part and not _names(part, site)]
    if len(others) == len(parts) or not all(map(_may_be_place, others)):
        return None
    return Head(head[0].strip(), ", ".join(others) or None, asks=head[2] == ":" and not others)


def _names(name: str, site: frozenset[str]) -> bool:
    return NOT_ALNUM.sub("", DOMAIN.sub("", name.casefold())) in site


def _may_be_place(name: str) -> bool:
    words = name.split()
    return len(words) <= MOST_WORDS and all(word[0].isupper() for word in words)
