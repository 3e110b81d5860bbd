"""The title of an article and its standfirst, found among the lines around the body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import compress

from msgspec import Struct

from explainer.collect.attribution.given import is_namesake
from explainer.collect.lines.called import FEWEST, MOST, SHORT, count_words, is_name, is_short
from explainer.collect.lines.credited import is_credited
from explainer.collect.lines.dated import is_stamp
from explainer.collect.lines.line import Line
from explainer.collect.lines.live import is_live, says_live
from explainer.collect.lines.prose import LINE_ENDS, SENTENCE_ENDS, ends_with
from explainer.collect.lines.shown import shown_title
from explainer.collect.lines.signers import is_placed, is_role, signers
from explainer.collect.lines.summaries import is_summary
from explainer.collect.lines.survey import Survey
from explainer.collect.lines.windows import windowed
from explainer.collect.publications import is_publication

_WORD = re.compile(r"\w+(?:['’]\w+)?")
#: The time that an entry of a live page begins with, or that reading takes.
_COUNTED = re.compile(r"\d{1,2}[:.]\d{2} |\d+ min(?:ute)?s?(?: read)?\W*$", re.IGNORECASE)
#: The first letters of the longer words; the others are passed over in one step.
_STEM = re.compile(r"(\w{4,6}+)\w*+")

#: So many gaps has a line of a menu.
_ROW = 2
#: So many spaces at most has a publication's name.
_MASTHEAD = 3
#: Below a headline stand a standfirst, a name and a role above the day, at the most.
_SIGNED_NEAR = 4
#: The share of a title's words that the body must repeat.
_SHARED = 0.34
#: ... less of them right above a byline or stamp.
_SHARED_ABOVE = 0.2
#: Words of a title's second line, and how it begins.
_MOST_BROKEN = 12
_BEGUN = re.compile(r"[^\W\d_]+(?:['’-]\w+)?,? \w")
#: What stands between the headlines of an old article.
_OLD = re.compile(r"this (?:article|story) is more than \d+ \w+ old$", re.IGNORECASE)
#: A standfirst's words.
_STANDFIRST = range(6, 61)
#: A line in sentence form is hardly a title with less than this share of capitalised words.
_TITLE_CASE, _AS_SENTENCE = 0.7, 0.5
#: What an item of a list, or a publication's name, loses of its likeness to a title.
_AS_OTHER = 0.8
#: From so many words on, each more makes a line less like a title.
_LONG = 20
#: What a byline or stamp adds to the lines right above it.
_ABOVE_BYLINE = 0.4
#: ... less this for each line between, of which there may be so many.
_FURTHER, _BETWEEN, _NEVER = 0.1, 3, 9
#: A line with such a score and a byline or stamp right below is the title; what leads the text
#: behind them is a caption.
_SURE = 0.8
#: Characters of the body in which the title's words are looked for.
_BEGINNING = 8000
#: How far above the body a title is looked for.
_REACH = 40
#: What a link to pictures begins with, and the title of an article that is made of them.
_PICTURED = re.compile(r"(?:photos?|pictures|in pictures|video|watch|gallery) ?: ?[A-Z]", re.I)


class Heading(Struct, frozen=True):
    """Indices of the title line and the standfirst lines; -1 and none where there is none.

    `more` counts the lines below the title's first that belong to it.
    """

    title: int = -1
    standfirst: tuple[int, ...] = ()
    more: int = 0

    @property
    def end(self) -> int:
        """The index of the title's last line."""
        return self.title + self.more


def find_heading(page: Survey, body: Sequence[bool], above: int = 0) -> Heading:
    """The title above the first body line (or in it, where it was taken for body).

    The first `above` lines stand above a forum post, whose words needn't be the thread's title's.
    """
    lines = page.lines
    first = next((index for index, kept in enumerate(body) if kept), len(lines))
    if first == len(lines):
        return Heading()
    if (marked := max(_marked(lines[: first + 1]), _live(page, first))) >= 0:
        return Heading(marked, _standfirst(page, body, marked))
    kept_text = " ".join(compress(page.texts, body))
    said = content(kept_text[:_BEGINNING])
    scores = _unsummed(page, first, said)
    is_told = _is_signed(page, scores, above, first) or _is_above(page, scores, first)
    if not is_told and _leads(page, first):
        return Heading(first, _standfirst(page, body, first))
    named = windowed(page, scores)
    best = named if named >= 0 else _best(page, scores)
    if (title := max(_own(page, scores, above), best)) >= 0:
        more = _broken(page, title, first)
        if not more and _is_second(page, title):
            title, more = title - 1, 1
        return Heading(title, _standfirst(page, body, title + more), more)
    if (again := _said_again(page, first)) >= above:
        return Heading(again)
    return Heading(
        max(_last_title(page, above), _signed(page, first), _above_deck(page, first, said))
    )


