"""What a build tells the editor, in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.errors import Severity

if TYPE_CHECKING:
    from explainer.build.progress import Progress
    from explainer.errors import Problem
    from explainer.pipeline.site import Report

_SLOWEST = 15


def told(report: Report) -> str:
    """One line a problem, then a line that counts topics, articles and problems."""
    return "\n".join([*problem_lines(report.problems), f"{_scope(report)}; {_counted(report)}"])


def problem_lines(problems: tuple[Problem, ...]) -> list[str]:
    """The errors and warnings, sorted by place; notes are for `invoke check`."""
    shown = [problem for problem in problems if problem.severity is not Severity.NOTE]
    return [f"{problem.severity}: {problem}" for problem in sorted(shown)]


def slowest(progress: Progress) -> str:
    """The articles and topics that took longest, in milliseconds."""
    rows = progress.slowest(_SLOWEST)
    return "\n".join(f"{1000 * seconds:8.1f} ms  {stage}  {name}" for stage, name, seconds in rows)


def _scope(report: Report) -> str:
    topics = len(report.summaries)
    return f"{_many(topics, 'topic')}, {_many(report.articles, 'article file')}"


def _counted(report: Report) -> str:
    kinds = [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note")]
    counts = [(sum(p.severity is kind for p in report.problems), word) for kind, word in kinds]
    return ", ".join(_many(count, word) for count, word in counts if count) or "no problems"


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
