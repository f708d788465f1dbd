"""Arguments of a crawl: ``scrapy crawl NAME -a since=2024-06-01 -a until=2024-06-30``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

from crawler.discovery.links import Source
from crawler.discovery.wanted import Wanted

NAMES = ("since", "until", "query", "section", "limit", "url")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
BETWEEN_URLS = re.compile(
    r"\s*,\s*(?=https?://)|\s+"
)  # addresses of articles hold commas themselves: /055715866,uk.html


class BadArgument(ValueError):  # noqa: N818 - the name says what it is
    """An argument that cannot be followed; the message names it, what was given and the remedy."""


def read_arguments(arguments: Mapping[str, str], today: date) -> Wanted:
    """What is wanted, from arguments as they were typed. :raises BadArgument:"""
    for name in arguments:
        if name not in NAMES:
            near = get_close_matches(name, NAMES, 1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(NAMES)}"
            raise BadArgument(f"{name}: unknown argument; {hint}")
    wanted = Wanted(
        since=read_day("since", arguments),
        until=read_day("until", arguments),
        query=read_words("query", arguments),
        section=read_words("section", arguments),
        limit=read_limit(arguments),
        urls=read_urls(arguments),
    )
    check_window(wanted, today)
    if wanted.urls and replace(wanted, urls=(), limit=None) != Wanted():
        raise BadArgument("url: reads those addresses and nothing else; leave since, until, query and section out")
    return wanted


def read_day(name: str, arguments: Mapping[str, str]) -> date | None:
    raw = arguments.get(name)
    if raw is None:
        return None
    try:
        if DAY.fullmatch(raw.strip()):
            return date.fromisoformat(raw.strip())
    except ValueError as error:
        raise BadArgument(f"{name}={raw!r}: no such day ({error})") from error
    raise BadArgument(f"{name}={raw!r}: not a date; write it as YYYY-MM-DD, for example {name}=2024-06-30")


def read_words(name: str, arguments: Mapping[str, str]) -> str | None:
    raw = arguments.get(name)
    if raw is None:
        return None
    if not raw.strip():
        raise BadArgument(f"{name}={raw!r}: empty; give it a value or leave it out")
    return " ".join(raw.split())


def read_limit(arguments: Mapping[str, str]) -> int | None:
    raw = arguments.get("limit")
    if raw is None:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", raw.strip()) or int(raw) < 1:
        raise BadArgument(f"limit={raw!r}: not a positive whole number, for example limit=50")
    return int(raw)


def read_urls(arguments: Mapping[str, str]) -> tuple[str, ...]:
    raw = arguments.get("url")
    if raw is None:
        return ()
    urls = tuple(url for url in BETWEEN_URLS.split(raw.strip(" ,")) if url)
    for url in urls or ("",):
        if not re.match(r"https?://[^/\s]", url):
            raise BadArgument(f"url={url!r}: not a web address; write https://host/path, several with commas between")
    return urls


def check_window(wanted: Wanted, today: date) -> None:
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise BadArgument(f"since={wanted.since}: lies after until={wanted.until}; swap them")
    for name, day in (("since", wanted.since), ("until", wanted.until)):
        if day and day > today:
            raise BadArgument(f"{name}={day}: lies in the future, today is {today}")
    if wanted.until and not wanted.since:
        raise BadArgument(f"until={wanted.until}: needs a beginning; add since=YYYY-MM-DD")


def refuse(
    wanted: Wanted, today: date, *, outlet: str, sources: Sequence[Source], allowed_domains: Sequence[str], article: str
) -> None:
    """Refuse what the outlet cannot give. :raises BadArgument:"""
    for url in wanted.urls:
        host = urlsplit(url).hostname or ""
        if not any(host == domain or host.endswith("." + domain) for domain in allowed_domains):
            raise BadArgument(f"url={url!r}: not of {outlet}, whose sites are {', '.join(allowed_domains)}")
        if article and not re.search(article, url):
            raise BadArgument(f"url={url!r}: no article address of {outlet}, which look like {article}")
    if wanted.urls:
        return
    if wanted.query and not any(source.serves(Wanted(query=wanted.query)) for source in sources):
        raise BadArgument(f"query={wanted.query!r}: {outlet} has no search; leave query out or choose another outlet")
    serving = [source for source in sources if source.serves(wanted)]
    if wanted.section and not serving:
        known = sorted({source.section for source in sources if source.section})
        raise BadArgument(f"section={wanted.section!r}: {outlet} announces {', '.join(known) or 'no sections'}")
    if wanted.since and not any(source.reaches(wanted.since, today) for source in serving):
        raise BadArgument(f"since={wanted.since}: {outlet} announces nothing that reaches back to that day")
