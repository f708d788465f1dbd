"""Arguments of a crawl: ``scrapy crawl NAME -a since=2024-06-01 -a until=2024-06-30``."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from difflib import get_close_matches
from urllib.parse import urlsplit

from crawler.discovery.links import Source
from crawler.discovery.wanted import Wanted
from crawler.errors import WrongUse
from crawler.text.urls import is_web_address

FIRST_DAY = date(1994, 1, 1)
"""The year in which the first portals began: Republika Online in 1995, after a run-up."""
NAMES = ("since", "until", "query", "section", "limit", "url")
SITE = "site"
"""An argument of the one spider that takes any portal."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # 2024-06-30
NUMBER = re.compile(r"0*[1-9][0-9]{0,8}")  # 50
SECTION = re.compile(r"\w[\w-]*(?:/[\w-]+)*", re.A)  # ekonomi-bisnis, dunia/asean
BETWEEN_ADDRESSES = re.compile(r"[\s,]+(?=[a-z]+://)", re.I)  # addresses hold commas themselves: /055715866,uk.html


class BadArgument(WrongUse):
    """An argument that cannot be followed; the message names it, what was given and the remedy."""


class NothingAnnounced(WrongUse):
    """An outlet that declares no sources: a crawl of it could find nothing."""


def read_arguments(arguments: Mapping[str, str], today: date) -> Wanted:
    """What is wanted, from arguments as they were typed. ``today`` is the date where the outlet is.

    :raises BadArgument: where one cannot be understood, or two contradict each other.
    """
    for name in arguments:
        if name == SITE:
            raise BadArgument(
                f"site: names a portal that no outlet declares: scrapy crawl any -a site={arguments[name]}"
            )
        if name not in NAMES:
            raise BadArgument(f"{name}: unknown argument; {hint(name, NAMES)}")
    wanted = Wanted(
        since=read_day("since", arguments),
        until=read_day("until", arguments),
        query=read_query(arguments),
        section=read_section(arguments),
        limit=read_limit(arguments),
        urls=read_urls(arguments),
    )
    check_window(wanted, today)
    if wanted.urls and wanted.limit:
        raise BadArgument("limit: the addresses in url are all that is read; leave limit out")
    if wanted.urls and replace(wanted, urls=()) != Wanted():
        raise BadArgument("url: reads those addresses and nothing else; leave since, until, query and section out")
    return wanted


def hint(given: str, known: Iterable[str]) -> str:
    """What may have been meant."""
    near = get_close_matches(given, tuple(known), 1)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"


def read_day(name: str, arguments: Mapping[str, str]) -> date | None:
    """A date. :raises BadArgument: where it is none."""
    raw = arguments.get(name)
    if raw is None:
        return None
    if not DAY.fullmatch(raw.strip()):
        raise BadArgument(f"{name}={raw}: not a date; write it as YYYY-MM-DD, for example {name}=2024-06-30")
    try:
        return date.fromisoformat(raw.strip())
    except ValueError as error:
        raise BadArgument(f"{name}={raw}: no such day ({error}); write it as YYYY-MM-DD") from error


def read_query(arguments: Mapping[str, str]) -> str | None:
    """Words to search for. :raises BadArgument: where there are none."""
    raw = arguments.get("query")
    if raw is not None and not raw.strip():
        raise BadArgument("query=: no words to search for; write query=word or leave it out")
    return raw if raw is None else " ".join(raw.split())


def read_section(arguments: Mapping[str, str]) -> str | None:
    """A section. :raises BadArgument: where it cannot stand in an address."""
    raw = arguments.get("section")
    if raw is not None and not SECTION.fullmatch(raw.strip()):
        raise BadArgument(
            f"section={raw}: no section; write it as the outlet's addresses do, for example section=politik"
        )
    return raw if raw is None else raw.strip()


def read_limit(arguments: Mapping[str, str]) -> int | None:
    """A number of articles. :raises BadArgument: where it is no positive number."""
    raw = arguments.get("limit")
    if raw is not None and not NUMBER.fullmatch(raw.strip()):
        raise BadArgument(f"limit={raw}: not a positive whole number; write for example limit=50")
    return raw if raw is None else int(raw)


def read_urls(arguments: Mapping[str, str]) -> tuple[str, ...]:
    """Addresses with commas between. :raises BadArgument: where one is none."""
    raw = arguments.get("url")
    if raw is None:
        return ()
    urls = tuple(BETWEEN_ADDRESSES.split(raw.strip(" ,")))
    for url in urls:
        if not is_web_address(url) or any(letter.isspace() for letter in url):
            raise BadArgument(f"url={url}: not a web address; write https://host/path, several with commas between")
    return tuple(dict.fromkeys(urls))


