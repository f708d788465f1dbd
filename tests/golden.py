"""Golden articles: what is read today of the pages under ``recordings/<outlet>/<slug>/``.

``python -m tests.golden FOLDER…`` writes it into each folder's article.json, of which nothing but the address must be
there before, for a person to review.
"""

import json
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from scrapy.spiderloader import get_spider_loader
from scrapy.utils.project import get_project_settings

from crawler.commands.record import golden as recorded
from crawler.errors import OperatorError, WrongUse, cause
from crawler.page import Page
from crawler.page.reader import NotAnArticle
from crawler.spider import OutletSpider
from pipelines.clean import clean_article

RECORDINGS = Path(__file__).parent / "recordings"
USAGE = "Give the folders of recordings: python -m tests.golden tests/recordings/OUTLET/SLUG"


@cache
def spider(name: str) -> OutletSpider:
    """The outlet of a name."""
    found = get_spider_loader(get_project_settings()).load(name)()
    assert isinstance(found, OutletSpider)
    return found


def read(recording: Path, url: str) -> dict[str, Any]:
    """What the outlet reads of a recorded page, without what tells of the fetching."""
    reading = spider(recording.parent.name).read(Page(url, (recording / "page.html").read_bytes()))
    return recorded(clean_article(reading.article)[0])


def golden(recording: Path) -> dict[str, Any]:
    """What its article.json says."""
    article: dict[str, Any] = json.loads((recording / "article.json").read_text(encoding="utf-8"))
    return article


def rewritten(folder: Path) -> str:
    """What was read of a recording and now stands in its article.json.

    Raises `OperatorError` where there is no recording of an outlet, or no article on its page.
    """
    try:
        url = golden(folder)["url"]
        text = json.dumps(read(folder, url), ensure_ascii=False, indent=2)
        (folder / "article.json").write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise WrongUse(f"{cause(error, folder)}; a recording is a folder with page.html and article.json") from error
    except (ValueError, LookupError, TypeError) as error:
        raise WrongUse(f"{folder}: {fault(folder, error)}") from error
    except NotAnArticle as error:
        hint = f"; scrapy article {folder / 'page.html'} --url {url} shows why"
        raise OperatorError(f"{folder}: no article is read from page.html ({error.reason}){hint}") from error
    return text


def fault(folder: Path, error: Exception) -> str:
    """What is wrong with a recording whose files are there."""
    if folder.absolute().parent.name not in get_spider_loader(get_project_settings()).list():
        return f"no outlet is named {folder.absolute().parent.name!r}; the folder above is named as the spider"
    return f'article.json must hold the address of the page, {{"url": "https://…"}} ({error})'


def main(folders: Sequence[str]) -> int:
    """Write the golden articles and print them. Returns the exit status."""
    if not folders:
        print(USAGE, file=sys.stderr)
        return WrongUse.status
    for folder in folders:
        try:
            print(rewritten(Path(folder)))
        except OperatorError as error:
            print(f"golden: error: {error}", file=sys.stderr)
            return error.status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
