"""Links of an HTML page."""

from collections.abc import Iterable, Iterator
from itertools import islice

from cssselect import SelectorError
from lxml.html import HtmlElement
from parsel import Selector
from parsel.csstranslator import HTMLTranslator

from crawler.decoding import html_text
from crawler.discovery.addresses import absolute
from crawler.discovery.bodies import plain
from crawler.discovery.links import Link, Listing, UnreadableListing
from crawler.text.dates import read_time
from crawler.text.whitespace import tidy

MOST_BYTES = 5 * 1024 * 1024  # three times the largest index page seen
MOST_TITLE = 300
MOST_LINKS = 5000  # sixteen times the most seen
FEW_WORDS = 2  # "02:14", "Baca selengkapnya": no headline
EXPECTED = "an HTML page with links"
TRANSLATOR = HTMLTranslator()


def check_selector(css: str) -> None:
    """Refuse what does not select elements.

    :raises ValueError: naming the selector and what is wrong.
    """
    try:
        TRANSLATOR.css_to_xpath(css)
    except SelectorError as error:
        raise ValueError(f"selector {css!r}: {error}") from error
    if "::" in css:
        raise ValueError(f"selector {css!r}: select elements, without ::attr() and ::text")


def read_anchors(body: bytes, listing: Listing, within: str, time: str | None = None, zone: str = "WIB") -> list[Link]:
    """Links in document order, each address once; the title is the first headline that links to it.

    :raises UnreadableListing: where the body is blank or too large, or a first page has no link at all.
    """
    page = Selector(html_text(plain(body, listing.url, EXPECTED, MOST_BYTES)), type="html")
    if listing.page == 1 and not page.xpath("//a[@href]"):
        raise UnreadableListing(listing.url, EXPECTED, "a page without a link")
    base = absolute(page.xpath("//base/@href").get(""), listing.url) or listing.url
    # From the document, not from its root element: after a self-closed <html/> the body lies beside the root.
    items = page.xpath(TRANSLATOR.css_to_xpath(within, prefix="//"))
    links: dict[str, Link] = {}
    for link in islice(item_links(items, base, time, zone), MOST_LINKS):
        links[link.url] = better(links.get(link.url), link)
    return list(links.values())


def item_links(items: Iterable[Selector], base: str, time: str | None, zone: str) -> Iterator[Link]:
    """Links of each item, with the item's time."""
    for item in items:
        published = read_time(item_time(item, time), zone) if time else None
        for url, title in anchors(item, base):
            yield Link(url, published, title=title)


def item_time(item: Selector, css: str) -> str:
    """The time that an item states, for people or in an attribute."""
    node = item.css(css)[:1]
    return node.attrib.get("datetime") or " ".join(node.xpath(".//text()").getall())


def anchors(item: Selector, base: str) -> Iterator[tuple[str, str | None]]:
    """Addresses and words of the links in an item."""
    for anchor in item.xpath("descendant-or-self::a[@href]"):
        node: HtmlElement = anchor.root
        url = absolute(str(node.get("href")), base)
        if url:
            yield url, headline(node)


def headline(anchor: HtmlElement) -> str | None:
    """Words of a link: those of the heading in it, else all, else its tooltip."""
    heading = next(anchor.iter("h1", "h2", "h3", "h4", "h5", "h6"), anchor)
    words = tidy(" ".join(str(text) for text in heading.itertext()))
    return (words or tidy(anchor.get("title") or ""))[:MOST_TITLE] or None


def better(known: Link | None, link: Link) -> Link:
    """Of two links to the same address one with a headline and a time."""
    if known is None:
        return link
    short = known.title is None or len(known.title.split()) <= FEW_WORDS
    title = link.title if short and link.title else known.title
    return Link(known.url, known.published or link.published, title=title)
