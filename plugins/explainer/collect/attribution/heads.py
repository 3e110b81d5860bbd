"""The lines between a title and its text: who signed and when, where no word says so.

Many sites print a bare name under the title, a role beside it ("Jane Roe, Courts Reporter") or the
outlet below it, and a date that is glued to other words. What stands there is read by its
company: a name counts before a role or a known outlet, or beside a date if it begins like one.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise, takewhile

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.bylines import PARTICLES, Byline, cased, is_person, read_byline
from explainer.collect.attribution.evidence import Case
from explainer.collect.attribution.given import GIVEN_NAMES
from explainer.collect.attribution.mastheads import as_known, is_button
from explainer.collect.attribution.notes import (
    PORTRAIT,
    ROLES,
    has_role,
    is_pictured,
    is_subject,
    is_told_of,
)
from explainer.collect.attribution.places import CITIES, is_place
from explainer.collect.attribution.stamps import read_stamp, read_yearless
from explainer.collect.hosts import OUTLET_WORDS
from explainer.collect.lines.dated import is_stamp
from explainer.collect.outlets import known
from explainer.collect.publications import is_publication, is_rubric
from explainer.collect.words import words
from explainer.model import Outlet

#: Words of sites' names, and of the rubrics of regions ("Middle East").
_NO_NAMES = OUTLET_WORDS | words(
    """africa america american asia asian bank brief central channel city club county east eastern
    europe european focus forum group hub line middle north northern now pacific page point
    south southern spotlight states united valley view views west western zone"""
)
#: A stamp has no more words.
_STAMP_WORDS = 9
#: What says, on a line of its own, that a name follows.
_BY = words("by von par por di door af av autor author words")
_DONE = ("posted", "published", "reported", "story", "words", "written")
_READING_TIME = re.compile(
    r"\d+(?:[–-]\d+)?[ -]?min(?:ute)?s?\b(?: (?:read|listen))?", re.IGNORECASE
)
_MARK = re.compile(r"\s*(?:,|\||·|•| [–—-] | for (?=(?:the )?[A-Z]))\s*")
#: Where a time begins behind a name that no mark parts from it.
_TIME = re.compile(
    r" (?:(?:[Pp]ost|[Pp]ublish|[Uu]pdat)ed(?: [Oo]n)?:? )?"
    r"(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
)
#: What says behind a name that it is of who posted.
_POSTED = re.compile(r" (?:post|publish)ed (?:on )?(?=\w)", re.IGNORECASE)
#: A time behind an outlet's name.
_TIMED = re.compile(r" (?=\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m).*$", re.IGNORECASE)
_AGO = re.compile(
    r"\d{1,2} ?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|[hd])(?: ago)?\b", re.IGNORECASE
)
_BESIDE = re.compile(r"\s+[/|·•]\s+")
_LONGEST_NAME, _LONGEST_SIGNED = 4, 14
#: "By", as some sites write it before a name: without a space, or behind a label's colon.
_GLUED_BY = re.compile(r"By(?=[A-Z])|[A-Z][A-Za-z ]{3,30}: ?By ?(?=[A-Z])")
#: An initial for a given name: "K. Roe"; countries have two ("U.S. News").
_INITIAL = re.compile(r"[A-Z]\. ?[A-Z][a-z]")
#: A word in small letters.
_SMALL = re.compile(r"\b[^\W\d_A-Z]\w+")
#: Between two names; who is on duty on a live page; whose else the text is.
_AND = re.compile(r" (?:and|&|und|et|y) ")
_NOTE = "a name beside the date or a role"
_GOES_ON = re.compile(r"^(?:and|&|und|et|y) ")
_SHIFT = re.compile(
    r" \((?:now|earlier)\)| (?:and|with) (?:news |wire )?(?:agenc(?:y|ies)|wires)$", re.IGNORECASE
)
_IN_PLACE = re.compile(
    r"(?P<names>[^,|]{4,60}?) in (?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w-]+)*)"
    r"(?P<ago> \d{1,2} (?i:minutes?|hours?|days?) (?i:ago))?"
)
#: A stamp that says what it is may have more words.
_PUBLISHED = re.compile(r"(?:published|publié|publicado|veröffentlicht|pubblicato)\b", re.I)
_PUBLISHED_WORDS = 20


def glued_stamps(case: Case) -> tuple[Clue, ...]:
    """The dates in the head of an article whose lines aren't known for stamps."""
    told = {clue.line for clue in case.clues(ClueKind.STAMP, ClueKind.BYLINE, ClueKind.CREDIT)}
    return tuple(
        Clue(ClueKind.STAMP, clue.text, clue.line)
        for clue in case.head
        if clue.line not in told and (_is_signed_day(clue.text, case) or beside_day(clue.text))
    )


