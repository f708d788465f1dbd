"""All that a field of one page can be read from, each found once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element as Element

from crawler.page import people
from crawler.page.generic import DAY_SOURCE, generic_day
from crawler.page.metadata import Metadata
from crawler.page.page import Page
from crawler.page.rules import Css, PageRules, alternatives
from crawler.page.times import MODIFIED_METAS, PUBLISHED_METAS, day_in_address
from crawler.text.dates import read_time
from crawler.text.names import Roles
from crawler.text.whitespace import tidy

Timed = tuple[str | None, str | None, str | None]
"""A time (ISO 8601), the same as written, and its source."""


@dataclass(frozen=True)
class Sheet:
    """One page, the rules of its layout and its metadata: all that a field can be read from."""

    page: Page
    rule: PageRules
    metadata: Metadata

    @property
    def source(self) -> str:
        return f"rule:{self.rule.layout}"

    @property
    def root(self) -> Element:
        return self.page.root

    def texts(self, css: Css) -> list[str]:
        """Tidy texts of the first alternative of ``css`` that finds any."""
        for each in alternatives(css):
            if found := [tidied for raw in self.page.texts(each) if (tidied := tidy(raw))]:
                return found
        return []

    def first(self, css: Css) -> str | None:
        return next(iter(self.texts(css)), None)

    @cached_property
    def roles(self) -> Roles:
        return people.roles_on_page(self.page, self.rule)

    @cached_property
    def published(self) -> Timed:
        """Time of publication, the same as written, and its source."""
        if self.rule.told_by == "text":
            return self._published_of_unknown()
        time, raw, source = self._time(self.rule.published, "datePublished", PUBLISHED_METAS)
        day = None if time else day_in_address(self.page.url)
        return (day, raw, "url") if day else (time, raw, source)

    def _published_of_unknown(self) -> Timed:
        """As the metadata say, else the printed time of the day that the address or a generic extractor tells.

        Without rules of its own a page prints many times: of other articles, of comments, of today.
        """
        stated = self._time((), "datePublished", PUBLISHED_METAS)
        if stated[0]:
            return stated
        in_address = day_in_address(self.page.url)
        day = in_address or generic_day(self.page)
        if day is None:
            return None, None, None
        of_the_day = [
            (time, raw, source)
            for raw, source in self._candidates(self.rule.published, "", ())
            if (time := read_time(raw, self.rule.zone)) and time.startswith(day)
        ]
        unnamed = (day, None, "url" if in_address else DAY_SOURCE)
        # The longest, for that has a clock time, and what is written beside it may be the day alone.
        return max(of_the_day, key=lambda timed: len(timed[0]), default=unnamed)

    @cached_property
    def modified(self) -> Timed:
        """Time of the last change, the same as written, and its source."""
        return self._time(self.rule.modified, "dateModified", MODIFIED_METAS)

    def _time(self, css: Css, key: str, metas: Sequence[str]) -> Timed:
        """The first candidate that is a time; where none is, what was written all the same."""
        written = None
        for raw, source in self._candidates(css, key, metas):
            if time := read_time(raw, self.rule.zone):
                return time, raw, source
            written = written or raw
        return None, written, None

    def _candidates(self, css: Css, key: str, metas: Sequence[str]) -> Iterator[tuple[str, str]]:
        for each in alternatives(css):
            yield from ((raw, self.source) for raw in self.texts(each))
        yield from ((raw, source) for raw, source in self.metadata.says(key) if raw)
        yield from ((raw, "meta") for name in metas if (raw := self.metadata.meta.get(name)))
        if key == "datePublished" and self.metadata.published:
            yield self.metadata.published, "meta"
