"""``scrapy clean``: clean text that someone else scraped."""

import argparse
import hashlib
import sys
from pathlib import Path
from typing import Any, ClassVar

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from crawler.commands.running import told
from crawler.commands.summary import tell
from crawler.errors import WrongUse, cause
from crawler.items import Article, Image, Provenance, Rights, Wire
from crawler.text.scraped import Scraped, read_scraped
from crawler.text.urls import article_id
from pipelines.validate import lacking

STDIN = "-"


class Command(ScrapyCommand):
    """The command."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, bool]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        return "FILE ... (- is standard input)"

    def short_desc(self) -> str:
        return "Clean articles that were scraped as plain text; one article as a line of JSON for each file"

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if not args:
            raise UsageError("Nothing to clean: give files, or - for standard input")
        for name in args:
            text, url = read_text(name)
            article = as_article(read_scraped(text), url)
            if reason := lacking(article):
                tell(f"{name}: no article ({reason}); the title stands in the first line, the text below")
                self.exitcode = 1
            else:
                sys.stdout.write(article.model_dump_json() + "\n")


def read_text(name: str) -> tuple[str, str]:
    """The text of a file and the address that stands for it."""
    try:
        if name == STDIN:
            raw = sys.stdin.buffer.read()
            return raw.decode("utf-8-sig"), "stdin:" + hashlib.sha256(raw).hexdigest()
        path = Path(name)
        return path.read_text(encoding="utf-8-sig"), path.resolve().as_uri()
    except OSError as error:
        raise WrongUse(cause(error, name)) from error
    except UnicodeDecodeError as error:
        raise WrongUse(f"{name}: not UTF-8 ({error.reason} at byte {error.start}); convert it first") from error


def as_article(scraped: Scraped, url: str) -> Article:
    """A scraped text as an article; what plain text cannot tell stays empty."""
    found = facts(scraped)
    return Article.model_validate(
        found
        | {
            "id": article_id(url),
            "outlet": "",
            "url": url,
            "canonical_url": url,
            "provenance": Provenance(**{name: "text" for name, value in found.items() if value and value != Rights()}),
        }
    )


def facts(scraped: Scraped) -> dict[str, Any]:
    """What a scraped text says, by field."""
    cleaned = scraped.cleaned
    mark = cleaned.wire
    return {
        "title": scraped.title,
        "text": "\n\n".join(cleaned.paragraphs),
        "authors": list(scraped.authors),
        "editors": list(scraped.editors),
        "tags": list(scraped.tags),
        "dateline": cleaned.dateline,
        "images": [Image(caption=caption, credit=credit) for caption, credit in scraped.images],
        "wire": Wire(agency=mark.agency, kind=mark.kind, evidence=mark.evidence) if mark else None,
        "rights": Rights(notice=cleaned.notice, ai_reserved=cleaned.ai_reserved),
    }
