"""What the kinds of conflict hand to one another: what each account says of a matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from explainer.digest.conflicts.accounts import Account
from explainer.digest.conflicts.quantities import Quantity
from explainer.model import ConflictKind

#: So many tellings of a side are looked at; a claim of hundreds of outlets stays cheap.
_LOOKED_AT = 8
_MOST_SIDES = 24


@dataclass(frozen=True)
class Telling:
    """What one account says of the matter: `value` verbatim, `norm` the same for equal sides.

    `kind` and `subject` say which matter it is; only tellings of one matter are compared.
    """

    kind: ConflictKind
    subject: str
    account: Account
    value: str
    norm: str
    quantity: Quantity | None = None


@dataclass(frozen=True)
class Finding:
    """Tellings of one matter that differ."""

    kind: ConflictKind
    subject: str
    tellings: tuple[Telling, ...]


Differ = Callable[[Telling, Telling], bool]


def compare(tellings: Iterable[Telling], differ: Differ) -> Iterator[Finding]:
    """The matters of which different outlets give tellings that `differ`."""
    matters: defaultdict[tuple[ConflictKind, str], defaultdict[str, list[Telling]]]
    matters = defaultdict(lambda: defaultdict(list))
    for telling in tellings:
        matters[telling.kind, telling.subject][telling.norm].append(telling)
    for (kind, subject), sides in sorted(matters.items()):
        apart = {
            norm
            for pair in combinations(sorted(islice(sides, _MOST_SIDES)), 2)
            if _apart(sides[pair[0]], sides[pair[1]], differ)
            for norm in pair
        }
        if apart:
            told = tuple(telling for norm in sorted(apart) for telling in sides[norm])
            yield Finding(kind, subject, told)


def _apart(one: list[Telling], other: list[Telling], differ: Differ) -> bool:
    """Whether a telling of one side differs from another outlet's of the other.

    A passage that tells both sides is no witness for either: it speaks of two things.
    """
    both = {t.account.citation.key for t in one} & {t.account.citation.key for t in other}
    return any(
        a.account.outlet != b.account.outlet and differ(a, b)
        for a in _witnesses(one, both)
        for b in _witnesses(other, both)
    )


def _witnesses(told: list[Telling], both: set[tuple[str, int, int]]) -> list[Telling]:
    return [telling for telling in told if telling.account.citation.key not in both][:_LOOKED_AT]
