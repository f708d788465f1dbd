"""Addresses of articles: one canonical form, one identifier, and whether two addresses name the same article.

What an address does not tell by itself stays as it is: an AMP address of liputan6.com does not name the section that
the article's own address has.
"""

import hashlib
import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from crawler.text.pages import AMPERSAND, MARK

# "https://web.archive.org/web/20220721150811/https://www.jpnn.com/news/…": the address that was archived
WAYBACK = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?://.+)", re.I)
# Keys that tell where a reader came from: "utm_source=…", "fbclid=…", "tag_from=wp_nhl_1", "HouseAds", "jxrecoid=…"
TRACKING = re.compile(
    r"(?:utm_\w+|jx\w+|(?:fb|g|dc|yc|tt|tw|ms)clid|msclkid|[gw]braid|igsh(?:id)?|mc_[ce]id|_g[al]|cmpid"
    r"|ref(?:_src|_url|errer)?|source|medium|campaign|headline|label|position|engine|tag_from|houseads"
    r"|fb_comment_id|__twitter_impression|replytocom)(?:=.*)?",
    re.I,
)
# "amp", "amp=1"
AMP_MARK = re.compile(r"amp(?:=\w*)?", re.I)
# ":80", ":443" and the root's dot say nothing: "www.viva.co.id.:443"
HOST_TAIL = re.compile(r"(?:\.|:(?:80|443)?)+$")
WEB = ("http", "https")
SLASHES = re.compile(r"/{2,}")

REWRITES: tuple[tuple[re.Pattern[str], str], ...] = (
    # "amp.kompas.com/tren/read/2022/05/18/200500565/…": sections that live under www
    (
        re.compile(
            r"^amp\.kompas\.com/(?=(?:badminton|cekfakta|edu|food|global|homey|hype|motogp|skola|sports|tren)/read/)"
        ),
        "www.kompas.com/",
    ),
    # "amp.kompas.com/nasional/read/2020/11/02/18210761/…": sections with a host of their own
    (
        re.compile(
            r"^amp\.kompas\.com/(bola|entertainment|health|lifestyle|megapolitan|money|nasional"
            r"|otomotif|regional|tekno|travel)(?=/read/)"
        ),
        r"\1.kompas.com",
    ),
    # "economy.okezone.com/amp/2020/07/08/320/2243366/…"
    (re.compile(r"^([\w-]+\.okezone\.com)/amp(?=/\d{4}/)"), r"\1/read"),
    # "www.viva.co.id/amp/berita/…", "zonajakarta.pikiran-rakyat.com/internasional/amp/pr-188/…"; not "/amp/4234984/…"
    (re.compile(r"^([^/]+(?:/[\w-]+)?)(?:/amp)+(?=/(?!\d+/))"), r"\1"),
    # "health.detik.com/true-story/d-7016153/…/amp"
    (re.compile(r"(?:/amp)+$"), ""),
    # "www.inews.id/news/nasional/…/all", "www.idxchannel.com/market-news/…/2"
    (re.compile(r"^((?:[\w-]+\.)?(?:inews\.id|idxchannel\.com)/.+?)(?:/all|/\d{1,2})+$"), r"\1"),
    # "www.bloombergtechnoz.com/detail-news/109881/…/2"
    (re.compile(r"^((?:www\.)?bloombergtechnoz\.com/detail-news/\d+/[^/]+)(?:/\d{1,2})+$"), r"\1"),
    # "news.detik.com/berita/d-7016153/…/2"
    (re.compile(r"^([\w-]+\.detik\.com/.*\bd-\d+/[^/]+)(?:/\d{1,2})+$"), r"\1"),
    # "nasional.sindonews.com/read/1587/15/…-1753336800/10"
    (re.compile(r"^([\w-]+\.sindonews\.com/read/\d+/\d+/[^/]+)(?:/\d{1,3})+$"), r"\1"),
    # "m.liputan6.com/news/read/…": mobile pages that announce the same path under www as theirs
    (re.compile(r"^m\.(?=(?:antaranews|bola|jpnn|kapanlagi|liputan6|merdeka|tribunnews)\.com/|bola\.net/)"), "www."),
)
"""Forms of an address and what they stand for, with those of single portals.

Not declared by the outlets, which would have to be known first: feeds, archives and copies name articles of portals that
nobody has loaded, and an article's identifier must be the same whoever asks for it.
"""

# "co.id", "or.id", "co.uk": what stands there is no site, but a class of sites
PUBLIC_SUFFIX = re.compile(r"(?:ac|co|com|desa|edu|go|gov|mil|my|net|or|org|sch|web)\.[a-z]{2}")
# "546643" in "/berita/546643/…", "7016153" in "d-7016153": the numbers by which portals tell articles apart
LONG_NUMBER = re.compile(r"\d{5,}")
DATE_NUMBER = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
NUMBER = re.compile(r"(?<![^/])\d+(?![^/])|\d{5,}")
WORD = re.compile(r"[a-z]{3,}")
SUFFIX = re.compile(r"\.(?:s?html?|php|aspx?)$", re.I)
_SAFE = "/%:@!$&'()*+,;=~"  # what RFC 3986, 3.3 allows in a path, and escapes as they are
_LONGEST = 2000  # characters; what is longer is no article's address
_TELLING = 12  # characters; "read", "detail", "index" name no article, "banjir-garut-surut" does


