"""Which outlets a command means: by name, or by group (antara, national, regional)."""

from collections.abc import Sequence
from typing import NamedTuple, get_args

from scrapy.settings import BaseSettings
from scrapy.spiderloader import get_spider_loader

from crawler.errors import WrongUse
from crawler.outlets import ANY
from crawler.spider import Group, OutletSpider

GROUPS: tuple[str, ...] = get_args(Group)
OUTLET = "outlet:"
"""What stands before the name of an outlet that is a group's name too: ``outlet:antara`` is the national portal alone."""


class Choice(NamedTuple):
    """What words on the command line name; a word that is both means the group."""

    names: tuple[str, ...]
    groups: tuple[str, ...]

    @classmethod
    def of(cls, words: Sequence[str]) -> "Choice":
        """Tell outlets from groups; whether there are such outlets is not looked at."""
        names = tuple(word.removeprefix(OUTLET) for word in words if word not in GROUPS)
        return cls(names, tuple(word for word in words if word in GROUPS))


def chosen(settings: BaseSettings, words: Sequence[str]) -> list[type[OutletSpider]]:
    """The outlets of these names and groups, all where there are none.

    ``any`` is none of them: it is told its portal. Raises `WrongUse` for a word that is neither.
    """
    loader = get_spider_loader(settings)
    spiders = {name: loader.load(name) for name in sorted(loader.list()) if name != ANY}
    outlets = {name: cls for name, cls in spiders.items() if issubclass(cls, OutletSpider)}
    names, groups = Choice.of(words)
    for name in names:
        if name == ANY:
            raise WrongUse(f"{ANY} is told its portal and has none of its own: scrapy crawl {ANY} -a site=https://…")
        if name not in outlets:
            raise WrongUse(
                f"No outlet or group {name!r}; scrapy list names the outlets, groups are {', '.join(GROUPS)}"
            )
    if not outlets:
        raise WrongUse("There is no outlet; SPIDER_MODULES names where outlets are declared")
    return [cls for name, cls in outlets.items() if not words or name in names or cls.group in groups]
