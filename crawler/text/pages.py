"""Marks in an address that name one page of an article, or all its pages in one: ``?page=2``, ``?single=1``, ``/all``."""

import re

FIRST_PAGE = "1"
WHOLE = "all"
"""The page that shows all pages."""

MOST_DIGITS = 3

# "id=5&amp;page=all": an address that was escaped once too often
AMPERSAND = re.compile(r"&(?:amp;)*")
# "page=2", "halaman=02", "page="; "page=all", "view=all", "single=1"; "photo=3216225", a picture of an article's gallery;
# Tempo in 2015: "page_num=2", "i=1"
MARK = re.compile(
    r"(?:page|page_num|halaman|hal)=0*(?P<number>\d*)|(?P<whole>(?:page|page_num|halaman|hal|view|showpage)=all|single=1)"
    r"|photo=(?P<photo>\d+)|i=1",
    re.I,
)
# "p=2" in the links of a pager; elsewhere WordPress names articles so
PAGER_MARK = re.compile(r"p=0*(\d{1,3})", re.I)
# "/judul-berita/2", "/judul-berita/page/2", "/judul-berita/halaman-2/", "/judul-berita/all"
PATH_MARK = re.compile(r"/(?:(?:(?:page|halaman|hal)[/-])?0*(?P<number>\d{1,3})|(?P<whole>all))/?$", re.I)


def mark_of(piece: str) -> str | None:
    """Which page a piece of a query names: its number, or WHOLE; None for what is no such mark."""
    found = MARK.fullmatch(piece)
    if found is None:
        return None
    return WHOLE if found["whole"] else found["number"] or found["photo"] or FIRST_PAGE


def page_of(url: str, canonical: str) -> str:
    """Which page of the article at the address ``canonical`` is meant by ``url``: its number, or WHOLE.

    A number at the end of the path is a page's only where the canonical form has dropped it; else it names the article.
    """
    path, pieces = _parted(url)
    marks = [mark for piece in pieces if (mark := mark_of(piece))]
    if marks:
        return WHOLE if WHOLE in marks else marks[0]
    found = PATH_MARK.search(path)
    if found is None or canonical.partition("?")[0].endswith(found[0].rstrip("/")):
        return FIRST_PAGE
    return WHOLE if found["whole"] else found["number"]


def page_number(url: str) -> int | None:
    """The number that an address in a pager has; None where it has none."""
    path, pieces = _parted(url)
    if mark := _mark_in(pieces):
        return number_in(mark[1])
    in_path = PATH_MARK.search(path)
    return number_in(in_path["number"]) if in_path and in_path["number"] else None


def unnumbered(url: str) -> str:
    """The address without the number that a pager gave it: what the pages of one article have in common."""
    path, pieces = _parted(url)
    if mark := _mark_in(pieces):
        pieces.remove(mark[0])
    else:
        path = PATH_MARK.sub("", path)
    return "?".join(filter(None, (path, "&".join(pieces))))


def number_in(digits: str) -> int | None:
    """A page's number; None where no article has so many pages."""
    return int(digits) if len(digits) <= MOST_DIGITS else None


def _mark_in(pieces: list[str]) -> re.Match[str] | None:
    """The piece of a query that numbers a page; ``p=11`` does so only where nothing else does."""
    marks = (found for piece in pieces if (found := MARK.fullmatch(piece)) and found["number"])
    others = (found for piece in pieces if (found := PAGER_MARK.fullmatch(piece)))
    return next(marks, None) or next(others, None)


def _parted(url: str) -> tuple[str, list[str]]:
    """The address up to its query, and the pieces of that."""
    path, _, query = url.partition("#")[0].partition("?")
    return path, AMPERSAND.split(query)
