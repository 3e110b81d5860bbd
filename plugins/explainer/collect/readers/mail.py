"""Mail as an archive: a page that a browser saved in one file (MHTML), a newsletter (``.eml``).

Both are MIME messages (RFC 2045; RFC 2557 for MHTML). The page inside goes to the reader of its
kind; what the message's own head says of it becomes clues. Lines are counted in the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.decode import UnreadableError
from explainer.collect.kinds import Kind
from explainer.collect.readers.reading import Job, Read, read

#: Where the address stands that a page was saved from: Blink's header, then MHTML's own.
_LOCATIONS = ("Snapshot-Content-Location", "Content-Location")


def read_mail(job: Job) -> Read:
    """The article of a saved page or newsletter; raises `UnreadableError` where there is none."""
    message = message_from_bytes(job.data, policy=policy.default)
    part = message.get_body(("html", "plain"))
    payload = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(payload, bytes):
        raise UnreadableError("no-text", "this mail holds no page; save the article as HTML")
    kind = Kind.HTML if part.get_content_subtype() == "html" else Kind.TEXT
    url = job.url or _location(message, part)
    charset = part.get_content_charset() or job.charset
    found = read(replace(job, kind=kind, data=payload, url=url, charset=charset))
    told = (*_page(url), *(() if url else _letter(message)))
    articles = (replace(one, clues=(*one.clues, *told)) for one in found.articles)
    return replace(found, articles=tuple(articles))


def _location(message: EmailMessage, part: MIMEPart) -> str:
    """The address of a saved page, ``""`` for a letter."""
    found = (_field(one, name) for one in (message, part) for name in _LOCATIONS)
    return next((url for url in found if url.startswith(("http://", "https://"))), "")


def _page(url: str) -> Iterator[Clue]:
    if url:
        yield Clue(ClueKind.MARKUP, url, 0, "url")


def _letter(message: EmailMessage) -> Iterator[Clue]:
    """What the head of a letter says: its subject, its day, and who sent it."""
    subject, day = _field(message, "Subject"), _field(message, "Date")
    sender, _ = parseaddr(_field(message, "From"))
    for name, text in (("title", subject), ("datePublished", day), ("publisher", sender)):
        if text.strip():
            yield Clue(ClueKind.MARKUP, " ".join(text.split()), 0, name)


def _field(message: MIMEPart, name: str) -> str:
    """A field of a message's head, ``""`` where it is too odd for the library's parser."""
    try:
        return str(message.get(name, ""))
    except Exception:  # noqa: BLE001 - it fails in many ways: AttributeError, IndexError, ValueError
        return ""
