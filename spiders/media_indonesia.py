"""Media Indonesia, a Jakarta daily of the Media Group. Signs ANTARA copy "(Ant/H-2)", with the desk."""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider


class MediaIndonesia(OutletSpider):
    name = "media_indonesia"
    outlet = "Media Indonesia"
    allowed_domains = ["mediaindonesia.com"]
    article = (
        r"mediaindonesia\.com/(?:amp/)?(?:"
        r"(?!author/|penulis/|editor/|tag/|indeks/|search/|video/|foto/|photo/|galleries/|infografis/|epaper/)"
        r"[\w-]+/\d{3,}/(?=[\w%.-]*[a-z])|(?:news/)?read/(?:detail/)?\d+)"
    )
    sources = (
        Sitemap("https://mediaindonesia.com/sitemap.xml"),
        IndexPages("https://mediaindonesia.com/indeks/20/{offset}", page_size=20),  # may meet a Cloudflare challenge
        IndexPages("https://mediaindonesia.com/{section}/20/{offset}", page_size=20),
    )
    rules = (
        PageRules(
            layout="2024",
            body="div.article",
            drop=(
                "p.related-news",
                "div.flying-carpet",
                "div.ext-channel",
                "div.info-author",
                "div._ap_apex_ad",
                "div.dfp-ad",
                "#parallax_wrap",
                "ul.related-tags",
            ),
            title=("div.post-header h1", "h1"),
            published="span.datetime",
            authors="div.author-2",
            editors="div.info-author a.author",
            byline="div.info-author",
            section="ul.mi-breadcrumb a",
            tags="ul.related-tags a",
            caption="figure.main-img figcaption",
        ),
        PageRules(  # low confidence: public scrapers name these elements, no page of this layout is at hand
            layout="2018",
            body=('div[itemprop="articleBody"]', "div.jap"),
            drop=("div.dable_placeholder",),
            title=("h1 b", "h1"),
            published="span.meta",
        ),
    )
