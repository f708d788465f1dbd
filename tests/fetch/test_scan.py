"""What is damaged in an archive costs itself and nothing else."""

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.fetch.archives import Archives
from crawler.fetch.records import UnreadableArchive

NUMBERS = range(1, 6)
DAMAGED = 3
DATE = "2020-10-16T10:34:25Z"


def address(number: int) -> str:
    return f"https://a.id/{number}"


def body(number: int) -> bytes:
    """A page that fills more than one block, so that damage may lie in the middle of what is read."""
    return b"".join(f"<p>Panen ke-{number} di petak {part}.</p>\n".encode() for part in range(4_000))


def records(packed: bool) -> list[bytes]:
    """The records of an archive, each as its bytes."""
    written = []
    for number in NUMBERS:
        file = BytesIO()
        writer = WARCWriter(file, gzip=packed)
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        content = body(number)
        writer.write_record(
            writer.create_warc_record(
                address(number),
                "response",
                payload=BytesIO(content),
                length=len(content),
                http_headers=http,
                warc_headers_dict={"WARC-Date": DATE},
            )
        )
        written.append(file.getvalue())
    return written


PACKED, PLAIN = records(packed=True), records(packed=False)


def flipped(record: bytes, share: float) -> bytes:
    """Eight bytes turned round, at that share of the record."""
    at = int(share * (len(record) - 8))
    return record[:at] + bytes(byte ^ 0xFF for byte in record[at : at + 8]) + record[at + 8 :]


def with_length(record: bytes, stated: bytes) -> bytes:
    start = record.index(b"Content-Length: ") + len(b"Content-Length: ")
    return record[:start] + stated + record[record.index(b"\r\n", start) :]


def without_length(record: bytes) -> bytes:
    return record.replace(b"Content-Length: ", b"Content-Longth: ", 1)


CASES = [
    *((f"packed, damaged at {share}", PACKED, flipped(PACKED[2], share)) for share in (0, 0.001, 0.3, 0.5, 0.9, 1)),
    ("packed, a length too small", PACKED, gzip.compress(with_length(PLAIN[2], b"17"))),
    ("packed, a length too great", PACKED, gzip.compress(with_length(PLAIN[2], b"9999999"))),
    ("packed, no record", PACKED, gzip.compress(b"Bukan arsip.\n")),
    ("packed, cut off", PACKED, PACKED[2][:-1000]),
    ("plain, a length too small", PLAIN, with_length(PLAIN[2], b"17")),
    ("plain, a length too great", PLAIN, with_length(PLAIN[2], b"200017")),
    ("plain, a length beyond the end", PLAIN, with_length(PLAIN[2], b"9" * 40)),
    ("plain, a length that is no number", PLAIN, with_length(PLAIN[2], b"1O8889")),
    ("plain, a length below zero", PLAIN, with_length(PLAIN[2], b"-5")),
    ("plain, no length", PLAIN, without_length(PLAIN[2])),
    ("plain, no version", PLAIN, b"WXRC" + PLAIN[2][4:]),
    ("plain, cut off", PLAIN, PLAIN[2][:-1000]),
]


@pytest.mark.parametrize(("whole", "damaged"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_damaged_record_is_passed_over_and_named(tmp_path: Path, whole: list[bytes], damaged: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join((*whole[:2], damaged, *whole[3:])))
    start = len(b"".join(whole[:2]))
    with Archives.open([path]) as archives:
        read = [(record.url, record.body) for record in archives.records()]
        assert read == [(address(number), body(number)) for number in NUMBERS if number != DAMAGED]
        assert archives.gaps == {str(path): ((start, start + len(damaged)),)}
        (sentence,) = archives.damage
    assert sentence == f"{path}: what cannot be read is passed over: bytes {start} to {start + len(damaged)}"


def test_of_many_gaps_some_are_named_and_the_others_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes((PACKED[0] + flipped(PACKED[1], 0.5)) * 7 + PACKED[2])
    with Archives.open([path]) as archives:
        (sentence,) = archives.damage
    assert sentence.count(" to ") == 5
    assert sentence.endswith(" and 2 more")


@pytest.mark.parametrize("whole", [PACKED, PLAIN], ids=["packed", "plain"])
def test_a_whole_archive_has_no_gaps(tmp_path: Path, whole: list[bytes]) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(whole))
    with Archives.open([path]) as archives:
        assert len(archives.entries) == len(NUMBERS)
        assert archives.damage == ()


def test_packed_and_plain_records_may_stand_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(PLAIN[0] + PACKED[1] + PLAIN[2])
    with Archives.open([path]) as archives:
        assert [record.url for record in archives.records()] == [address(1), address(2), address(3)]
        assert archives.damage == ()


@pytest.mark.parametrize("record", [flipped(PACKED[0], 0.5), without_length(PLAIN[0]), PACKED[0][:-1000]])
def test_a_file_without_a_whole_record_is_no_archive(tmp_path: Path, record: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(record)
    with pytest.raises(UnreadableArchive, match=r"a\.warc\.gz: is no WARC archive \(no record in it can be read\)"):
        Archives.open([path])


@pytest.mark.parametrize("date", ["kemarin", "2020-10-16T10:34:25", "2020-13-16T10:34:25Z"])
def test_a_time_that_is_none_is_left_out(tmp_path: Path, date: str) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(PLAIN[0] + PLAIN[1].replace(DATE.encode(), date.encode()))
    with Archives.open([path]) as archives:
        assert [record.fetched_at for record in archives.records()] == ["2020-10-16T10:34:25+00:00", ""]
        assert archives.last_day is not None


@given(st.sampled_from([PACKED, PLAIN]), st.integers(min_value=0), st.binary(min_size=1, max_size=200))
def test_the_records_before_and_behind_any_damage_are_read(
    tmp_path_factory: pytest.TempPathFactory, whole: list[bytes], place: int, noise: bytes
) -> None:
    at = place % (len(whole[2]) - len(noise))
    damaged = whole[2][:at] + noise + whole[2][at + len(noise) :]
    path = tmp_path_factory.mktemp("noise") / "a.warc.gz"
    path.write_bytes(b"".join((*whole[:2], damaged, *whole[3:])))
    with Archives.open([path]) as archives:
        read = {record.url: record.body for record in archives.records()}
    others = {address(number): body(number) for number in NUMBERS if number != DAMAGED}
    assert others.items() <= read.items()
