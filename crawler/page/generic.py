"""The body of a page that no rule knows: trafilatura (Barbaresi, ACL 2021)."""

from crawler.page.page import Page

SOURCE = "trafilatura"


def generic_paragraphs(page: Page) -> tuple[str, ...]:
    """The paragraphs that trafilatura takes for the article; none where it finds no article."""
    from trafilatura import bare_extraction  # costs a second to import, and most runs never need it

    found = bare_extraction(page.body, url=page.url, include_comments=False, include_tables=True, favor_precision=True)
    text = getattr(found, "text", None) or ""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
