"""One outlet is one outlet, under whichever of its names or hosts it turns up."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from explainer.collect.addresses import host_of
from explainer.collect.agencies import AGENCIES
from explainer.collect.decode import UnreadableError, decode
from explainer.collect.fields import Fields
from explainer.collect.files import read_small
from explainer.collect.hosts import bare_host, host_name, is_carrier
from explainer.collect.press import PRESS
from explainer.collect.publications import EDITIONS, OWNERS, is_rubric
from explainer.collect.slugs import slugify
from explainer.collect.words import words
from explainer.errors import Problem, Severity
from explainer.model import Display, Outlet

_WORD = re.compile(r"[^\W_]+")
_HOST = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+")
#: What publishers put before the name of their outlet.
_PUBLISHERS = words("ediciones editions éditions editorial edizioni editora verlag")
#: Every key of an entry, in the order of `docs/sources.md` (a test holds both together).
KEYS = (
    "name",
    "slug",
    "home",
    "domains",
    "aliases",
    "agency",
    "owner",
    "licence",
    "display",
)


def read_outlets(
    path: Path, root: Path | None = None
) -> tuple[tuple[Outlet, ...], tuple[Problem, ...]]:
    """Read an `outlets.yaml`; without the file there are no outlets and no problem."""
    if not path.is_file():
        return (), ()
    name = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else path.name
    try:
        data = read_small(path, "the file", "shorten it")
        return parse_outlets(name, decode(data).text)
    except UnreadableError as error:
        return (), (Problem(name, 0, 0, error.code, Severity.ERROR, str(error)),)


def parse_outlets(file: str, text: str) -> tuple[tuple[Outlet, ...], tuple[Problem, ...]]:
    """Read the text of an `outlets.yaml`: a list of entries under the key ``outlets``."""
    problems: list[Problem] = []
    fields = Fields.read(file, text, problems)
    found: dict[str, Outlet] = {}
    owners: dict[str, Outlet] = {}
    for part in fields.parts("outlets"):
        outlet = _outlet(part)
        part.finish()
        if not outlet.name:
            part.report(part.line, "bad-value", "an outlet has no name; add 'name: …'")
        elif outlet.slug in found:
            message = f"a second outlet {outlet.slug}; join the two entries"
            part.report(part.line, "bad-value", message)
        else:
            found[outlet.slug] = outlet
            _report_taken(part, outlet, owners)
    fields.finish()
    return tuple(found.values()), tuple(problems)


def _outlet(part: Fields) -> Outlet:
    name, slug = part.text("name"), part.text("slug")
    return Outlet(
        slug=slugify(slug or name) or outlet_key(name),
        name=name,
        home=part.address("home"),
        agency=part.flag("agency"),
        owner=part.text("owner"),
        licence=part.text("licence"),
        display=part.choice("display", Display),
        aliases=part.texts("aliases"),
        domains=tuple(bare_host(domain) for domain in part.texts("domains")),
    )


def _report_taken(part: Fields, outlet: Outlet, owners: dict[str, Outlet]) -> None:
    """Report the names and hosts of an outlet that an earlier one has; they stay that one's."""
    names = {outlet_key(name): name for name in (outlet.name, *outlet.aliases)}
    for key, name in (*names.items(), *zip(outlet.domains, outlet.domains, strict=True)):
        if (owner := owners.setdefault(key, outlet)) is not outlet:
            message = f"{name!r} is {owner.name}'s already; leave it with one of the two"
            part.report(part.line, "bad-value", message)


@lru_cache(maxsize=1024)
def outlet_key(name: str) -> str:
    """What all spellings of a name share: its letters and digits, without a leading "the".

    Keys decide whether two names are one outlet: "Example Post" and "examplepost.com" are.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = _WORD.findall(plain)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return "".join(words)


@lru_cache(maxsize=16)
def _by_key(outlets: tuple[Outlet, ...]) -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for outlet in (*outlets, *AGENCIES, *PRESS):
        for name in (outlet.name, outlet.slug, *outlet.aliases):
            found.setdefault(outlet_key(name), outlet)
    return found


@lru_cache(maxsize=16)
def _by_host(outlets: tuple[Outlet, ...]) -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for outlet in (*outlets, *AGENCIES, *PRESS):
        home = bare_host(host_of(outlet.home))
        for host in filter(None, (*outlet.domains, home)):
            found.setdefault(host, outlet)
    return found


def known(name: str, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """The outlet of the editor's list, the agencies or the press that bears a name, or goes by its
    host: "Example.com".
    """
    found = _by_key(outlets).get(outlet_key(name))
    return found or (known_host(name, outlets) if _HOST.fullmatch(name.strip()) else None)


def known_within(name: str, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """The known outlet that a name is of: "Ediciones Example Post", "Example Post Sport".

    A publisher's word may stand before its name, rubrics, editions and a company's word behind it.
    """
    parts = name.split()
    first = 1 if parts and parts[0].casefold() in _PUBLISHERS else 0
    for end in range(len(parts), first, -1):
        if end < len(parts) and not _is_added(parts[end]):
            return None
        if found := known(" ".join(parts[first:end]), outlets):
            return found
    return None


def _is_added(word: str) -> bool:
    """Whether a word may stand behind an outlet's name: a rubric, an edition, a company's."""
    return is_rubric(word) or word.casefold() in EDITIONS or word.casefold() in OWNERS


def named(name: str, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """The outlet of a name, made anew where it isn't known; ``None`` for no name at all."""
    key = outlet_key(name)
    if not key:
        return None
    return known(name, outlets) or Outlet(slugify(key) or key, " ".join(name.split()))


def known_host(host: str, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """The known outlet at a host or at a host above it ("uk.example.com")."""
    table = _by_host(outlets)
    labels = bare_host(host).split(".")
    domains = (".".join(labels[index:]) for index in range(len(labels) - 1))
    return next((table[domain] for domain in domains if domain in table), None)


def at_host(host: str, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """The outlet at a host, its name read from the host where it isn't known.

    ``None`` for an archive's or a network's, unless the editor lists it.
    """
    if found := known_host(host, outlets):
        return found
    return None if is_carrier(host) else named(host_name(host), outlets)
