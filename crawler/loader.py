"""Loading the outlets: a file that cannot be loaded leaves out its own outlets and no other's."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from traceback import extract_tb

from scrapy import Spider
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.spider import iter_spider_classes

from crawler.errors import OperatorError
from crawler.spider import OutletSpider

FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    NameError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    re.error,
)
"""What a declaration raises that cannot be read: it is Python, written by hand."""


class OutletLoader(SpiderLoader):
    """Scrapy's loader, which would load nothing at all where one file is broken.

    An outlet of which no spider can be made without arguments is left out as well: no command could use it.
    """

    def __init__(self, settings: BaseSettings) -> None:
        self._broken: dict[str, None] = {}
        super().__init__(settings)

    @property
    def broken(self) -> tuple[str, ...]:
        """What could not be loaded: file, line, and what is wrong, in a line each."""
        return tuple(self._broken)

    def _load_all_spiders(self) -> None:
        for name in self.spider_modules:
            self._load_module(name)
        self._check_name_duplicates()

    def _load_module(self, name: str) -> None:
        """Load the spiders of a module and of those below it."""
        try:
            module = import_module(name)
        except FAULTS as error:
            self._leave_out(name, "its outlets are", error)
            return
        for cls in iter_spider_classes(module):
            self._load_spider(cls)
        for below in iter_modules(getattr(module, "__path__", ()), f"{name}."):
            self._load_module(below.name)

    def _load_spider(self, cls: type[Spider]) -> None:
        try:
            if issubclass(cls, OutletSpider):
                cls()
        except OperatorError:  # it needs to be told something, and says so itself
            pass
        except FAULTS as error:
            self._leave_out(cls.__module__, f"outlet {cls.name!r} is", error)
            return
        self._found[cls.name].append((cls.__module__, cls.__name__))
        self._spiders[cls.name] = cls

    def _leave_out(self, module: str, what: str, error: BaseException) -> None:
        says = " ".join(str(error).split())
        self._broken[f"{place_of(error, module)}: {type(error).__name__}: {says}; {what} left out"] = None


def place_of(error: BaseException, module: str) -> str:
    """File and line of a module where it went wrong; its name, where it has no file."""
    if isinstance(error, SyntaxError) and error.filename:
        return line_of(error.filename, error.lineno)
    path = Path(*module.split("."))
    files = {path.with_suffix(".py").parts, (path / "__init__.py").parts}
    for frame in reversed(extract_tb(error.__traceback__)):
        parts = Path(frame.filename).parts
        if any(parts[-len(file) :] == file for file in files):
            return line_of(frame.filename, frame.lineno)
    return module


def line_of(file: str, line: int | None) -> str:
    """``spiders/kabar_rote.py line 12``, as a person standing in the working folder would write it."""
    path, here = Path(file), Path.cwd()
    return f"{path.relative_to(here) if path.is_relative_to(here) else path} line {line}"
