"""Which outlets a command means: by name, or by group (antara, national, regional)."""

from collections.abc import Sequence
from typing import get_args

from scrapy.settings import BaseSettings
from scrapy.spiderloader import get_spider_loader

from crawler.errors import WrongUse
from crawler.outlets import ANY
from crawler.spider import Group, OutletSpider

GROUPS: tuple[str, ...] = get_args(Group)


def chosen(settings: BaseSettings, names: Sequence[str]) -> list[type[OutletSpider]]:
    """The outlets of these names and groups, all where there are none; a word that is both means the group.

    ``any`` is none of them: it is told its portal. Raises `WrongUse` for a word that is neither.
    """
    loader = get_spider_loader(settings)
    spiders = {name: loader.load(name) for name in sorted(loader.list()) if name != ANY}
    outlets = {name: cls for name, cls in spiders.items() if issubclass(cls, OutletSpider)}
    for name in names:
        if name not in outlets and name not in GROUPS:
            raise WrongUse(
                f"No outlet or group {name!r}; scrapy list names the outlets, groups are {', '.join(GROUPS)}"
            )
    if not outlets:
        raise WrongUse("There is no outlet; SPIDER_MODULES names where outlets are declared")
    return [cls for name, cls in outlets.items() if not names or name in names or cls.group in names]
