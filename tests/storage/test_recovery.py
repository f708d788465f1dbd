"""Every state in which a killed run can leave its segment."""

import fcntl
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.storage.layout import OPEN, Layout, manifest_of, new_run
from crawler.storage.manifest import read_checked
from crawler.storage.recovery import recover

LINES = [
    json.dumps({"id": str(n), "text": f"Warga dusun {n} memanen padi — “baru”."}, ensure_ascii=False) for n in (1, 2)
]
CONTENT = "".join(line + "\n" for line in LINES).encode()


@pytest.fixture
def part(tmp_path: Path) -> Path:
    part = Layout(tmp_path).part("koran", new_run())
    part.parent.mkdir(parents=True)
    return part


def opened(part: Path) -> Path:
    return part.with_name(part.name + OPEN)


def test_a_run_killed_at_any_byte_leaves_its_whole_lines(tmp_path: Path, part: Path) -> None:
    for end in range(len(CONTENT) + 1):
        opened(part).write_bytes(CONTENT[:end])
        whole = CONTENT[:end].count(b"\n")
        assert recover(Layout(tmp_path)) == ([part] if whole else [])
        assert not opened(part).exists()
        assert part.exists() is manifest_of(part).exists() is bool(whole)
        if whole:
            manifest, content = read_checked(part)
            assert (manifest.rows, manifest.recovered) == (whole, True)
            assert content == "".join(line + "\n" for line in LINES[:whole]).encode()
            part.unlink()
            manifest_of(part).unlink()


def test_a_run_killed_between_manifest_and_rename_is_counted_again(tmp_path: Path, part: Path) -> None:
    opened(part).write_bytes(CONTENT)
    manifest_of(part).write_text('{"rows": 17}')
    assert recover(Layout(tmp_path)) == [part]
    assert read_checked(part)[0].rows == 2


def test_a_run_killed_while_it_wrote_the_manifest_is_sealed(tmp_path: Path, part: Path) -> None:
    opened(part).write_bytes(CONTENT)
    manifest_of(part).with_name(manifest_of(part).name + ".tmp").write_text('{"ro')
    assert recover(Layout(tmp_path)) == [part]
    assert sorted(path.name for path in part.parent.iterdir()) == sorted([part.name, manifest_of(part).name])


def test_lines_after_damage_are_kept(tmp_path: Path, part: Path) -> None:
    first, second = CONTENT.splitlines(keepends=True)
    opened(part).write_bytes(first + b"\0" * 512 + b"\n" + second + b"\0" * 512)
    assert recover(Layout(tmp_path)) == [part]
    assert read_checked(part)[1] == CONTENT


def test_a_living_run_is_left_alone(tmp_path: Path, part: Path) -> None:
    with opened(part).open("wb") as alive:
        fcntl.flock(alive, fcntl.LOCK_EX)
        alive.write(CONTENT)
        alive.flush()
        assert recover(Layout(tmp_path)) == []
        assert opened(part).exists()
    assert recover(Layout(tmp_path)) == [part]


def test_nothing_to_recover_in_a_new_storage(tmp_path: Path) -> None:
    assert recover(Layout(tmp_path / "none")) == []


@given(st.lists(st.one_of(st.binary(max_size=40), st.sampled_from(CONTENT.splitlines(keepends=True)))))
def test_whatever_the_disk_gives_back_only_whole_lines_are_sealed(pieces: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        part = Layout(Path(folder)).part("koran", new_run())
        part.parent.mkdir(parents=True)
        opened(part).write_bytes(b"".join(pieces))
        for sealed in recover(Layout(Path(folder))):
            manifest, content = read_checked(sealed)
            assert manifest.rows == len(content.splitlines()) > 0
            assert all(isinstance(json.loads(line), dict) for line in content.splitlines())
        assert not opened(part).exists()


def test_a_segment_that_lost_its_manifest_gets_it_again(tmp_path: Path, part: Path) -> None:
    part.write_bytes(CONTENT)
    assert recover(Layout(tmp_path)) == []
    manifest, content = read_checked(part)
    assert (manifest.rows, manifest.recovered, content) == (2, True, CONTENT)


def test_a_damaged_segment_without_a_manifest_is_not_vouched_for(tmp_path: Path, part: Path) -> None:
    part.write_bytes(CONTENT[:-1])
    recover(Layout(tmp_path))
    assert not manifest_of(part).exists()
