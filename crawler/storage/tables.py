"""Tables of the index and the row that a line of a segment becomes."""

import json
from typing import Any

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, String, Table, Text

from crawler.storage.digest import text_digest
from crawler.text.urls import canonicalize

VERSION = 2
"""Raised when tables, ``text_digest`` or ``canonicalize`` change: an index of another version is rebuilt."""

metadata = MetaData()

versions = Table("index_version", metadata, Column("version", Integer, primary_key=True, autoincrement=False))

segments = Table(
    "segments",
    metadata,
    Column("path", String(500), primary_key=True),
    Column("outlet", String(200), nullable=False),
    Column("run", String(60), nullable=False),
    Column("rows", Integer, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("outlet", String(200), nullable=False),
    Column("canonical_url", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("id", String(64), nullable=False),
    Column("text_digest", String(32), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("pages_read", Integer, nullable=False),
    Column("published_at", String(40)),
    Column("modified_at", String(40)),
    Column("fetched_at", String(40)),
    Column("segment", String(500), nullable=False),
    Index("articles_by_outlet", "outlet", "revision"),
    Index("articles_by_segment", "segment"),
)

TEXTS = ("outlet", "canonical_url", "url", "id", "text")


def article_row(line: bytes, segment: str) -> dict[str, Any]:
    """The row of the index that stands for one line of a segment.

    Raises ValueError where the line is no JSON object, KeyError where it lacks a key of an article.
    """
    article = json.loads(line)
    if not isinstance(article, dict):
        raise ValueError("not a JSON object")
    if wrong := [key for key in TEXTS if not isinstance(article[key], str)]:
        raise ValueError(f"{wrong[0]} is no text")
    if not isinstance(article["pages"], dict):
        raise ValueError("pages is no JSON object")
    return {
        "outlet": article["outlet"],
        "canonical_url": canonicalize(article["canonical_url"]),
        "url": canonicalize(article["url"]),
        "id": article["id"],
        "text_digest": text_digest(article["text"]),
        "revision": article["revision"],
        "pages_read": article["pages"]["read"],
        "published_at": article["published_at"],
        "modified_at": article["modified_at"],
        "fetched_at": article["fetched_at"],
        "segment": segment,
    }
