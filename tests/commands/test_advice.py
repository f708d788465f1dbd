"""What to do about a crawl that could read no source, or found nothing."""

import pytest

from crawler.commands.advice import nothing_found, unread_sources
from crawler.discovery.wanted import Wanted

QUERY, SECTION = Wanted(query="garam"), Wanted(section="pasar")


@pytest.mark.parametrize(
    ("wanted", "stats", "replay", "words"),
    [
        (QUERY, {}, True, "kompas: REPLAY holds no answer of its search to query=garam; leave query out, or crawl without REPLAY"),
        (SECTION, {}, True, "kompas: REPLAY holds no list of section=pasar; leave section out, or crawl without REPLAY"),
        (Wanted(), {}, True, "kompas: REPLAY holds neither a list nor an article of it; name other archives"),
        (QUERY, {"listings/unreadable": 1}, True, None),
        (QUERY, {}, False, None),
        (SECTION, {}, False, "kompas: no list of section=pasar could be read; write it as the outlet's addresses do"),
        (Wanted(), {}, False, None),
    ],
)  # fmt: skip
def test_what_was_asked_for_is_named_where_it_is_the_cause(
    wanted: Wanted, stats: dict[str, int], replay: bool, words: str | None
) -> None:
    assert unread_sources("kompas", wanted, stats, replay=replay) == words


@pytest.mark.parametrize(
    ("wanted", "stats", "words"),
    [
        (SECTION, {}, "kompas announces nothing in section=pasar; is it written as in the outlet's addresses?"),
        (SECTION, {"links/found": 1}, None),
        (QUERY, {"links/other": 9}, None),
        (Wanted(), {}, None),
        (
            Wanted(),
            {"links/other": 9},
            "kompas: its lists hold 9 links, none the address of an article by its `article`; scrapy probe kompas tells whether it is declared as the portal is now",
        ),
        (Wanted(), {"links/other": 9, "links/found": 1}, None),
        (Wanted(), {"links/other": 9, "links/outside_window": 1}, None),
    ],
)
def test_where_nothing_is_found_a_section_may_be_misspelt_or_addresses_be_new(
    wanted: Wanted, stats: dict[str, int], words: str | None
) -> None:
    assert nothing_found("kompas", wanted, stats) == words
