"""What a page calls its site, where anything else on the page bears that out.

A short line above a title may be a site's name, a rubric, or a button, and a copy on a throw-away
site calls itself one thing in its header and another in its title. So a name counts if the page
says it in two ways, or if it follows the title and nothing speaks against it. Where there is none,
the one masthead that ends as publications' names do is inferred to be it.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from explainer.collect.addresses import host_of
from explainer.collect.article import Clue, ClueKind, Layout
from explainer.collect.attribution.ballot import elected
from explainer.collect.attribution.bylines import is_person
from explainer.collect.attribution.evidence import Case, Found, by_clue, refused
from explainer.collect.attribution.mastheads import (
    below_bylines,
    below_titles,
    beside_dates,
    first_crumbs,
    hosts_above,
    is_called,
    is_said_again,
    mastheads,
)
from explainer.collect.attribution.phrases import copyright_holder, host_in
from explainer.collect.attribution.places import CITIES
from explainer.collect.attribution.titles import headings, own_title, without_suffix
from explainer.collect.attribution.tops import first_line, is_topic, on_top
from explainer.collect.hosts import PORTALS, host_label
from explainer.collect.outlets import known, known_within, named, outlet_key
from explainer.collect.publications import is_link, is_publication, without_rubrics
from explainer.model import Basis, Evidence, Outlet

_LONGEST = 60
_MOST_WORDS = 6
_SHORTEST_KEY = 4
_DESKS = ("chief", "our", "senior", "special", "staff")
#: A name inside another one ("Plumbing" in "Example Plumbing") is at least this share of it.
_MOST_OF = 0.6

_PORTALS = frozenset(map(outlet_key, PORTALS))
#: Initials of a place.
_SHORT_PLACE = re.compile(r"(?:[A-Z]\.){2,3}")
#: The rubric of a region, where another name is called as a publication.
_REGION = re.compile(r"\w+ News")
_SUFFIX_MARK = re.compile(r"^\s*[|»·–—-]+\s*")
_PREFIX_MARK = re.compile(r"\s*(?:[|–—:]|\s-)+\s*$")

Founds = tuple[Found[Outlet], ...]
SiteNames = tuple[Founds, tuple[Evidence, ...]]


def read_site_names(case: Case, url: str) -> SiteNames:
    """The names that stand, and the evidence of those that don't."""
    if case.article.layout is not Layout.ARTICLE:
        return (), ()
    title = _bare_title(case)
    suffixes, headers = _suffixes(case, url, title), _headers(case, title)
    found = (*suffixes, *headers)
    heads = _candidates(case, (*mastheads(case), *first_crumbs(case)), title)
    witnesses = (*_witnesses(case, url), *_also(suffixes, headers))
    borne_out = _borne_out(case, found, heads, witnesses)
    standing = _spelt_out((*borne_out, *_below(case, title, witnesses)))
    standing = _portal(case) or _of_holder(case, standing) or standing
    if standing:
        others = (one for one in standing if one not in found)
        return _parted((*found, *others), standing, "another name is borne out by the page")
    if said := elected(case, _title_suffixes(case, title)):
        return _parted((*found, *said), said, "another name is borne out by the page")
    return _unborne(case, title, suffixes, headers, heads)


def _suffixes(case: Case, url: str, title: str) -> Founds:
    """The names beside the title; where the article's own has none, only that of its address."""
    found = _candidates(case, _title_suffixes(case, title), "")
    if url and own_title(case) != case.article.title:
        return tuple(one for one in found if _is_at(url, one.value.name))
    return found


def _headers(case: Case, title: str) -> Founds:
    """The names in places of their own; an agency's below the title is whose the text is."""
    below = frozenset(clue.line for clue in case.head)
    found = _candidates(case, case.clues(ClueKind.SITE_NAME), title)
    return tuple(one for one in found if not (one.value.agency and one.evidence.line in below))


def _unborne(case: Case, title: str, suffixes: Founds, headers: Founds, heads: Founds) -> SiteNames:
    """The names that stand though nothing else on the page says them: the first line's, the only
    publication's, or what is beside the title where the page calls its site nothing else.
    """
    found = (*suffixes, *headers)
    first = _inferred(_candidates(case, on_top(case), title))
    if not suffixes and not _is_contested(case, headers, first):
        return _parted((*found, *first), first, "nothing else on the page bears it out")
    near = _candidates(case, (*beside_dates(case), *below_bylines(case)), title)
    beside = tuple(one for one in near if not one.value.agency)
    if not suffixes and (only := _only_publication((*headers, *heads, *beside))):
        return _parted((*found, *only), only, "nothing else on the page bears it out")
    if len({one.value.slug for one in found}) > 1:
        return _parted(found, (), "the page gives its site several names, so none is trusted")
    return _parted(found, suffixes, "nothing else on the page bears it out")


