"""Bylines: "By A and B", "A for Reuters", "Reporting by A; Editing by B", "March 25, 2021 By A"."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from explainer.collect.attribution.given import GIVEN_NAMES
from explainer.collect.attribution.stamps import stated_day
from explainer.collect.hosts import OUTLET_WORDS
from explainer.collect.lines.dated import MONTH
from explainer.collect.outlets import known, known_within, named
from explainer.collect.publications import is_compound, is_publication, is_rubric
from explainer.collect.words import words
from explainer.model import Outlet
from explainer.when import When

_LONGEST = 300

#: What stands before the names. English, and the word itself in German, French, Spanish, Italian.
_BY = re.compile(
    r"(?:^|(?<=[\s|•·—–:-]))(?:(?:story|words|text|article|news|feature|review|posted|published"
    r"|submitted|written|reported|reporting) by|by|von|par|por|di|door|av|af|przez"
    r"|(?:author|reporter|journalist|writer|words|text|autore?|autora|auteur)s?(?= ?:))\b[ :]*",
    re.IGNORECASE,
)
_EDITING = re.compile(
    r"[;.(]?\s*\b(?:additional reporting|editing|edited|writing|compiled) by\b.*", re.I
)
#: What screen readers say first and the page says again: "Jane Roe. Jane Roe Science".
_AGAIN = re.compile(r"(?P<name>[^.]{5,60})\. (?P=name)\b")
#: What a writer is, before the name: "sport reporter Jane Roe".
_ROLE = re.compile(
    r"^(?:[\w-]+ ){0,3}(?i:reporter|correspondent|editor|writer|columnist|producer) "
    r"(?=[A-Z][\w.'’-]* [A-Z])"
)
#: What a writer is, behind the last name, in languages whose words for it stand there.
_SENT = re.compile(
    r",? (?:envoyée?s? spécia(?:l|le|les|ux)|enviad[oa]s? especial(?:es)?|inviat[oaie] special[ei]"
    r"|correspondante?s?|corresponsal(?:es)?)\b.*$",
    re.IGNORECASE,
)
#: Where a page's own style parts a role from the name: "Jane RoeSenior Writer", "Jane RoeTransport
#: reporter"; no capital within a name does ("McRoe").
_GLUED = re.compile(
    r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?=(?:Former|Freelance|Contributing"
    r"|Senior|Staff|Chief|Deputy|Associate|Managing|Reporter|Editor|Writer|Correspondent|Columnist"
    r"|Producer)\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    r" (?i:reporter|editor|writer|correspondent|columnist|producer)s?\b)"
)
#: A "By" before another one's: "By contributor By Jane Roe".
_BEFORE_BY = re.compile(r"^[\w ]{0,30}?(?:contributor|author|reporter)s? (?=by [A-Z])", re.I)
_WRITERS = words("columnist correspondent editor producer reporter writer")
#: Whoever did something else than write it: the whole line is theirs.
_OTHERS = re.compile(
    r"[(\s]*(?:edit(?:ed|ing)|additional \w+|photo\w*|pictures?|video|illustrat\w+|translat\w+"
    r"|graphics?|compiled|produced) by\b",
    re.IGNORECASE,
)
#: What terms begin with: "By logging into …, I agree".
_DOING = re.compile(r"by [a-z]+ing\b", re.IGNORECASE)
#: What divides the names of a byline, and so tells what follows: a workplace, a place, a name.
_MARK = re.compile(
    r"\s*(?:(?P<work>\b(?:[Ff]or|[Aa]t|[Ss]pecial to)\b(?= (?:[Tt]he )?[A-Z])"
    r"|(?<=[A-Z] )(?:FOR|AT)(?= [A-Z]{2})|@|/)"
    r"|(?P<of>\b[Oo]f\b(?= (?:the )?[A-Z]))"
    r"|(?P<place>\bin\b(?= [A-Z]))"
    r"|(?P<bar>[|•·(]| [—–-] )|(?P<comma>[,;])"
    r"|(?P<more>&|\b(?:(?i:and|und|et|with)|y|e|avec|mit|con)\b))\s*"
)
_DATE_TAIL = re.compile(
    r"\s*(?:[,(|•·—–-]\s*)?(?:(?:last )?(?:published|updated|posted|modified)\b.*|(?:\bon\s+)?"
    rf"(?:(?:{MONTH}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}})\.?,? \d{{1,2}}\b"
    rf"|\d{{1,2}}\.? (?:de )?{MONTH}\b|\d{{1,4}}[-/.] ?\d{{1,2}}[-/.]"
    r"|\d{1,2} ?min(?:ute)?s?\b).*)$",
    re.IGNORECASE,
)
#: What is left of an hour: "Posted by Jane Roe at 9:40 PM".
_HOUR = re.compile(r"\s+(?:at|on)$")
_NOISE = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+|@\w+|https?:\S+|\([^)]{0,80}\)|\[[^\]]{0,80}\]"
    r"|\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?"
    r"|\b\d+ (?:min(?:ute)?|h(?:ou)?r|day|week)s? ago\b|\b\d+ min(?:ute)?s?(?: read)?\b"
    r"|\bleave a (?:comment|reply)\b|\b(?:\d+|no) comments?\b",
    re.IGNORECASE,
)

#: Words of a name's line that is an office, a role or a desk rather than a person.
_NOT_PEOPLE = words(
    """admin administrator agencies agency ai analyst anonymous associate author bureau ceo chief
    cofounder columnist contributing contributor correspondent desk digital director editor
    editorial editors executive expert founder freelance from guest journalist managing manager
    media multimedia network news newsroom online photographer policy privacy producer report
    reporter reporters reporting reviewer senior service services special specialist staff statement
    team tech the university user web webdesk wire wires writer writers"""
)
#: What stands behind the name of an outlet whose newsroom signs, and a name of capitals there.
_NEWSROOM = re.compile(
    r" (?:[Ss]taff(?: [Rr]eports?)?|[Ss]taff [Ww]riters?|Bureau|(?:Web |News )?Desk|Correspondent)$"
)
_INITIALS = re.compile(r"[A-Z]{3,6}")
#: "AP Medical Writers": whose writers some are, and of what.
_AGENCYS = re.compile(
    r"(?P<agency>[A-Z]\S*(?: [A-Z]\S*)??)(?: (?:medical|health|science|business|sports?|political"
    r"|legal|staff|national|economics?|technology|tech|entertainment|religion|education|food|travel"
    r"|climate|environment(?:al)?|courts?|diplomatic|foreign|special|senior|chief|video|data)){0,2}"
    r" (?:writer|reporter|correspondent|editor|journalist)s?$",
    re.I,
)
#: What stays small in names that are set in capitals: "McROE".
_SON = re.compile(r"\bMa?c(?=[A-Z]{2})")
#: What stands in no name of a person.
_NO_NAME = re.compile(r"[\d:;?!()]")
#: Small words inside names.
PARTICLES = words("al ap ben bin da das de del den der di dos du el ibn la le van von y zu")


class Byline(Struct, frozen=True):
    """Who a byline names: people, the outlet they write for, and a date that stands with them."""

    authors: tuple[str, ...] = ()
    outlet: Outlet | None = None
    when: When | None = None


@lru_cache(maxsize=1 << 10)
def read_byline(text: str, outlets: tuple[Outlet, ...]) -> Byline:
    """Read the line of a byline."""
    line = " ".join(text[:_LONGEST].split())
    if _DOING.match(line):
        return Byline()
    authors: list[str] = []
    outlet: Outlet | None = None
    for mark, piece in _pieces(_names_of(line), outlets):
        if found := _outlet_of(mark, piece, outlets):
            outlet = outlet or found
        elif _is_publisher(piece):
            outlet = outlet or (named(piece, outlets) if not authors else None)
        elif mark != "place" and is_person(piece) and (name := cased(piece)) not in authors:
            authors.append(name)
    return Byline(tuple(authors), outlet, stated_day(line))


def _outlet_of(mark: str, piece: str, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """The outlet that a piece of a byline names: a known one, a newsroom's, a workplace."""
    piece = piece.removeprefix("the ")
    newsroom = _NEWSROOM.sub("", piece)
    if found := known_within(newsroom, outlets):
        return found
    if (role := _AGENCYS.match(piece)) and (agency := known(role["agency"], outlets)):
        return agency if agency.agency else None
    if newsroom != piece and (is_publication(newsroom) or _INITIALS.fullmatch(newsroom)):
        return named(newsroom, outlets)
    if not _is_work(mark, piece):
        return None
    is_shouted = piece.isupper() and is_publication(piece.title())
    return named(cased(piece) if is_shouted else piece, outlets)


