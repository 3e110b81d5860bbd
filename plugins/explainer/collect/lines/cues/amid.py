"""Cues of what stands amid a text without a label: offers, bait, buttons in a row, credits."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import PERSON, UNTOLD, row

#: One part of a line of links, and what buttons begin and go on with.
_PART = r"[\w'’&-]+(?: [\w'’&-]+){0,2}"
_DOES = r"(?:share|tweet|like|pin|e-?mail|print|post|send|save|comment)"
_DONE = (
    r"(?: (?:this|it|on|via|by|to|a|story|article|page|friend|facebook|twitter|linkedin|whatsapp"
    r"|e-?mail))"
)
#: Where a site may be followed.
_CHANNEL = (
    r"(?:youtube|channel|podcast|app|facebook|page|instagram|telegram|whatsapp|twitter|tiktok"
    r"|newsletter|alerts)"
)
#: In the order in which they are tried, after those that name a line more nearly.
AMID = (
    row(
        "advertisement",
        9,
        "sponsored presented powered brought association partnership advertise",
        r"^(?:(?:sponsored|presented|powered|brought to you) by|in (?:association|partnership)"
        r" with) (?-i:[A-Z])[^.,;:“”\"]{1,50}$",
        r"^brought to you by (?:https?://|www\.)\S+$",
        r"^advertise (?:with us|here)\W*$",
        always=True,
    ),
    row(
        "advertisement",
        24,
        "tickets shop off cheap deals offers sale discount discounts",
        r"^(?:buy|book|get|win) (?:your )?tickets(?: (?:now|here|today))?\W*$",
        r"^shop (?:the|our|now|all|these|online)\b[^.,:“”\"]{2,80}$|^[^“”\"]{3,90}\bshop now\b"
        r"[^“”\"]{0,40}$",
        r"^[^“”\"]{0,60}\b\d{1,2} ?% off\b[^“”\".]{0,60}!$",
        r"^[^.“”\"]{0,40}\b(?:cheap|deals?|offers?|sale|discounts?)\b[^.“”\"]{2,60} from [$£€]\d"
        r"[\d.,]*!?$",
        always=True,
    ),
    row(
        "advertisement",
        20,
        "trick believe hate earn make singles",
        r"^[^.“”\"]{2,90}\b(?:(?:one|1) (?:weird|odd|simple|strange|easy)|this one|1) trick\b"
        r"[^.“”\"]{0,60}$",
        r"^you won['’]t believe (?:what|how|why|who)\b[^.,“”\"]{3,90}$",
        r"^doctors hate [^.“”\"]{2,90}$",
        r"^(?:earn|make) [$£€]\d[\d,.]* (?:a|per|every) (?:hour|day|week|month) "
        r"(?:from home|online|working)\b[^“”\"]{0,90}$",
        r"^(?:hot )?singles in\b[^.“”\"]{3,60}$",
        always=True,
    ),
    row(
        "social plug",
        16,
        "youtube channel podcast app facebook page instagram telegram whatsapp twitter tiktok "
        "newsletter alerts follow",
        rf"{UNTOLD}(?:subscribe to|follow|like|join|find|watch|visit|download|get|try) (?:us|our)"
        rf" (?:\w+ ){{0,3}}{_CHANNEL}\b[^.,“”\"]{{0,40}}$",
        r"^follow us ?[:|] ?[^.“”\"]{2,80}$",
        always=True,
    ),
    row(
        "share buttons",
        20,
        "share tweet like pin email mail print post send save comment text font",
        rf"^\W*{_DOES}{_DONE}{{1,4}}\W*$",
        rf"^\W*{_DOES}{_DONE}{{0,4}}(?: ?[|·•/] ?{_DOES}{_DONE}{{0,4}})+\W*"
        r"(?:(?:text|font) size\b.{0,20})?$",
        r"^(?:text|font) size\b.{0,16}$",
        r"^(?:in|des?)crease (?:\w+ )?(?:text|font) size\W*$",
        always=True,
    ),
    row(
        "comment form",
        24,
        "comment poll vote yes",
        r"^comment now\W*$|^[^.“”\"]{5,140}\?\W+yes\W{1,4}no\b[^.“”\"]{0,30}$",
        always=True,
    ),
    row(
        "related links",
        30,
        "read see watch listen click view related more check gallery",
        rf"{UNTOLD}[\[(](?:(?:also|please) )?(?:read|see|watch|listen|click|view|related|check out"
        r"|more (?:on|from|about))\b[^\])“”\"]{3,140}[\])]\.?$",
        r"^view (?:photo )?gallery\b.{0,20}$",
        always=True,
    ),
    row(
        "image credit",
        10,
        "photo photos image images picture pictures map maps graphic video videos gallery embed "
        "embedded chart",
        r"^\[(?:embed(?:ded)?|photo gallery|(?:photo|image|picture|map|graphic|video|chart)s?)\b"
        r"[^\]]{0,100}\]$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "navigation",
        24,
        "weather forecast reuse 0",
        r"^(?:[\w ]{0,20} )?(?:weather|forecast) ?: (?=.*\d ?(?:°|[CF]\b))"
        r"[^.“”\"]{2,24}$|^reuse this content\W*$",
        r"^(?:[\w ]{2,20}: )?(?-i:[A-Z][A-Z0-9 &/]{1,20}) [\d.,]* ?[+-][\d.]+ ?%"
        r"(?-i:[^a-z“”\"]{0,60})$",
        always=True,
    ),
    row(
        "paywall",
        20,
        "free login log",
        r"^this (?:article|story|content) is free to read\b.{0,60}$",
        r"^log ?in to (?:read|continue|view|see)\b[^.,“”\"]{0,50}$",
        always=True,
    ),
    row(
        "advertisement",
        16,
        "support donations readers",
        r"^(?:our|independent) (?:journalists?|journalism|reporting|newsroom)\b[^.“”\"]{0,40}"
        r"\b(?:your support|readers like you|donations)\W*$",
        always=True,
    ),
    row(
        "image credit",
        60,
        "photo photos photograph picture image pic",
        rf"[.!?][\"”’]? (?:photograph|photo|picture|image|pic)s? ?: ?{PERSON}"
        r"(?: ?/ ?[^.:]{2,40})?$",
        r"[.!?] (?-i:[A-Z][A-Z .'’/-]{2,50} (?:FILE )?PHOTO)$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "paywall",
        24,
        "subscribe",
        rf"{UNTOLD}subscribe (?:today|now)\b[^“”\"]{{0,80}}\b(?:free|save|access|month|week)\b"
        r"[^“”\"]{0,30}$",
        always=True,
    ),
    row(
        "contact",
        30,
        "story tip information photos video",
        r"^have you got (?:a|any) (?:story|tip|information|photos?|video)\b.{0,30}\? .{0,90}$",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "navigation",
        12,
        "available unavailable supported unsupported scroll",
        r"^this (?:video|content|page|post|clip) is (?:no longer|not|currently|un)[ -]?"
        r"(?:available|unavailable)\b[^:]{0,40}$",
        r"^media playback is (?:not supported|unsupported)\b.{0,30}$",
        r"^scroll down for (?:video|more|photos|updates)\b.{0,20}$",
        always=True,
    ),
    row(
        "caption",
        60,
        "above below pictured",
        r"^(?:pictured )?(?:above|below) ?: (?-i:[A-Z]).{8,240}[.)]$",
        r"^pictured (?:above|below|left|right)\b.{8,240}$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "terms",
        50,
        "prices apply gamble paid sponsored views opinions disclaimer disclosure updated note",
        r"^prices? (?:are |is )?correct at (?:the )?time of (?:publication|writing)\W*$",
        r"^(?:terms(?: (?:and|&) conditions)?|t&cs?) apply\W*(?:18\+?)?\W*$",
        r"^(?:please )?gamble responsibly\b.{0,60}$",
        r"^this (?:article|story|content|post|feature) (?:was|is) (?:paid for|sponsored) by\b"
        r".{2,60}$",
        r"^(?:the )?(?:views|opinions) (?:expressed )?(?:here |in this \w+ )?are "
        r"(?:the|those|his|her|my|their)\b.{0,80}\b(?:own|authors?|writers?)\b.{0,40}$",
        r"^\W*(?:standard |usual )?(?:disclaimer ?: ?\S|disclosure ?: ?(?:i|we|this|the "
        r"(?:author|writer))\b).{3,240}$",
        r"^updated (?:on|at)\b[^“”\"]{0,30} with (?:\w+ )?(?:comments?|details|reaction)\b.{0,90}$",
        r"^note ?: this (?:article|story|post) (?:has been|was) (?!first|originally).{3,120}$",
        always=True,
    ),
    row(
        "advertisement",
        16,
        "visit call try",
        rf"{UNTOLD}(?:visit|try) (?-i:[A-Z])[^,“”\":;]{{2,40}} (?:today|now|free) "
        r"(?:for|to|and|at)\b[^,“”\"]{2,60}$",
        rf"{UNTOLD}call [\d-]+[\w-]* (?:now|today)\b[^:“”\"]{{0,50}}$",
        always=True,
    ),
    row(
        "related links",
        24,
        "here part",
        rf"{UNTOLD}(?:read|see|find|watch) (?:all|the|our|more)\b[^“”\"]{{2,80}}\bhere\W*$",
        r"^this (?:article|story|piece) is (?:a )?part of (?:our|a|the)\b[^“”\"]{0,40}"
        r"\b(?:series|project|package|coverage)\b[^“”\"]{0,80}$",
        always=True,
    ),
    row("share buttons", 10, "share", r"^share this\b[^,“”\"]{0,40}$", always=True),
    row(
        "comment form",
        20,
        "comments",
        r"^we(?:['’]ve| have) (?:closed|turned off|disabled) (?:the )?comments\b.{0,60}$",
        always=True,
    ),
)
