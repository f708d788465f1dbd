"""The spider that looks at many outlets at once, each within its time."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

import scrapy
from scrapy.http import Request

from crawler.arguments import BadArgument
from crawler.probe.asking import Asker
from crawler.probe.facts import Facts
from crawler.probe.judge import Judgement, judge
from crawler.probe.look import Notes, look
from crawler.spider import OutletSpider

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Probed:
    """An outlet that was looked at."""

    outlet: str
    facts: Facts
    judgement: Judgement
    seconds: float


class NobodyListens(Exception):
    """Raised by who takes what is found, to end the probe."""


class Probe(scrapy.Spider):
    """Looks at CONCURRENT_REQUESTS outlets at a time and hands each over as it is done. Nothing is scraped.

    One crawl asks for all, so that the pace of a host holds whichever outlet asks there.
    """

    name = "probe"

    def __init__(self, outlets: Sequence[type[OutletSpider]], seconds: float, take: Callable[[Probed], None]) -> None:
        super().__init__()
        self.outlets, self.seconds, self.take = outlets, seconds, take

    async def start(self) -> AsyncIterator[Request]:
        room = asyncio.Semaphore(self.settings.getint("CONCURRENT_REQUESTS"))
        try:
            async with asyncio.TaskGroup() as group:
                for outlet in self.outlets:
                    group.create_task(self._probe(outlet, room))
        except* NobodyListens:
            self.logger.info("What is found is read no more; the probe ends")
        return
        yield  # a generator that yields nothing: what is asked for here is answered here

    async def _probe(self, outlet: type[OutletSpider], room: asyncio.Semaphore) -> None:
        async with room:
            begun = time.monotonic()
            facts = await self._facts(outlet)
            self.take(Probed(outlet.name, facts, judge(facts), round(time.monotonic() - begun, 1)))

    async def _facts(self, declared: type[OutletSpider]) -> Facts:
        """What is seen of an outlet in its time; an exception of its rules is its own and stops no other."""
        try:
            outlet = declared.from_crawler(self.crawler)
        except BadArgument:  # without arguments: it announces no latest articles
            return Facts()
        notes = Notes(day=outlet.day().isoformat(), unrendered=outlet.browser)
        looking = asyncio.create_task(look(outlet, Asker(self.crawler, outlet.allowed_domains), notes))
        try:
            _, late = await asyncio.wait({looking}, timeout=self.seconds)
        finally:
            looking.cancel()
        if late:
            return notes.facts(late=True)
        if fault := looking.exception():
            logger.error("An error of the program while looking at %s", outlet.name, exc_info=fault)
            return notes.facts(fault=f"{type(fault).__name__}: {fault}")
        return notes.facts()