def is_staff(text: str) -> bool:
    """Whether a line has but somebody's role at an outlet: "PA Reporter"."""
    return _AGENCYS.fullmatch(text) is not None


def _is_work(mark: str, piece: str) -> bool:
    """Whether a piece is a workplace, by the mark before it and, behind most, by its words."""
    if mark == "of":
        return is_publication(piece) or " " in piece or piece.isupper()
    return mark == "work" or (mark in ("bar", "comma") and _is_workplace(piece))


def _is_publisher(piece: str) -> bool:
    """Whether a piece is called as publications are, and not as people: "Kevin Sun"."""
    given, _, family = piece.partition(" ")
    is_name = given.casefold() in GIVEN_NAMES and " " not in family
    return is_publication(piece) and not is_name


def _names_of(line: str) -> str:
    """What follows "By", without editors, dates, addresses and handles."""
    match = _BY.search(line)
    if _OTHERS.match(line):
        return ""
    rest = line[match.end() :] if match else line
    rest = _BEFORE_BY.sub("", rest)
    if twice := _BY.match(rest):
        rest = rest[twice.end() :]  # "von Autor: Jane Roe"
    if again := _AGAIN.match(rest):
        rest = again["name"]
    rest = _SENT.sub("", _EDITING.sub("", _ROLE.sub("", rest, count=1)))
    rest = _NOISE.sub(" ", rest) if not known_in_brackets(rest) else rest
    return _HOUR.sub("", _DATE_TAIL.sub("", _GLUED.sub(" ", rest)).strip(" .,;:|-–—"))


