"""How much of an article may be shown, and that no more of it is.

Where a publisher shows quotations only, each passage has at most 40 words, and all passages of
one source together at most 120 words or a tenth of it, whichever is less. Both are a cautious
reading of what the press accepts as quotation: EU Directive 2001/29/EC art. 5(3)(d) and 17 USC 107
name no number, so the method page says that these are this site's own.

Everything that shows words of a source asks `Excerpts.of`; one passage of each claim is granted
first, those in brief before the others, in the order of the claims, so that what matters most is
shown, and the same ones are granted everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from explainer.errors import Problem, Severity
from explainer.model import Citation, Claim, Display, Explainer, Source, Span
from explainer.publish.edges import closing, opening
from explainer.publish.quoted import prose_quotations
from explainer.publish.site import Site

WORDS_A_PASSAGE = 40
WORDS_IN_ALL = 120
SHARE_IN_ALL = 0.10

_WORD = re.compile(r"\S+")


class Excerpt(Struct, frozen=True):
    """What is shown of a passage: its words, empty where none may be; `cut` says not all are."""

    text: str
    cut: bool


_NOTHING = Excerpt("", cut=True)


def framed(citation: Citation, excerpt: Excerpt) -> str:
    """What may be shown of a passage, with its edges; nothing where no words may."""
    if not excerpt.text:
        return ""
    text, end = citation.source.text, citation.start + len(excerpt.text)
    return f"{opening(text, citation.start)}{excerpt.text}{closing(text, end)}"


def display(source: Source, site: Site) -> Display:
    """How much of a source is shown: its own word, else its outlet's, else the site's."""
    outlet = source.credited
    return source.display or (outlet.display if outlet else None) or site.display


def allowance(source: Source) -> int:
    """How many words of a source may be shown where only quotations are."""
    return min(WORDS_IN_ALL, int(count_words(source.text) * SHARE_IN_ALL))


def count_words(text: str) -> int:
    """Words as a reader counts them: runs of anything but space."""
    return len(_WORD.findall(text))


class Excerpts:
    """The passages of a topic's capped sources that are shown; those of others all are."""

    def __init__(self, explainer: Explainer, site: Site) -> None:
        self.capped = {
            source.slug: source
            for source in explainer.sources
            if display(source, site) is Display.QUOTES
        }
        self._granted: dict[tuple[str, int, int], int] = {}
        self._shown: dict[str, list[Span]] = {}
        if self.capped:
            brief = frozenset(explainer.brief)
            for claim in sorted(explainer.claims, key=lambda claim: claim.id not in brief):
                self._tell(claim)
            for citation in _in_order(explainer):
                self._grant(citation)

    def of(self, citation: Citation) -> Excerpt:
        """What may be shown of a citation's quote."""
        if citation.source.slug not in self.capped:
            return Excerpt(citation.quote, cut=False)
        end = self._granted.get(citation.key, citation.start)
        text = citation.source.text[citation.start : end]
        return Excerpt(text, cut=end < citation.end)

    def before(self, context: Citation | None) -> str:
        """What a passage leans on, on one line, if all of that may be shown."""
        excerpt = self.of(context) if context else _NOTHING
        return "" if excerpt.cut else f"{' '.join(excerpt.text.split())} "

    def shows(self, citation: Citation) -> bool:
        """Whether any words of a citation's quote may be shown."""
        return citation.source.slug not in self.capped or bool(self.of(citation).text)

    def telling(self, claim: Claim) -> Citation:
        """The passage that a claim is shown in: its founding one, or where no words of that may be
        shown, the first of another source's that some of may be, a whole sentence if there is one.
        """
        return next(filter(self.shows, _best_first(claim)), claim.citations[0])

    def shown(self, source: Source) -> tuple[Span, ...]:
        """The passages of a capped source that are shown, in the order of its text."""
        return _merged(self._shown.get(source.slug, ()))

    def _tell(self, claim: Claim) -> None:
        """Grant a claim one passage, whichever source still has words left."""
        for citation in _best_first(claim):
            self._grant(citation)
            if self.shows(citation):
                return

    def _grant(self, citation: Citation) -> None:
        source = citation.source
        if source.slug not in self.capped or citation.key in self._granted:
            return
        span = Span(citation.start, _end_of_words(citation.quote, WORDS_A_PASSAGE, citation.start))
        spans = self._shown.setdefault(source.slug, [])
        if _fits(source, (*spans, span)):
            spans.append(span)
            self._granted[citation.key] = span.end
        else:
            self._granted[citation.key] = citation.start


