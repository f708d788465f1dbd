"""Pantau.com, an independent portal of Jakarta. How it signs ANTARA copy is not known.

Its lists are drawn out of JSON (Next.js), and so are headline, time and author of an article; of the markup of its text no
more than the element that holds it is known.
"""

from crawler.discovery import JsonList
from crawler.page import PageData, PageRules
from crawler.spider import OutletSpider

LISTS = ("articles", "headline", "nonHeadline", "initialNewsFeed", "editorChoice")


class Pantau(OutletSpider):
    name = "pantau"
    outlet = "Pantau.com"
    confidence = "medium"
    allowed_domains = ["pantau.com"]
    # /nasional/370077/judul-berita
    article = r"//(?:www\.)?pantau\.com/(?!search/|tag/)[a-z-]+/\d+/[\w%.-]+"
    sources = (
        JsonList(
            "https://www.pantau.com/",
            items=tuple(f"props.pageProps.{name}" for name in LISTS),
            link="{urlDetail}",
            published="createdAt",
            script="__NEXT_DATA__",
        ),
        JsonList(
            "https://www.pantau.com/search?q={query}",
            items="props.pageProps.articles",
            link="{urlDetail}",
            published="createdAt",
            script="__NEXT_DATA__",
        ),
    )
    rules = (
        PageRules(
            body=("main article", "article"),
            drop=("h1",),
            data=PageData(
                script="__NEXT_DATA__",
                article=("props.pageProps.article", "props.pageProps.initialArticle"),
                title="title",
                published=("createdAt", "published_at"),
                authors=("createdBy.name", "createdBy", "author.name", "author"),
                section="categoryName",
            ),
        ),
    )
