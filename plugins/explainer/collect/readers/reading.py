"""One door to all readers: which of them reads a kind of file.

A reader is a pure function, so that it can as well run in a process of its own (`worker`).
"""

from __future__ import annotations

from msgspec import Struct

from explainer.collect.article import Article
from explainer.collect.clean import clean
from explainer.collect.decode import Decoded, Note, decode
from explainer.collect.kinds import Kind
from explainer.collect.lines.editor import missing


class Job(Struct, frozen=True):
    """What a reader needs; `keep` and `drop` are the editor's, `furniture` the site's own lines."""

    kind: Kind
    data: bytes
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    furniture: frozenset[str] = frozenset()
    url: str = ""
    charset: str = ""


class Read(Struct, frozen=True):
    """The articles of a file, what was repaired in it, and the editor's quotes that it lacks."""

    articles: tuple[Article, ...]
    notes: tuple[Note, ...] = ()
    missing: tuple[str, ...] = ()


def read(job: Job) -> Read:
    """Read a job in this process; raises `UnreadableError` for what is no text."""
    if job.kind is Kind.HTML:
        from explainer.collect.readers.html import read_html

        return read_html(job)
    if job.kind is Kind.MAIL:
        from explainer.collect.readers.mail import read_mail

        return read_mail(job)
    if job.kind is Kind.MARKDOWN:
        from explainer.collect.readers.markdown import read_markdown

        return read_markdown(job)
    return read_text(job, decode(job.data, job.charset))


def read_text(job: Job, decoded: Decoded) -> Read:
    """The articles of a text."""
    return Read(
        clean(
            decoded,
            keep=job.keep,
            drop=job.drop,
            furniture=job.furniture,
            may_be_several=job.kind is Kind.TEXT,
        ),
        decoded.notes,
        missing(decoded.text, (*job.keep, *job.drop)),
    )
