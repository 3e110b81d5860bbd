"""A site's logo where pictures are left out, and its address in the page's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.collect.attribution.evidence import Case
from explainer.collect.attribution.forms import form, words_held
from explainer.collect.attribution.mastheads import NAME
from explainer.collect.hosts import host_label, is_carrier
from explainer.collect.outlets import at_host, known, known_host, outlet_key
from explainer.collect.publications import is_link, is_publication
from explainer.model import Removed

_LONGEST_LINE, _MOST_INITIALS = 300, 4
#: Why lines are cut in which a site asks something of its readers, and names in them.
_CALLS = frozenset(("newsletter", "paywall", "social plug"))
_NAMES = re.compile(r"(?:[Tt]he )?[A-Z][\w&'’-]*(?: (?:of (?:the )?)?[A-Z][\w&'’-]*){1,5}")
#: What stands for a site's own logo where pictures are left out.
_LOGOS = form(
    "logo home",
    rf"(?:[Tt]he )?(?P<logo>{NAME.pattern}?)(?: [-–] (?i:back to home)"
    r"|(?: (?i:desktop|mobile|site|header|main))? (?i:logo))$",
)
#: A host in running words, of no mail address and no longer address.
_BARE_HOST = re.compile(
    r"(?<![@/.\w-])(?:www\.)?([a-z0-9-]{4,40}\.(?:com?\.\w\w|[a-z]{2,4}))(?![\w/@-])"
)
_WORD = re.compile(r"\w+")


def on_logo(case: Case, text: str) -> str:
    """The name on a logo: initials spelled out as the page does elsewhere ("HP logo" where it says
    "Harbour Post"), one in small letters if it stands alone on a line, too.
    """
    if not (logo := _LOGOS.match(text, words_held(text))):
        small = text.removesuffix(" Logo").removesuffix(" logo")
        lines = (cut.text.strip() for cut in case.article.removed)
        return small if small != text and small[:1].islower() and small in lines else ""
    name = logo["logo"]
    if len(name) > _MOST_INITIALS or not (name.isupper() and name.isalpha()):
        return name
    whole = re.compile(r"\b" + " (?:(?:of|the|and) )?".join(rf"{letter}[a-z]+" for letter in name))
    said = (match[0] for cut in case.article.removed if (match := whole.search(cut.text)))
    return next(filter(is_publication, said), name)


def own_host(case: Case) -> Iterator[tuple[str, Removed]]:
    """The site whose address the page says in its own words on several lines: "the best experience
    of examplepost.com", as the page writes its name where it does.
    """
    cuts = [cut for cut in case.article.removed if "." in cut.text]
    said = [(host, cut) for cut in cuts for host in _BARE_HOST.findall(cut.text[:_LONGEST_LINE])]
    lines: dict[str, set[int]] = {}
    for host, cut in said:
        lines.setdefault(host, set()).add(cut.line)
    often = [host for host, at in lines.items() if len(at) > 1 and not is_carrier(host)]
    if len(often) == 1 and (outlet := at_host(often[0], case.outlets)):
        is_known = known_host(often[0], case.outlets) is not None
        written = "" if is_known else _written(case, host_label(often[0]))
        yield written or outlet.name, next(cut for host, cut in said if host == often[0])


def own_calls(case: Case) -> Iterator[tuple[str, Removed]]:
    """The publications that several lines name in which a site asks something of its readers."""
    said = [
        (name, cut)
        for cut in case.article.removed
        if cut.reason in _CALLS
        for match in _NAMES.finditer(cut.text[:_LONGEST_LINE])
        if (name := _publication(match[0].removeprefix("the ").split(), case))
    ]
    lines: dict[str, set[int]] = {}
    for name, cut in said:
        lines.setdefault(outlet_key(name), set()).add(cut.line)
    yield from ((name, cut) for name, cut in said if len(lines[outlet_key(name)]) > 1)


def _publication(words: list[str], case: Case) -> str:
    """The publication whose name words in capitals begin with: "Harbour Post WhatsApp"."""
    for end in range(len(words), 1, -1):
        name = " ".join(words[:end])
        if known(name, case.outlets) or (is_publication(name) and not is_link(name)):
            return name
    return ""


def _written(case: Case, label: str) -> str:
    """The letters of a host as a page writes them in a word with a capital; "" where it doesn't."""
    words = (word for cut in case.article.removed for word in _WORD.findall(cut.text))
    return next((word for word in words if word != label and word.lower() == label), "")
