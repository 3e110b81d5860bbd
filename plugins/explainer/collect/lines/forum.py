"""Forum threads: where each post begins, who wrote it and when.

Forum software prints the same few short lines around each post: a name, a rank, a date, a
number, counters. So a run of short lines that holds a date stamp and comes back, with prose
between, parts the posts. What comes back on a page that says nothing of replies, members or
threads is a live blog or a list of links, and no forum.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, islice

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.lines.dated import DATE, stamp_rest
from explainer.collect.lines.form import form
from explainer.collect.lines.line import Line
from explainer.collect.lines.survey import Survey

#: Words of forum software. Each row is one kind of evidence.
_EVIDENCE = (
    (r"^\W*\d[\d,.]*k? (?:repl(?:y|ies)|views?|participants?|posts?|messages)\b",),
    (
        r"^\W*(?:replies|views|posts|messages|reaction score|reputation|joined|registered"
        r"|join date|member since)\b ?:?.{0,40}$",
        r"^\W*(?:joined|join date|registered) ?: (?:\w{3,9} )?\d.{0,70}$",
    ),
    (
        r"^\W*(?:[\w-]+ )?(?:moderator|administrator|members?|newbie|senior member|junior member"
        r"|veteran|regular|leader|guru|contributor|rookie|enthusiast|(?:bronze|silver|gold) vip"
        r"|original poster|thread starter|discussion starter|op|new member|active member)\W*$",
    ),
    (r"^\W*(?:\d+ )?likes?$",),
    (r"^r/\w{2,30}$",),
    (r"^\W*(?:upvote|downvote)(?: ?\d+)?\W*$",),
    (
        r"^\W*(?:reply|quote|add to quote|report post|multiquote|permalink"
        r"|reply with quote|link to post|share on other sites|helpful)(?: ?\d+)?\W*$",
        r"^back to top\W+(?:profile|pm|quote|www)\b",
    ),
    (r"^\W*(?:post )?#\d+(?: of \d+)?\W*$|^re: \S", r"\bpost #\d+\b"),
    (r"^\W*(?:quote|originally posted by)\b.{0,60}$", r"\b(?:said|wrote) ?:?$"),
    (r"\b(?:forums?|thread|topic|sub-?forum|community)\b.{0,30}$|\balt\.badge\b",),
    (
        r"^\W*(?:last edited|edited by|thread starter|start date|not open for further replies"
        r"|reactions ?:|jump to latest|mark as new|recommended posts|best answer)\b",
    ),
)
#: Whether forum software wrote a line.
_is_evidence = form(*chain.from_iterable(_EVIDENCE))
_BUTTON = re.compile(
    r"\W*(?:reply|quote|like|likes|report|share|edit|delete|save|award|follow|upvote|downvote"
    r"|add to quote|report post|multiquote|permalink|helpful|react|give thanks?)(?: ?\d+)?\W*",
    re.IGNORECASE,
)
#: Stamps and names that no other kind of page has; two of them are enough.
_SURE = form(
    r"^(?:post )?by \S{1,40} » |^u/[\w-]{3,20}(?: \w{3} \d{1,2} ['’]\d\d)?$",
    r"\b\d{1,2}:\d{2} ?[ap]m,? #?\d{1,4}$|\bpost #\d+ of \d+"
    r"|\| (?:next|prev|parent)\b.* \[[–+-]\]$|^\[[–+-]\] ?[\w-]{3,20}\b.* ago\b",
)
#: Who made the software, below a page of it.
_MADE_BY = re.compile(
    r"\b(?:powered by|(?:forum|community|board) (?:software|platform) by):? (?:phpbb|vbulletin"
    r"|xenforo|mybb|smf|simple machines|discourse|invision|ip\.board|vanilla|burning board"
    r"|woltlab|punbb|fluxbb|yabb|ubb|nodebb|flarum)",
    re.IGNORECASE,
)
#: The number of a post behind its date and hour; a name or a few words may follow.
_NUMBERED = re.compile(r"\d{1,2}:\d{2} ?[ap]m,? +#\d{1,4}\b", re.IGNORECASE)
#: What stands above the first reply where members vote.
_is_listing = form(r"^\W*(?:sort by\b.{0,20}|search comments|comments section|best|top|new)\W*$")
#: Ages as Reddit writes them ("2mo ago", "3 hr. ago"); only a thread has them as stamps.
_AGE = re.compile(r"\b\d{1,3} ?(?:min|[smhdwy]|hr|mo|yr)s?\.? ago\b", re.IGNORECASE)
#: What else stands in a comment's line: links behind its date ("| parent | next [–]"), marks that
#: fold it, votes, how many answer.
_BESIDES = re.compile(
    r" \| (?:next|prev|parent|root|hide|past|favorite)\b.*$|^\[[–+-]\] ?|\[[A-Z]\](?= )"
    r"| \d[\d,.]*k? points?\b| \[score hidden\]| \(\d+ child(?:ren)?\)$"
)
#: A date of joining, or of a change, which is no date of a post.
_JOINED = re.compile(r"\b(?:joined|join date|registered|member since|last edited)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_COUNTS = re.compile(r"\d \d")
_SHORT_WORDS, _SHORT = 11, 90
_BY = re.compile(r"^(?:post(?:ed)? )?by |^u/| \d+$|^#?\d+ (?=[^\W\d])", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_COUNTER = re.compile(r"\d[\d.,]*[kKmM]?")
_NAME = re.compile(r"(?:u/)?\w[\w.'’ -]{0,30}")

#: What replies put before the subject of the post that they answer.
_RE = "Re: "
#: What stands before a thread's title.
_THREAD = "Thread: "
#: Lines beside a header in which a button of the post before may stand.
_BESIDE = 1
#: Spaces in a title, at the least.
_TITLE = 4
#: A thread has at least as many stamps.
_STAMPS = 2
#: Where this share of the runs with stamps are the software's, the others are of the posts' words.
_MOSTLY = 0.7
#: Kinds of evidence that make a page with recurring stamps a thread.
_ENOUGH = 2


class Post(Struct, frozen=True):
    """One post: the short lines above it, and what it says; only the last may say nothing."""

    header: tuple[Line, ...]
    body: tuple[Line, ...]

    @property
    def clues(self) -> tuple[Clue, ...]:
        """The post's date stamps, each with the member's name."""
        stamps = [(line, _rest(line.text)) for line in self.header]
        posted = [
            (line, rest)
            for line, rest in stamps
            if rest is not None and not _JOINED.search(line.text) and not _COUNTS.search(rest)
        ]
        inline = [
            _BY.sub("", rest).strip(" ,»") for _, rest in posted if rest.strip("0123456789 ,.")
        ]
        members = [line.text.removeprefix("u/") for line in self.header if _is_member(line)]
        member = next(iter(inline + members), "")
        return tuple(Clue(ClueKind.POSTED, line.text, line.number, member) for line, _ in posted)


class Thread(Struct, frozen=True):
    """A forum page: what stands above the first post, and the posts."""

    head: tuple[Line, ...]
    posts: tuple[Post, ...]


def read_thread(page: Survey) -> Thread | None:
    """The thread that a page is; ``None`` for every other kind of page."""
    lines, headers = page.lines, _headers(page)
    if not headers:
        return None
    ends = [first for first, _ in headers[1:]] + [len(lines)]
    posts = tuple(
        _post(lines[first:last], lines[last:end])
        for (first, last), end in zip(headers, ends, strict=True)
    )
    said = sum(1 for post in posts if post.body)
    return _titled(Thread(tuple(lines[: headers[0][0]]), posts)) if said > 1 else None


def _headers(page: Survey) -> list[tuple[int, int]]:
    """The ranges of lines that head the posts of a thread, none on any other page."""
    lines, kinds = page.lines, _kinds(page)
    recurring = {kind for kind, count in Counter(kinds).items() if kind and count >= _STAMPS}
    if not recurring or not says_forum(lines):
        return []
    runs = _runs(lines, _marks(lines, [kind in recurring for kind in kinds]))
    is_made = _is_made(lines)
    headers = [run for run in runs if is_made or _is_header(lines, *run)]
    if len(headers) < _STAMPS:
        return []
    if runs[0] != headers[0] and all(_is_numbered(lines, run) for run in (runs[0], *headers)):
        headers = [runs[0], *headers]
    return _merged(headers if len(headers) >= _MOSTLY * len(runs) else runs)


def _titled(thread: Thread) -> Thread:
    """The thread, the subject of its opening post among the lines above it, where titles are.

    On a later page of a thread the subject is that of an answer.
    """
    opening, *replies = thread.posts
    answered = {line.text for post in replies for line in post.header}
    above = {line.text.removeprefix(_THREAD) for line in thread.head}
    subject = tuple(
        line
        for line in opening.header
        if _RE + line.text in answered
        or (line.text.startswith(_RE) and line.text.removeprefix(_RE) not in above)
    )
    header = tuple(line for line in opening.header if line not in subject)
    return Thread((*thread.head, *subject), (replace(opening, header=header), *replies))


def _post(header: Sequence[Line], body: Sequence[Line]) -> Post:
    """A post; the buttons below it belong to what stands around it."""
    is_button = [_BUTTON.fullmatch(line.text) is not None for line in body]
    is_counter = [
        bool(_COUNTER.fullmatch(line.text)) and any(is_button[max(at - 1, 0) : at + 2])
        for at, line in enumerate(body)
    ]
    parted = tuple(zip(body, map(max, is_button, is_counter), strict=True))
    buttons = (line for line, is_one in parted if is_one)
    return Post((*header, *buttons), tuple(line for line, is_one in parted if not is_one))


def says_forum(lines: Sequence[Line]) -> bool:
    """Whether the page's short lines are those of forum software."""
    short = {line.text for line in lines if _is_short(line.text)}
    if _is_made(lines):
        return True
    evidence = list(filter(_is_evidence, short))
    kinds = (any(map(form(*patterns), evidence)) for patterns in _EVIDENCE if evidence)
    return sum(islice(filter(None, kinds), _ENOUGH)) == _ENOUGH or sum(map(_SURE, short)) >= _STAMPS


