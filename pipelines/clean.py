"""Clean: take off the text what is not the article's, and keep the facts that stood there."""

from collections.abc import Iterable

from crawler.items import Article, Image, Unread, Wire
from crawler.text.cleaning import Cleaned, Cut, clean
from crawler.text.credits import split_caption
from crawler.text.urls import host_of

PARAGRAPHS = "\n\n"
READ_BY_RULE = "rule:"


class Clean:
    """Item pipeline; pages that could not be read pass."""

    def process_item(self, item: Article | Unread) -> Article | Unread:
        return clean_article(item)[0] if isinstance(item, Article) else item


def clean_article(article: Article) -> tuple[Article, tuple[Cut, ...]]:
    """The article in its own words, and what was taken off it with the reason of each.

    People, dateline, credits and the wire mark that the text held go into their fields; what a rule of the outlet has
    found already stays.
    """
    images = [_with_credit(image) for image in article.images]
    cleaned = clean(
        article.text.split(PARAGRAPHS),
        title=article.title,
        authors=article.authors,
        image_credits=[image.credit for image in images if image.credit],
        host=host_of(article.url),
    )
    people = _people(article, cleaned)
    update: dict[str, object] = {
        "text": PARAGRAPHS.join(cleaned.paragraphs),
        "dateline": cleaned.dateline,
        "images": images + [Image(caption=caption, credit=credit) for caption, credit in cleaned.captions],
        "wire": _wire(article, cleaned),
        "rights": article.rights.model_copy(update={"notice": cleaned.notice, "ai_reserved": cleaned.ai_reserved}),
        **{field: names for field, (names, _) in people.items()},
    }
    sources = {field: source for field, (_, source) in people.items()}
    found_in_text = ("dateline", "wire") if update["wire"] is not article.wire else ("dateline",)
    sources |= {field: "text" for field in found_in_text if update[field]}
    sources |= {"rights": "text"} if cleaned.notice else {}
    update["provenance"] = article.provenance.model_copy(update=sources)
    return article.model_copy(update=update), cleaned.cuts


def _with_credit(image: Image) -> Image:
    if not image.caption:
        return image
    caption, credit = split_caption(image.caption)
    return image.model_copy(update={"caption": caption, "credit": image.credit or credit})


def _people(article: Article, cleaned: Cleaned) -> dict[str, tuple[list[str], str | None]]:
    """Names with their source: what a rule found, else what the text says, else the metadata."""
    editors = _named(article.editors, article.provenance.editors, cleaned.editors)
    authors = _named(article.authors, article.provenance.authors, cleaned.authors)
    if not _printed(authors[1]):
        others = [name for name in authors[0] if name not in editors[0]]
        authors = (others, authors[1] if others else None)
    return {"authors": authors, "editors": editors}


def _named(read: list[str], source: str | None, in_text: Iterable[str]) -> tuple[list[str], str | None]:
    if in_text and not (source or "").startswith(READ_BY_RULE):
        return list(in_text), "text"
    return read, source


def _printed(source: str | None) -> bool:
    return source == "text" or (source or "").startswith(READ_BY_RULE)


def _wire(article: Article, cleaned: Cleaned) -> Wire | None:
    mark = cleaned.wire
    if mark is None or (article.wire is not None and mark.kind != article.wire.kind):
        return article.wire
    return Wire(agency=mark.agency, kind=mark.kind, evidence=mark.evidence)
