"""How far several crawls are, on a terminal and elsewhere."""

import io
import logging
import sys

import pytest
from rich.console import Console
from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.utils.test import get_crawler

from crawler.commands.progress import following


class Kabar(Spider):
    name = "kabar"


class Warta(Spider):
    name = "warta"


def crawlers() -> list[Crawler]:
    made = [get_crawler(cls) for cls in (Kabar, Warta)]
    for crawler in made:
        crawler.spider = crawler._create_spider()
    return made


def shown(*, terminal: bool, number: int = 2) -> str:
    """What is told of two crawls of which one brings two articles."""
    output = io.StringIO()
    console = Console(file=output, force_terminal=terminal, width=100, legacy_windows=False)
    kabar, warta = crawlers()
    with following([kabar, warta][:number], console):
        for crawler, articles in ((kabar, 2), (warta, 0)):
            crawler.signals.send_catch_log(signals.spider_opened, spider=crawler.spider)
            for _ in range(articles):
                crawler.signals.send_catch_log(signals.item_scraped, spider=crawler.spider)
            crawler.signals.send_catch_log(signals.spider_closed, spider=crawler.spider)
    return output.getvalue()


def test_elsewhere_each_outlet_that_is_done_gets_a_line() -> None:
    lines = shown(terminal=False).splitlines()
    assert [line.partition(":")[0] for line in lines] == ["[1/2] kabar", "[2/2] warta"]


def test_a_terminal_gets_a_bar() -> None:
    drawn = shown(terminal=True)
    assert "2/2" in drawn
    assert "2 articles" in drawn


def test_the_log_is_written_above_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    output, elsewhere = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", elsewhere)
    handler = logging.StreamHandler()
    monkeypatch.setattr(logging.root, "handlers", [handler])
    console = Console(file=output, force_terminal=True, width=100, legacy_windows=False)
    with following(crawlers(), console):
        logging.getLogger("kabar").warning("A list does not answer")
    assert "A list does not answer\n" in output.getvalue()
    assert handler.stream is elsewhere
    assert elsewhere.getvalue() == ""


@pytest.mark.parametrize("terminal", [True, False])
def test_of_a_single_crawl_the_log_tells(terminal: bool) -> None:
    assert shown(terminal=terminal, number=1) == ""
