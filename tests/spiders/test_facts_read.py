"""What the facts say of single outlets' pages and no recording shows: the data layer, addresses of all pages."""

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.page import Page, Reading
from crawler.spider import OutletSpider
from pipelines.clean import clean_article

LOADER = SpiderLoader.from_settings(get_project_settings())
TEXT = "<p>Petani kopi di lereng Raung memelihara semut rangrang.</p>"


def read(name: str, url: str, html: str) -> Reading:
    outlet = LOADER.load(name)
    assert issubclass(outlet, OutletSpider)
    return outlet().read(Page(url, f"<html><body>{html}</body></html>".encode()))


def test_suara_without_json_ld() -> None:
    article = read(
        "suara",
        "https://www.suara.com/bisnis/2026/11/19/081530/petani-kopi",
        "<script>dataLayer = [{'articleDate': '2026-11-19T08:15:30'}];</script><h1>Suara.com</h1>"
        '<div class="article-image"><h1>Petani Kopi Raung</h1></div><div class="author-trigger"><a>Rina Wulandari</a></div>'
        f'<div class="article-content">{TEXT}</div>',
    ).article
    assert (article.title, article.authors) == ("Petani Kopi Raung", ["Rina Wulandari"])
    assert article.published_at == "2026-11-19T08:15:30+07:00"


def test_people_of_beritasatu_are_in_its_data_layer() -> None:
    article = read(
        "beritasatu",
        "https://www.beritasatu.com/nusantara/3041877/petani-kopi",
        "<script>dataLayer.push({'penulis': 'Rina Wulandari', 'editor': 'Budi Santosa'});</script>"
        f'<div class="b1-article">{TEXT}</div>',
    ).article
    assert (article.authors, article.editors) == (["Rina Wulandari"], ["Budi Santosa"])


def test_tempo_in_its_other_element() -> None:
    html = f'<h1>Petani Kopi</h1><div class="detail-content">{TEXT}<div id="slot-iklan-1">Iklan</div></div>'
    article = read("tempo", "https://www.tempo.co/ekonomi/petani-kopi-2301845", html).article
    assert (article.text, article.provenance.text) == (TEXT[3:-4], "rule:current")


def test_an_article_of_tempo_for_subscribers_says_so() -> None:
    said = '{"@type": "NewsArticle", "headline": "Petani Kopi", "isAccessibleForFree": "False"}'
    html = f'<script type="application/ld+json">{said}</script><div id="content-wrapper">{TEXT}</div>'
    article, _ = clean_article(read("tempo", "https://www.tempo.co/ekonomi/petani-kopi-2301845", html).article)
    assert article.rights.subscribers_only


@pytest.mark.parametrize(
    ("name", "url", "body", "link", "whole"),
    [
        ("republika", "https://republika.co.id/berita/tio9zt472/kopi", "article", "?page=2", "?page=all"),
        (
            "idn_times",
            "https://www.idntimes.com/news/jatim/petani-kopi-di-raung-00-k3v9d-71mzqp",
            'div id="article-description"',
            "?page=2",
            "?page=all",
        ),
        ("beritasatu", "https://www.beritasatu.com/a/3041877/kopi", 'div class="b1-article"', "?page=2", "?view=all"),
        ("tempo", "https://bisnis.tempo.co/read/1732991/kopi", 'div class="detail-in"', "?page_num=2", "?page=all"),
        ("bisnis", "https://a.bisnis.com/read/20261118/98/1928411/kopi", 'div class="paywall"', "?page=2", "?page=all"),
    ],
)
def test_all_pages_in_one(name: str, url: str, body: str, link: str, whole: str) -> None:
    element = f'<div class="article-content"><{body}>{TEXT}</{body.split()[0]}></div>'
    reading = read(name, url, f'<h1>Kopi</h1>{element}<a href="{url}{link}">2</a>')
    assert (reading.pagination.total, reading.pagination.all_pages) == (2, url + whole)
