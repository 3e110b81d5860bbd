"""Which addresses of the network an editor's URL may lead to."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from explainer.errors import ExplainerError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052, 2.1
_PORTS = {"http": 80, "https": 443}


class FetchError(ExplainerError, OSError):
    """An address can't be or may not be fetched; the message says why and what to do."""


def checked(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of a URL; refuses all but plain http and https addresses."""
    try:
        parts = urlsplit(url)
        scheme, host = parts.scheme.lower(), parts.hostname or ""
        port = parts.port or _PORTS.get(scheme, 0)
    except ValueError as error:
        raise FetchError(f"{url}: this is no web address; check it for typos") from error
    if scheme not in _PORTS:
        raise FetchError(f"{url}: only http and https are fetched; save the page and add the file")
    if not host or parts.username is not None or parts.password is not None:
        raise FetchError(f"{url}: the address needs a host and no password; write it without")
    return scheme, host, port


def is_public(address: str) -> bool:
    """Whether an address lies on the open Internet, the IPv4 one within an IPv6 one included."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if not inner and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast
