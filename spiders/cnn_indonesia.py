"""CNN Indonesia, of Trans Media, on detikcom's publishing system. ANTARA copy is reported to end in "(antara/agt)"."""

from dataclasses import replace

from crawler.discovery import Feed, IndexPages, Sitemap
from crawler.page.templates import DETIK_NETWORK
from crawler.spider import OutletSpider


class CnnIndonesia(OutletSpider):
    name = "cnn_indonesia"
    outlet = "CNN Indonesia"
    confidence = "high"
    allowed_domains = ["cnnindonesia.com"]
    # /ekonomi/20260724100745-78-1384410/judul: the time, the channel and the article
    article = r"//(?:www\.)?cnnindonesia\.com/(?!tv/)[a-z-]+/\d{14}-\d+-\d+/(?!foto-|video-|infografis-)[\w-]"
    sources = (
        Feed("https://www.cnnindonesia.com/rss"),
        Feed("https://www.cnnindonesia.com/{section}/rss"),
        IndexPages("https://www.cnnindonesia.com/indeks?page={page}", links="article"),  # a date has no effect there
        IndexPages("https://www.cnnindonesia.com/{section}/indeks/{page}", links="article"),
        Sitemap("https://www.cnnindonesia.com/sitemap.xml"),
    )
    rules = (
        replace(
            DETIK_NETWORK,
            drop=(*DETIK_NETWORK.drop, ".para_caption", "#livetv-float"),
            cut=(r"(?i:BREAKING NEWS CNN Indonesia)",),
            authors="div.text-cnn_black_light3 span",
            section="a.gtm_breadcrumb_kanal",
            tags="aside:contains('TOPIK TERKAIT') a[href*='/tag/']",
        ),
    )
