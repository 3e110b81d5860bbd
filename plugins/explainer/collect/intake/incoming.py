"""What an editor hands over (a file, links, a feed, an archive, pasted text) as articles."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, islice
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.decode import UnreadableError, decode
from explainer.collect.files import is_regular, read_regular, read_small, sidecar_path
from explainer.collect.intake.fetch import Page
from explainer.collect.intake.guard import FetchError, checked
from explainer.collect.kinds import SUFFIXES, Kind, kind_of
from explainer.collect.limits import Limits
from explainer.collect.links import addresses_in

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_WARC_ENDS = (".warc", ".warc.gz")
_WARC_KINDS = ("text/html", "application/xhtml+xml", "text/plain")
_FEED_STARTS = (b"<rss", b"<feed", b"<rdf:rdf", b"<?xml")
_SNIFFED = 1000
_MOST_ENTRIES = 200
_MOST_RECORDS = 10_000
_DAMAGED = "the record is damaged; fetch the page again"

#: Fetches an address; a parameter so that who calls decides whether private ones are allowed.
Fetcher = Callable[[str], Page]


class Incoming(Struct, frozen=True):
    """An article on its way in: its bytes and what is known of where they come from.

    `failure` says why there are none; `sidecar` is the text of a sidecar that came with a file.
    """

    label: str
    suffix: str = ".txt"
    data: bytes = b""
    url: str = ""
    content_type: str = ""
    published: date | None = None
    retrieved: date | None = None
    sidecar: str = ""
    stem: str = ""
    failure: str = ""


def incoming(
    what: str, *, pasted: Callable[[], bytes], fetcher: Fetcher, limits: Limits
) -> Iterator[Incoming]:
    """The articles behind ``-``, an address or the path of a file."""
    if what == "-":
        data = pasted()
        text = Incoming("pasted text", kind_suffix(data, ""), data)
        yield from _linked(data, fetcher) or (text,)
    elif "://" in what:
        yield from _from_address(what, fetcher)
    else:
        yield from _from_file(Path(what), fetcher, limits)


def kind_suffix(data: bytes, content_type: str) -> str:
    """The suffix for bytes without a name."""
    if kind_of(PurePath("x"), data) is Kind.HTML or "html" in content_type:
        return ".html"
    return ".md" if "markdown" in content_type else ".txt"


def _from_address(url: str, fetcher: Fetcher) -> Iterator[Incoming]:
    try:
        checked(url)
        page = fetcher(url)
    except FetchError as error:
        yield _failed(url, error)
        return
    entries = _entries(page.data, page.url)
    if entries is not None:
        yield from _from_feed(entries, fetcher)
    else:
        yield _page(url, page)


def _linked(data: bytes, fetcher: Fetcher) -> Iterator[Incoming] | None:
    """The pages that a list of addresses or a saved link leads to; ``None`` for other data."""
    addresses = addresses_in(data)
    if not addresses:
        return None
    return chain.from_iterable(_from_address(address, fetcher) for address in addresses)


def _page(label: str, page: Page) -> Incoming:
    suffix = kind_suffix(page.data, page.content_type)
    return Incoming(label, suffix, page.data, page.url, page.content_type)


def _from_feed(entries: list[tuple[str, date | None]], fetcher: Fetcher) -> Iterator[Incoming]:
    """The page of each of the newest entries; the feed's date serves where the page says none."""
    if (older := len(entries) - _MOST_ENTRIES) > 0:
        failure = f"the newest {_MOST_ENTRIES} entries were taken; add older pages by address"
        yield Incoming(f"{older} older entries", failure=failure)
    for url, published in entries[-_MOST_ENTRIES:]:
        try:
            checked(url)
            yield replace(_page(url, fetcher(url)), published=published)
        except FetchError as error:
            yield _failed(url, error)


def _failed(label: str, error: FetchError) -> Incoming:
    return Incoming(label, failure=str(error).removeprefix(f"{label}: "))


def _entries(data: bytes, url: str) -> list[tuple[str, date | None]] | None:
    """Address and day of each entry of an RSS or Atom feed, the oldest first; ``None`` for none."""
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start.startswith(_FEED_STARTS) or b"<html" in start:
        return None
    import feedparser

    feed = feedparser.parse(io.BytesIO(data), response_headers={"content-location": url})
    if not feed.version:
        return None
    found: dict[str, date | None] = {}
    for entry in feed.entries:
        stamp = entry.get("published_parsed") or entry.get("updated_parsed")
        if link := entry.get("link"):
            found.setdefault(link, date(*stamp[:3]) if stamp else None)
    return list(found.items())[::-1]


def _from_file(path: Path, fetcher: Fetcher, limits: Limits) -> Iterator[Incoming]:
    name = path.name.lower()
    try:
        if name.endswith(_WARC_ENDS):
            yield from _from_warc(path, limits)
            return
        most = max(limits.html_bytes, limits.text_bytes)
        data = read_regular(path, most + 1)
        if len(data) > most:
            yield Incoming(str(path), failure="the file is too large; keep only the article")
            return
        sidecar = _sidecar_of(path)
    except UnreadableError as error:
        yield Incoming(str(path), failure=str(error))
        return
    except OSError as error:
        advice = "begin a web address with https://" if _is_host(path) else "check the path"
        if not error.strerror:  # fastwarc's word on what is inside
            advice = "the archive is damaged, fetch it again"
        failure = f"it can't be read ({error.strerror or error}); {advice}"
        yield Incoming(str(path), failure=failure)
        return
    entries = _entries(data, "") if path.suffix.lower() in (".xml", ".rss", ".atom") else None
    if entries is not None:
        yield from _from_feed(entries, fetcher)
        return
    suffix = path.suffix.lower() if path.suffix.lower() in SUFFIXES else kind_suffix(data, "")
    article = Incoming(path.name, suffix, data, sidecar=sidecar, stem=path.stem)
    yield from _linked(data, fetcher) or (article,)


def _is_host(path: Path) -> bool:
    """Whether a path that isn't there begins like an address without its scheme."""
    host = path.parts[0] if path.parts else ""
    return host.startswith("www.") or (len(path.parts) > 1 and "." in host.strip("."))


def _sidecar_of(path: Path) -> str:
    """The text of the sidecar that stands beside a file."""
    if not is_regular(beside := sidecar_path(path)):
        return ""
    data = read_small(beside, f"its sidecar {beside.name}", "shorten it")
    return decode(data).text if data.strip() else ""


def _from_warc(path: Path, limits: Limits) -> Iterator[Incoming]:
    """The pages of a WARC (ISO 28500): responses with status 200 that are text."""
    from fastwarc.warc import ArchiveIterator

    with path.open("rb") as stream:
        records = ArchiveIterator(
            stream,
            max_content_length=limits.html_bytes,
            auto_decode="transfer",
        )
        for record in islice(records, _MOST_RECORDS):
            if page := _record(record, limits):
                yield page


def _record(record: WarcRecord, limits: Limits) -> Incoming | None:
    """One record as an article, ``None`` for pictures, redirects and the like."""
    url = record.headers.get("WARC-Target-URI") or ""
    if record.headers.get("WARC-Type") not in ("response", "resource"):
        return None
    http = record.http_headers
    kind = (http.get("Content-Type") if http else record.headers.get("Content-Type")) or ""
    if (http and http.status_code != 200) or not kind.lower().startswith(_WARC_KINDS):
        return None
    data = _payload(record, limits)
    if data is None:
        return Incoming(url, failure=_DAMAGED)
    day = record.record_date
    return Incoming(
        label=url,
        suffix=kind_suffix(data, kind),
        data=data,
        url=url,
        content_type=kind,
        retrieved=day.date() if day else None,
    )


def _payload(record: WarcRecord, limits: Limits) -> bytes | None:
    """The bytes of a record's page, unpacked; ``None`` where some are missing or damaged."""
    http = record.http_headers
    whole = record.content_length
    data = record.reader.read(limits.html_bytes + 1)
    is_chunked = http is not None and "Transfer-Encoding" in http
    if len(data) < min(whole, limits.html_bytes) and not is_chunked:
        return None
    if not http or http.get("Content-Encoding") not in ("gzip", "x-gzip"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as unpacked:
            return unpacked.read(limits.html_bytes + 1)
    except (OSError, EOFError):
        return None
