"""Media Indonesia, a Jakarta daily of the Media Group. Signs ANTARA copy "(Ant/H-2)", with the desk."""

import re

from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import Sitemap
from crawler.items import Article, Wire
from crawler.page import Page, PageRules
from crawler.spider import OutletSpider

# "… selama musim kemarau. (Antara/H-3)", "(AFP/I-1)", "(RO/Z-2)", "(H-2)": agency or reporter, and the desk's code
DESK_CODE = re.compile(r"\s*\((?:([A-Za-z][\w .]{0,20})/)?[A-Z]{1,3}-\d{1,3}\)\Z")


class MediaIndonesia(OutletSpider):
    name = "media_indonesia"
    outlet = "Media Indonesia"
    confidence = "high"
    allowed_domains = ["mediaindonesia.com"]
    proven = ("2024",)
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

    def refine(self, article: Article, page: Page) -> Article:
        """The last sentence ends with the code of the desk, and before it the agency."""
        code = DESK_CODE.search(article.text)
        if code is None:
            return article
        text = article.model_copy(update={"text": article.text[: code.start()]})
        if (code[1] or "").casefold() not in ("ant", "antara"):
            return text
        wire = Wire(agency="ANTARA", kind="copy", evidence=code[0].strip())
        provenance = article.provenance.model_copy(update={"wire": "text"})
        return text.model_copy(update={"wire": wire, "provenance": provenance})
