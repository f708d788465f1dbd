"""JPNN.com, the network of Jawa Pos: the national portal and regional ones below it, each asked as a section.

Texts end in the initials of the desk: ``(antara/jpnn)`` and ``(ant/jpnn)`` mark ANTARA copy, ``(boy/jpnn)`` its own.
Its search is closed to robots: the page of the tag that has the words for its name stands in for it.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.discovery.sitemap import Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider

CURRENT = PageRules(
    body="div[itemprop=articleBody]",
    drop=("div.baca-juga", "[id*=browsi_ad]", "[spottype=dynamic_mc]", "[class^=ans-]"),
    title="h1.judul",
    published=("span.date-publish", "meta[name=jpnncom_news_pubdate]::attr(content)"),
    byline="p.waktu",
    section="div.breadcrumb a:nth-last-of-type(2)",  # the last is the article itself
    tags="div.tags a:not(.text-tags)",
    description="div.page-content div.text-center h4",
    image="div.page-content > img",
    caption="div.page-content div.caption",
    pager="div.pagination a",
)
REGIONS = r"jateng|jatim|jabar|jogja|bali"


class Jpnn(OutletSpider):
    name = "jpnn"
    outlet = "JPNN.com"
    confidence = "high"
    allowed_domains = ["jpnn.com"]
    proven = ("current",)
    article = r"jpnn\.com/(?:amp/)?(?:news/[\w-]+|read/\d{4}/\d\d/\d\d/\d+/|(?!tag/|author/)[a-z-]+/\d+/[\w-]+)"
    sources = (
        Feed("https://www.jpnn.com/rss"),
        Feed("https://www.jpnn.com/index.php?mib=rss"),
        IndexPages("https://www.jpnn.com/indeks?id=&d={date:%d}&m={date:%m}&y={date:%Y}&tab=all"),
        IndexPages(
            "https://www.jpnn.com/indeks?id={section}&d={date:%d}&m={date:%m}&y={date:%Y}&tab=all",
            sections=rf"(?!(?:{REGIONS})$).+",
        ),
        IndexPages("https://{section}.jpnn.com/", sections=REGIONS),  # of their lists the front page alone is known
        Sitemap("https://www.jpnn.com/sitemap.xml"),
        Search("https://www.jpnn.com/tag/{query:-}?page={page}"),
    )
    rules = (
        CURRENT,
        # The mobile site: of its markup no more than the name of this element is known.
        replace(CURRENT, layout="mobile", body="div.page-content", drop=("div.baca-juga", "h1", "p.waktu", "div.tags")),
    )
