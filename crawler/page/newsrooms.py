"""Layouts for portals that nobody declared: common publishing systems by their templates, then common names of bodies."""

from dataclasses import replace

from crawler.page.rules import PageRules, alternatives
from crawler.page.templates import KLY_DESKTOP, KLY_MOBILE, PROMEDIA, WORDPRESS

BLOGGER = PageRules(
    layout="blogger",
    body="div.post-body",
    title=("h1.post-title", "h3.post-title"),
    published=("abbr.published::attr(title)", "time.published::attr(datetime)"),
    authors="span.post-author span[itemprop=name]",
    tags="span.post-labels a",
)
"""Blogger, with the names that its templates must keep."""

MICRODATA = PageRules(
    layout="microdata",
    body="[itemprop=articleBody]",
    title="[itemprop=headline]",
    published=("[itemprop=datePublished]::attr(datetime)", "[itemprop=datePublished]::attr(content)"),
)
"""schema.org in the markup itself, as Joomla prints it and many systems of portals' own."""

PRINTED_TIMES = (
    "time::attr(datetime)",
    "time",
    '[class*="date"]',
    '[class*="tanggal"]',
    '[class*="tgl"]',
    '[class*="waktu"]',
    '[class*="time"]',
)
"""Where pages print times: believed only where they are of the day of publication."""

COMMON = PageRules(
    layout="common",
    body=(
        "div.detail__body-text",
        "div.detail-text",
        "div.article-content",
        "div.article__content",
        "div.article-body",
        "div.article_content",
        "div.content-article",
        "div.content-detail",
        "div.detail-content",
        "div.news-content",
        "div.read-content",
        "div.isi-berita",
        "div.post-body",
        "article.post-content",
        "section.article-content",
        "div.post.text-black-1",  # the network of Disway, as a public script that joins its pages names it
    ),
    drop=('div[class^="ads"]',),
)
"""Names that systems of portals' own give the element that holds the text."""

READ_CONTENT = replace(PROMEDIA, drop=(*PROMEDIA.drop, "div.photo"))
"""The network of Pikiran Rakyat and Kompas name their body alike; in Kompas's the caption stands bare in ``div.photo``."""

UNKNOWN = PageRules(layout="unknown", generic=True)

BREADCRUMBS = ('[itemtype*="BreadcrumbList"] [itemprop=name]', '[class*="breadcrumb"] a', '[id*="breadcrumb"] a')
"""Where pages print the way to the section."""

PAGERS = (
    "div.page-links a",
    "a.post-page-numbers",
    "link[rel=next]",
    "a[rel=next]",
    'a[href*="page="]',
    'a[href*="halaman="]',
    '[class*="pagination"] a',
    '[class*="paging"] a',
)
"""Where pagers stand: WordPress's own (which its lists of posts have too), then what many systems write. Only links to the
same article count whose address tells a page."""

NEWSROOMS = tuple(
    replace(
        each,
        told_by="text",
        published=(*alternatives(each.published), *PRINTED_TIMES),
        section=(*alternatives(each.section), *BREADCRUMBS),
        pager=(*alternatives(each.pager), *PAGERS),
        drop=(*each.drop, "div.page-links"),
    )
    for each in (KLY_DESKTOP, KLY_MOBILE, BLOGGER, WORDPRESS, MICRODATA, READ_CONTENT, COMMON, UNKNOWN)
)
