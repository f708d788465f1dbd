"""Sorting lines into text and what only stands beside it, in the order of the page."""

import re

from crawler.text import boilerplate, endings, related, reprint, rights
from crawler.text.boilerplate import SAID
from crawler.text.bylines import is_role_alone, note_roles, read_byline
from crawler.text.captions import find_caption
from crawler.text.credits import clean_credit, is_credit
from crawler.text.dateline import split_dateline
from crawler.text.lines import Lines

LONGEST_LINE = 450
"""No line that is cut as a whole is longer."""
LONGEST_SHORT = 200
"""No link, byline or title is longer."""
LONGEST_NAME = 60
MOST_LINKS = 8
"""Headlines under one ``Baca juga``."""
MOST_LINES_UNDER_TEXT = 40
# "Arsip foto - Presiden", "ILUSTRASI. Gedung", above the text
ARCHIVE_PHOTO = re.compile(r"(?:arsip foto|foto arsip|ilustrasi|dok(?:umentasi)?|caption)\s?[-–—:.]\s", re.IGNORECASE)


def sift(lines: Lines, *, title: str, authors: frozenset[str]) -> None:
    """Take off ``lines`` every line that is no text; ``authors`` are names in lower case."""
    _Sifter(lines, title.casefold(), authors).run()


class _Sifter:
    """One walk over the lines; a line may decide over those that follow."""

    __slots__ = ("at", "authors", "lines", "source", "title")

    def __init__(self, lines: Lines, title: str, authors: frozenset[str]) -> None:
        self.lines, self.source, self.at = lines, lines.kept, 0
        self.title, self.authors = title, authors

    def run(self) -> None:
        self.lines.kept = []
        plain = self.lines.plain
        while self.at < len(self.source):
            line = self.source[self.at]
            self.at += 1
            if line in plain and self.lines.kept:
                self.lines.kept.append(line)
            elif len(line) > LONGEST_LINE or not self._taken(line):
                self.lines.kept.append(line)
                if line[-1] != ":":  # a label may yet get a name under it
                    plain.add(line)

    def _taken(self, line: str) -> bool:
        if len(line) > LONGEST_SHORT:
            return self._mark(line) or self._note(line) or self._picture(line)
        return (
            self._mark(line)
            or self._link(line)
            or self._note(line)
            or self._byline(line)
            or self._picture(line)
            or self._title(line)
        )

    def _mark(self, line: str) -> bool:
        if reason := boilerplate.judge(line):
            if boilerplate.is_post_signature(line):
                self._take_post()
            self.lines.cut(line, reason)
        elif endings.is_codes(line):
            self.lines.cut(line, "initials")
            self.lines.found.closings.append(line.strip("()[]. "))
        else:
            return False
        return True

    def _take_post(self) -> None:
        """The post stands above its signature; a line with a full stop may be text above a mere picture."""
        kept = self.lines.kept
        if len(kept) > 1 and self.source[self.at - 2] == kept[-1] and not kept[-1].endswith("."):
            self.lines.take(len(kept) - 1, len(kept), "embed")

    def _link(self, line: str) -> bool:
        if related.is_label(line):
            self.lines.cut(line, "related")
            self._take_headlines()
        elif related.is_link(line):
            self.lines.cut(line, "related")
            if related.has_description_below(line):
                self._take_last()
        else:
            return False
        return True

    def _take_headlines(self) -> None:
        stop = min(len(self.source), self.at + MOST_LINKS)
        shortest = 1 if self._only_links_follow() else related.SHORTEST_HEADLINE
        while self.at < stop and related.is_headline(self.source[self.at].lstrip("•*-–—> "), shortest=shortest):
            self.lines.cut(self.source[self.at], "related")
            self.at += 1

    def _only_links_follow(self) -> bool:
        """At the end of a page a headline may be as short as a sub-heading."""
        if len(self.source) - self.at > MOST_LINES_UNDER_TEXT:
            return False
        rest = self.source[self.at :]
        return all(map(endings.is_item, rest)) and not any(read_byline(line) or rights.is_notice(line) for line in rest)

    def _take_last(self) -> None:
        """The description of an announced video, where it is the last line of the page."""
        below = self.source[self.at : self.at + MOST_LINKS + 1]
        rest = [line for line in below if not boilerplate.judge(line)]
        if len(below) > MOST_LINKS or len(rest) != 1 or not self.lines.kept:
            return
        if len(rest[0]) <= LONGEST_LINE and not SAID.search(rest[0]):
            for line in below:
                self.lines.cut(line, "related")
            self.at = len(self.source)

    def _note(self, line: str) -> bool:
        if reprint.is_reprint(line):
            self.lines.cut(line, "reprint")
            self.lines.found.reprint_of = self.lines.found.reprint_of or line
        elif rights.is_notice(line):
            self.lines.cut(line, "copyright")
            self.lines.found.notices.append(line)
        else:
            return False
        return True

    def _byline(self, line: str) -> bool:
        if line.casefold() in self.authors:
            self.lines.cut(line, "byline")
            return True
        if is_role_alone(line) and self.at < len(self.source) and len(self.source[self.at]) <= LONGEST_NAME:
            line = f"{line} {self.source[self.at]}"
            roles = read_byline(line)
            self.at += bool(roles)
        else:
            roles = read_byline(line)
        if roles:
            note_roles(self.lines, line, roles)
        return roles is not None

    def _picture(self, line: str) -> bool:
        head = not self.lines.kept
        caption = find_caption(line, head=head)
        if caption and not head and not self._text_follows():
            caption = find_caption(line, last=True)
        if caption is None and head and ARCHIVE_PHOTO.match(line) and self.at < len(self.source):
            caption = line, None
        if caption is None:
            return False
        if len(self.lines.kept) == 1 and is_credit(line) and self._dateline_follows():
            caption = self.lines.kept[0], clean_credit(line)
            self.lines.take(0, 1, "caption")
        self.lines.cut(line, "credit" if is_credit(line) else "caption")
        if caption[0] or not (caption[1] or "").startswith("http"):  # a mere link to a picture, of press releases
            self.lines.found.note_picture(*caption)
        return True

    def _text_follows(self) -> bool:
        below = self.source[self.at : self.at + MOST_LINKS]
        return any(not endings.is_item(line) and not _is_note(line) for line in below)

    def _dateline_follows(self) -> bool:
        return self.at < len(self.source) and split_dateline(self.source[self.at], site=self.lines.site) is not None

    def _title(self, line: str) -> bool:
        if self.lines.kept or not self.title or line.casefold() != self.title:
            return False
        self.lines.cut(line, "highlight")
        return True


def _is_note(line: str) -> bool:
    return bool(
        boilerplate.judge(line) or reprint.is_reprint(line) or rights.is_notice(line) or (read_byline(line) is not None)
    )
