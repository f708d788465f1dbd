"""BeritaSatu.com, the news portal of B-Universe. Names the origin below the text: "Sumber: ANTARA"."""

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import NewsSitemap, Sitemap
from crawler.page import PageRules
from crawler.page.templates import PAGE_LINKS
from crawler.spider import OutletSpider

SECTIONS = ("ekonomi", "internasional", "sport", "lifestyle", "ototekno", "megapolitan", "nusantara", "bplus")


class Beritasatu(OutletSpider):
    name = "beritasatu"
    outlet = "BeritaSatu.com"
    confidence = "high"
    allowed_domains = ["beritasatu.com"]
    proven = ("2020",)
    article = (
        r"//(?:(?:www|m)\.)?beritasatu\.com/(?:amp/)?"
        r"(?!photo/|video/|foto/|tag/|search/|penulis/|editor/|widgets?/|network/|indeks)"
        r"(?:[\w-]+/){1,2}\d{4,}[/-](?=[\w%.-]*[a-z])"
    )
    sources = (
        NewsSitemap("https://www.beritasatu.com/sitemap/{section}/news.xml", section="nasional"),
        *(NewsSitemap(f"https://www.beritasatu.com/sitemap/{name}/news.xml", section=name) for name in SECTIONS),
        Sitemap("https://www.beritasatu.com/sitemap.xml"),
        IndexPages("https://www.beritasatu.com/terkini/indeks/{page}", max_pages=7),
        IndexPages("https://www.beritasatu.com/{section}/indeks/{page}", max_pages=7),
    )
    rules = (
        PageRules(
            layout="2023",
            body="div.b1-article",
            drop=("div:has(> h2 > a.stretched-link)", "div.b1-group", "div[id^=div-gpt-ad]", "h3.badge"),
            title="h1",
            published=("main small.text-muted", "main span.text-muted", "span.b1-date"),
            authors=('div.small a[href*="/penulis/"]', "div.col.ps-0 span.b1-text-navy"),
            editors='div.small a[href*="/editor/"]',
            section=("ol.breadcrumb a", "nav.breadcrumb a"),
            tags="h3.badge",
            caption="figcaption",
            pager=PAGE_LINKS,  # of its pager nothing is known, and of all pages one list of 2025 alone
            all_pages="view=all",
        ),
        PageRules(
            layout="2020",
            body="div.col-8 > div.story",
            drop=("div.card", "div.container", "p.mb-3"),
            title="div.col-8 > h1",
            published="p.editor",
            editors="p.editor a",
            byline="div.story > p.mb-3",
            section="div.bc a",
            tags="span.badge",
            image="#b1Photo img",
            caption="#b1Photo div.caption-dtp",
        ),
    )