def _said_again(page: Survey, first: int) -> int:
    """The line above the body that the page says again below it, if quoted; -1 for none."""
    below = page.texts[first:]
    for at in range(first - 1, max(first - 1 - _BETWEEN, -1), -1):
        text = page.texts[at]
        quoted = (f"“{text}”", f"‘{text}’", f'"{text}"')
        is_again = text in below or any(one.endswith(quoted) for one in below)
        if is_again and _may_be_title(page, at):
            return at
    return -1


def _above_deck(page: Survey, first: int, said: frozenset[str]) -> int:
    """The line right above the first body line, if that is a second headline, a stamp two lines
    below it, and the text says some of the line's words; else -1.
    """
    at = first - 1
    is_deck = at >= 0 and page.is_signed(first, 2) and count_words(page.texts[first]) in _STANDFIRST
    return at if is_deck and likeness(page, at, first, said, _SHARED_ABOVE) > 0 else -1


def _unsummed(page: Survey, first: int, said: frozenset[str]) -> dict[int, float]:
    """The scores of the lines above the body, less those below a summary's heading and a title."""
    scores = {at: likeness(page, at, first, said) for at in range(max(0, first - _REACH), first)}
    end = next((at for at in reversed(scores) if _heads_summary(page, at)), first)
    above = {at: score for at, score in scores.items() if at < end}
    return above if any(score > 0 for score in above.values()) else scores


def _heads_summary(page: Survey, at: int) -> bool:
    """Whether a line heads a summary: above a day, "In brief" is a rubric."""
    return is_summary(page.lines[at].text) and not page.is_signed(at, 2)


def _broken(page: Survey, title: int, first: int) -> int:
    """How many lines below a title go on with it: the next one, if it begins in the middle."""
    at = title + 1
    return int(at < first and not page.lines[at].before and _goes_on(page, at))


def _is_second(page: Survey, at: int) -> bool:
    """Whether a title goes on with the line above it, a few words as in narrow columns."""
    return at > 0 and _may_be_title(page, at - 1) and _goes_on(page, at)


def _goes_on(page: Survey, at: int) -> bool:
    """Whether a line begins in the middle of what the line above it says."""
    text = page.lines[at].text
    if not text[0].islower() or page.cues[at] or page.is_byline(at):
        return False
    ends = ends_with(page.lines[at - 1].text, SENTENCE_ENDS)
    return not ends and _BEGUN.match(text) is not None and count_words(text) <= _MOST_BROKEN


def _own(page: Survey, scores: Mapping[int, float], above: int) -> int:
    """The headline of an article that is pasted into a post, signed by who wrote it; else -1."""
    signed = (
        at for at, score in scores.items() if 0 < above <= at and score > 0 and page.is_signed(at)
    )
    return next(signed, -1)


def _is_signed(page: Survey, scores: Mapping[int, float], above: int, first: int) -> bool:
    """Whether a line below the first `above` ones is surely a title, a byline right below it.

    What stands between such a line and its byline is the title's next line, or the title itself.
    """
    return any(
        at >= above and score > _SURE and page.is_signed(at, min(2, first - at - 1))
        for at, score in scores.items()
    )


def _is_above(page: Survey, scores: Mapping[int, float], first: int) -> bool:
    """Whether right above the first body line, a longer one, surely a title stands: what is taken
    for body is its second headline.
    """
    line, is_sure = page.lines[first], scores.get(first - 1, 0) > _SURE
    return is_sure and count_words(line.text) > count_words(page.lines[first - 1].text)


def _best(page: Survey, scores: Mapping[int, float]) -> int:
    """The last line with the best score, or the headline above it; -1 where none scores."""
    title = max(scores, key=lambda at: (scores[at], at), default=-1)
    if scores.get(title, 0) <= 0:
        return -1
    above = title - 1
    while above - 1 in scores and _OLD.match(page.lines[above].text):
        above -= 1
    return above if _is_deck(page, scores, title, above) else title


