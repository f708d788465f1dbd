"""A whole crawl answered from an archive, in a process of its own."""

import gzip
import json
from io import BytesIO
from pathlib import Path

from conftest import Project, Site
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

JSON = [("Content-Type", "text/html")]


def record(path: Path, pages: dict[str, object], *headers: tuple[str, str], status: str = "200 OK") -> Path:
    """Add JSON pages to an archive; a value in bytes is written as it is."""
    with path.open("ab") as file:
        writer = WARCWriter(file)
        for url, value in pages.items():
            body = value if isinstance(value, bytes) else json.dumps(value).encode()
            http = StatusAndHeaders(status, [*JSON, *headers], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "response",
                    payload=BytesIO(body),
                    length=len(body),
                    http_headers=http,
                    warc_headers_dict={"WARC-Date": "2020-10-16T10:34:25Z"},
                )
            )
    return path


def article(number: int) -> dict[str, str]:
    return {"title": f"Judul {number}", "text": f"Warga dusun {number} memanen padi."}


def test_a_replay_reads_the_archive_and_nothing_else(project: Project, tmp_path: Path) -> None:
    site = Site(url="https://portal.invalid")
    archive = record(
        tmp_path / "a.warc.gz",
        {
            "https://portal.invalid/": [["/a/1", None], ["/a/404", None]],
            "https://portal.invalid/a/1": article(1),
            "https://portal.invalid/a/2": article(2),
            "https://portal.invalid/tag/padi": {"title": "no article"},
        },
    )
    packed = gzip.compress(json.dumps(article(3)).encode())
    record(archive, {"https://portal.invalid/a/3": packed}, ("Content-Encoding", "gzip"))
    replay = ("-s", f"REPLAY={archive}", "-s", "DOWNLOAD_DELAY=5", "-s", "ROBOTSTXT_OBEY=True")
    stats = project.crawl(site, *replay)
    assert sorted(each["title"] for each in project.articles()) == ["Judul 1", "Judul 2", "Judul 3"]
    assert stats["replay/misses"] == 1
    assert stats["replay/announced"] == 3
    assert stats["elapsed_time_seconds"] < 4
    kept = project.articles()[0]
    assert kept["fetched_at"] == "2020-10-16T10:34:25+00:00"
    assert kept["archive"]["file"] == str(archive)
    assert kept["archive"]["offset"] > 0
    assert not (project.storage / "archive").exists()
    again = project.crawl(site, *replay)
    assert again["skipped/stored"] >= 3
    assert len(project.articles()) == 3


def test_a_missing_archive_is_refused(project: Project) -> None:
    done = project.run("crawl", "tiny", "-s", "REPLAY=no-such.warc.gz")
    assert done.returncode == 1
    assert "no-such.warc.gz: no such archive" in done.stdout
