"""Repair of one line: what can't be seen is removed, what was garbled is restored."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from msgspec import Struct, field

from explainer.collect.patterns import pattern

#: Spaces of other widths, one to one to a plain one (Unicode category Zs, and the tab).
_SPACES = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)

#: Characters that no reader sees, by what they are called in a report. Joiners (U+200C, U+200D)
#: are letters' business in Arabic and Indic scripts and in emoji: see `_JOINED`.
_INVISIBLE = (
    "(?P<bidi>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])"
    "|(?P<zero>[\u200b-\u200d\u2060-\u2064\ufeff\u180e])"
    "|(?P<tag>[\U000e0000-\U000e0fff])"
    "|(?P<hyphen>\u00ad)"
    "|(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f])"
)
_NAMES = {
    "bidi": ("bidi-control", "bidirectional control character removed"),
    "zero": ("zero-width", "zero-width character removed"),
    "tag": ("tag-character", "invisible tag character removed"),
    "hyphen": ("soft-hyphen", "soft hyphen removed"),
    "control": ("control-character", "control character removed"),
}
_JOINED = "[\u0590-\u08ff\u0900-\u0dff\u1000-\u109f\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"

#: What `ftfy` restores wherever it stands: escapes, ligatures, wide letters, combining marks, what
#: no charset could read; and, of more than one character, entities and a space after "Ã".
_ALONE = "\x1b\ufb00-\ufb06\uff01-\uff5e\u0300-\u036f\ufffd"
_RESTORABLE = rf"&#?\w{{1,12}};|[ÃÂ] |[{_ALONE}]"
#: UTF-8 read as another charset shows as two characters beyond ASCII in a row, other than these.
_QUIET = "“”‘’„‚«»–—…•·€£©®™§°¶✓→← "
_LOUD = rf"[^\x00-\x7f](?<![{_QUIET}]{{2}})"
_PAIR = rf"[^\x00-\x7f]{_LOUD}"
#: The characters of those charsets: letters of Europe, marks, symbols and boxes.
_EUROPEAN = "\x80-\u04ff\u2000-\u25ff\uf8ff\ufb01\ufb02"
_EUROPEAN_PAIR = rf"[{_EUROPEAN}]{{2}}(?<![{_QUIET}]{{2}})"

#: A garbled closing quotation mark without its last byte, which Windows-1252 doesn't define.
_CUT_QUOTE = re.compile(r"â€(?=[\x00-\x7f]|$)")

#: Greek and Cyrillic letters that look like Latin ones (Unicode TR39, confusables.txt).
_LOOKALIKES = frozenset("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧνο")
_LATIN = re.compile("[A-Za-z]")
#: All that is invisible or looks like another letter.
_SUSPECT = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e0fff"
    f"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{''.join(sorted(_LOOKALIKES))}"
)
#: All of these, for a quick look at a whole text. It begins with one set, "&" and whatever isn't
#: printed ASCII, so that plain text is passed over fast.
_UNCLEAN = re.compile(
    r"[^\n\r\x0b\x0c -%'-~]"
    rf"(?:(?<=[{_SUSPECT}{_ALONE}])|(?<=&)#?\w{{1,12}};|(?<=[ÃÂ]) |(?<!&){_LOUD})"
)
_WORD = re.compile(r"\w+")

#: A finding: where in the raw line, its code, what to say.
Finding = tuple[int, str, str]


class Repaired(Struct, frozen=True):
    """A line after repair; `columns` says where each character stood, empty: where it stands."""

    text: str
    columns: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def with_plain_spaces(text: str) -> str:
    """The text with spaces of one kind, each character where it was."""
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def is_clean(text: str) -> bool:
    """Whether nothing in a text can want repair; most texts are clean as a whole."""
    if text.isascii() and text.isprintable() and "&" not in text:
        return True
    return not _UNCLEAN.search(text)


def repair(line: str) -> Repaired:
    """Free a line of invisible characters and undo what wrong charsets did to it."""
    if is_clean(line):
        return Repaired(line)
    text, columns, findings = _without_invisible(line)
    if _is_garbled(text):
        text, columns, found = _restored(text, columns)
        findings += found
    findings += _homoglyphs(text, columns)
    return Repaired(text, columns, tuple(findings))


def _without_invisible(line: str) -> tuple[str, tuple[int, ...], list[Finding]]:
    """The line without invisible characters, the old columns, one finding for each kind."""
    gone = [
        match for match in pattern(_INVISIBLE).finditer(line) if not _joins(line, match.start())
    ]
    if not gone:
        return line, (), []
    at = frozenset(match.start() for match in gone)
    columns = tuple(index for index in range(len(line)) if index not in at)
    findings: list[Finding] = []
    kinds = sorted(gone, key=lambda match: match.lastgroup or "")
    for kind, group in groupby(kinds, key=lambda match: match.lastgroup or ""):
        places = [match.start() for match in group]
        code, message = _NAMES[kind]
        counted = message if len(places) == 1 else f"{message} ({len(places)} on this line)"
        findings.append((places[0], code, counted))
    return "".join(map(line.__getitem__, columns)), columns, findings


def _joins(line: str, at: int) -> bool:
    """Whether the character is a joiner at work: in an emoji or a script that needs it."""
    return line[at] in "\u200c\u200d" and bool(
        pattern(_JOINED).search(line[max(0, at - 1) : at + 2])
    )


def _is_garbled(text: str) -> bool:
    """Whether `ftfy` has something to do; it takes .15 ms for each line, and most want nothing."""
    if pattern(_RESTORABLE).search(text):
        return True
    if not pattern(_PAIR).search(text):
        return False
    return not unicodedata.is_normalized("NFC", text) or _is_misread(text)


def _is_misread(text: str) -> bool:
    """Whether a text was UTF-8 and read as another charset."""
    if not pattern(_EUROPEAN_PAIR).search(text):
        return False
    from ftfy.badness import is_bad  # costs 40 ms to import, and most files never need it

    return is_bad(text)


def _restored(line: str, columns: tuple[int, ...]) -> tuple[str, tuple[int, ...], list[Finding]]:
    """The line after `ftfy`, and the columns that its characters stood at."""
    fixed = _fixed(line)
    if fixed == line:
        return line, columns, []
    stood = _aligned(line, fixed)
    first = next((i for i, (a, b) in enumerate(zip(line, fixed, strict=False)) if a != b), 0)
    finding = (columns[first] if columns else first, "garbled", "garbled characters restored")
    return fixed, tuple(columns[i] for i in stood) if columns else tuple(stood), [finding]


def _fixed(line: str) -> str:
    """The line after `ftfy`, which is soon done where only letters are wider than usual."""
    import ftfy

    narrow: str = ftfy.fixes.fix_character_width(line)
    if not _is_garbled(narrow):
        return narrow
    config = ftfy.TextFixerConfig(uncurl_quotes=False, fix_line_breaks=False, explain=False)
    whole = _CUT_QUOTE.sub("â€\x9d", line)
    return with_plain_spaces(ftfy.fix_text(whole, config).replace("\n", " "))


def _aligned(old: str, new: str) -> list[int]:
    """For each character of `new` the one of `old` that it came from.

    Repair works inside words, so words are matched one to one, and so are the characters of words
    that stay as long as they were; where the number of words has changed, only what the lines share
    at both ends is.
    """
    old_words, new_words = old.split(" "), new.split(" ")
    if len(old_words) != len(new_words):
        old_words, new_words = [old], [new]
    stood: list[int] = []
    start = 0
    for before, after in zip(old_words, new_words, strict=True):
        head = len(before) if len(before) == len(after) else _shared(before, after)
        tail = _shared(before[head:][::-1], after[head:][::-1])
        last = max(len(before) - 1, 0)
        stood += (start + index for index in range(head))
        stood += (start + min(head, last) for _ in range(len(after) - head - tail))
        stood += (start + len(before) - tail + index for index in range(tail))
        start += len(before) + 1
        stood.append(start - 1)
    return stood[:-1]


def _shared(one: str, other: str) -> int:
    """How many characters two strings share at their beginning."""
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))


def _homoglyphs(text: str, columns: tuple[int, ...]) -> list[Finding]:
    """Words that mix Latin letters with look-alikes of another script."""
    if not _LOOKALIKES.intersection(text):
        return []
    findings: list[Finding] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if _LOOKALIKES.intersection(word) and _LATIN.search(word) and len(word) > 2:
            at = columns[match.start()] if columns else match.start()
            message = f"“{word[:40]}” mixes letters that look alike from two scripts; check it"
            findings.append((at, "homoglyph", message))
    return findings