def _is_deck(page: Survey, scores: Mapping[int, float], at: int, above: int) -> bool:
    """Whether a line is the second headline: right below one that might do alone, above a byline.

    In a list of headlines a third one stands above both; a few words above name the subject, and
    where the line ends with the other one, names of rubrics stand before that.
    """
    is_pair = scores.get(above, 0) > 0 >= scores.get(above - 1, 0)
    is_crumb = page.lines[at].text in page.lines[above].text
    if not is_pair or is_crumb or _is_sentence(page.lines[above].text):
        return False
    is_kicker = count_words(page.texts[above]) <= SHORT and not _is_sentence(page.texts[at])
    reach = at - above + signers(page.texts[at + at - above :])
    return not is_kicker and page.is_signed(at, reach)


def _marked(lines: Sequence[Line]) -> int:
    """The first line that Markdown makes a heading of the page; -1 where there is none."""
    return next((at for at, line in enumerate(lines) if line.level == 1), -1)


def _live(page: Survey, first: int) -> int:
    """The title of a live page, whose entries needn't say its words; -1 where there is none."""
    if not is_live(page):
        return -1
    return next((at for at, text in enumerate(page.texts[:first]) if says_live(text)), -1)


def _signed(page: Survey, first: int) -> int:
    """The line right above a byline or stamp, whatever it says; -1 where none could be a title.

    A few words right below a byline are the writer's role.
    """
    for at in reversed(range(first - 1)):
        text = page.lines[at].text
        is_role = at > 0 and page.is_byline(at - 1) and is_short(text)
        if page.is_byline(at + 1) and not page.is_byline(at) and not is_role:
            return _upper(page, at - is_namesake(text))
    return -1


def _upper(page: Survey, at: int) -> int:
    """A line that may be a headline, or that above it, which may as well; -1 where neither may."""
    above = page.texts[at - 1] if at > 0 else ""
    is_second = above.count(" ") >= FEWEST - 1 and _fits(page, at - 1) and not _fits(page, at - 2)
    return (at - is_second) if _fits(page, at) or is_second else -1


def _fits(page: Survey, at: int) -> bool:
    """Whether a line could be a headline by its form alone, and ends no sentence but a question."""
    if at < 0 or not _may_be_title(page, at):
        return False
    return page.texts[at][-1] == "?" or not ends_with(page.texts[at], LINE_ENDS)


def _last_title(page: Survey, end: int) -> int:
    """The last line before an index that could be a title by its form; -1 where there is none."""
    fits = (at for at in reversed(range(end)) if MOST >= count_words(page.lines[at].text) > FEWEST)
    return next((at for at in fits if not _is_named(page, at)), -1)


def _is_named(page: Survey, at: int) -> bool:
    if page.cues[at] or page.is_stamp(at):
        return True
    return page.numbered[at] and _COUNTED.match(page.texts[at]) is not None


def _leads(page: Survey, first: int) -> bool:
    """Whether the first body line is a headline that the prose, or who wrote it when, follows."""
    text = page.lines[first].text
    if not FEWEST <= count_words(text) <= MOST or first + 1 >= len(page.lines) or text[-1] == ":":
        return False
    if _is_named(page, first) or _is_sentence(text) or is_credited(text):
        return False
    return len(page.lines[first + 1].text) > len(text) or page.is_signed(first, _SIGNED_NEAR)


def _is_sentence(text: str) -> bool:
    """Whether a line has the form of a sentence, not of a title with a full stop."""
    if not ends_with(text, SENTENCE_ENDS):
        return False
    words: list[str] = _WORD.findall(text)
    return sum(word[0].isupper() for word in words) < _TITLE_CASE * len(words)


def likeness(
    page: Survey, index: int, first: int, said: frozenset[str], share: float = _SHARED
) -> float:
    """How much a line above the body looks like its title; 0 where it can't be.

    A title shares so much of its words with what the body says, less above a byline or stamp.
    """
    if not _may_be_title(page, index):
        return 0.0
    text = page.lines[index].text
    words = content(text)
    shared = len(words & said) / max(len(words), 1)
    least = _SHARED_ABOVE if _is_above_name(page, index) else share
    if shared < least or is_credited(text):
        return 0.0
    between = next((at for at in range(_BETWEEN) if page.is_signed(index + at)), _NEVER)
    signed = max(_ABOVE_BYLINE - _FURTHER * between, 0.0)
    return max(shared + signed + _bearing(page, index, first) - (first - index) / 200, 0.0)


