"""The guide to a new outlet, followed to its end in a copy of the project, and what the page beside it says."""

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crawler import discovery
from crawler.page import PageRules
from newsroom.build import Response, write_archive
from tests.golden import main
from tests.newsroom.running import NO_NETWORK

PROJECT = Path(__file__).parent.parent
GUIDE = (PROJECT / "docs" / "adding-an-outlet.md").read_text(encoding="utf-8")
MORE = (PROJECT / "docs" / "special-outlets.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`]+)`")
"""`columns`: words in code marks."""
BLOCK = r"^ *```{0}\n(.*?)^ *```$"
"""A block of code, by its language."""

COPIED = ("docs", "spiders", "tests/spiders")
ENTERED = ("tests", "tests/recordings")
"""Folders in which something is written beside what is there."""
SETTINGS = 'from crawler.settings import *\nREPLAY = "portal.warc.gz"\n'
NEEDS_NETWORK = ".venv/bin/scrapy probe kabar_rote"
WHOLE_LAW = "make check"
CONCERNED = ("tests/spiders/test_declarations.py", "tests/spiders/test_outlet_addresses.py", "tests/test_recordings.py")
FOR_ALL = "kabar_rote or kabar-rote or hosts or host_is or repeat or sorted or current"
ADDRESS = "https://kabar-rote.example/berita/17/petani-garam"
SENTENCES = (
    "Petani garam di pesisir Oenitas memanen lebih awal karena kemarau datang sebulan sebelum biasanya.",
    "Harga garam kasar di tingkat petani naik menjadi Rp2.100 per kilogram, kata ketua kelompok tani Yosef Ledo.",
    "Pemerintah kabupaten menyiapkan dua gudang di dekat pelabuhan agar hasil panen tidak dijual murah sekaligus.",
)
PAGE = """\
<!DOCTYPE html>
<html lang="id"><head><title>Petani Garam Oenitas Panen Lebih Awal - Kabar Rote</title>
<link rel="canonical" href="{address}">
<meta property="og:title" content="Petani Garam Oenitas Panen Lebih Awal"></head>
<body><h1>Petani Garam Oenitas Panen Lebih Awal</h1><span class="waktu">Jumat, 20 November 2026 09:15 WITA</span>
<div class="isi-berita">{text}<div class="iklan">Pasang iklan Anda di sini</div></div>
<p class="peran">Penulis: Maria Ndun</p></body></html>
""".format(address=ADDRESS, text="".join(f"<p>{sentence}</p>" for sentence in SENTENCES))
FEED = f"<rss version='2.0'><channel><title>Kabar Rote</title><item><link>{ADDRESS}</link></item></channel></rss>"


def blocks(language: str, text: str = GUIDE) -> list[str]:
    """What stands in the blocks of code of a language."""
    return [textwrap.dedent(block) for block in re.findall(BLOCK.format(language), text, re.M | re.S)]


@dataclass(frozen=True)
class Followed:
    """A copy of the project in which the guide was followed, and what each of its commands printed."""

    folder: Path
    printed: dict[str, str]

    def run(self, command: str) -> str:
        """What a command prints there, without a PYTHONPATH; it must end well."""
        hidden = ("SCRAPY_SETTINGS_MODULE", "PYTHONPATH")
        inherited = {name: value for name, value in os.environ.items() if name not in hidden}
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=inherited | NO_NETWORK,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        self.printed[command] = done.stdout
        return done.stdout


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Followed]:
    """The guide, step by step; the portal is an archive."""
    project = Followed(tmp_path_factory.mktemp("guide"), {})
    copy(project.folder)
    (look, check, record), (declaration,), (rows,) = blocks("sh"), blocks("python"), blocks("tsv")
    steps = [step.partition("  #")[0].strip() for block in (look, check, record) for step in block.splitlines()]
    assert steps.count(NEEDS_NETWORK) == steps.count(WHOLE_LAW) == 1
    project.run(steps[0])
    (project.folder / "spiders" / "kabar_rote.py").write_text(declaration, encoding="utf-8")
    table = project.folder / "tests" / "spiders" / "addresses.tsv"
    table.write_text("\n".join(sorted([*table.read_text("utf-8").splitlines(), *rows.splitlines()], key=name)) + "\n")
    recording = project.folder / "tests" / "recordings" / "kabar_rote" / "petani-garam"
    recording.mkdir(parents=True)
    (recording / "page.html").write_text(PAGE, encoding="utf-8")
    (recording / "article.json").write_text(json.dumps({"url": ADDRESS}), encoding="utf-8")
    for step in steps[1:]:
        if step not in (NEEDS_NETWORK, WHOLE_LAW):
            project.run(step)
    yield project
    shutil.rmtree(project.folder)


def name(row: str) -> str:
    return row.partition("\t")[0]


