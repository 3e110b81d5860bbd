"""Lines amid a text that share no words with it: links to other articles, offers.

On some five hundred pages of news, of the lines that stand alone between two paragraphs, have the
words of a title and end no sentence, those that head a part of the text have two or more of its
words in five, and the others hardly any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from explainer.collect.lines.heading import content
from explainer.collect.lines.prose import count, ends_sentence
from explainer.collect.lines.resumed import signs_off
from explainer.collect.lines.survey import Survey

#: Words of such a line, and those that carry meaning at the least.
_TITLE, _TELLING = range(6, 19), 4
#: The most of them that a line may share with the text.
_SHARED = 0.2


def unrelated(page: Survey, kept: Sequence[bool], prose: Sequence[bool]) -> Iterator[int]:
    """The indices of kept lines between two paragraphs that have next to none of the text's words.

    What a paragraph with a colon leads on to is quoted, and items are of a list.
    """
    body = list(compress(range(len(kept)), kept))
    for above, at, below in zip(body, body[1:], body[2:], strict=False):
        if prose[above] and prose[below] and page.texts[above][-1] != ":" and _is_alone(page, at):
            said = content(" ".join(page.texts[one] for one in body if one != at))
            own = content(page.texts[at])
            if len(own) >= _TELLING and len(own & said) <= _SHARED * len(own):
                yield at


def _is_alone(page: Survey, at: int) -> bool:
    """Whether a line has the words of a title and ends no sentence."""
    line = page.lines[at]
    is_said = ends_sentence(line.text) or signs_off(line.text)
    return not (line.bullet or is_said) and count(line) in _TITLE
