"""The shared layouts: which headings over pictures and videos are text."""

from collections.abc import Callable

import pytest

from crawler.page import Page, PageRules, read_article
from crawler.page.templates import DETIK_INSERTS, KLY_DESKTOP, KLY_MOBILE, WORDPRESS

URL = "https://www.koran.example/ragam/read/4567890/potret-rumah-adat"
PICTURE = "<figure><img src='/rumah.jpg'><figcaption>Rumah adat.</figcaption></figure>"


def desktop(heading: str, below: str) -> str:
    return f'<div class="article-content-body__item-page"><h2 class="article-content-body__item-title">{heading}</h2>{below}</div>'


def mobile(heading: str, below: str) -> str:
    return f'<div class="article-content-body"><h2 class="article-content-body__item-title">{heading}</h2>{below}</div>'


@pytest.mark.parametrize(("rules", "part"), [(KLY_DESKTOP, desktop), (KLY_MOBILE, mobile)])
@pytest.mark.parametrize(
    ("heading", "is_text"),
    [
        ("1. Atap ijuk rumah itu dianyam warga sendiri", True),
        ("3. Tak hanya itu, tiangnya berukir naga", True),
        ("Klasemen Liga Desa", True),
        ("Saksikan Video Pilihan di Bawah Ini:", False),
        ("Simak juga video pilihan berikut ini:", False),
        ("Video", False),
        ("Infografis Tahap Anyaman Atap", False),
        ("INFOGRAFIS", False),
    ],
)
def test_a_heading_over_a_picture_is_text_unless_it_announces_media(
    rules: PageRules, part: Callable[[str, str], str], heading: str, is_text: bool
) -> None:
    text = read_article(Page(URL, part(heading, PICTURE).encode()), [rules]).article.text
    assert text == (heading if is_text else "")


@pytest.mark.parametrize(
    ("rules", "document"),
    [
        (
            KLY_DESKTOP,
            desktop("Video Tari Viral", "<div class='article-content-body__item-content'><p>Tari.</p></div>"),
        ),
        (KLY_MOBILE, mobile("Video Tari Viral", "<div class='article-raw-content'><p>Tari.</p></div>")),
    ],
)
def test_a_heading_over_paragraphs_is_text(rules: PageRules, document: str) -> None:
    assert read_article(Page(URL, document.encode()), [rules]).article.text == "Video Tari Viral\n\nTari."


POPOVER = "<div class='read-page--credits__popover'><div class='read-page--credits__popover-name'>{}</div>{}</div>"
ITEM = "<span class='article-credits__item-label'><span class='article-credits__item-name'>{}</span>{}</span>"


@pytest.mark.parametrize(
    ("rules", "part", "header", "credit"),
    [
        (KLY_DESKTOP, desktop, "<span class='read-page--header--author__name'>Rina Ayu</span>", POPOVER),
        (KLY_MOBILE, mobile, "<a class='article-header__author-link'>Rina Ayu</a>", ITEM),
    ],
)
def test_the_credits_name_all_authors_and_the_header_the_first(
    rules: PageRules, part: Callable[[str, str], str], header: str, credit: str
) -> None:
    people = [("Rina Ayu", "Author"), ("Budi Santosa", "Author"), ("Dewi Lestari", "Editor")]
    box = "".join(credit.format(name, role) for name, role in people)
    for below, authors, editors in (("", ["Rina Ayu"], []), (box, ["Rina Ayu", "Budi Santosa"], ["Dewi Lestari"])):
        document = header + part("Panen", "<p>Petani memanen kopi.</p>") + below
        article = read_article(Page(URL, document.encode()), [rules]).article
        assert (article.authors, article.editors) == (authors, editors)


@pytest.mark.parametrize(
    ("times", "published", "modified"),
    [
        (
            '<time class="entry-date published" datetime="2026-11-18T11:30:12+08:00">18 November 2026</time>'
            '<time class="updated" datetime="2026-11-18T11:41:00+08:00">18 November 2026</time>',
            "2026-11-18T11:30:12+08:00",
            "2026-11-18T11:41:00+08:00",
        ),
        (
            '<time class="entry-date updated td-module-date" datetime="2026-11-18T11:30:12+08:00">18 November 2026</time>',
            "2026-11-18T11:30:12+08:00",
            None,
        ),
        ('<time class="entry-date">Rabu, 18 November 2026 11:30</time>', "2026-11-18T11:30:00+07:00", None),
    ],
)
def test_wordpress_tells_the_hour_in_an_attribute(times: str, published: str, modified: str | None) -> None:
    page = Page(URL, f'{times}<div class="entry-content"><p>Rumah adat dipugar.</p></div>'.encode())
    article = read_article(page, [WORDPRESS]).article
    assert (article.published_at, article.modified_at) == (published, modified)


LINK = "<a href='/2026/08/harga-garam/'>Harga garam turun tipis di pasar kota</a>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div id='inline-related-post' class='mag-box'><ul><li>{LINK} <span>1 Agustus 2026</span></li></ul></div>",
        f"<div class='penci-ilrltpost-insert'><h3>Pilihan kami</h3><ul><li>{LINK}</li></ul></div>",
        f"<div class='jnews_inline_related_post'><h3>Pilihan kami</h3>{LINK}<div>1 Agustus 2026</div></div>",
        f"<p><strong>Bacaan Lainnya</strong></p><ul><li>{LINK}</li></ul>",
        f"<p>READ&nbsp; {LINK}</p>",
        f"<blockquote class='wp-embedded-content'>{LINK}</blockquote>",
        "<div class='gmr-banner-insidecontent'>Pasang iklan di sini</div>",
        "<div class='post-views content-post'><span>Post Views:</span> <span>35</span></div>",
        "<div class='pvc_stats all'>35 total views</div>",
        "<div class='heateor_sss_sharing_container'><div>Sebar ke kawan</div></div>",
        "<div class='wp-block-jetpack-subscriptions__container'><p>Dapatkan kabar lewat email.</p></div>",
        "<div class='ruby-table-contents rbtoc'><a href='#a'>Panen</a></div>",
        "<div id='ez-toc-container'><p>Isi</p><a href='#a'>Panen</a></div>",
        "<div class='jeg_post_tags'><span>Tags:</span> <a rel='tag' href='/tag/garam'>garam</a></div>",
    ],
)
def test_boxes_of_themes_and_plugins_are_no_text(box: str) -> None:
    document = f"<div class='entry-content'><p>Petani memanen garam.</p>{box}<p>Harga naik.</p></div>"
    assert (
        read_article(Page(URL, document.encode()), [WORDPRESS]).article.text == "Petani memanen garam.\n\nHarga naik."
    )


def test_names_under_a_text_of_wpberita() -> None:
    people = "".join(
        f"<span>{line}</span>" for line in ("Penulis : Ina Bere", "Editor : Rudi Tallo", "Sumber Berita: Antara")
    )
    document = (
        "<div class='entry-content'><p>Petani memanen garam.</p><footer class='entry-footer'>"
        f"<div class='gmr-cf-metacontent'>{people}</div></footer></div>"
    )
    article = read_article(Page(URL, document.encode()), [WORDPRESS]).article
    assert (article.authors, article.editors) == (["Ina Bere"], ["Rudi Tallo"])
    assert article.text.endswith("Sumber: Antara")


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='aevp'><h3 class='aevp__title'>{LINK}</h3></div>",
        f"<div class='pip-vid sisip_video_ds'><h3>{LINK}</h3></div>",
        "<div class='cb-berita-terkait'><h3>Sorotan</h3><p>Harga garam turun tipis.</p></div>",
    ],
)
def test_videos_and_lists_of_detik_are_no_text(box: str) -> None:
    rules = PageRules(body="div.itp_bodycontent", drop=DETIK_INSERTS)
    document = f"<div class='itp_bodycontent'><p>Petani memanen garam.</p>{box}</div>"
    assert read_article(Page(URL, document.encode()), [rules]).article.text == "Petani memanen garam."