def _is_made(lines: Sequence[Line]) -> bool:
    """Whether a page says that forum software made it."""
    return any("by" in line.text and _MADE_BY.search(line.text) for line in lines)


def _is_header(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether forum software wrote the lines of a run, or those beside it."""
    beside = lines[max(first - _BESIDE, 0) : last + _BESIDE]
    is_first = first > 0 and _is_listing(lines[first - 1].text)
    return is_first or any(_SURE(line.text) or _is_evidence(line.text) for line in beside)


def _is_numbered(lines: Sequence[Line], run: tuple[int, int]) -> bool:
    """Whether a run ends with the number of a post."""
    return lines[run[1] - 1].text.isdigit()


def _rest(text: str) -> str | None:
    """What a stamp says besides its date; ``None`` for a line that is none."""
    text = _BESIDES.sub("", text)
    age = _AGE.search(text)
    return f"{text[: age.start()]}{text[age.end() :]}".strip() if age else stamp_rest(text)


def _is_aged(text: str) -> bool:
    """Whether a line may have what only threads have as stamps: an age, links behind a date."""
    return " | " in text or "ago" in text.lower()


def _is_short(text: str) -> bool:
    return len(text) <= _SHORT and text.count(" ") < _SHORT_WORDS


def _skeleton(text: str) -> str:
    """A line with its dates and numbers left out."""
    return _DIGITS.sub("0", DATE.sub("D", text)).lower()


def _marks(lines: Sequence[Line], stamped: Sequence[bool]) -> list[str]:
    """For each line: "s" a recurring date stamp, "r" another recurring short line, else ""."""
    skeletons = Counter(_skeleton(line.text) for line in lines if _is_short(line.text))
    answers = {line.text for line in lines if line.text.startswith(_RE)}
    answered = {*answers, *(text.removeprefix(_RE) for text in answers)}
    marks: list[str] = []
    for line, is_stamp in zip(lines, stamped, strict=True):
        if is_stamp:
            marks.append("s")
        elif line.text in answered or (
            _is_short(line.text)
            and (_is_told(line.text) or _recurs(line.text, skeletons) or len(line.text) == 1)
        ):
            marks.append("r")
        else:
            marks.append("")
    return marks


def _is_told(text: str) -> bool:
    """Whether forum software wrote a line, not above the title of a thread."""
    return _is_evidence(text) and not text.startswith(_THREAD)


def _recurs(text: str, skeletons: Counter[str]) -> bool:
    """Whether a rank or a counter comes back; longer lines that do are titles."""
    return text.count(" ") < _TITLE and skeletons[_skeleton(text)] > 1


def _kinds(page: Survey) -> list[str]:
    """For each line the kind of stamp that it is, "" for those that are none."""
    columns = zip(page.lines, page.numbered, page.stamps, strict=True)
    return [
        _stamp_kind(line, stamp) if numbered or stamp is not None else ""
        for line, numbered, stamp in columns
    ]


def _stamp_kind(line: Line, stamp: str | None) -> str:
    """Stamps of one kind look alike: what stands around the date, and whether it has a bullet."""
    if not _is_short(line.text) or "://" in line.text:
        return ""
    rest = _rest(line.text) if _is_aged(line.text) else stamp
    if rest is not None and _NUMBERED.search(line.text):
        return "numbered"
    if rest is None or rest.count(" ") > 2:
        return ""
    around = "name" if rest.strip("0123456789") else "alone"
    clock = "clock" if _CLOCK.search(DATE.sub("", line.text)) else ""
    age = "age" if _AGE.search(line.text) else ""
    return f"{line.bullet}{around}{clock}{age}"


def _runs(lines: Sequence[Line], marks: Sequence[str]) -> list[tuple[int, int]]:
    """Ranges of short recurring lines that hold a stamp, the name above included."""
    runs: list[tuple[int, int]] = []
    floor = 0
    for index, mark in enumerate(marks):
        if mark == "s" and index >= floor:
            runs.append((_begin(lines, marks, index, floor), _end(lines, marks, index)))
            floor = runs[-1][1]
    return runs


def _begin(lines: Sequence[Line], marks: Sequence[str], stamp: int, floor: int) -> int:
    """Where the run of a stamp begins: with a name that stands right above it."""
    first = stamp
    while first > floor and (marks[first - 1] or _is_between(lines, marks, first - 1, -1)):
        first -= 1
    is_named = first > floor and not lines[first].before and _is_name(lines[first - 1])
    return _ranked(lines, first, floor) or first - is_named


def _ranked(lines: Sequence[Line], first: int, floor: int) -> int:
    """Where a member's name stands alone above a rank of his own, right above a run; else 0."""
    at = first - 2
    if at <= floor or lines[first].before or lines[at + 1].before or not lines[at].before:
        return 0
    rank = lines[at + 1].text
    is_rank = _is_short(rank) and not rank.endswith((".", "?", "!", ":"))
    return at if is_rank and _is_name(lines[at]) and " " not in lines[at].text else 0


def _end(lines: Sequence[Line], marks: Sequence[str], stamp: int) -> int:
    """The index behind the run of a stamp."""
    end = stamp + 1
    while end < len(lines) and (marks[end] or _is_between(lines, marks, end, 1)):
        end += 1
    return end


def _is_between(lines: Sequence[Line], marks: Sequence[str], at: int, step: int) -> bool:
    """Whether a name that doesn't recur stands between lines of a header that do."""
    beyond = at + step
    return 0 <= beyond < len(lines) and bool(marks[beyond]) and _is_name(lines[at])


def _is_member(line: Line) -> bool:
    """Whether the line is a name, and not a rank or a counter."""
    is_word = not (_COUNTER.fullmatch(line.text) or _BUTTON.fullmatch(line.text))
    is_rank = _is_evidence(line.text) or _is_listing(line.text)
    return is_word and _is_name(line) and not is_rank and _rest(line.text) is None


def _is_name(line: Line) -> bool:
    """Whether the line can be a member's name."""
    text = line.text
    return (
        len(text) > 1
        and not text.startswith("__")
        and text.count(" ") < 3
        and bool(_NAME.fullmatch(text))
        and not text.endswith((".", "?"))
    )


def _merged(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs; ones with nothing between them as one."""
    merged = [runs[0]]
    for first, last in runs[1:]:
        if first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged
