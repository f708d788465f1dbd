"""When two texts are the same text: equal in their words, whatever the spaces, marks, quotes and capitals."""

import re
import unicodedata
from hashlib import blake2b

WORD = re.compile(r"[^\W_]+")
"""``Rp`` and ``5`` and ``000`` in ``"Rp5.000,-"``… letters and digits only."""


def text_digest(text: str) -> str:
    """32 hexadecimal characters that stand for the words of a text; empty where it has no word."""
    words = " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest() if words else ""
