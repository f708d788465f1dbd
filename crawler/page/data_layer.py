"""The data layer: what portals tell their measuring scripts of an article (Google Tag Manager, *dataLayer*)."""

import re
from collections.abc import Iterable, Mapping

DATA_LAYER = re.compile(r"\bdataLayer\b")
PERSON = re.compile(r"""["'](?:content_)?(penulis|reporter|editor)["']\s*:\s*(["'])((?:(?!\2|[<\\\n]).){2,80})\2""")
"""``'editor': 'Sri Juliati'``, ``"content_editor": "Hilda B Alexander"``, ``"penulis": "Beryl Santoso"``"""

PUBLISHED = re.compile(r"""["']articleDate["']\s*:\s*["']([^"'\n]{10,40})["']""")
"""``'articleDate': '2026-11-19T08:15:30'`` (Suara.com)"""


def read_people(scripts: Iterable[str]) -> Mapping[str, str]:
    """The people that the data layer names, by their lower-case role; the first of each role."""
    found: dict[str, str] = {}
    for script in scripts:
        if DATA_LAYER.search(script):
            for role, _, name in PERSON.findall(script):
                found.setdefault(role, name.strip())
    return found


def read_published(scripts: Iterable[str]) -> str | None:
    """The time of publication that the data layer names, as written; None where it names none."""
    found = (PUBLISHED.search(script) for script in scripts if DATA_LAYER.search(script))
    return next((time[1] for time in found if time), None)
