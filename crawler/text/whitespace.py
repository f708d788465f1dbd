"""One line of clean text out of what browsers and scrapers leave of it."""

import html
import re

ODDITY = re.compile(r"[^\S ]|  |^ | \Z|[\u00ad\u200b-\u200f\u2060\ufeff]|&[A-Za-z#]")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")


def tidy(text: str) -> str:
    """Return ``text`` as one line: no invisible characters, single spaces, entities unescaped."""
    if not ODDITY.search(text):
        return text
    return " ".join(INVISIBLE.sub("", html.unescape(html.unescape(text))).split())
