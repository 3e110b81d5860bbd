"""What a page calls itself, by a vote of everything on it that names somebody.

One line proves little: "About Example Corp" may be of whom a release is about, "© Example Media"
of an owner, "Follow Example" of a network. But hardly anything except the site itself is named in
several of these ways. So each way is a vote of some weight, which counts once for a name, and the
name with most votes stands where it has enough. Ways and weights were compared on 787 pages whose
host was known (development split of WCXB, Foley 2026, CC BY 4.0).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import partial
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case, Found, by_clue
from explainer.collect.attribution.forms import form, words_held
from explainer.collect.attribution.given import is_namesake
from explainer.collect.attribution.logos import on_logo, own_calls, own_host
from explainer.collect.attribution.mastheads import (
    NAME,
    below_bylines,
    is_button,
    is_told,
    mastheads,
)
from explainer.collect.attribution.own_words import own_words
from explainer.collect.attribution.phrases import (
    copyright_holder,
    hosts_in,
    is_company,
    is_owner,
    self_references,
)
from explainer.collect.hosts import host_label, is_platform
from explainer.collect.outlets import known, known_host, known_within, named, outlet_key
from explainer.collect.publications import is_link, is_publication
from explainer.model import Basis, Outlet

_LONGEST_LINE, _LONGEST_NAME, _SHORTEST_KEY = 300, 60, 3
#: Pieces of evidence that are shown.
_SHOWN = 3
#: Votes that a name needs; what each way of naming counts.
_ENOUGH = 2
_WEIGHTS = {
    "the page says it of itself": 3,
    "a call to subscribe": 2,
    "what it asks of readers": 2,
    "an account of it": 1,
    "copyright line": 2,
    "beside the title": 1,
    "below the byline": 1,
    "where it appeared": 1,
    "an address with its letters": 2,
    "an address alone on a line": 2,
    "copyright line; it may name the owner": 1,
    "a link about it": 1,
    "a service of it": 1,
    "its logo above the title": 2,
    "above the title": 1,
    "alone on a line": 1,
    "the text names itself": 1,
}
(
    _OWN,
    _CALL,
    _ASKED,
    _ACCOUNT,
    _HOLDER,
    _TITLE,
    _BYLINE,
    _APPEARED,
    _HOST,
    _SITE,
    _OWNER,
    _ABOUT,
    _SERVICE,
    _LOGO,
    _HEAD,
    _ALONE,
    _TOLD,
) = _WEIGHTS
#: Ways that menus and subjects of the news are named in, too.
_WEAK = frozenset((_ACCOUNT, _ABOUT, _SERVICE, _HEAD, _ALONE))
_PLACES = frozenset((_HEAD, _ALONE))
#: Ways that say more of a publication above a title than its place in a menu.
_SAID_ABOVE = frozenset((_ACCOUNT, _ABOUT, _SERVICE))
#: Ways in which sites name others of the same owner.
_LISTED = frozenset((_SITE, _ALONE))
#: Ways in which sites name the company that owns them.
_OF_OWNERS = frozenset((_HOLDER, _OWNER, _ABOUT, _SERVICE, _ALONE, _HOST))

_NAMED = rf"(?-i:{NAME.pattern})"
_CALLS = form(
    "subscribe advertise trust discover office using best",
    r"(?i)(?:.{0,60}[.!?] )?(?:subscribe to|advertise (?:with|on|in)|why (?:you can )?trust"
    rf"|discover more from|get the best of) (?:the )?"
    rf"(?:(?P<letter>(?-i:{NAME.pattern}?))(?: (?:daily|weekly|morning|evening))? newsletters?\b.*"
    rf"|(?P<called>{_NAMED})(?:['’]s?)?(?:,? (?:app|for|now|today|free|daily|weekly|morning|evening"
    r"|delivered|in your)\b.{0,40})?\W*)$"
    rf"|(?:contact )?(?:the )?(?P<office>{_NAMED}) (?:press|media) office$"
    rf"|by using (?:the )?(?P<used>{_NAMED}), you\b",
)
_LINKS = form(
    """about search support follow contact join visit explore inside welcome donate careers jobs
    work working get my download more connect write watch listen elsewhere popular trending
    featured best latest become add why head go tune turn""",
    r"(?i)(?!join (?:the|our) conversation)(?:about|search|support|follow|contact|join|visit"
    r"|explore|inside|welcome to|donate to|(?:careers|jobs) (?:at|with)"
    r"|work(?:ing)? (?:at|for|with)|get|my|download|more (?:from|on)"
    r"|connect with|write for|watch|listen to|elsewhere on|(?:popular|trending|featured) on"
    r"|best of|(?:the )?latest (?:from|on)|become an?|add|why)"
    rf" (?:the )?(?P<named>{_NAMED})(?: on \w+| sponsor| member)?\W*$"
    rf"|.*?\b(?:head|go|tune in|turn) to (?:the )?(?P<there>{_NAMED})\W*$",
)
_ACCOUNTS = form(
    "facebook instagram linkedin pinterest telegram threads tiktok twitter whatsapp youtube",
    rf"(?i)(?:(?:follow|find|like|join|watch) )?(?:the )?(?P<account>(?-i:{NAME.pattern}?))"
    r"(?:['’]s?)? on (?:facebook|instagram|linkedin|pinterest|telegram|threads|tiktok|twitter"
    r"|whatsapp|youtube)\b(?:,? (?:and|or|on) \w+)*\W*$",
)
_SERVICES = form(
    """app homepage page home team logo staff store shop account events podcast podcasts newsletter
    newsletters archive archives careers picks plus premium membership newsroom languages inbox
    part owned responsible stream""",
    rf"(?i)(?:the )?(?P<of>(?-i:{NAME.pattern}?)) (?:app|home ?page|home|- back to home|team"
    r"|(?:(?:desktop|mobile|site|header|footer|main) )?logo"
    r"|staff|store|shop|account|events|podcasts?|newsletters?|archives?|careers|editors['’]? picks"
    r"|plus|premium|membership|newsroom|(?:24/7 )?(?:live )?stream|in other languages"
    r"|(?:news )?(?:delivered|sent|straight) to your inbox"
    r"|is (?:part of|owned by|not responsible)\b.{0,90})\W*$",
)
#: Capitals within a word, as only names have them.
_COINED = re.compile(r"^[A-Z]{3,}$|[a-z][A-Z]")
#: Initials, as owners have them more often than outlets that nobody knows.
_INITIALS = re.compile(r"[A-Z]{3}")
#: What two words of a menu become that lost the space between them.
_GLUED = re.compile(r"[a-z][A-Z]")
#: What services add to a name.
_LETTER = re.compile(r"(?:['’]s?)? (?i:newsletters?|app)$")
_FORMS = ((_CALL, _CALLS), (_ACCOUNT, _ACCOUNTS), (_ABOUT, _LINKS), (_SERVICE, _SERVICES))
#: The address of a site as its name: "ExamplePost.com".
_ADDRESS = re.compile(
    r"(?:www\.)?(?P<name>[A-Za-z][\w-]{3,})"
    r"\.(?:com|org|net|news|info|(?:com?\.)?(?!js|py|ts|md|ai|rs|sh)[a-z]{2})"
)
#: Where an article was first, as all sites of a company say below its articles.
_FIRST = re.compile(
    rf"This (?:article|story) originally appeared (?:on|in) (?P<name>{NAME.pattern}):"
)
_BULLET = re.compile(r"^[\W_o]+(?=[A-Z])")


class Vote(Struct, frozen=True):
    """One way in which a page names somebody."""

    way: str
    name: str
    clue: Clue


Ways = dict[str, dict[str, Vote]]


def elected(case: Case, beside_title: tuple[Clue, ...]) -> tuple[Found[Outlet], ...]:
    """The name that most ways of naming are in favour of, a piece of evidence for each."""
    ways: Ways = defaultdict(dict)
    writers = frozenset(clue.text for clue in (*case.signed, *case.bylines))
    for vote in _votes(case, beside_title):
        key = outlet_key(vote.name)
        if vote.name not in writers and _may_stand(case, vote.name, key):
            ways[key].setdefault(vote.way, vote)
    _add_longer(ways)
    _add_hosts(case, ways)
    key = _winner(case, ways)
    given = sorted(ways[key].values(), key=lambda vote: -_WEIGHTS[vote.way]) if key else []
    name = given[0].name if given else ""
    outlet = known_within(name, case.outlets) or named(name, case.outlets)
    return tuple(
        Found(outlet, by_clue("outlet", outlet.name, Basis.INFERRED, vote.clue, vote.way))
        for vote in given[:_SHOWN]
        if outlet
    )


def _winner(case: Case, ways: Ways) -> str:
    """The key of the name with most votes; "" where they are too few, or as many for another.

    Of two with as many, the known outlet's, or the publication's that isn't called a company.
    """
    counts = ((_count(case, given), _is_surer(case, given), key) for key, given in ways.items())
    counted = sorted(counts, reverse=True)
    *most, key = counted[0] if counted else (0, False, "")
    equals = (other for *count, other in counted[1:] if count == most)
    if most[0] >= _ENOUGH:
        return key if all(_is_one(key, other) for other in equals) else ""
    return _with_account(case, ways)


def _is_surer(case: Case, given: Mapping[str, Vote]) -> bool:
    """Whether a name is a known outlet's, or that of the paper whose reporter signed."""
    return _BYLINE in given or any(_is_listed(case, vote.name) for vote in given.values())


