"""Parts of pages, as they are remembered and handed to the browser."""

import pytest
from scrapy.http import Headers, Response

pytest.importorskip("playwright", reason="playwright is missing (pip install scrapy-playwright)")

from crawler.fetch.parts import Kept, handed


def test_the_parts_used_last_are_remembered_up_to_a_size() -> None:
    kept = Kept(10)
    for name in "abc":
        kept.add(name, Response(f"https://kabar.example/{name}", body=b"1234"))
        kept.get("a")
    assert [name for name in "abc" if kept.get(name)] == ["a", "c"]
    kept.add("a", Response("https://kabar.example/a", body=b"123456"))
    assert [name for name in "abc" if kept.get(name)] == ["a", "c"]
    kept.add("d", Response("https://kabar.example/d", body=b"too large for all"))
    assert [name for name in "abcd" if kept.get(name)] == []
    kept.add("e", Response("https://kabar.example/e", body=b"1234567890"))
    assert kept.get("e"), "what was forgotten no longer counts"


def test_headers_that_do_not_hold_or_that_chromium_refuses_are_not_handed_over() -> None:
    headers = Headers(
        {"Content-Type": "application/json; charset=utf-8", "Content-Encoding": "gzip", "Content-Length": 9}
    )
    headers.setlist("Link", ["<a>; rel=next", "<b>; rel=last"])
    headers["X-Judul"] = "Panen \u201craya\u201d".encode()
    headers["Set-Cookie"] = "a=1"
    assert handed(Response("https://kabar.example/", headers=headers)) == {
        "content-type": "application/json; charset=utf-8",
        "link": "<a>; rel=next, <b>; rel=last",
    }
