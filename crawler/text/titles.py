"""Headlines without the name of the site."""

import re

SEPARATED_TAIL = re.compile(r"(?:\s+[-–—:]\s+|\s*[|»]\s*)((?:[^-–—|»]|(?<=\w)-(?=\w)){2,60})$")
"""``Judul berita - News Liputan6.com``, ``Judul berita |Republika Online``, ``Judul berita - koran-jakarta.com``"""
NOT_ALNUM = re.compile(r"[\W_]+")
DOMAIN = re.compile(r"(?:\.(?:com|co|id|net|tv|org))+$", re.I)
"""``Tribunjateng.com``, ``viva.co.id``"""
SITE_TAIL = re.compile(r"\s+[-–—|]\s+(?:[a-z0-9-]+\.)+(?:com|co\.id|id|net|co|tv)$", re.I)
"""``Judul berita | ihram.co.id``: a domain, of whatever site the page belongs to"""
SITE_AHEAD = re.compile(r"((?:[\w-]+\.)+(?:com|co\.id|id|net))\s?(?::|\s[-–—|])\s+(?=\S)", re.I)
"""``KapanLagi.com: Judul berita``"""
MOST_WORDS = 4  # a longer tail is a second headline: "Hasil Persib Vs Persija - Gol Debut yang Tertunda Lama"


def without_site(title: str, sites: tuple[str, ...]) -> str:
    """``title`` without the name of one of ``sites`` (host labels or names): a short tail set off by a dash or bar, or a
    domain before a colon; and without any domain at its end."""
    keys = tuple(_key(site) for site in sites if len(site) > 2)
    ahead = SITE_AHEAD.match(title)
    if ahead and _names([ahead[1]], keys):
        title = title[ahead.end() :]
    if tail := SITE_TAIL.search(title):
        return title[: tail.start()].rstrip()
    tail = SEPARATED_TAIL.search(title)
    return title[: tail.start()].rstrip() if tail and _names(tail[1].split(), keys) else title


def _names(words: list[str], sites: tuple[str, ...]) -> bool:
    """Whether a word, or all words as one, begins or ends with a site: ``Bola`` is in *Bola.com*, not in *kebobolan*."""
    keys = [*(_key(DOMAIN.sub("", word)) for word in words), _key("".join(words))]
    return len(words) <= MOST_WORDS and any(key.startswith(sites) or key.endswith(sites) for key in keys)


def _key(text: str) -> str:
    return NOT_ALNUM.sub("", text.casefold())
