"""ANTARA, Indonesia's national news agency, and the portals of its bureaus: one family, one name for each portal.

Every text is the agency's own copy. Bylines read ``Pewarta: … Editor: … Copyright © ANTARA 2025``. Each host counts its
articles on its own, so the number in an address says nothing without the host. Facts on hosts and zones are of 2025
and 2026 lists; few of the regional hosts were looked at one by one. Their only way back in time is the search by days.
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.search import Search
from crawler.discovery.sitemap import Sitemap
from crawler.page import PageRules
from crawler.spider import OutletSpider

AGENCY = "ANTARA"

CURRENT = PageRules(
    body="div.wrap__article-detail-content",
    # A pull quote stands before the first words; its class is the one fact here that no source of 2025 gives.
    drop=("span.baca-juga", "span.quote_old", "ul.blog-tags", "div.related-news", "div.social-share"),
    title="div.wrap__article-detail-title h1",
    published=("div.wrap__article-detail-info li span", "div.wrap__article-detail-info"),
    byline="p.text-muted.small",
    section="li.breadcrumbs__item + li a",
    tags=("ul.blog-tags a", "div.blog-tags a"),
    image="div.wrap__article-detail-image img",
    caption=("div.wrap__article-detail-image figcaption", "div.wrap__article-detail-image"),
    pager="ul.pagination a",
    all_pages="page=all",
)
BUREAU = PageRules(
    layout="bureau",
    body="div.post-content[itemprop=articleBody]",
    drop=("span.baca-juga", "span[itemprop=inLanguage]", "span[itemprop=keywords]"),
    title="h1.post-title",
    published="span.article-date",
    byline=("p.text-muted", "footer.post-meta div.tags-wrapper"),
    tags=("ul.tags-widget a", "span[itemprop=keywords]"),
    image="header.post-header img",
    caption="header.post-header figcaption",
)
FROM_2015 = PageRules(
    layout="2015",
    body="div#content_news",
    title="h1.title",
    published=("time[itemprop=datePublished]", "div.bjbrt div.date"),
    byline="div#content_news p.mt10",
    authors=("div.byline span[itemprop=author]", "div.byline"),
    section=("ul#topnav a.active", "ul#topnav li.active > a"),
    tags=("span[itemprop=keywords]", "div.bjbrt meta[itemprop=keywords]::attr(content)"),
    image="div#image_news img",
    caption="div#caption_news",
)
CARS = replace(
    FROM_2015,
    layout="2016 otomotif",
    body="div.frame div#content_news",
    section='a[href="http://otomotif.antaranews.com"]',  # the channel has no other mark
)
LAYOUTS = (CURRENT, BUREAU, CARS, FROM_2015)

NATIONAL = r"//(?:(?:www|m|otomotif|pemilu|pon)\.)?antaranews\.com/(?:amp/)?berita/\d+(?:[/?#]|$)"
PORTALS = (
    ("aceh", "Aceh", "WIB"),
    ("sumut", "Sumatera Utara", "WIB"),
    ("sumbar", "Sumatera Barat", "WIB"),
    ("riau", "Riau", "WIB"),
    ("kepri", "Kepulauan Riau", "WIB"),
    ("jambi", "Jambi", "WIB"),
    ("sumsel", "Sumatera Selatan", "WIB"),
    ("babel", "Kepulauan Bangka Belitung", "WIB"),
    ("bengkulu", "Bengkulu", "WIB"),
    ("lampung", "Lampung", "WIB"),
    ("banten", "Banten", "WIB"),
    ("megapolitan", "Megapolitan", "WIB"),
    ("jabar", "Jawa Barat", "WIB"),
    ("jateng", "Jawa Tengah", "WIB"),
    ("jogja", "DI Yogyakarta", "WIB"),
    ("jatim", "Jawa Timur", "WIB"),
    ("bali", "Bali", "WITA"),
    ("mataram", "Nusa Tenggara Barat", "WITA"),
    ("kupang", "Nusa Tenggara Timur", "WITA"),
    ("kalbar", "Kalimantan Barat", "WIB"),
    ("kalteng", "Kalimantan Tengah", "WIB"),
    ("kalsel", "Kalimantan Selatan", "WITA"),
    ("kaltim", "Kalimantan Timur", "WITA"),
    ("kaltara", "Kalimantan Utara", "WITA"),
    ("manado", "Sulawesi Utara", "WITA"),
    ("gorontalo", "Gorontalo", "WITA"),
    ("sulteng", "Sulawesi Tengah", "WITA"),
    ("sultra", "Sulawesi Tenggara", "WITA"),
    ("makassar", "Sulawesi Selatan", "WITA"),
    ("ambon", "Maluku", "WIT"),
    ("papua", "Papua", "WIT"),
    ("papuabarat", "Papua Barat", "WIT"),
)
"""Host, region and time zone of each regional portal."""


def regional(host: str, region: str, zone: str) -> type[OutletSpider]:
    """The spider of a regional portal."""
    site = f"https://{host}.antaranews.com"
    values = {
        "__module__": __name__,  # Scrapy's loader takes the classes that say they are of this module
        "__doc__": f"ANTARA's portal of {region}.",
        "name": f"antara_{host}",
        "outlet": f"ANTARA News {region}",
        "agency": AGENCY,
        "group": "antara",
        "confidence": "medium",
        "allowed_domains": [f"{host}.antaranews.com"],
        "article": rf"//{host}\.antaranews\.com/(?:amp/)?berita/\d+(?:[/?#]|$)",
        "sources": (
            Feed(f"{site}/rss/terkini.xml"),
            Feed(f"{site}/rss/{{section}}.xml"),
            IndexPages(f"{site}/terkini?page={{page}}"),
            # The form of the days is that in which public scrapers ask the national portal.
            Search(
                f"{site}/search/{{query}}/{{page}}",
                between=f"{site}/search/{{query}}/{{since:%Y-%m-%d}}/{{until:%Y-%m-%d}}/{{page}}",
            ),
        ),
        "rules": tuple(replace(rules, zone=zone) for rules in LAYOUTS),
    }
    return type(f"Antara{host.title()}", (OutletSpider,), values)


for portal in PORTALS:
    globals()[f"Antara{portal[0].title()}"] = regional(*portal)


class AntaraEnglish(OutletSpider):
    """The agency's English service."""

    name = "antara_en"
    outlet = "ANTARA News (English)"
    confidence = "medium"
    agency = AGENCY
    group = "antara"
    allowed_domains = ["en.antaranews.com"]
    article = r"//en\.antaranews\.com/(?:amp/)?news/\d+/[\w-]"  # without words: /news/1, a page of the section "news"
    sources = (
        Feed("https://en.antaranews.com/rss/news.xml"),
        Feed("https://en.antaranews.com/rss/{section}.xml"),
        IndexPages("https://en.antaranews.com/{section}/{page}", section="business-investment"),
    )
    rules = tuple(replace(rules, language="en") for rules in LAYOUTS)


class Antara(OutletSpider):
    """The national portal; last, because its domain holds the others' hosts."""

    name = "antara"
    confidence = "high"
    outlet = "ANTARA News"
    agency = AGENCY
    group = "antara"
    allowed_domains = ["antaranews.com"]
    proven = ("2015", "2016 otomotif")
    article = NATIONAL
    sources = (
        Feed("https://www.antaranews.com/rss/terkini.xml"),
        Feed("https://www.antaranews.com/rss/top-news.xml"),
        Feed("https://www.antaranews.com/rss/{section}.xml"),
        IndexPages("https://www.antaranews.com/terkini?page={page}"),
        IndexPages("https://www.antaranews.com/indeks/{date:%Y-%m-%d}"),  # seen by one probe only
        Sitemap("https://www.antaranews.com/sitemap.xml"),  # of one source
        Search("https://www.antaranews.com/search?q={query:+}&page={page}"),
    )
    rules = LAYOUTS