@lru_cache(maxsize=1024)  # the links of one page name few addresses, and each is asked for many times
def canonicalize(url: str) -> str:
    """Return the address with https, a lower-case host, and without what does not name the article.

    That is: fragment, user and password, default port, tracking parameters, marks of a page or of all pages, AMP forms,
    doubled and trailing slashes. Other parameters stay, in their order. What is no web address comes back as it is, but
    for the spaces around it.
    """
    url = url.strip()
    if archived := WAYBACK.fullmatch(url):
        url = archived[1]
    parts = _split(url)
    if parts is None:
        return url
    host = HOST_TAIL.sub("", parts.netloc.rpartition("@")[2].lower())
    path = SLASHES.sub("/", quote(parts.path, safe=_SAFE, errors="replace"))
    host, _, path = _rewrite(f"{host}{path}".rstrip("/")).partition("/")
    return urlunsplit(("https", host, f"/{path}", _query(parts.query), ""))


def untracked(url: str) -> str:
    """Return the address as it is written, but for the parameters that tell where a reader came from.

    Feeds add them for readers; robots.txt of Kompas and Republika forbid ``/*?utm_source``.
    """
    address, fragment_mark, fragment = url.partition("#")
    path, query_mark, query = address.partition("?")
    pieces = AMPERSAND.split(query)
    kept = [piece for piece in pieces if not TRACKING.fullmatch(piece)]
    if len(kept) == len(pieces):
        return url
    return f"{path}{query_mark if kept else ''}{'&'.join(kept)}{fragment_mark}{fragment}"


def join_address(base: str, href: str) -> str:
    """Return the address that ``href`` names on a page at ``base``; empty where it is none, such as ``http://[::1/``."""
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return ""


def host_of(url: str) -> str:
    """Return the host of an address in lower case; empty where it has none or is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_web_address(url: str) -> bool:
    """Whether a page may be asked for at this address: it names a host and, if any, a port that there is."""
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:  # "http://[::1", "http://kabar-rote.example:99999/"
        return False
    return parts.scheme in WEB and bool(host) and not any(letter.isspace() for letter in parts.netloc)


def article_id(canonical_url: str) -> str:
    """Return the identifier of the article at this address: 32 hexadecimal characters, in every run the same."""
    return hashlib.blake2b(canonical_url.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def same_article(a: str, b: str) -> bool:
    """Return whether both addresses name the same article.

    They do if their canonical forms are equal, or if they are of one site and end in the same name or hold the same
    long number (at least five digits), and nothing else in them says otherwise.
    """
    a, b = canonicalize(a), canonicalize(b)
    if a == b:
        return True
    one, other = _split(a), _split(b)
    if one is None or other is None or _site(one.netloc) != _site(other.netloc):
        return False
    return _same_name(one, other) or _same_number(one, other)


def _split(url: str) -> SplitResult | None:
    """Return the parts of a web address, None for anything else."""
    if len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(f"https:{url}" if url.startswith("//") else url)
    except ValueError:  # "http://[", a host that Unicode normalization would change
        return None
    return parts if parts.scheme in ("http", "https") and parts.netloc else None


def _rewrite(address: str) -> str:
    before = ""
    while before != address:  # one form may uncover another
        before = address
        for form, canonical in REWRITES:
            address = form.sub(canonical, address)
    return address


def _query(query: str) -> str:
    pieces = (piece for piece in AMPERSAND.split(query) if piece)
    kept = (
        piece
        for piece in pieces
        if not (TRACKING.fullmatch(piece) or MARK.fullmatch(piece) or AMP_MARK.fullmatch(piece))
    )
    return quote("&".join(kept), safe=_SAFE + "?[]", errors="replace")


def _site(host: str) -> str:
    """Return the name that was registered: "kompas.com" of "bola.kompas.com", "republika.co.id" of its mobile host."""
    labels = host.partition(":")[0].split(".")
    return ".".join(labels[-3:] if PUBLIC_SUFFIX.fullmatch(".".join(labels[-2:])) else labels[-2:])


def _last(parts: SplitResult) -> str:
    return SUFFIX.sub("", parts.path.rpartition("/")[2]).lower()


def _bare_name(parts: SplitResult) -> str:
    """Return the last name without hyphens and dots: editors write "per-hari" and "perhari" for the same article."""
    return "".join(filter(str.isalnum, _last(parts)))


def _same_name(one: SplitResult, other: SplitResult) -> bool:
    """Return whether both end in the same name, unlike "/2020/05/04/jadwal-salat" and "/2020/05/05/jadwal-salat"."""
    name = _bare_name(one)
    if name != _bare_name(other) or len(name) < _TELLING or name.isdigit():
        return False
    if one.query and other.query and one.query != other.query:
        return False
    numbers, others = set(NUMBER.findall(one.path)), set(NUMBER.findall(other.path))
    return numbers <= others or others <= numbers


def _same_number(one: SplitResult, other: SplitResult) -> bool:
    """Return whether both hold the same number and names that speak of the same: the editors may change a headline."""
    if not _article_numbers(one) & _article_numbers(other):
        return False
    words, others = set(WORD.findall(_last(one))), set(WORD.findall(_last(other)))
    if not words or not others:
        return one.netloc == other.netloc  # regional portals of one site count each for itself
    return 2 * len(words & others) >= min(len(words), len(others))


def _article_numbers(parts: SplitResult) -> set[str]:
    return {number for number in LONG_NUMBER.findall(parts.path) if not DATE_NUMBER.fullmatch(number)}
