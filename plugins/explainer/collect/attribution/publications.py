"""How newspapers, magazines and broadcasters are called, and what only looks like their names."""

from __future__ import annotations

from explainer.collect.words import words

#: Last words of their names.
_LAST_WORDS = words(
    """advertiser argus bulletin chronicle courier daily digest dispatch examiner express gazette
    globe herald independent inquirer insider journal ledger magazine mail mercury mirror monitor
    news notebook observer post press radio record register reporter review sentinel standard star
    sun telegraph television times today tribune tv weekly wire"""
)
#: What stands above or after titles and is a part of a site, not its name.
_RUBRICS = words(
    """analysis article blog business climate comment crime culture education entertainment
    environment finance health home homepage international lifestyle local magazine money national
    news opinion politics review science sport sports technology travel us video weather world"""
)


def is_publication(name: str) -> bool:
    """Whether a name of several words ends as publications' names do; a button is in capitals."""
    last = name.rpartition(" ")[2].casefold()
    return " " in name and not name.isupper() and last in _LAST_WORDS and not is_rubric(name)


def is_rubric(name: str) -> bool:
    """Whether a name is made of rubrics' words alone ("Politics", "World News")."""
    said = name.casefold().removeprefix("the ").replace("&", " ").split()
    return all(word in _RUBRICS for word in said)
