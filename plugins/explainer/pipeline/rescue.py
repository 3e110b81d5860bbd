"""A topic on which a stage fails: what breaks it is found, and the rest is built without it.

An article falls silent: it is shown and nothing is cited from it. Which ones must is found by
halving (Junker, "QuickXplain: Preferred explanations and relaxations for over-constrained
problems", AAAI 2004).
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from explainer.errors import Problem, Severity
from explainer.model import Reading, Topic
from explainer.pipeline.stages import Published, digest, publish
from explainer.publish.site import Site

#: Articles by their place among a topic's.
_Some = frozenset[int]


class Rescue(Struct, frozen=True):
    """A topic that can't be digested as it is; `failure` tells why (`failure_of`)."""

    topic: Topic
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    site: Site
    failure: str

    def published(self) -> Published:
        """What readers see without what breaks the topic; without any article if nothing helps."""
        everyone = frozenset(range(len(self.readings)))
        nobody = _Some()
        best = self._without(everyone) and self._without(self._breaking(nobody, everyone))
        return best or self._bare()

    def _breaking(self, silent: _Some, suspects: _Some) -> _Some:
        """Those of the suspects that must fall silent beside those that are."""
        if not suspects or self._without(silent):
            return _Some()
        if len(suspects) == 1:
            return suspects
        one, two = _halves(suspects)
        needed = self._breaking(silent | one, two)
        return needed | self._breaking(silent | needed, one)

    def _without(self, silent: _Some) -> Published | None:
        """What readers see where some articles are silent, if that works."""
        readings = tuple(
            Reading(reading.source, ()) if number in silent else reading
            for number, reading in enumerate(self.readings)
        )
        told = tuple(self._problem(self.readings[number].source.file) for number in sorted(silent))
        try:
            explainer = digest(self.topic, readings, (*self.problems, *told))
            return publish(explainer, self.site)
        except Exception:  # noqa: BLE001 - why it fails is known; here it is whether
            return None

    def _problem(self, file: str) -> Problem:
        return Problem(
            file, 0, 0, "undigested", Severity.ERROR,
            f"what it says can't be digested with the others ({self.failure}), so that nothing is"
            " cited from it; please report it, with the topic's articles",
        )  # fmt: skip

    def _bare(self) -> Published:
        failed = replace(
            self._problem(self.topic.file),
            message=f"this topic can't be digested ({self.failure}); please report it, with its "
            "articles",
        )
        return publish(digest(self.topic, (), (*self.problems, failed)), self.site)


def _halves(some: _Some) -> tuple[_Some, _Some]:
    ordered = sorted(some)
    middle = len(ordered) // 2
    return _Some(ordered[:middle]), _Some(ordered[middle:])
