"""Lists over several pages: their numbers, and how far they are followed."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.discovery.addresses import day_in, possible
from crawler.discovery.links import Announced, Link, Listing
from crawler.discovery.template import placeholders
from crawler.discovery.wanted import Wanted, day_of
from crawler.text.urls import canonicalize


def is_paged(template: str) -> bool:
    """Whether an address can name a next page."""
    return not placeholders(template).isdisjoint(("page", "offset"))


def check_paging(template: str, page_size: int | None) -> None:
    """Refuse an ``{offset}`` that could not be counted.

    :raises ValueError: naming the address and the remedy.
    """
    if "offset" in placeholders(template) and (page_size is None or page_size < 1):
        raise ValueError(f"{template!r}: {{offset}} needs page_size, the number of articles on a page")


def place(page: int, first_page: int, page_size: int | None) -> dict[str, int]:
    """Values of ``{page}`` and ``{offset}`` for a page counted from 1."""
    return {"page": first_page + page - 1, "offset": (page - 1) * (page_size or 0)}


def follow(listing: Listing, links: Sequence[Link], wanted: Wanted, following: str | None) -> Announced:
    """The articles among the links that no page before announced, and the following page where it is worth a fetch."""
    articles: dict[str, Link] = {}
    for link in links:
        if wanted.is_article(link.url):
            articles.setdefault(canonicalize(link.url), link)
    new = {key: link for key, link in articles.items() if key not in listing.seen}
    announced = tuple(link for link in new.values() if possible(link, wanted))
    if following is None or not goes_on(tuple(new.values()), len(articles) - len(new), listing):
        return Announced(announced)
    after = replace(listing, url=following, page=listing.page + 1, seen=listing.seen.union(new))
    return Announced(announced, (after,))


def goes_on(new: Sequence[Link], repeated: int, listing: Listing) -> bool:
    """Whether a next page is likely to bring more.

    One link alone decides nothing: a single new one among repeated ones is a promoted story, a single fresh one among
    older ones is pinned, and so is a single old one among fresh ones.
    """
    if not new or (len(new) == 1 and repeated > 1):
        return False
    old = sum(1 for link in new if is_old(link, listing))
    fresh = len(new) - old
    return fresh > 1 or fresh >= old


def is_old(link: Link, listing: Listing) -> bool:
    """Whether a link is known to be older than anything wanted."""
    day = day_of(link.published) or day_in(link.url)
    return day is not None and listing.oldest is not None and day < listing.oldest
