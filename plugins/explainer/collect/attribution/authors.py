"""The people who wrote an article."""

from __future__ import annotations

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.bylines import is_person, read_byline
from explainer.collect.attribution.evidence import Case, Found, by_clue, by_sidecar, settled
from explainer.collect.attribution.heads import going_on
from explainer.collect.attribution.last_days import ENTRY
from explainer.collect.attribution.places import is_place
from explainer.collect.outlets import known, outlet_key
from explainer.model import Basis, Evidence, Removed


def read_authors(case: Case) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """The authors and how they are known; nobody where no byline names a person."""
    found = [*_given(case)]
    if not found:
        return (), ()
    return found[0].value, settled(found, "another byline is nearer to the article")


def _given(case: Case) -> list[Found[tuple[str, ...]]]:
    found: list[Found[tuple[str, ...]]] = []
    if case.sidecar.authors:
        names = case.sidecar.authors
        found.append(Found(names, by_sidecar(case, "authors", ", ".join(names))))
    found += (*_marked_up(case, "author"), *_marked_up(case, "signed"))
    for clue in case.bylines:
        names = _people(clue.text, case)
        if names:
            names = tuple(dict.fromkeys((*names, *going_on(case, clue))))
            found.append(Found(names, by_clue("authors", ", ".join(names), Basis.STATED, clue)))
    bare = found or _credited(case) or _unsigned(case)
    return bare or _marked_up(case, "trafilatura") or _left_over(case)


def _marked_up(case: Case, name: str) -> list[Found[tuple[str, ...]]]:
    """The people whom the markup names so."""
    sites = {outlet_key(clue.text) for clue in case.markup("publisher", "og:site_name")}
    clues = [
        clue
        for clue in case.markup(name)
        if is_person(clue.text)
        and not known(clue.text, case.outlets)
        and outlet_key(clue.text) not in sites
    ]
    if not clues:
        return []
    read = (_people(clue.text, case) for clue in clues)
    names = tuple(dict.fromkeys(name for names in read for name in names))
    if not names:
        return []
    return [Found(names, by_clue("authors", ", ".join(names), Basis.STATED, clues[0]))]


def _credited(case: Case) -> list[Found[tuple[str, ...]]]:
    """Authors of a credit line such as "(Reporting by A; editing by B)"."""
    for clue in case.clues(ClueKind.CREDIT):
        if "reporting by" in clue.text.lower():
            names = _people(clue.text.strip("()[] "), case)
            if names:
                value = ", ".join(names)
                return [Found(names, by_clue("authors", value, Basis.STATED, clue))]
    return []


def _unsigned(case: Case) -> list[Found[tuple[str, ...]]]:
    """Names under the title that no word introduces, and those on the lines right below them."""
    read = ((_people(clue.text, case), clue) for clue in case.signed)
    joined = (
        (tuple(dict.fromkeys((*names, *going_on(case, clue)))), clue)
        for names, clue in read
        if names
    )
    return [
        Found(names, by_clue("authors", ", ".join(names), Basis.INFERRED, clue))
        for names, clue in joined
    ]


def _left_over(case: Case) -> list[Found[tuple[str, ...]]]:
    """The people whom all bylines name that stand elsewhere on a page, if it names them again.

    Bylines amid the text or below it are most often those of links to other articles.
    """
    said = [(_signer(cut), cut) for cut in case.article.removed]
    cuts = [(_people(by, case), cut) for by, cut in said if by]
    people = {names for names, _ in cuts if names}
    if len(people) != 1:
        return []
    (names,) = people
    lines = {cut.line for _, cut in cuts}
    others = [cut.text for cut in case.article.removed if cut.line not in lines]
    if not all(any(name in text for text in (case.text, *others)) for name in names):
        return []
    cut = next(cut for found, cut in cuts if found)
    clue = Clue(ClueKind.BYLINE, cut.text.strip(), cut.line)
    return [Found(names, by_clue("authors", ", ".join(names), Basis.INFERRED, clue))]


def _signer(cut: Removed) -> str:
    """The byline that a line is, or ends with: "Posted in Walks on March 19, 2023 by Jane Roe."."""
    if cut.reason == "byline":
        return cut.text.strip()
    entry = ENTRY.match(cut.text.strip()) if " by " in cut.text else None
    return f"By {entry['name']}" if entry and entry["name"] else ""


def _people(byline: str, case: Case) -> tuple[str, ...]:
    """The people whom a byline names, and not where from: "Jane Roe, Port Example"."""
    names = read_byline(byline, case.outlets).authors
    place = case.dateline.place.casefold() if case.dateline else ""
    return tuple(
        name for name in names if name.casefold() != place and not is_place(name, case.text)
    )
