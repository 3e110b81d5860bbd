"""Links to other articles amid a text: a heading, some titles, and the text goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from explainer.collect.lines.line import Line
from explainer.collect.lines.prose import count, ends_sentence, ends_with, is_prose
from explainer.collect.lines.survey import Survey
from explainer.collect.lines.words import phrases
from explainer.collect.publications import is_rubric
from explainer.collect.words import words

#: So many titles may stand below a heading.
_TITLES = 4
#: Headings of a few links amid the text, and of what else stands between paragraphs.
_MORE = phrases(
    """more on this|more on this story|more about this|more about this story
    |related|related story|related stories|related article|related articles
    |read also|read more|also read|most read|most popular
    |trending|trending now|trending stories|top stories|more stories|more headlines|latest stories
    |further reading|see also|you may also like|you might also like|related content|related video
    |recommended|recommended for you|recommended stories|discover more|people are also reading
    |editors pick|editors picks|editor's pick|editor's picks|editor’s pick|editor’s picks
    |podcast|video|watch|watch now|listen|listen now
    |newsletter|ad|sponsored|sponsored content|promoted|mehr zum thema|lesen sie auch
    |lire aussi|à lire aussi|lea también|leer también|más información|leggi anche|leia também
    |leia mais|lees ook|läs också|läs även|les også|læs også|czytaj też"""
)
#: What other headings of links are made of: how they were chosen, what they lead to, small words.
_CHOSEN = words(
    """best editors editor's editor’s essential featured hot latest more most must other our popular
    read recent recommended related staff suggested today's today’s top trending viewed watched"""
)
_LED_TO = words(
    """articles clips content coverage galleries gallery headlines links news photos picks podcasts
    posts reading reads stories story video videos"""
)
_SMALL = words("for from here in now on the this today week you")
#: A link to one article, which stands within a text as often as below it.
_INLINE = re.compile(
    r":\s*\S|^\W*(?:also )?(?:read|see)\b.*:$|^\W*(?:read|see) (?:more|next)\W+\w"
    r"|^\W*(?:also )?(?:read|see|watch)(?: also)? ?[|–—-] ?\w",
    re.IGNORECASE,
)
#: ... with a name behind: "Most Read from The Harbour Post".
_OF_SITE = re.compile(
    r"(?:more|most (?:read|popular|viewed)|top (?:stories|reads)|recommended|latest) from "
    r"(?:the )?(?-i:[A-Z])[^.:]{1,30}(?:\.\w{2,4})?$",
    re.IGNORECASE,
)
#: The heading of a poll, its buttons, and the lines between them at the most.
_POLL = phrases("poll|quiz|umfrage|sondage|encuesta|sondaggio|enquete")
_VOTE = re.compile(
    r"(?:vote|submit|(?:see|view|show) results|abstimmen|voter|votar|vota)\W*$", re.IGNORECASE
)
_ANSWERS = 12
#: The heading of a form to subscribe with, and its button.
_SIGN_UP = phrases(
    "newsletter sign up|newsletter signup|newsletter sign-up|sign up for newsletters"
)
_SUBSCRIBE = re.compile(r"(?:subscribe|sign up|preview)\W*$", re.IGNORECASE)
#: The heading of what a sponsor says in a newsletter, a paragraph mostly.
_SPONSOR = phrases(
    """meet our sponsor|from our sponsor|from our sponsors|a message from our sponsor
    |a word from our sponsor|todays sponsor|today's sponsor|today’s sponsor|our sponsor
    |sponsored message"""
)
_SPONSORED = re.compile(
    r"sponsor(?:ed)? (?:content|message) from (?-i:[A-Z]).{1,40}$", re.IGNORECASE
)
#: What stands below the title of another article, and the words of that at the most.
_READ_MORE, _TITLE = ("read", "more"), 16
#: What screen readers say above the item of a list.
_ITEM = re.compile(r"list \d+ of \d+$")
_LIST_END, _LIST = re.compile(r"end of list\W*$", re.IGNORECASE), 20
#: What only a site heads a numbered list with.
_RANKINGS = phrases(
    "trending|trending now|most read|most viewed|most shared|most watched|most commented"
)
_NUMBERED = re.compile(r"\W*\d{1,2}\W")
#: The number of a part of a text.
_PART = re.compile(r"\d{1,2}[.)] ")


def is_inline(text: str) -> bool:
    """Whether a line is one link, or leads on to one."""
    return _INLINE.search(text) is not None


def asides(page: Survey) -> Iterator[int]:
    """The indices of links to other articles and of polls within a text, with their headings."""
    for heading, said in enumerate(map(tuple, page.words)):
        yield from _aside(page, heading, said)