def copy(folder: Path) -> None:
    """Copy the project, as far as it is written to, with an environment that is this one and an archive for the portal."""
    for within in (".", *ENTERED):
        (folder / within).mkdir(exist_ok=True)
        for path in sorted((PROJECT / within).glob("[!.]*")):
            part = path.relative_to(PROJECT)
            if str(part) in COPIED:
                shutil.copytree(path, folder / part)
            elif str(part) not in ENTERED and part.name != "storage":
                (folder / part).symlink_to(path)
    (folder / "scrapy.cfg").unlink()
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = guide_settings\n")
    (folder / "guide_settings.py").write_text(SETTINGS)
    install(folder / ".venv")
    rows = []
    for url, kind, body in ((ADDRESS, "text/html", PAGE), ("https://kabar-rote.example/rss", "text/xml", FEED)):
        file = folder / f"{len(rows)}.body"
        file.write_text(body, encoding="utf-8")
        rows.append(Response(url, "200", kind, str(file), ""))
    write_archive(folder / "portal.warc.gz", rows)


def install(environment: Path) -> None:
    """Make an environment of this one, as `make test` leaves it."""
    (environment / "bin").mkdir(parents=True)
    for tool, module in (("python", ""), ("scrapy", "-m scrapy")):
        (environment / "bin" / tool).write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
        (environment / "bin" / tool).chmod(0o755)
    for made in ("runtime", "tooling"):
        (environment / made).touch()


def test_the_outlet_obeys_every_contract_that_concerns_it(followed: Followed) -> None:
    tests = " ".join((*CONCERNED, "tests/commands/test_outlets_command.py"))
    told = followed.run(f"{sys.executable} -m pytest -q -p no:cacheprovider {tests} -k '{FOR_ALL}'")
    assert int(re.findall(r"(\d+) passed", told)[0]) > 30
    followed.run(
        f"{sys.executable} -m ruff format --check spiders && {sys.executable} -m ruff check --no-cache spiders"
    )


def test_the_recording_is_what_was_written_and_nothing_else(followed: Followed) -> None:
    article = json.loads(followed.printed[".venv/bin/python -m tests.golden tests/recordings/kabar_rote/petani-garam"])
    assert article["text"] == "\n\n".join(SENTENCES)
    assert (article["published_at"], article["authors"]) == ("2026-11-20T09:15:00+08:00", ["Maria Ndun"])


def test_the_crawl_prints_articles_as_json_and_nothing_else(followed: Followed) -> None:
    (article,) = json.loads(followed.printed[".venv/bin/scrapy crawl kabar_rote -a limit=3 -o -:json"])
    assert (article["outlet"], article["url"]) == ("kabar_rote", ADDRESS)


def test_the_document_says_what_the_outlet_says_of_itself(followed: Followed) -> None:
    document = (followed.folder / "docs" / "outlets.md").read_text(encoding="utf-8")
    (row,) = [line for line in document.splitlines() if "| kabar_rote |" in line]
    assert row.endswith("| current | declared, low |")
    assert document.index("## Regional") < document.index(row)


def test_the_form_of_a_new_outlet_is_written_among_the_outlets(followed: Followed) -> None:
    (command,) = re.findall(r"`(scrapy genspider [^`]+)`", GUIDE)
    followed.run(".venv/bin/" + command.replace("kabar_rote kabar-rote", "kabar_alor kabar-alor"))
    file = followed.folder / "spiders" / "kabar_alor.py"
    names: dict[str, Any] = {}
    exec(file.read_text(encoding="utf-8"), names)
    outlet = names["KabarAlorSpider"]()
    outlet.check(archived=False)
    assert outlet.is_article("https://kabar-alor.example/berita/17/garam")
    followed.run(f"{sys.executable} -m ruff format --check {file} && {sys.executable} -m ruff check --no-cache {file}")


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("tests/recordings/kabar_rote", "kabar_rote/article.json: No such file or directory; a recording is a folder"),
        (
            "tests/recordings/kabar_alor/panen",
            "no outlet is named 'kabar_alor'; the folder above is named as the spider",
        ),
        ("tests/recordings/kompas/kosong", 'article.json must hold the address of the page, {"url": "https://…"}'),
        ("tests/recordings/kompas/depan", "no article is read from page.html (not_an_article_address); scrapy article"),
        ("", "python -m tests.golden tests/recordings/OUTLET/SLUG"),
    ],
)
def test_what_is_no_recording_is_named(folder: str, words: str, tmp_path: Path, capsys: Any) -> None:
    for made, record in (
        ("kabar_alor/panen", {"url": ADDRESS}),
        ("kompas/kosong", {}),
        ("kompas/depan", {"url": "https://www.kompas.com/"}),
    ):
        recording = tmp_path / "tests" / "recordings" / made
        recording.mkdir(parents=True)
        (recording / "page.html").write_text(PAGE)
        (recording / "article.json").write_text(json.dumps(record))
    assert main([str(tmp_path / folder)] if folder else []) > 0
    assert words in capsys.readouterr().err


def test_the_rule_that_cuts_an_outlets_own_lines_is_one() -> None:
    (patterns,) = re.findall(r"`cut=(\(.+?,\))`", MORE)
    rule = PageRules(body="article", cut=eval(patterns))
    assert re.fullmatch(rule.cut[0], "Yuk ikuti Kabar Rote di WhatsApp")


def test_every_source_is_named_and_exported() -> None:
    (named,) = re.findall(r"are (`Feed`.+), all in\s+`crawler.discovery`", MORE)
    assert sorted(CODE.findall(named)) == sorted(discovery.__all__)
