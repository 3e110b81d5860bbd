"""Whose text an article is when it isn't its publisher's own: wire copy, excerpts, pasted posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from explainer.collect.addresses import host_of
from explainer.collect.agencies import RELEASE_WIRES
from explainer.collect.article import Clue, ClueKind, Layout
from explainer.collect.attribution.bylines import is_staff, read_byline
from explainer.collect.attribution.evidence import Case, Found, by_clue, by_sidecar, settled
from explainer.collect.attribution.heads import agencys_own
from explainer.collect.attribution.mastheads import (
    NAME,
    below_bylines,
    mastheads,
)
from explainer.collect.attribution.notes import ROLES
from explainer.collect.attribution.own_words import lead_ins
from explainer.collect.attribution.phrases import (
    copyright_holder,
    first_reports,
    host_in,
    self_references,
)
from explainer.collect.attribution.titles import SOURCE, handed_on
from explainer.collect.attribution.tops import is_station
from explainer.collect.attribution.wires import senders
from explainer.collect.hosts import PORTALS, is_platform
from explainer.collect.lines.dated import stamp_rest
from explainer.collect.lines.pasted import is_to_others
from explainer.collect.outlets import at_host, known, named, outlet_key
from explainer.collect.press import PRESS
from explainer.collect.publications import is_link, is_publication
from explainer.model import Basis, Evidence, Origin, OriginKind, Outlet

#: How a copy came here where its publisher isn't named; pages print it after "via".
UNIDENTIFIED = "an unidentified repost"
FORUM = "a forum post"
_COPY = "byline of a copied text"

_TO = r"(?: ?(?:at|on|in|by|from|with permission from|:))* "
_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w&.'’-]*(?:(?: of(?: the)?)? [A-Z&][\w&.'’-]*){0,5})"

#: "Originally published by Example Post", "This report by The Agency was first published …": said
#: of nothing but a copy.
_REPRINTED = re.compile(
    rf"(?i:\bthis (?:article|report|story) by) {_NAME} was\b"
    r"|(?i:\boriginally (?:published|appeared|posted)|\bfirst (?:published|appeared)"
    rf"|\bappeared first|\brepublished|\breprinted){_TO}{_NAME.replace('name', 'other')}"
    rf"|^(?i:provided by (?:the )?){_NAME.replace('name', 'giver')}"
)
#: "Read more at Example Post", "Source: …": in a post that is where the text is from, in an
#: article it may be any reference.
_LINKED = re.compile(
    r"(?i:\b(?:full|original|entire|whole|complete) (?:article|story|report|text|post)"
    r"|\bread (?:the )?(?:more|rest)|\bcontinue reading|\bsource ?:|\bvia ?:|\bh/t ?:?)"
    rf"{_TO}{_NAME}"
)


#: Lines right above the title among which a portal names whose text it shows.
_ABOVE = 4
_LONGEST_END = 40
#: What stands behind whoever a text is of: "AFP Published August 30, 2022".
_POSTED = re.compile(r"\s+(?:published|posted|updated)\b", re.IGNORECASE)
#: An agency that signs at the end of a text, in brackets or behind its last stop: "… he said. AFP".
_SIGNATURE = re.compile(
    r"[.!?][\"”’]? ?(?:[—–-]{1,2} ?)?[ (—–-](?:[Ss]ource ?: ?)?(?P<name>[A-Z][\w&-]{1,20})"
    r"(?:, [A-Z]{2,12}){0,2}\)?\.?$"
)
#: Who answers for a text, as an agency says below those that others pay for.
_ANSWERS = re.compile(
    r"(?P<name>[A-Z]\w+(?: [A-Z]\w+)?) is solely responsible for (?:all|this) content"
)
#: What parts two names that sign together.
_TOGETHER, _PAIR = re.compile(r"\s*(?:/|,| with | and )\s*"), 2
#: The host that forums of links put behind a title.
_LINKED_HOST = re.compile(r"\w \((?P<host>(?:[a-z0-9-]{1,63}\.)+[a-z]{2,})(?:/[\w-]+)?\)$")


def read_origin(
    case: Case, outlet: Outlet | None, url: str
) -> tuple[Origin | None, tuple[Evidence, ...]]:
    """The origin of a copy, ``None`` for an article that is the publisher's own."""
    lent = (*_lent(case, outlet), *_shared(case, outlet), *_carried(case, outlet))
    sent = [*senders(case)] if outlet and outlet.slug in RELEASE_WIRES else []
    found = [*_sidecar(case), *sent, *_agencies(case), *_copied(case, url), *lent]
    found = [one for one in found if outlet is None or one.value.slug != outlet.slug]
    evidence = settled(found, "another origin is nearer to the article") if found else ()
    evidence = (*evidence, *_credited_first(case))
    if not found:
        return None, evidence
    origin = found[0].value
    kind = OriginKind.AGENCY if origin.agency else OriginKind.OUTLET
    excerpt = bool(case.clues(ClueKind.EXCERPT)) and kind is OriginKind.OUTLET
    return Origin(kind, origin, "" if outlet else _via(case), excerpt), evidence