def _with_account(case: Case, ways: Ways) -> str:
    """The one publication whose accounts a page leads to, where it tells nothing of it."""
    names = {key: given[_ACCOUNT].name for key, given in ways.items() if _ACCOUNT in given}
    called = [key for key, name in names.items() if is_publication(name)]
    only = called[0] if len(called) == 1 else ""
    return only if only and _count(case, ways[only]) else ""


def _is_one(key: str, other: str) -> bool:
    """Whether one of two names begins with the other."""
    return key.startswith(other) or other.startswith(key)


def _may_stand(case: Case, name: str, key: str) -> bool:
    """Whether a name may be an outlet's: no button, person, network or agency has it."""
    if len(key) < _SHORTEST_KEY or len(name) > _LONGEST_NAME or is_link(name):
        return False
    if sum(map(bool, map(_GLUED.search, name.split()))) > 1:
        return False
    if listed := known(name, case.outlets):
        return not listed.agency
    return not (is_platform(name) or is_namesake(name) or is_button(name))


def _count(case: Case, given: Mapping[str, Vote]) -> int:
    """The votes for a name; the weak ways count for nothing if the text is about it.

    A publication that lines above the title name, not as in a menu, has one vote more.
    """
    names = {vote.name for vote in given.values()}
    ways = set(given) - (_WEAK if _is_subject(case, names) else frozenset())
    if _is_related(case, ways, names) or _is_weak(case, ways, names):
        return 0
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    above = any(given[way].clue.line < title for way in ways & _SAID_ABOVE)
    extra = above and any(is_publication(name) or _is_listed(case, name) for name in names)
    return sum(_WEIGHTS[way] for way in ways) + extra


