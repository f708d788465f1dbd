"""OutletSpider: sources → links → pages → articles. An outlet declares; it holds no step of any procedure."""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import date, datetime
from logging import INFO, WARNING
from typing import Any, ClassVar, Literal, Self

import scrapy
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.arguments import read_arguments, refuse
from crawler.discovery.links import Link, Listing, Source, UnreadableListing
from crawler.fetch.failures import Unanswered, cause_of, reason_of, request_of
from crawler.fetch.readers import Readers
from crawler.fetch.replay import OpenArchives
from crawler.items import Archive, Article, Unread, Wire
from crawler.page import Assembly, Page, PageRules, Reading, read_article
from crawler.page.reader import NotAnArticle
from crawler.page.rules import alternatives
from crawler.text.dates import JAKARTA
from crawler.text.urls import canonicalize, untracked

Group = Literal["antara", "national", "regional"]
Confidence = Literal["high", "medium", "low"]


class OutletSpider(scrapy.Spider):
    """One outlet. Subclasses declare values and override nothing but, rarely, `refine`."""

    outlet: str
    """Name of the outlet as people write it."""
    allowed_domains: list[str]
    """Hosts of the outlet, without ``www.``; pages elsewhere are never fetched."""
    article: ClassVar[str]
    """Regular expression found in the address of every article and of nothing else."""
    sources: tuple[Source, ...] = ()
    """Where the outlet announces its articles."""
    rules: ClassVar[tuple[PageRules, ...]] = ()
    """Its layouts, today's first."""
    group: ClassVar[Group] = "national"
    """Which part of the press it belongs to."""
    confidence: ClassVar[Confidence] = "low"
    """How sure the facts are from which it was declared: several sources that agree, one good one, or a mere list. Who says
    nothing claims nothing."""
    proven: ClassVar[tuple[str, ...]] = ()
    """Those of its layouts that read real saved pages in the tests as people read them; the others are only declared."""
    agency: ClassVar[str | None] = None
    """The news agency whose own portal this is: every text here is its copy."""
    browser: ClassVar[bool] = False
    """Whether its pages show their article only after scripts ran."""
    signed: ClassVar[bool] = True
    """Whether its articles are known to name who wrote or edited them; where not, a probe misses nobody."""

    _article: ClassVar[re.Pattern[str]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "article" in cls.__dict__:
            cls._article = re.compile(cls.article)

    def __init__(self, /, **arguments: str) -> None:
        super().__init__()
        self.today = datetime.now(JAKARTA).date()
        self._found: set[str] = set()
        self._unanswered = Unanswered()
        self.wanted = replace(read_arguments(arguments, self.today), article=self.article)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.check(archived=bool(crawler.settings.getlist("REPLAY")))
        return spider

    def check(self, *, archived: bool) -> None:
        """Refuse what this outlet cannot give. In a replay (``archived``) days may be asked for that no source reaches.

        Raises `crawler.arguments.BadArgument`.
        """
        refuse(
            self.wanted,
            self.today,
            outlet=self.outlet,
            sources=self.sources,
            allowed_domains=self.allowed_domains,
            article=self.article,
            may_be_article=self.may_be_article,
            archived=archived,
        )

    def refine(self, article: Article, page: Page) -> Article:
        """What no declared value can say of this outlet; called once for each page."""
        return article

    # links

    async def start(self) -> AsyncIterator[Request]:
        for url in self.wanted.urls:
            # Without a link, so that a stored article is asked for again: who names it wants to know.
            yield self.article_request(Link(url)).replace(meta={})
        if self.wanted.urls:
            return
        for source in self.sources:
            if source.serves(self.wanted):
                for listing in source.listings(self.wanted, self.day()):
                    yield self.listing_request(listing)

    def day(self) -> date:
        """Today, where the outlet is; in a replay the last day of its archives, whose lists end there."""
        opened = self.crawler.get_extension(OpenArchives)
        return (opened.archives.last_day if opened else None) or self.today

    def listing_request(self, listing: Listing) -> Request:
        return Request(
            listing.url,
            callback=self.parse_listing,
            errback=self.listing_failed,
            cb_kwargs={"listing": listing},
        )

    def parse_listing(self, response: Response, listing: Listing) -> Iterator[Request]:
        try:
            announced = listing.source.read(listing, response.body, self.wanted)
        except UnreadableListing as error:
            self.count("listings/unreadable")
            self.logger.log(INFO if listing.guessed else WARNING, "%s", error)
            yield from map(self.listing_request, listing.otherwise)
            return
        self.count("listings/read")
        for link in announced.links:
            if not self.is_article(link.url):
                self.count("links/other")
            elif self.wanted.covers(link.published):
                yield self.article_request(link)
            else:
                self.count("links/outside_window")
        for more in announced.more or ([] if announced.links else listing.otherwise):
            yield self.listing_request(more)

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        request = request_of(failure)
        self.count("listings/failed")
        self.count(f"listings/failed/{cause_of(failure)}")
        listing: Listing = request.cb_kwargs["listing"]
        self._unanswered.add(request.url, failure, guessed=listing.guessed)
        yield from map(self.listing_request, listing.otherwise)

    def closed(self, reason: str) -> None:
        """Called by Scrapy at the end of the crawl: tell which sources did not answer."""
        self._unanswered.log(self.logger)

    def is_article(self, url: str) -> bool:
        """Whether ``url`` is an address of an article of this outlet."""
        return self._article.search(url) is not None

    def may_be_article(self, url: str) -> bool:
        """Whether the page at ``url`` is worth reading."""
        return self.is_article(url)

    def awaited(self, url: str) -> tuple[str, ...]:
        """Where the text of an article stands that scripts may write late."""
        return tuple(css for rule in self.rules for css in alternatives(rule.body)) if self.is_article(url) else ()

    # articles

    def article_request(self, link: Link) -> Request:
        """Request for an article that some source announces, without tracking; each article is counted once."""
        if (address := canonicalize(link.url)) not in self._found:
            self._found.add(address)
            self.count("links/found")
        return Request(
            untracked(link.url), callback=self.parse_article, errback=self.article_failed, meta={"link": link}
        )

    async def parse_article(
        self, response: Response, assembly: Assembly | None = None
    ) -> AsyncIterator[Request | Article | Unread]:
        page = Page(response.url, response.body, (response.headers.get("Content-Type") or b"").decode("latin-1"))
        try:
            reading = self._kept(await self.reading(page), response)
        except NotAnArticle as error:
            yield self.onward(assembly.miss()) if assembly else self.unread(response.request, error.reason)
            return
        yield self.onward(assembly.add(reading) if assembly else Assembly((reading,)))

    def onward(self, assembly: Assembly) -> Request | Article | Unread:
        """The request for the next page, or the article; unread where it turns out to be of other days than wanted."""
        if url := assembly.next:
            # Never filtered as seen: a page that redirects to one that was read must not take the article with it.
            return Request(
                url,
                callback=self.parse_article,
                errback=self.article_failed,
                cb_kwargs={"assembly": assembly},
                dont_filter=True,
            )
        article = assembly.article
        if self.wanted.covers(article.published_at):
            return article
        return Unread(outlet=self.name, url=article.url, reason="outside_window", archive=article.archive)

    async def reading(self, page: Page) -> Reading:
        """As `read`, by other processes where the crawl has them."""
        readers = self.crawler.get_extension(Readers)
        return self.read(page) if readers is None else await readers.read(self, page)

    def read(self, page: Page) -> Reading:
        """Read one page of this outlet. Raises `NotAnArticle` with the reason that is counted."""
        if not self.may_be_article(page.url):
            raise NotAnArticle("not_an_article_address")
        reading = read_article(page, self.rules, self.name)
        try:
            article = self.refine(reading.article, page)
        except SystemExit as error:  # raised through asyncio, it would end the crawls of all outlets
            raise RuntimeError(f"refine of {self.name} exits ({error})") from error
        if self.agency:
            own = Wire(agency=self.agency, kind="copy", evidence=self.outlet)
            provenance = article.provenance.model_copy(update={"wire": "outlet"})
            article = article.model_copy(update={"wire": own, "provenance": provenance})
        return Reading(article, reading.pagination, reading.cuts)

    def _kept(self, reading: Reading, response: Response) -> Reading:
        archive = response.meta.get("archive")
        update = {
            "fetched_at": response.meta.get("fetched_at") or datetime.now(JAKARTA).isoformat(timespec="seconds"),
            "archive": Archive.model_validate(archive) if archive else None,
        }
        return Reading(reading.article.model_copy(update=update), reading.pagination, reading.cuts)

    def article_failed(self, failure: Failure) -> Iterator[Request | Article | Unread]:
        request = request_of(failure)
        if assembly := request.cb_kwargs.get("assembly"):
            self.count("pages/missing")
            yield self.onward(assembly.miss())
        else:
            yield self.unread(request, reason_of(failure))

    def unread(self, request: Request | None, reason: str) -> Unread:
        return Unread(outlet=self.name, url=request.url if request else "", reason=reason)

    def count(self, stat: str) -> None:
        assert self.crawler.stats is not None
        self.crawler.stats.inc_value(stat)
