"""Headlines without the name of the site."""

import re

SEPARATED_TAIL = re.compile(r"\s+[-–—|:»]\s+([^-–—|»]{2,60})$")
"""``Judul berita - News Liputan6.com``, ``Judul berita | merdeka.com``"""
NOT_ALNUM = re.compile(r"[\W_]+")


def without_site(title: str, sites: tuple[str, ...]) -> str:
    """``title`` without a tail set off by a dash or bar that holds one of ``sites`` (host labels or names)."""
    tail = SEPARATED_TAIL.search(title)
    if tail and any(_key(site) in _key(tail.group(1)) for site in sites if len(site) > 2):
        return title[: tail.start()].rstrip()
    return title


def _key(text: str) -> str:
    return NOT_ALNUM.sub("", text.casefold())
