"""Tribunnews with its regional portals, of the Kompas Gramedia group. No form of signing ANTARA copy is known.

A regional portal is asked where it is named as the section: ``-a section=jateng``.
"""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES
from crawler.spider import OutletSpider

SECTIONS = (
    "nasional",
    "internasional",
    "regional",
    "metropolitan",
    "bisnis",
    "ekonomi",
    "sport",
    "superskor",
    "seleb",
    "kesehatan",
)
REGIONS = (
    r"aceh|ambon|babel|bali|bangka|banjarmasin|banten|banyumas|batam|bekasi|belitung|bogor|"
    r"cirebon|depok|flores|jabar|jakarta|jambi|jateng|jatim|jogja|kaltara|kalteng|kaltim|kupang|"
    r"lampung|lombok|madura|makassar|manado|mataraman|medan|padang|palembang|palu|pantura|papua|"
    r"papuabarat|pekanbaru|pontianak|prohaba|solo|sulbar|sultra|sumsel|surabaya|suryamalang|"
    r"tangerang|ternate|wartakota"
)
"""Hosts of its regional portals, as a section is asked for"""


class Tribunnews(OutletSpider):
    name = "tribunnews"
    outlet = "Tribunnews"
    confidence = "high"
    allowed_domains = ["tribunnews.com"]
    proven = ("2020",)
    article = (
        r"//(?!video\.|cdn|asset|tv\.)(?:[\w-]+\.)?tribunnews\.com/(?:amp/)?"
        r"(?!images/|foto/|videos?/|webstories/|tag/|topic/|penulis/|editor/|search|epaper/|index-news)"
        r"(?:[\w-]+/)*(?:\d{4}/\d{2}/\d{2}|\d{5,})/[\w%.-]*[a-z]"
    )
    sources = (
        *(NewsSitemap(f"https://www.tribunnews.com/{name}/sitemap-news.xml", section=name) for name in SECTIONS),
        Sitemap("https://www.tribunnews.com/sitemap.xml"),
        # After the tenth page the index repeats itself.
        IndexPages("https://www.tribunnews.com/index-news?date={date:%Y-%m-%d}&page={page}", max_pages=10),
        IndexPages(
            "https://www.tribunnews.com/index-news/{section}?date={date:%Y-%m-%d}&page={page}",
            sections=rf"(?!(?:{REGIONS})$).+",
            max_pages=10,
        ),
        IndexPages(
            "https://{section}.tribunnews.com/index-news?date={date:%Y-%m-%d}&page={page}",
            sections=REGIONS,
            max_pages=10,
        ),
    )
    rules = (
        PageRules(
            layout="2020",
            body="div.side-article.txt-article",
            drop=("p.baca", "blockquote.summary-article", "div.ads-placeholder", "div.paging", "div[id^=div-Inside]"),
            cut=(
                # "Laporan Wartawan Tribunnews.com, Budi Santosa", "(Tribunnews/Budi Santosa)"
                r"Laporan (?:Wartawan|Reporter|Kontributor|Jurnalis) [^.]{2,30}(?:\.\w+)?,? .{3,60}",
                r"\(Tribun[\w.-]*[/,] ?[^()]{3,40}\)",
            ),
            title=("h1#arttitle", "h1"),
            published=("div#article time", "time"),
            byline=("div#penulis", "h5#penulis", "div#editor", "div#editor ~ div"),
            section=("div.bsht a", "ul.breadcrumb a"),
            tags="h5.tagcloud3 a",
            image="div#artimg img.imgfull",
            caption="div#artimg div.arial",
            credit="div#artimg div.ar",
            pager="div.paging a",
            all_pages=ALL_PAGES,
        ),
    )
