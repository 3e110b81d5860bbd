"""Live pages: entries, each below its time, and a title that says so."""

from __future__ import annotations

import re

from explainer.collect.lines.called import FEWEST, MOST, count_words
from explainer.collect.lines.survey import Survey

_SAYS_LIVE = re.compile(
    r"\blive(?: (?:updates?|blog|coverage))?(?:[.:] |$)|\W as it happened$", re.IGNORECASE
)
#: The time of an entry, and how many a page has.
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?")
_ENTRIES = 2


def says_live(text: str) -> bool:
    """Whether a line is as long as a title and says that its page is live, or was."""
    return FEWEST < count_words(text) <= MOST and _SAYS_LIVE.search(text) is not None


def is_live(page: Survey) -> bool:
    """Whether a page has entries, each below its time, as live pages do."""
    return sum(1 for _, text in page.with_numeral() if _CLOCK.fullmatch(text)) >= _ENTRIES
