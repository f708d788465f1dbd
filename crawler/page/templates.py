"""Layouts that several outlets share, as values: an outlet takes one and says what differs (`dataclasses.replace`)."""

from crawler.page.rules import PageRules

BODIES = (
    "div[itemprop=articleBody]",
    "div.article-content",
    "div.detail-content",
    "div.post-content",
    "div.entry-content",
)
"""Usual names of the element that holds the text."""

INSERTS = (
    "div.baca-juga",
    "div[class*=bacajuga]",
    "div[class*=related]",
    "div[class*=terkait]",
    "div[class*=share]",
    "div[class*=newsletter]",
    "div[class*=subscribe]",
    "div[class*=promo]",
)
"""Usual names of what stands among the paragraphs and is no text: links to other articles, invitations."""

BREADCRUMBS = ".breadcrumb a"

PAGE_LINKS = 'a[href*="page="]'
"""The links of a pager that is not known otherwise: only links to this same article count."""

ALL_PAGES = "page=all"
"""What most systems take for all pages in one."""

MEDIA = ("Video", "video", "VIDEO", "Infografis", "INFOGRAFIS")


def announcing_media(heading: str) -> tuple[str, ...]:
    """Those of the headings that a selector selects that announce a video or an infographic.

    Over a picture or post alone stand "Saksikan Video Pilihan di Bawah Ini:" and "Infografis", which are no text, and
    the numbered points of a list in pictures ("3. Ruang tamu yang luas"), which are.
    """
    return tuple(f'{heading}:contains("{word}")' for word in MEDIA)


KLY_DESKTOP = PageRules(
    layout="kly-desktop",
    body=("div.article-content-body__item-page", "div.article-content-body__item-content", "div.article-content-body"),
    drop=(
        "div.baca-juga",
        "div.baca-juga-collections",
        "div.seamless-ads",
        "div.article-ad",
        "div.read-page--video-gallery--item",
        "div.article-content-body__item-index",
        "div.article-content-body__item-break",
        "div.advertisement-placeholder",
        *announcing_media("h2.article-content-body__item-title:not(:has(~ div.article-content-body__item-content))"),
    ),
    title="h1.read-page--header--title",
    published="time.read-page--header--author__datetime",
    authors=(
        "div.read-page--credits__popover:contains('Author') div.read-page--credits__popover-name",
        "span.read-page--header--author__name",  # of several authors the first alone
        "a.read-page-box__author__name",
    ),
    editors="div.read-page--credits__popover:contains('Editor') div.read-page--credits__popover-name",
    section="ul.read-page--breadcrumb span[itemprop=name]",
    tags="a.tags--snippet__link",
    image="figure.read-page--photo-gallery--item img",
    caption="figcaption.read-page--photo-gallery--item__caption",
)
"""The desktop pages of the publishing system of KapanLagi Youniverse, since 2015 (Liputan6, Bola.com)."""

KLY_MOBILE = PageRules(
    layout="kly-mobile",
    body="div.article-content-body",
    drop=(
        "div.baca-juga",
        "div.article-ad",
        "div.seamless-ads",
        "div.article-content-body__break",
        "div.article-content-body__load-more",
        "div.article-photo-gallery--item__content-shares",
        "div.article-photo-gallery--item__description",
        *announcing_media(
            "h2.article-content-body__item-title:not(:has(~ div.article-raw-content > :not(blockquote):not(script)))"
        ),
    ),
    title="h1.article-header__title",
    published="span.article-header__datetime",
    modified="div.article-header__modified-time",
    authors=(
        "span.article-credits__item-label:contains('Author') span.article-credits__item-name",
        "a.article-header__author-link",
    ),
    editors="span.article-credits__item-label:contains('Editor') span.article-credits__item-name",
    section="ul.breadcrumb span[itemprop=name]",
    tags=("a.tags--topics--item__link", "a.tags__list-item-link"),
    image=(
        "div.read-page-upper div.article-photo-gallery--item_full img",
        "div.article-readpage > div.article-photo-gallery--item_full amp-img",
    ),
    caption=(
        "div.read-page-upper div.article-photo-gallery--item_full div.article-photo-gallery--item__description",
        "div.article-readpage > div.article-photo-gallery--item_full div.article-photo-gallery--item__description",
    ),
)
"""The mobile pages of the same system and their AMP twins, seen in 2020."""

KLY_INSERTS = ("div.detail-body__break", "div.article-ad")
"""What the system of KapanLagi, Merdeka and Dream sets among the paragraphs: the break between two pages, advertisements."""

