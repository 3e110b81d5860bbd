"""What a page, its writers and those who hand it on say in words of whose it is.

"Thanks for reading …!", "Jane Roe is a reporter for …", "Worth reading, from the … (25 March):".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case
from explainer.collect.attribution.forms import form, words_held
from explainer.collect.attribution.heads import beside_day
from explainer.collect.attribution.mastheads import NAME
from explainer.collect.attribution.notes import ROLES
from explainer.collect.outlets import known
from explainer.collect.publications import is_publication, is_rubric
from explainer.model import Removed

_LONGEST = 400
#: What newsletters, free encyclopedias and those who take stories from feeds say of themselves.
_OWN = (
    form("thanks", rf"(?i:thanks for (?:reading|subscribing to)) ({NAME.pattern})!"),
    form("supported", rf"({NAME.pattern}) is an? (?:reader|listener|community)-supported\b"),
    form("free", rf"From (?P<free>{NAME.pattern}), the free\b"),
    form("trust", rf"(?i:why you can trust) (?:the )?({NAME.pattern})$"),
    form("at", rf"\(?At ({NAME.pattern}), we\b"),
    form("agencies", rf"(?i:source) ?: ?({NAME.pattern}?) (?i:and (?:news )?agencies)$"),
    form("provides", rf"({NAME.pattern}) provides (?i:the information) [“\"]?as is\b"),
    form("published", rf"(?i:published in) ({NAME.pattern})(?:$|, [A-Z]\w+ \d)"),
    form(
        "forwarded reposted provided shared",
        rf"(?i:forwarded|reposted|provided|shared) (?:from|by) ({NAME.pattern})$",
    ),
    form(
        "subscribed signed edited created app sign",
        rf".*?\b(?:(?:subscribed|signed up) (?:to|for) ({NAME.pattern})[.,]"
        rf"|not been (?:edited|created) by ({NAME.pattern}) (?:staff|team|editorial)\b"
        rf"|(?i:download|get) (?:[Tt]he )?(?:(?i:free|new) )?({NAME.pattern}?)(?: News)? [Aa]pp\b"
        rf"|(?i:sign up for) ({NAME.pattern})['’]s (?:free |daily |weekly )*"
        r"(?:e-?mails?|newsletters?|alerts?)\b)",
    ),
    form(
        "division unit brand publication product part service",
        r"(?P<owned>(?-i:[A-Z])[\w-]+\.(?:com|org|net|news|co\.\w\w)) is an? (?:\w+ )?"
        r"(?:division|unit|brand|publication|product|part|service) of [A-Z]",
    ),
    form(
        "link",
        rf".*?\b(?i:buy|purchase) (?i:something )?(?:through|from|via) an? ({NAME.pattern}) link\b",
    ),
)
#: Whom a writer works for, as the note on who wrote says.
_WORKS = form(
    "reporter journalist editor correspondent writer columnist producer",
    r"(?:(?P<writer>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}) |.*?\b)"
    r"(?i:is)(?: [\w-]+){0,5}? (?i:reporter|journalist|editor|correspondent|writer"
    r"|columnist|producer)\b[^.]{0,80}? (?:at|for|of|with) "
    rf"(?P<name>{NAME.pattern})(?=[.,;]|$| (?:who|where|since|based|\w+ing)\b)",
)
#: ... and what for, which says it only of whoever signed.
_WRITER = r"(?P<writer>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3})"
_COVERS = form(
    "covers writes reports",
    rf"{_WRITER} (?:covers|writes|reports)\b"
    rf"[^.,]{{0,80}}? for (?:the )?(?P<name>{NAME.pattern})(?=[.]|$)",
)
#: ... and where somebody has been for long.
_STAYED = form(
    "has",
    rf"{_WRITER} has (?:been|worked) (?:with|at|for) "
    rf"(?P<name>{NAME.pattern}) (?:for|since)\b",
)
#: Who signs for a newsroom, and what is written for one.
_STAFFED = re.compile(
    rf"(?i:by )?(?P<staff>{NAME.pattern}) (?i:staff(?: reports?| writers?)?|news service|newsroom)"
    rf"|(?i:special to )(?:the )?(?P<special>{NAME.pattern})"
)
#: What a name has that is short for another, or is more than a name.
_SHORTENED = re.compile(r"\b[A-Z]{2,}\b(?=.*[a-z])|\b(?i:of the)\b")
#: What a site says behind its name, of what it is.
_TAGGED = re.compile(
    rf"(?P<name>{NAME.pattern})(?: ?:| [–—-]) (?:the |your )?(?:[\w-]+ ){{0,3}}?"
    r"(?i:voice|home|source|magazine|guide|news(?: and \w+)?) (?:of|for|from|to|about)\b"
    r"[^.?!]{3,80}"
)
#: Who writes for several says so: "a contributing editor at …, culture writer for …".
_SEVERAL = re.compile(
    r"\b(?:contributing|freelance|guest)\b"
    r"|, (?:(?:and )?\w+ )?(?:writer|editor|columnist|author)\b",
    re.IGNORECASE,
)
#: Where a name ends and what it belongs to begins.
_PART = re.compile(r"\s*(?:,|\||·|•| [–—-] )\s*")
_BY = ("By ", "BY ", "by ")
_REGION = re.compile(r"[A-Z]{2,3} News")
#: What somebody says above an article of where it is from: "From the Example Post (25 March):".
_LEAD_IN = re.compile(
    rf"\b(?:[Ff]rom|[Ii]n|[Oo]n|[Bb]y|[Vv]ia|[Aa]t) (?:the )?(?P<name>{NAME.pattern})"
)


def own_words(case: Case) -> tuple[Clue, ...]:
    """What a page calls itself in the lines around the text ("Thanks for reading …!")."""
    first = case.line_at(0)
    cuts = ((_own(cut.text[:_LONGEST]), cut.line) for cut in case.article.removed)
    found = (
        (next(filter(None, match.groups())), line)
        for match, line in cuts
        if match and (line < first or match.lastgroup != "free")
    )
    told = (Clue(ClueKind.SITE_NAME, name.strip(" .!,"), line) for name, line in found)
    led_in = (Clue(ClueKind.SITE_NAME, name, cut.line) for name, cut in lead_ins(case))
    return (
        *told,
        *led_in,
        *_works(case),
        *_tagged(case),
        *_staffed(case),
        *_signed(case),
        *_beside(case),
    )


def _own(text: str) -> re.Match[str] | None:
    """The first form in which a line says the page's own name."""
    held = words_held(text)
    return next(filter(None, (one.match(text, held) for one in _OWN)), None)


