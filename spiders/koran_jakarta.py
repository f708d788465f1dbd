"""Koran Jakarta, a Jakarta daily. Signs ANTARA copy with ``Penulis: Antara`` under the text, its editor with
``Redaktur: …``, and pictures with ``Foto: ANTARA/…``.

No article of it was at hand when these rules were written. Addresses, advertisements and the sitemap are known of 2026,
the list of a day and the element of the text of 2022, the front page of 2018; the other selectors are the usual ones.
What none of them finds is read from the page's metadata and by the generic extractor.
"""

from crawler.discovery.forms import NOT_OF_THE_HOUSE, SLUG
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, BODIES, PAGE_LINKS
from crawler.spider import OutletSpider


class KoranJakarta(OutletSpider):
    name = "koran_jakarta"
    outlet = "Koran Jakarta"
    confidence = "medium"
    allowed_domains = ["koran-jakarta.com"]
    # /2026-09-10/judul-berita, and before that /judul-berita-tanpa-tanggal with three words or more
    article = (
        r"//(?:www\.|m\.)?koran-jakarta\.com/(?:\d{4}-\d\d-\d\d/[\w%-]+"
        rf"|{NOT_OF_THE_HOUSE}{SLUG}-*/?(?:[?#]|$))"
    )
    sources = (
        IndexPages("https://koran-jakarta.com/"),
        IndexPages("https://koran-jakarta.com/terbaru?date={date:%d+%B+%Y}&page={page}"),  # seen in 2022
        NewsSitemap("https://koran-jakarta.com/sitemap.xml"),  # an index; its parts state when they last changed
        Sitemap("https://koran-jakarta.com/sitemap.xml"),
    )
    rules = (
        PageRules(
            body=("div.article-description", *BODIES),
            drop=("#ad-slot-article", ".iklan-for-mobile"),
            # Whatever is no role line is passed over, so that these may find too much.
            byline=tuple(
                css.format(role)
                for role in ("Penulis", "Redaktur")
                for css in (
                    'p:contains("{}")',
                    'span:contains("{}")',
                    'li:contains("{}")',
                    'div:contains("{}"):not(:has(p))',
                )
            ),
            section=("ol.breadcrumb li + li a", "ul.breadcrumb li + li a"),
            tags=("a[rel~=tag]", 'div[class*=tag] a[href*="/tag/"]', 'ul[class*=tag] a[href*="/tag/"]'),
            caption=("figcaption", "div.caption", "p.caption"),
            pager=PAGE_LINKS,
            all_pages=ALL_PAGES,
        ),
        PageRules(
            layout="2018",
            body="div.content_news:not(.see_more_container)",  # with that class: the front page, shown for lost articles
            title="h1.indextitle",
            published="span.date",
        ),
    )
