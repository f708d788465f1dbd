"""From facts to a verdict."""

from dataclasses import replace

import pytest

from crawler.probe.facts import Answer, ArticleSeen, Facts, ListSeen
from crawler.probe.judge import HINTS, Verdict, judge

FEED, DAY, PAGE = (f"https://kabar-rote.example/{path}" for path in ("rss", "indeks", "berita/1/garam"))
OK = Answer(url=FEED, status=200)
GONE = Answer(url=FEED, status=404)
DOWN = Answer(url=FEED, status=503)
FOR_MEMBERS = Answer(url=PAGE, status=302, login="https://kabar-rote.example/login")
NO_HOST = Answer(url=FEED, failure="no_such_host", barred="unreachable")
GUARDED = Answer(url=FEED, status=403, challenge="Cloudflare")
MOVED = Answer(url=FEED, status=301, moved_to="https://rote-kini.example/rss")
FORBIDDEN = Answer(url=FEED, failure="forbidden", barred="address")
CLOSED = Answer(url=FEED, failure="forbidden", barred="site")
LISTED = ListSeen(answer=OK, articles=20, entries=20)
READ = ArticleSeen(answer=Answer(url=PAGE, status=200), source="rule:current", title="Garam", published_at="2026-11-20")

READ_OLD = replace(READ, published_at="2021-03-04T10:00:00+07:00")
DAY_OF_PROBE = "2026-11-23"


def listed(newest: str) -> ListSeen:
    return replace(LISTED, newest=newest)


OLDER, OLD = listed("2020-01-31"), listed("2021-03-04")


def failed(answer: Answer) -> ListSeen:
    return ListSeen(answer=answer)


def article(answer: Answer) -> ArticleSeen:
    return ArticleSeen(answer=answer)


def came(**facts: object) -> ArticleSeen:
    return ArticleSeen(answer=Answer(url=PAGE, status=200), **facts)  # type: ignore[arg-type]  # facts of one article


