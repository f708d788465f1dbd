"""An article over several pages, put together as its pages come in: wherever they come from, by one procedure."""

from dataclasses import dataclass, replace
from typing import Self

from crawler.items import Article, Pages
from crawler.page.pagination import Pagination
from crawler.page.reader import Reading
from crawler.text.cleaning import Cut


@dataclass(frozen=True, slots=True)
class Assembly:
    """What has been read of one article, and which page comes next.

    The page that shows all pages is asked for first, where the outlet has one. Where it is not to be had, or has no more
    text than the first, the following pages are asked for one after another, as far as the pagers of those read name
    them. A page that is missing ends the article: what stands behind a gap is not glued to what stands before it.
    """

    parts: tuple[Reading, ...]
    """The pages read, in order, the first at least."""
    whole: Reading | None = None
    """The page that shows them all."""
    tried_whole: bool = False
    ended: bool = False
    """Whether a page was missing."""

    @property
    def next(self) -> str | None:
        """Address of the page to read next; None where there is none."""
        first = self.parts[0].pagination
        if self.whole or self.ended or first.whole:
            return None
        if self._wants_whole:
            return first.all_pages
        known = {number: url for part in self.parts for number, url in part.pagination.following}
        return known.get(first.current + len(self.parts))

    @property
    def _wants_whole(self) -> bool:
        return self.parts[0].pagination.all_pages is not None and not self.tried_whole

    def add(self, reading: Reading) -> Self:
        """With the page that was asked for. One that only repeats another counts as missing.

        Where the pager was but guessed, it was none of this article.
        """
        first = self.parts[0]
        if self._wants_whole:
            more = len(reading.article.text) > len(first.article.text)
            if not more and first.pagination.guessed and not first.pagination.following:
                return self._alone
            return replace(self, tried_whole=True, whole=reading if more else None)
        if any(_repeats(reading, part) for part in self.parts):
            return self._alone if first.pagination.guessed and len(self.parts) == 1 else self.miss()
        return replace(self, parts=(*self.parts, reading))

    @property
    def _alone(self) -> Self:
        """The first page as an article of one page."""
        return replace(self, parts=(replace(self.parts[0], pagination=Pagination()),), ended=True)

    def miss(self) -> Self:
        """Without the page that was asked for."""
        return replace(self, tried_whole=True) if self._wants_whole else replace(self, ended=True)

    @property
    def article(self) -> Article:
        """The article of the pages read; ``pages`` says how many of how many they are."""
        first = self.parts[0]
        total = max(part.pagination.total for part in self.parts)
        complete = self.whole is not None or first.pagination.whole
        texts = [part.article.text for part in self._shown if part.article.text]
        images = {image: None for part in (first, *self._shown) for image in part.article.images}
        return first.article.model_copy(
            update={
                "text": "\n\n".join(texts),
                "images": list(images),
                "pages": Pages(read=total if complete else len(self.parts), total=total),
            }
        )

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """What was taken off those pages while reading."""
        return tuple(cut for part in self._shown for cut in part.cuts)

    @property
    def _shown(self) -> tuple[Reading, ...]:
        return (self.whole,) if self.whole else self.parts


def _repeats(reading: Reading, known: Reading) -> bool:
    """Whether a page is one that was read before; beside a guessed pager lists may change, so that half of it is enough."""
    if not known.pagination.guessed:
        return reading.article.text == known.article.text
    before = set(known.article.text.split("\n\n"))
    paragraphs = reading.article.text.split("\n\n")
    return 2 * sum(text in before for text in paragraphs) >= len(paragraphs)
