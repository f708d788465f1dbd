"""What no rule finds on a page: its text by trafilatura (Barbaresi, ACL 2021), its day by htmldate (Barbaresi, JOSS 2020)."""

from crawler.decoding import html_text
from crawler.page.page import Page

SOURCE = "trafilatura"
DAY_SOURCE = "htmldate"


def generic_paragraphs(page: Page) -> tuple[str, ...]:
    """The paragraphs that trafilatura takes for the article; none where it finds no article."""
    from trafilatura import bare_extraction  # costs a second to import, and most runs never need it

    found = bare_extraction(page.body, url=page.url, include_comments=False, include_tables=True, favor_precision=True)
    text = getattr(found, "text", None) or ""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def generic_day(page: Page) -> str | None:
    """The day of publication that htmldate takes for it, ISO 8601; None where it finds none."""
    from htmldate import find_date  # as above

    return find_date(html_text(page.body, page.content_type), url=page.url, original_date=True, extensive_search=True)
