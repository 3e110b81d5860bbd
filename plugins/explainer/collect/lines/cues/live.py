"""Cues of live pages: what their writers say to readers between the entries, and of the page."""

from __future__ import annotations

from explainer.collect.lines.cues.cue import row

_HELLO = r"(?:good (?:morning|afternoon|evening|day)|hello|hi)\b.{0,30}"
_TIME = r"(?:today|now|tonight|the day|this (?:morning|afternoon|evening|week))"

#: In the order in which they are tried, after those of other pages.
LIVE = (
    row(
        "navigation",
        60,
        "welcome closed closing ended pausing wrapping that's that’s",
        rf"^(?:{_HELLO}\b(?:and )?)?welcome (?:back )?to (?:our|the|today['’]s)\b[^.]{{0,40}}"
        r"\b(?:coverage|live ?blog|live page)\b",
        r"^(?:this|our|the) live ?(?:blog|page|coverage)\b.{0,12}\b(?:is|has|was)\b.{0,12}"
        r"\b(?:closed|ended|over)\b",
        r"^(?:and )?that['’]s (?:it|all|everything)(?: from (?:me|us|our [\w ]{2,30}))? for "
        rf"{_TIME}\b",
        r"^we(?:['’]re| are) (?:now )?(?:closing|pausing|wrapping up|ending) (?:this|our|the) "
        r"(?:live )?(?:blog|page|coverage)\b",
        always=True,
    ),
    row(
        "date stamp",
        24,
        "published time bst gmt cet cest est edt",
        r"^(?:.{3,140}[\w’'”\"?!])?published at \d{1,2}[:.]\d\d "
        r"(?-i:[A-Z]{2,4}|[A-Z][a-z]+ [A-Z][a-z]+ Time)(?: \d{1,2} \w{3,9})?$",
        always=True,
    ),
    row(
        "caption",
        20,
        "video clip footage picture pictures photo photos image images",
        r"^here(?:['’]s| is| are) (?:an? |the |some )?(?:\w+ ){0,2}"
        r"(?:video|clip|footage|pictures?|photos?|images?)\b[^.]{0,80}:$",
        always=True,
    ),
)
