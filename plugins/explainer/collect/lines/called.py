"""Lines that are names: of sites, of publications, of institutions on their own pages."""

from __future__ import annotations

import re

from explainer.collect.lines.prose import SENTENCE_ENDS, ends_with
from explainer.collect.lines.survey import Survey
from explainer.collect.publications import is_publication
from explainer.collect.words import words

BAR = re.compile(r" ?[|｜] ?| (?:»|::) ")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
#: Words of a short line; of a title, at the least and at the most.
SHORT, FEWEST, MOST = 4, 3, 35
#: Letters of small words, and words of a name at the most.
_SMALL, _LONGEST = 3, 8
#: What institutions are called that publish what they say.
_INSTITUTIONS = words(
    """administration agency association authority board bureau commission committee council court
    department executive federation foundation government institute ministry office
    organisation organization parliament police service union university"""
)


def count_words(text: str) -> int:
    """The words of a text, in each at least one letter or digit."""
    return len(_WORD.findall(text))


def is_short(text: str) -> bool:
    """Whether a line is of few words, and ends no sentence."""
    return count_words(text) <= SHORT and not ends_with(text, SENTENCE_ENDS)


def is_name(page: Survey, text: str) -> bool:
    """Whether a line is a name rather than a title."""
    is_called = _is_called(text) or _is_site(text)
    is_first = text == page.texts[0] and is_institution(text)
    return is_called or _is_repeated(page, text) or is_first


def _is_called(text: str) -> bool:
    """Whether a line is as short as a publication's name, and called as those are."""
    is_cased = all(word[0].isupper() for word in text.split())
    return is_short(text) and is_cased and is_publication(text)


def _is_site(text: str) -> bool:
    """Whether a line is a site's initials and its name: "HLT | Harbour and Lamp Trust"."""
    short, *names = BAR.split(text)
    return (
        short.isupper() and " " not in short and len(names) == 1 and count_words(names[0]) <= SHORT
    )


def _is_repeated(page: Survey, text: str) -> bool:
    """Whether a line of few words stands twice, as names of sites do."""
    return is_short(text) and page.texts.count(text) > 1


def is_institution(text: str) -> bool:
    """Whether a line is called as institutions are that publish what they say."""
    said = text.split()
    kind = said[-1].lower() if " of " not in text else text.partition(" of ")[0].split()[-1].lower()
    is_cased = all(word[0].isupper() for word in said if len(word) > _SMALL)
    return is_cased and 1 < len(said) <= _LONGEST and kind in _INSTITUTIONS
