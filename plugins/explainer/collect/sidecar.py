"""A sidecar: what the editor knows of an article and the article doesn't say."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from explainer.collect.fields import Fields
from explainer.errors import Problem
from explainer.model import Display, Withdrawal
from explainer.when import When

#: Every key, in the order of `docs/sources.md` (a test holds one against the other).
KEYS = (
    "title",
    "standfirst",
    "outlet",
    "origin",
    "authors",
    "published",
    "url",
    "archive",
    "language",
    "licence",
    "display",
    "added",
    "batch",
    "retrieved",
    "content_type",
    "withdrawn",
    "keep",
    "drop",
)


class Sidecar(Struct, frozen=True):
    """The values of a sidecar; empty where the editor leaves it to the article.

    `lines` pairs each key that is there with its line.
    """

    file: str = ""
    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    origin: str = ""
    authors: tuple[str, ...] = ()
    published: When | None = None
    url: str = ""
    archive: str = ""
    language: str = ""
    licence: str = ""
    display: Display | None = None
    added: date | None = None
    batch: str = ""
    retrieved: str = ""
    content_type: str = ""
    withdrawn: Withdrawal | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()

    def line(self, key: str) -> int:
        """The line on which a key stands, 0 where it doesn't."""
        return dict(self.lines).get(key, 0)


#: What stands where there is no sidecar.
NO_SIDECAR = Sidecar()


def parse_sidecar(file: str, text: str) -> tuple[Sidecar, tuple[Problem, ...]]:
    """Read a sidecar's text; whatever is wrong with it, the rest of it counts."""
    problems: list[Problem] = []
    fields = Fields.read(file, text, problems)
    sidecar = Sidecar(
        file=file,
        title=fields.text("title"),
        standfirst=fields.text("standfirst"),
        outlet=fields.text("outlet"),
        origin=fields.text("origin"),
        authors=fields.texts("authors"),
        published=fields.when("published"),
        url=fields.address("url"),
        archive=fields.address("archive"),
        language=fields.tag("language"),
        licence=fields.text("licence"),
        display=fields.choice("display", Display),
        added=fields.day("added"),
        batch=fields.text("batch"),
        retrieved=fields.text("retrieved"),
        content_type=fields.text("content_type"),
        withdrawn=_withdrawal(fields),
        keep=fields.texts("keep"),
        drop=fields.texts("drop"),
        lines=tuple((key, line) for key in KEYS if (line := fields.line_of(key))),
    )
    fields.finish()
    return sidecar, tuple(problems)


def _withdrawal(fields: Fields) -> Withdrawal | None:
    found = None
    for part in fields.parts("withdrawn"):
        on, reason = part.day("on"), part.text("reason")
        part.finish()
        if on and reason:
            found = Withdrawal(on, reason)
        else:
            message = "withdrawn lacks a day or a reason; write 'on: 2021-03-25' and 'reason: …'"
            part.report(part.line, "bad-value", message)
    return found
