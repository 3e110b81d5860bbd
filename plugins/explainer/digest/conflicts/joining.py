"""Joining: groups that share a member, as one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

Member = TypeVar("Member", bound=Hashable)


def joined(groups: Iterable[Iterable[Member]]) -> tuple[tuple[Member, ...], ...]:
    """The groups, joined as far as they share members, in order of their first ones."""
    home: dict[Member, dict[Member, None]] = {}
    for group in groups:
        members = dict.fromkeys(group)
        shared = {id(home[member]): home[member] for member in members if member in home}
        # The smaller ones move, so that no member moves often.
        whole = max((*shared.values(), members), key=len)
        for part in (*shared.values(), members):
            if part is not whole:
                whole.update(part)
                home.update(dict.fromkeys(part, whole))
        home.update((member, whole) for member in members)
    return tuple(tuple(whole) for whole in {id(whole): whole for whole in home.values()}.values())
