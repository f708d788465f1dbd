"""Settings as they were typed: refused before anything starts where they are no number, or neither true nor false."""

from collections.abc import Callable, Mapping

from scrapy.settings import BaseSettings, default_settings

from crawler.errors import WrongUse

Read = Callable[[BaseSettings, str], object]

OURS: dict[str, Read | None] = {"ARCHIVE": BaseSettings.getbool, "READERS": BaseSettings.getint}
WORDS: Mapping[Read, str] = {
    BaseSettings.getbool: "neither true nor false; write one of them",
    BaseSettings.getint: "not a whole number; write for example 1",
    BaseSettings.getfloat: "not a number; write for example 1 or 1.5",
}
"""What a value is that cannot be read so, and the remedy."""


def check_settings(settings: BaseSettings) -> None:
    """Raise `WrongUse` for a setting, Scrapy's or ours, whose text cannot be read as what it should be."""
    theirs = {name: read_as(default) for name, default in vars(default_settings).items()}
    for name, read in (theirs | OURS).items():
        if read is None or not isinstance(settings.get(name), str):
            continue
        try:
            read(settings, name)
        except ValueError:
            raise WrongUse(f"{name}={settings[name]}: {WORDS[read]}") from None
    replay = settings.get("REPLAY")
    if isinstance(replay, str) and not replay.strip(" ,"):  # as of a variable of the shell that is not set
        raise WrongUse(
            "REPLAY=: no archive, and without one the network would be asked; name WARC files, or leave it out"
        )


def read_as(default: object) -> Read | None:
    """How a setting with this default is read; None where any text will do."""
    if isinstance(default, bool):
        return BaseSettings.getbool
    return BaseSettings.getfloat if isinstance(default, int | float) else None
