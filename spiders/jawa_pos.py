"""Jawa Pos, the Surabaya daily. How it signs ANTARA copy is not known: no copy of its pages is at hand.

Its pages are drawn out of JSON (Next.js). The list of the latest holds twenty articles whatever page is asked for; its
search is closed to robots. The regional papers below jawapos.com are outlets of their own.
"""

from crawler.discovery import Feed, JsonList
from crawler.page import PageData, PageRules
from crawler.spider import OutletSpider

LINK = "/{category.slug}/{article_id}/{slug}"


class JawaPos(OutletSpider):
    name = "jawa_pos"
    outlet = "Jawa Pos"
    confidence = "high"
    allowed_domains = ["jawapos.com"]
    # /nasional/2607240071/judul-berita: the day as YYMMDD and four digits
    article = r"//(?:www\.)?jawapos\.com/[a-z\d-]+/\d{10}/[\w%.-]+"
    sources = (
        JsonList(
            "https://www.jawapos.com/indeks",
            items="props.pageProps.initialArticles.data",
            link=LINK,
            published="published_at",
            script="__NEXT_DATA__",
            reach=1,
        ),
        JsonList(
            "https://www.jawapos.com/{section}",
            items="props.pageProps.categoryArticle",
            link=LINK,
            published="published_at",
            script="__NEXT_DATA__",
        ),
        Feed("https://www.jawapos.com/feed"),  # on a public list, checked by nobody
    )
    rules = (
        PageRules(
            data=PageData(
                script="__NEXT_DATA__",
                article="props.pageProps.article",
                text="content",
                title="title",
                description="description",
                published="published_at",
                # Named in the sources, their form is not: text, an object, a list of either.
                authors=("authors.name", "author.name", "author"),
                editors="editor.name",
                section="category.name",
                tags=("tags.name", "tags"),
                image="cover",
            ),
            drop=("strong.readmore", "p.page"),
        ),
    )
