"""Callings: what speakers are called, and which of these may be of one."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from explainer.digest.lexicon import GROUPS, PEOPLE, TITLES

#: What many are.
_ROLES = PEOPLE | GROUPS | TITLES
_ARTICLES = frozenset({"the", "a", "an"})


class _Called(Struct, frozen=True):
    """The words of a name: names proper, and what somebody is ("judge", "company")."""

    names: frozenset[str]
    roles: frozenset[str]


@lru_cache(maxsize=1 << 10)
def _called(name: str) -> _Called:
    words = [word.strip(".").replace("’", "'") for word in name.split()]
    names = {word.casefold() for word in words if word[:1].isupper()}
    return _Called(
        frozenset(names - _ROLES - _ARTICLES), frozenset(map(str.casefold, words)) & _ROLES
    )


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be of one speaker: by a name, where one has none by what he is."""
    mine, theirs = _called(one), _called(other)
    if mine.names and theirs.names:
        return not mine.names.isdisjoint(theirs.names)
    return not (mine.roles and theirs.roles and mine.roles.isdisjoint(theirs.roles))