def _is_above_name(page: Survey, index: int) -> bool:
    """Whether a byline or stamp stands below a line, if with a few words between: who signed."""
    is_far = page.is_signed(index, 2) and is_short(page.lines[index + 1].text)
    return page.is_signed(index) or is_far


def _may_be_title(page: Survey, index: int) -> bool:
    """Whether a line has as many words as a title, no address, no stamp behind a mark, and isn't
    in parts as menus are.
    """
    text = page.lines[index].text
    is_label = _PICTURED.match(text) is not None and page.is_signed(index)
    is_named = (_is_named(page, index) and not is_label) or _is_masthead(text)
    if text[-1] == ":" or is_named or not FEWEST <= count_words(text) <= MOST:
        return False
    is_row = page.lines[index].gaps >= _ROW or text.count(" \\ ") >= _ROW
    return not is_row and "://" not in text and not ("|" in text and is_stamp(shown_title(text)))


def _is_masthead(text: str) -> bool:
    """Whether a line is a publication's name with its article, no headline about it."""
    is_name = text.startswith(("The ", "THE ")) and text.count(" ") <= _MASTHEAD
    return is_name and (text.istitle() or text.isupper()) and is_publication(text.title())


def _bearing(page: Survey, index: int, first: int) -> float:
    """What a line's own form says for it as a title, or against it where that is negative."""
    line, text = page.lines[index], page.lines[index].text
    count = count_words(text)
    size = min(count, 12) / 24 - max(count - _LONG, 0) / _LONG
    alone = 0.1 if line.before else 0.0
    sentence = _AS_SENTENCE if _is_sentence(text) else 0.0
    is_named = is_name(page, text)
    is_signed = is_placed(text)
    is_other = line.bullet or is_named or is_signed or _is_role(page, index)
    if index + 1 < first:
        is_other = is_other or _is_in_next(page, index) or _is_pictured(page, index)
    return size + alone - sentence - (_AS_OTHER if is_other else 0.0)


def _is_pictured(page: Survey, index: int) -> bool:
    """Whether whose the picture is stands right below a line, which is then what it shows."""
    below = page.cues[index + 1]
    is_named = below is not None and below.reason == "image credit"
    return is_named or is_credited(page.texts[index + 1])


def _is_in_next(page: Survey, index: int) -> bool:
    """Whether a line says nothing of its own: a picture's text, with which its caption begins, or a
    crumb, which ends with the headline.
    """
    text, below = page.texts[index : index + 2]
    is_crumb = text.endswith(below) and count_words(below) >= FEWEST
    return text != below and (below.startswith(text) or is_crumb)


def content(text: str) -> frozenset[str]:
    """The words that carry meaning, roughly: the longer ones, their ends cut."""
    return frozenset(_STEM.findall(text.lower()))


def _standfirst(page: Survey, body: Sequence[bool], title: int) -> tuple[int, ...]:
    """A sentence between the title and a byline, stamp or picture that the body follows."""
    lines, at = page.lines, title + 1
    after = next((index for index in range(at + 1, len(lines)) if body[index]), len(lines))
    if after == len(lines) or after == at + 1 or not _may_stand_first(page, at):
        return ()
    if page.is_signed(at, after - at - 1):
        return (at,)
    wanted = content(lines[title].text)
    lead, own = content(lines[after].text) & wanted, content(lines[at].text) & wanted
    return (at,) if len(lead) > max(len(own), 1) else ()


def _may_stand_first(page: Survey, at: int) -> bool:
    """Whether a line below a title is as long as a standfirst, and a sentence or signed below."""
    text = page.lines[at].text
    if count_words(text) not in _STANDFIRST or page.cues[at] or page.is_byline(at):
        return False
    return ends_with(text, SENTENCE_ENDS) or page.is_signed(at, 2)


def _is_role(page: Survey, index: int) -> bool:
    """Whether a line says what somebody is whose name the line above it may be."""
    above = page.lines[index - 1].text.split() if index else []
    is_name = 1 < len(above) <= SHORT and all(word[0].isupper() for word in above)
    return is_name and is_role(page.lines[index].text)
