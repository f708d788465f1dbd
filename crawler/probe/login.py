"""Pages at which readers say who they are: where an address leads to one, its page is for subscribers or members."""

from urllib.parse import urlsplit

WORDS = frozenset(
    ("login", "log-in", "signin", "sign-in", "masuk", "sso", "subscribe", "subscription", "langganan", "berlangganan")
)
"""Parts of paths, and names of hosts: ``/login``, ``/akun/masuk.php``, ``https://sso.kabar.example/``."""
HOSTS = frozenset(("account", "accounts", "akun", "auth"))
"""Names of hosts alone: ``https://akun.kabar.example/?continue=…``; in a path they say little."""
SCRIPTS = (".php", ".html", ".htm", ".aspx", ".jsp")


def is_login(url: str) -> bool:
    """Whether an address names such a page, as far as its words tell."""
    parts = urlsplit(url.lower())
    if (parts.hostname or "").partition(".")[0] in WORDS | HOSTS:
        return True
    return any(without_script(part) in WORDS for part in parts.path.split("/"))


def without_script(part: str) -> str:
    """A part of a path without what it is made by: ``login`` of ``login.php``."""
    return next((part.removesuffix(end) for end in SCRIPTS if part.endswith(end)), part)
