"""What an editor should look at: every problem, and pairs of claims that may be one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from explainer.build.inventory import scan
from explainer.build.options import Options
from explainer.errors import Problem
from explainer.model import Claim, Explainer, Suggestion
from explainer.pipeline import build
from explainer.pipeline.content import find_pages, find_topics
from explainer.pipeline.report import problem_lines
from explainer.pipeline.stages import limits_of

_DEFAULTS = Options()
#: Pairs of a topic that are listed, the likeliest.
_MOST_PAIRS = 12


def check(content: Path, options: Options = _DEFAULTS, topic: str = "", cut: bool = False) -> str:
    """A report in plain text over all topics, or one; decisions in it are ready to paste.

    With `cut`, every line that cleaning removed is listed with its reason, to be overruled by
    quoting it under ``keep:`` in the article's sidecar.
    """
    found, problems = find_topics(scan(content), options.topics, options.pages)
    lines = problem_lines((*problems, *find_pages(content, options.pages)[1]), content)
    told: set[Problem] = set()
    limits = limits_of(options)
    for folder in (one for one in found if topic in ("", one.slug)):
        explainer = build(folder.folder.path, content, limits)
        lines += problem_lines(set(explainer.problems) - told, content)
        told.update(explainer.problems)
        lines += _decisions(explainer, content)
        if cut:
            lines += _cuts(explainer, content)
    return "\n".join(lines or ["nothing to look at"])


def _decisions(explainer: Explainer, content: Path) -> Iterator[str]:
    """The pairs that may be one claim, the likeliest first, as `topic.md` would merge them."""
    claims = {claim.id: claim for claim in explainer.claims}
    pairs = [s for s in explainer.suggestions if s.first in claims and s.second in claims]
    if pairs:
        yield f"\n# {content.name}/{explainer.topic.file}: merge those that say the same\nmerge:"
    ordered = sorted(pairs, key=lambda s: (-s.score, s.first, s.second))
    for suggestion in ordered[:_MOST_PAIRS]:
        yield from _pair(suggestion, claims[suggestion.first], claims[suggestion.second])
    if left := len(pairs[_MOST_PAIRS:]):
        yield f"  # {left} less likely pairs aren't listed"


def _pair(suggestion: Suggestion, first: Claim, second: Claim) -> Iterator[str]:
    yield f"  # {suggestion.score:.2f}  {first.shown}"
    yield f"  #       {second.shown}"
    yield f"  - [{first.id}, {second.id}]"


def _cuts(explainer: Explainer, content: Path) -> Iterator[str]:
    """What was removed from each source, as `file:line: reason: text`."""
    for source in explainer.sources:
        for removed in source.removed:
            yield f"{content.name}/{source.file}:{removed.line}: {removed.reason}: {removed.text}"
