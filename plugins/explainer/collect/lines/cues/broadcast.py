"""Cues of broadcasters' pages and of letters: what will be shown, apps, greetings."""

from __future__ import annotations

from explainer.collect.lines.cues.cue import row

_HOUR = r"\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b\.?)?"
_HOURS = rf"{_HOUR}(?: and {_HOUR})?"

#: In the order in which they are tried, after those that all pages have.
BROADCAST = (
    row(
        "advertisement",
        30,
        "tonight tomorrow coming",
        rf"^(?:tonight|tomorrow|coming up)\b[^.:]{{0,30}}\b(?:at|on) {_HOURS} ?[:–—] ?(?!\d)\S",
        always=True,
    ),
    row(
        "advertisement",
        30,
        "watch see catch tune",
        r"^(?:(?:watch|see|catch) (?:the|our|more|it|\w+['’]s)|tune in)\b.{0,60}"
        rf"\b(?:tonight|tomorrow|this (?:morning|evening|weekend))\b(?: at {_HOURS})?"
        r"(?: on (?-i:[A-Z\d])[^.]{1,40})?\W*$",
        always=True,
    ),
    row(
        "advertisement",
        9,
        "has",
        r"^(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}) has (?:more|the (?:story|details|latest)"
        r"|what you need to know)\W*$",
        always=True,
    ),
    row(
        "advertisement",
        40,
        "episode podcast show rate",
        r"^(?:\[[\d:.]+\] )?(?:[A-Z][A-Z .’'-]+: )?this (?:episode|podcast|show) is "
        r"(?:sponsored|supported|brought to you) by\b",
        r"^[^“”\"]{0,90}\b(?:rate and review us|wherever you (?:get|find) your podcasts)\b",
        always=True,
    ),
    row(
        "social plug",
        30,
        "download",
        r"^\W*(?:get|stay|want|need|never miss|keep up)\b.{0,140}"
        r"\bdownload (?:the|our) .{0,40}\bapp\b[^,]{0,30}$",
        always=True,
    ),
    row(
        "social plug",
        16,
        "stay",
        r"^stay with (?:us|(?-i:[A-Z])\S+(?: \S+){0,3}) (?:for|as) "
        r"[^,]{0,40}\b(?:updates?|latest|news|develops?|more)\b[^,]{0,40}$",
        always=True,
    ),
    row(
        "newsletter",
        8,
        "hello hi hey morning afternoon evening dear",
        r"^(?-i:Hello|Hi|Hey|HELLO|HI)(?: (?:there|again|all|everyone|everybody|readers|friends))?"
        r"(?:,? (?:it['’]s|this is) (?-i:[A-Z])\S+(?: \S+)? here)?\W*$",
        r"^good (?:morning|afternoon|evening)(?:,? (?:again|all|everyone|everybody|readers"
        r"|friends|from \S+(?: \S+)?))?\W*$|^dear (?:readers?|friends?|subscribers?)\W*$",
        always=True,
    ),
)