def _aside(page: Survey, heading: int, said: tuple[str, ...]) -> Sequence[int]:
    """The indices of the aside that a line of some words begins, or ends: "Read more"."""
    text = page.texts[heading]
    if (links := _below_link(page, heading)) is not None:
        return links
    if said == _READ_MORE and _is_title(page.lines, heading - 1):
        return range(heading - 1, heading + 1)
    if said in _SIGN_UP:
        return _form(page, heading)
    if said in _SPONSOR or _SPONSORED.match(text):
        return range(heading, min(heading + 2, len(page.lines)))
    if said in _POLL and text[0].isalnum():
        return _poll(page, heading)
    is_heading = _is_heading(said) and text[0].isalnum()
    if is_heading or (text.isupper() and is_rubric(text) and not page.is_stamp(heading)):
        return _links(page, heading)
    if said[:1] == ("list",) and _ITEM.match(text):
        return titles_below(page.lines, heading)[:1]
    return ()


def _is_heading(said: tuple[str, ...]) -> bool:
    """Whether words are a heading of links: "Most read", "Top videos", "Other news today"."""
    is_made = said[0] in _CHOSEN and not _LED_TO.isdisjoint(said) if said else False
    return said in _MORE or (is_made and set(said) <= _CHOSEN | _LED_TO | _SMALL)


def _below_link(page: Survey, heading: int) -> range | None:
    """The indices of the titles below a line that a cue calls a link and that leads to some."""
    text, cue = page.texts[heading], page.cues[heading]
    if cue is None or cue.reason != "related links":
        return None
    if text[-1] == ":" and is_inline(text):
        return titles_below(page.lines, heading)
    return _links(page, heading) if text[-1] == ":" or _OF_SITE.match(text) else None


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the title of another article, amid a text: no sentence but a question."""
    if at < 1 or count(lines[at]) > _TITLE:
        return False
    text = lines[at].text
    return ends_with(text, ("?",)) or not ends_sentence(text)


def _poll(page: Survey, heading: int) -> range:
    """The indices of a poll's lines, from its heading to its button."""
    last = min(heading + 1 + _ANSWERS, len(page.lines))
    buttons = (at for at in range(heading, last) if _VOTE.match(page.texts[at]))
    return range(heading, max(buttons, default=heading - 1) + 1)


def _form(page: Survey, heading: int) -> range:
    """The indices of a form to subscribe with, from its heading to its button."""
    below = range(heading + 1, min(heading + 2 + _TITLES, len(page.lines)))
    buttons = (at for at in below if _SUBSCRIBE.match(page.texts[at]))
    return range(heading, max(buttons, default=heading - 1) + 1)


def _links(page: Survey, heading: int) -> range:
    """The indices of a heading like "Read also" and of the titles below it, if it has some."""
    titles = titles_below(page.lines, heading)
    is_counted = _is_ranking(page.lines, titles) and tuple(page.words[heading]) not in _RANKINGS
    is_aside = _is_followed(page, titles) and not is_counted
    return range(heading, _listed(page.lines, titles).stop if is_aside else heading)


def _listed(lines: Sequence[Line], titles: range) -> range:
    """The titles of a list, without the heading of the text's next part: a number that no other
    has, or more blank lines above.
    """
    numbered = [at for at in titles if _PART.match(lines[at].text)]
    if len(titles) > 1 and numbered == [titles[-1]]:
        return titles[:-1]
    further = (at for at in titles[2:] if lines[at].before > lines[titles[1]].before)
    return range(titles.start, next(further, titles.stop))


def is_amid(page: Survey, heading: int) -> bool:
    """Whether a heading and its titles, or an offer to read on, stand between paragraphs: no title
    of a list has two.
    """
    lines = page.lines
    below = range(heading + 1, min(heading + 1 + _LIST, len(lines)))
    ends = (at + 1 for at in below if _LIST_END.match(lines[at].text))
    after = next(ends, titles_below(lines, heading).stop)
    cue = page.cues[heading]
    is_more = _is_heading(tuple(page.words[heading])) and page.texts[heading][0].isalnum()
    is_heading = is_more or (cue is not None and cue.reason == "paywall")
    return is_heading and all(at < len(lines) and is_prose(lines[at]) for at in (after, after + 1))


def titles_below(lines: Sequence[Line], heading: int) -> range:
    """The indices of the lines below a heading that end no sentence, as many as titles may be."""
    below = islice(lines, heading + 1, heading + 1 + _TITLES)
    titles = takewhile(lambda line: not ends_sentence(line.text) or _asks(line), below)
    return range(heading + 1, heading + 1 + sum(1 for _ in titles))


def _asks(line: Line) -> bool:
    """Whether a line is one question, as a title may be."""
    return count(line) <= _TITLE and ends_with(line.text, ("?",)) and ". " not in line.text


def _is_ranking(lines: Sequence[Line], titles: range) -> bool:
    """Whether lines are numbered, as those of a list that a text itself may have."""
    return sum(1 for at in titles if _NUMBERED.match(lines[at].text)) >= min(2, len(titles))


def _is_followed(page: Survey, titles: range) -> bool:
    """Whether the text goes on below a heading's titles, or below an advertisement under them: what
    leads on to a list goes on, too.
    """
    lines, end = page.lines, titles.stop
    while end < len(lines) and (cue := page.cues[end]) and cue.always:
        end += 1
    if not titles or end >= len(lines):
        return False
    return is_prose(lines[end]) or lines[end].text[-1] == ":"