def _is_subject(case: Case, names: Set[str]) -> bool:
    """Whether the text speaks of a name, and not as of its own outlet's."""
    is_named = any(name.removeprefix("The ") in case.text for name in names)
    return is_named and not any(is_told(case, name) for name in names)


def _is_related(case: Case, ways: Set[str], names: Set[str]) -> bool:
    """Whether a page names only a company so that owns it, or another title of its owner."""
    if ways <= _OF_OWNERS and any(map(is_company, names)):
        return True
    return ways <= _LISTED and any(not _is_of(key, names) for key in _holders(case))


def _is_weak(case: Case, ways: Set[str], names: Set[str]) -> bool:
    """Whether ways are those of menus alone, too few of them or for what is no publication."""
    if not ways <= _WEAK:
        return False
    if len(ways) <= _ENOUGH and any(map(_INITIALS.fullmatch, names)):
        return True
    return ways <= _PLACES or not any(_is_likely(case, name) for name in names)


def _holders(case: Case) -> Iterator[str]:
    """The keys of whoever holds the rights of a page."""
    return (outlet_key(name) for one in case.credits if (name := copyright_holder(one.text)))


def _is_of(holder: str, names: Set[str]) -> bool:
    """Whether a holder's key and that of one of some names begin alike."""
    return any(_is_one(holder, outlet_key(name)) for name in names)


def _is_likely(case: Case, name: str) -> bool:
    is_coined = _COINED.search(name) is not None
    return is_publication(name) or is_coined or _is_listed(case, name)


def _is_listed(case: Case, name: str) -> bool:
    """Whether a name is a known outlet's."""
    return known(name, case.outlets) is not None


def _votes(case: Case, beside_title: tuple[Clue, ...]) -> Iterator[Vote]:
    """All votes, their names without what services add to them."""
    votes = (*_around(case, beside_title), *_in_lines(case), *_in_own_words(case), *_in_text(case))
    for vote in votes:
        yield replace(vote, name=_LETTER.sub("", vote.name.strip(" .,!")))


