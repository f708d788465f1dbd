"""Validate: what is no article leaves here, with a counted reason."""

from crawler.items import Article, Unread
from pipelines.dropped import Dropped


class Validate:
    """Item pipeline. Drops pages that could not be read, and articles without headline or text.

    An article whose time cannot be read stays: ``published_at`` is null then, and ``published_raw`` says why.
    """

    def process_item(self, item: Article | Unread) -> Article:
        if isinstance(item, Unread):
            raise Dropped(item.reason, item.url)
        if reason := lacking(item):
            raise Dropped(reason, item.url)
        return item


def lacking(article: Article) -> str | None:
    """``no_title`` or ``no_text``, where an article has none; else None."""
    return next((f"no_{field}" for field in ("title", "text") if not getattr(article, field).strip()), None)
