"""detikcom, the news portal of CT Corp. Signs ANTARA copy with the byline "Antara - detikNews"."""

import re

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.discovery.sitemap import NewsSitemap
from crawler.items import Article, Image
from crawler.page import Page, PageRules
from crawler.page.templates import DETIK_INSERTS
from crawler.spider import OutletSpider

CHANNELS = ("finance", "hot", "inet", "sport", "oto", "travel", "food", "health", "wolipop")
REGIONS = ("jateng", "jatim", "jabar", "sumut", "sumbagsel", "sulsel", "bali", "jogja")
OWN_LINES = (
    r"(?:Simak|Lihat|Tonton|Saksikan)(?: juga)? [Vv]ideo\b[^.]{3,170}",  # Lihat juga Video 'Panen Garam di Rote':
    r"\(Tim detik\w*\)|(?:\([a-z]{2,5}/[a-z]{2,5}\)\s*){2,}",  # (Tim detikcom); (abc/def)(abc/def)
)

# "Foto: Jembatan gantung di Lebak (Wulan/detikcom)"
LABELLED = re.compile(r"Foto: ?(.{3,300}?) ?\(([^()]{2,80})\)\.?")
# "Gedung balai kota (Budi Santosa/detikJabar)"
SIGNED = re.compile(r"(.{3,300}?) ?\((?!Foto)([^()]{2,80}/ ?detik\w{0,12})\)\.?")


class Detik(OutletSpider):
    name = "detik"
    outlet = "detikcom"
    confidence = "high"
    allowed_domains = ["detik.com"]
    proven = ("2020", "photo 2016")
    article = (
        r"//(?!20\.)(?:[\w-]+\.)*detik\.com/(?:"
        r"(?:(?!foto|photo|video|detiktv)[\w-]+/)+(?:d-\d+|\d{6,}/[\w-]+)"
        r"|read(?:foto)?/\d{4}/\d{2}/\d{2}/\d+/\d+/|(?:x/)?detail/[\w-]+/\d{8}/)"
    )
    sources = (
        Feed("https://news.detik.com/rss"),
        Feed("https://www.detik.com/jateng/rss", section="jateng"),
        *(Feed(f"https://{name}.detik.com/rss", section=name) for name in ("finance", "hot", "sport", "oto", "travel")),
        NewsSitemap("https://news.detik.com/berita/sitemap_news.xml"),
        NewsSitemap("https://finance.detik.com/sitemap_news.xml", section="finance"),
        IndexPages("https://news.detik.com/indeks?page={page}&date={date:%m/%d/%Y}", links="article"),
        *(
            IndexPages(f"https://{name}.detik.com/indeks?page={{page}}&date={{date:%m/%d/%Y}}", "article", section=name)
            for name in CHANNELS
        ),
        *(
            IndexPages(f"https://www.detik.com/{name}/indeks/{{page}}?date={{date:%m/%d/%Y}}", "article", section=name)
            for name in REGIONS
        ),
        Search("https://www.detik.com/search/searchnews?query={query:+}&sortby=time&page={page}", links="article"),
    )
    rules = (
        PageRules(
            layout="2020",
            body=("div.detail__body-text", "div.itp_bodycontent"),
            drop=(
                *DETIK_INSERTS,
                "div.detail__long-nav",
                "div.detail__multiple",
                "div.detail__body-tag",
                "a.embed",
                "strong:has(#aevp_title)",
            ),
            cut=OWN_LINES,
            title=("h1.detail__title", "h1"),
            published="div.detail__date",
            authors="div.detail__author",
            section="div.page__breadcrumb a",
            tags="div.detail__body-tag a",
            image="figure.detail__media-image img",
            caption="figcaption.detail__media-caption",
            pager=("a.detail__anchor-numb", "div.detail__long-nav a"),
            all_pages="single=1",
        ),
        PageRules(  # low confidence: public scrapers name these classes, no page of this layout is at hand
            layout="2015",
            body=("div.detail_text", "div.text_detail", "div#detikdetailtext"),
            drop=(*DETIK_INSERTS, "div.detail_tag"),
            cut=OWN_LINES,
            title=("div.jdl h1", "div.content_detail h1", "h1"),
            published=("div.jdl div.date", "div.jdl span.date", "div.content_detail div.date"),
            authors=("div.jdl div.author", "div.jdl span.author", "small.author", "div.author strong"),
            section="ul.breadcrumb a",
            tags="div.detail_tag a",
            image="div.pic_artikel img",
            caption="div.pic_artikel span",
        ),
        PageRules(
            layout="photo 2016",
            body="div.text_gal",
            title="div.detail_profil h1",
            published="div.detail_profil div.date",
            section="div.content_detail ul.breadcrumb a",
            image="img.bigpic",
            caption="div.gal_rating span.text",
            credit="div.detail_profil > strong",
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """The label of the credit stands before the caption, the credit in the bracket behind it."""
        return article.model_copy(update={"images": [with_credit(image) for image in article.images]})


def with_credit(image: Image) -> Image:
    """``image`` with the credit taken off its caption."""
    caption = image.caption or ""
    match = LABELLED.fullmatch(caption) or SIGNED.fullmatch(caption)
    if match is None or image.credit:
        return image
    return image.model_copy(update={"caption": match[1], "credit": match[2]})
