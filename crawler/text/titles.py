"""Headlines without the name of the site."""

import re

SEPARATED_TAIL = re.compile(r"(?:\s+[-–—:]\s+|\s*[|»]\s*)((?:[^-–—|»]|(?<=\w)-(?=\w)){2,60})$")
"""``Judul berita - News Liputan6.com``, ``Judul berita |Republika Online``, ``Judul berita - koran-jakarta.com``"""
NOT_ALNUM = re.compile(r"[\W_]+")
DOMAIN = re.compile(r"(?:\.(?:com|co|id|net|tv|org))+$", re.I)
"""``Tribunjateng.com``, ``viva.co.id``"""
MOST_WORDS = 4  # a longer tail is a second headline: "Hasil Persib Vs Persija - Gol Debut yang Tertunda Lama"


def without_site(title: str, sites: tuple[str, ...]) -> str:
    """``title`` without a short tail, set off by a dash or bar, that names one of ``sites`` (host labels or names)."""
    tail = SEPARATED_TAIL.search(title)
    if tail and _names(tail.group(1).split(), tuple(_key(site) for site in sites if len(site) > 2)):
        return title[: tail.start()].rstrip()
    return title


def _names(words: list[str], sites: tuple[str, ...]) -> bool:
    """Whether a word, or all words as one, begins or ends with a site: ``Bola`` is in *Bola.com*, not in *kebobolan*."""
    keys = [*(_key(DOMAIN.sub("", word)) for word in words), _key("".join(words))]
    return len(words) <= MOST_WORDS and any(key.startswith(sites) or key.endswith(sites) for key in keys)


def _key(text: str) -> str:
    return NOT_ALNUM.sub("", text.casefold())
