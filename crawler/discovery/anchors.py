"""Links of an HTML page."""

from collections.abc import Iterator

from cssselect import SelectorError
from lxml import etree
from parsel import Selector
from parsel.csstranslator import HTMLTranslator
from w3lib.encoding import html_to_unicode

from crawler.discovery.addresses import absolute
from crawler.discovery.bodies import plain
from crawler.discovery.links import Link, Listing, UnreadableListing
from crawler.text.dates import read_time
from crawler.text.whitespace import tidy

MOST_BYTES = 10 * 1024 * 1024
EXPECTED = "an HTML page with links"


def check_selector(css: str) -> None:
    """:raises ValueError: where a CSS selector is none, or selects text or attributes instead of elements."""
    try:
        xpath = HTMLTranslator().css_to_xpath(css)
    except SelectorError as error:
        raise ValueError(f"selector {css!r}: {error}") from error
    if "::" in css:
        raise ValueError(f"selector {css!r}: select elements; leave ::attr() and ::text away ({xpath})")


def read_anchors(body: bytes, listing: Listing, within: str, time: str | None = None, zone: str = "WIB") -> list[Link]:
    """Links in document order, each once; the title is the first words that link to the address."""
    page = Selector(text=html_to_unicode(None, plain(body, listing.url, EXPECTED, MOST_BYTES))[1])
    if listing.page == 1 and not page.xpath("//a[@href]"):
        raise UnreadableListing(listing.url, EXPECTED, "a page without a link")
    base = absolute(page.xpath("//base/@href").get(""), listing.url) or listing.url
    links: dict[str, Link] = {}
    for item in page.css(within):
        published = read_time(item_time(item, time), zone) if time else None
        for url, title in anchors(item, base):
            known = links.get(url)
            if known is None:
                links[url] = Link(url, published, title=title)
            elif known.title is None and title:
                links[url] = Link(url, known.published or published, title=title)
    return list(links.values())


def item_time(item: Selector, css: str) -> str:
    node = item.css(css)
    return node.attrib.get("datetime") or " ".join(node[:1].xpath(".//text()").getall())


def anchors(item: Selector, base: str) -> Iterator[tuple[str, str | None]]:
    for anchor in item.xpath("descendant-or-self::a[@href]"):
        node: etree._Element = anchor.root
        url = absolute(str(node.get("href")), base)
        if url:
            yield url, tidy(" ".join(str(text) for text in node.itertext())) or None