def check(
    explainer: Explainer, excerpts: Excerpts, also: Iterable[Citation] = ()
) -> tuple[Problem, ...]:
    """Whether the cap holds over all that the site shows, the editor's prose included; `also` are
    further quotes shown in full.

    A passage that can't be shown is a note for the editor; words over the cap are an error.
    """
    quoted, unfounded = prose_quotations(explainer)
    extra: dict[str, list[Span]] = {}
    for citation in (*quoted, *also):
        extra.setdefault(citation.source.slug, []).append(Span(citation.start, citation.end))
    found: list[Problem] = []
    for slug, source in excerpts.capped.items():
        spans = (*excerpts.shown(source), *extra.get(slug, ()))
        found += _over(source, spans)
    capped = (c for c in _in_order(explainer) if c.source.slug in excerpts.capped)
    withheld = [citation for citation in capped if excerpts.of(citation).cut]
    return (*found, *unfounded, *_withheld(withheld))


def _over(source: Source, spans: tuple[Span, ...]) -> Iterator[Problem]:
    if not _fits(source, spans):
        words, limit = _size(source, spans), allowance(source)
        longest = _longest(source, spans)
        yield Problem(
            source.file,
            0,
            0,
            "quotes-over-cap",
            Severity.ERROR,
            f"{words} words are quoted ({longest} in one passage), {limit} ({WORDS_A_PASSAGE})"
            " are allowed; cite less of it, or set its display to full where its licence allows",
        )


def _withheld(citations: list[Citation]) -> Iterator[Problem]:
    sources = dict.fromkeys(citation.source for citation in citations)
    for source in sources:
        number = len({c.key for c in citations if c.source == source})
        yield Problem(
            source.file,
            0,
            0,
            "quotes-withheld",
            Severity.NOTE,
            f"{number} cited passages are shortened or not shown, to keep within the quotation"
            " cap; set its display to full where its licence allows",
        )


def _best_first(claim: Claim) -> Iterator[Citation]:
    """A claim's passages: its founding one, then whole sentences, then parts of such."""
    first, *others = claim.citations
    yield first
    yield from sorted(others, key=_is_part)


def _is_part(citation: Citation) -> bool:
    """Whether a passage begins or ends within a sentence or a quotation."""
    text = citation.source.text
    return bool(opening(text, citation.start) or closing(text, citation.end))


def _in_order(explainer: Explainer) -> Iterator[Citation]:
    """Every citation, the claims' first."""
    return chain(
        (citation for claim in explainer.claims for citation in claim.citations),
        (c for conflict in explainer.conflicts for side in conflict.sides for c in side.citations),
        (c for event in explainer.events for c in (*event.citations, *event.derived_from)),
        (c for update in explainer.updates for change in update.changes for c in change.citations),
        (claim.context for claim in explainer.claims if claim.context),
    )


def _end_of_words(text: str, limit: int, start: int) -> int:
    """Where, counted from `start`, the last of the first `limit` words of a text ends."""
    end = 0
    for number, match in enumerate(_WORD.finditer(text), 1):
        if number > limit:
            break
        end = match.end()
    return start + end


def _size(source: Source, spans: tuple[Span, ...]) -> int:
    return sum(count_words(span.of(source.text)) for span in _merged(spans))


def _longest(source: Source, spans: tuple[Span, ...]) -> int:
    return max((count_words(span.of(source.text)) for span in _merged(spans)), default=0)


def _fits(source: Source, spans: tuple[Span, ...]) -> bool:
    within = _longest(source, spans) <= WORDS_A_PASSAGE
    return within and _size(source, spans) <= allowance(source)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