def known_in_brackets(text: str) -> bool:
    """Whether a line ends in a short name in brackets, as "By A. Person (AP)" does."""
    return bool(re.search(r"\([A-Z][A-Za-z]{1,9}\)", text))


def _pieces(names: str, outlets: tuple[Outlet, ...]) -> list[tuple[str, str]]:
    """The names of a line in order, each with the kind of mark before it."""
    pieces: list[tuple[str, str]] = []
    mark, at, line = "", 0, names.replace(")", " ")
    for match in (*_MARK.finditer(line), None):
        piece = line[at : match.start() if match else None].strip(" .,;:")
        if piece:
            name, workplace = _parted(piece, outlets)
            pieces += [(mark, name), *([("work", workplace)] if workplace else [])]
        if match:
            mark, at = match.lastgroup or "", match.end()
    return pieces


def _parted(piece: str, outlets: tuple[Outlet, ...]) -> tuple[str, str]:
    """A person and the outlet that follows without a mark: "JANE ROE Associated Press", "Jane Roe
    Example Post"; a role there ("Jane Roe Courts Reporter") is left out.
    """
    parts = piece.split()
    for cut in range(2, len(parts)):
        if known(workplace := " ".join(parts[cut:]), outlets) and not _is_end(parts, cut):
            return " ".join(parts[:cut]), workplace
    first = next((at for at in range(1, len(parts)) if not _is_inner(parts[at])), len(parts))
    name, rest = parts[: first + 1], parts[first + 1 :]
    workplace = " ".join(rest)
    if parts[0].casefold() in GIVEN_NAMES and is_publication(_NEWSROOM.sub("", workplace)):
        return " ".join(name), workplace
    role = rest[-1].casefold() if rest else ""
    is_role = role in _WRITERS or (role[:-1] in _WRITERS and not parts[0].isupper())
    is_told = is_role and not any(map(is_rubric, name))
    return (" ".join(name) if is_told else piece), ""


def _is_end(parts: list[str], cut: int) -> bool:
    """Whether a known outlet of one word ends another's name: "Orange Register"."""
    is_word = len(parts) - cut == 1 and parts[0].casefold() not in GIVEN_NAMES
    return is_word and is_publication(" ".join(parts).title())


def _is_inner(word: str) -> bool:
    """Whether a word stands within a name: an initial, "van"."""
    return word.endswith(".") or word.casefold() in PARTICLES


def _is_workplace(piece: str) -> bool:
    """Whether a name after a comma or bar reads as an outlet's: "Example Times", "ABC Radio",
    "The Week".
    """
    parts = piece.split()
    if parts[0].casefold() == "the":
        return len(parts) > 1
    initials = len(parts) <= 3 and any(part.isupper() and len(part) > 2 for part in parts)
    role = any(part.casefold() in _NOT_PEOPLE - OUTLET_WORDS for part in parts)
    is_outlet = parts[-1].casefold() in OUTLET_WORDS or is_compound(parts[-1])
    is_outlet = is_outlet and not parts[-1][0].islower()
    return not role and (is_outlet or (initials and not piece.isupper()))


def is_person(name: str) -> bool:
    """Whether words look like a person's name: two to five, capitalised, none of an office."""
    parts = name.split()
    if not 2 <= len(parts) <= 5 or len(name) > 60 or _NO_NAME.search(name):
        return False
    if any(word.casefold().strip(".,") in _NOT_PEOPLE for word in parts):
        return False
    return all(word[0].isupper() or word.casefold() in PARTICLES for word in parts) or (
        not any(char.isascii() and char.isalpha() for char in name)
    )


def cased(name: str) -> str:
    """A name that is set in capitals, in mixed case ("JANE O'DOE" as "Jane O'Doe")."""
    if not _SON.sub("", name).isupper():
        return name
    return " ".join(map(_capital, name.split()))


def _capital(word: str) -> str:
    if len(word.strip(".")) <= 1 or "." in word[:-1]:
        return word
    first = son[0] if (son := _SON.match(word)) else ""
    rest = word[len(first) :]
    return first + re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), rest)
