"""The memory of a browser that shows many pages."""

import os
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fetch.portal import Desk, Hit, Portal, needs_chromium, open_portal
from tests.fetch.processes import proportional

PAGES_IN_SHORT = 52
HOARD = 16 * 10**6
"""Bytes that a page leaves in the storage of its context."""
RECYCLED = 25
"""Pages after which the browser is said to begin afresh, in docs/operations.md."""
PAGES = int(os.environ.get("BROWSER_PAGES", PAGES_IN_SHORT))
"""Pages that are shown; ``make browser-memory`` asks for 300."""

HOARDING = """<script>
caches.open("simpanan").then(hoard => hoard.put(`/simpanan/${{performance.timeOrigin}}`, new Response(new Uint8Array({size}).fill(7))));
window.heap = new Array(1e6).fill().map(Math.random);
</script>"""
"""A page that leaves something in the memory of its context, which no end of the page frees."""


@pytest.fixture
def portal() -> Iterator[Portal]:
    with open_portal() as portal:
        yield portal


@pytest.fixture
def desk(tmp_path: Path, portal: Portal) -> Desk:
    return Desk.at(tmp_path, portal)


@needs_chromium
def test_the_memory_of_a_long_crawl_stays_flat(desk: Desk, portal: Portal) -> None:
    portal.publish(*range(1, PAGES + 1), head=HOARDING.format(size=HOARD))
    held: list[int] = []

    def measure(hit: Hit) -> None:
        if hit.path.startswith("/api/"):
            held.append(proportional(portal.pid))

    portal.came = measure  # type: ignore[method-assign]  # as Portal.came says
    done = desk.run("crawl", "kabar_desa", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=4", timeout=60 + 4 * PAGES)
    assert done.status == 0, done.log
    assert len(desk.articles()) == len(held) == PAGES
    shown = PAGES + 1  # with the list
    assert done.stat("playwright/context_count") == -(-shown // RECYCLED)
    assert done.stat("playwright/context_count/max_concurrent") <= 2, "one may begin before another has ended"
    last = (shown // RECYCLED - 1) * RECYCLED
    early, late = (statistics.median(held[end - 8 : end]) for end in (RECYCLED - 1, last + RECYCLED - 1))
    print(
        f"\n{PAGES} pages: {early / 2**20:.0f} MiB at the end of the first context, {late / 2**20:.0f} MiB of the last"
    )
    assert late - early < last * HOARD / 2
