"""The paragraphs of an article: blocks in order, inline elements joined as they stand, pictures apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml.etree import _Element as Element

from crawler.items import Image
from crawler.page.selectors import elements, visible_text
from crawler.text.cleaning import Cut
from crawler.text.whitespace import tidy

BLOCKS = frozenset(
    {
        "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    }
)  # fmt: skip
CELLS = frozenset({"td", "th"})
ITALICS = frozenset({"em", "i"})
MOSTLY = 0.7  # a caption in italics may be followed by initials: "Suasana pasar. ©2020 Contoh.com (abc/def)"
LONGEST_CAPTION = 300
NO_TEXT = frozenset(
    {
        "audio", "button", "canvas", "embed", "fb:comments", "footer", "form", "frame", "iframe", "input", "ins",
        "link", "map", "meta", "nav", "noscript", "object", "option", "script", "select", "source", "style", "svg",
        "template", "textarea", "video",
    }
)  # fmt: skip
EMBEDS = frozenset(
    {
        "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "fb-video", "adsbygoogle",
        "baca-juga", "bacajuga", "wp-caption-text",
    }
)  # fmt: skip
CAPTION_CLASS = re.compile(r"caption", re.I)
RELATED_LABEL = re.compile(
    r"(?:baca|simak|lihat|tonton|saksikan|cek)\s*(?:juga|(?:berita )?selengkapnya|berita lainnya|artikel lainnya)\b[\s:]*"
    r"|(?:berita|artikel|bacaan|pos)\s*(?:terkait|lainnya|rekomendasi)\b[\s:]*|jangan lewatkan\b[\s:!]*"
    r"|(?:berita )?selengkapnya\b(?:,?(?: bisa| dapat| silakan)? (?:(?:di)?baca di ?sini|klik tautan ini))?[\s:.…]*"
    r"|pilihan editor\s*:?\s*|related news\s*:?\s*|read(?: also| more)?\b\s*:?\s*",
    re.I,
)
"""``Baca juga: Judul berita lain``, ``Pilihan Editor:``, ``Berita selengkapnya bisa dibaca di sini:``"""
SOURCES = ("data-src", "data-original", "data-lazy-src", "data-lazyload", "src")
NEXT_IMAGE = re.compile(r"(?:https?://[^/?#]+)?/_next/image\?(?:[^#]*&)?url=([^&#]+)")
"""``/_next/image?url=https%3A%2F%2Fcdn.contoh.example%2Fpanen.jpg&w=1200&q=75``: Next.js resizes pictures"""


@dataclass(slots=True)
class Block:
    """Text between two block boundaries, and how many of its characters are links."""

    text: str
    linked: int = 0

    @property
    def is_link(self) -> bool:
        return self.linked >= 0.9 * len(self.text) > 0


@dataclass(slots=True)
class Body:
    """What stands in the body of a page."""

    paragraphs: tuple[str, ...]
    images: tuple[Image, ...] = ()
    cuts: tuple[Cut, ...] = ()


def read_body(roots: Iterable[Element], drop: Sequence[str]) -> Body:
    """The paragraphs and pictures of the given elements.

    Skipped are elements that ``drop`` (CSS) selects, and what never is text: scripts, forms, embedded posts. Links to
    other articles under a label such as *Baca juga* are taken off and handed back as cuts.
    """
    walk = _Walk()
    for root in roots:
        walk.dropped.update(found for css in drop for found in elements(root, css))
        walk.enter(root)
        walk.flush()
    cuts: list[Cut] = []
    paragraphs = tuple(_without_related(walk.blocks, cuts))
    return Body(paragraphs, tuple(walk.images), tuple(cuts))


def _without_related(blocks: list[Block], cuts: list[Cut]) -> Iterator[str]:
    after_label = False
    for block in blocks:
        label = RELATED_LABEL.match(block.text)
        rest = len(block.text) - label.end() if label else len(block.text)
        related = block.is_link if after_label else label is not None and block.linked >= 0.8 * rest
        after_label = related and (after_label or rest == 0)
        if related:
            cuts.append(Cut(block.text, "related"))
        else:
            yield block.text


@dataclass(slots=True)
class _Walk:
    """A walk through the elements in document order."""

    blocks: list[Block] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    dropped: set[Element] = field(default_factory=set)
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    slanted: int = 0
    in_italics: bool = False
    after_picture: bool = False

    def enter(self, element: Element, in_link: bool = False) -> None:
        self.say(element.text, in_link)
        for child in element:
            self.visit(child, in_link)
            self.say(child.tail, in_link)

    def visit(self, element: Element, in_link: bool) -> None:
        tag = element.tag
        if tag == "br":
            self.flush()
        elif tag in NO_TEXT or element in self.dropped:
            pass
        elif tag == "img":
            self.images.append(Image(url=image_address(element)))
            self.after_picture = True
        elif tag == "figure" or self.is_caption(element):
            self.flush()
            self.take_picture(element)
        elif not self.is_embed(element):
            self.walk_into(element, tag, in_link or tag == "a")

    def walk_into(self, element: Element, tag: str, in_link: bool) -> None:
        if tag in BLOCKS:
            self.flush()
            self.enter(element, in_link)
            self.flush()
        elif tag in ITALICS and not self.in_italics:
            self.in_italics = True
            self.enter(element, in_link)
            self.in_italics = False
        else:
            if tag in CELLS:
                self.parts.append(" ")
            self.enter(element, in_link)

    def say(self, text: str | None, in_link: bool) -> None:
        if text:
            self.parts.append(text)
            if in_link:
                self.linked += len(text.strip())
            if self.in_italics:
                self.slanted += len(text.strip())

    def flush(self) -> None:
        if self.parts:
            if text := tidy("".join(self.parts)):
                self.take_text(text)
            self.parts.clear()
            self.linked = self.slanted = 0

    def take_text(self, text: str) -> None:
        """Keep a block; one in italics right behind a picture is its caption."""
        if self.after_picture and len(text) <= LONGEST_CAPTION and self.slanted >= MOSTLY * len(text):
            self.images[-1] = Image(url=self.images[-1].url, caption=text)
        else:
            self.blocks.append(Block(text, self.linked))
        self.after_picture = False

    def take_picture(self, element: Element) -> None:
        caption = tidy(visible_text(element)) or None
        url = next((image_address(img) for img in element.iter("img")), None)
        last = self.images[-1] if self.images else None
        if url is None and last is not None and last.caption is None:
            self.images[-1] = Image(url=last.url, caption=caption)
        elif url or caption:
            self.images.append(Image(url=url, caption=caption))

    @staticmethod
    def is_caption(element: Element) -> bool:
        if element.tag == "figcaption":
            return True
        classes = element.get("class")
        return classes is not None and CAPTION_CLASS.search(classes) is not None and element.find(".//p") is None

    @staticmethod
    def is_embed(element: Element) -> bool:
        classes = element.get("class")
        return classes is not None and not EMBEDS.isdisjoint(classes.split())


def image_address(img: Element) -> str | None:
    """Address of a picture, the one that scripts load later before the placeholder, the original of one that is resized."""
    sources = (img.get(name) for name in SOURCES)
    source = next((source.strip() for source in sources if source and not source.startswith("data:")), None)
    resized = NEXT_IMAGE.match(source) if source else None
    return unquote(resized[1]) if resized else source
