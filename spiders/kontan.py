"""KONTAN.co.id, the business portal of Kompas Gramedia. A text begins with "Reporter: … | Editor: …".

How it signs ANTARA copy is not known. The index by days lies under /search/, which is closed to robots. Videos (``tv``) and
the English host are no part of this outlet.
"""

from crawler.discovery import Feed, IndexPages, Search, Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, PAGE_LINKS
from crawler.spider import OutletSpider


class Kontan(OutletSpider):
    name = "kontan"
    outlet = "KONTAN.co.id"
    confidence = "high"
    allowed_domains = ["kontan.co.id"]
    article = r"//(?!tv\.|english\.|store\.|rss\.)[a-z]+\.kontan\.co\.id/news/[\w-]"
    sources = (
        Feed("https://rss.kontan.co.id/news/{section}", section="nasional"),
        IndexPages("https://www.kontan.co.id/"),
        Sitemap("https://www.kontan.co.id/sitemap.xml"),
        Search("https://www.kontan.co.id/search?search={query:+}&per_page={offset}", ".list-berita li", page_size=20),
    )
    rules = (
        PageRules(
            body="div.tmpt-desk-kon[itemprop=articleBody]",
            drop=("p:has(> a[class^=track-])", "p:has(> strong > a[class^=track-])", "h2:has(a[class^=track-])"),
            cut=(r"Survei KG Media.*", r"Cek Berita dan Artikel yang lain di Google News"),
            title="h1.detail-desk",
            published="div.fs14.ff-opensans.font-gray",
            section="div.breadcumb a",
            pager=PAGE_LINKS,
            all_pages=ALL_PAGES,
        ),
    )
