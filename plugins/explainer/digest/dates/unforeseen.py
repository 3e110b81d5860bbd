"""What nobody can date ahead: "Friday's quake", "the verdict of May 3", "a photo from Jan. 3".

Nor can a paper that something is told by: "according to a survey in July".
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.digest.dates.lexicon import words
from explainer.digest.dates.tokens import Token

#: What comes unannounced, or is named so only once it is there.
_HAPPENINGS = words(
    "attack attacks crash collision derailment explosion blast blaze fire quake earthquake tremor "
    "tsunami flood floods shooting stabbing killing killings massacre ambush bombing raid arrest "
    "arrests murder murders death deaths theft heist robbery kidnapping hijacking collapse outage "
    "blackout leak breach spill sinking avalanche landslide mudslide tornado accident incident "
    "disaster tragedy verdict sentence conviction acquittal"
)
#: What may stand between a time and what happened then: "Friday's deadly quake".
_KINDS = words(
    "deadly fatal huge major massive powerful strong big mass guilty jury murder bomb bus train "
    "plane car knife gun missile drone terror rocket air cyber helicopter ferry prison jail"
)
#: Behind a happening's name what is meant is something else, which may be planned.
_PLANNED = words(
    "drill drills sale sales alarm safety row penalty defence defences defense defenses warning "
    "warnings march memorial anniversary hearing hearings trial inquest inquiry vigil funeral "
    "show pit test tests review talks meeting debate bill vote ban prevention awareness exercise "
    "exercises simulation reduction appeal helicopter watch day"
)
_PICTURES = words("photo photos photograph photographs picture pictures image images footage")
_TAKEN = words("taken dated shot made")
#: What somebody goes by: "according to an estimate by Initech in July".
_SOURCES = words(
    "estimate estimates report reports survey surveys poll polls study studies analysis figures "
    "data letter memo statement filing census review forecast forecasts"
)
_DATED, _FAR = words("in from of on dated published released"), 12
_MARKS = frozenset("'’")


def is_unforeseen(items: Sequence[Token], first: int, stop: int) -> bool:
    """Whether tokens first..stop say when something came that can't have been dated ahead."""
    return _happened(items, stop) or _is_pictured(items, first) or _is_source(items, first)


def _happened(items: Sequence[Token], stop: int) -> bool:
    """Whether what is named right behind a time is a happening."""
    after = [token.lower for token in items[stop : stop + 5]]
    if after[:1] and after[0] in _MARKS:
        del after[: 1 + (after[1:2] == ["s"])]
    while after and after[0] in _KINDS and after[1:2]:
        if after[1] not in _KINDS | _HAPPENINGS:
            return False
        del after[0]
    return bool(after) and after[0] in _HAPPENINGS and not _PLANNED.intersection(after[1:2])


def _is_pictured(items: Sequence[Token], first: int) -> bool:
    """Whether a picture's day is told: "in this photo taken on Jan. 3"."""
    before = [token.lower for token in items[max(0, first - 4) : first]]
    if before[-1:] == ["on"] and _TAKEN.intersection(before[-2:-1]):
        del before[-1]
    tells = bool(before) and (before[-1] in _TAKEN or before[-1] in (",", "from"))
    return tells and bool(_PICTURES.intersection(before[-2:-1]))


def _is_source(items: Sequence[Token], first: int) -> bool:
    """Whether the time is that of a document that something is told by."""
    before = [token.lower for token in items[max(0, first - _FAR) : first]]
    if not _DATED.intersection(before[-1:]) or "according" not in before:
        return False
    return not _SOURCES.isdisjoint(before[before.index("according") :])
