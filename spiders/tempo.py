"""Tempo.co, the portal of the weekly Tempo. ANTARA copy has the byline ``Antara`` and nothing else.

Its lists of articles are made by scripts, out of payloads of Nuxt that anyone can ask for; some articles in them are for
subscribers: their pages hold no more than the beginning and say so. The weekly, the daily and the letters for subscribers,
on hosts of their own, are no part of this outlet.
"""

import re

from crawler.discovery import Feed, JsonList, Sitemap
from crawler.items import Article
from crawler.page import Page, PageRules
from crawler.page.templates import ALL_PAGES
from crawler.spider import OutletSpider

SECTIONS = ("nasional", "bisnis", "politik", "hukum", "ekonomi")
RUBRICS = (
    *("politik", "hukum", "ekonomi", "lingkungan", "wawancara", "investigasi", "cekfakta", "tokoh"),
    *("digital", "gaya-hidup", "teroka", "olahraga"),
)
LEGACY_PAGES = 'a[href*="page_num="]'
OWN_CREDIT = re.compile(r"\s[(\[]?(?:(?:Image|Foto)\s?:\s?)?(tempo/[^()\[\]]{2,60}?)[)\]]?\.?$", re.I)
"""``Siswa menimbang botol di sekolah. TEMPO/Pribadi Wicaksana``, ``… in Demak. Image: TEMPO/Budi Purnama``"""


class Tempo(OutletSpider):
    name = "tempo"
    outlet = "Tempo.co"
    confidence = "high"
    allowed_domains = ["tempo.co"]
    # /ekonomi/judul-2277913, /read/1732991/judul, /amp/1732991/judul, /read/news/2015/11/05/060716092/judul
    proven = ("2015",)
    article = (
        r"//(?!foto|video|grafis|tv|statik|cdn|majalah|koran|newsletter)(?:[a-z]+\.)?tempo\.co/"
        r"(?:(?!penulis|tag|topik|foto|video|infografi|play|newsletter|search)[a-z-]+/[\w%-]+-\d{4,}(?:[?#]|$)"
        r"|(?:amp|read(?:/(?!flash|foto|beritafoto|video|grafis)[a-z]+)?)/(?:\d{4}/\d\d/\d\d/)?\d{4,}(?:,uk\.html)?/)"
    )
    sources = (
        Feed("https://rss.tempo.co/"),
        *(Feed(f"https://rss.tempo.co/{name}", section=name) for name in SECTIONS),
        *(
            JsonList(
                f"https://www.tempo.co/{name}/_payload.json",
                section=name,
                items="data.rubric-content.latest.data",
                link="/{canonical_url}",
                title="title_digital",
                published="published_at",
                nuxt=True,
            )
            for name in RUBRICS
        ),
        Sitemap("https://www.tempo.co/sitemap.xml"),
    )
    rules = (
        PageRules(
            # Each paragraph has an element of this id, so that a look into the table of ids would find one of them.
            body=("div[id^=content-wrapper]", "div.detail-content"),
            drop=("[id^=slot-iklan]",),
            title="h1",
            authors='a[href*="/penulis/"]',
            tags='a[href^="/tag/"]',
            image="article figure img",
            caption=("article figcaption", "figcaption"),
        ),
        PageRules(
            layout="2020",
            body=("div#isi div.detail-konten", "div.detail-konten", "div.detail-in", "div#isi"),
            drop=("div.bacajuga", "div.bggrey", "div.iklan", "div.lanjutkan", "div.parallax-box"),
            title=("h1.title", "h1"),
            published=("p.date", "span#date"),
            authors=('div.text-avatar:contains("Reporter") p.title', "div.text-avatar p.title"),
            editors='div.text-avatar:contains("Editor") p.title',
            image="div.foto-detail img",
            caption="div.foto-detail figcaption",
            pager=LEGACY_PAGES,
            all_pages=ALL_PAGES,
        ),
        PageRules(
            layout="2015",
            body="div.artikel > p",
            drop=("br + strong:last-child",),
            title="div.artikel h1",
            published="div.artikel div.block-tanggal",
            authors="div.artikel > p > br + strong:last-child",
            section="ul.block-kanal-map a",
            tags="ul.topik-terkait a",
            image="div.single-img > img",
            caption="div.block-display div.deskripsi",
            pager=LEGACY_PAGES,
            all_pages=ALL_PAGES,
        ),
        PageRules(
            layout="2015 english",
            body="div.tubuh-berita",
            drop=("p:nth-last-of-type(-n+3) > strong:only-child",),
            authors="div.tubuh-berita > p:nth-last-of-type(-n+3) > strong:only-child",
            title="div.judul-konten",
            published="div.kolom-2-kolom > div.tanggal",
            section="div.home-map span.site-map a",
            tags="div.mlta a",
            image="div.foto-konten img",
            caption="div.foto-desc",
            language="en",
        ),
    )

    def refine(self, article: Article, page: Page) -> Article:
        """Its own pictures are credited behind the caption, in brackets or without."""
        lead = next(iter(article.images), None)
        found = OWN_CREDIT.search(lead.caption or "") if lead else None
        if lead is None or found is None:
            return article
        own = lead.model_copy(update={"caption": found.string[: found.start()].rstrip(), "credit": found[1]})
        return article.model_copy(update={"images": [own, *article.images[1:]]})
