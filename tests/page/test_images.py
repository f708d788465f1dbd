"""Pictures: the lead first, each once; one whose address cannot be told keeps its words."""

import pytest

from crawler.page import Page, PageRules, read_article

URL = "https://www.koran.example/berita/1/panen"
RULES = (PageRules(body="div.isi", caption="p.caption"),)


def images(body: str) -> list[tuple[str | None, str | None]]:
    document = f'<html><head><meta property="og:image" content="/lead.jpg"></head><body><div class="isi">{body}</div></body></html>'
    return [(image.url, image.caption) for image in read_article(Page(URL, document.encode()), RULES).article.images]


def test_the_caption_of_the_lead_inside_the_body_is_no_second_picture() -> None:
    assert images("<p class='caption'>Petani memanen garam.</p><p>Garam dipanen.</p>") == [
        ("https://www.koran.example/lead.jpg", "Petani memanen garam.")
    ]


def test_a_caption_without_picture_has_no_address() -> None:
    assert images("<p>Garam dipanen.</p><figure><figcaption>Gudang garam.</figcaption></figure>") == [
        ("https://www.koran.example/lead.jpg", None),
        (None, "Gudang garam."),
    ]


FIGURE = "<figure><img src='{}'><figcaption>Gudang garam.</figcaption></figure>"


@pytest.mark.parametrize(
    ("lead", "shown", "caption"),
    [
        ("/lead.jpg", "/lead.jpg", "Gudang garam."),
        ("/besar/gudang-garam-2.jpg?w=900", "/kecil/gudang-garam-2.jpg", "Gudang garam."),
        (
            "/besar/gudang-garam-2.jpg",
            "/_next/image?url=%2Fbesar%2Fgudang-garam-2.jpg&amp;w=1200&amp;q=75",
            "Gudang garam.",
        ),
        (
            "/a.jpg",
            "https://www.koran.example/_next/image?w=64&amp;url=https%3A%2F%2Fwww.koran.example%2Fa.jpg",
            "Gudang garam.",
        ),
        ("/2026/gudang-garam.jpg", "/2026/gudang-garam-1024x576.jpg", "Gudang garam."),
        ("/gudang_garam_620x413_thumb.jpg", "/gudang_garam_960x640_thumb.jpg", "Gudang garam."),
        ("/a-620x413.jpg", "/kecil/a-960x640.jpg", None),
        ("/besar/lead.jpg", "/kecil/lead.jpg", None),
        ("/besar/gudang-garam-2.jpg", "/besar/gudang-garam-3.jpg", None),
    ],
)
def test_a_figure_of_the_lead_says_its_caption(lead: str, shown: str, caption: str | None) -> None:
    html = f'<meta property="og:image" content="{lead}">{FIGURE.format(shown)}<div class="isi"><p>Garam.</p></div>'
    article = read_article(Page(URL, html.encode()), (PageRules(body="div.isi"),)).article
    assert [image.caption for image in article.images] == [caption]


def test_a_picture_of_the_body_has_an_absolute_address() -> None:
    assert images("<p>Garam.</p><img src='/dua.jpg'><img src='/lead.jpg'>") == [
        ("https://www.koran.example/lead.jpg", None),
        ("https://www.koran.example/dua.jpg", None),
    ]


def test_a_picture_inside_the_metadata_itself_is_none() -> None:
    placeholder = '{"@type": "NewsArticle", "image": "data:image/gif;base64,R0lGODlhAQABAIAAAAAA"}'
    head = f'<script type="application/ld+json">{placeholder}</script>'
    assert images(head) == [("https://www.koran.example/lead.jpg", None)]
