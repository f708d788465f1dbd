"""One Scrapy add-on per concern: the only place that names and orders components."""

from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings

from crawler.storage.dropped import KeepDropped
from crawler.storage.keeper import Keeper
from crawler.storage.layout import SCHEME
from crawler.storage.seen import SkipStored
from crawler.storage.segments import SegmentFeedStorage


class Keeping:
    """Keeps articles in sealed segments, and skips what is kept. Settings: FEEDS, INDEX_URL, KEEP_DROPPED."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Register the ``segments:`` feed storage and what belongs to it."""
        leave_output_alone(settings)
        settings["FEED_STORAGES"][SCHEME.rstrip(":")] = SegmentFeedStorage
        settings.setdefault_in_component_priority_dict("EXTENSIONS", Keeper, 0)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", KeepDropped, 0)
        settings.setdefault_in_component_priority_dict("SPIDER_MIDDLEWARES", SkipStored, 100)


def leave_output_alone(settings: BaseSettings) -> None:
    """Let ``-o FILE`` replace the segments; Scrapy would add it to them, and the file would lack what is stored."""
    feeds = settings.getdict("FEEDS")
    files = {uri: options for uri, options in feeds.items() if not str(uri).startswith(SCHEME)}
    if files and settings.getpriority("FEEDS") == SETTINGS_PRIORITIES["cmdline"]:
        settings.set("FEEDS", files, "cmdline")


class Replay:
    """Answers every request from the archives that REPLAY names, with the network shut."""
