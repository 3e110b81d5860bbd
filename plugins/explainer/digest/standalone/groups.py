"""Descriptions of groups, "the firm", and what is said of groups, not of what they make."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.digest.demonyms import COUNTRIES, country
from explainer.digest.verbs import is_verb
from explainer.model import Entity

#: Words of "the company".
BARE = 2
#: "France then suspended".
_LEADS = re.compile(r"(?P<name>[A-Z][a-z]+) (?:(?:\w+ly|also|then) )?(?P<verb>[a-z]+)\b")
#: What a group has rather than a thing that it makes: only then is "its" the group's.
_GROUP_HAS = re.compile(
    r"its (?:\w+ ){0,2}"
    r"(?:employees|workers|staff|engineers|lawyers|executives|managers|members|board"
    r"|chief|president|director|chairman|ceo|spokes\w+|customers|clients|users|investors|owners"
    r"|shareholders|shares|stock|software|products|business|operations|website|plans|statement"
    r"|announcement|revenue|profits?|sales|losses|headquarters|decision|subsidiar\w+|priority|parent"
    r"|offices|plants|stores|factories|fleet|policy|report|investigation|findings|budget)\b",
    re.I,
)
#: "It is the successor to", "it will be built": what a thing is or has, not what a group does.
_IS_THING = re.compile(
    r"its?(?: also| now| still)? (?:is|was|are|were|comes?|features?|contains?|includes?|runs?"
    r"|costs?|uses?|st(?:ands|ood) at|peaked|averaged|reached|hit|rose|fell|climbed|dropped|lasted"
    r"|(?:will|would|has|had|can|could|may|might|must|should)(?: \w+)? (?:be|been))\b",
    re.I,
)


def is_of_a_group(text: str, at: int) -> bool:
    """Whether what is said of "it" or "its" is said of a group, not of a thing that it makes."""
    if text[at : at + 4].lower() == "its ":
        return bool(_GROUP_HAS.match(text, at))
    return not _IS_THING.match(text, at)


def is_led_by_a_country(text: str, start: int, stop: int) -> bool:
    """Whether a sentence begins with a country and what it does: "France suspended aid"."""
    match = _LEADS.match(text, start, stop)
    return bool(match and country(match["name"].lower()) in COUNTRIES and is_verb(match["verb"]))


def is_bare(words: Sequence[str]) -> bool:
    """Whether "the firm" has no word with it but where it is from: the others tell which firm."""
    word = words[1].lower()
    return len(words) == BARE or word.endswith("-based") or country(word) != word


def tells_apart(words: Sequence[str], entity: Entity) -> bool:
    """Whether a country says that another one is meant than the name that has the same noun:
    "the Indian federation" beside "the World Chess Federation".
    """
    return len(words) > BARE and words[-1] in entity.full.lower().split()
