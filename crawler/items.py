"""The article: one line of the feed.

Field names follow schema.org and zyte-common-items in spirit, snake_case in letter. Every key is always present, in the
order of declaration, and of one type. The JSON Schema and ``docs/fields.md`` are generated from these classes.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

SCHEMA_VERSION = 2
READER_VERSION = 1


class Value(BaseModel):
    """A frozen value: changed only by ``model_copy(update=…)``."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Image(Value):
    """A picture of the article."""

    url: str | None = None
    """Absolute address of the picture."""
    caption: str | None = None
    """What the picture shows, without its credit."""
    credit: str | None = None
    """Who made or owns the picture, as printed, without brackets."""


class Wire(Value):
    """How the article relates to a news agency."""

    agency: str
    """Name of the agency, for example ``ANTARA``."""
    kind: Literal["copy", "mention", "photo"]
    """``copy``: the text is the agency's; ``mention``: the outlet's own text quotes it; ``photo``: only a picture is."""
    evidence: str
    """The words on the page that say so."""


class Story(Value):
    """The set of copies that this article belongs to."""

    id: str
    """Identifier of the story."""
    origin: str | None = None
    """Article id of the origin of the story."""
    duplicate_of: str | None = None
    """Article id of which this one is a copy; null for the origin."""
    similarity: float | None = None
    """Share of this text's fingerprints that stand in the origin as well, 0 to 1."""


class Pages(Value):
    """How much of an article over several pages was read."""

    read: int = 1
    """Number of pages whose text is in ``text``."""
    total: int = 1
    """Number of pages that the article has; larger than ``read`` where a part is missing."""


class Rights(Value):
    """What the page says of its use."""

    notice: str | None = None
    """The copyright or usage notice as printed."""
    ai_reserved: bool = False
    """Whether the notice forbids automatic collection or use for AI without permission."""
    subscribers_only: bool = False
    """Whether the page says that it is not for all (schema.org's ``isAccessibleForFree`` is false): ``text`` may be but the
    beginning then."""


class Archive(Value):
    """Where the page lies from which the article was read."""

    file: str
    """Path of the WARC file or of the saved page."""
    offset: int | None = None
    """First byte of the record in the WARC file."""
    length: int | None = None
    """Bytes of the (compressed) record."""
    digest: str | None = None
    """``sha1:`` and the base32 digest of the payload, as WARC writes it; ``sha256:`` and hexadecimal for saved files."""


class Provenance(Value):
    """Source of each field: ``rule:<layout>``, ``data`` (JSON out of which the page draws the article), ``json-ld``,
    ``opengraph``, ``meta``, ``link`` (canonical), ``h1``, ``title``, ``url`` (the address), ``text`` (found in it by cleaning),
    ``outlet`` (declared by the spider), ``trafilatura``; null where nothing was found."""

    canonical_url: str | None = None
    title: str | None = None
    text: str | None = None
    description: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    authors: str | None = None
    editors: str | None = None
    section: str | None = None
    tags: str | None = None
    language: str | None = None
    dateline: str | None = None
    images: str | None = None
    wire: str | None = None
    rights: str | None = None


class Article(Value):
    """One article of one outlet, as read from its page and cleaned."""

    id: str
    """Identifier made from ``canonical_url``: the same article has the same id in every run."""
    outlet: str
    """Name of the spider that read it, for example ``koran_jakarta``."""
    url: str
    """Address from which the page was fetched."""
    canonical_url: str
    """Address that the outlet itself gives the article, without tracking, AMP and page marks."""
    title: str
    """Headline as the page shows it, without the site's name."""
    text: str
    """The article's own words: paragraphs, sub-headings, list items and quotations, joined by a blank line."""
    description: str | None = None
    """Standfirst or summary that the outlet gives."""
    published_at: str | None = None
    """ISO 8601 with the offset that holds there (WIB +07:00, WITA +08:00, WIT +09:00); a date alone where no time is given."""
    published_raw: str | None = None
    """The time of publication as the page writes it."""
    modified_at: str | None = None
    """Time of the last change, written as ``published_at``."""
    authors: list[str] = []
    """Who wrote it, names only, as printed; an agency printed as author stays."""
    editors: list[str] = []
    """Who edited it (Editor, Redaktur, Red), names only."""
    section: str | None = None
    """The most specific section that the page names."""
    tags: list[str] = []
    """Tags or topics of the article, without ``#``."""
    language: str = "id"
    """ISO 639-1 code of the language of the text."""
    dateline: str | None = None
    """Place of reporting as printed at the start of the text."""
    images: list[Image] = []
    """Pictures of the article, the lead picture first."""
    wire: Wire | None = None
    """The agency whose copy, quotation or picture this is; null where there is none."""
    story: Story | None = None
    """The story of which this is a copy; null while the article stands alone."""
    pages: Pages = Pages()
    """How many pages the article has, and how many of them are in ``text``."""
    revision: int = 1
    """1 when first stored, one more each time the outlet changed the text."""
    rights: Rights = Rights()
    """Notices that reserve rights, and for whom the article is."""
    fetched_at: str | None = None
    """ISO 8601 time at which the page was fetched; null where a saved page does not tell."""
    archive: Archive | None = None
    """Where the saved page lies; null where it was not kept."""
    provenance: Provenance = Provenance()
    """Where each field was found."""
    schema_version: int = SCHEMA_VERSION
    """Version of this list of fields."""
    reader_version: int = READER_VERSION
    """Version of the rules that read the page."""


class Unread(Value):
    """A page from which no article came; it is dropped with its reason, so that every page is accounted for."""

    outlet: str
    """Name of the spider that fetched it."""
    url: str
    """Address of the page."""
    reason: str
    """Why: ``not_an_article``, ``http_404``, …; counted in the stats as ``dropped/<reason>``."""
    detail: str = ""
    """What a person may want to know beyond the reason."""
    archive: Archive | None = None
    """Where the page lies."""
