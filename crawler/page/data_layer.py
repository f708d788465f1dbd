"""The data layer: what portals tell their measuring scripts of an article (Google Tag Manager, *dataLayer*)."""

import re
from collections.abc import Iterable, Mapping

DATA_LAYER = re.compile(r"\bdataLayer\b")
PERSON = re.compile(r"""["'](?:content_)?(penulis|reporter|editor)["']\s*:\s*(["'])((?:(?!\2|[<\\\n]).){2,80})\2""")
"""``'editor': 'Sri Juliati'``, ``"content_editor": "Hilda B Alexander"``, ``"penulis": "Beryl Santoso"``"""


def read_people(scripts: Iterable[str]) -> Mapping[str, str]:
    """The people that the data layer names, by their lower-case role; the first of each role."""
    found: dict[str, str] = {}
    for script in scripts:
        if DATA_LAYER.search(script):
            for role, _, name in PERSON.findall(script):
                found.setdefault(role, name.strip())
    return found