def _around(case: Case, beside_title: tuple[Clue, ...]) -> Iterator[Vote]:
    """The names that stand in places of their own."""
    yield from (Vote(_TITLE, clue.text, clue) for clue in beside_title)
    yield from (Vote(_HEAD, clue.text, clue) for clue in mastheads(case))
    yield from (Vote(_OWN, clue.text, clue) for clue in own_words(case))
    papers = (clue for clue in below_bylines(case) if is_publication(clue.text))
    yield from (Vote(_BYLINE, clue.text, clue) for clue in papers)
    for clue in case.clues(ClueKind.EXCERPT):
        if match := _FIRST.match(clue.text):
            yield Vote(_APPEARED, match["name"], clue)
    for clue in case.credits:
        if holder := copyright_holder(clue.text):
            yield Vote(_OWNER if is_owner(clue.text, holder) else _HOLDER, holder, clue)


def _in_lines(case: Case) -> Iterator[Vote]:
    """The names in lines that only the site itself, or a menu, has."""
    last = case.line_at(len(case.text))
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    texts = [_BULLET.sub("", cut.text[:_LONGEST_LINE].strip()) for cut in case.article.removed]
    for at, (text, cut) in enumerate(zip(texts, case.article.removed, strict=True)):
        way, name = _said(text)
        if cut.line < title and (logo := on_logo(case, text)):
            way, name = _LOGO, logo
        if not way and cut.line > last:
            way, name = _alone(text)
        if way == _SITE and any(_is_other(name, near) for near in texts[max(at - 1, 0) : at + 2]):
            continue  # one of a company's titles
        if way:
            yield Vote(way, name, Clue(ClueKind.SITE_NAME, cut.text.strip(), cut.line))


def _is_other(name: str, near: str) -> bool:
    """Whether a line beside an address is another publication's name."""
    is_own = outlet_key(name) in outlet_key(near)
    return NAME.fullmatch(near) is not None and is_publication(near) and not is_own


def _alone(text: str) -> tuple[str, str]:
    """In which way a line that is but a name or an address names somebody."""
    if address := _ADDRESS.fullmatch(text):
        listed = known_host(text.lower(), ())
        return _SITE, listed.name if listed else address["name"]
    return (_ALONE, text) if NAME.fullmatch(text) else ("", "")


def _said(text: str) -> tuple[str, str]:
    """In which way a line names somebody, and the name; nothing for most lines."""
    held = words_held(text)
    for way, said in _FORMS:
        if match := said.match(text, held):
            return way, match[match.lastgroup or 0]
    return "", ""


def _in_text(case: Case) -> Iterator[Vote]:
    for phrase in self_references(case.text):
        clue = Clue(ClueKind.SITE_NAME, phrase.words, case.line_at(phrase.start))
        yield Vote(_TOLD, phrase.name, clue)


def _add_longer(ways: Ways) -> None:
    """Names that begin with another one speak for that, too ("… News & Media")."""
    keys = sorted(ways)
    for at, key in enumerate(keys):
        name = next(iter(ways[key].values())).name
        if " " in name or _COINED.search(name):
            for longer in takewhile(partial(_begins, key), keys[at + 1 :]):
                for way, vote in ways[longer].items():
                    weak = _OWNER if way == _HOLDER else way
                    ways[key].setdefault(weak, Vote(weak, name, vote.clue))


def _begins(key: str, longer: str) -> bool:
    return longer.startswith(key)


def _add_hosts(case: Case, ways: Ways) -> None:
    """Addresses whose letters are a name's."""
    lines = {host_label(host): cut for cut in case.article.removed for host in _hosts(cut.text)}
    for label, cut in lines.items():
        for key, given in ways.items():
            if label == key or (len(key) > _SHORTEST_KEY and label.startswith(key)):
                clue = Clue(ClueKind.CONTACT, cut.text.strip(), cut.line)
                given.setdefault(_HOST, Vote(_HOST, next(iter(given.values())).name, clue))


def _in_own_words(case: Case) -> Iterator[Vote]:
    """The votes of addresses and names in the page's own words."""
    for way, named_so in ((_SITE, own_host(case)), (_ASKED, own_calls(case))):
        for name, cut in named_so:
            yield Vote(way, name, Clue(ClueKind.SITE_NAME, cut.text.strip(), cut.line))


def _hosts(line: str) -> tuple[str, ...]:
    return hosts_in(line[:_LONGEST_LINE]) if "@" in line or "www." in line or "://" in line else ()
