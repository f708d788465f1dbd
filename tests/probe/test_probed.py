"""The rows of a probe, as a person reads them."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from crawler.commands.probed import SILENCE, Rows
from crawler.probe.facts import Answer, ArticleSeen, Facts, ListSeen
from crawler.probe.judge import judge
from crawler.probe.spider import Probed
from crawler.spider import OutletSpider

URL = "https://kabar-rote.example/rss"
TIME = "2026-11-20T09:30:00+07:00"
READ = ArticleSeen(answer=Answer(url=URL, status=200), title="Warga Oenitas Memanen Garam", published_at=TIME)
WELL = Facts(articles=(READ,))


class KabarRote(OutletSpider):
    name = "kabar_rote"
    outlet = "Kabar Rote"


def probed(facts: Facts) -> Probed:
    return Probed(KabarRote.name, facts, judge(facts), 1.25)


def told(facts: Facts, width: int = 80) -> list[str]:
    """The lines that are printed of an outlet."""
    console = Console(file=io.StringIO(), width=width)
    rows = Rows(console)
    rows.begin([KabarRote])
    rows.add(probed(facts))
    rows.end([probed(facts)], 1)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_a_wide_terminal_has_room_for_what_was_seen() -> None:
    head, row, *_ = told(WELL, 120)
    assert row.split() == ["kabar_rote", "healthy", "allows", "1.2", *READ.title.split(), f"({TIME})"]
    assert head.index("what was seen") == row.index(READ.title)


def test_a_narrow_terminal_has_it_below_in_whole_words() -> None:
    _, row, *below, _, _ = told(WELL)
    assert row.split() == ["kabar_rote", "healthy", "allows", "1.2"]
    assert below == [f"  {READ.title} ({TIME})"]
    gone = "https://kabar-rote.example/" + "berita-daerah/" * 6
    list_gone = ListSeen(answer=Answer(url=gone, status=404))
    _, _, *below, _, _ = told(replace(WELL, lists=(list_gone,)))
    assert below == [f"  {READ.title} ({TIME}); but a list is not to", "  be had (http_404):", f"  {gone}"]


@pytest.mark.parametrize(
    ("answer", "silent"),
    [
        (Answer(url=URL, failure="timeout"), False),  # its robots.txt was answered
        (Answer(url=URL, failure="no_such_host", barred="unreachable"), True),
        (Answer(url=URL, status=503, barred="unreachable"), False),
        (Answer(url=URL, barred="site", failure="forbidden"), False),
    ],
)
def test_the_network_is_doubted_where_no_host_answers_at_all(answer: Answer, silent: bool) -> None:
    assert (SILENCE in told(Facts(lists=(ListSeen(answer=answer),)))) == silent
