"""Where a page says when it was published and last changed, besides what is printed on it."""

import re

PUBLISHED_METAS = (
    "article:published_time", "content_publisheddate", "datepublished", "publishdate", "pubdate", "date", "dc.date",
)  # fmt: skip
MODIFIED_METAS = ("article:modified_time", "og:updated_time", "datemodified", "lastmod")
DAY_IN_ADDRESS = re.compile(r"/(20\d\d)([-/])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])/")
"""``/2026-09-10/judul``, ``/read/2020/10/16/12400058/judul``"""


def day_in_address(url: str) -> str | None:
    """The day of publication that an article's address names, ISO 8601; None where it names none."""
    found = DAY_IN_ADDRESS.search(url)
    return f"{found[1]}-{found[3]}-{found[4]}" if found else None
