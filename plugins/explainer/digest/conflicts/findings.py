"""What the kinds of conflict hand to one another: what each account says of a matter."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct, field

from explainer.digest.conflicts.accounts import Account, related
from explainer.digest.conflicts.quantities import Known, Quantity
from explainer.model import ConflictKind

#: Which matter is told of: only tellings of one matter are compared.
Matter = tuple[ConflictKind, str]
TellingKey = tuple[Account, Matter, str]


#: Stands between what a passage says and the passage, where only some of those that say so may be
#: of one thing.
_AT = "\t"


class Telling(Struct, frozen=True, eq=False):
    """What one account says of a matter: `value` verbatim, `norm` the same for equal sides.

    `kind` and `subject` say which matter it is. `id` names all that it says, and where.
    """

    kind: ConflictKind
    subject: str
    account: Account
    value: str
    norm: str
    quantity: Quantity | None = None
    id: bytes = b""

    @property
    def matter(self) -> Matter:
        """Which matter it is of."""
        return self.kind, self.subject

    @property
    def side(self) -> str:
        """What it says, whichever passage says so."""
        return self.norm.partition(_AT)[0]

    @property
    def is_number(self) -> bool:
        """Whether it gives a number."""
        return self.quantity is not None and self.quantity.known is Known.NUMBER

    @property
    def key(self) -> TellingKey:
        """The same for what a passage says twice."""
        return self.account, self.matter, self.norm


class Camp(Struct, eq=False):
    """Tellings that say the same of a matter; `fresh` ones are of the newest batch.

    `settled` are itself and the camps that needn't be compared with it any more; it is `through`
    with the camps of some places, which were so many then; `past` names all its tellings in their
    order.
    """

    place: str
    norm: str
    tellings: list[Telling] = field(default_factory=list)
    fresh: list[Telling] = field(default_factory=list)
    settled: set[Camp] = field(default_factory=set)
    through: dict[str, int] = field(default_factory=dict)
    past: bytes = b""
    _failed: Counter[Camp] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.settled.add(self)

    def add(self, telling: Telling) -> None:
        """Let a telling join."""
        self.tellings.append(telling)
        self.fresh.append(telling)
        self.past = hashlib.blake2b(self.past + telling.id, digest_size=12).digest()

    def failed(self, other: Camp) -> int:
        """Count one more telling that was compared in vain with a camp of another place."""
        self._failed[other] += other.place != self.place
        return self._failed[other]

    def settle(self, other: Camp) -> None:
        """Note that nothing more is to be learnt of two camps."""
        self.settled.add(other)
        other.settled.add(self)


#: Camps that differ; or one alone that a telling joined.
Finding = tuple[Camp, ...]
#: Whether two tellings of a matter can't both be so; whether they are of one thing.
Differ = Callable[[Telling, Telling], bool]


def _any(_text: str) -> bool:
    return True


class Tell(Struct, frozen=True):
    """A way of reading what a passage says, and of which passages' words that needs to be asked."""

    read: Callable[[Account], Iterable[Telling]]
    fits: Callable[[str], bool] = _any

    def __call__(self, account: Account) -> Iterable[Telling]:
        """What the passage says."""
        return self.read(account)


def alone(norm: str, account: Account) -> str:
    """A norm that no other passage's telling has, so that each is compared by itself."""
    citation = account.citation
    return f"{norm}{_AT}{citation.source.slug} {citation.start}"


def opposed(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of two sides."""
    return one.side != other.side


def unlike(one: Telling, other: Telling) -> bool:
    """Whether two tellings aren't alike in what they say."""
    return one.norm != other.norm


def about_one(one: Telling, other: Telling) -> bool:
    """Whether two tellings, in whatever claims, are likely of one thing."""
    return related(one.account, other.account)
