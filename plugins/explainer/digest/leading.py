"""Leading: the number that a passage is about, as it begins with it or tells it as a rate."""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.digest.nouns import counted

#: How many there are again and again: "flew about 8 million passengers a year".
_RATE = re.compile(
    r"^(?!.*\b(?:which|that|who|whose)\b)[^,;:“”\"]{0,80}?\b\d[\d.,]*"
    r"(?: (?:hundred|thousand|million|billion))? (?:[\w-]+ ){1,3}(?:an?|per|each|every) "
    r"(?:year|month|week|day)\b"
)
#: What a passage begins with: "Some 951 voting stations", "More than 33,000 passengers".
_LED = re.compile(
    r"[“\"]?(?:(?:Some|About|Around|Roughly|Nearly|Almost|Over|More than|At least|Up to|As many as"
    r"|An estimated|Fewer than|Less than) )?"
    r"(?P<value>\d[\d,]*(?:\.\d+)?)(?: (?:thousand|million|billion))?\b(?! ?%| per ?cent)"
)
#: Smaller numbers may be parts of one another: "four people", "two passengers and two sailors".
_LEAST = 13


class Leading(Struct, frozen=True):
    """What a passage counts at its beginning, if anything; `again` where it tells a rate."""

    kind: str = ""
    again: bool = False


def leading(words: str, *, dated: bool) -> Leading:
    """What the words of a passage are about, as their first number tells; a date makes no rate."""
    match = _LED.match(words)
    is_many = match is not None and float(match["value"].replace(",", "")) >= _LEAST
    kind = counted(words, match.end())[1] if match and is_many else ""
    return Leading(kind, not dated and _RATE.match(words) is not None)


def lead_apart(one: Leading, two: Leading, *, dated: bool) -> bool:
    """Whether two passages that share no figure begin with counts of different things, or one tells
    a rate and a day is told of.
    """
    return (dated and one.again != two.again) or bool(
        one.kind and two.kind and one.kind != two.kind
    )
