"""What holds for every outlet: how it is declared."""

import ast
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from crawler.discovery.forms import NOT_OF_THE_HOUSE, SLUG
from crawler.discovery.paged import PagedList
from crawler.discovery.wanted import Wanted
from crawler.spider import OutletSpider

LOADER = SpiderLoader.from_settings(get_project_settings())
SPIDERS = [LOADER.load(name) for name in sorted(LOADER.list())]
OUTLETS = [spider for spider in SPIDERS if spider.allowed_domains]  # "any" has none until it is told one


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_an_outlet_is_declared_whole(outlet: type[OutletSpider]) -> None:
    assert outlet.outlet
    assert outlet.article
    assert outlet.sources
    assert outlet.rules


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_sources_are_of_the_outlets_own_hosts(outlet: type[OutletSpider]) -> None:
    addresses = [getattr(source, "url", None) or getattr(source, "template", "") for source in outlet.sources]
    hosts = {urlsplit(address).hostname or "" for address in addresses}
    strange = [
        host for host in hosts if not any(host == own or host.endswith("." + own) for own in outlet.allowed_domains)
    ]
    assert strange == []


DAY = date(2026, 11, 20)
SECTIONS = {source.section for outlet in OUTLETS for source in outlet.sources if source.section} | {
    *("news", "berita", "politik", "ekonomi-bisnis", "gaya-hidup", "piala-dunia-2026", "business-investment"),
    *("dunia/asean", "nasional/jawa-barat"),
}
"""What outlets write for a section in their addresses, and forms that others may."""
QUERIES = ("beras", "harga beras", "harga beras naik 2026")


def asked() -> Iterator[Wanted]:
    """What a crawl may be asked for: the latest, days, queries, sections."""
    for section in (None, *sorted(SECTIONS)):
        yield Wanted(section=section)
        yield Wanted(section=section, since=DAY, until=DAY)
        yield from (Wanted(section=section, query=query) for query in QUERIES)


def addresses(outlet: type[OutletSpider]) -> Iterator[str]:
    """What a crawl asks for its lists, and for their further pages."""
    for source, wanted in product(outlet.sources, asked()):
        for listing in source.listings(wanted, DAY):
            yield listing.url
            if isinstance(source, PagedList):
                yield from (source.address(listing.day, page, wanted) for page in (2, 3))


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_no_address_of_a_list_is_taken_for_an_article(outlet: type[OutletSpider]) -> None:
    spider = outlet()
    assert {url for url in addresses(outlet) if spider.is_article(url)} == set()


PROJECT = Path(__file__).parent.parent.parent
FILES = sorted(path for path in (PROJECT / "spiders").glob("*.py") if path.stem != "__init__")
MOST_REPEATED = 3
ITS_OWN = {"layout", "language", "zone"}
"""Words for what several outlets may rightly say alike: a year, a language, a zone."""


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_an_outlet_lies_in_the_file_of_its_name_or_family(outlet: type[OutletSpider]) -> None:
    file = outlet.__module__.rpartition(".")[2]
    assert outlet.name == file or outlet.name.startswith(f"{file}_")


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_sources_are_asked_over_https(outlet: type[OutletSpider]) -> None:
    addresses = [getattr(source, "url", None) or getattr(source, "template", "") for source in outlet.sources]
    assert [address for address in addresses if not address.startswith("https://")] == []


def test_no_host_is_of_two_outlets() -> None:
    hosts = Counter(host for outlet in OUTLETS for host in outlet.allowed_domains)
    assert [host for host, count in hosts.items() if count > 1] == []


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_an_outlet_or_its_family_has_a_recording(outlet: type[OutletSpider]) -> None:
    family = outlet.__module__.rpartition(".")[2]
    recorded = {path.parent.parent.name for path in (PROJECT / "tests" / "recordings").glob("*/*/page.html")}
    assert outlet.name in recorded or family in recorded


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_what_is_proven_is_a_layout_of_the_outlet(outlet: type[OutletSpider]) -> None:
    assert set(outlet.proven) <= {rule.layout for rule in outlet.rules}


ELEMENT = re.compile(r"[a-z]+[1-6]?")
"""``h1``, ``figcaption``: HTML's own words"""
QUOTES = str.maketrans("", "", "\"'")


def said_in(value: ast.expr) -> Iterator[str]:
    """Every selector, address mark and line that an expression writes out; what it takes from the templates has a name.

    Not the keys of JSON (`PageData`), which are words and no selectors.
    """
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "PageData":
        return
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        if not ELEMENT.fullmatch(value.value):
            yield value.value.translate(QUOTES)
        return
    for part in ast.iter_child_nodes(value):
        if isinstance(part, ast.expr):
            yield from said_in(part)


@cache
def selectors() -> dict[str, set[str]]:
    """What the rules of the outlets say, and the files that say it."""
    said = defaultdict(set)
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("PageRules", "replace"):
                for keyword in node.keywords:
                    if keyword.arg not in ITS_OWN:
                        for words in said_in(keyword.value):
                            said[words].add(path.stem)
    return said


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_an_outlet_states_what_is_its_own(file: Path) -> None:
    repeated = [words for words, files in selectors().items() if file.stem in files and len(files) > 1]
    assert len(repeated) <= MOST_REPEATED, repeated


@pytest.mark.parametrize("form", [SLUG, NOT_OF_THE_HOUSE])
def test_what_addresses_share_is_written_once(form: str) -> None:
    assert [path.stem for path in FILES if form in path.read_text(encoding="utf-8").replace("{{", "{")] == []


TAGS = re.compile(r"/(?:tag|topic)s?/[^?]*\{query")
"""``https://rmol.id/tag/{query:-}?page={page}``"""
SEARCHES = [
    (outlet, source.template)
    for outlet in OUTLETS
    for source in outlet.sources
    if isinstance(source, PagedList) and source.searching
]


@pytest.mark.parametrize(("outlet", "template"), SEARCHES)
def test_the_page_of_a_tag_is_asked_by_its_name_and_called_so(outlet: type[OutletSpider], template: str) -> None:
    is_tag = TAGS.search(template) is not None
    assert ("{query:-}" in template) is is_tag
    told = sys.modules[outlet.__module__].__doc__ or ""
    assert not is_tag or re.search(r"page of the\s(?:tag|topic)", told)


def test_importing_all_outlets_asks_no_network() -> None:
    shut = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('the network was asked')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from scrapy.spiderloader import SpiderLoader\n"
        "from scrapy.settings import Settings\n"
        "print(len(SpiderLoader.from_settings(Settings({'SPIDER_MODULES': ['spiders']})).list()))"
    )
    done = subprocess.run([sys.executable, "-c", shut], cwd=PROJECT, capture_output=True, text=True)
    assert done.stdout.strip() == str(len(SPIDERS)), done.stderr
