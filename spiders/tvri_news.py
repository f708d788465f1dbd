"""TVRI News, the portal of the public broadcaster, a host for each channel. How it signs ANTARA copy is not known."""

from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.page import PageRules
from crawler.page.templates import BREADCRUMBS, INSERTS
from crawler.spider import OutletSpider

CHANNELS = ("daerah", "ekonomi")


class TvriNews(OutletSpider):
    name = "tvri_news"
    outlet = "TVRI News"
    confidence = "medium"
    allowed_domains = ["tvrinews.com"]
    # nasional.tvrinews.com/berita/ttc1npe-judul-berita: a code before the headline
    article = r"//(?!www\.|video\.)[a-z]+\.tvrinews\.com/berita/[\da-z]{5,}-[\w-]*[a-z]"
    sources = (
        NewsSitemap("https://{section}.tvrinews.com/sitemap/news.xml", section="nasional"),
        *(NewsSitemap(f"https://{channel}.tvrinews.com/sitemap/news.xml", section=channel) for channel in CHANNELS),
        Sitemap("https://{section}.tvrinews.com/sitemap/web.xml", section="nasional"),
        *(Sitemap(f"https://{channel}.tvrinews.com/sitemap/web.xml", section=channel) for channel in CHANNELS),
    )
    rules = (
        PageRules(
            body="div.blog-content",
            drop=(*INSERTS, "div.baca-lainnya", "div.tags"),
            cut=(r"Editor ?: Redaktur TVRINews",),
            section=BREADCRUMBS,
        ),
    )
