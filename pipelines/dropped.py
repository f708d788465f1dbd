"""Why an article is not kept."""

from scrapy.exceptions import DropItem


class Dropped(DropItem):
    """An article that a pipeline does not let pass.

    ``reason`` is one of few fixed words, such as ``duplicate_url``, by which drops are counted; ``detail`` says what was
    found, for a person.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} ({detail})" if detail else reason, log_level="DEBUG")
        self.reason = reason
        self.detail = detail
