"""Looking at one outlet: its lists until one announces articles, then an article or two."""

from dataclasses import dataclass, field
from itertools import zip_longest

from scrapy.http import Response

from crawler.discovery import IndexPages
from crawler.discovery.links import Announced, Link, Listing, UnreadableListing
from crawler.discovery.wanted import Wanted
from crawler.page import Page
from crawler.page.generic import SOURCE as GENERIC
from crawler.page.reader import NotAnArticle
from crawler.probe.asking import Asker
from crawler.probe.facts import Answer, ArticleSeen, Facts, ListSeen
from crawler.probe.judge import Verdict, of_article
from crawler.spider import OutletSpider
from pipelines.clean import clean_article

SOURCES = 2
LISTS = 3
"""Most lists that are asked for: of two sources, or of an index of sitemaps and a part of it beside them."""
ARTICLES = 2


@dataclass(slots=True)
class Notes:
    """What has been seen so far: time may be up at any moment."""

    unrendered: bool = False
    lists: list[ListSeen] = field(default_factory=list)
    articles: list[ArticleSeen] = field(default_factory=list)

    def facts(self, *, late: bool = False, fault: str | None = None) -> Facts:
        """As a value."""
        lists, articles = tuple(self.lists), tuple(self.articles)
        return Facts(lists=lists, articles=articles, late=late, unrendered=self.unrendered, fault=fault)


async def look(outlet: OutletSpider, asker: Asker, notes: Notes) -> None:
    """Look at an outlet, and write down what is seen."""
    for link in await announced(outlet, asker, notes):
        answer, response = await asker.ask(outlet.article_request(link))
        seen = read(outlet, answer, response) if response else ArticleSeen(answer=answer)
        notes.articles.append(seen)
        if of_article(seen).verdict is Verdict.HEALTHY:
            return


async def announced(outlet: OutletSpider, asker: Asker, notes: Notes) -> list[Link]:
    """The first articles of the first list that has any."""
    waiting = lists_of(outlet)
    while waiting and len(notes.lists) < LISTS:
        listing = waiting.pop(0)
        answer, response = await asker.ask(outlet.listing_request(listing))
        if response is None:
            notes.lists.append(ListSeen(answer=answer))
            waiting[:0] = listing.otherwise[:1]
            continue
        seen, found = scan(outlet, listing, answer, response.body)
        notes.lists.append(seen)
        links = [link for link in found.links if outlet.is_article(link.url)]
        if links:
            return links[:ARTICLES]
        waiting[:0] = (found.more or listing.otherwise)[:1]
    return []


def lists_of(outlet: OutletSpider) -> list[Listing]:
    """The lists to ask for, one of each source first; of a source by days that of yesterday last."""
    serving = [source for source in outlet.sources if source.serves(outlet.wanted)][:SOURCES]
    rows = zip_longest(*(source.listings(outlet.wanted, outlet.day()) for source in serving))
    return [listing for row in rows for listing in row if listing is not None]


def scan(outlet: OutletSpider, listing: Listing, answer: Answer, body: bytes) -> tuple[ListSeen, Announced]:
    """What a list is and announces."""
    try:
        found = listing.source.read(listing, body, outlet.wanted)
        articles = sum(outlet.is_article(link.url) for link in found.links)
        # Without the form of its articles' addresses, a list gives links of any kind.
        entries = len(found.links) if articles else len(listing.source.read(listing, body, Wanted()).links)
    except UnreadableListing as error:
        unreadable = f"expected {error.expected}, found {error.found}"
        return ListSeen(answer=answer, unreadable=unreadable), Announced(())
    page = isinstance(listing.source, IndexPages)
    parts = 0 if page else len(found.more)
    return ListSeen(answer=answer, articles=articles, entries=entries, parts=parts, page=page), found


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
    if prints_people(outlet, article.provenance.text or ""):
        main["people"] = article.authors or article.editors or article.wire
    return ArticleSeen(
        answer=answer,
        source=article.provenance.text,
        generic=article.provenance.text == GENERIC and all(not rules.generic for rules in outlet.rules),
        missing=tuple(name for name, value in main.items() if not value),
        title=article.title,
        published_at=article.published_at,
    )


def prints_people(outlet: OutletSpider, source: str) -> bool:
    """Whether the outlet prints who wrote or edited an article: the layout that read it declares where, or, where none
    did, any.
    """
    read_by = [rules for rules in outlet.rules if source == f"rule:{rules.layout}"] or outlet.rules
    return any(rules.byline or rules.authors or rules.editors or rules.sources for rules in read_by)
