"""Web addresses: which texts are some, and their hosts."""

from __future__ import annotations

from urllib.parse import urlsplit

_SCHEMES = ("http", "https")


def host_of(text: str) -> str:
    """The host in an address, ``""`` where there is none that can be read."""
    try:
        return urlsplit(text).hostname or ""
    except ValueError:
        return ""


def is_web_address(text: str) -> bool:
    """Whether a text is an http or https address with a host and no space in it."""
    try:
        parts = urlsplit(text)
        known = parts.scheme.lower() in _SCHEMES and bool(parts.hostname)
    except ValueError:
        return False
    return known and not any(char.isspace() for char in text)