ROWS = [
    # lists, articles, verdict, words of the detail
    ([LISTED], [READ], Verdict.HEALTHY, "Garam (2026-11-20)"),
    ([LISTED], [came(missing=("people",)), READ], Verdict.HEALTHY, "Garam"),
    ([LISTED], [article(GONE), READ], Verdict.HEALTHY, "Garam"),
    ([failed(GONE), LISTED], [READ], Verdict.HEALTHY, "but a list is not to be had (http_404): " + FEED),
    ([ListSeen(answer=OK, parts=3), LISTED], [READ], Verdict.HEALTHY, "Garam (2026-11-20)"),
    # redesigned
    ([ListSeen(answer=OK, entries=12)], [], Verdict.REDESIGNED, "12 links, none the address of an article"),
    ([ListSeen(answer=OK, page=True)], [], Verdict.REDESIGNED, "0 links, none the address of an article"),
    (
        [ListSeen(answer=OK, unreadable="expected a feed, found an HTML page")],
        [],
        Verdict.REDESIGNED,
        "found an HTML page",
    ),
    ([LISTED], [came(unread="not_an_article")], Verdict.REDESIGNED, "no article is read, no layout knows its body"),
    ([LISTED], [came(unread="not_an_article_address")], Verdict.REDESIGNED, "an article leads to an address of none"),
    ([LISTED], [came(unread="no_body")], Verdict.REDESIGNED, "no article is read: no_body"),
    ([LISTED], [came(generic=True, source="trafilatura")], Verdict.REDESIGNED, "the generic extractor found it"),
    (
        [LISTED],
        [came(missing=("published_at", "people"))],
        Verdict.REDESIGNED,
        "lacks time of publication, author, editor or wire",
    ),
    (
        [LISTED],
        [came(generic=True, missing=("people",))],
        Verdict.REDESIGNED,
        "generic extractor found it; an article lacks author",
    ),
    ([LISTED], [came(missing=("text",)), article(GUARDED)], Verdict.REDESIGNED, "lacks text"),
    ([failed(GUARDED), ListSeen(answer=OK, entries=3)], [], Verdict.REDESIGNED, "3 links"),
    ([failed(GONE), failed(Answer(url=DAY, status=410))], [], Verdict.REDESIGNED, "a list is not to be had (http_404)"),
    ([failed(DOWN), failed(GONE)], [], Verdict.REDESIGNED, "a list is not to be had (http_404)"),
    ([failed(Answer(url=FEED, failure="too_many_redirects"))], [], Verdict.REDESIGNED, "(too_many_redirects)"),
    ([LISTED], [article(GONE), article(GONE)], Verdict.REDESIGNED, "an article is not to be had (http_404)"),
    # stale
    ([OLD], [READ_OLD], Verdict.STALE, "the newest article of a list is of 2021-03-04"),
    ([OLDER, OLD], [], Verdict.STALE, "the newest article of a list is of 2021-03-04"),
    ([OLD], [article(GUARDED)], Verdict.STALE, "of 2021-03-04; an article is answered by Cloudflare"),
    ([failed(GONE), OLD], [came(unread="not_an_article")], Verdict.STALE, "2021-03-04; no article is read"),
    ([OLD], [READ], Verdict.HEALTHY, "; but the newest article of a list is of 2021-03-04: " + FEED),
    ([OLD, LISTED], [READ_OLD], Verdict.HEALTHY, "; but the newest article of a list is of 2021-03-04: " + FEED),
    ([listed("2026-10-24")], [READ_OLD], Verdict.HEALTHY, "Garam"),
    ([listed("2026-10-23")], [READ_OLD], Verdict.STALE, "2026-10-23"),
    # empty
    ([ListSeen(answer=OK)], [], Verdict.EMPTY, "valid and without entries"),
    ([failed(GONE), ListSeen(answer=OK)], [], Verdict.EMPTY, "valid and without entries"),
    ([ListSeen(answer=OK, parts=3)], [], Verdict.EMPTY, "3 lists, none of which was read"),
    # blocked
    ([failed(GUARDED)], [], Verdict.BLOCKED, "a list is answered by Cloudflare (http_403)"),
    ([failed(Answer(url=FEED, status=200, challenge="Imperva"))], [], Verdict.BLOCKED, "Imperva (http_200)"),
    ([failed(Answer(url=FEED, status=401))], [], Verdict.BLOCKED, "a list is refused (http_401)"),
    ([failed(Answer(url=FEED, status=403))], [], Verdict.BLOCKED, "a list is refused (http_403)"),
    ([failed(Answer(url=FEED, status=429))], [], Verdict.BLOCKED, "a list is refused (http_429)"),
    (
        [failed(Answer(url=FEED, status=503, challenge="Akamai", barred="unreachable"))],
        [],
        Verdict.BLOCKED,
        "robots.txt is answered by Akamai",
    ),
    ([LISTED], [article(FOR_MEMBERS)], Verdict.BLOCKED, "it leads to https://kabar-rote.example/login"),
    ([failed(FOR_MEMBERS)], [], Verdict.BLOCKED, "a list is for those who log in"),
    ([LISTED], [article(Answer(url=PAGE, status=403))], Verdict.BLOCKED, "an article is refused (http_403)"),
    ([ListSeen(answer=OK, parts=3), failed(GUARDED)], [], Verdict.BLOCKED, "Cloudflare"),
    # robots
    ([failed(CLOSED)], [], Verdict.ROBOTS, "robots.txt forbids the whole site"),
    ([failed(FORBIDDEN)], [], Verdict.ROBOTS, "robots.txt forbids a list"),
    ([LISTED], [article(FORBIDDEN)], Verdict.ROBOTS, "robots.txt forbids an article"),
    (
        [failed(Answer(url=FEED, status=500, barred="unreachable"))],
        [],
        Verdict.DEAD,
        "robots.txt is not to be had (http_500), so nothing else may be asked",
    ),
    # moved
    ([failed(MOVED)], [], Verdict.MOVED, "a list leads to https://rote-kini.example/rss"),
    ([LISTED], [article(MOVED), article(GONE)], Verdict.MOVED, "an article leads to"),
    ([failed(GONE), failed(MOVED)], [], Verdict.MOVED, "a list leads to"),
    # dead
    ([failed(NO_HOST), failed(NO_HOST)], [], Verdict.DEAD, "the host does not answer (no_such_host)"),
    ([failed(Answer(url=FEED, failure="timeout"))], [], Verdict.DEAD, "a list is not to be had (timeout)"),
    ([failed(DOWN), failed(NO_HOST)], [], Verdict.DEAD, "a list is not to be had (http_503)"),
    ([failed(DOWN)], [], Verdict.DEAD, "a list is not to be had (http_503)"),
    ([LISTED], [article(DOWN)], Verdict.DEAD, "an article is not to be had (http_503)"),
]