def _staffed(case: Case) -> Iterator[Clue]:
    """The publication whose newsroom signs, or for which somebody wrote, without a "By"."""
    alone = {cut.text.strip().lower() for cut in case.article.removed}
    for clue in case.head:
        text = beside_day(clue.text)[0] if beside_day(clue.text) else clue.text
        match = _STAFFED.fullmatch(text)
        name = match["staff"] or match["special"] if match else ""
        is_name = is_publication(name) or (name.lower() in alone and not is_rubric(name))
        if is_name and not _SHORTENED.search(name):
            yield replace(clue, text=f"The {name}" if f"the {name.lower()}" in alone else name)


def _tagged(case: Case) -> Iterator[Clue]:
    """The publication that a line is about: "The Example Post – news and views for …"."""
    for cut in case.article.removed:
        match = _TAGGED.match(cut.text[:_LONGEST].strip())
        if match and is_publication(match["name"]):
            yield Clue(ClueKind.SITE_NAME, match["name"], cut.line)


def _works(case: Case) -> Iterator[Clue]:
    """The publication that a note on who wrote names; of whoever signed, any name."""
    signed = " ".join(clue.text for clue in (*case.signed, *case.bylines))
    cuts = [(cut.text, cut.line, False) for cut in case.article.removed]
    for told, line, is_text in (*cuts, *_last(case)):
        text = told[:_LONGEST]
        held = words_held(text)
        forms = (_WORKS,) if "is" in held else (_COVERS, _STAYED)
        match = next(filter(None, (one.match(text, held) for one in forms)), None)
        name = match["name"].rstrip(".") if match else ""
        is_staff = match and (match["writer"] or "-") in signed and not _SEVERAL.search(told)
        if is_staff or (is_publication(name) and not is_text):
            yield Clue(ClueKind.SITE_NAME, name, line)


def _last(case: Case) -> Iterator[tuple[str, int, bool]]:
    """The last two paragraphs, where a note on who wrote may stand as if it were text."""
    for paragraph in case.article.paragraphs[-2:]:
        yield paragraph.text, paragraph.segments[0].line if paragraph.segments else 0, True


def _signed(case: Case) -> Iterator[Clue]:
    """The publication beside a bare name in the head: "Jane Roe, Example Post, 20 June 2025"."""
    lines = {clue.line for clue in case.signed}
    for clue in case.head:
        parts = _PART.split(clue.text)[1:] if clue.line in lines else []
        names = (one for one in parts if not ROLES.intersection(one.casefold().split()))
        yield from (replace(clue, text=name) for name in names if is_publication(name))


def _beside(case: Case) -> Iterator[Clue]:
    """The publication between marks beside a day: "Staff / THE EXAMPLE POST / March 25, 2021"."""
    for clue in case.head:
        names = (part.title() if part.isupper() else part for part in beside_day(clue.text))
        called = (one for one in names if is_publication(one) and not one.startswith(_BY))
        yield from (replace(clue, text=name) for name in called if not _is_of_a_region(name, case))


def _is_of_a_region(name: str, case: Case) -> bool:
    """Whether a name is rather a rubric's: "SF News"."""
    return _REGION.fullmatch(name) is not None and known(name, case.outlets) is None


def lead_ins(case: Case) -> Iterator[tuple[str, Removed]]:
    """The publications that somebody's words above the article say it is from, and those words."""
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    for cut in case.article.removed:
        text = cut.text[:_LONGEST].strip()
        if cut.line < title and text.endswith(":"):
            names = (match["name"] for match in _LEAD_IN.finditer(text))
            yield from (
                (name, cut) for name in names if is_publication(name) or known(name, case.outlets)
            )
            if known(alone := text.rstrip(" :"), case.outlets):
                yield alone, cut
