"""Every response as received, in a WARC archive of the run (ISO 28500): what a later reader reads again."""

import os
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit, urlunsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.items import Archive
from crawler.storage.durable import WholeFile, sync_folder
from crawler.storage.failure import stop_crawl
from crawler.storage.keeper import Keeper

NOT_RECEIVED = {b"transfer-encoding", b"content-length"}
"""Headers that no longer hold: Scrapy has joined the chunks. Content-Length is stated anew."""


RECEIVED = "received"
"""Key of ``meta`` under which a page that was shown by a browser has what came from the network."""
PART = "part"
"""Key of ``meta`` under which a part of such a page has its kind: ``script``, ``fetch``, …"""
KIND = "WARC-Resource-Type"
"""Header by which Browsertrix says what a response was to the browser; a page itself has none here."""


class ArchiveFile:
    """The growing archive of a run: a gzip member for each record, so that each is read, or torn, by itself."""

    def __init__(self, path: Path, software: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = WholeFile(path)
        self._packed = BytesIO()
        self._writer = WARCWriter(self._packed, gzip=True)
        self._write(self._writer.create_warcinfo_record(path.name, {"software": software, "format": "WARC/1.0"}))

    def add(self, response: Response, received: Response | None = None) -> tuple[int, int, str]:
        """Write a response. Returns offset and length of its record, and the digest of its body. Raises OSError.

        Of a page that a browser has shown, what was ``received`` is written first and the page as its conversion (WARC
        1.1, 6.8): it is an alternative of that record, made here, and no resource that the host ever sent (6.4).
        """
        record = self._response(received or response)
        offset, length = self._write(record)
        if received is not None:
            record = self._conversion(response, record.rec_headers.get_header("WARC-Record-ID"))
            offset, length = self._write(record)
        return offset, length, record.rec_headers.get_header("WARC-Payload-Digest")

    def add_part(self, request: Request, response: Response) -> tuple[int, int, str]:
        """Write the answer to what a page asked for, with its kind as other crawlers that use browsers name it; where its
        address alone does not say what was asked, the request as well. Returns and raises as `add`.
        """
        record = self._response(response, {KIND: request.meta[PART]})
        offset, length = self._write(record)
        if request.method != "GET":
            self._write(self._request(request, record.rec_headers.get_header("WARC-Record-ID")))
        return offset, length, record.rec_headers.get_header("WARC-Payload-Digest")

    def _response(self, response: Response, more: dict[str, str] | None = None) -> ArcWarcRecord:
        return self._writer.create_warc_record(
            response.url.partition("#")[0],
            "response",
            payload=BytesIO(response.body),
            length=len(response.body),
            http_headers=StatusAndHeaders(status_line(response.status), headers_of(response), protocol="HTTP/1.1"),
            warc_headers_dict=more or {},
        )

    def _request(self, request: Request, answer: str) -> ArcWarcRecord:
        address = urlsplit(request.url)
        line = f"{request.method} {urlunsplit(('', '', address.path or '/', address.query, ''))} HTTP/1.1"
        headers = [("Host", address.netloc), *headers_of(request)]
        return self._writer.create_warc_record(
            request.url.partition("#")[0],
            "request",
            payload=BytesIO(request.body),
            length=len(request.body),
            http_headers=StatusAndHeaders(line, headers, is_http_request=True),
            warc_headers_dict={"WARC-Concurrent-To": answer},
        )

    def _conversion(self, response: Response, original: str) -> ArcWarcRecord:
        return self._writer.create_warc_record(
            response.url.partition("#")[0],
            "conversion",
            payload=BytesIO(response.body),
            length=len(response.body),
            warc_content_type=(response.headers["Content-Type"] or b"").decode("latin-1"),
            warc_headers_dict={"WARC-Refers-To": original},
        )

    def _write(self, record: ArcWarcRecord) -> tuple[int, int]:
        self._packed.seek(0)
        self._packed.truncate()
        self._writer.write_record(record)
        offset = self._file.size
        return offset, self._file.write(self._packed.getbuffer().tobytes())

    def close(self) -> None:
        """Make the archive survive a power cut. Raises OSError."""
        with self._file:
            os.fsync(self._file.fileno())
        sync_folder(self._file.path.parent)


class KeepArchive:
    """Downloader middleware, the closest to the downloader: archives responses before they are decompressed.

    ``response.meta["archive"]`` says where a response lies, by its path under the storage root. Of a page that a browser
    has shown, what came from the network is kept as well. Active where FEEDS has a ``segments:`` address, unless
    ARCHIVE is false.
    """

    def __init__(self, crawler: Crawler, keeper: Keeper) -> None:
        self._crawler = crawler
        self._root = keeper.layout.root
        self._path = keeper.layout.archive(keeper.outlet, keeper.run)
        self._file: ArchiveFile | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        keeper = crawler.get_extension(Keeper)
        if keeper is None or not crawler.settings.getbool("ARCHIVE", True):
            raise NotConfigured
        archive = cls(crawler, keeper)
        crawler.signals.connect(archive.close, signals.spider_closed)
        return archive

    def process_response(self, request: Request, response: Response) -> Response:
        """Archive a response from the network.

        Raises StorageFailed after it has stopped the crawl.
        """
        if response.url.startswith(("http:", "https:")):
            self._keep(request, response, request.meta.pop(RECEIVED, None))
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Archive what was received of a page that the browser could not show. Raises StorageFailed."""
        if received := request.meta.pop(RECEIVED, None):
            self._keep(request, received)

    def _keep(self, request: Request, response: Response, received: Response | None = None) -> None:
        try:
            self._file = self._file or ArchiveFile(self._path, self._crawler.settings["USER_AGENT"])
            offset, length, digest = self._add(self._file, request, response, received)
        except OSError as error:
            raise stop_crawl(self._crawler, self._path, error) from error
        file = self._path.relative_to(self._root).as_posix()
        request.meta["archive"] = Archive(file=file, offset=offset, length=length, digest=digest).model_dump()

    def _add(
        self, file: ArchiveFile, request: Request, response: Response, received: Response | None
    ) -> tuple[int, int, str]:
        return file.add_part(request, response) if PART in request.meta else file.add(response, received)

    def close(self) -> None:
        """End the archive of the run."""
        try:
            if self._file:
                self._file.close()
        except OSError as error:
            raise stop_crawl(self._crawler, self._path, error) from error


def status_line(status: int) -> str:
    """``200 OK``; the number alone where it has no name."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"{status} "


def headers_of(message: Request | Response) -> list[tuple[str, str]]:
    """The headers as received or sent, but for those that speak of the transfer, and the true length."""
    headers = [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in message.headers.items()
        if name.lower() not in NOT_RECEIVED
        for value in values
    ]
    return [*headers, ("Content-Length", str(len(message.body)))]
