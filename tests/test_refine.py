"""What an outlet's own `refine` may do to a crawl."""

import pytest

from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.spider import OutletSpider

PAGE = (
    b"<html><body><h1>Panen Garam</h1><div class='isi'><p>Warga desa memanen garam pekan ini.</p></div></body></html>"
)


class Exits(OutletSpider):
    name = "exits"
    outlet = "Exits"
    allowed_domains = ("kabar-rote.example",)
    article = r"/berita/\d+"
    rules = (PageRules(body="div.isi"),)

    def refine(self, article: Article, page: Page) -> Article:
        raise SystemExit(3)


def test_an_exit_is_an_error_of_one_page_and_ends_no_crawl() -> None:
    page = Page("https://kabar-rote.example/berita/1", PAGE, "text/html")
    with pytest.raises(RuntimeError, match=r"^refine of exits exits \(3\)$"):
        Exits().read(page)
