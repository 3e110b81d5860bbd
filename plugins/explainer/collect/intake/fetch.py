"""One page from the network, within bounds: time, size, redirects, and where it may lead.

This is for `invoke add` alone; a build never fetches anything.
"""

from __future__ import annotations

import socket
import threading
import time
import zlib
from collections.abc import Iterator
from functools import partial
from queue import Empty, SimpleQueue
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx
from msgspec import Struct

from explainer.collect.intake.guard import FetchError, checked, is_public

_AGENT = "explainer (adds single articles on behalf of an editor)"
_REDIRECTS = (301, 302, 303, 307, 308)
_WINDOW = 47  # zlib: detect gzip or zlib, largest window
_TEXTS = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom")


class FetchLimits(Struct, frozen=True):
    """Bounds of one fetch, redirects included."""

    seconds: float = 30.0
    size: int = 20_000_000
    redirects: int = 5


_LIMITS = FetchLimits()


class Page(Struct, frozen=True):
    """What an address gave. `url` is where the redirects ended; the bytes are decompressed."""

    url: str
    data: bytes
    content_type: str


def fetch(url: str, *, private: bool = False, limits: FetchLimits = _LIMITS) -> Page:
    """Fetch a page; raises `FetchError` with what to do where that isn't possible.

    The time holds for all of it. Name servers and heads of answers may trickle in without a time
    limit of their own, so another thread waits for them; left behind, it ends with the program.
    """
    answer: SimpleQueue[Page | FetchError] = SimpleQueue()
    waits = partial(_put, answer, url, private, limits)
    threading.Thread(target=waits, name="fetch", daemon=True).start()
    try:
        found = answer.get(timeout=limits.seconds)
    except Empty:
        raise _too_slow(url, limits) from None
    if isinstance(found, FetchError):
        raise found
    return found


def _put(
    answer: SimpleQueue[Page | FetchError], url: str, private: bool, limits: FetchLimits
) -> None:
    try:
        answer.put(_fetched(url, private, limits))
    except FetchError as error:
        answer.put(error)
    except Exception as error:  # noqa: BLE001 - a hostile answer may break any part of the client
        answer.put(FetchError(f"{url}: no answer ({error}); try again or save the page"))


def _fetched(url: str, private: bool, limits: FetchLimits) -> Page:
    """The page, redirects followed one by one."""
    deadline = time.monotonic() + limits.seconds
    timeout = httpx.Timeout(min(10.0, limits.seconds))
    try:
        with httpx.Client(timeout=timeout, trust_env=False, follow_redirects=False) as client:
            for _ in range(limits.redirects + 1):
                answer = _one(client, url, private, limits, deadline)
                if isinstance(answer, Page):
                    return answer
                url = answer
    except httpx.TimeoutException as error:
        raise _too_slow(url, limits) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(f"{url}: no answer ({error}); try again or save the page") from error
    raise FetchError(f"{url}: more than {limits.redirects} redirects; give the final address")


def resolved(host: str, port: int, *, private: bool) -> str:
    """The address of a host to connect to; refuses one inside the editor's own network.

    The caller connects to this very address, so that a second answer of the name server
    (DNS rebinding) changes nothing.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host}: no such host; check the address and the network") from error
    addresses = [str(answer[4][0]) for answer in answers]
    if not private and not all(is_public(address) for address in addresses):
        raise FetchError(f"{host}: a private address is not fetched; add --private if you mean it")
    return addresses[0]


def _one(
    client: httpx.Client, url: str, private: bool, limits: FetchLimits, deadline: float
) -> Page | str:
    """One request: the page, or where it redirects to. It goes to the address that was checked."""
    scheme, host, port = checked(url)
    address = resolved(host, port, private=private)
    parts = urlsplit(url)
    place = f"[{address}]" if ":" in address else address
    target = urlunsplit((scheme, f"{place}:{port}", parts.path or "/", parts.query, ""))
    headers = {
        "Host": parts.netloc.rpartition("@")[2],
        "User-Agent": _AGENT,
        "Accept": "text/html, application/xhtml+xml, text/plain, application/xml;q=.9, */*;q=.1",
        "Accept-Encoding": "identity",
    }
    request = client.build_request("GET", target, headers=headers)
    request.extensions["sni_hostname"] = host
    response = client.send(request, stream=True)
    try:
        if response.status_code in _REDIRECTS and response.headers.get("location"):
            return urljoin(url, response.headers["location"])
        _check(url, response)
        data = b"".join(_chunks(url, response, limits, deadline))
    finally:
        response.close()
    return Page(url, data, response.headers.get("content-type", ""))


def _check(url: str, response: httpx.Response) -> None:
    if response.status_code != 200:
        raise FetchError(
            f"{url}: the server answers {response.status_code}; save the page and add the file"
        )
    kind = response.headers.get("content-type", "text/html").lower()
    if not kind.startswith(_TEXTS):
        raise FetchError(f"{url}: this is {kind}, not a page; give the address of an article")


def _chunks(
    url: str, response: httpx.Response, limits: FetchLimits, deadline: float
) -> Iterator[bytes]:
    """The body, unpacked by the piece, so that neither a bomb nor a trickle gets through."""
    encoding = response.headers.get("content-encoding", "identity").lower()
    if encoding not in ("identity", "gzip", "x-gzip", "deflate", ""):
        raise FetchError(f"{url}: packed as {encoding}, unasked; save the page and add the file")
    unpack = zlib.decompressobj(_WINDOW) if encoding not in ("identity", "") else None
    size = 0
    for chunk in response.iter_raw():
        if time.monotonic() > deadline:
            raise _too_slow(url, limits)
        try:
            data = unpack.decompress(chunk, limits.size + 1) if unpack else chunk
        except zlib.error as error:
            raise FetchError(f"{url}: the answer is damaged; try again") from error
        size += len(data)
        if size > limits.size:
            raise FetchError(
                f"{url}: larger than {limits.size / 1e6:g} MB; save the article's text instead"
            )
        yield data
    if unpack and not unpack.eof:
        raise FetchError(f"{url}: the answer is damaged; try again")


def _too_slow(url: str, limits: FetchLimits) -> FetchError:
    return FetchError(f"{url}: no full answer within {limits.seconds:g} s; save the page instead")
