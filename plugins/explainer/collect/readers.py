"""Which reader a file needs, and the readers behind one door.

A reader takes the bytes of a file and gives the articles in it. It is a pure function, so
that it can as well run in a process of its own (`worker`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from explainer.collect.article import Article
from explainer.collect.clean import clean
from explainer.collect.decode import Decoded, Note, decode
from explainer.collect.lines.editor import missing


class Kind(StrEnum):
    """What a file holds."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    MAIL = "mail"


_SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mhtml": Kind.MAIL,
    ".mht": Kind.MAIL,
    ".eml": Kind.MAIL,
}
_HTML_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<!--")
_SNIFFED = 512

#: Suffixes of the files that are sources.
SUFFIXES = tuple(_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Job:
    """What a reader needs; `keep` and `drop` are the editor's, `furniture` the site's own lines."""

    kind: Kind
    data: bytes
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    furniture: frozenset[str] = frozenset()
    url: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """The articles of a file, what was repaired in it, and the editor's quotes that it lacks."""

    articles: tuple[Article, ...]
    notes: tuple[Note, ...] = ()
    missing: tuple[str, ...] = ()


def kind_of(path: PurePath, data: bytes) -> Kind:
    """The kind of a file by its name, unless its first bytes say HTML all the same."""
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML_STARTS[:2]):
        return Kind.HTML
    kind = _SUFFIXES.get(path.suffix.lower(), Kind.TEXT)
    if kind is Kind.HTML and b"<" not in data:
        return Kind.TEXT
    return kind


def read(job: Job) -> Read:
    """Read a job in this process; raises `UnreadableError` for what is no text."""
    if job.kind is Kind.HTML:
        from explainer.collect.html import read_html

        return read_html(job)
    if job.kind is Kind.MAIL:
        from explainer.collect.mail import read_mail

        return read_mail(job)
    if job.kind is Kind.MARKDOWN:
        from explainer.collect.markdown import read_markdown

        return read_markdown(job)
    return read_text(job, decode(job.data, job.charset))


def read_text(job: Job, decoded: Decoded) -> Read:
    """The articles of a text."""
    return Read(
        clean(decoded, keep=job.keep, drop=job.drop, furniture=job.furniture),
        decoded.notes,
        missing(decoded.text, (*job.keep, *job.drop)),
    )