def signatures(case: Case) -> tuple[Clue, ...]:
    """The bare names in the head of an article that its company shows to be its author's."""
    named = ((_signer(case, at), clue) for at, clue in enumerate(case.head))
    found = tuple(
        Clue(ClueKind.BYLINE, name, clue.line, _NOTE)
        for name, clue in named
        if name and not is_subject(name, case) and clue.text not in case.article.title
    )
    return found or _in_stamps(case)


def _signer(case: Case, at: int) -> str:
    """Whom a line of the head names, by its form or by what stands beside it."""
    lines, text = case.head, case.head[at].text
    for form in (_glued, _titled, _placed, _parted, _of_agency, _of_paper):
        if name := form(text, case):
            return name
    if name := _placed_above_day(text, lines[at + 1 : at + 2], case):
        return name
    above = lines[max(at - 1, 0) : at]
    beside = (*above, *lines[at + 1 : at + 3])
    is_in_company = _is_in_company(beside, case) or is_told_of(text, case)
    is_likely = is_in_company and _is_likely(text, beside, case)
    return _people(text, case) if is_likely or any(_is_by(line.text) for line in above) else ""


def _glued(text: str, case: Case) -> str:
    """The people whom a "By" without a space introduces: "ByJane Roe Courts Reporter"."""
    if not (by := _GLUED_BY.match(text)):
        return ""
    return " and ".join(read_byline(f"By {text[by.end() :]}", case.outlets).authors)


def agencys_own(text: str, outlets: tuple[Outlet, ...]) -> Byline | None:
    """What a line without a "By" says where people of an agency sign: "JANE ROE, AP Writer"."""
    if len(text.split()) > _LONGEST_SIGNED or "," not in text or text.rstrip()[-1:] in ".?!:":
        return None
    byline = read_byline(text, outlets)
    is_agencys = byline.outlet is not None and byline.outlet.agency
    return byline if is_agencys and byline.authors else None


def _of_agency(text: str, case: Case) -> str:
    """The people of an agency."""
    byline = agencys_own(text, case.outlets)
    return " and ".join(byline.authors) if byline else ""


def _of_paper(text: str, case: Case) -> str:
    """The people of a paper that stands behind their names: "JANE ROE, EXAMPLE POST"."""
    if text.count(" ") > _LONGEST_NAME + 1 or text.count(",") != 1:
        return ""
    byline = read_byline(text, case.outlets)
    is_papers = byline.outlet is not None and is_publication(byline.outlet.name)
    return " and ".join(byline.authors) if is_papers else ""


def _in_stamps(case: Case) -> tuple[Clue, ...]:
    """The names that stamps begin with: "Jane Roe 7 Nov 2024, 18:05"."""
    names = ((_titled(clue.text, case), clue.line) for clue in case.clues(ClueKind.STAMP))
    return tuple(Clue(ClueKind.BYLINE, name, line, _NOTE) for name, line in names if name)


def going_on(case: Case, byline: Clue) -> tuple[str, ...]:
    """The people on the lines right below a byline that has no word for them: "and John Doe"."""
    below = (clue.text for clue in case.head if clue.line > byline.line)
    names = (_GOES_ON.sub("", text) for text in takewhile(partial(_is_next, case), below))
    return tuple(map(cased, names))


def _is_next(case: Case, text: str) -> bool:
    name = _GOES_ON.sub("", text)
    is_name = name != text or _begins_as_name(text)
    return is_name and bool(_person(name, case))


