"""What `invoke add` tells: of each article, what was understood, or why it wasn't taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from explainer.collect.source import Collected
from explainer.model import Evidence, Source

#: Fewer words are rather a paywall's or an error's than an article's.
_SHORT = 40


class Added(Struct, frozen=True):
    """One article: stored at `path`, or a `duplicate` of a file, or a `failure`.

    `near` are files of the topic that share much of its text, and how much.
    """

    label: str
    path: Path | None = None
    collected: Collected = Collected()
    near: tuple[tuple[str, float], ...] = ()
    duplicate: str = ""
    failure: str = ""

    def lines(self) -> Iterator[str]:
        """What to tell of it."""
        if self.failure:
            yield f"not added: {self.label}: {self.failure}"
        elif self.duplicate:
            yield f"not added: {self.label}: the topic has it already, as {self.duplicate}"
        else:
            yield f"added: {_shown(self.path)}"
            for source in self.collected.sources:
                yield from _understood(source)
            for problem in self.collected.problems:
                yield f"  {problem.severity}: {problem.message}"
            for file, share in self.near:
                yield (
                    f"  warning: {share:.0%} of the shorter one's text stands in {file}, too; "
                    "keep both if two outlets published it, else delete this one and its .yaml"
                )


class Report(Struct, frozen=True):
    """All that was handed over at once."""

    entries: tuple[Added, ...]

    @property
    def failed(self) -> bool:
        """Whether something could not be taken (a duplicate is no failure)."""
        return not self.entries or any(entry.failure for entry in self.entries)

    def __str__(self) -> str:
        if not self.entries:
            return "nothing was found there; give a page, a feed with entries or an archive"
        lines = [line for entry in self.entries for line in entry.lines()]
        if len(self.entries) > 1:
            stored = sum(1 for entry in self.entries if entry.path)
            lines.append(f"{stored} of {len(self.entries)} articles added")
        return "\n".join(lines)


def _shown(path: Path | None) -> str:
    """A path as one would type it from here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path and path.is_relative_to(here) else path)


def _understood(source: Source) -> Iterator[str]:
    """Title, outlet, origin and date of a source, each with how it is known; words kept and cut."""
    yield f"  title: {source.title} ({_known(source, 'title')})"
    outlet = source.outlet.name if source.outlet else "not named"
    yield f"  outlet: {outlet} ({_known(source, 'outlet')})"
    if source.origin:
        via = f", via {source.origin.via}" if source.origin.via else ""
        yield f"  origin: {source.origin.outlet.name}{via} ({_known(source, 'origin')})"
    published = source.published.edtf if source.published else "not said"
    yield f"  published: {published} ({_known(source, 'published')})"
    kept = len(source.text.split())
    cut = sum(len(removed.text.split()) for removed in source.removed)
    yield f"  words: {kept} kept, {cut} cut"
    if kept < _SHORT:
        yield "  warning: that is little for an article; paste its text if the page holds more"


def _known(source: Source, field: str) -> str:
    held = (item for item in source.evidence if item.field == field and not item.refused)
    item: Evidence | None = next(held, None)
    if item is None:
        return "nothing says"
    where = f"line {item.line}" if item.line else item.note
    return f"{item.basis}, {where}" if where else str(item.basis)
