"""Role lines that a page of an unknown portal prints somewhere: ``Reporter: Rahma Wati | Editor: Budi``.

No rule says where they stand, and themes sign an article with the account that uploaded it; but hardly anything but an
article is signed so, and its own lines come before those of other articles.
"""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from crawler.page.page import Page
from crawler.page.selectors import visible_text
from crawler.text.names import Roles, read_roles
from crawler.text.whitespace import tidy

# "Penulis", "Penulis: Rahma Wati", "Rep: Rahma / Red: Budi", "(Editor : Budi)"
OPENING = re.compile(
    r"[\s(]*(?:penulis|pewarta|reporter|rep|jurnalis|wartawan|kontributor|koresponden|oleh|editor|redaktur|red|penyunting)"
    r"\s*(?:[:|&/(]|$)",
    re.IGNORECASE,
)
LONGEST = 120
"""Characters of an element that holds a role line and nothing else."""
HIGHEST = 3
"""Elements above the word that may hold the name: ``<tr><td>Penulis</td><td>: Rahma Wati</td></tr>``."""
NOT_SHOWN = frozenset(("script", "style", "noscript", "template", "option", "textarea"))


def printed_roles(page: Page) -> Roles:
    """The first writers and the first editors that role lines anywhere on the page name."""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    for element in _with_role_word(page.root):
        roles = _read(element)
        if roles:
            authors, editors = authors or roles.authors, editors or roles.editors
        if authors and editors:
            break
    return Roles(authors=authors, editors=editors)


def _with_role_word(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in NOT_SHOWN:
            continue
        if (element.text and OPENING.match(element.text)) or any(
            child.tail and OPENING.match(child.tail) for child in element
        ):
            yield element


def _read(element: Element) -> Roles | None:
    above: Element | None = element
    for _ in range(HIGHEST):
        if above is None:
            return None
        line = tidy(visible_text(above))
        if len(line) > LONGEST:
            return None
        roles = read_roles(line)
        if roles and (roles.authors or roles.editors):
            return roles
        above = above.getparent()
    return None
