"""Build the archive of the sample newsroom: ``python -m newsroom.build FILE.warc.gz``.

``responses.tsv`` names every response: its address, HTTP status, content type, the file of its body (relative to the
project) and, of a redirect, where it leads. The same files give the same archive, byte for byte.
"""

import csv
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PROJECT = Path(__file__).parent.parent
TABLE = PROJECT / "newsroom" / "responses.tsv"
WRITTEN = "2026-11-20T03:00:00Z"
REASONS = {"200": "OK", "301": "Moved Permanently", "302": "Found", "404": "Not Found", "500": "Internal Server Error"}


class Response(NamedTuple):
    """One row of ``responses.tsv``."""

    url: str
    status: str
    content_type: str
    file: str
    location: str

    @property
    def body(self) -> bytes:
        return (PROJECT / self.file).read_bytes() if self.file else b""


def responses() -> Iterator[Response]:
    """The responses of the newsroom, in the order of the table."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            yield Response(**row)


def write_archive(target: Path, rows: Iterable[Response]) -> int:
    """Write an archive of the given responses to ``target``; return their number."""
    with target.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        number = 0
        for number, response in enumerate(rows, start=1):
            write(writer, number, response)
    return number


def write(writer: WARCWriter, number: int, response: Response) -> None:
    headers = [("Content-Type", response.content_type), ("Content-Length", str(len(response.body)))]
    if response.location:
        headers.append(("Location", response.location))
    status = StatusAndHeaders(f"{response.status} {REASONS[response.status]}", headers, protocol="HTTP/1.1")
    record = writer.create_warc_record(
        response.url,
        "response",
        payload=BytesIO(response.body),
        length=len(response.body),  # else warcio copies it to find out, into a file that it leaves open
        http_headers=status,
        warc_headers_dict={"WARC-Date": WRITTEN, "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012d}>"},
    )
    writer.write_record(record)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    sys.stdout.write(f"{path}: {write_archive(path, responses())} responses\n")