def _via(case: Case) -> str:
    return UNIDENTIFIED if case.article.layout is Layout.ARTICLE else FORUM


def _sidecar(case: Case) -> list[Found[Outlet]]:
    origin = named(case.sidecar.origin, case.outlets)
    return [Found(origin, by_sidecar(case, "origin", origin.name))] if origin else []


def _agencies(case: Case) -> list[Found[Outlet]]:
    """Agencies in the dateline, the byline, the markup's author and copyright lines; outlets that
    are known in the dateline and the byline.
    """
    return [*_datelined(case), *_bylined(case), *_credited(case)]


def _datelined(case: Case) -> Iterator[Found[Outlet]]:
    """The agency, or the known outlet, that a dateline names."""
    dateline = case.dateline
    if dateline and (wire := dateline.agency or known(dateline.wire, case.outlets)):
        words, line = dateline.text, case.dateline_line
        evidence = Evidence("origin", wire.name, Basis.STATED, words, line, "dateline")
        yield Found(wire, evidence)


def _bylined(case: Case) -> Iterator[Found[Outlet]]:
    """Whom the writers are of."""
    note = "byline" if case.article.layout is Layout.ARTICLE else _COPY
    for clue in case.bylines:
        yield from _signed(read_byline(clue.text, case.outlets).outlet, clue, note)
    for clue in case.head:
        byline = agencys_own(clue.text, case.outlets)
        if byline or is_staff(clue.text):
            yield from _signed(read_byline(clue.text, case.outlets).outlet, clue, "byline")


def _credited(case: Case) -> list[Found[Outlet]]:
    """The agencies of stamps, of the end of the text, of credits and of lines around the text."""
    found: list[Found[Outlet]] = []
    for clue in case.clues(ClueKind.STAMP):
        name, mark, _ = _POSTED.sub("|", clue.text, count=1).partition("|")
        alone = stamp_rest(clue.text) if clue.line < case.line_at(0) else ""
        if who := name if mark else alone:
            found += _signed(known(who, case.outlets), clue, "credit")
    for clue in _closing(case):
        match = _SIGNATURE.search(clue.text)
        found += _signed(known(match["name"], case.outlets), clue, "credit") if match else []
    for cut in case.article.removed:
        if match := _ANSWERS.search(cut.text):
            clue = Clue(ClueKind.CREDIT, cut.text.strip(), cut.line)
            found += _signed(known(match["name"], case.outlets), clue, "credit")
    for clue in (*case.markup("author"), *case.credits, *_heads(case)):
        holder = (copyright_holder(clue.text) or SOURCE.sub("", clue.text)).strip(" .()")
        agency = holder.partition("/")[0] if holder.islower() else holder  # "dpa/jr"
        found += _signed(known(agency, case.outlets), clue, "credit")
    return found


def _closing(case: Case) -> Iterator[Clue]:
    """The end of an article, and the line below it behind a stop, as if it stood there."""
    last = case.line_at(len(case.text))
    yield Clue(ClueKind.CREDIT, case.text.rstrip()[-_LONGEST_END:], last)
    below = (cut for cut in case.article.removed if cut.line > last)
    for cut in islice(below, 1):
        yield Clue(ClueKind.CREDIT, f". {cut.text.strip()[:_LONGEST_END]}", cut.line)


def _heads(case: Case) -> tuple[Clue, ...]:
    """The lines above the text, and names beside a date above the title.

    "AA" or "Aa" there is a button for the size of letters.
    """
    days = {clue.line for clue in case.clues(ClueKind.STAMP)}
    dated = (clue for clue in mastheads(case) if not days.isdisjoint(_near(clue.line)))
    return tuple(clue for clue in (*case.head, *dated) if len(set(clue.text.lower())) > 1)


def _near(line: int) -> range:
    """The lines beside one, if with a blank one between."""
    return range(line - 2, line + 3)


def _lent(case: Case, outlet: Outlet | None) -> list[Found[Outlet]]:
    """The publication below the byline, where the page is another one's: whose reporter wrote."""
    if outlet is None or case.article.layout is not Layout.ARTICLE:
        return []
    own, found = outlet_key(outlet.name), []
    for clue in below_bylines(case):
        is_role = not ROLES.isdisjoint(clue.text.casefold().split())
        is_paper = is_publication(_in_words(clue.text)) and not is_role
        lender = named(clue.text, case.outlets) if is_paper else None
        key = outlet_key(lender.name) if lender else own
        if lender and key not in own and own not in key:
            found.append(Found(lender, by_clue("origin", lender.name, Basis.STATED, clue)))
    return found


