"""What a sealed segment must hold: the checksum beside the file."""

import hashlib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from crawler.errors import OperatorError
from crawler.items import READER_VERSION, SCHEMA_VERSION
from crawler.storage.durable import write_durably
from crawler.storage.layout import manifest_of, outlet_of, run_of


class DamagedSegment(OperatorError):
    """A sealed segment that is not what its manifest says. Names the file and what differs."""

    def __init__(self, part: Path, difference: str) -> None:
        super().__init__(f"{part}: {difference}; restore it from a backup, or move it and its manifest away")
        self.part = part


class Manifest(BaseModel):
    """Size, checksum and origin of one segment."""

    model_config = ConfigDict(frozen=True)

    rows: int
    bytes: int
    sha256: str
    schema_version: int
    reader_version: int
    outlet: str
    run: str
    recovered: bool = False

    @classmethod
    def of(cls, part: Path, *, rows: int, size: int, sha256: str, recovered: bool = False) -> "Manifest":
        """The manifest of a segment written with today's schema and reader."""
        return cls(
            rows=rows,
            bytes=size,
            sha256=sha256,
            schema_version=SCHEMA_VERSION,
            reader_version=READER_VERSION,
            outlet=outlet_of(part),
            run=run_of(part),
            recovered=recovered,
        )

    @classmethod
    def read(cls, part: Path) -> "Manifest":
        """The manifest beside a segment.

        Raises DamagedSegment where it is missing or unreadable.
        """
        try:
            return cls.model_validate_json(manifest_of(part).read_bytes())
        except FileNotFoundError:
            raise DamagedSegment(part, "its manifest is missing") from None
        except ValidationError as error:
            raise DamagedSegment(part, f"its manifest is unreadable ({error.errors()[0]['msg']})") from error

    def write(self, part: Path) -> None:
        """Put the manifest beside its segment, durably."""
        write_durably(manifest_of(part), self.model_dump_json(indent=1).encode() + b"\n")


def read_checked(part: Path) -> tuple[Manifest, bytes]:
    """Manifest and content of a sealed segment.

    Raises DamagedSegment where they do not match.
    """
    manifest = Manifest.read(part)
    content = part.read_bytes()
    for name, found, wanted in (
        ("bytes", len(content), manifest.bytes),
        ("rows", content.count(b"\n"), manifest.rows),
        ("sha256", hashlib.sha256(content).hexdigest(), manifest.sha256),
    ):
        if found != wanted:
            raise DamagedSegment(part, f"its manifest says {name} {wanted}, the file has {found}")
    return manifest, content
