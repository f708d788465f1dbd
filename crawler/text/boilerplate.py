"""Whole lines that an outlet puts among the paragraphs of every article: markers, plugs, navigation, embeds.

A rule reads a line only if the line begins with one of its letters and is short enough; so an ordinary paragraph costs
one look-up. Plugs that are sentences need a call (``Ikuti``), a channel (``WhatsApp Channel``) and whose it is
(``berita``, ``kami``, a site's name): news about WhatsApp has at most two of them.
"""

import re
from typing import NamedTuple

from crawler.text.markers import LONGEST as LONGEST_MARKER
from crawler.text.markers import MARKERS

LONGEST_LINE = 450
TRIM = " \t:.…-–—*•|»>↓!"


class Rule(NamedTuple):
    """Lines that begin with one of ``initials``, are at most ``longest`` characters long and match ``shape``."""

    reason: str
    initials: str
    longest: int
    shape: re.Pattern[str]


def _rule(reason: str, initials: str, longest: int, shape: str) -> Rule:
    return Rule(reason, initials, longest, re.compile(shape, re.IGNORECASE))


# "— Rahma (@rahma) February 16, 2016"
POST_SIGNATURE = re.compile(r"(?:—|-|&mdash;) .{1,60}\(@\w+\) [A-Za-z]+ \d{1,2}, \d{4}$")

_CHANNEL = (
    r"(?:whats ?app|google ?news|google berita|telegram|instagram|facebook|tiktok|youtube|twitter|\bx\b|aplikasi|newsletter"
    r"|media sosial|ponselmu|ponsel anda)"
)
_OURS = (
    r"(?:\bberita\b|\bbreaking news\b|\bartikel\b|\bkonten menarik\b|\binformasi terkini\b|\bkami\b|\bredaksi\b"
    r"|\w\.(?:com|co\.id|id)\b|\bsaluran\b.*:|@\w+\W*$)"
)