def _parted(found: Founds, standing: Founds, why: str) -> SiteNames:
    slugs = {one.value.slug for one in standing}
    fallen = (refused(one.evidence, why) for one in found if one.value.slug not in slugs)
    return tuple(one for one in found if one.value.slug in slugs), tuple(fallen)


def _only_publication(heads: Founds) -> Founds:
    """The one masthead that is a publication's by its words."""
    called = [one for one in heads if is_publication(one.value.name) and not one.value.agency]
    publications = [one for one in called if not _REGION.fullmatch(one.value.name)] or called
    is_one = len({head.value.slug for head in publications}) == 1
    return _inferred(tuple(publications[:1])) if is_one else ()


def _is_contested(case: Case, headers: Founds, first: Founds) -> bool:
    """Whether there is no name on the first line, or another one above the title."""
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=case.line_at(0))
    slugs = {one.value.slug for one in first}
    above = (one.value.slug for one in headers if one.evidence.line < title)
    return not first or any(slug not in slugs for slug in above)


def _inferred(names: Founds) -> Founds:
    """Names that no mark-up and no place of their own tells from other lines."""
    return tuple(
        replace(one, evidence=replace(one.evidence, basis=Basis.INFERRED, note="head of the page"))
        for one in names
    )


def _candidates(case: Case, clues: tuple[Clue, ...], title: str) -> Founds:
    clues = tuple(clue for clue in clues if len(clue.text) <= _LONGEST)
    if not clues:
        return ()
    writers = {clue.text for clue in (*case.signed, *case.markup("author", "signed"))}
    found = []
    for clue in clues:
        outlet = named(without_rubrics(clue.text), case.outlets)
        is_other = (title and title in clue.text) or clue.text in writers or _is_signed(clue, case)
        if outlet and not is_other and not is_link(clue.text) and not _is_desk(clue.text):
            evidence = by_clue("outlet", outlet.name, Basis.STATED, clue, "name of the site")
            found.append(Found(outlet, evidence))
    return tuple(found)


def _is_signed(clue: Clue, case: Case) -> bool:
    """Whether a name is that of whoever wrote, with what stands beside it."""
    return any(one.line == clue.line and one.text in clue.text for one in case.signed)


def _is_desk(text: str) -> bool:
    """Whether a line only says that somebody of the newsroom wrote ("Our Correspondent")."""
    return text.partition(" ")[0].casefold() in _DESKS and not is_person(text)


def _also(suffixes: Founds, headers: Founds) -> tuple[str, ...]:
    """The keys of names that stand both after the title and in the header."""
    above = {outlet_key(one.value.name) for one in headers}
    return tuple(key for one in suffixes if (key := outlet_key(one.value.name)) in above)


def _witnesses(case: Case, url: str) -> tuple[str, ...]:
    """Keys of what else names the site: copyright lines, contacts, a dateline, its address."""
    holders = (copyright_holder(clue.text) for clue in case.clues(ClueKind.CREDIT))
    hosts = (host_in(clue.text) for clue in case.clues(ClueKind.CONTACT))
    wire = case.dateline.wire if case.dateline else ""
    above = (host for host, _ in hosts_above(case))
    own = (host_of(url), host_label(host_of(url)))
    return tuple(filter(None, map(outlet_key, (*holders, *hosts, wire, *own, *above))))


def _borne_out(
    case: Case,
    found: Founds,
    heads: Founds,
    witnesses: tuple[str, ...],
) -> Founds:
    """The names that something else on the page says; mastheads need less than other lines."""
    again = {one.value.name for one in (*found, *heads) if is_said_again(case, one.value.name)}
    again |= {one.value.name for one in heads if is_called(case, one.value.name)}
    again |= _twice(case)
    return tuple(
        one
        for one in (*found, *heads)
        if _is_witnessed(case, one, witnesses) or one.value.name in again
    )


def _twice(case: Case) -> frozenset[str]:
    """The name on the first line, if it stands again beside the day or below the title."""
    near = (*beside_dates(case), *below_bylines(case), *below_titles(case))
    below = {outlet_key(clue.text) for clue in near}
    first = (clue.text for clue in mastheads(case) if clue.line == first_line(case))
    return frozenset(name for name in first if outlet_key(name) in below)


def _spelt_out(names: Founds) -> Founds:
    """Names without those that are another one's initials: "HT" above "The Harbour Times"."""
    said = (one.value.name.removeprefix("The ").split() for one in names)
    short = {"".join(word[0] for word in name) for name in said if len(name) > 1}
    return tuple(one for one in names if one.value.name not in short)


