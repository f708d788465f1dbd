"""Lists of articles in JSON: of an interface, of a Nuxt payload, or in a script of an HTML page."""

import json
from dataclasses import dataclass, field
from string import Formatter
from typing import Any, ClassVar

from parsel import Selector
from w3lib.html import remove_tags

from crawler.decoding import html_text
from crawler.discovery.addresses import absolute
from crawler.discovery.bodies import plain
from crawler.discovery.links import Announced, Link, Listing, UnreadableListing
from crawler.discovery.paged import PagedList
from crawler.discovery.template import placeholders
from crawler.discovery.wanted import Wanted
from crawler.jsondata import BrokenData, Path, load, reach, revive, spread, texts
from crawler.text.dates import read_time
from crawler.text.whitespace import tidy

MOST_BYTES = 10 * 1024 * 1024  # pages of Next.js repeat their whole data; the largest seen has a quarter of one
MOST_TITLE = 300


@dataclass(frozen=True, slots=True)
class JsonList(PagedList):
    """Lists in JSON, for example ``JsonList("https://…/api/terbaru?page={page}", items="data.articles", link="/{slug}")``.

    Paths are keys with dots between. A list on the way stands for its elements, so that ``items`` may well lead through one.

    :raises ValueError: at construction, where an address, the zone or a number cannot be used.
    """

    PLACEHOLDERS: ClassVar[tuple[str, ...]] = ("date", "eve", "query", "page", "offset", "section")

    items: Path = field(kw_only=True)
    """Path of the list of articles, or several of lists that are all read; "" where the document itself is the list."""
    link: str = field(kw_only=True)
    """Address of an item's article, absolute or as a link on the list would be, with paths of the item in braces:
    ``{url}``, ``/{category.slug}/{id}/{slug}``."""
    title: Path = "title"
    """Path of an item's headline; of several the first that finds any."""
    published: Path = ()
    """Path of its time of publication."""
    modified: Path = ()
    """Path of the time of its last change."""
    script: str | None = None
    """Id of the script of an HTML page that holds the JSON, ``__NEXT_DATA__``; None where the document is JSON."""
    nuxt: bool = False
    """Whether the JSON is a Nuxt payload (``_payload.json``, ``__NUXT_DATA__``), in which objects hold indexes."""

    def __post_init__(self) -> None:
        PagedList.__post_init__(self)
        if self.dated and self.searching:
            raise ValueError(f"{self.template!r}: a list by {{date}} or one by {{query}}, not both")
        if "eve" in placeholders(self.template) and not self.dated:
            raise ValueError(f"{self.template!r}: {{eve}} is the day before {{date}}, which is missing")
        check_link(self.link)

    def read(self, listing: Listing, body: bytes, wanted: Wanted) -> Announced:
        """Links to articles, and the next page where it is worth a fetch: none after a page that is not full."""
        items = self.listed(listing, body)
        links = [link for item in items if (link := self.read_item(item, listing.url))]
        if items and not links:
            raise UnreadableListing(listing.url, f"articles with {self.link}", f"{len(items)} items without")
        return self.followed(listing, links, wanted, last=len(items) < (self.page_size or 0))

    def listed(self, listing: Listing, body: bytes) -> list[Any]:
        """The items of the list.

        :raises UnreadableListing: where there is no such list.
        """
        expected = f"JSON in script#{self.script}" if self.script else "JSON"
        source = self.source(plain(body, listing.url, expected, MOST_BYTES), listing.url, expected)
        try:
            data = revive(load(source)) if self.nuxt else load(source)
        except BrokenData as error:
            raise UnreadableListing(listing.url, expected, str(error)) from error
        paths = (self.items,) if isinstance(self.items, str) else self.items
        lists = [found for path in paths for found in reach(data, path) if isinstance(found, list)]
        if not lists:
            where = " or ".join(paths) or "the top"
            raise UnreadableListing(listing.url, f"a list at {where}", "none there")
        return spread(lists)

    def source(self, body: bytes, url: str, expected: str) -> str:
        """The JSON as text."""
        if self.script is None:
            return body.decode(json.detect_encoding(body), "replace")
        scripts = Selector(html_text(body), type="html").xpath("//script[@id=$id]", id=self.script)
        if not scripts:
            raise UnreadableListing(url, expected, "no such script")
        return "".join(scripts[0].xpath("text()").getall())

    def read_item(self, item: Any, base: str) -> Link | None:
        """The link of an item; None where it lacks what the address needs."""
        written = self.written_address(item)
        url = absolute(written, base) if written else None
        if url is None:
            return None
        headline = tidy(remove_tags(self.first(item, self.title) or ""))[:MOST_TITLE]
        return Link(url, self.time(item, self.published), self.time(item, self.modified), headline or None)

    def written_address(self, item: Any) -> str | None:
        """The address of an item's article as ``link`` writes it; None where a part of it is missing."""
        address = ""
        for words, path, _, _ in Formatter().parse(self.link):
            value = "" if path is None else self.first(item, path)
            if value is None:
                return None
            address += words + value
        return address

    @staticmethod
    def first(item: Any, path: Path) -> str | None:
        """The first text at a path."""
        return next(iter(texts(item, path)), None)

    def time(self, item: Any, path: Path) -> str | None:
        """ISO 8601 of the time at a path."""
        written = self.first(item, path)
        return read_time(written, self.zone) if written else None


def check_link(link: str) -> None:
    """Refuse a template of addresses that no item could fill in.

    :raises ValueError: naming the template and the remedy.
    """
    try:
        pieces = list(Formatter().parse(link))
    except ValueError as error:
        raise ValueError(f"link {link!r}: {error}") from error
    if not any(path for _, path, _, _ in pieces) or any(form or kind for _, _, form, kind in pieces):
        raise ValueError(
            f"link {link!r}: write the path of the article's address in braces, {{url}}, and no more there"
        )
