"""From the paragraphs of a page to the article's own words; everything taken off is handed back."""

from collections.abc import Sequence
from dataclasses import dataclass

from crawler.text.lines import Cut, Lines
from crawler.text.opening import strip_opening
from crawler.text.own_names import site_names
from crawler.text.rights import reserves_ai
from crawler.text.sifting import sift
from crawler.text.tails import strip_tails
from crawler.text.whitespace import tidy
from crawler.text.wire import WireMark, find_wire

__all__ = ["Cleaned", "Cut", "clean"]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article's own paragraphs, and the facts that stood among them."""

    paragraphs: tuple[str, ...]
    dateline: str | None = None
    """Place of reporting as printed."""
    authors: tuple[str, ...] = ()
    """Writers named by role lines in the text."""
    editors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Names in lines such as ``Sumber : Antara``."""
    wire: WireMark | None = None
    captions: tuple[tuple[str | None, str | None], ...] = ()
    """``(caption, credit)`` of pictures found among the paragraphs."""
    notice: str | None = None
    """Copyright or usage notice as printed."""
    ai_reserved: bool = False
    """Whether the notice forbids automatic collection or use for AI."""
    reprint_of: str | None = None
    """``Artikel ini telah tayang di X dengan judul Y`` as printed."""
    cuts: tuple[Cut, ...] = ()
    """Everything taken off, in the order in which it was taken."""


def clean(
    paragraphs: Sequence[str],
    *,
    title: str = "",
    authors: Sequence[str] = (),
    image_credits: Sequence[str] = (),
    host: str = "",
) -> Cleaned:
    """Take everything off the paragraphs that is not the article's text.

    ``authors`` (from the page's byline) are recognised where they stand alone under the text, and count with
    ``image_credits`` as evidence of wire copy; ``host`` tells what the site calls itself in datelines. Never raises;
    cleaning the result again changes nothing; every word of the input is in ``paragraphs`` or in ``cuts``.
    """
    lines = Lines([line for paragraph in paragraphs for line in paragraph.splitlines()], site=site_names(host))
    known = frozenset(name.casefold() for name in authors)
    before: list[str] | None = None
    while lines.kept != before:  # what stood behind a cut may now stand first or last
        before = lines.kept
        tidied = [line if line in lines.plain else tidy(line) for line in before]
        lines.kept = [line for line in tidied if line]
        sift(lines, title=title, authors=known)
        strip_tails(lines)
        strip_opening(lines)
    return _cleaned(lines, authors, image_credits)


def _cleaned(lines: Lines, authors: Sequence[str], image_credits: Sequence[str]) -> Cleaned:
    found = lines.found
    notice = " ".join(found.notices) or None
    return Cleaned(
        paragraphs=tuple(lines.kept),
        dateline=found.dateline,
        authors=tuple(dict.fromkeys(found.authors)),
        editors=tuple(dict.fromkeys(found.editors)),
        sources=tuple(dict.fromkeys(found.sources)),
        wire=find_wire(
            lines.kept,
            authors=(*found.authors, *authors),
            sources=found.sources,
            credit_lines=[*(credit for _, credit in found.captions if credit), *image_credits],
            dateline_bracket=found.agency,
            closing=found.closings,
            bylines=found.bylines,
            notice=notice,
        ),
        captions=tuple(found.captions),
        notice=notice,
        ai_reserved=any(map(reserves_ai, found.notices)),
        reprint_of=found.reprint_of,
        cuts=tuple(lines.cuts),
    )