def _is_signed_day(text: str, case: Case) -> bool:
    """Whether a line is a day, or a name and a known outlet before one."""
    name, mark, tail = text.partition(", ")
    is_outlet = mark and _is_stamp(tail) and known(_TIMED.sub("", tail), case.outlets) is not None
    return bool(_is_stamp(text) or (is_outlet and _begins_as_name(name)))


def _is_by(text: str) -> bool:
    """Whether a line says only that a name follows."""
    said = text.casefold().strip(" :")
    return said.partition(" of ")[0] in _BY or said.removesuffix(" by") in _DONE


def beside_day(text: str) -> list[str]:
    """What a line says between marks beside a day: "Example Post · 5 Feb 2026 · A3 · JANE ROE"."""
    parts = _BESIDE.split(text)
    return parts if len(parts) > 1 and any(map(_is_stamp, parts)) else []


def _is_stamp(text: str) -> bool:
    most = _PUBLISHED_WORDS if _PUBLISHED.match(text) else _STAMP_WORDS
    said = _READING_TIME.sub(" ", text)
    return len(said.split()) <= most and read_stamp(text) is not None


def _is_in_company(beside: tuple[Clue, ...], case: Case) -> bool:
    """Whether a date, a reading time or a known outlet stands beside."""
    return any(
        _is_stamp(clue.text)
        or is_stamp(clue.text)
        or (read_yearless(clue.text) and len(clue.text.split()) <= _LONGEST_NAME)
        or _READING_TIME.match(clue.text)
        or known(as_known(clue.text, case), case.outlets)
        or _is_role(clue.text)
        or PORTRAIT.fullmatch(clue.text)
        for clue in beside
    )


def _is_role(text: str) -> bool:
    """Whether a line says what somebody is ("Business reporter, Example News")."""
    return not ROLES.isdisjoint(word.strip(",.") for word in text.casefold().split()[:3])


def _is_likely(text: str, beside: tuple[Clue, ...], case: Case) -> bool:
    """Whether a line is more likely a name of people than of anything else.

    It begins like one, names two, is said again of who wrote, or stands above the reading time,
    as readers of browsers have it. Right above a date, words that never stand in small letters on
    the page, nor a second time as the names of sites do, are a name, too.
    """
    if _begins_as_name(text) or _INITIAL.match(text) or _AND.search(text):
        return True
    if is_told_of(text, case) or _has_bio(text, case) or is_pictured(text, beside):
        return True
    own = (
        rf"(?:©|\([cC]\)|[Cc]opyright)[\s\d,–-]*{re.escape(text)}\b"
        rf"|\b(?:[Mm]ore|[Ss]tories|[Pp]osts) (?:by|from) {re.escape(text)}\b"
    )
    below = next((clue for clue in beside if _follows(clue, case.line_of(text))), None)
    if below is not None and (_READING_TIME.match(below.text) or _is_proper(text, below, case)):
        return True
    return any(re.search(own, line) for line in case.said_elsewhere(text))


def _follows(clue: Clue, line: int) -> bool:
    """Whether a line stands below another one and is no button to follow who is named there."""
    return clue.line > line and clue.text.casefold() not in ("follow", "follow author")


def _has_bio(text: str, case: Case) -> bool:
    """Whether what was cut says the name again, and on the next line what the person is."""
    return any(
        above.text.strip() == text
        and ROLES & set(re.findall(r"\w+", below.text.casefold()))
        and not _titled(below.text.strip(), case)
        for above, below in pairwise(case.article.removed)
    )


def _is_proper(text: str, below: Clue, case: Case) -> bool:
    """Whether a line above a date or a role is of words that the page has only as names."""
    is_known = known(below.text, case.outlets) is not None or is_publication(below.text)
    if not (_is_stamp(below.text) or _is_role(below.text) or is_known):
        return False
    if _titled(below.text, case):
        return False  # that line has a name of its own
    page = "\n".join((case.text, *(cut.text for cut in case.article.removed)))
    said = [word for word in text.casefold().split() if word not in PARTICLES]
    if page.count(text) != 1 or any(word in _NO_NAMES or is_rubric(word) for word in said):
        return False
    may_be_small = any(word in page for word in said)
    return not may_be_small or frozenset(_SMALL.findall(page)).isdisjoint(said)


