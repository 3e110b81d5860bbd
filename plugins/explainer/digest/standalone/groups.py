"""Descriptions of groups, "the firm", and what is said of groups, not of what they make."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.digest.demonyms import country
from explainer.digest.lexicon import PEOPLE
from explainer.digest.names.runs import NO_NAMES
from explainer.digest.verbs import is_verb
from explainer.model import Entity

#: Words of "the company".
BARE = 2
#: "France then suspended", "Initech, a maker of lamps, sued"; a plural is no name.
_LEADS = re.compile(
    r"(?P<name>[A-Z][\w’-]*(?<!s))(?:, (?:an?|the) [^,;]{2,60},)? (?:(?:\w+ly|also|then) )?"
    r"(?P<verb>[a-z]+)\b"
)
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
    r"|(?:will|would|has|had|can|could|may|might|must|should)(?: \w+)? (?:be|been|cost|last|span"
    r"|cross|connect|replace|expire|measure|weigh|take effect)"
    r"|(?:(?:will|would|has|had) )?(?:burn(?:ed|t)?|s[aiu]nk|crash(?:ed)?|collapsed?|exploded?"
    r"|erupt(?:ed)?|expired|spread|open(?:ed)?|closed?|beg[aiu]n|start(?:ed)?|end(?:ed)?)"
    r"(?= (?:down|up|out|into|in|on|at|within|after|before|off|for|from|under|over|when|last|and)\b"
    r"|[.,;]))\b",
    re.I,
)
#: One thing at the head of a sentence, with more of it to come.
_HEAD = re.compile(
    r"(?:[^,.;]{0,60}, )?(?:the|an?|its|their) (?:[\w’-]+ ){0,3}?(?P<noun>[a-z][\w’-]*(?<![^s]s)) "
    r"(?:at|in|of|with|by|against|for|on|from|to|over|between) (?:the )?",
    re.I,
)


def is_of_a_group(text: str, at: int) -> bool:
    """Whether what is said of "it" or "its" is said of a group, not of a thing that it makes."""
    if text[at : at + 4].lower() == "its ":
        return bool(_GROUP_HAS.match(text, at))
    return not _IS_THING.match(text, at)


def is_led_by_another(text: str, start: int, stop: int, name: str) -> bool:
    """Whether a sentence begins with what may be another name, and what that does: "France
    suspended aid", but not "Regulators fined Initech".
    """
    match = _LEADS.match(text, start, stop)
    if match is None or match["name"].lower() in NO_NAMES or text.startswith(name, start):
        return False
    return is_verb(match["verb"]) or match["verb"].endswith("ed")


def qualifies(text: str, name: str, start: int, stop: int) -> bool:
    """Whether a sentence is about something that a name only says more of: "A walkout at Example
    wouldn't".
    """
    head = _HEAD.match(text, start, stop)
    if not head or head["noun"].lower() in PEOPLE or is_verb(head["noun"]):
        return False
    return text.startswith(name, head.end())


def is_bare(words: Sequence[str]) -> bool:
    """Whether "the firm" has no word with it but where it is from: the others tell which firm."""
    word = words[1].lower()
    return len(words) == BARE or word.endswith("-based") or country(word) != word


def tells_apart(words: Sequence[str], entity: Entity) -> bool:
    """Whether a country says that another one is meant than the name that has the same noun:
    "the Indian federation" beside "the World Chess Federation".
    """
    return len(words) > BARE and words[-1] in entity.full.lower().split()