RULES = (
    # "2 dari 3 halaman", "1 2 3 Selanjutnya"
    _rule("navigation", "0123456789", 60, r"\d+ (?:dari|/) \d+ halaman$|(?:\d+ ){2,}(?:selanjutnya|next|»|>)?$"),
    # "Halaman Selanjutnya", "Halaman: 1 2 3"
    _rule("navigation", "h", 60, r"halaman(?: (?:selanjutnya|berikutnya|sebelumnya)|:?(?: \d+)+)\b[^.]*$"),
    # "Simak berita selengkapnya di halaman selanjutnya.", "Baca selengkapnya di sini", "Scroll untuk membaca"
    _rule(
        "navigation",
        "bsklw",
        110,
        r"(?:baca|simak|lihat|klik|lanjut|bersambung)\b.{0,60}\b(?:(?:di|ke) halaman (?:selanjutnya|berikutnya)"
        r"|selengkapnya di sini|info lengkapnya di sini|halaman berikutnya)"
        r"|lihat artikel asli (?:di )?https?://\S+$"
        r"|scroll (?:ke bawah|down|untuk)\b.{0,40}(?:membaca|baca|melanjutkan)\W*$|waktu baca ?:? ?\d+ menit$",
    ),
    # "Senin, 3 Agustus 2026 13:39 WIB", "Kompas.com - 18/06/2025, 21:35 WIB", "Diperbarui 18 Jun 2025, 14:05 WIB"
    _rule(
        "navigation",
        "sjrkmadtp0123456789",
        90,
        r"[\w'’., |-]{0,32}\b\d{1,2}(?:/\d{1,2}/| [a-z]{3,9} )\d{4}[\s|,/-]*\d{1,2}[.:]\d{2}(?::\d{2})?"
        r" ?(?:wib|wita|wit)?(?: waktu baca \d+ menit)?$",
    ),
    # "Post Views: 123", "Dilihat 35 kali", "Berita ini 23 kali dibaca", "Jumlah Pengunjung: 58", "Total Views: 22"
    _rule(
        "navigation",
        "bdjptv",
        48,
        r"(?:(?:post|total|page) ?views?|views|(?:telah )?(?:dibaca|dilihat)(?: sebanyak)?|jumlah (?:pembaca|pengunjung)"
        r"|(?:berita|artikel) ini(?: telah)?)\s?:?\s?\d[\d.,]*(?: ?(?:kali|x|views?)(?: dibaca| dilihat)?)?\W*$",
    ),
    # "35 total views, 2 views today", "(Visited 7 times, 1 visits today)", "2 menit membaca", "2 min read", "35 x dibaca"
    _rule(
        "navigation",
        "(0123456789",
        60,
        r"\(?(?:visited )?\d[\d.,]* (?:times|(?:total )?views?)\b.{0,30}(?:today|hari ini)\W*$"
        r"|\d+ (?:menit (?:mem|di)?baca|mins? read)\W*$|[\d.,]+ ?(?:kali|x) (?:dibaca|dilihat)\W*$",
    ),
    # "Facebook Twitter WhatsApp Telegram", "Bagikan: Facebook X", "Eksplorasi konten lain dari Kabar Rote"
    _rule(
        "navigation",
        "bdefklstwx",
        90,
        r"(?:(?:bagikan|share|facebook|twitter|x|whats ?app|telegram|line|pinterest|linkedin|e-?mail|tweet"
        r"|(?:salin|copy) (?:tautan|link))\b[\s:|,/&•·-]*){2,}$|(?:eksplorasi konten lain|temukan lebih banyak) dari \S[^.]*$"
        r"|discover more from \S[^.]*$"
        r"|subscribe to get the latest posts sent to your email\W*$",
    ),
    # "zoom-inlihat foto Panen garam": Tribun; "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *"
    _rule("navigation", "az", 250, r"zoom-in ?lihat foto\b|alamat e-?mail anda tidak akan dipublikasikan"),
    # "[Gambas:Video 20detik]"
    _rule("advertisement", "[", 80, r"\[gambas:[^\]]*\]$"),
    # "A post shared by Rahma (@rahma)", "Sebuah kiriman dibagikan oleh Rahma (@rahma)"
    _rule("embed", "as", 160, r"a post shared by \S|sebuah kiriman dibagikan oleh \S"),
    Rule("embed", "—-&", 120, POST_SIGNATURE),
    # "pic.twitter.com/AbCd12"
    _rule("embed", "ph", 80, r"(?:https?://)?(?:pic\.twitter\.com|t\.co)/\w+$"),
    # "Cek berita dan artikel yg lain di Google News", "Dapatkan update berita pilihan dan breaking news"
    _rule(
        "promotion",
        "abcdfgikmnprstu*#",
        450,
        r"cek berita dan artikel yan?g lain|dapatkan update berita|simak breaking news dan berita pilihan"
        r"|baca berita (?:tanpa|dengan sedikit) iklan|gabung kompas\.com|kompas\.com berkomitmen|detikcom berkomitmen"
        r"|dukung keberlanjutan jurnalisme|mau berita terbaru|\*+ ?fakta atau hoaks\?|akses edisi mingguan dari"
        r"|update seputar informasi .{0,60}klik|pantau berita terkini di|ikuti whats ?app channel"
        r"|\*{0,2} ?#? ?ingat ?#?pesan ?ibu|pakai masker, cuci tangan pakai sabun, jaga jarak dan"
        r"|selalu jaga kesehatan, jangan sampai tertular|\*{0,2} ?ayo berdonasi .{0,120}klik"
        r"|telusuri berita \w+(?: \w+)? lainnya\W*$|dapatkan berita up to date dengan\b.{0,120}klik di ?sini"
        r"|ikuti (?:perkembangan|informasi|kabar|berita) (?:terkini|terbaru)\b[^.]{0,60} di \w[\w-]*\.(?:com|id|co\.id)\W*$"
        r"|kami membuka kesempatan bagi anda yang ingin menjadi pebisnis media"
        r"|nyaman tanpa iklan\. langganan|follow idn times untuk|mari bergabung di (?:kanal|channel|grup|saluran)\b"
        r"|download apps? \S.{0,30} sekarang\b(?: https?://\S+)?\W*$|sobat bisa berlangganan tabloid\b"
        r"|atau versi (?:digital|elektronik)\b.{0,90}ebooks\.gramedia|\*? ?ringkasan ini (?:dibantu|dibuat)\b.{0,30}\bai\W*$"
        r"|(?:disclaimer|sanggahan)\s?[:.] ?(?:setiap )?(?:keputusan (?:investasi|pembelian)"
        r"|artikel ini (?:adalah|merupakan) produk)"
        r"|simak selengkapnya di VIK\b[^.]*$|klik [\"“]donasi|ingatlah untuk menjaga komentar|komentarlah secara bijak",
    ),
    # "Ikuti berita pilihan kami di saluran WhatsApp", "Yuk, gabung di grup Telegram … berita terbaru"
    _rule(
        "promotion",
        "ifgydubcspjkmntl",
        330,
        r"(?:yuk|ayo|jangan lupa|mari|silakan)?,? ?(?:ikuti|follow|gabung|bergabung(?:lah)?|dapatkan|download|unduh|langganan"
        rf"|berlangganan|cek|simak(?! juga)|pantau|baca(?! juga)|klik|subscribe|temukan|nikmati|kunjungi|join"
        rf"|update)\b(?=.*{_CHANNEL})(?=.*{_OURS})",
    ),
)

SAID = re.compile(r"\b(?:kata|ujar|ucap|tutur|jelas|menurut|ungkap|imbuh|mengatakan|menjelaskan)(?:nya)?\b")

BY_INITIAL: dict[str, tuple[Rule, ...]] = {
    initial: tuple(rule for rule in RULES if initial in rule.initials)
    for initial in sorted({letter for rule in RULES for letter in rule.initials})
}


def judge(line: str) -> str | None:
    """Why a whole line is no text (``advertisement``, ``promotion``, ``navigation``, ``embed``, ``empty``), or None."""
    length = len(line)
    if length <= LONGEST_MARKER and (reason := _marker(line)):
        return reason
    for rule in BY_INITIAL.get(line[:1].lower(), ()):
        if length <= rule.longest and rule.shape.match(line):
            return None if rule.reason == "promotion" and SAID.search(line) else rule.reason
    return None


def is_post_signature(line: str) -> bool:
    """Whether a line signs an embedded post that stands above it: ``— Rahma (@rahma) February 16, 2016``."""
    return bool(POST_SIGNATURE.match(line))


def _marker(line: str) -> str | None:
    if reason := MARKERS.get(line.strip(TRIM).lower()):
        return reason
    return None if any(map(str.isalnum, line)) else "empty"