def check_window(wanted: Wanted, today: date) -> None:
    """Refuse a window that holds no day. :raises BadArgument:"""
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise BadArgument(f"since={wanted.since}: lies after until={wanted.until}; swap them")
    for name, day in (("since", wanted.since), ("until", wanted.until)):
        if day and day > today:
            raise BadArgument(
                f"{name}={day}: lies in the future, today is {today}; choose an earlier day or leave it out"
            )
        if day and day < FIRST_DAY:
            raise BadArgument(f"{name}={day}: no Indonesian portal is so old; choose a day from {FIRST_DAY} on")
    if wanted.until and not wanted.since:
        raise BadArgument(f"until={wanted.until}: needs a beginning; add since=YYYY-MM-DD")


def refuse(
    wanted: Wanted,
    today: date,
    *,
    outlet: str,
    sources: Sequence[Source],
    allowed_domains: Sequence[str],
    article: str,
    may_be_article: Callable[[str], bool],
    archived: bool = False,
) -> None:
    """Refuse what the outlet cannot give, before anything is fetched; ``archived`` pages may be of any day.

    :raises BadArgument: naming the argument, the outlet and the remedy.
    :raises NothingAnnounced: where nothing could be asked for at all.
    """
    if wanted.urls:
        for url in wanted.urls:
            refuse_host(url, outlet, allowed_domains)
            if not may_be_article(url):
                raise BadArgument(f"url={url}: no address of an article of {outlet}; those look like {article}")
        return
    if not sources and not archived:
        raise NothingAnnounced(
            f"{outlet} declares no sources, so that nothing is found there; declare `sources`, or add -a url="
        )
    refuse_query(wanted, outlet, sources)
    refuse_section(wanted, outlet, sources)
    if not archived:
        refuse_window(wanted, today, outlet, sources)


def refuse_host(url: str, outlet: str, allowed_domains: Sequence[str]) -> None:
    """Refuse an address elsewhere than at the outlet. :raises BadArgument:"""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError as error:
        raise BadArgument(f"url={url}: not a web address ({error})") from error
    if not any(host == domain or host.endswith(f".{domain}") for domain in allowed_domains):
        raise BadArgument(
            f"url={url}: {host or 'that'} is no site of {outlet}; its sites: {', '.join(allowed_domains)}"
        )


def refuse_query(wanted: Wanted, outlet: str, sources: Sequence[Source]) -> None:
    """Refuse a query where there is no search. :raises BadArgument:"""
    if wanted.query and not any(source.serves(Wanted(query=wanted.query)) for source in sources):
        raise BadArgument(f"query={wanted.query}: {outlet} has no search; leave query out or choose another outlet")


def refuse_section(wanted: Wanted, outlet: str, sources: Sequence[Source]) -> None:
    """Refuse a section that no source announces. :raises BadArgument:"""
    asked = Wanted(section=wanted.section, query=wanted.query)
    if wanted.section is None or any(source.serves(asked) or source.serves(windowed(asked)) for source in sources):
        return
    if wanted.query:
        raise BadArgument(
            f"section={wanted.section}: {outlet} cannot search in one section; leave section or query out"
        )
    known = sorted({source.section for source in sources if source.section})
    remedy = hint(wanted.section, known) if known else "it announces no sections; leave section out"
    raise BadArgument(f"section={wanted.section}: unknown at {outlet}; {remedy}")


def windowed(wanted: Wanted) -> Wanted:
    """The same, of some window: sources that reach back serve nothing else."""
    return replace(wanted, since=date.min, until=date.max)


def refuse_window(wanted: Wanted, today: date, outlet: str, sources: Sequence[Source]) -> None:
    """Refuse days that no source reaches. :raises BadArgument:"""
    serving = [source for source in sources if source.serves(wanted)]
    if wanted.since and not any(source.reaches(wanted.since, today) for source in serving):
        of = f" of section={wanted.section}" if wanted.section else ""
        searched = any(source.serves(replace(wanted, query="kata")) for source in sources)
        later = since_when(serving, wanted.since, today)
        remedy = f"{later}, or search: add query=" if searched else later
        raise BadArgument(f"since={wanted.since}: nothing at {outlet}{of} reaches back to that day; {remedy}")
    if sources and not serving:  # an outlet without sources may still be read from an archive
        raise BadArgument(f"since: {outlet} announces articles by day alone; add since=YYYY-MM-DD")


def since_when(sources: Sequence[Source], day: date, today: date) -> str:
    """The remedy for a day that no source reaches: the first one that some does."""
    later = (day + timedelta(days=days) for days in range((today - day).days + 1))
    first = next((each for each in later if any(source.reaches(each, today) for source in sources)), None)
    return f"choose a later one, from {first} on" if first else "leave since out"
