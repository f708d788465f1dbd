"""The pictures of an article: the lead, its caption and credit, and those that stand in the text."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from crawler.items import Image
from crawler.page.body import image_address
from crawler.page.rules import alternatives
from crawler.page.selectors import visible_text
from crawler.page.sheet import Sheet
from crawler.text.credits import clean_credit
from crawler.text.urls import join_address
from crawler.text.whitespace import tidy

SHORTEST_NAME = 10
"""Characters; ``lead.jpg`` and ``1.jpg`` are names of many pictures."""
SIZE = re.compile(r"[-_]\d{2,4}x\d{2,4}(?:_thumb)?(?=\.\w{3,4}$)")
"""``pasar-ikan-1024x576.jpg`` (WordPress), ``Pasar_ikan_620x413_thumb.jpg`` (Katadata)"""


def pictures(sheet: Sheet, in_text: Iterable[Image]) -> tuple[list[Image], str | None]:
    """The lead and then the others, each once, and where they were found."""
    lead, source = lead_image(sheet)
    shown = list(_absolute(in_text, sheet.page.url))
    if lead and not lead.caption:
        lead = lead.model_copy(update={"caption": next((each.caption for each in shown if each.url == lead.url), None)})
    others = [image for image in shown if lead is None or not _same(image, lead)]
    return ([lead] if lead else []) + others, source or (sheet.source if others else None)


def lead_image(sheet: Sheet) -> tuple[Image | None, str | None]:
    """The lead picture with its caption and credit, and where it was found."""
    caption, credit = sheet.first(sheet.rule.caption), clean_credit(sheet.first(sheet.rule.credit) or "") or None
    printed = _printed_image(sheet)
    announced = [*sheet.metadata.says("image"), (sheet.metadata.meta.get("og:image"), "opengraph")]
    found = [(url, source) for url, source in announced if url and not url.startswith("data:")]
    url = printed or next((url for url, _ in found), None)
    if not url and not caption:
        return None, None
    address = join_address(sheet.page.url, url) if url else None
    source = sheet.source if printed or caption else found[0][1]
    if address and not caption:
        caption = _caption_of(sheet, address)
    return Image(url=address, caption=caption, credit=credit), source


def _printed_image(sheet: Sheet) -> str | None:
    for css in alternatives(sheet.rule.image):
        for hit in sheet.page.select(css):
            if address := hit if isinstance(hit, str) else image_address(hit):
                return address.strip()
    return None


def _caption_of(sheet: Sheet, address: str) -> str | None:
    """What a ``figcaption`` says of the picture, as HTML means it: the figure shows the same address, or its file."""
    for figure in sheet.root.iter("figure"):
        shown = [join_address(sheet.page.url, found) for img in figure.iter("img") if (found := image_address(img))]
        if any(url == address or _file(url) == _file(address) for url in shown):
            for caption in figure.iter("figcaption"):
                return tidy(visible_text(caption)) or None
    return None


def _file(address: str) -> str:
    """The file's name, which crops of one picture share; the whole address where it tells nothing."""
    name = SIZE.sub("", unquote(address.partition("?")[0].rpartition("/")[2]))
    return name if len(name) >= SHORTEST_NAME else address


def _absolute(images: Iterable[Image], base: str) -> Iterable[Image]:
    return (image.model_copy(update={"url": join_address(base, image.url)}) if image.url else image for image in images)


def _same(image: Image, lead: Image) -> bool:
    return image.url == lead.url if image.url else image.caption == lead.caption
