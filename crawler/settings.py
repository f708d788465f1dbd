"""Who we are and what differs from Scrapy's defaults. Each changed value stands beside the default it changes."""

BOT_NAME = "kawat"  # scrapybot
SPIDER_MODULES = ["spiders"]  # []
COMMANDS_MODULE = "crawler.commands"  # ""

USER_AGENT = "Kawat/0.1 (+https://github.com/kawat-crawler/kawat; set KAWAT_CONTACT)"
ROBOTSTXT_OBEY = True  # False

ITEM_PIPELINES = {"pipelines.clean.Clean": 1, "pipelines.validate.Validate": 2}
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # 8
DOWNLOAD_DELAY = 1.0  # 0
FEED_EXPORT_ENCODING = "utf-8"  # None: ASCII with escapes
TELNETCONSOLE_ENABLED = False  # True
LOG_LEVEL = "INFO"  # DEBUG
