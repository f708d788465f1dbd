"""Pages of those who stand before a portal and let no program through."""

from collections.abc import Mapping
from dataclasses import dataclass

MOST_BYTES = 64 * 1024
"""Pages of guards are small; the signs are looked for in no larger one."""
REFUSALS = range(400, 600)


@dataclass(frozen=True, slots=True)
class Sign:
    """What tells the page of a guard."""

    who: str
    """The guard, as people call it."""
    marks: tuple[bytes, ...]
    """Pieces of such a page in lower case; all of them stand there."""
    refusing: bool = False
    """Whether it tells anything on a refusal (4xx, 5xx) alone: newspapers have captchas in forms of their own."""


SIGNS = (
    Sign("Cloudflare", (b"_cf_chl_opt",)),  # window._cf_chl_opt={cvId:'3',cZone:"kabar.example",
    Sign("Cloudflare", (b"<title>just a moment...</title>",)),
    Sign("Cloudflare", (b"attention required! | cloudflare",)),
    Sign(
        "Cloudflare", (b"cf-error-details",), refusing=True
    ),  # <div id="cf-error-details" class="cf-error-details-wrapper">
    Sign(
        "Akamai", (b"<h1>access denied</h1>", b"reference&#32;&#35;")
    ),  # Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295
    Sign("Akamai", (b"errors.edgesuite.net",)),
    Sign("Imperva", (b"_incapsula_resource",)),  # <iframe src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=…
    Sign("Imperva", (b"incapsula incident id",)),
    Sign("DataDome", (b"captcha-delivery.com",)),  # <script src="https://ct.captcha-delivery.com/c.js">
    Sign("AWS WAF", (b"token.awswaf.com",)),  # <script src="https://a1b2.token.awswaf.com/a1b2/challenge.js">
    Sign("AWS WAF", (b"awswafintegration",)),
    Sign("Sucuri", (b"sucuri website firewall - access denied",)),
    Sign("Sucuri", (b"sucuri_cloudproxy_js",)),
    Sign("DDoS-Guard", (b"<title>ddos-guard</title>",)),
    Sign("DDoS-Guard", (b"/.well-known/ddos-guard/js-challenge",)),
    Sign("captcha", (b"g-recaptcha",), refusing=True),  # <div class="g-recaptcha" data-sitekey="…">
    Sign("captcha", (b"h-captcha",), refusing=True),
    Sign("captcha", (b"cf-turnstile",), refusing=True),
)

HEADERS: Mapping[tuple[str, str], str] = {
    ("cf-mitigated", "challenge"): "Cloudflare",
    ("x-amzn-waf-action", "challenge"): "AWS WAF",
    ("x-amzn-waf-action", "captcha"): "AWS WAF",
}
"""Header and value by which a guard says itself that this is its page."""


def challenge_in(status: int, headers: Mapping[str, str], body: bytes) -> str | None:
    """Who let nothing through; None where the page is the portal's own, as far as can be told.

    ``headers`` have their names in lower case; of ``body`` any content encoding is undone.
    """
    for (name, value), who in HEADERS.items():
        if headers.get(name, "").strip().lower() == value:
            return who
    if len(body) > MOST_BYTES:
        return None
    page = body.lower()
    refused = status in REFUSALS
    signs = (sign for sign in SIGNS if refused or not sign.refusing)
    return next((sign.who for sign in signs if all(mark in page for mark in sign.marks)), None)
