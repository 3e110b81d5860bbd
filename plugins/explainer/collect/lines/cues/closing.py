"""Cues of what a publisher adds below an article: what it owes to say, what it asks of readers."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import UNTOLD, row

#: In the order in which they are tried, after those of the site and of the article.
CLOSING = (
    row(
        "terms",
        100,
        "advice responsible provides support standards expressed commission affiliate material "
        "edited condensed breaking developing updated updates follow come version agree agreeing "
        "acknowledge consent accept",
        r"^a version of this (?:article|story) (?:appears|appeared|ran) in (?:print|the)\b",
        r"^(?:the|this|nothing|all|any|no) (?:\w+ ){0,2}(?:information|contents?|materials?|article"
        r"|resource|page|post|publication)\b.{0,80}\bconstitutes? .{0,60}\badvice\b",
        r"\bprovides (?:the|this|all) information [“\"]?as is\b",
        r"\bsolely responsible for (?:all|this) content\b",
        r"\bcoverage receives? (?:financial )?(?:support|funding) from\b",
        r"^find (?:the )?\S+ standards for working with\b",
        r"^(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed"
        r" (?:here|herein|in (?:the|this|our)|by|are|within|on|above|do)\b.{0,60}"
        r"\b(?:are|do) (?:those of|solely|the authors?|not|his|her|their)\b",
        r"^[^“”\"]*\bwe (?:(?:may|might|will|could) )?(?:earn|receive|get|make) "
        r"(?:an? )?(?:\w+ ){0,2}commission\b",
        rf"{UNTOLD}by [a-z]+ing\b[^“”\"]{{0,80}}\b(?:you|i) (?:are (?:also )?|have read and )?"
        r"(?:agree(?:ing)?|acknowledge|consent|accept)\b",
        r"^this material may not be (?:published|reproduced|broadcast|redistributed)\b",
        r"^(?:note ?: )?this (?:story|article|interview|transcript|conversation) (?:has been|was) "
        r"(?:lightly )?(?:edited|condensed)(?: and \w+)? for\b",
        r"^this is a (?:breaking|developing)(?: news)? story\b.{0,90}$",
        r"^(?:this|the) (?:story|article) (?:is developing|will be updated)\b.{0,60}$",
        r"^(?:please )?check back for updates\b.{0,30}$|^more to (?:follow|come)\W*$",
        always=True,
    ),
    row(
        "terms",
        45,
        "archived stamp timestamp",
        r"^this is an archived (?:article|story|page)\b.{0,180}$",
        r"^(?:please )?(?:look at|check) the (?:time ?stamp|date) on th(?:e|is) (?:story|article)\b"
        r".{0,60}$",
        always=True,
    ),
    row(
        "newsletter",
        45,
        "newsletter podcast",
        r"^(?:[^“”\"]{0,90}[.!?] )?(?-i:Get|Sign up for|Subscribe to|Join) (?:the|our) "
        r"(?-i:[A-Z])[^“”\".]{0,40}\bnewsletter\b[^“”\"]{0,100}$",
        r"^subscribe to (?:our|the) podcast\b[^“”\"]{0,80}$",
        always=True,
    ),
    row(
        "advertisement",
        60,
        "sponsored",
        r"^sponsored content is (?:an? )?(?:special )?paid\b.{0,240}$",
        always=True,
    ),
    row(
        "comment form",
        30,
        "like enjoy think thoughts opinion views know agree comments say add",
        r"^(?:did you (?:like|enjoy) (?:this|the|our)|what do you think|what are your"
        r"|tell us (?:what|your)|let us know|do you agree"
        r"|share your (?:thoughts|opinions?|views|comments))\b.{0,60}"
        r"\b(?:comments?(?: section)?|below|article|post)\W*(?:below)?\W*$"
        r"|^did you (?:like|enjoy) (?:this|the|our) (?:article|story|post)\b.{0,60}$"
        r"|^have (?:something|anything) to (?:say|add)\b.{0,30}\? .{0,80}\b(?:comments?|share)\b"
        r".{0,40}$"
        r"|^[^.!?“”\"]{5,120}\? (?:have your say|tell us|let us know|share)\b[^.]{0,40}"
        r"\bcomments?\b[^.]{0,20}\W*$"
        r"|^(?:we(?:['’]ve| have) \w+ our [\w ]{2,30}\. )?let us know what you think\b"
        r"[^.!]{0,40}\W*$",
        always=True,
    ),
    row(
        "advertisement",
        70,
        "little support supporting donate donation donations contribution contributions supporter "
        "becoming become chip",
        r"^(?:please )?(?:donate|chip in)(?: to (?-i:[A-Z])[^.]{1,40}| [$£€]\d+)\W*$",
        r"^(?:please |choose to )?support (?:[\w-]+,? ){1,4}(?:journalism|news)\b.{0,40}"
        r"\bby (?:subscribing|donating|contributing|becoming)\b.{0,60}$",
        r"^(?:please )?(?:support|help (?:us|support)) (?:keep )?"
        r"(?:us|our|independent|local|quality|free)\b.{0,80}\b(?:journalism|reporting|newsroom)\b.{0,60}$",
        r"^(?:please )?support [^“”\".?!:]{2,40}['’]s? (?:[a-z-]+ ){0,2}"
        r"(?:journalism|reporting|newsroom)\b[^.?!“”\"]{0,60}!?$",
        r"^if you (?:value|liked?|enjoy(?:ed)?|appreciated?) (?:our|this|what|the)\b.{0,80}"
        r"\b(?:support(?:ing)?|donat\w+|subscrib\w+|contribut\w+|members?)\b.{0,60}$",
        r"\b(?:support|join|readers|journalism)\b.{1,200}\bas little as [$£€]\d[^.]{0,30}\W*$",
        r"^(?:please )?donate(?: (?:now|today|here|once)\b.{0,40}|\W*)$",
        r"^(?:please )?(?:make a donation|become a (?:member|supporter))\b.{0,60}$",
        r"\bour (?:journalism|reporting|newsroom|work)\b[^“”\"]{0,60}"
        r"\b(?:becoming|become) an? (?:member|supporter|subscriber)\b.{0,40}$",
        r"^your (?:support|donation|contribution)s? (?:helps?|makes?|allows?|enables?|keeps?) "
        r"(?:us|our|it|all the|a)\b.{0,120}$",
        always=True,
    ),
    row(
        "author bio",
        40,
        "covers writes reports reached reach contact",
        r"^(?-i:[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2}) (?:covers|writes about|reports on) "
        r"[^,.]{3,80} for (?:the )?(?-i:[A-Z][\w’'-]+ [A-Z])[^,.]{2,40}\.?$",
        r"^(?:(?:[\w-]+ ){0,3}(?:reporter|editor|writer|columnist|correspondent) )?"
        r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:can|may) be reached (?:at|on|via|by)\b"
        r"(?= \S+$|.*(?:@|\d{3}|\be-?mail|\btwitter|\bsignal)).{0,60}$",
        r"^(?:reach|contact) (?:the )?(?:reporter|author|writer|editor)s? (?:at|on|via|by)\b"
        r".{0,60}$",
        always=True,
    ),
    row(
        "byline",
        60,
        "reporting",
        r"^\W*(?:additional )?reporting by\b.{3,300}[;,.] ?"
        r"(?:writing|editing|graphics|compiled) by\b.{3,200}$",
        always=True,
        clue=ClueKind.BYLINE,
    ),
    row(
        "author bio",
        16,
        "additional further files inputs input reporting contributions editing",
        r"^\W*editing by (?-i:[A-Z])[^.]{2,80}\W*$",
        r"^\W*(?:additional|further) (?:reporting|research|writing) (?:by|from)\b.{2,80}$",
        r"^\W*with (?:files|(?:agency )?inputs?|(?:additional )?reporting|contributions) "
        r"(?:from|by) (?:(?:the )?(?-i:[A-Z])|(?:news )?agencies|wires?)[^.]{0,70}\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "excerpt link",
        16,
        "original full complete rest",
        r"^\W*read the (?:(?:original|full|complete) (?:article|story|post|report)|rest)(?: here)? "
        r"(?:on|at|in)\b.{0,60}$",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "related links",
        30,
        "coverage above below latest more",
        r"^(?:you can )?(?:read|see|find|follow) (?:more |all )?(?:of )?(?:our|\S+['’]s?) "
        r"(?:\w+ ){0,3}coverage\b.{0,80}$",
        r"^watch the (?:video|clip|full \w+) (?:above|below)\b.{0,60}$",
        r"^for (?:all )?(?:the latest|more) (?:\w+ )?(?:news|stories|updates|coverage)\b.{0,80}"
        r"\b(?:follow|visit|check|download|click|go to|head to|join|tune in)\b.{0,60}$",
        always=True,
    ),
    row(
        "contact",
        12,
        "office",
        r"^contact (?:the )?(?-i:[A-Z])[^.?!]{2,60} (?:press|media) office\W*$",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "newsletter",
        8,
        "thank thanks",
        r"^thank(?:s| you)(?: so much)? for (?:reading|watching|listening)\W*$",
        always=True,
    ),
    row(
        "exchange rate",
        12,
        "euro euros dollar dollars pound pounds yen yuan rupee rupees crowns kronor kroner franc "
        "francs peso pesos rand won lira liras zloty rouble roubles ruble rubles real reais "
        "ringgit baht rupiah forints shekels dirhams riyals",
        r"^\((?:[$£€¥]|us\$)?1 ?(?:\w+ ){0,3}?= ?[$£€¥]?\d[\d.,]*(?: [\w ]{2,30})?\)$",
        always=True,
    ),
    row(
        "related links",
        30,
        "story rest visit article",
        r"^read the rest of (?:the|this) (?:story|article|post)\b.{0,40}$",
        r"^for more on this story\b.{0,60}\b(?:visit|see|go to)\b.{0,40}$",
        r"^in this (?:article|story) ?: ?(?-i:[A-Z])[^.]{2,100}$",
        always=True,
    ),
    row(
        "excerpt link",
        40,
        "republished produced distributed",
        r"^this (?:article|story) (?:is|was|has been) republished (?:from|with)\b",
        r"^this (?:article|story) was produced by\b.{2,80}\bdistributed by\b.{2,40}$",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "contact",
        24,
        "feedback error mistake reprint reprints typo rate corrections opinions",
        r"^share your feedback\b.{0,40}$|^report (?:a |an )?(?:typo|error|mistake)\W*$",
        r"^(?:notice(?:d)?|spot(?:ted)?|see|found) an? (?:error|mistake|typo)\b.{0,20}\?.{0,80}$",
        r"^looking for a reprint of this (?:article|story)\b"
        r"|^(?:order|request|buy) (?:permissions? (?:or|and) )?reprints?"
        r"(?: (?:or|and) permissions?)?\W*$",
        r"^how (?:do|would) you rate this (?:article|story)\W*$",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "tags",
        40,
        "posted permalink",
        r"^this entry was posted (?:in|on|by)\b.{0,240}$|^bookmark the permalink\b.{0,20}$",
        always=True,
    ),
    row(
        "terms",
        70,
        "cite",
        r"^(?:how to )?cite this (?:article|post|page|entry)(?: as)? ?:.{0,300}$",
        always=True,
    ),
    row(
        "comment form",
        40,
        "thought thoughts response responses reply replies comment comments pingback trackback",
        r"^(?:one|\d{1,4}) (?:thoughts?|responses?|repl(?:y|ies)) (?:on|to) [“\"‘'«].{3,200}$",
        r"^\d{1,4} comments? (?:on|to) (?-i:[A-Z“\"‘])[^.]{3,140}$",
        r"^(?:pingback|trackback)s? ?:",
        always=True,
    ),
    row(
        "comment form",
        40,
        "comments comment opinions",
        r"^the comments below have (?:not )?been moderated\b.{0,40}$",
        r"^comments posted (?:below|here) (?:are|come|do)\b.{0,200}$",
        r"^share or comment on this (?:article|story)\b.{0,200}$",
        r"^you can read (?:diverse|more) opinions from our\b",
        always=True,
    ),
    row(
        "share buttons",
        30,
        "bookmarks",
        r"^(?:story saved)?you can find this (?:story|article) in my bookmarks\b",
        always=True,
    ),
    row(
        "newsletter",
        16,
        "enjoying",
        r"^enjoying (?:this|our) (?:story|article|newsletter)s?\?.{0,60}$",
        always=True,
    ),
    row(
        "terms",
        40,
        "commission affiliate compensated",
        r"^(?:(?:if|when) you (?:buy|purchase|click)|(?:purchases|items|products) (?:you )?(?:made"
        r"|bought|purchased))\b(?=.*\b(?:we|us|our|affiliate)\b)"
        r".{0,120}\b(?:commission|affiliate|compensated)\b.{0,80}$",
        r"^(?:this|our) (?:article|post|story|page|site)s? (?:may )?(?:contains?|includes?) "
        r"affiliate\b.{0,120}$",
        always=True,
    ),
    row(
        "terms",
        50,
        "auto generated feed wire",
        r"^disclaimer ?: ?this (?:report|story|article|post|copy|content) (?:is|was|has been) "
        r"(?:auto[- ]?generated|published|sourced|syndicated)\b.{0,180}$",
        r"^\(?(?:only the headline|this (?:story|report|article|copy)|the rest of the content)\b"
        r".{0,160}\b(?:auto[- ]?generated from|wire agency feed|syndicated feed|agency feed)\b"
        r".{0,80}$",
        always=True,
    ),
    row(
        "terms",
        70,
        "acknowledge acknowledges service site website gmt",
        r"^(?-i:We|[A-Z][\w .&’'-]{2,40}) (?:respectfully )?acknowledges? .{0,120}"
        r"\btraditional (?:custodians|owners) of (?:the|this) (?:lands?|country)\b",
        r"^this (?:web)?(?:service|site) may (?:include|contain) (?:material|content) from\b",
        r"^(?-i:[A-Z]{3,4}) = .{3,60} time\b.{0,40}\bgmt\b",
        always=True,
    ),
    row(
        "image credit",
        14,
        "illustration",
        r"^illustration(?: by [^.|]{2,40})? ?[:|/] ?(?-i:[A-Z])[^.]{2,60}$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
)
