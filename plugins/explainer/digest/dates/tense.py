"""Whether a sentence puts a date ahead or behind: the tense of the verb nearest to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explainer.digest.dates.tokens import Token

_FUTURE = frozenset(
    "will 'll shall would won going scheduled slated due expected expects expect set plans planned "
    "planning intends hopes aims likely upcoming tomorrow begins starts opens ends takes "
    "may might can could should must starting poised coming".split()
)
_PAST = frozenset(
    "was were had did said told began fell rose came went took made gave got saw found held led "
    "left lost met paid ran sent shot sold spoke stood struck taught thought threw won wrote "
    "became brought built bought chose cut drew drove flew fought grew hit kept knew laid put "
    "read shut sank sat spent swept died became hurt beat broke caught dealt fled hung hid rang "
    "sang shook slid split stole wore woke been has have ago".split()
)
_NOT_PAST = frozenset(
    "need indeed speed feed seed proceed exceed succeed united hundred red bed".split()
)
_ENDS = frozenset(".!?;")
#: After these a date may lie ahead of the verb: "banned sales after", "delayed until".
_OPEN = frozenset("until till by after from for through to starting beginning effective".split())
_REACH_BACK, _REACH_AHEAD = 14, 10


def direction(items: Sequence[Token], first: int, stop: int) -> int:
    """+1 where the words around tokens first..stop put them ahead, -1 behind, 0 where nothing says.

    The nearest verb before decides; where there is none in the sentence, the nearest after.
    """
    before = reversed(items[max(0, first - _REACH_BACK) : first])
    found = _nearest(before)
    if not found:
        found = _nearest(items[stop : stop + _REACH_AHEAD])
    if found < 0 and first and items[first - 1].lower in _OPEN:
        return 0
    return found


def is_until(items: Sequence[Token], first: int) -> bool:
    """Whether "until", "by" or the like stands just before."""
    return bool(first) and items[first - 1].lower in (
        "until",
        "till",
        "by",
        "starting",
        "beginning",
    )


def _nearest(tokens: Iterable[Token]) -> int:
    """The direction of the first verb among the tokens, up to the end of the sentence."""
    for token in tokens:
        word = token.lower
        if word in _ENDS or not word.strip():
            return 0
        if word in _FUTURE:
            return 1
        if word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST):
            return -1
    return 0
