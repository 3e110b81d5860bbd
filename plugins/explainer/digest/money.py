"""Money: the signs and names of currencies; sums and shares written one way.

Currencies are those whose signs news writes before a sum, or their codes (ISO 4217).
"""

from __future__ import annotations

import re

from explainer.digest.stems import stem

#: The term of each currency, and its sign.
CURRENCIES = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "rupe": "₹"}
SIGNS = "".join(CURRENCIES.values())

_NAMES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees", "Rs": "rupees"}
_NAMES |= {"USD": "dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "INR": "rupees"}
_SCALES = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion", "k": "thousand"}
#: Indian news counts in lakhs (100,000) and crores (10 million).
_SCALE = "million|billion|trillion|thousand|lakh|crore|" + "|".join(_SCALES)
_DOLLARS = r"(?:\b(?:US|AU|NZ|HK|CA|C|A|S)(?=\$))?"
_VALUE = rf"(?P<value>\d[\d,]*(?:\.\d+)?)(?: ?(?P<scale>{_SCALE})\b)?"
_CODES = "|".join(name for name in _NAMES if name.isalpha())
_SUM = re.compile(rf"(?=[{SIGNS}A-Z]){_DOLLARS}(?P<sign>[{SIGNS}]|\b(?:{_CODES})\b)\.? ?{_VALUE}")
_DIGIT = re.compile(r"\d")
_SHARE = re.compile(r"(?<=\d)(?: ?%| ?pc\b|[ -]per[ -]cent\b)")
#: One of these stands in each share.
_IN_SHARES = ("%", "pc", "r cent", "r-cent")
#: What is joined by hyphens before a noun: "a 3.5-million-dollar fine".
_JOINED = re.compile(
    r"-(?:(?<=\d-)(?=(?:million|billion|trillion|thousand|lakh|crore|percent)\b)"
    r"|(?<=illion-)(?=(?:dollar|euro|pound|rupee)\b))"
)

#: Terms that belong to a sum.
OF_SUMS = frozenset(("percent", *CURRENCIES, *map(stem, (*_SCALES.values(), "lakh", "crore"))))


def written_out(text: str) -> str:
    """The text with "€329mn" as "329 million euros", "4pc" and "4%" as "4 percent"."""
    text = _JOINED.sub(" ", text)
    if not _DIGIT.search(text):
        return text
    if any(map(text.__contains__, _IN_SHARES)):
        text = _SHARE.sub(" percent", text)
    return _SUM.sub(_in_words, text) if any(map(text.__contains__, _NAMES)) else text


def _in_words(match: re.Match[str]) -> str:
    scale = match["scale"] or ""
    return " ".join(
        filter(None, (match["value"], _SCALES.get(scale, scale), _NAMES[match["sign"]]))
    )