def _is_witnessed(case: Case, one: Found[Outlet], witnesses: tuple[str, ...]) -> bool:
    """Whether the name is a known one, or stands in what else names the site.

    An agency's name below the first line may as well say whose text stands there.
    """
    key = outlet_key(one.value.name)
    listed = known(one.value.name, case.outlets)
    if listed and (not listed.agency or one.evidence.line == first_line(case)):
        return True
    return len(key) >= _SHORTEST_KEY and any(
        witness.startswith(key) or (key in witness and len(key) >= _MOST_OF * len(witness))
        for witness in witnesses
    )


def _portal(case: Case) -> Founds:
    """The portal whose name stands alone above the title: others there are whose text it shows."""
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    for cut in case.article.removed:
        text = cut.text.strip()
        if (
            cut.line < title
            and outlet_key(text) in _PORTALS
            and (outlet := named(text, case.outlets))
        ):
            clue = Clue(ClueKind.SITE_NAME, text, cut.line, "name of the site")
            return (Found(outlet, by_clue("outlet", outlet.name, Basis.STATED, clue)),)
    return ()


def _of_holder(case: Case, standing: Founds) -> Founds:
    """The known outlet that holds a page's rights, where what stands at its head is rather a place
    or a subject, which may as well begin the holder's name: "New York", "© The New York Times".
    """
    if not standing or not all(_is_part(one.value.name) for one in standing):
        return ()
    clues = (clue for clue in case.credits if not clue.name)
    holders = ((clue, known_within(copyright_holder(clue.text), case.outlets)) for clue in clues)
    return tuple(
        Found(outlet, by_clue("outlet", outlet.name, Basis.INFERRED, clue, "copyright line"))
        for clue, outlet in holders
        if outlet and not outlet.agency
    )[:1]


def _is_part(name: str) -> bool:
    """Whether a name is rather that of a part of a site: of a place or a subject of the news."""
    is_place = name.casefold() in CITIES or _SHORT_PLACE.fullmatch(name) is not None
    return is_place or is_topic(name)


def _below(case: Case, title: str, witnesses: tuple[str, ...]) -> Founds:
    """The outlets alone on a line below the title: known ones, those that hold the page's rights,
    and whom people spoke to.

    An agency there is where the text comes from, not who publishes it.
    """
    found = _inferred(_candidates(case, below_titles(case), title))
    return tuple(
        one
        for one in found
        if not one.value.agency
        and (_is_witnessed(case, one, witnesses) or is_said_again(case, one.value.name))
    )


def _bare_title(case: Case) -> str:
    """The article's title without the site's name."""
    marked_up = (clue.text for clue in (*case.markup("headline", "og:title"), *headings(case)))
    long = (without_suffix(clue.text) for clue in case.markup("title"))
    return next((text.rstrip(".") for text in (own_title(case), *marked_up, *long) if text), "")


def _is_at(url: str, name: str) -> bool:
    """Whether an address has a name's letters; a copy's title has those of another site."""
    label = host_label(host_of(url))
    return bool(label) and (label in outlet_key(name) or outlet_key(name) in label)


def _plain(text: str) -> str:
    """A title with straight marks, which one of two forms of it often has."""
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def _long_titles(case: Case, title: str) -> tuple[Clue, ...]:
    """The lines above the title that begin with it, as a browser's tab has it."""
    line = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    above = ((cut.text.strip(), cut.line) for cut in case.article.removed if cut.line < line)
    return tuple(
        Clue(ClueKind.BREADCRUMB, text, at) for text, at in above if text.startswith(title)
    )


def _title_suffixes(case: Case, title: str) -> tuple[Clue, ...]:
    """What stands beside the title in a breadcrumb or in the page's long title: "… - Example Post".

    Before it a name stands in the long title of the markup alone; in a breadcrumb that is a rubric.
    """
    found = []
    long = (
        *case.clues(ClueKind.BREADCRUMB, ClueKind.TITLE),
        *_long_titles(case, title),
        *case.markup("title", "og:title"),
    )
    for clue in long if title else ():
        before, here, rest = _plain(clue.text).rpartition(_plain(title))
        after, ahead = _SUFFIX_MARK.match(rest), _PREFIX_MARK.search(before)
        name = rest[after.end() :].strip() if here and after else ""
        if here and ahead and not rest and clue.kind is ClueKind.MARKUP:
            name = before[: ahead.start()].strip()
        name = without_rubrics(name)
        if name and len(name.split()) <= _MOST_WORDS:
            found.append(Clue(clue.kind, name, clue.line, "stands beside the title"))
    return tuple(found)
