"""What a line that isn't body is: the table of cues, one row a kind.

Each row has a reason (the word that `docs/cleaning.md` explains), the most words that a line
of the kind has, and a pattern. The first row that fits names the line. A row with `always`
cuts the line whatever the rest of the page says; the others only name what the model cut.

The words are the field's own: what content systems print around an article in English. A page
in another language loses names, not lines, by not being listed here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explainer.collect.article import ClueKind


@dataclass(frozen=True, slots=True)
class Cue:
    """A kind of line outside the body."""

    reason: str
    words: int
    pattern: re.Pattern[str]
    always: bool = False
    clue: ClueKind | None = None


def _cue(
    reason: str, words: int, pattern: str, *, always: bool = False, clue: ClueKind | None = None
) -> Cue:
    return Cue(reason, words, re.compile(pattern, re.IGNORECASE), always, clue)


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
DATE = re.compile(
    rf"\b{_MONTH}\.? {{1,2}}\d{{1,2}}(?:st|nd|rd|th)?,? {{1,2}}\d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}\.?,?[ -]\d{{2,4}}\b"
    rf"|\b\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:T[\d:.+Z-]{{5,20}})?\b"
    rf"|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\b"
    r"|\b\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b"
    r"|\b(?:a|an) (?:minute|hour|day|week|month|year) ago\b"
    rf"|\b(?:yesterday|today) at \d|\b{_MONTH}\.? \d{{1,2}}$",
    re.IGNORECASE,
)
#: What else a stamp says: a clock, a zone, a weekday, "Published:", "Updated".
STAMP_WORDS = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?"
    r"|\b(?:utc|gmt|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t|bst|ist|cest|cet)\b|\+\d{2}:?\d{2}"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:first |last |originally )?(?:published|updated|posted|modified|edited|created|added"
    r"|date|time|release[d]?)\b|\b(?:on|at|of|in|am|pm)\b|\b\d+ min(?:ute)?s? read\b",
    re.IGNORECASE,
)

#: Rows in the order in which they are tried.
CUES = (
    _cue("advertisement", 6, r"^(?:advertise?ments?|sponsored(?: content)?|promoted"
         r"|story continues below(?: advertisement)?|continue reading below"
         r"|(?:article|story) continues after.*|- ?ad(?:vertisement)? ?-)\W*$", always=True),
    _cue("navigation", 8, r"^(?:skip|jump) to (?:\w+ )?(?:content|navigation|latest|article)\b"
         r"|^(?:toggle|open|close|expand|collapse|hide|show) (?:\w+ )?(?:menu|navigation|sidebar"
         r"|search)\b|^back to (?:top|home)\b|^(?:main )?menu$|^home$|^search$", always=True),
    _cue("breadcrumb", 40, r"^(?:you are here|current(?: location| position)?|home(?:page)?)"
         r" ?(?:[:>»›/|→]|home\b)|^\w[\w &]{0,30}(?: ?[>»›] ?\w[\w &'’-]{0,40}){2,}",
         clue=ClueKind.BREADCRUMB),
    _cue("excerpt link", 12, r"^\W*(?:(?:click (?:here )?(?:for|to read)|read|view|see) (?:the |more)?"
         r" ?(?:full|complete|entire|whole|original)? ?(?:article|story|post|report)"
         r"|full (?:article|story|post|report|text)"
         r"|read more (?:at|on|from|in)\b.*|continue reading.*|originally (?:published|posted|appeared)"
         r" (?:at|on|by|in)\b.*|source ?:.*|via ?:.*)\W*$", always=True, clue=ClueKind.EXCERPT),
    _cue("image credit", 30, r"^\W*(?:image|photo(?:graph)?|picture|pic|file photo|illustration|video"
         r"|graphic)s?(?: ?/ ?\w+)? ?(?:credits?|source|courtesy|by)\b ?:? ?.{1,150}$"
         r"|^\W*credits? ?: ?.{2,120}$"
         r"|^\(?(?:photo|image|picture)s?: .{2,100}\)?$|\bvia getty\b ?(?:images)?\W*$"
         r"|\b(?:getty images|ap photo|afp/|reuters/|shutterstock|istock)\b[^.]{0,60}\W*$",
         always=True, clue=ClueKind.CREDIT),
    _cue("copyright", 60, r"©|^\W*(?:\(c\) ?)?copyright\b|\ball rights reserved\b", always=True,
         clue=ClueKind.CREDIT),
    _cue("comment form", 30, r"\byour e-?mail address will not be published\b"
         r"|\brequired fields are marked\b|^(?:leave|post|add|write|submit) (?:a|your) "
         r"(?:comment|reply|review)\b.{0,30}$|^(?:no|\d+|view|show|load|all|join the)? ?(?:more )?"
         r"(?:comments?|conversation)(?: ?\(\d+\))?$|\bthanks for submitting your comment\b"
         r"|\bsave my name, e-?mail\b|^(?:log|sign) ?in to (?:comment|reply|leave)\b"
         r"|\bcomments are (?:closed|disabled|moderated|now closed)\b|^cancel reply$", always=True),
    _cue("newsletter", 45, r"\b(?:sign up|subscribe|signing up|subscribing)\b.{0,60}"
         r"\b(?:newsletters?|e-?mail|inbox|alerts?|updates?|digest)\b|\bour (?:free |daily |weekly )"
         r"{0,3}newsletters?\b|\bdelivered (?:straight |directly )?to your inbox\b"
         r"|^(?:enter )?your e-?mail(?: address)?\W*$", always=True),
    _cue("contact", 45, r"\b(?:send|submit|e-?mail|got|have)\b.{0,70}\b(?:tips?|press releases?"
         r"|story ideas?|corrections?|feedback)\b.{0,60}(?:@|\bto share\b|\bcontact us\b)"
         r"|\b(?:reach|contact|e-?mail|write to)\b.{0,60}\b[\w.+-]{1,60}@[\w-]{1,60}\.\w",
         clue=ClueKind.CONTACT),
    _cue("contact", 8, r"[\w.+-]{1,60}@[\w-]{1,60}\.\w", clue=ClueKind.CONTACT),
    _cue("social plug", 40, r"^(?:follow|like|join|find|connect with) (?:us|me|him|her|them|@?\w+)"
         r"(?: \w+){0,2} (?:on|at|via|@)\b.{0,30}\b(?:twitter|facebook|instagram|linkedin|youtube"
         r"|telegram|whatsapp|tiktok|x|threads|google|bluesky|mastodon)", always=True),
    _cue("share buttons", 8, r"^\W*(?:(?:share|tweet|pin|like|print|e-?mail|save|bookmark|copy)"
         r"(?: (?:this|the|on|via|to|by|with|link|it|article|story|post|page|facebook|twitter|x"
         r"|linkedin|whatsapp|reddit|e-?mail|pinterest|friends?|us|more|print)){0,4}\W*)+$"
         r"|^(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|e-?mail|print|copy link"
         r"|messenger|flipboard|tumblr|\W)+$|^\d* ?(?:shares?|likes?|views?|reactions?|claps?)\W*\d*$",
         always=True),
    _cue("rating", 6, r"^(?:very ?)?(?:good|helpful|useful)!? ?\(?\d[\d,.]*\)?$"
         r"|^(?:rating|rate this|votes?)\b.{0,20}$|^\d(?:\.\d)? ?(?:/|out of) ?\d\b.{0,12}$"
         r"|^[\W_]*\d[\d,.]*[km]?[\W_]*$", always=True),
    _cue("cookie notice", 90, r"\b(?:we|site|website|partners) (?:\w+ )?uses? cookies\b"
         r"|\bcookie (?:policy|settings|preferences|notice|consent)\b|\baccept (?:all )?cookies\b",
         always=True),
    _cue("paywall", 40, r"\bsubscribe (?:now |today )?(?:to|for) (?:continue|read|unlock|full|access)\b"
         r"|\b(?:already a|become a) (?:subscriber|member)\b|\bthis (?:article|content|story) is "
         r"(?:for|available to|only) (?:\w+ )?(?:subscribers|members)\b"
         r"|\bfree articles? (?:left|remaining|this month)\b", always=True),
    _cue("related links", 12, r"^\W*(?:related|recommend(?:ed|ations?)|rankings?|trending|popular"
         r"|most (?:read|popular|viewed|shared|recent|watched)|more (?:from|on|in|stories|news|like)"
         r"|you (?:may|might|’ll|will) (?:also |like)|read (?:also|next|this next|more)|see also"
         r"|also read|don['’]t miss|up next|top stories|latest (?:news|stories|posts|articles)"
         r"|what (?:to read|others are) |editor['’]?s['’]? (?:picks?|choice)|recent (?:posts|articles"
         r"|stories|news)|further reading|similar|in other news|must read|next (?:article|post|story)"
         r"|previous (?:article|post|story)|around the web|from (?:the|around) web)\b[^.]{0,60}$"),
    _cue("byline", 25, r"^\W*(?:(?:written|posted|published|reported|edited|story|words|reporting"
         r"|report|text) by|by|author ?:|von|par|por)\W+\S", clue=ClueKind.BYLINE),
    _cue("author bio", 90, r"^(?:about (?:the )?authors?\b|[\w .’'-]{3,60} is (?:an?|the) (?:\w+[ -]){0,4}"
         r"(?:reporter|journalist|writer|editor|correspondent|contributor|columnist|freelancer?)\b)"),
    _cue("url", 80, r"^\W*(?:https?://|www\.)\S+$", clue=ClueKind.URL),
    _cue("terms", 14, r"^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|about(?: us)?"
         r"|contact(?: us)?|advertise(?: with us)?|sitemap|site map|help|careers|jobs|faqs?|subscribe"
         r"|log ?in|sign ?(?:in|up)|register|my account|newsletters?|download (?:the|our) app\b.*"
         r"|do not sell.*)$", always=True),
)  # fmt: skip

_WORD = re.compile(r"\w+")


def name(text: str) -> Cue | None:
    """The first row of the table that fits a line."""
    if len(text) > _LONGEST:
        return None
    words = len(_WORD.findall(text))
    for cue in CUES:
        if words <= cue.words and cue.pattern.search(text):
            return cue
    return None


#: No row is for lines longer than this many characters.
_LONGEST = 700


def stamp_rest(text: str) -> str | None:
    """What a line says besides a date and the words of a stamp; ``None`` without a date."""
    match = DATE.search(text) if len(text) < 160 else None
    if not match:
        return None
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return STAMP_WORDS.sub(" ", DATE.sub(" ", rest)).strip(" \t,.:;|•·-–—/()[]#@")
