"""When an article was out, as the article itself says; the digest weighs it over the topic.

A date in the text is never a candidate: it dates what is reported, not the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind, Layout
from explainer.collect.attribution.bylines import read_byline
from explainer.collect.attribution.evidence import (
    COPIED,
    Case,
    Found,
    by_clue,
    by_sidecar,
    refused,
    settled,
)
from explainer.collect.attribution.heads import glued_stamps
from explainer.collect.attribution.last_days import last_days
from explainer.collect.attribution.own_words import lead_ins
from explainer.collect.attribution.stamps import (
    is_update,
    read_stamp,
    read_yearless,
    stated_day,
)
from explainer.collect.lines.dated import is_of_another_day
from explainer.model import CHANGED, Basis, Evidence
from explainer.when import When

#: Day in a URL's path, as most news sites write it: /2021/03/25/ or /2021-03-25-title; some have
#: a section behind the year.
_IN_URL = re.compile(
    r"/((?:19|20)\d{2})([/-])(?:[a-zA-Z]{2,20}/)?(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/-]|$)"
)
#: A month there, behind which a title follows: /2021/03/title.
_MONTH_IN_URL = re.compile(r"/((?:19|20)\d{2})/(0[1-9]|1[0-2])/(?=[^/]*[a-z-]{8})")
#: What says, before a day, that it is of a change.
_IS_CHANGED = re.compile(r"(?:last )?(?:updated|modified)\b", re.IGNORECASE)
#: "This report by The Canadian Press was first published Nov. 7, 2022."
_FIRST = re.compile(r"\b(?:first|originally) published (?:on )?(?P<stamp>.+)", re.IGNORECASE)
#: "From Example Post, https://post.example/bridge, 7 November 2022": the day behind the address.
_ADDRESSED = re.compile(r".{0,100}?https?://\S+\W{1,3}(?P<stamp>.+)")
#: "• Friday, 28 June 2024".
_VISITED = re.compile(r"\W*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today)\b[\w ,.]*\W*", re.I)
#: "Story Date: 28 June 2024".
_SAYS_SO = re.compile(
    r"\W*(?:story date|date published|publication date|originally published|first published"
    r"|published on|pub(?:lished)? date)\b",
    re.IGNORECASE,
)
#: An instant in markup as Greenwich has it; until noon there, it is still the day before somewhere
#: in the west, and from ten on the next one in the east.
_UTC = re.compile(r"T(?P<hour>\d\d):\d\d[\d:.]*(?:Z|[+-]00:?00)$")
_NOON, _NEXT = 12, 10
_DAY = timedelta(days=1)
_LONGEST = 300
_STATED = ("datePublished", "article:published_time", "time")


def read_published(
    case: Case, url: str, *, copied: bool
) -> tuple[When | None, tuple[Evidence, ...]]:
    """The best date that is said, and the evidence of every candidate.

    `copied` tells that a forum's post carries somebody else's text, which may be older than it.
    """
    sidecar, stamped, datelined = _sidecar(case), _stamped(case), _datelined(case)
    others = [*_above_title(case), *_posted(case, copied=copied), *_guessed(case, url)]
    if case.is_throwaway:
        found, copies = [*sidecar, *datelined], [*stamped, *others]
    else:
        said = [*sidecar, *stamped, *datelined, *others]
        found, copies = said or last_days(case) or _changed(case), []
    found = _decided(_in_time(case, found))
    evidence = settled(found, "another date is nearer to the article") if found else ()
    fallen = (refused(one.evidence, COPIED) for one in copies)
    return (found[0].value if found else None), (*evidence, *fallen, *_not_it(case))


def _in_time(case: Case, found: list[Found[When]]) -> list[Found[When]]:
    """The candidates, first those that aren't of a later day than the last change was: above the
    title of such a page stands the day of a visit.
    """
    title = max((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    stamps = case.clues(ClueKind.STAMP)
    days = [read_stamp(clue.text) for clue in stamps if title < clue.line and is_update(clue.text)]
    last = max((day.last for day in days if day and day.last), default=None)
    if last is None or not found or not _is_later(found[0], title, last):
        return found
    return [one for one in found if not _is_later(one, title, last)] or _changed(case)


def _is_later(one: Found[When], title: int, last: date) -> bool:
    """Whether a date above a title is of a later day."""
    first = one.value.first
    is_above = 0 < one.evidence.line < title and one.evidence.basis is Basis.STATED
    return is_above and first is not None and first > last


def _decided(found: list[Found[When]]) -> list[Found[When]]:
    """The candidates, first the day that a further one picks of two that the first may mean."""
    days = _either(found[0]) if found else ()
    for one in found[1:] if days else ():
        meant = [day for day in days if one.value.first and one.value.overlaps(day)]
        if len(meant) == 1 and not _either(one):
            evidence = replace(one.evidence, value=meant[0].edtf)
            return [Found(meant[0], evidence), *(other for other in found if other is not one)]
    return found


def _either(one: Found[When]) -> tuple[When, ...]:
    """The two days that a date may mean whose order or time zone isn't the page's."""
    first, last = one.value.first, one.value.last
    if not first or not last:
        return ()
    if one.value.edtf.endswith("?"):
        return When.day(first), When.day(last)
    if not (said := _UTC.search(one.evidence.quote)) or one.value != When.day(first):
        return ()
    before = [first - _DAY] if int(said["hour"]) < _NOON else []
    after = [first + _DAY] if int(said["hour"]) >= _NEXT else []
    return tuple(map(When.day, (first, *before, *after)))


def _sidecar(case: Case) -> list[Found[When]]:
    when = case.sidecar.published
    return [Found(when, by_sidecar(case, "published", when.edtf))] if when else []


def _stamped(case: Case) -> list[Found[When]]:
    """Markup, then the byline's own date, stamps, credits; each as the page has it."""
    found: list[Found[When]] = []
    for clue in case.markup(*_STATED):
        found += _read(clue, read_stamp(clue.text))
    for clue in case.clues(ClueKind.BYLINE):
        found += _read(clue, read_byline(clue.text, case.outlets).when)
    above = {clue.line for clue in _visits(case)}
    for clue in _near_title(case, (*case.clues(ClueKind.STAMP), *glued_stamps(case))):
        passed = clue.line in above or is_of_another_day(clue.text[:_LONGEST])
        found += [] if passed else _read(clue, stated_day(clue.text))
    for clue in case.clues(ClueKind.EXCERPT):
        match = _FIRST.search(clue.text) or _ADDRESSED.match(clue.text)
        found += _read(clue, read_stamp(match["stamp"])) if match else []
    return found


