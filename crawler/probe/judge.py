"""From facts to a verdict: what is the matter with an outlet, and what to look at next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from urllib.parse import urljoin

from crawler.discovery.wanted import day_of
from crawler.probe.facts import Answer, ArticleSeen, Facts, ListSeen

REFUSED = (401, 403, 429)
OLD = timedelta(days=30)
"""Age at which the newest article of a list tells that nobody feeds it any more."""
ANSWERED = ("too_many_redirects", "too_large")
"""Failures of a host that answers."""
PEOPLE = "author, editor or wire"
UNRENDERED = "but no browser ran the scripts of its pages, as a crawl would have it"
WORDS = {"published_at": "time of publication", "people": PEOPLE}
UNREAD = {
    "not_an_article": "no article is read, no layout knows its body",
    "not_an_article_address": "an article leads to an address of none",
}
"""What it means that no article is read, by reason."""


class Verdict(StrEnum):
    """How an outlet fares. In this order: where its lists or articles fare differently, the first of them counts, since it
    shows how far a crawl comes.
    """

    HEALTHY = "healthy"
    REDESIGNED = "redesigned"
    STALE = "stale"
    EMPTY = "empty"
    BLOCKED = "blocked"
    ROBOTS = "robots"
    MOVED = "moved"
    DEAD = "dead"
    SLOW = "slow"
    ERROR = "error"


RANK = {verdict: place for place, verdict in enumerate(Verdict)}

HINTS: Mapping[Verdict, str] = {
    Verdict.HEALTHY: "",
    Verdict.REDESIGNED: "compare the address in a browser with the outlet's sources, article and rules; scrapy article URL",
    Verdict.STALE: "look whether the portal still publishes; find the source that it feeds now (robots.txt names sitemaps)",
    Verdict.EMPTY: "look again later; if it stays so, find the source that the portal feeds now (robots.txt names sitemaps)",
    Verdict.BLOCKED: "look in a browser; ask the portal to let USER_AGENT in, ask it for less, or leave it out; do not evade",
    Verdict.ROBOTS: "read its robots.txt; ask the portal for permission or another source, or leave it out",
    Verdict.MOVED: "look where it leads: declare the new host in allowed_domains, article and sources, if it is the portal's",
    Verdict.DEAD: "look in a browser, later once more; then search for the portal's new address or retire the outlet",
    Verdict.SLOW: "see Crawl-delay in its robots.txt; probe it alone, with more --seconds",
    Verdict.ERROR: "an error of the program: the log has it, please report it",
}
"""What to look at next."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and what it rests on."""

    verdict: Verdict
    detail: str
    """What was seen, in a few words."""
    url: str = ""
    """The address where it was seen."""
    gone: bool = False
    """Whether the host answers there, without what should be there: no sign of life counts for less but silence."""

    @property
    def hint(self) -> str:
        """What to look at next."""
        return HINTS[self.verdict]


def judge(facts: Facts) -> Judgement:
    """The verdict on an outlet."""
    if facts.fault:
        return Judgement(Verdict.ERROR, facts.fault)
    articles = first([of_article(seen) for seen in facts.articles])
    seen = stale(facts, articles) or articles or first([of_list(each) for each in telling(facts.lists)])
    if seen and seen.verdict is Verdict.HEALTHY:
        return replace(seen, detail=seen.detail + remark(facts))
    if facts.late:
        seen = slow(facts, seen)
    if seen is None:
        return Judgement(Verdict.REDESIGNED, "no source announces the latest articles")
    if seen.gone:
        seen = replace(seen, verdict=Verdict.REDESIGNED)
    if facts.unrendered and seen.verdict is Verdict.REDESIGNED:
        return replace(seen, detail=f"{seen.detail}; {UNRENDERED}")
    return seen


def is_old(time: str | None, day: str | None) -> bool:
    """Whether an ISO 8601 time or date lies long before a day; not where either is unknown."""
    then, now = day_of(time), day_of(day)
    return then is not None and now is not None and then < now - OLD


def stale(facts: Facts, articles: Judgement | None) -> Judgement | None:
    """The verdict where each list that announces articles tells of old ones alone; None where one may be new."""
    announcing = [seen for seen in facts.lists if seen.articles]
    new = [seen for seen in announcing if not is_old(seen.newest, facts.day)]
    read = [seen for seen in facts.articles if day_of(seen.published_at) and not is_old(seen.published_at, facts.day)]
    if not announcing or new or read:  # a list may tell a wrong day
        return None
    last = max(announcing, key=lambda seen: seen.newest or "")
    beside = f"; {articles.detail}" if articles and articles.verdict is not Verdict.HEALTHY else ""
    return Judgement(Verdict.STALE, f"{old_list(last)}{beside}", last.answer.url)


def old_list(seen: ListSeen) -> str:
    """What is said of a list of old articles."""
    return f"the newest article of a list is of {seen.newest}"


