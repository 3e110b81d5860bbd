"""A title as it is shown."""

from __future__ import annotations

import re

from explainer.collect.lines.called import BAR, FEWEST, count_words

_ABBREVIATION = re.compile(r"(?:\b\w\.)+$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|St|Dr|Mr|Mrs|vs)\.$")
#: What the title of a live page says before it.
_LIVE = re.compile(
    r"\W*(?:live(?: (?:updates?|blog|coverage))?[.:]|(?:breaking(?: news)?|just in|thread)\W?:) +"
    r"(?=\w+ \w)",
    re.IGNORECASE,
)
#: The host that forums of links put behind a title.
_HOSTED = re.compile(r" \((?:[a-z0-9-]{1,63}\.)+[a-z]{2,}(?:/[\w-]+)?\)$")
#: What stands before a title in notes on an article.
_LABELLED = re.compile(r"(?:title|headline|titel|titre|título) ?: +(?=\w+ \w)", re.IGNORECASE)


def shown_title(text: str) -> str:
    """A title as it is shown: without the names around it and the full stop that some sites add."""
    parts = BAR.split(text)
    longest = max(parts, key=count_words)
    if len(parts) > 1 and count_words(longest) > FEWEST:
        text = longest
    text = _LABELLED.sub("", _HOSTED.sub("", text))
    text = _LIVE.sub("", text, count=1) if _LIVE.match(text) else text
    if text.endswith(".") and not text.endswith("..") and not _ABBREVIATION.search(text):
        return text[:-1]
    return text
