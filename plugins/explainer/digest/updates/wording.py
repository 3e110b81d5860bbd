"""Words that updates are written with: names joined, claims quoted, dates said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explainer.model import Source, When

#: A quoted claim in a title ends, at a word, before it is longer than this.
TITLE_QUOTE = 90

_QUOTES = '“”"„«»'
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_PERIODS = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "the first quarter of",
    34: "the second quarter of",
    35: "the third quarter of",
    36: "the fourth quarter of",
}


def name(source: Source) -> str:
    """The outlet whose reporting a source carries, for a sentence."""
    return source.credited.name if source.credited else "an outlet that isn’t named"


def names(sources: Iterable[Source]) -> tuple[str, ...]:
    """The outlets' names, each once, in order of the sources; whoever isn't named last."""
    ordered = sorted(sources, key=lambda source: source.credited is None)
    return tuple(dict.fromkeys(map(name, ordered)))


def listed(words: Sequence[str], most: int = 3) -> str:
    """ "A", "A and B", "A, B and C"; beyond `most`, "A, B and 4 others"."""
    if len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1} others"]
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def who(outlets: Sequence[str], one: str, many: str) -> str:
    """A subject and its verb in agreement: "A confirms", "A and B confirm"."""
    return f"{listed(outlets)} {many if len(outlets) > 1 else one}"


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def quoted(text: str, most: int = 0) -> str:
    """The text in quotation marks, unless it has its own; cut at a word where `most` says."""
    if most and len(text) > most:
        text = text[: text.rfind(" ", 0, most) + 1 or most].rstrip(" ,;:—–-") + " …"
    return text if any(mark in text for mark in _QUOTES) else f"“{text}”"


def days(when: When, due: bool = False) -> str:
    """A date in words, no more precise than it is known: "20 July 2024", "before 2017"; what is
    still to come is due "by 2027".
    """
    if "/" not in when.edtf:
        return _point(when.edtf)
    start, _, end = when.edtf.partition("/")
    if when.first is None:
        return f"{'by' if due else 'before'} {_point(end)}"
    if when.last is None:
        return f"since {_point(start)}"
    return f"{_point(start)} to {_point(end)}"


def _point(edtf: str) -> str:
    """A notation without a slash, in words."""
    hedge = "probably " if edtf[-1] in "?%" else "around " if edtf[-1] == "~" else ""
    year, *rest = edtf.rstrip("?~%").split("-")
    if not rest:
        plain = year.replace("X", "0")
        return f"{hedge}the {plain}s" if "X" in year else f"{hedge}{year}"
    code = int(rest[0])
    if code in _PERIODS:
        return f"{hedge}{_PERIODS[code]} {year}"
    month = _MONTHS[code - 1]
    return f"{hedge}{int(rest[1])} {month} {year}" if rest[1:] else f"{hedge}{month} {year}"
