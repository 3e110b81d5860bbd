"""Whether a sentence puts a date ahead or behind: the tense of the verb nearest to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from explainer.digest.dates.lexicon import words
from explainer.digest.dates.tokens import Token
from explainer.digest.dates.unforeseen import is_unforeseen
from explainer.model import Leaning

#: Plain futures: what is told so hasn't happened yet. "It'll" is cut at its mark.
_WILL = words("will ll shall")
#: Forms that announce a day without one.
_ANNOUNCING = words("starting begins starts opens ends")
_FUTURE = (
    _WILL
    | _ANNOUNCING
    | words(
        "scheduled slated "
        "would going due expected expects expect set plans planned planning intends hopes aims "
        "wants want demands likely unlikely upcoming tomorrow takes may might can could should "
        "must poised coming looming"
    )
)
#: The plural of those, which may be a noun, too; and what "effect" and "into" make one of them.
_BEGIN, _TAKE, _EFFECT = words("begin start open"), words("take go come"), words("effect into")
#: What these tell of may be yet to come: "announced two concerts on 27 September".
_ANNOUNCED = words("announced unveiled booked confirmed revealed added")
#: "Won't" is cut at its mark.
_MARKS = frozenset("'’")
#: What is called off from a day on is still on until then; a deadline lies ahead.
_CALLED_OFF = words("canceled cancelled suspended postponed banned barred halted")
_ON, _DEADLINE = words("on onward onwards"), ["deadline", "on"]
#: What has been planned has fallen through: "had been scheduled to leave on Monday".
_PLANNED = words("scheduled slated due expected set supposed")
#: After these an infinitive is what shall be done: "urged the party to vote on Wednesday".
_WANTING = words(
    "asked asks called calls urged urges ordered orders planned wanted wants agreed agrees vowed "
    "vows promised promises invited invites decided decides hoped pledged pledges told demanded "
    "demands"
)
#: Verbs of the same kind that may be nouns too: "they plan to leave", "a plan to leave".
_MEANING = words("plan intend hope aim want agree vow pledge")
#: What stands for an infinitive as a cue: of what shall be done, and of a plan that may be past.
_INFINITIVE, _PLAN, _DUE, _ONCE_DUE = "to do", "was to do", "was due", "had been due"
#: "It is closing on March 31": of now or of what is to come, whatever was told before.
_DOING, _BEING = "is doing", words("is are am")
#: What was asked for may have been done since: "had asked the city to act in January".
_ASKED = "asked to do"
_PLANS = frozenset({_PLAN, _DUE, _ONCE_DUE, _ASKED})
#: "Set to leave" lies ahead, "set up" and "set a date" don't.
_SET_UP = words("up off out in aside back down a an the its their his her new fire")
#: With an infinitive these put it ahead: "he has to appear on Monday".
_TO_DO = words("is are has have")
_MAY_PLAN = _PLANNED | _WANTING | _MEANING | _TO_DO | {"was", "were"}
#: What a span of time is counted in: "the three months to June".
_SPANS = words("months quarters weeks year half")
_ARTICLES = words("the a an his her its their our my your this that these those")
#: What follows these is a noun, or tells of one: "another cut", "the wounded".
_DETERMINERS = words("the a an another any no each every its their his our your my")
_PAST = words(
    "was were had did wasn weren hadn didn said told began fell rose came went took made gave got "
    "saw found held led left lost met paid ran sent shot sold spoke stood struck taught thought "
    "threw won wrote became brought built bought chose cut drew drove flew fought grew hit kept "
    "knew laid put read shut sank sat spent swept died hurt beat broke caught dealt fled hung hid "
    "rang sang shook slid split stole wore woke burnt blew bore crept drank dug fed felt flung "
    "forgot froze leapt lent lit meant rode sought sprang stuck stung swam swore swung tore "
    "withdrew upheld withheld overthrew undertook forbade overcame oversaw been has have used ago"
)
_NOT_PAST = words("need indeed speed exceed succeed proceed united hundred")
#: What puts in between whose words they are, what stands around that, and how long that is at most.
_SAID, _AROUND, _LONGEST_SPEAKER = words("said added argued warned noted"), {","}, 4
#: After these a form has no tense of its own: "will be signed" and "to shut" lie ahead.
_HELPERS = words(
    "should be is are being been was were to will would shall can could may might must not"
)
#: After these a form of the past has no tense of its own.
_TENSELESS = _HELPERS | _DETERMINERS
#: After these it is no present either: "did not start", "saw it start", "don't start".
_NO_PRESENT = words("did do does not never t it them him her me us")
#: After a verb of the past or an owner these are nouns: "announced plans on Monday".
_NOUNS = words("plans hopes aims")
_OWNERS = words("the its their his her our these those such no of for any new")
#: Parts of a time that "of" follows.
_PARTS = words(
    "end beginning start middle close half week weekend day days rest part month morning"
)
_ENDS = frozenset(".!?;")
#: What begins to tell of a thing that a time was just given for.
_RELATIVES = words("that which who")
#: After these a date may lie ahead of the verb: "banned sales after", "delayed until".
_OPEN = words("until till by after from for through to starting beginning effective")
_UNTIL = words("until till by starting beginning")
_REACH_BACK, _REACH_AHEAD, _LONGEST_OBJECT = 20, 10, 7


def direction(items: Sequence[Token], first: int, stop: int) -> int:
    """+1 where the words around tokens first..stop put them ahead, -1 behind, 0 where nothing says.

    The nearest verb before decides; where there is none in the sentence, the nearest after.
    """
    if is_unforeseen(items, first, stop):
        return -1
    return _direction(_cue(items, first, stop), items, first, stop)


def _direction(cue: str, items: Sequence[Token], first: int, stop: int) -> int:
    """The same where the nearest verb is known."""
    found, word = _lean(cue), _preposition(items, first)
    if cue in _ANNOUNCED and not _is_right_before(items, first, cue):
        return 0
    if _is_from_then_on(items, stop, word, cue) or (not cue and _is_deadline(items, first)):
        return 1
    if word == "since" or cue == "backdated" or _is_told_of(items, stop):
        return -1
    if found > 0 and _says_which(items, first):
        return int(_is_as_of(items, first) and cue in _WILL | {"would"})
    if word == "by" and not cue:
        return 1
    return 0 if found < 0 and _is_open(word, cue) else found


def _is_open(word: str, cue: str) -> bool:
    """Whether a preposition leaves open what a verb of the past says of a time."""
    return word in _OPEN and not (word == "by" and cue not in _WANTING)


def _is_right_before(items: Sequence[Token], first: int, cue: str) -> bool:
    """Whether a verb stands just before a time, "announced on Monday": not what it is about."""
    return cue in [token.lower for token in items[max(0, first - 2) : first]]


def leaning(items: Sequence[Token], first: int, stop: int) -> Leaning:
    """Where the words around tokens first..stop put them, and whether a "will" or a form such as
    "starting" does.
    """
    if is_unforeseen(items, first, stop):
        return Leaning.BEHIND
    cue = _cue(items, first, stop)
    if cue in _WILL | _ANNOUNCING and not _says_which(items, first):
        return Leaning.PLAINLY_AHEAD if cue in _WILL else Leaning.ANNOUNCED
    return Leaning(_direction(cue, items, first, stop))


def planned(items: Sequence[Token], first: int, stop: int) -> bool:
    """Whether "was to" puts the tokens after another time than that of the text."""
    return _cue(items, first, stop) in _PLANS


def is_until(items: Sequence[Token], first: int, stop: int) -> bool:
    """Whether "until", "by" or the like stands just before, or "for" and no "Saturday's fire"."""
    word = _preposition(items, first)
    is_owner = stop < len(items) and items[stop].text in _MARKS
    return word in _UNTIL or (word == "for" and not is_owner)


def is_open_ended(items: Sequence[Token], first: int, stop: int) -> bool:
    """Whether what is told ends or begins then, and may be to come: "mourning from Thursday"."""
    return is_until(items, first, stop) or _preposition(items, first) == "from"


def _is_told_of(items: Sequence[Token], stop: int) -> bool:
    """Whether what is told of a thing behind its time lies behind: "a fire in May that killed"."""
    after = [token.lower for token in items[stop : stop + 2]]
    return len(after) > 1 and after[0] in _RELATIVES and _lean(after[1]) < 0


def _says_which(items: Sequence[Token], first: int) -> bool:
    """Whether the tokens from first say which thing is meant: "its order of October 3 will stand".

    "The end of October" is a time itself.
    """
    before = [token.lower for token in items[max(0, first - 2) : first]]
    return before[-1:] == ["of"] and before[0] not in _PARTS


def _is_as_of(items: Sequence[Token], first: int) -> bool:
    """Whether "as of" stands before tokens that start at first."""
    return [token.lower for token in items[max(0, first - 2) : first]] == ["as", "of"]


def _is_from_then_on(items: Sequence[Token], stop: int, word: str, cue: str) -> bool:
    """Whether something is called off from a time on: "cancelled all trains from Thursday on"."""
    after = [token.lower for token in items[stop : stop + 1]]
    return word == "from" and cue in _CALLED_OFF and not _ON.isdisjoint(after)


def _is_deadline(items: Sequence[Token], first: int) -> bool:
    """Whether tokens that start at first tell when a deadline is: "before a deadline on Friday"."""
    return [token.lower for token in items[max(0, first - 2) : first]] == _DEADLINE


def _preposition(items: Sequence[Token], first: int) -> str:
    """The word before tokens that start at first: of "until at least Thursday", "until", and of
    "by the end of May", "by".

    "The three months to June" lie where their verb puts them, so "to" counts for nothing there.
    """
    before = [token.lower for token in items[max(0, first - 4) : first]]
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in _PARTS:
        del before[-2 - (before[-3:-2] == ["the"]) :]
    if before[-2:] == ["at", "least"]:
        del before[-2:]
    if not before or (before[-1] == "to" and before[-2:-1] and before[-2] in _SPANS):
        return ""
    return before[-1]


def is_stop(token: Token) -> bool:
    """Whether a sentence or a paragraph ends with the token."""
    return token.lower in _ENDS or not token.lower.strip()


def _cue(items: Sequence[Token], first: int, stop: int) -> str:
    """The nearest verb that has a tense, before the tokens or else after; "" without.

    Behind "by Sunday" it may be far: only what had happened by then isn't to come. With ", and on
    Sunday" something else begins, and so it does in a sentence that begins with a time.
    """
    before = items[max(0, first - _REACH_BACK) : first]
    after = items[
        stop : stop + (_REACH_BACK if _preposition(items, first) == "by" else _REACH_AHEAD)
    ]
    ahead = _asking(_nearest(after, range(len(after))), after)
    if _begins(before):
        return ahead or _nearest(before, reversed(range(len(before))))
    return _nearest(before, reversed(range(len(before)))) or ahead


def _begins(before: Sequence[Token]) -> bool:
    """Whether a time behind some tokens begins what is told next: ", and on Sunday"."""
    words = [token.lower for token in before[-3:]]
    return words[-2:] == [",", "and"] or (words[:2] == [",", "and"] and words[2:] == ["on"])


def _asking(verb: str, after: Sequence[Token]) -> str:
    """The verb behind a time; when somebody asked for a thing: "On Sunday they ordered"."""
    if verb != _INFINITIVE:
        return verb
    asked = next((t.lower for t in after if t.lower in _WANTING | _TO_DO | _MEANING), "")
    return asked if asked in _WANTING and _lean(asked) < 0 else verb


def _nearest(tokens: Sequence[Token], order: Iterable[int]) -> str:
    """The first verb with a tense among the tokens in an order, up to the end of the sentence."""
    for index in order:
        if is_stop(tokens[index]):
            return ""
        if verb := _verb(tokens, index):
            return verb
    return ""


def _is_infinitive(tokens: Sequence[Token]) -> bool:
    """Whether two tokens are "to" and a verb."""
    if len(tokens) < 2 or tokens[0].lower != "to":
        return False
    return tokens[1].text.islower() and tokens[1].lower not in _ARTICLES


def _verb(tokens: Sequence[Token], index: int) -> str:
    """The verb with a tense that a token is, if it is one."""
    word, before = tokens[index].lower, tokens[index - 1].lower if index else ""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if word in _SAID and after in _AROUND and _is_aside(tokens, index):
        return ""
    verb = _with_next(word, before, after)
    if verb is not None:
        return verb
    if word in _MAY_PLAN and (plan := _plan(word, before, _to_infinitive(tokens, index))):
        return plan
    if before == "have" and index > 1 and tokens[index - 2].lower in _WILL:  # will have closed
        return ""
    return word if _has_tense(word, before) else ""


def _is_aside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb ends what only says whose words these are: "On May 3, he said, they vote"."""
    before = [token.lower for token in tokens[max(0, index - _LONGEST_SPEAKER - 1) : index]]
    return "," in before[:-1]


