"""What a build tells the editor, in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from explainer.build.progress import Progress
    from explainer.errors import Problem
    from explainer.pipeline.site import Report

_SLOWEST = 15


def told(report: Report, content: Path) -> str:
    """One line a problem, but for notes, then a line that counts topics, articles and problems."""
    shown = (problem for problem in report.problems if problem.severity is not Severity.NOTE)
    lines = [*problem_lines(shown, content), f"{_scope(report)}; {_counted(report)}"]
    if any(problem.severity is Severity.NOTE for problem in report.problems):
        lines.append("`invoke check` lists the notes")
    return "\n".join(lines)


def problem_lines(problems: Iterable[Problem], content: Path) -> list[str]:
    """One line a problem, sorted by place; files as they are found from above the content."""
    return [f"{one.severity}: {_above(one, content)}{one}" for one in sorted(problems)]


def _above(problem: Problem, content: Path) -> str:
    """What leads to a file of the content; nothing for settings, which lie beside it."""
    return "" if problem.file.endswith(".py") else f"{content.name}/"


def slowest(progress: Progress) -> str:
    """The articles and topics that took longest, in milliseconds."""
    rows = progress.slowest(_SLOWEST)
    lines = [f"{1000 * seconds:8.1f} ms  {stage}  {name}" for stage, name, seconds in rows]
    return "\n".join(lines or ["nothing had to be read or digested; see `invoke clean --cache`"])


def _scope(report: Report) -> str:
    topics = len(report.summaries)
    return f"{_many(topics, 'topic')}, {_many(report.articles, 'article file')}"


def _counted(report: Report) -> str:
    kinds = [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note")]
    counts = [(sum(p.severity is kind for p in report.problems), word) for kind, word in kinds]
    return ", ".join(_many(count, word) for count, word in counts if count) or "no problems"


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
