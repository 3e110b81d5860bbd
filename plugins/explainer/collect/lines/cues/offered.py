"""Cues of what a page offers or asks around its text: to pay, to allow, to comment, to look."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import PERSON, row

#: In the order in which they are tried, after those that name a line more nearly.
OFFERED = (
    row(
        "paywall",
        30,
        "access subscriber subscribers unlimited read",
        r"^you have (?:full |free |open )?access to this (?:article|content|paper)\b.{0,60}$",
        r"^this is an? subscriber[- ](?:only|exclusive) (?:story|article)\b.{0,120}$",
        r"^this (?:content|article|story) is reserved for (?:\w+ )?subscribers\b.{0,20}$",
        r"^unlimited (?:online |digital )?access to (?:all )?(?:articles|stories|content)\b"
        r".{0,60}$",
        r"^(?:want|like|wish) to read more\? .{3,140}$",
        always=True,
    ),
    row(
        "cookie notice",
        40,
        "cookies",
        r"^cookies on (?-i:[A-Z])[^.,]{2,40}$",
        r"^(?:accept|reject|view|allow) (?:additional |optional |essential )?cookies\W*$",
        r"^we(?:['’]d| would) like to (?:set|use) (?:\w+ )?cookies\b.{0,140}$",
        r"^we use (?:some )?(?:\w+ )?cookies\b.{0,140}$",
        always=True,
    ),
    row(
        "navigation",
        24,
        "inhalt inhalte embed player",
        r"^empfohlener (?:redaktioneller |externer )?inhalt\W*$|^inhalte? (?:jetzt )?laden\W*$",
        r"\bmit ihrer zustimmung\b.{0,60}\binhalte?\b.{0,40}$",
        r"^open full embed in new tab\b.{0,140}$",
        r"^the video (?:in the player )?above is from an? (?:previous|earlier) "
        r"(?:report|story)\W*$",
        always=True,
    ),
    row(
        "comment form",
        30,
        "comments commenter feedback",
        r"^sorry, we(?: are|['’]re) not accepting comments\b.{0,40}$",
        r"\bto become an? (?:\w+ )?commenter\b.{0,60}$",
        r"^thank(?:s| you) for your feedback\W*$",
        always=True,
    ),
    row(
        "newsletter",
        60,
        "inbox inboxes email mail alerts",
        r"^(?!.*\b(?:said|says|told|wrote)\b)[^“”\"]{0,200}\b(?:newsletters?|subscribers|briefing)\b"
        r"[^“”\"]{0,160}\binbox(?:es)?\b[^“”\"]{0,30}$",
        r"^there was an error\b.{0,40}\be-?mail\b.{0,30}$"
        r"|^please (?:provide|enter) a valid e-?mail\b.{0,30}$",
        r"^do you want (?:\w+ ){0,3}alerts\b.{0,60}\byour (?:phone|inbox)\b.{0,140}$",
        always=True,
    ),
    row("advertisement", 2, "advertisement", r"^advertisement \d{1,2}$", always=True),
    row(
        "terms",
        120,
        "standards registered information updated",
        r"^(?:this|the) .{0,80}\badheres? to the .{0,40}\b(?:press standards|editors['’] code"
        r"|press council|standards code)\b",
        r"\bregistered in england(?: (?:&|and) wales)?\b[^.?!]{0,30}\d{5,}\W*$",
        r"^more information ?: .{10,300}\((?:19|20)\d\d\)\W*$",
        r"^(?:article|story) (?:was |has been )?(?:last )?updated\b.{0,40}$",
        always=True,
    ),
    row(
        "image credit",
        60,
        "photo picture image photos pictures images",
        r"[.!?] \((?:[\w.'’/-]+ ){0,4}(?:photo|picture|image)s?\)$",
        r"^(?:representative|representational|illustrative) (?:image|photo|picture)s?\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "caption",
        6,
        "photo portrait headshot picture",
        rf"^(?:photo|portrait|headshot|picture) of {PERSON}$|^{PERSON} (?:headshot|portrait)$",
        always=True,
    ),
    row(
        "related links",
        45,
        "watch",
        r"^(?-i:WATCH) ?: ?\S.{8,240}$",
        always=True,
    ),
)
