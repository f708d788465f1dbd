"""The lines of a text while they are cleaned: what is kept, what was cut, what was learnt from the cuts."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cut:
    """Something taken off a text, and why.

    Reasons: ``dateline``, ``byline``, ``source``, ``credit``, ``caption``, ``related``, ``advertisement``,
    ``promotion``, ``reprint``, ``copyright``, ``initials``, ``trending``, ``tags``, ``navigation``, ``empty``,
    ``embed`` (a post of a network), ``highlight`` (a pull quote, standfirst or title that the text repeats).
    """

    text: str
    reason: str


@dataclass(slots=True)
class Found:
    """Facts that the cuts held."""

    dateline: str | None = None
    agency: str | None = None
    """Bracket of the dateline, without brackets."""
    reprint_of: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    """Role and source lines as printed."""
    closings: list[str] = field(default_factory=list)
    """What the brackets at the end of the text hold."""
    captions: list[tuple[str | None, str | None]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def note_picture(self, caption: str | None, credit: str | None) -> None:
        """Note a picture; a credit alone belongs to the caption above it that has none."""
        if caption is None and self.captions and self.captions[-1][1] is None:
            self.captions[-1] = self.captions[-1][0], credit
        else:
            self.captions.append((caption, credit))


@dataclass(slots=True)
class Lines:
    """Lines of a text under the knife. ``kept`` shrinks, ``cuts`` grows, no word gets lost between them."""

    kept: list[str]
    cuts: list[Cut] = field(default_factory=list)
    found: Found = field(default_factory=Found)
    site: frozenset[str] = frozenset()
    """By what names the page's own site calls itself in datelines."""
    plain: set[str] = field(default_factory=set)
    """Lines that were looked at and are text wherever they stand but at the head."""

    def cut(self, text: str, reason: str) -> None:
        """Note a cut; the caller takes ``text`` off ``kept``."""
        self.cuts.append(Cut(text, reason))

    def take(self, start: int, stop: int, reason: str) -> None:
        """Cut the lines from ``start`` up to ``stop``."""
        self.cuts.extend(Cut(line, reason) for line in self.kept[start:stop])
        del self.kept[start:stop]
