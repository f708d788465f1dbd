"""The import contracts bite: each of these imports breaks the one that forbids it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
CODE = ("crawler", "spiders", "pipelines", "newsroom")
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
FORBIDDEN = [
    ("spiders/viva.py", "import spiders.antara", "One spider never imports another"),
    ("crawler/text/whitespace.py", "import crawler.text.cleaning", "No circles"),
    ("crawler/page/page.py", "import crawler.page.reader", "No circles"),
]


@pytest.mark.parametrize(("file", "line", "contract"), FORBIDDEN)
def test_a_forbidden_import_is_found(tmp_path: Path, file: str, line: str, contract: str) -> None:
    for folder in CODE:
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "pages"))
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    with (tmp_path / file).open("a") as module:
        module.write(f"\n{line}\n")
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{contract} BROKEN" in done.stdout
