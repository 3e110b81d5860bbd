"""Notes on who wrote an article, below its text and without a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from explainer.collect.article import Article
from explainer.collect.lines.editor import Editor
from explainer.model import Removed

_NAME = r"[A-ZÀ-Þ][\w.'’-]+"
_SUBJECT = re.compile(
    rf"(?P<name>{_NAME}(?: [A-ZÀ-Þ][\w.'’-]*){{0,2}}) (?:is|was|has|can|joined|covers|writes"
    r"|reports|works|worked|lives|teaches|leads|runs|holds|serves|studied|studies|started|began)\b"
)
#: What goes on behind the name of who wrote, above the text: a mark, a name, a day, a role.
_GOES_ON = r"(?:$|\W*[,|·•–—-]| (?:and|in|for) |\W+[A-ZÀ-Þ\d])"
#: So many lines above the text may name who wrote, in so many words.
_HEAD, _WORDS = 12, 10


def bios(body: Sequence[str], above: Sequence[str]) -> int:
    """How many of the last paragraphs tell of somebody whom only a byline above them names.

    They begin with the whole name; paragraphs below may go on with the first of it.
    """
    for nth in range(len(body) - 1, 0, -1):
        subject = _SUBJECT.match(body[nth])
        if not subject or not _is_writer(above[-_HEAD:], subject["name"]):
            break
        if " " in subject["name"]:
            is_told_of = any(subject["name"] in text for text in body[:nth])
            return 0 if is_told_of else len(body) - nth
    return 0


def unsigned(article: Article, above: Sequence[str], editor: Editor) -> Article:
    """The article without its last paragraphs where they tell of who wrote and aren't asked for."""
    texts = [paragraph.text for paragraph in article.paragraphs]
    end = len(texts) - bios(texts, above)
    if end == len(texts) or any(map(editor.keeps, texts[end:])):
        return article
    told = article.paragraphs[end:]
    cuts = (Removed(one.segments[0].line, one.text, "after the article") for one in told)
    removed = (*article.removed, *cuts)
    return replace(article, paragraphs=article.paragraphs[:end], removed=removed)


def _is_writer(head: Sequence[str], name: str) -> bool:
    """Whether a line above the text begins with a name as bylines do."""
    byline = re.compile(rf"(?i:\W*(?:(?:written )?by\W+)?{re.escape(name)}){_GOES_ON}")
    return any(text.count(" ") < _WORDS and byline.match(text) for text in head)
