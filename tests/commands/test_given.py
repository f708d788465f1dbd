"""Settings as they were typed."""

import pytest
from scrapy.settings import Settings

from crawler.commands.given import check_settings
from crawler.errors import WrongUse


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("READERS", "abc", "READERS=abc: not a whole number; write for example 1"),
        ("READERS", "1.5", "READERS=1.5: not a whole number"),
        ("ARCHIVE", "ya", "ARCHIVE=ya: neither true nor false; write one of them"),
        ("ROBOTSTXT_OBEY", "tidak", "ROBOTSTXT_OBEY=tidak: neither true nor false"),
        ("REPLAY", "", "REPLAY=: no archive, and without one the network would be asked"),
        ("REPLAY", " , ", "REPLAY=: no archive"),
        ("DOWNLOAD_DELAY", "1,5", "DOWNLOAD_DELAY=1,5: not a number; write for example 1 or 1.5"),
    ],
)
def test_what_cannot_be_read_is_refused(name: str, given: str, words: str) -> None:
    with pytest.raises(WrongUse, match=f"^{words}"):
        check_settings(Settings({name: given}))


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("READERS", "2"),
        ("READERS", 2),
        ("ARCHIVE", "False"),
        ("ARCHIVE", "1"),
        ("DOWNLOAD_DELAY", "1.5"),
        ("RETRY_PRIORITY_ADJUST", "-1"),
        ("LOG_LEVEL", "WARNING"),
        ("REPLAY", "abc"),
    ],
)
def test_what_can_be_read_passes(name: str, given: object) -> None:
    check_settings(Settings({name: given}))