def first(judgements: list[Judgement]) -> Judgement | None:
    """The one that shows how far a crawl comes; None of none."""
    return min(judgements, key=lambda each: (RANK[each.verdict], not each.gone), default=None)


def telling(lists: tuple[ListSeen, ...]) -> tuple[ListSeen, ...]:
    """The lists that count: those that announce articles, else those that are no lists of lists."""
    announcing = tuple(seen for seen in lists if seen.articles)
    return announcing or tuple(seen for seen in lists if not seen.parts) or lists


def slow(facts: Facts, seen: Judgement | None) -> Judgement:
    """Time was up; where nothing but failures came before, these count."""
    if seen is None:
        return Judgement(Verdict.SLOW, "nothing answered in time")
    if seen.verdict is Verdict.DEAD and not any(answer.came for answer in facts.answers):
        return seen
    return Judgement(Verdict.SLOW, f"time was up; so far: {seen.detail}", seen.url)


def remark(facts: Facts) -> str:
    """What is not well beside: lists that announce nothing, or nothing new."""
    broken = [of_list(seen) for seen in facts.lists if not (seen.articles or seen.parts)]
    old = [(old_list(seen), seen.answer.url) for seen in facts.lists if is_old(seen.newest, facts.day)]
    return "".join(f"; but {detail}: {url}" for detail, url in [*((each.detail, each.url) for each in broken), *old])


def of_list(seen: ListSeen) -> Judgement:
    """The verdict on one list."""
    url = seen.answer.url
    if not seen.answer.came:
        return of_answer(seen.answer, "a list")
    if seen.articles:
        return Judgement(Verdict.SLOW, f"a list announces {seen.articles} articles", url)
    if seen.unreadable:
        return Judgement(Verdict.REDESIGNED, f"a list is none: {seen.unreadable}", url)
    if seen.parts:
        return Judgement(Verdict.EMPTY, f"a list of {seen.parts} lists, none of which was read", url)
    if seen.entries or seen.page:
        return Judgement(Verdict.REDESIGNED, f"a list has {seen.entries} links, none the address of an article", url)
    return Judgement(Verdict.EMPTY, "a list is valid and without entries", url)


def of_article(seen: ArticleSeen) -> Judgement:
    """The verdict on one article."""
    url = seen.answer.url
    if not seen.answer.came:
        return of_answer(seen.answer, "an article")
    if seen.unread:
        return Judgement(Verdict.REDESIGNED, UNREAD.get(seen.unread, f"no article is read: {seen.unread}"), url)
    if wrong := "; ".join(wrong_with(seen)):
        return Judgement(Verdict.REDESIGNED, wrong, url)
    return Judgement(Verdict.HEALTHY, f"{seen.title} ({seen.published_at})", url)


def wrong_with(seen: ArticleSeen) -> Iterator[str]:
    """What is not as it should be with an article that was read."""
    if seen.generic:
        yield "no layout knows the body of an article, the generic extractor found it"
    if seen.missing:
        yield f"an article lacks {', '.join(WORDS.get(name, name) for name in seen.missing)}"


def of_answer(answer: Answer, what: str) -> Judgement:
    """The verdict on what did not come."""
    verdict, detail = why_not(answer, what)
    of_robots = answer.barred == "site" or (answer.barred == "unreachable" and answer.status)
    url = urljoin(answer.url, "/robots.txt") if of_robots else answer.url
    return Judgement(verdict, detail, url, gone=verdict is Verdict.DEAD and lives(answer))


def lives(answer: Answer) -> bool:
    """Whether the host says something of what was asked for, if only that it has no such thing."""
    return not answer.barred and ((answer.status or 500) < 500 or answer.failure in ANSWERED)


def why_not(answer: Answer, what: str) -> tuple[Verdict, str]:
    """Why ``what`` did not come: the verdict, and in words."""
    where = "robots.txt" if answer.barred == "unreachable" else what
    why = answer.failure or f"http_{answer.status}"
    if answer.challenge:
        return Verdict.BLOCKED, f"{where} is answered by {answer.challenge} ({why})"
    if answer.login:
        return Verdict.BLOCKED, f"{what} is for those who log in: it leads to {answer.login}"
    if answer.moved_to:
        beside = f", where it is not to be had ({why})" if answer.barred else ""
        return Verdict.MOVED, f"{where} leads to {answer.moved_to}{beside}"
    if answer.status in REFUSED:
        return Verdict.BLOCKED, f"{where} is refused ({why})"
    if answer.barred == "unreachable":
        asked = f"robots.txt is not to be had ({why}), so nothing else may be asked"
        return Verdict.DEAD, asked if answer.status else f"the host does not answer ({why})"
    if answer.barred:
        return Verdict.ROBOTS, f"robots.txt forbids {'the whole site' if answer.barred == 'site' else what}"
    return Verdict.DEAD, f"{what} is not to be had ({why})"
