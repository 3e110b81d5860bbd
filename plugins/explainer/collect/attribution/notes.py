"""What a page says elsewhere of somebody whom its head names: a note, a picture, an account."""

from __future__ import annotations

import re

from explainer.collect.article import Clue
from explainer.collect.attribution.evidence import Case
from explainer.collect.outlets import outlet_key
from explainer.collect.words import words

#: Words that end (or begin) what a journalist is called beside the name.
ROLES = words(
    """columnist correspondent critic editor journalist producer reporter writer bureau staff
    contributor giornalista jornalista journaliste periodista redacción redaktion redakteur
    redakteurin rédaction reporterin"""
)
#: What screen readers say of a writer's picture.
PORTRAIT = re.compile(
    r"(?i:(?:portrait|photo|headshot|(?:profile )?picture|avatar) (?:of|for)) (?P<of>.+)"
    r"|(?P<whose>.+)['’]s (?i:headshot|portrait|avatar|(?:profile )?(?:picture|photo))"
)
#: A note on who wrote says within so many words what that person is.
_NOTE_WORDS, _MOST_BEFORE, _WRITES = 12, 4, re.compile(r" (?:is|was|covers|writes)\b")


def has_role(words: list[str]) -> bool:
    """Whether one of some words is of what journalists are called."""
    return not ROLES.isdisjoint(word.casefold().strip(".,") for word in words)


def is_pictured(text: str, beside: tuple[Clue, ...]) -> bool:
    """Whether a line beside says whose picture stands there."""
    said = (PORTRAIT.fullmatch(clue.text) for clue in beside)
    return any(text in (match["of"], match["whose"]) for match in said if match)


def is_subject(name: str, case: Case) -> bool:
    """Whether the text tells of somebody, and not only at its ends, in notes on who wrote."""
    if name not in case.text:
        return False
    texts = [paragraph.text for paragraph in case.article.paragraphs]
    notes = {text for text in (*texts[:1], *texts[-2:]) if _is_note(text, name)}
    notes |= {text for text in texts[-2:] if text.startswith(name)}
    return any(name in text and text not in notes for text in texts)


def _is_note(text: str, name: str) -> bool:
    """Whether a paragraph says what somebody is who writes, or where to write to them."""
    before, _, behind = text.partition(name)
    if not before:
        role = behind.split()[:_NOTE_WORDS]
        return _WRITES.match(behind) is not None and has_role(role)
    return "@" in behind and has_role(before.split()) and len(before.split()) <= _MOST_BEFORE


def is_told_of(text: str, case: Case) -> bool:
    """Whether a name has an account, a byline elsewhere on the page, or a note on it."""
    if _has_account(text, case):
        return True
    told = rf"\b[Bb]y {re.escape(text)}\b|^{re.escape(text)} (?:is|was|covers|writes|joined) "
    return any(re.search(told, line.strip()) for line in case.said_elsewhere(text))


def _has_account(text: str, case: Case) -> bool:
    """Whether a handle on the page is the name in one word: "@JaneRoe", "@in/janeroe"."""
    return bool(case.handles) and any(key.endswith(outlet_key(text)) for key in case.handles)
