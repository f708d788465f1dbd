"""requirements.txt, and requirements-browser.txt, name what our code imports, for every Python that we support."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).parent.parent
FILES = ("requirements.txt", "requirements-browser.txt")
CODE = ("crawler", "spiders", "pipelines", "newsroom")
PYTHONS = ((3, 11), (3, 14))
STANDARD = {*sys.stdlib_module_names, "compression"}  # since 3.14
NEEDED_UNSEEN = {"zoneinfo": "tzdata"}
"""What no module imports by name: zoneinfo takes tzdata where the machine has no zone database (PEP 615)."""

NEW = "import sys\nif sys.version_info >= (3, 14):\n    from compression import zstd\nelse:\n    from backports import zstd"


def imports(tree: ast.AST, python: tuple[int, int]) -> Iterator[tuple[str, str]]:
    """Each module and name imported under that Python, with ``if sys.version_info >= …`` decided."""
    if isinstance(tree, ast.Import):
        yield from ((alias.name, "") for alias in tree.names)
    elif isinstance(tree, ast.ImportFrom):
        yield from ((tree.module or "", alias.name) for alias in tree.names)
    elif isinstance(tree, ast.If) and "version_info" in ast.dump(tree.test):
        holds = eval(compile(ast.Expression(tree.test), "", "eval"), {"sys": type("At", (), {"version_info": python})})
        yield from (each for node in (tree.body if holds else tree.orelse) for each in imports(node, python))
    else:
        yield from (each for node in ast.iter_child_nodes(tree) for each in imports(node, python))


def distributions(module: str, name: str) -> set[str]:
    """The distributions that may bring a module; none for the standard library and our own."""
    top = module.partition(".")[0]
    if top in STANDARD or top in CODE:
        return {NEEDED_UNSEEN[top]} if top in NEEDED_UNSEEN else set()
    return {canonicalize_name(each) for each in (top, f"{top}-{name}", *packages_distributions().get(top, ()))}


def declared(python: tuple[int, int]) -> dict[str, Requirement]:
    lines = [line for file in FILES for line in (PROJECT / file).read_text(encoding="utf-8").splitlines()]
    wanted = [Requirement(text) for line in lines if (text := line.partition("#")[0].strip())]
    environment = {"python_version": "{}.{}".format(*python)}
    return {
        canonicalize_name(each.name): each for each in wanted if not each.marker or each.marker.evaluate(environment)
    }


@pytest.mark.parametrize("python", PYTHONS)
def test_every_import_is_declared(python: tuple[int, int]) -> None:
    known = declared(python)
    missing = {
        f"{file.relative_to(PROJECT)}: {module}"
        for folder in CODE
        for file in sorted((PROJECT / folder).rglob("*.py"))
        for module, name in imports(ast.parse(file.read_text(encoding="utf-8")), python)
        if (needed := distributions(module, name)) and not needed & set(known)
    }
    assert missing == set()


@pytest.mark.parametrize("python", PYTHONS)
def test_every_requirement_has_a_range(python: tuple[int, int]) -> None:
    assert [name for name, each in declared(python).items() if ">=" not in str(each.specifier)] == []


def test_a_branch_for_another_python_does_not_count() -> None:
    assert set(imports(ast.parse(NEW), (3, 11))) == {("sys", ""), ("backports", "zstd")}
    assert set(imports(ast.parse(NEW), (3, 14))) == {("sys", ""), ("compression", "zstd")}
