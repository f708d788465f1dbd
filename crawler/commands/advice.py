"""What to do about a crawl that could read no source, or found nothing, where what was asked for may be the cause."""

from collections.abc import Mapping
from typing import Any

from crawler.discovery.wanted import Wanted

FOUND = "links/found"
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
    """What to look at where sources were read that announce nothing of a section: its name is not known beforehand."""
    if wanted.section is None or stats.get(FOUND):
        return None
    return f"{outlet} announces nothing in section={wanted.section}; is it written as in the outlet's addresses?"
