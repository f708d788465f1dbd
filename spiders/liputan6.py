"""Liputan6.com, the news portal of KapanLagi Youniverse and SCTV. All pages of an article stand in one document.

Its texts open with "Liputan6.com, Jakarta - "; it quotes ANTARA in the text ("dikutip dari Antara", "dilansir Antara").
"""

from dataclasses import replace

from crawler.discovery.feed import Feed
from crawler.discovery.index_pages import IndexPages
from crawler.discovery.sitemap import Sitemap
from crawler.page import PageRules
from crawler.page.templates import KLY_DESKTOP, KLY_MOBILE
from crawler.spider import OutletSpider

SECTIONS = (
    "news", "bisnis", "bola", "showbiz", "tekno", "global", "regional", "health", "lifestyle", "otomotif", "saham",
    "crypto", "cek-fakta", "islami", "citizen6", "hot", "opini", "disabilitas", "surabaya", "on-off",
)  # fmt: skip

HOUSE_TEXTS = (  # what stands in every fact check, and the pandemic's advice between the paragraphs of late 2020
    'h2:contains("Tentang Cek Fakta")',
    'h2:contains("Tentang Cek Fakta") ~ *',
    'h2:contains("Yuk Diingat")',
    'h2:contains("Yuk Diikuti")',
    'p:contains("#IngatPesanIbu")',
    'p:contains("Pakai Masker, Cuci Tangan Pakai Sabun, Jaga Jarak")',
    'p:contains("Jangan Sampai Tertular dan Jaga Keluarga")',
)


class Liputan6(OutletSpider):
    name = "liputan6"
    outlet = "Liputan6.com"
    confidence = "high"
    allowed_domains = ["liputan6.com"]
    # /news/read/8244911/judul; hot.liputan6.com/read/4175094/judul; m.liputan6.com/amp/4358875/judul
    proven = ("mobile", "desktop")
    article = (
        r"^https?://(?!photo\.|video\.)(?:[\w-]+\.)?liputan6\.com/"
        r"(?!(?:amp/)?(?:photo|foto|video)/)(?:amp/|(?:amp/)?(?:[\w-]+/)*read/)\d{5,}(?:/|$)"
    )
    sources = (
        *(Feed(f"https://feed.liputan6.com/rss/{section}", section=section) for section in SECTIONS),
        IndexPages(
            "https://www.liputan6.com/{section}",
            links="div.headline--bottom-slider__item",
            section="news",
            time="time",
        ),
        Sitemap("https://www.liputan6.com/sitemap.xml"),
    )
    rules = (
        replace(
            KLY_DESKTOP,
            layout="desktop",
            body="div.article-content-body__item-page",
            drop=(*KLY_DESKTOP.drop, *HOUSE_TEXTS),
            published=(
                "time.read-page--header--author__datetime",
                "span.read-page-box__author__updated:not(:contains('Diperbarui'))",
            ),
            modified=(
                "time.read-page--header--author__modified-time",
                "span.read-page-box__author__updated:contains('Diperbarui')",
            ),
            section="a.read-page--breadcrumb--item__title span",
        ),
        replace(
            KLY_MOBILE,
            layout="mobile",
            body="div.article-readpage div.article-content-body__item",
            drop=(
                *KLY_MOBILE.drop,
                "div.article-photo-gallery--item",
                "div.article-video-gallery--item",
                *HOUSE_TEXTS,
            ),
        ),
        PageRules(
            layout="gallery",  # pictures and captions, no text
            body=("div.read-page--photo-tag--slider", "div.article-gallery-slider"),
            drop=("*",),
        ),
    )
