"""``scrapy list``: Scrapy's own command, which here tells of files that cannot be loaded."""

import argparse

from scrapy.commands import list as scrapy_list

from crawler.commands.running import told


class Command(scrapy_list.Command):
    """The command."""

    requires_crawler_process = True  # whose loader knows what could not be loaded

    @told
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        super().run(args, opts)