@pytest.mark.parametrize(("lists", "articles", "verdict", "detail"), ROWS)
def test_verdict(lists: list[ListSeen], articles: list[ArticleSeen], verdict: Verdict, detail: str) -> None:
    judged = judge(Facts(lists=tuple(lists), articles=tuple(articles), day=DAY_OF_PROBE))
    assert judged.verdict is verdict
    assert detail in judged.detail
    assert judged.hint == HINTS[verdict]


LATE = [
    ([], [], Verdict.SLOW, "nothing answered in time"),
    ([LISTED], [], Verdict.SLOW, "so far: a list announces 20 articles"),
    ([failed(GONE), LISTED], [], Verdict.SLOW, "so far: a list announces 20 articles"),
    ([LISTED], [came(missing=("text",))], Verdict.SLOW, "so far: an article lacks text"),
    ([LISTED], [came(missing=("text",)), READ], Verdict.HEALTHY, "Garam"),
    ([failed(NO_HOST)], [], Verdict.DEAD, "the host does not answer"),
    ([failed(GONE)], [], Verdict.REDESIGNED, "a list is not to be had (http_404)"),
    ([OLD], [], Verdict.SLOW, "so far: the newest article of a list is of 2021-03-04"),
]


@pytest.mark.parametrize(("lists", "articles", "verdict", "detail"), LATE)
def test_verdict_where_time_was_up(
    lists: list[ListSeen], articles: list[ArticleSeen], verdict: Verdict, detail: str
) -> None:
    judged = judge(Facts(lists=tuple(lists), articles=tuple(articles), day=DAY_OF_PROBE, late=True))
    assert judged.verdict is verdict
    assert detail in judged.detail


def test_an_error_of_the_program_is_none_of_the_outlet() -> None:
    judged = judge(Facts(lists=(LISTED,), fault="KeyError: 'waktu'"))
    assert (judged.verdict, judged.detail) == (Verdict.ERROR, "KeyError: 'waktu'")


def test_pages_that_a_browser_must_show_are_said_to_be_unshown() -> None:
    lists, unread = (LISTED,), (came(unread="not_an_article"),)
    assert "no browser ran" in judge(Facts(lists=lists, articles=unread, unrendered=True)).detail
    assert "no browser ran" not in judge(Facts(lists=lists, articles=unread)).detail


@pytest.mark.parametrize(
    ("answer", "url"),
    [
        (CLOSED, "https://kabar-rote.example/robots.txt"),
        (Answer(url=FEED, status=500, barred="unreachable"), "https://kabar-rote.example/robots.txt"),
        (FORBIDDEN, FEED),
        (NO_HOST, FEED),
        (GONE, FEED),
    ],
)
def test_the_address_to_look_at(answer: Answer, url: str) -> None:
    assert judge(Facts(lists=(failed(answer),))).url == url


def test_an_outlet_without_sources_of_the_latest_is_named() -> None:
    judged = judge(Facts())
    assert judged.verdict is Verdict.REDESIGNED
    assert judged.detail == "no source announces the latest articles"


@pytest.mark.parametrize(
    ("lists", "articles", "robots"),
    [
        ([], [], "unknown"),
        ([LISTED], [READ], "allows"),
        ([failed(FORBIDDEN), LISTED], [READ], "forbids a list"),
        ([LISTED], [article(FORBIDDEN)], "forbids articles"),
        ([failed(CLOSED)], [], "forbids the site"),
        ([failed(NO_HOST)], [], "cannot be had"),
    ],
)
def test_what_robots_txt_says(lists: list[ListSeen], articles: list[ArticleSeen], robots: str) -> None:
    assert Facts(lists=tuple(lists), articles=tuple(articles)).robots == robots