def _with_next(word: str, before: str, after: str) -> str | None:
    """The verb that a word is by what stands around it, "" where it is none; ``None`` where that
    doesn't tell.
    """
    if word == "won" and after in _MARKS:
        return "will"
    if word in _BEING and after.endswith("ing"):
        return _DOING
    if word in _BEGIN or (word in _TAKE and after in _EFFECT):
        return "" if before in _TENSELESS | _NO_PRESENT else "begins"
    if word == "set" and after in _SET_UP:
        return "" if before in _HELPERS else "did"
    return None


def _has_tense(word: str, before: str) -> bool:
    """Whether a word behind another is a verb that tells when."""
    lean = _lean(word)
    if not lean or (lean < 0 and before in _TENSELESS and word != "backdated"):
        return False
    return word not in _NOUNS or not (before in _OWNERS or _lean(before) < 0)


def _to_infinitive(tokens: Sequence[Token], index: int) -> int:
    """How many tokens behind a verb its sentence has an infinitive; 0 where none is near."""
    for far in range(1, _LONGEST_OBJECT + 1):
        if index + far >= len(tokens) or is_stop(tokens[index + far]):
            return 0
        if _is_infinitive(tokens[index + far : index + far + 2]):
            return far
    return 0


def _plan(word: str, before: str, far: int) -> str:
    """What a verb tells of a plan, an infinitive standing so many tokens behind it."""
    if word in _PLANNED and before in ("been", "was", "were"):
        return _ONCE_DUE if before == "been" else _DUE
    if far and _wants(word, before):
        return _ASKED if before == "had" else _INFINITIVE
    if far == 1 and word in ("was", "were"):
        return _PLAN
    return _INFINITIVE if far == 1 and word in _TO_DO else ""


def _wants(word: str, before: str) -> bool:
    """Whether a verb tells what shall be done; what "had been told" lies behind."""
    if word in _MEANING:
        return before not in _OWNERS | _ARTICLES
    return word in _WANTING and before != "been"


@lru_cache(maxsize=1 << 13)
def _lean(word: str) -> int:
    """The direction that a word gives."""
    if word in _FUTURE or word in (_INFINITIVE, _DUE, _ASKED):
        return 1
    if word == _ONCE_DUE:
        return -1
    is_past = len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST
    return -1 if word in _PAST or is_past else 0
