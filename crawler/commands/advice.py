"""What to do about a crawl that could read no source, or found nothing, where what was asked for may be the cause."""

from collections.abc import Mapping
from typing import Any

from crawler.discovery.wanted import Wanted
from crawler.outlets import ANY

FOUND = "links/found"
OTHER = "links/other"
"""Stat: links on lists that are no addresses of articles"""
OUTSIDE = "links/outside_window"
LEAVE_OUT = "leave {name} out, or crawl without REPLAY"


def unread_sources(outlet: str, wanted: Wanted, stats: Mapping[str, Any], *, replay: bool) -> str | None:
    """Why no source could be read, and the remedy; None where it is up to the outlet, as the log says of each source."""
    asked = {"query": wanted.query, "section": wanted.section}
    name = next((name for name, value in asked.items() if value), None)
    if replay and not stats.get("listings/unreadable"):
        if name is None:
            return f"{outlet}: REPLAY holds neither a list nor an article of it; name other archives"
        what = "answer of its search to" if name == "query" else "list of"
        return f"{outlet}: REPLAY holds no {what} {name}={asked[name]}; {LEAVE_OUT.format(name=name)}"
    if name == "section":
        return f"{outlet}: no list of section={wanted.section} could be read; write it as the outlet's addresses do"
    return None


def nothing_found(outlet: str, wanted: Wanted, stats: Mapping[str, Any]) -> str | None:
    """What to look at where sources were read that announce no article: the name of a section is not known beforehand, and
    lists full of other links may tell that articles have new addresses.
    """
    if stats.get(FOUND) or wanted.query or stats.get(OUTSIDE):
        return None
    if wanted.section is not None:
        return f"{outlet} announces nothing in section={wanted.section}; is it written as in the outlet's addresses?"
    if others := stats.get(OTHER):
        return f"{outlet}: its lists hold {others} links, none the address of an article by its `article`; {look_at(outlet)}"
    return None


def nothing_read(outlet: str, pages: int) -> str:
    """What to look at where so many pages came and none is an article by the outlet's rules."""
    return f"{outlet}: no article is read from any page that came ({pages}); {look_at(outlet)}"


def look_at(outlet: str) -> str:
    """The command that tells whether a declaration still fits its portal."""
    if outlet == ANY:
        return "scrapy article URL shows what is read of a page"
    return f"scrapy probe {outlet} tells whether it is declared as the portal is now"
