"""IDX Channel, capital market and business news of MNC Media. How it signs ANTARA copy is not known.

An article of several pages has them all under its address with ``/all`` behind it.
"""

from crawler.discovery.forms import SLUG
from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider


class IdxChannel(OutletSpider):
    name = "idx_channel"
    outlet = "IDX Channel"
    confidence = "medium"
    allowed_domains = ["idxchannel.com"]
    # /market-news/judul-berita, and of several pages /market-news/judul-berita/2 and /market-news/judul-berita/all
    article = (
        r"//(?:www\.)?idxchannel\.com/(?!foto/|video/|infografis/|tag/|search/|indeks/)"
        rf"[a-z][a-z-]*/{SLUG}(?:/(?:all|\d{{1,2}}))?/?(?:[?#]|$)"
    )
    sources = (
        NewsSitemap("https://www.idxchannel.com/sitemap.xml"),  # an index: a news sitemap for each section
        NewsSitemap("https://www.idxchannel.com/{section}/sitemap.xml"),
        Sitemap("https://www.idxchannel.com/sitemap.xml"),
    )
    rules = (
        PageRules(
            body="div.article--content",
            drop=("div.baca-juga-new", "div.baca_juga", "#relatedNews", "div.berita--terkait"),
            published="div.article--creator .text-body--2",
            authors=(
                "div.article--creator a.creator",
                "a.list-tim-editor:contains('Reporter') .name-editor",
            ),
            section="div.article--creator a:not(.creator)",
            editors="a.list-tim-editor:contains('Editor') .name-editor",
            pager=('a[href$="/2"]', 'a[href$="/3"]', 'a[href$="/4"]'),  # only links to this same article count
            all_pages="/all",
        ),
    )
