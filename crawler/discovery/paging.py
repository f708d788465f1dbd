"""How far a list over several pages is followed."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.discovery.addresses import day_in, possible
from crawler.discovery.links import Announced, Link, Listing
from crawler.discovery.wanted import Wanted, day_of
from crawler.text.urls import canonicalize

DATED_PAGES = 100
UNDATED_PAGES = 10
SEARCH_PAGES = 20


def follow(listing: Listing, links: Sequence[Link], wanted: Wanted, following: str | None) -> Announced:
    """The articles among the links that no page before announced, and the following page where it is worth a fetch."""
    articles = {canonicalize(link.url): link for link in reversed(links) if wanted.is_article(link.url)}
    new = {key: link for key, link in reversed(articles.items()) if key not in listing.seen}
    announced = tuple(link for link in new.values() if possible(link, wanted))
    if following is None or not goes_on(tuple(new.values()), len(articles) - len(new), listing):
        return Announced(announced)
    after = replace(listing, url=following, page=listing.page + 1, seen=listing.seen | new.keys())
    return Announced(announced, (after,))


def goes_on(new: Sequence[Link], repeated: int, listing: Listing) -> bool:
    """Whether a next page is likely to bring more.

    One link alone decides nothing: a single new one among repeated ones is a promoted story, a single fresh one among
    older ones is pinned.
    """
    if not new or (len(new) == 1 and repeated > 1):
        return False
    if listing.oldest is None:
        return True
    days = (day_of(link.published) or day_in(link.url) for link in new)
    old = sum(1 for day in days if day is not None and day < listing.oldest)
    fresh = len(new) - old
    return fresh > 1 or fresh >= old