def _above_title(case: Case) -> list[Found[When]]:
    """Stamps that may be of the day on which the page was saved: a dateline with a year outdoes
    them.
    """
    return [found for clue in _visits(case) for found in _read(clue, read_stamp(clue.text))]


def _visits(case: Case) -> tuple[Clue, ...]:
    """The stamps above a title that are nothing but a day and its weekday, as heads of sites have
    that of a visit.
    """
    title = max((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    return tuple(
        clue
        for clue in case.clues(ClueKind.STAMP)
        if clue.line < title and _VISITED.fullmatch(clue.text)
    )


def _near_title(case: Case, stamps: Iterable[Clue]) -> list[Clue]:
    """Stamps, those that say so themselves first, then those between title and text: above a title
    may stand the day of a visit.
    """
    between = {clue.line for clue in case.head}
    return sorted(
        stamps, key=lambda clue: (not _SAYS_SO.match(clue.text), clue.line not in between)
    )


def _read(
    clue: Clue, when: When | None, basis: Basis = Basis.STATED, note: str = ""
) -> list[Found[When]]:
    return [Found(when, by_clue("published", when.edtf, basis, clue, note))] if when else []


def _datelined(case: Case) -> list[Found[When]]:
    if not (case.dateline and case.dateline.when):
        return []
    when, words, line = case.dateline.when, case.dateline.text, case.dateline_line
    return [Found(when, Evidence("published", when.edtf, Basis.STATED, words, line, "dateline"))]


def _posted(case: Case, *, copied: bool) -> list[Found[When]]:
    """A forum's own dates: of the post where it is an original, a latest bound where it copies."""
    found: list[Found[When]] = []
    is_post = case.article.layout is not Layout.ARTICLE
    for clue in case.clues(ClueKind.POSTED):
        when = read_stamp(clue.text)
        if when and is_post and copied:
            note = "posted then; the copied text may be older"
            found += _read(clue, When.before(when), Basis.INFERRED, note)
        elif when:
            found += _read(clue, when, Basis.STATED, "date of the post")
    return found


def _guessed(case: Case, url: str) -> list[Found[When]]:
    found: list[Found[When]] = []
    if when := _in_address(url):
        note = "the address holds a day" if when.first == when.last else "the address holds a month"
        found.append(Found(when, Evidence("published", when.edtf, Basis.INFERRED, url, 0, note)))
    for _, cut in lead_ins(case):
        clue = Clue(ClueKind.STAMP, cut.text.strip(), cut.line)
        found += _read(clue, read_stamp(clue.text), Basis.INFERRED, "in the words above the text")
    for clue in case.markup("htmldate"):
        found += _read(clue, read_stamp(clue.text), Basis.INFERRED, "found in the page by htmldate")
    return found


def _in_address(url: str) -> When | None:
    """The day, or else the month, in an address."""
    if match := _IN_URL.search(url):
        try:
            return When.day(date(int(match[1]), int(match[3]), int(match[4])))
        except ValueError:
            return None
    month = _MONTH_IN_URL.search(url)
    return When.month(int(month[1]), int(month[2])) if month else None


def _changed(case: Case) -> list[Found[When]]:
    """Where only the day of a change is said, the article was out by then."""
    note = "changed then, so published that day or before"
    return [
        found
        for clue in (*case.clues(ClueKind.STAMP, ClueKind.BYLINE), *_behind_bars(case))
        if is_update(clue.text) and (when := read_stamp(clue.text))
        for found in _read(clue, When.before(when), Basis.INFERRED, note)
    ]


def _behind_bars(case: Case) -> Iterator[Clue]:
    """The days behind a bar that say they are of a change: "Web Desk | Updated: March 5, 2021"."""
    for clue in glued_stamps(case):
        parts = (part.strip() for part in clue.text.split("|"))
        yield from (replace(clue, text=part) for part in parts if _IS_CHANGED.match(part))


def _not_it(case: Case) -> list[Evidence]:
    """Dates that aren't the publication's, or not whole, but tell something of it."""
    found = []
    for clue in (*case.clues(ClueKind.STAMP), *case.markup("dateModified")):
        when = read_stamp(clue.text)
        if when and (clue.name == "dateModified" or is_update(clue.text)):
            evidence = by_clue("published", when.edtf, Basis.STATED, clue)
            found.append(refused(evidence, CHANGED))
        elif not when and (day := read_yearless(clue.text)):
            evidence = by_clue("published", "XXXX-{:02}-{:02}".format(*day), Basis.STATED, clue)
            change = f"; {CHANGED}" if is_update(clue.text) else ""
            found.append(refused(evidence, f"names no year{change}"))
    if case.dateline and case.dateline.yearless and not case.dateline.when:
        value = "XXXX-{:02}-{:02}".format(*case.dateline.yearless)
        words = case.dateline.text
        note = "dateline; names no year"
        line = case.dateline_line
        found.append(Evidence("published", value, Basis.STATED, words, line, note, refused=True))
    return found
