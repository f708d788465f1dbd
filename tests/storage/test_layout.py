"""Paths, locks and files that are written whole or not at all."""

import os
import resource
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from crawler.storage.durable import WholeFile, write_durably
from crawler.storage.layout import Layout, manifest_of, new_run, outlet_of, root_of, run_of, storage_root
from crawler.storage.locks import OutletLock, StorageBusy

NOON = datetime(2026, 5, 13, 12, tzinfo=UTC)


def test_runs_sort_by_time_and_differ() -> None:
    runs = [new_run(NOON + timedelta(microseconds=n)) for n in range(3)]
    assert runs == sorted(runs)
    assert new_run(NOON) != new_run(NOON)
    assert new_run(datetime(2026, 5, 14, 1, tzinfo=timezone(timedelta(hours=7)))).startswith("20260513T180000")


def test_the_path_of_a_segment_tells_outlet_day_and_run(tmp_path: Path) -> None:
    run = new_run(NOON)
    part = Layout(tmp_path).part("koran_jakarta", run)
    assert part.relative_to(tmp_path).as_posix() == f"articles/outlet=koran_jakarta/dt=2026-05-13/part-{run}.jsonl"
    assert (outlet_of(part), run_of(part)) == ("koran_jakarta", run)
    opened = part.with_name(part.name + ".open")
    assert manifest_of(part) == manifest_of(opened) == part.with_name(f"part-{run}.manifest.json")


@pytest.mark.parametrize("name", ["", "..", "a/b", ".hidden", "a b", "a=b"])
def test_a_name_that_could_leave_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="cannot name an outlet"):
        Layout(tmp_path).part(name, new_run())


@pytest.mark.parametrize("uri", ["segments:storage", "segments://storage", "segments:./storage"])
def test_a_relative_address_is_relative_to_the_project(
    uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scrapy.cfg").touch()
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert root_of(uri) == tmp_path / "storage"


@pytest.mark.parametrize("uri", ["segments:/srv/news", "segments:///srv/news"])
def test_an_absolute_address_stays(uri: str) -> None:
    assert storage_root({"out.jsonl": {}, uri: {}}) == Path("/srv/news")
    assert storage_root({"out.jsonl": {}}) is None


def test_a_second_crawl_of_an_outlet_is_told_who_holds_it(tmp_path: Path) -> None:
    lock = OutletLock(Layout(tmp_path), "koran")
    with pytest.raises(StorageBusy, match=f"process {os.getpid()} "):
        OutletLock(Layout(tmp_path), "koran")
    OutletLock(Layout(tmp_path), "lain").release()
    lock.release()
    lock.release()
    OutletLock(Layout(tmp_path), "koran").release()


FULL_DISK = """
import sys
from pathlib import Path
from crawler.storage.durable import WholeFile
with WholeFile(Path(sys.argv[1])) as file:
    file.write(b"a" * 60)
    try:
        file.write(b"b" * 60)
    except OSError:
        assert file.size == 60
        file.write(b"c" * 40)
        sys.exit(7)
"""


def limit_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def test_a_write_that_does_not_fit_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file"
    command = [sys.executable, "-B", "-c", FULL_DISK, str(path)]
    assert subprocess.run(command, preexec_fn=limit_files, check=False).returncode == 7
    assert path.read_bytes() == b"a" * 60 + b"c" * 40


def test_a_file_is_replaced_even_where_a_killed_process_left_its_half(tmp_path: Path) -> None:
    path = tmp_path / "file"
    (tmp_path / "file.tmp").write_bytes(b"half")
    write_durably(path, b"old")
    write_durably(path, b"new")
    assert path.read_bytes() == b"new"
    with pytest.raises(FileExistsError):
        WholeFile(path)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
