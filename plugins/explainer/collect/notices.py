"""Notices that stand in an article's place, asking for consent or money: no article is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.collect.article import Article
from explainer.errors import Problem, Severity

#: What readers may not see without consent or paying.
_WALL = re.compile(
    r"\bwe and our\b.{0,30}\bpartners\b|\bwe use (?:\w+ )?cookies\b"
    r"|\bour (?:cookies?|privacy) (?:policy|notice)\b|\baccept (?:all )?cookies\b"
    r"|\byou (?:agree|consent)\b.{0,60}\b(?:cookies|terms|privacy|processing|processed)\b"
    r"|^\W*(?:by|if you) (?:continu|us|brows|click|choos|select|visit|access)\w* .{1,80}"
    r"\b(?:agree|consent|accept)\b"
    r"|^\W*(?:this|our) (?:web ?)?(?:site|page) (?:uses|sets|requires) (?:\w+ ){0,3}cookies\b"
    r"|\byou (?:can|may) (?:\w+ )?(?:change|manage|withdraw|revoke|review|reject)\b.{0,30}"
    r"\b(?:choices?|consent|cookies|preferences|settings)\b"
    r"|\bwe (?:value|respect|care about) your privacy\b"
    r"|\b(?:processing|administrator|controller) of (?:your )?personal data\b"
    r"|^\W*(?:manage|change|review) (?:your |my )?(?:cookies?|privacy|consent)\b"
    r"|\b(?:verwende[nt]|nutzen|nutzt|benutzen|benutzt) (?:\w+ )?cookies\b"
    r"|\bwerden cookies\b.{0,60}\b(?:verwendet|gesetzt)\b|\baktivieren sie (?:cookies|javascript)\b"
    r"|\b(?:nous|ce site|notre site) utilis(?:e|ons) (?:des|les) cookies\b"
    r"|\b(?:utilizamos|usamos|utiliza) (?:las )?cookies\b|\butilizz(?:iamo|a) (?:i )?cookies?\b"
    r"|^\W*(?:please )?(?:subscribe|log in|sign in|register)\b.{0,40}\bto (?:continue|keep|read)\b"
    r"|\balready (?:a|an) (?:subscriber|member)\b|\bto continue reading\b"
    r"|^\W*cancel (?:at )?any ?time\b|^\W*(?:get|enjoy) unlimited (?:\w+ )?access\b"
    r"|^\W*(?:please )?(?:enable|turn on|disable) (?:javascript|js|any ad)\b",
    re.IGNORECASE,
)
#: What tells of others: an article on notices isn't one.
_TOLD = re.compile(r"\b(?:said|says|told|according to|fined|ruled|reported|accused|wrote)\b", re.I)
#: What is shorter is a label ("3 hours ago", "Up next"), unless its language has no spaces.
_FEWEST_WORDS, _FEWEST_LETTERS = 4, 30


def has_text(article: Article) -> bool:
    """Whether an article says anything but what stands in place of one."""
    return not all(map(_is_wall, _said(article)))


def _is_wall(text: str) -> bool:
    """Whether a paragraph asks for consent or money and tells of nobody."""
    return not _TOLD.search(text) and _WALL.search(text) is not None


def no_text(name: str, articles: tuple[Article, ...]) -> Problem:
    """Why a file has no article, and what to do."""
    message = "no article text was found; paste the text itself, or list lines under keep"
    walls = (text for article in articles for text in _said(article))
    if wall := next(walls, ""):
        message = (
            f"this holds a notice in place of the article ({wall[:60]!r}); save the page again "
            "when the article is shown, or paste its text"
        )
    return Problem(name, 0, 0, "no-text", Severity.ERROR, message)


def _said(article: Article) -> Iterator[str]:
    """The paragraphs of an article that are more than labels."""
    return (
        paragraph.text
        for paragraph in article.paragraphs
        if len(paragraph.text.split()) >= _FEWEST_WORDS or len(paragraph.text) >= _FEWEST_LETTERS
    )
