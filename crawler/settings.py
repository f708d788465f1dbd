"""Who we are and what differs from Scrapy's defaults. Each changed value stands beside the default it changes."""

from pathlib import Path

BOT_NAME = "kawat"  # scrapybot
SPIDER_MODULES = ["spiders"]  # []
NEWSPIDER_MODULE = "spiders"  # ""
TEMPLATES_DIR = str(Path(__file__).parent / "templates")  # Scrapy's: genspider writes an outlet in our form
SPIDER_LOADER_CLASS = "crawler.loader.OutletLoader"  # scrapy.spiderloader.SpiderLoader
COMMANDS_MODULE = "crawler.commands"  # ""

# Who asks. Put an address of yours here, so that a portal can reach you.
USER_AGENT = "Kawat/0.1 (+https://example.org/kawat; kawat@example.org)"  # Scrapy/VERSION (+https://scrapy.org)

# Manners
ROBOTSTXT_OBEY = True  # False
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # 8
DOWNLOAD_DELAY = 1.0  # 0
AUTOTHROTTLE_ENABLED = True  # False
METAREFRESH_ENABLED = False  # True: portals reload their own pages by it
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024  # 1 GiB
CONCURRENT_ITEMS = 4  # 100: Scrapy starts so many tasks for every page, and a page brings one article
TELNETCONSOLE_ENABLED = False  # True
REMOTE_CONTROL_ENABLED = False  # True

# Where articles go
FEEDS = {"segments:storage": {"format": "jsonlines"}}  # {}
FEED_EXPORT_ENCODING = "utf-8"  # None: ASCII with escapes

ADDONS = {
    "crawler.addons.Manners": 0,
    "crawler.addons.Pipeline": 1,
    "crawler.addons.Reading": 2,
    "crawler.addons.Keeping": 3,
    "crawler.addons.Replay": 4,
    "crawler.addons.Telling": 5,
    "crawler.addons.Browser": 6,
}  # {}

# What a person sees: progress, what went wrong, the stats at the end. Scrapy's lists of what is enabled come with -L DEBUG.
LOG_LEVEL = "INFO"  # DEBUG
LOG_VERSIONS: list[str] = []  # those of lxml, Twisted, … at every start
RETRY_GIVE_UP_LOG_LEVEL = (
    "DEBUG"  # ERROR: the sources that do not answer are named at the end, and every page is counted
)
