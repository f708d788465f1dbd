"""Pages of those who stand before a portal, and pages of portals that look a little like them."""

import pytest

from crawler.probe.challenge import MOST_BYTES, SIGNS, Sign, challenge_in

CLOUDFLARE = b"""<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow">
</head><body class="no-js"><div class="main-wrapper"><noscript><div class="h2">Enable JavaScript and cookies to continue</div></noscript>
</div><script>(function(){window._cf_chl_opt={cvId:'3',cZone:"kabar-rote.example",cType:'managed'};})();</script></body></html>"""
OLD_CLOUDFLARE = (
    b"<html><head><title>Just a moment...</title></head><body><div class='cf-browser-verification'></div></body></html>"
)
CHALLENGE_SCRIPT = b"<html><head><script>window._cf_chl_opt={cRay:'8f1c'}</script></head></html>"
ATTENTION = b"<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>"
CLOUDFLARE_1020 = b'<html><title>Access denied</title><div id="cf-error-details"><h1>Error 1020</h1></div></html>'
AKAMAI = b"""<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n
You don't have permission to access "http&#58;&#47;&#47;www&#46;kabar&#45;rote&#46;example&#47;" on this server.<P>
Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab\n</BODY>\n</HTML>"""
AKAMAI_LINK = (
    b"<p>https&#58;&#47;&#47;x</p><a href='https://errors.edgesuite.net/18.2d351ab8.1557333295'>Access Denied</a>"
)
IMPERVA = b'<html><head><META NAME="ROBOTS"></head><iframe src="/_Incapsula_Resource?CWUDNSAI=31&xinfo=9-1234"></iframe></html>'
IMPERVA_TEXT = b"<body>Request unsuccessful. Incapsula incident ID: 877000030057580219-78451</body>"
DATADOME = b'<p id="cmsg">Please enable JS</p><script src="https://ct.captcha-delivery.com/c.js"></script>'
AWS = b'<script src="https://9f3a.edge.sdk.token.awswaf.com/9f3a/challenge.js"></script><noscript><h1>JavaScript is disabled</h1>'
AWS_SCRIPT = b"<script>AwsWafIntegration.saveReferrer();AwsWafIntegration.checkForceRefresh()</script>"
SUCURI = b"<title>Sucuri WebSite Firewall - Access Denied</title>"
SUCURI_SCRIPT = b"<html><title>You are being redirected...</title><script>sucuri_cloudproxy_js='';</script></html>"
DDOS_GUARD = b"<html><head><title>DDoS-Guard</title></head><body>Checking your browser</body></html>"
DDOS_SCRIPT = b'<script src="/.well-known/ddos-guard/js-challenge/index.js"></script>'
RECAPTCHA = b'<form><div class="g-recaptcha" data-sitekey="6Lc"></div></form>'
HCAPTCHA = b'<form><div class="h-captcha" data-sitekey="10000000"></div></form>'
TURNSTILE = b'<form><div class="cf-turnstile" data-sitekey="0x4AAA"></div></form>'
COMMENTS = b"<article><p>Warga memanen garam.</p></article><form>" + RECAPTCHA + b"</form>"
NEWS = b"<html><title>Serangan siber: Cloudflare dan Akamai menahan permintaan</title><h1>Access denied, kata peretas</h1></html>"
JSD = b'<article>Berita</article><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'

ROWS = [
    (403, {}, CLOUDFLARE, "Cloudflare"),
    (503, {}, OLD_CLOUDFLARE, "Cloudflare"),
    (200, {}, CHALLENGE_SCRIPT, "Cloudflare"),
    (403, {}, ATTENTION, "Cloudflare"),
    (403, {}, CLOUDFLARE_1020, "Cloudflare"),
    (403, {"cf-mitigated": "challenge"}, b"", "Cloudflare"),
    (403, {}, AKAMAI, "Akamai"),
    (403, {}, AKAMAI_LINK, "Akamai"),
    (200, {}, IMPERVA, "Imperva"),
    (403, {}, IMPERVA_TEXT, "Imperva"),
    (403, {}, DATADOME, "DataDome"),
    (202, {"x-amzn-waf-action": "challenge"}, b"", "AWS WAF"),
    (405, {"x-amzn-waf-action": "captcha"}, b"", "AWS WAF"),
    (202, {}, AWS, "AWS WAF"),
    (202, {}, AWS_SCRIPT, "AWS WAF"),
    (403, {}, SUCURI, "Sucuri"),
    (200, {}, SUCURI_SCRIPT, "Sucuri"),
    (403, {}, DDOS_GUARD, "DDoS-Guard"),
    (200, {}, DDOS_SCRIPT, "DDoS-Guard"),
    (403, {}, RECAPTCHA, "captcha"),
    (429, {}, HCAPTCHA, "captcha"),
    (403, {}, TURNSTILE, "captcha"),
    (200, {}, COMMENTS, None),
    (200, {}, NEWS, None),
    (200, {}, JSD, None),
    (403, {"server": "cloudflare"}, b"<h1>403 Forbidden</h1>", None),
    (200, {"cf-mitigated": "none"}, b"", None),
    (200, {}, CLOUDFLARE + b" " * MOST_BYTES, None),
]


@pytest.mark.parametrize(("status", "headers", "body", "who"), ROWS)
def test_who_stands_before_the_portal(status: int, headers: dict[str, str], body: bytes, who: str | None) -> None:
    assert challenge_in(status, headers, body) == who


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.marks[0].decode())
def test_each_sign_stands_in_an_example(sign: Sign) -> None:
    assert any(who == sign.who and all(mark in body.lower() for mark in sign.marks) for _, _, body, who in ROWS)
