"""IDN Times, of IDN Media. How it signs ANTARA copy is not known.

A saved page of 2025 (a quiz) reads as it should; no news page is at hand. Readers who scroll get the next article on the
same page. Addresses of before 2025 end without codes and are not known to this outlet.
"""

from crawler.discovery import IndexPages, Search, Sitemap
from crawler.page import PageRules
from crawler.page.templates import ALL_PAGES, PAGE_LINKS
from crawler.spider import OutletSpider

SECTIONS = ("news", "business", "tech", "sport", "health", "science", "life", "hype", "travel", "food")


class IdnTimes(OutletSpider):
    name = "idn_times"
    outlet = "IDN Times"
    confidence = "high"
    allowed_domains = ["idntimes.com"]
    # /news/indonesia/judul-berita-00-bbwlv-0ytj87: codes of five and six characters behind the words
    article = r"//(?:[a-z]+\.)?idntimes\.com/(?:[a-z\d-]+/){2}[a-z\d-]+-[a-z\d]{5}-[a-z\d]{6}(?:[?#]|$)"
    sources = (
        *(IndexPages(f"https://www.idntimes.com/{name}", section=name) for name in SECTIONS),
        Sitemap("https://www.idntimes.com/sitemap.xml"),
        Search("https://www.idntimes.com/search?q={query:+}"),  # named by a saved page
    )
    rules = (
        PageRules(
            body=("#article-detail-1 #article-description", "#article-description"),
            drop=("div.wrapper-ads",),
            pager=PAGE_LINKS,  # of older articles
            all_pages=ALL_PAGES,
            cut=(r"Iklan - Scroll untuk Melanjutkan",),
            title="h1[data-testid=title-article]",
            tags="[data-testid=tag-list] a:not([href$='-me'])",  # "Update me", "Divert me": the reader's mood
        ),
    )