def _carried(case: Case, outlet: Outlet | None) -> Iterator[Found[Outlet]]:
    """The outlet right above the title, where the page is that of a portal: it stands there twice,
    as a picture and in words, or is called as publications and stations are. Known ones may stand
    below the title.
    """
    if outlet is None or outlet.slug not in PORTALS:
        return
    for clue in case.head:
        if lender := known(clue.text, case.outlets):
            yield Found(lender, by_clue("origin", lender.name, Basis.STATED, clue, "portal"))
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    above = [cut for cut in case.article.removed if cut.line < title][-_ABOVE:]
    texts = [cut.text.strip() for cut in above]
    for cut, text in zip(reversed(above), reversed(texts), strict=True):
        is_name = NAME.fullmatch(text) is not None and not (is_link(text) or is_platform(text))
        listed = known(text, case.outlets)
        is_outlet = listed or is_publication(text) or is_station(text) or texts.count(text) > 1
        if is_name and is_outlet and (lender := named(text, case.outlets)):
            clue = Clue(ClueKind.SITE_NAME, text, cut.line)
            yield Found(lender, by_clue("origin", lender.name, Basis.STATED, clue, "portal"))
            return


def _shared(case: Case, outlet: Outlet | None) -> Iterator[Found[Outlet]]:
    """The agency beside the page's own name below the title: "AFP/Example Post"."""
    for clue in case.head if outlet else ():
        parts = [named(part, case.outlets) for part in _TOGETHER.split(clue.text)]
        pair = [one for one in parts if one] if len(parts) == _PAIR else []
        if any(one == outlet for one in pair):
            for agency in (one for one in pair if one.agency):
                yield Found(agency, by_clue("origin", agency.name, Basis.STATED, clue, "byline"))


def _in_words(name: str) -> str:
    """A name as it is written elsewhere, where it stands in capitals."""
    return name.title() if name.isupper() else name


def _signed(outlet: Outlet | None, clue: Clue, note: str) -> list[Found[Outlet]]:
    if outlet is None or not (outlet.agency or note == _COPY or _is_lender(outlet, note)):
        return []
    return [Found(outlet, by_clue("origin", outlet.name, Basis.STATED, clue, note))]


def _is_lender(outlet: Outlet, note: str) -> bool:
    """Whether a byline names a well-known outlet: "By Jane Roe, CNN"."""
    return note == "byline" and outlet in PRESS


def _copied(case: Case, url: str) -> list[Found[Outlet]]:
    """The outlet that an article says it is reprinted from, or that a post is taken from."""
    clues = (*case.clues(ClueKind.EXCERPT), *case.credits)
    found = [one for clue in clues for one in _named_by(case, clue, _REPRINTED)]
    if (outlet := handed_on(case)) and (title := case.clues(ClueKind.TITLE)):
        found.append(Found(outlet, by_clue("origin", outlet.name, Basis.STATED, title[0])))
    if case.article.layout is Layout.ARTICLE:
        return found
    for name, cut in lead_ins(case):
        clue = Clue(ClueKind.EXCERPT, cut.text.strip(), cut.line)
        if outlet := known(name, case.outlets):
            found.append(Found(outlet, by_clue("origin", outlet.name, Basis.STATED, clue)))
    for clue in case.clues(ClueKind.EXCERPT):
        found += _named_by(case, clue, _LINKED)
        found += _hosted(case, host_in(clue.text), clue.text, clue.line)
    is_comment = case.article.layout is Layout.FORUM_POST and is_to_others(case.text)
    for cut in () if is_comment else case.article.removed:
        if match := _LINKED_HOST.search(cut.text):
            found += _hosted(case, match["host"], cut.text.strip(), cut.line)
    if case.article.layout is Layout.FORUM_POST:
        found += _hosted(case, host_of(url), url, case.line_of(url))
    return found + _self_named(case)


def _named_by(case: Case, clue: Clue, pattern: re.Pattern[str]) -> list[Found[Outlet]]:
    match = pattern.search(clue.text[:300])
    name = next(filter(None, match.groupdict().values()), "") if match else ""
    outlet = named(name.rstrip("."), case.outlets) if name else None
    if outlet is None:
        return []
    return [Found(outlet, by_clue("origin", outlet.name, Basis.STATED, clue))]


def _hosted(case: Case, host: str, words: str, line: int) -> list[Found[Outlet]]:
    outlet = at_host(host, case.outlets) if host else None
    if outlet is None:
        return []
    note = f"host {host} of the link"
    return [Found(outlet, Evidence("origin", outlet.name, Basis.INFERRED, words, line, note))]


def _self_named(case: Case) -> list[Found[Outlet]]:
    """The outlet that a post's text names as itself, where a byline or an excerpt shows a copy."""
    if not (case.bylines or case.clues(ClueKind.EXCERPT)):
        return []
    found = []
    for phrase in self_references(case.text):
        outlet = known(phrase.name, case.outlets) or named(phrase.name, case.outlets)
        if outlet:
            line, note = case.line_at(phrase.start), "the text names itself"
            evidence = Evidence("origin", outlet.name, Basis.INFERRED, phrase.words, line, note)
            found.append(Found(outlet, evidence))
    return found


def _credited_first(case: Case) -> tuple[Evidence, ...]:
    """Who is credited with the first report: of the facts, not of this text."""
    return tuple(
        Evidence(
            "origin",
            phrase.name,
            Basis.STATED,
            phrase.words,
            case.line_at(phrase.start),
            "credited with the first report; the text is not a copy of it",
            refused=True,
        )
        for phrase in first_reports(case.text)
    )
