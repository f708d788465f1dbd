"""A portal of which nothing but its address is known: where such portals announce their articles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import quote, urljoin, urlsplit

from parsel import Selector
from protego import Protego
from w3lib.url import safe_url_string

from crawler.decoding import html_text
from crawler.discovery.addresses import absolute, possible
from crawler.discovery.anchors import read_anchors
from crawler.discovery.feed import Feed
from crawler.discovery.links import Announced, Listing
from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.discovery.wanted import Wanted
from crawler.text.dates import check_zone

ROBOTS = "/robots.txt"
FEED_PLACES = ("/feed/", "/rss", "/rss.xml", "/feeds/posts/default")
"""WordPress, systems of their own, Joomla and Drupal, Blogger."""
SITEMAP_PLACES = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml")
ALTERNATE = '//link[contains(@rel, "alternate")][contains(@type, "rss") or contains(@type, "atom")]/@href'
COMMENTS = "/comments/"
"""WordPress announces a feed of the readers' comments beside that of its articles."""
NEWS = "news"
"""``https://…/news-sitemap.xml``"""
BRACES = re.compile(r"[{}]")
"""What would be a placeholder of a template"""
MOST_SITEMAPS = 10
MOST_FEEDS = 3


@dataclass(frozen=True, slots=True)
class Site:
    """The front page of a portal and what it and robots.txt name: feeds, sitemaps; else the places where they usually lie.

    :raises ValueError: at construction, where the address is none, or the zone is unknown.
    """

    url: str
    """Address of the front page."""
    zone: str = "WIB"
    """Zone of times that state none: WIB, WITA or WIT."""
    reach: int = 2
    """Days back that its feeds and its front page surely hold."""

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"address {self.url!r}: write https://host")
        check_zone(self.zone)

    @property
    def section(self) -> None:
        """The whole outlet."""
        return None

    def serves(self, wanted: Wanted) -> bool:
        """Whether the latest articles or a window of days are wanted, of the whole outlet."""
        return wanted.announced and wanted.section is None

    def reaches(self, day: date, today: date) -> bool:
        """Any day: how far back its sitemaps go shows when they are read."""
        return day <= today

    def listings(self, wanted: Wanted, today: date) -> tuple[Listing, ...]:
        """The front page and robots.txt."""
        if not self.serves(wanted):
            return ()
        oldest = wanted.since or today - timedelta(days=self.reach)
        sitemaps = self._sitemaps((urljoin(self.url, place) for place in SITEMAP_PLACES), wanted, today)
        return (
            Listing(self.url, self, day=today, oldest=oldest),
            Listing(
                urljoin(self.url, ROBOTS), self, day=today, oldest=oldest, otherwise=one_of(sitemaps), guessed=True
            ),
        )

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Of the front page its links and the feeds that it names; of robots.txt the sitemaps."""
        if listing.url.endswith(ROBOTS):
            return Announced((), self._named_in_robots(body, wanted, listing))
        links = read_anchors(body, listing, "a", zone=self.zone)
        return Announced(tuple(link for link in links if possible(link, wanted)), self._feeds(body, wanted, listing))

    def _named_in_robots(self, body: bytes, wanted: Wanted, listing: Listing) -> tuple[Listing, ...]:
        robots = Protego.parse(body.decode("utf-8", "replace"))
        named = [url for raw in robots.sitemaps if (url := named_address(raw, listing.url))]
        news = [url for url in named if NEWS in url.lower()]
        chosen = named if wanted.windowed or not news else news
        return tuple(self._sitemaps(chosen[:MOST_SITEMAPS], wanted, listing.day or date.max))

    def _sitemaps(self, urls: Iterable[str], wanted: Wanted, today: date) -> Iterator[Listing]:
        for url in urls:
            source = Sitemap(url, zone=self.zone) if wanted.windowed else NewsSitemap(url, zone=self.zone)
            yield from source.listings(wanted, today)

    def _feeds(self, body: bytes, wanted: Wanted, listing: Listing) -> tuple[Listing, ...]:
        today = listing.day or date.max
        hrefs = Selector(html_text(body), type="html").xpath(ALTERNATE).getall()
        named = dict.fromkeys(
            url for href in hrefs if (url := named_address(href, listing.url)) and COMMENTS not in url
        )
        feeds = [Feed(url, zone=self.zone) for url in list(named)[:MOST_FEEDS]]
        if feeds:
            return tuple(each for feed in feeds for each in feed.listings(wanted, today))
        places = (Feed(urljoin(listing.url, place), zone=self.zone) for place in FEED_PLACES)
        return one_of(each for feed in places for each in feed.listings(wanted, today))


def named_address(raw: str, base: str) -> str | None:
    """The address that a page or robots.txt names, so written that no character of it stands for anything else."""
    url = absolute(raw, base)
    return url and BRACES.sub(lambda brace: quote(brace[0]), safe_url_string(url))


def one_of(listings: Iterable[Listing]) -> tuple[Listing, ...]:
    """The first of ``listings``, with the next to be asked for where it is not to be had, and so on."""
    chain: tuple[Listing, ...] = ()
    for listing in reversed(list(listings)):
        chain = (replace(listing, otherwise=chain, guessed=True),)
    return chain
