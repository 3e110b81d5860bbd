"""Collect: files as they were found become Sources.

The functions are imported when they are first asked for, so that a build with nothing
to read doesn't load the readers.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.collect.limits import Limits
    from explainer.collect.naming import under_one_name
    from explainer.collect.neighbours import site_furniture
    from explainer.collect.outlets import read_outlets
    from explainer.collect.slugs import distinct
    from explainer.collect.source import Collected, read_source
    from explainer.collect.topic import read_topic

__all__ = [
    "Collected",
    "Limits",
    "distinct",
    "read_outlets",
    "read_source",
    "read_topic",
    "site_furniture",
    "under_one_name",
]

_HOMES = {
    "Collected": "source",
    "Limits": "limits",
    "distinct": "slugs",
    "read_outlets": "outlets",
    "read_source": "source",
    "read_topic": "topic",
    "site_furniture": "neighbours",
    "under_one_name": "naming",
}


def __getattr__(name: str) -> object:
    """Find a public name in its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
