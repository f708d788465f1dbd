"""SINDOnews, of MNC Media: a host for each channel. Texts end in an editor's initials: "(abc)".

How it signs ANTARA copy is not known. Only the first of an article's pages describes it to machines; paragraphs are parted
by line breaks. The hosts of videos, pictures and of the magazine HI-LITE are no part of this outlet.
"""

from crawler.discovery import Feed, IndexPages, Search, Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider

CHANNELS = {
    "nasional": 5,
    "daerah": 7,
    "ekbis": 8,
    "international": 9,
    "sports": 10,
    "kalam": 67,
    "edukasi": 144,
    "lifestyle": 154,
    "otomotif": 611,
    "tekno": 612,
}
INDEX = "https://www.sindonews.com/indeks/{}/{{offset}}?t={{date:%Y-%m-%d}}"


class Sindonews(OutletSpider):
    name = "sindonews"
    outlet = "SINDOnews"
    confidence = "high"
    allowed_domains = ["sindonews.com"]
    article = r"//(?!hi-lite\.|scope\.|media\.|photo\.|video\.)[a-z]+\.sindonews\.com/read/\d+/\d+/[\w-]"
    sources = (
        Feed("https://www.sindonews.com/feed"),
        Feed("https://{section}.sindonews.com/rss"),
        IndexPages(INDEX.format(0), page_size=20),
        *(IndexPages(INDEX.format(number), page_size=20, section=name) for name, number in CHANNELS.items()),
        Sitemap("https://www.sindonews.com/sitemap.xml"),
        Search("https://www.sindonews.com/search/go?q={query:+}&type=artikel&p={page}"),
    )
    rules = (
        PageRules(
            body="div#detail-desc",
            drop=("[class^=v-]", ".baca-juga", ".lihat-juga"),
            title="h1.detail-title",
            published=".detail-date-artikel",
            authors=".detail-nama-redaksi a[rel=author]",
            pager="div.paging-artikel a",
            all_pages="showpage=all",
        ),
    )
