"""Addresses of articles: one canonical form, one identifier."""

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

NOISE = re.compile(r"utm_\w+|fbclid|gclid|ref|page|single|halaman|tag_from|source|showpage|view|jxrecoid", re.I)


def canonicalize(url: str) -> str:
    """Return the address without what does not name the article."""
    parts = urlsplit(url.strip())
    path = re.sub(r"/{2,}", "/", parts.path).replace("/amp/", "/").rstrip("/")
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query) if not NOISE.fullmatch(k)])
    return urlunsplit(("https", parts.netloc.lower(), path, query, ""))


def article_id(canonical_url: str) -> str:
    """Return 32 hexadecimal characters that stand for the address."""
    return hashlib.blake2b(canonical_url.encode(), digest_size=16).hexdigest()


def same_article(a: str, b: str) -> bool:
    """Return whether both addresses name the same article."""
    x, y = canonicalize(a), canonicalize(b)
    return x == y or x.rsplit("/", 1)[-1] == y.rsplit("/", 1)[-1]
