"""What an XML sitemap says, read as a stream: memory does not grow with hostile documents."""

import re
from dataclasses import dataclass
from html.entities import html5

from lxml import etree

from crawler.discovery.bodies import plain_xml
from crawler.discovery.links import UnreadableListing

MOST_BYTES = 50 * 1024 * 1024  # sitemaps.org: "no larger than 50MB (52,428,800 bytes)", unpacked
EXPECTED = "an XML sitemap"
FACTS = {  # parent and name of the elements that matter; image:loc and video:title have other parents
    ("url", "loc"): "loc",
    ("sitemap", "loc"): "loc",
    ("url", "lastmod"): "lastmod",
    ("sitemap", "lastmod"): "lastmod",
    ("news", "publication_date"): "published",
    ("news", "title"): "title",
}
# &amp; &nbsp; and the bare & of "Rhoma & Ridho", but not &#38;
NAMED_REFERENCE = re.compile(rb"&(?!#)(?:([A-Za-z][A-Za-z0-9]{1,31});)?")


@dataclass(slots=True)
class Entry:
    """One ``<url>`` or ``<sitemap>``, as written."""

    nested: bool
    """Whether it names another sitemap."""
    loc: str = ""
    lastmod: str = ""
    published: str = ""
    title: str = ""


class Entries:
    """Collects entries from parser events (lxml's target interface)."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self.found: list[Entry] = []
        self.fact: str | None = None
        self.words: list[str] = []
        self.root = ""

    def start(self, tag: str | bytes, attrib: object) -> None:
        name = str(tag).rpartition("}")[2].rpartition(":")[2]  # broken documents use prefixes that they do not declare
        parent = self.path[-1] if self.path else ""
        self.root = self.root or name
        self.path.append(name)
        if name in ("url", "sitemap"):
            self.found.append(Entry(nested=name == "sitemap"))
        self.fact = FACTS.get((parent, name))
        self.words.clear()

    def data(self, data: str | bytes) -> None:
        if self.fact is not None:
            self.words.append(str(data))

    def end(self, tag: str | bytes) -> None:
        self.path.pop()
        if self.fact is not None and self.found:
            written = "".join(self.words).replace("&#38;", "&")  # within CDATA references stay as they are
            setattr(self.found[-1], self.fact, written.strip())
        self.fact = None

    def comment(self, text: str | bytes) -> None:
        """Not ours."""

    def close(self) -> "Entries":
        return self


def numbered(reference: re.Match[bytes]) -> bytes:
    """A named reference or bare ampersand as a number: after one mistake libxml2 loses all named ones, ``&amp;`` too."""
    characters = html5.get(f"{(reference[1] or b'amp').decode()};", "")
    return b"".join(b"&#%d;" % ord(character) for character in characters)


def read_entries(body: bytes, url: str) -> list[Entry]:
    """Entries in document order, of broken documents as far as they can be read.

    :raises UnreadableListing: where the body is blank, too large or no sitemap.
    """
    body = plain_xml(body, url, EXPECTED, MOST_BYTES)
    entries = Entries()
    parser = etree.XMLParser(target=entries, resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        etree.fromstring(NAMED_REFERENCE.sub(numbered, body), parser)
    except (etree.XMLSyntaxError, ValueError) as error:  # ValueError: names and words that are no Unicode
        raise UnreadableListing(url, EXPECTED, f"broken XML ({error})") from error
    if entries.root not in ("urlset", "sitemapindex"):
        raise UnreadableListing(url, EXPECTED, f"a document of <{entries.root}>")
    return entries.found