KLY_BYLINE = PageRules(
    layout="2020",
    body="div.body-paragraph",
    published="span.date-post",
    authors="span.reporter a",
)
"""KapanLagi's articles since 2020; the byline is that of Merdeka's desktop pages as well."""

WORDPRESS = PageRules(
    layout="wordpress",
    body=("div.entry-content", "div.td-post-content", "div.post-content", "div.single-content", "article div.content"),
    drop=(
        "div.sharedaddy",
        "div.jp-relatedposts",
        "div.yarpp-related",
        "div.post-tags",
        "div.td-a-rec",
        "div.code-block",
        "div.wp-block-buttons",
        "div[class*=related]",
        "div[id*=related]",
        "ul.related",
        "div.penci-ilrltpost-insert",
        "div.jeg_post_tags",
        "div.post-bottom-meta",
        "div.stream-item",
        'div[class^="gmr-banner"]',
        "div.post-views",
        "div.pvc_stats",
        "div.ss-inline-share-wrapper",
        "div.heateor_sss_sharing_container",
        "div.addtoany_share_save_container",
        "div.printfriendly",
        "div[class*=jetpack-subscriptions]",
        "div.rbtoc",
        "div.lwptoc",
        "#toc_container",
        "#ez-toc-container",
        "blockquote.wp-embedded-content",
    ),
    title=("h1.entry-title", "h1.tdb-title-text", "h1.jeg_post_title", "h1.post-title"),
    # The attribute holds hour and zone, what is printed often the day alone.
    published=("time.entry-date::attr(datetime)", "time.entry-date", "span.posted-on time"),
    modified="time.updated:not(.entry-date)::attr(datetime)",
    authors=(
        "span.author.vcard a",
        "a.url.fn.n",
        "span.author-name",
        "div.td-post-author-name a",
        "a.tdb-author-name",
        "div.jeg_meta_author a",
        "a.author-name",
    ),
    byline="div.gmr-cf-metacontent span",
    section=("span.cat-links a", "div.breadcrumbs a:last-of-type", "ul.td-category a", "div.entry-crumbs a"),
    tags=("span.tags-links a", "div.tags-links a", "ul.td-tags a", "a[rel=tag]"),
    image=(
        "div.post-thumbnail img",
        "figure.post-thumbnail img",
        "div.td-post-featured-image img",
        "img.wp-post-image",
    ),
    caption=("figcaption.wp-caption-text", "div.post-thumbnail figcaption"),
)
"""WordPress as its usual themes print it (Twenty…, Newspaper, JNews, Jannah, GeneratePress, wpberita) with the boxes that
plugins set among the paragraphs: counters, share buttons, tables of contents. Many regional portals."""

PROMEDIA = PageRules(
    layout="promedia",
    body=("article.read__content", "div.read__content", "div.read__article"),
    drop=("strong.read__others", "p:has(> strong.read__others)", "div.ads", "center"),
    title=("h1.read__title", "div.read__title h1", "h1"),
    published=("div.read__info__date", "date.latest__date", "span.date_detail"),
    authors=("div.read__info__author > a:first-of-type", "div.read__info__author"),
    editors=("span.read_contributor", "div.read__info__author > a ~ a"),
    byline="div.read__article div > p",
    section="a.breadcrumb__link",
    tags="section.read__tagging li a",
    image="div.photo__img img",
    caption="div.photo__caption",
    pager="a.paging__link",
    all_pages=ALL_PAGES,
)
"""The publishing system of Promedia Teknologi, which many regional papers rent (Pikiran Rakyat, Suara Merdeka)."""

DETIK_INSERTS = (
    "div.noncontent",
    "div.collapsible",
    "table.linksisip",
    "table.pic_artikel_sisip_table",
    "div.lihatjg",
    "div.parallaxindetail",
    "div.paradetail",
    "div.staticdetail_container",
    "div.ads-slot",
    "div[class*=ads-scrollpage]",
    "div.aevp",
    "div.sisip_video_ds",
    'div[class^="cb-"]',
    "div.koleksi-wrap",
)
"""What the publishing system of detikcom sets among the paragraphs: links to other articles, advertisements."""

DETIK_NETWORK = PageRules(
    body=("div.detail-text", "div.detail-wrap"),
    # a.border asks readers to prefer the site in Google's results.
    drop=(*DETIK_INSERTS, "div.newstag", "div.end-of-article", "div[id^=div-gpt-ad]", "a.border"),
    pager=PAGE_LINKS,
    all_pages=ALL_PAGES,
)
"""The same system as CNN Indonesia and CNBC Indonesia use it. The markup of its pager is not known."""
