"""What a page may not load in our browser: nothing but its text is wanted, and nobody is to be counted as a reader."""

from typing import Protocol

from crawler.text.urls import host_of

TYPES = frozenset(
    {"image", "media", "font", "texttrack", "manifest", "ping", "eventsource", "prefetch", "cspviolationreport"}
)
"""Kinds of resources, in Playwright's words, that bear no text."""

ADS_AND_TRACKERS = frozenset(
    {
        "2mdn.net", "adnxs.com", "adskeeper.com", "amazon-adsystem.com", "chartbeat.com", "chartbeat.net", "clarity.ms",
        "comscore.com", "criteo.com", "criteo.net", "doubleclick.net", "facebook.com", "facebook.net",
        "google-analytics.com", "googleadservices.com", "googlesyndication.com", "googletagmanager.com",
        "googletagservices.com", "hotjar.com", "izooto.com", "mgid.com", "moatads.com", "onesignal.com", "outbrain.com",
        "pubmatic.com", "pushengage.com", "rubiconproject.com", "scorecardresearch.com", "taboola.com", "teads.tv",
    }
)  # fmt: skip
"""Domains that portals load advertisements and counters from."""


class Wish(Protocol):
    """A request of the browser, as Playwright shows it."""

    @property
    def url(self) -> str: ...

    @property
    def resource_type(self) -> str: ...

    def is_navigation_request(self) -> bool: ...


def unwanted(request: Wish) -> bool:
    """Whether the browser shall not ask for this; documents it is handed."""
    return request.is_navigation_request() or request.resource_type in TYPES or is_ad(request.url)


def is_ad(url: str) -> bool:
    """Whether an address lies on one of the domains of ADS_AND_TRACKERS."""
    labels = host_of(url).split(".")
    return any(".".join(labels[start:]) in ADS_AND_TRACKERS for start in range(len(labels)))
