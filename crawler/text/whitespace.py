"""One line of clean text out of what browsers, editors and scrapers leave of it.

Quotation marks, dashes and the ellipsis stay as the outlet wrote them: only what is no text at all goes.
"""

import html
import re

_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"  # bytes without a character in cp1252; decoders pass them on as U+0081 … U+009D
_CP1252 = {ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in _UNDEFINED}
_TAIL = "\\x80-\\xbf" + "".join(map(chr, _CP1252))  # what the bytes 80 to BF look like when read as cp1252

# Text with nothing to do ("Presiden meninjau “Tol Laut” – Rabu."): words between single spaces, no controls, nothing
# invisible, nothing that entities are made of, no letter followed by what may be the tail of a character of UTF-8.
# The spaces are spelled out because a class with \s in it is slower by half.
CLEAN = re.compile(
    r"(?:(?:[^ &;\x00-\x1f\x7f-\xa0\xadÂ-ô\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]++"
    rf"|[Ã-ô](?![{_TAIL}]))++(?: (?!\Z))?)*+"
)
# soft hyphen, zero-width space, marks of writing direction, word joiner, byte order mark: "pem\xadbangunan"
INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
# zero-width (non-)joiners beside Latin letters; Arabic, Javanese and emoji need theirs: "kata\u200ckata"
JOINER = re.compile(r"(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])")
# "&amp;", "&amp;amp;nbsp;", "&#38;quot;", and "amp;nbsp;" that lost its "&"
ESCAPED_AMPERSAND = re.compile(r"&(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);)+|\bamp;(?=(?:nbsp|quot|lt|gt|#\d{1,6});)")
# "&nbsp;", "&#8220;", "&#x2014;"; only with its semicolon, so that "R&B" and "AT&T" are left alone, but for "&nbsp"
ENTITY = re.compile(r"&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|nbsp;?|[A-Za-z][A-Za-z0-9]{1,30};)")
# "â€œ", "â€™", "Â©", "Ã©", "ðŸ˜€", "ï»¿", "Ã¢â‚¬â„¢" (twice): bytes of UTF-8, each read as a character of cp1252
MISREAD = re.compile(rf"(?:[Â-ß][{_TAIL}]|[à-ï][{_TAIL}]{{2}}|[ð-ô][{_TAIL}]{{3}})+")
# The signs and letters that a misread run of a single character may stand for: "©", "é", "“", "€", "★", "\ufeff", "😀".
# The rest is more likely text as it was meant: "À" before "«", "é" before "”…".
LIKELY = re.compile(r"[\xa0-\xff\u2010-\u27bf\ufe0f\ufeff\U0001f000-\U0001faff]")
# The same of a longer run, which may be a word in another alphabet; not Chinese: "é––é––" is text as it was meant.
LIKELY_RUN = re.compile(r"[\x80-\u07ff\u2010-\u27bf\ufe0f\ufeff\U0001f000-\U0001faff]+")
# a letter before a capital and punctuation is text: the last two of “IRMÔ and "SÃO LUÍS – SÃ–"
AS_MEANT = re.compile(r"[^\W\d_][Â-ß][‘’“”–—…]")
# the closing quotation mark, whose last byte cp1252 does not know and many decoders drop: "katanyaâ€ lagi"
LOST_QUOTE = re.compile(rf"â€(?![{_TAIL}])")
# "kataÂ kata", where the no-break space after "Â" has become a plain one
LOST_SPACE = re.compile(r"(?<![A-ZÀ-Þ])Â(?=\s|\Z)")
# what a page declared as ISO 8859-1 means as cp1252 and browsers read as such (WHATWG Encoding, 4.2): "\x93Ya\x94"
CONTROL = re.compile(r"[\x80-\x9f]")


def tidy(text: str) -> str:
    """Return ``text`` as one line: single spaces, no invisible characters, entities and mojibake resolved.

    Mojibake is UTF-8 that was read as cp1252; a run of it is decoded again only where it proves to be UTF-8.
    """
    if CLEAN.fullmatch(text):
        return text
    if ";" in text or "&" in text:
        text = ENTITY.sub(_unescape, ESCAPED_AMPERSAND.sub("&", text))
    if not text.isascii():
        text = _repair(text)
    return " ".join(INVISIBLE.sub("", text).split())


def _unescape(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])


def _repair(text: str) -> str:
    while (decoded := MISREAD.sub(_decode_again, text)) != text:  # each round halves the run: some were misread twice
        text = decoded
    if "Â" in text or "â" in text:
        text = LOST_SPACE.sub(" ", LOST_QUOTE.sub("”", text))
    if "\u200c" in text or "\u200d" in text:
        text = JOINER.sub("", text)
    return CONTROL.sub(_as_browsers_do, text)


def _decode_again(run: re.Match[str]) -> str:
    try:
        meant = run[0].translate(_CP1252).encode("latin-1").decode()
    except UnicodeError:  # it does not prove to be UTF-8: the text means what it says
        return run[0]
    if len(meant) > 1:
        return meant if LIKELY_RUN.fullmatch(meant) else run[0]
    return meant if LIKELY.match(meant) and not _is_meant(run) else run[0]


def _is_meant(run: re.Match[str]) -> bool:
    return bool(AS_MEANT.fullmatch(run.string, max(run.start() - 1, 0), run.end()))


def _as_browsers_do(control: re.Match[str]) -> str:
    return control[0].encode("latin-1").decode("cp1252", "ignore")
