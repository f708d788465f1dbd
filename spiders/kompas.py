"""Kompas.com, the news portal of Kompas Gramedia, with its sections on hosts and paths of their own.

ANTARA copy has the source line "Sumber Antara" (Antaranews.com, Antara News) under the text, beside the writer who
adapted it; other texts quote it: "dikutip dari Antara".
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.discovery.sitemap import Sitemap
from crawler.items import Article, Image
from crawler.page import Page, PageRules
from crawler.page.body import image_address
from crawler.page.selectors import texts
from crawler.spider import OutletSpider
from crawler.text.credits import clean_credit
from crawler.text.whitespace import tidy

TIME_IN_ADDRESS = re.compile(r"/read/(\d{4})/(\d{2})/(\d{2})/(\d{2})(\d{2})(\d{2})\d")  # /read/2022/06/18/070000721/
CURRENT = PageRules(
    body="div.read__content",
    drop=(
        "div.photo",  # pictures with their captions, read in `refine`; the lead picture stands above the body
        "div.photo-infographic",
        "div.hoax__artikel",  # the stamp of a fact check: "hoaks!"
        '*[class*="inject-baca-juga"]',
        '*[class^="kompasidRec"]',
        "div.kgnw-root",
        "div.kgnw-player",
    ),
    title="h1.read__title",
    published='div.read__time:not(:contains("Diperbarui"))',
    modified='div.read__time:contains("Diperbarui")',
    authors=(
        'div.credit-author-title:not(:contains("Editor")) h6.credit-author-name',
        "div#penulis a",
        "div.opinion__author a",
        # Without their roles the last of the names in a row is the editor; one that stands alone is the writer.
        "div.credit-title-name > *:not(:last-child)",
        "div.credit-title-name > *",
    ),
    editors=(
        'div.credit-author-title:contains("Editor") h6.credit-author-name',
        "div#editor a",
        "div.credit-title-name > *:last-child:not(:first-child)",
    ),
    sources="div.read__credit.bottom a",
    section=('ul.breadcrumb__wrap a:not(:contains("Beranda"))', "div.kcm__header__advertorial"),
    tags="a.tag__article__link",
    image=("div.cover-photo img", "div.js-read-article > div.photo img", "div.read__header > div.photo img"),
    caption=("div.photo__caption::text", "div.js-read-article > div.photo::text", "div.read__header div.photo::text"),
    credit=(
        "span.photo__author",
        "div.js-read-article > div.photo span.author",
        "div.read__header > div.photo span.author",
    ),
    pager='a.paging__link[href*="/read/"]',
    all_pages="page=all",
)
"""Since 2020. Pictures and credits changed their places in 2021, the names in 2023."""


class Kompas(OutletSpider):
    name = "kompas"
    outlet = "Kompas.com"
    confidence = "high"
    allowed_domains = ["kompas.com"]
    proven = ("current", "2016")
    article = r"^https?://(?!foto\.|video\.|tv\.)(?:[\w-]+\.)?kompas\.com/(?:[\w-]+/)*read/\d{4}/\d{2}/\d{2}/\d+/"
    sources = (
        Feed("https://www.kompas.com/rss"),
        Feed("https://regional.kompas.com/rss", section="regional"),
        IndexPages(
            "https://indeks.kompas.com/?site={section}&date={date:%Y-%m-%d}&page={page}",
            links="div.articleItem a.article-link",
            section="all",
        ),
        Sitemap("https://www.kompas.com/sitemap.xml"),
        Sitemap("https://{section}.kompas.com/sitemap.xml"),
        Search(
            "https://search.kompas.com/search?q={query:+}&sort=latest&page={page}",
            between=(
                "https://search.kompas.com/search?q={query:+}&sort=latest"
                "&start_date={since:%Y-%m-%d}&end_date={until:%Y-%m-%d}&page={page}"
            ),
            span=7,
            max_pages=38,  # where it stops, however much it has found
            links="div.articleItem a.article-link",
        ),
    )
    rules = (
        CURRENT,
        PageRules(
            layout="2016",
            body=("div.kcm-read-text", "span.kcmread1114", "div.div-read"),
            title=("div.kcm-read h2", "div.baca-content h1"),
            published="div.kcm-date",
            byline=("div.kcm-read-copy tr", "div.penulis-editor tr"),
            section=("ul.kcm-breadcrumb a", "h4.breadcrump a", "div.bread-c a"),
            image="div.photo img",
            caption="div.photo::text",
            credit="div.photo span.author",
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """The pictures in the body, and the time of publication where the page prints but the last change."""
        lead = {image.url for image in article.images}
        pictures = [image for image in _pictures(page) if image.url not in lead]
        return _dated(article.model_copy(update={"images": article.images + pictures}), page)


def _pictures(page: Page) -> Iterator[Image]:
    """The pictures between the paragraphs: their captions stand behind their credits, in one element."""
    for photo in page.elements("div.read__content div.photo"):
        address = next((image_address(img) for img in photo.iter("img")), None)
        caption = tidy(" ".join(texts(photo, "div.photo::text")))
        credit = clean_credit(tidy(" ".join(texts(photo, "span.author"))))
        yield Image(url=urljoin(page.url, address) if address else None, caption=caption or None, credit=credit or None)


def _dated(article: Article, page: Page) -> Article:
    """The time of publication from the address, as the metadata say that of the last change too."""
    written = TIME_IN_ADDRESS.search(page.url)
    if written is None or (article.provenance.published_at or "").startswith("rule:"):
        return article
    year, month, day, hour, minute, second = written.groups()
    return article.model_copy(
        update={
            "published_raw": written.group(),
            "published_at": f"{year}-{month}-{day}T{hour}:{minute}:{second}+07:00",
            "provenance": article.provenance.model_copy(update={"published_at": "url"}),
        }
    )
