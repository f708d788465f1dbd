"""Articles out of the data of a page (Next.js), in the forms in which the portals may write them."""

import json
from typing import Any

import pytest

from crawler.items import Article
from crawler.page import Page
from spiders.jawa_pos import JawaPos

TEXT = "<p>JawaPos.com - Nelayan Kenjeran memasang lampu tenaga surya di perahu mereka pekan ini.</p>"


def read(**said: Any) -> Article:
    article = {"title": "Nelayan Kenjeran Pasang Lampu", "content": TEXT, "published_at": "2026-11-19 08:10:08"} | said
    data = json.dumps({"props": {"pageProps": {"article": article}}})
    html = f'<html><body><div id="__next"></div><script id="__NEXT_DATA__">{data}</script></body></html>'
    address = "https://www.jawapos.com/surabaya-raya/2611190021/nelayan-kenjeran-pasang-lampu"
    return JawaPos().read(Page(address, html.encode())).article


@pytest.mark.parametrize(
    "said",
    [
        {"author": "Rina Wulandari"},
        {"author": {"name": "Rina Wulandari"}},
        {"author": [{"name": "Rina Wulandari"}]},
        {"author": ["Rina Wulandari"]},
        {"authors": [{"name": "Rina Wulandari"}]},
    ],
)
def test_authors_of_jawa_pos(said: dict[str, Any]) -> None:
    article = read(**said)
    assert (article.authors, article.provenance.authors) == (["Rina Wulandari"], "data")


@pytest.mark.parametrize(
    "tags",
    [
        "nelayan, lampu surya",
        ["nelayan", "lampu surya"],
        [{"name": "nelayan"}, {"name": "lampu surya"}],
        {"name": "nelayan, lampu surya"},
    ],
)
def test_tags_of_jawa_pos(tags: Any) -> None:
    article = read(tags=tags)
    assert (article.tags, article.provenance.tags) == (["nelayan", "lampu surya"], "data")
