"""Looking at one outlet: its lists until one announces new articles, then an article or two."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest

from scrapy.http import Response

from crawler.discovery import IndexPages
from crawler.discovery.addresses import day_in
from crawler.discovery.links import Announced, Link, Listing, Source, UnreadableListing
from crawler.discovery.wanted import Wanted, day_of
from crawler.page import Page
from crawler.page.generic import SOURCE as GENERIC
from crawler.page.reader import NotAnArticle
from crawler.probe.asking import Asker
from crawler.probe.facts import Answer, ArticleSeen, Facts, ListSeen
from crawler.probe.judge import Verdict, is_old, of_article
from crawler.spider import OutletSpider
from pipelines.clean import clean_article

SOURCES = 5
"""Most sources of an outlet that are asked."""
LISTS = 8
"""Most lists that are asked for: those of the sources, and parts of an index of sitemaps."""
PARTS = 3
"""Most parts of one index: the newest of them may be empty."""
ARTICLES = 2
NOTHING = Announced(())


@dataclass(slots=True)
class Notes:
    """What has been seen so far: time may be up at any moment."""

    day: str
    unrendered: bool = False
    lists: list[ListSeen] = field(default_factory=list)
    articles: list[ArticleSeen] = field(default_factory=list)

    def facts(self, *, late: bool = False, fault: str | None = None) -> Facts:
        """As a value."""
        lists, articles = tuple(self.lists), tuple(self.articles)
        return Facts(lists=lists, articles=articles, day=self.day, late=late, unrendered=self.unrendered, fault=fault)


async def look(outlet: OutletSpider, asker: Asker, notes: Notes) -> None:
    """Look at an outlet, and write down what is seen."""
    for link in await announced(outlet, asker, notes):
        answer, response = await asker.ask(outlet.article_request(link))
        seen = read(outlet, answer, response) if response else ArticleSeen(answer=answer)
        notes.articles.append(seen)
        if of_article(seen).verdict is Verdict.HEALTHY:
            return


async def announced(outlet: OutletSpider, asker: Asker, notes: Notes) -> list[Link]:
    """The first articles of the first list that has new ones, else of the first that has any."""
    waiting = lists_of(outlet)
    asked: set[str] = set()
    old: list[Link] = []
    while waiting and len(notes.lists) < LISTS:
        listing = waiting.pop(0)
        if listing.url in asked:  # an index may name what is a source of its own
            continue
        asked.add(listing.url)
        answer, response = await asker.ask(outlet.listing_request(listing))
        seen, found = scan(outlet, listing, answer, response.body) if response else (ListSeen(answer=answer), NOTHING)
        notes.lists.append(seen)
        if seen.articles and not is_old(seen.newest, notes.day):
            return articles_among(found, outlet)[:ARTICLES]
        old = old or articles_among(found, outlet)
        more = () if seen.articles else found.more or listing.otherwise
        waiting = [*more[:1], *waiting, *more[1:PARTS]]
    return old[:ARTICLES]


def articles_among(found: Announced, outlet: OutletSpider) -> list[Link]:
    """The links to articles."""
    return [link for link in found.links if outlet.is_article(link.url)]


def lists_of(outlet: OutletSpider) -> list[Listing]:
    """The lists to ask for, one of each source first; of a source by days that of yesterday last."""
    serving = [source for source in unlike_first(outlet.sources) if source.serves(outlet.wanted)][:SOURCES]
    rows = zip_longest(*(source.listings(outlet.wanted, outlet.day()) for source in serving))
    return [listing for row in rows for listing in row if listing is not None]


def unlike_first(sources: Iterable[Source]) -> list[Source]:
    """One of each kind, then the second of each, and so on: where a feed is gone, its sisters often are."""
    kinds: dict[type, list[Source]] = {}
    for source in sources:
        kinds.setdefault(type(source), []).append(source)
    return [source for row in zip_longest(*kinds.values()) for source in row if source is not None]


def scan(outlet: OutletSpider, listing: Listing, answer: Answer, body: bytes) -> tuple[ListSeen, Announced]:
    """What a list is and announces."""
    try:
        found = listing.source.read(listing, body, outlet.wanted)
        if not (found.links or found.more):  # of a sitemap that is fed no more, what it held
            found = listing.source.read(replace(listing, oldest=None), body, outlet.wanted)
        articles = articles_among(found, outlet)
        # Without the form of its articles' addresses, a list gives links of any kind.
        entries = len(found.links) if articles else len(listing.source.read(listing, body, Wanted()).links)
    except UnreadableListing as error:
        return ListSeen(answer=answer, unreadable=f"expected {error.expected}, found {error.found}"), NOTHING
    page = isinstance(listing.source, IndexPages)
    parts = 0 if page else len(found.more)
    newest = max((day for link in articles if (day := told_day(link))), default=None)
    seen = ListSeen(
        answer=answer,
        articles=len(articles),
        entries=entries,
        parts=parts,
        page=page,
        newest=newest.isoformat() if newest else None,
    )
    return seen, found


def told_day(link: Link) -> date | None:
    """The last day that a list or the address tells of an article."""
    told = (day_of(link.published), day_of(link.modified), day_in(link.url))
    return max((day for day in told if day), default=None)


def read(outlet: OutletSpider, answer: Answer, response: Response) -> ArticleSeen:
    """What is read from the page of an article."""
    page = Page(response.url, response.body, (response.headers.get("Content-Type") or b"").decode("latin-1"))
    try:
        article, _ = clean_article(outlet.read(page).article)
    except NotAnArticle as error:
        return ArticleSeen(answer=answer, unread=error.reason)
    main: dict[str, object] = {
        "title": article.title.strip(),
        "text": article.text.strip(),
        "published_at": article.published_at,
    }
    if outlet.signed:
        main["people"] = article.authors or article.editors or article.wire
    return ArticleSeen(
        answer=answer,
        source=article.provenance.text,
        generic=article.provenance.text == GENERIC and all(not rules.generic for rules in outlet.rules),
        missing=tuple(name for name, value in main.items() if not value),
        title=article.title,
        published_at=article.published_at,
    )