def _people(text: str, case: Case) -> str:
    """The line, where it names one or more people and nothing else."""
    names = _AND.split(_SHIFT.sub("", text))
    return " and ".join(names) if all(_person(name, case) for name in names) else ""


def _placed(text: str, case: Case) -> str:
    """The name before a place, or a place and a time: "Jane Roe in Example Bay 2 hours ago"."""
    several = [_IN_PLACE.fullmatch(one) for one in _AND.split(text)]
    if len(several) > 1 and all(several):
        return _people(" and ".join(match["names"] for match in several if match), case)
    match = _IN_PLACE.fullmatch(text)
    if not match or not (match["ago"] or is_place(match["place"], case.text)):
        return ""
    return _people(match["names"], case)


def _placed_above_day(text: str, below: tuple[Clue, ...], case: Case) -> str:
    """The name before a place that nobody knows, right above the day."""
    match = _IN_PLACE.fullmatch(text)
    is_dated = any(_is_stamp(clue.text) for clue in below)
    is_named = match is not None and match["names"].partition(" ")[0].casefold() in GIVEN_NAMES
    return _people(match["names"], case) if match and is_dated and is_named else ""


def _person(text: str, case: Case) -> str:
    """The line, where it is a person's name and no place, rubric or outlet."""
    parts = text.split()
    is_name = is_person(text) and len(parts) <= _LONGEST_NAME and parts[0] != "The"
    is_other = text.casefold() in CITIES or known(text, case.outlets) or is_publication(text)
    return text if is_name and not is_other else ""


def _parted(text: str, case: Case) -> str:
    """The name between marks beside a day, where it begins like one."""
    names = filter(_begins_as_name, beside_day(text))
    return next((name for name in names if _person(name, case)), "")


def _titled(text: str, case: Case) -> str:
    """The name before a role or a known outlet: "Jane Roe, Reporter", "Jane Roe, Reuters"."""
    parts = min((form.split(text, maxsplit=1) for form in (_MARK, _TIME)), key=_first_size)
    if len(parts) == 1:
        return _before_role(text.split(), case)
    name, tail = parts
    return _before_mark(name, tail, case)


def _before_mark(name: str, tail: str, case: Case) -> str:
    """The name before a mark, where what stands behind it is a time, a role or an outlet."""
    if is_button(name):
        return ""
    if ROLES.intersection(name.casefold().split()):
        return _titled(name, case)  # "Jane Roe Senior Editor, The Example Post"
    is_likely = _begins_as_name(name) or _is_published(name, case)
    if is_likely and (_is_dated(tail) or is_publication(tail.partition(",")[0])):
        return _people(name, case)
    is_told = has_role(tail.split()) or known(_TIMED.sub("", tail), case.outlets) is not None
    return _people(name, case) if is_told else ""


def _is_published(name: str, case: Case) -> bool:
    """Whether a line has a name right before "Published", and its words are no rubrics."""
    is_name = not any(map(is_rubric, name.split()))
    stamps = case.clues(ClueKind.STAMP)
    return is_name and any(_POSTED.match(clue.text.removeprefix(name)) for clue in stamps)


def _before_role(words: list[str], case: Case) -> str:
    """The name of two words before a role that no mark parts from it: "Jane Roe Reporter".

    "White House Correspondent" is nobody's name: where the first word isn't a given name, the role
    must end the line in small letters.
    """
    name, tail = " ".join(words[:2]), words[2:]
    if not _begins_as_name(name) and ROLES.isdisjoint(tail[-1:]):
        return ""
    return _person(name, case) if has_role(tail) else ""


def _begins_as_name(text: str) -> bool:
    """Whether the first word is a common given name."""
    return text.partition(" ")[0].casefold() in GIVEN_NAMES


def _first_size(parts: list[str]) -> int:
    return len(parts[0])


def _is_dated(text: str) -> bool:
    """Whether what stands behind a name is a time."""
    is_day = _is_stamp(text) or is_stamp(text) or read_yearless(text) is not None
    return is_day or _AGO.match(text) is not None
