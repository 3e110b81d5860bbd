"""Cues of what a site asks of its readers: to follow, subscribe, write, pay, comment, share.

Such a line speaks to "you" of "us" and what is ours, in no quotation.
"""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import UNTOLD, row

#: How a call begins, and what of a site it names.
_CALL = (
    r"stay in the know\b|stay on top of\b|follow (?:us|our|(?-i:[A-Z]))"
    r"|join (?:us|our)\b|keep up (?:with|to date)\b"
    r"|stay (?:informed|updated|connected|ahead|tuned|up to date)\b"
    r"|(?:watch|listen to|read|see|visit|browse|explore|check out) (?:our|us|the latest)\b"
    r"|get (?:the latest|current|real-time|breaking|instant|daily|news|alerts"
    r"|more (?:news|stories|like))\b"
    r"|send us |why not (?:follow|join|subscribe|share) |don['’]t miss |(?:click|tap) here\b"
    r"|support (?:us|our|independent|local)\b"
    r"|(?:like|enjoy(?:ed|ing)?) (?:this|our) (?:article|story|post|piece|newsletter|content)\b"
    r"|for (?:the|all the|more) (?:\w+ ){0,2}(?:news|headlines|stories|updates|coverage)\b.{0,40}"
    r"\b(?:follow|visit|check|download|subscribe|join)\b"
)
_OURS = (
    r"\b(?:us|our|inbox|newsletters?|briefing|podcasts?|channel|whatsapp|telegram|youtube|facebook"
    r"|instagram|tiktok|google news|your (?:phone|friends|photos|videos|inbox)"
    r"|(?:news|coverage|stories|updates|information)(?=\W*$))\b"
)

#: What other cues name more nearly, so tried after all of them.
ANY_CALL = (
    row(
        "social plug",
        40,
        "follow join keep stay watch listen read see visit browse explore check get send why don't "
        "don’t click tap support like enjoy enjoyed enjoying for ready",
        rf"{UNTOLD}(?:{_CALL})[^“”\":]{{0,140}}?{_OURS}[^“”\":]{{0,100}}$",
        r"^(?:are you )?ready to\b[^.?!“”\"]{3,60}\? [^“”\"]{0,160}\bour\b[^“”\"]{0,90}$",
        always=True,
    ),
)

#: What others only name, a call has for certain, so tried before all of them.
CALLS = (
    row(
        "paywall",
        24,
        "reached read used subscription patience",
        r"^you(?:['’]ve| have) (?:reached|read|used)\b.{0,40}\bfree (?:articles?|stories)\b",
        r"^your subscription (?:could not|has been|is|was)\b.{0,40}$",
        r"^thank you for your patience while\b.{0,40}$",
        always=True,
    ),
    row(
        "terms",
        60,
        "ai artificial republish disclosed affiliations supported funded possible provided edition "
        "affected struggling crisis",
        r"^this (?:content|article|story|summary|text|page) (?:was|is|has been) "
        r"(?:created|generated|produced|written|translated) .{0,30}\b(?:ai|artificial)\b.{0,60}$",
        r"^this (?:(?:article|content|story|summary|text) )?is (?:an )?ai[- ]generated\b.{0,160}$",
        r"^(?:you (?:may|can|are free to)|please|[^“”\"]{0,60}\. )? ?republish "
        r"(?:this|our) (?:articles?|stor(?:y|ies)|content)\b",
        r"\bhas disclosed no relevant affiliations\b|\breceive funding from any company\b",
        r"^reporting for this (?:story|article|project|series) was (?:supported|funded|made)\b",
        r"^story source ?:|^materials provided by\b.{3,100}\b(?:original written|may be edited)\b",
        r"^appeared in the\b.{0,40}\b(?:print|\d{4}) ?,? edition\b.{0,100}$",
        r"^if you(?:['’]ve| have| or)\b.{0,40}\b(?:affected by (?:any of the|the) issues|struggling"
        r"|in crisis)\b.{0,120}$",
        always=True,
    ),
    row(
        "terms",
        60,
        "compensation commission affiliate advertisers",
        r"^(?:this|our) (?:post|article|story|page|site|content) (?:may )?"
        r"(?:contains?|includes?|has|have)\b.{0,60}\b(?:affiliate|advertisers|sponsored|commission)\b",
        r"\b(?:we|which) (?:may|might|can|will) (?:receive|earn|get|be paid) "
        r"(?:an? )?(?:\w+ ){0,2}(?:compensation|commission)\b[^“”\"]{0,120}"
        r"\b(?:links?|products?|purchases?|buy|offers?)\b",
        always=True,
    ),
    row(
        "comment form",
        60,
        "goal experience",
        r"^our goal is to create a safe and engaging place\b",
        r"^in order to improve our community experience\b",
        always=True,
    ),
    row(
        "newsletter",
        10,
        "wrong",
        r"^(?:invalid e-?mail ?)?something went wrong, please try again(?: later)?\W*$",
        always=True,
    ),
    row(
        "advertisement",
        60,
        "journalism",
        r"^[^“”\"]{0,120}\bsupport (?:[\w-]+ ){0,3}journalism\b[^“”\"]{0,80}"
        r"\b(?:donate|subscribe|give|contribute|join)\b[^“”\"]{0,40}$",
        always=True,
    ),
    row(
        "newsletter",
        50,
        "inbox inboxes",
        r"^(?!.*\b(?:said|says|told|wrote)\b)[^“”\"]{0,120}\b(?:sign up|subscribe)\b[^“”\"]{0,80}"
        r"\binbox(?:es)?\b[^“”\"]{0,60}$",
        always=True,
    ),
    row(
        "contact",
        80,
        "information details enquiries inquiries",
        r"^for (?:further|more|additional|media) (?:information|details|enquiries|inquiries)\b"
        r"[^“”\"]{0,120}\b(?:contact|e-?mail|call)\b (?!for\b)[^“”\"]{0,240}$",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "terms",
        90,
        "information citation document doi editorially",
        r"^\W*[^“”\"]{3,70}\bis editorially independent (?:of|from)\b[^“”\"]{3,60}$",
        r"^more information ?:.{3,300}\bdoi\b|^journal information ?: ?\S.{0,80}$",
        r"^citation ?: .{10,300}\bretrieved\b|^doi ?: ?\S{8,90}$",
        r"^this document is subject to copyright\b",
        always=True,
    ),
    row(
        "terms",
        40,
        "informational belong belongs",
        r"^(?:this|the|all) (?:articles?|stor(?:y|ies)|content|information|images?|text)\b"
        r"[^.“”\"]{0,60}\bfor (?:general )?informational purposes(?: only)?\b"
        r"(?:[^,“”\"]{0,60}(?:advice|guarantee|endorse)\b.{0,40})?\W*$",
        r"^(?:this|the|all) (?:articles?|stor(?:y|ies)|content|images?)\b[^.“”\"]{0,40}"
        r"\bbelongs? to (?:the|its|their) (?:\w+ )?(?:source|owner|author|publisher)s?\b.{0,80}$",
        always=True,
    ),
    row(
        "paywall",
        24,
        "echo serve",
        r"^escape your echo chamber\b.{0,120}$|^here we are to serve you\b.{0,90}$",
        always=True,
    ),
    row(
        "related links",
        8,
        "more",
        r"^\(read more (?-i:[\w .&'’-]){2,40} (?:stories|news|coverage)\.?\)$",
        always=True,
    ),
    row(
        "excerpt link",
        10,
        "provided",
        r"^provided by (?-i:[A-Z])[^.?!]{2,60}$",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "contact",
        45,
        "contact tip touch love",
        r"^contact ?:? ?\[email protected\]\W*$",
        r"^contact (?-i:[A-Z]\S+ [A-Z]\S+) (?:at|on|via) \S+@\S+.{0,60}$",
        r"^(?:got|have) an? (?:\w+ )?tip\b.{0,30}\? .{0,80}$",
        r"^get in touch with (?:our|us|the (?:news|reporter))\b.{0,80}$",
        r"^do you (?:work|know|have)\b[^“”\"]{3,90}\? .{0,120}"
        r"\b(?:contact|hear from you|send us|e-?mail (?:us|me))\b",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "comment form",
        24,
        "comment comments say login logged signed",
        r"^you must be (?:logged|signed) in to (?:react|rate|reply|comment|vote|post)\b.{0,40}$"
        r"|^click any reaction to log ?in\W*$",
        r"^(?:want to (?:leave|post|make) a comment|have something to say)\?.{0,80}$",
        r"^read our comments? (?:policy|guidelines|rules)\b.{0,40}$",
        always=True,
    ),
    row(
        "advertisement",
        45,
        "donate support partner code scroll deductible",
        r"^[^“”\"]{0,80}\b(?:make|making|give|giving) an? (?:[\w-]+ )?tax-deductible "
        r"(?:contribution|donation|gift)\b[^“”\"]{0,180}$",
        r"^[^“”\"]{3,60} is an? (?:non-?profit|independent|reader-funded)\b[^“”\"]{3,60}"
        r"\b(?:donate|support us|subscribe)\b.{0,40}$",
        r"^(?:we know there are|before you go|can we ask)\b[^“”\"]{0,140}\bsupport\b"
        r"[^“”\"]{0,80}$",
        r"^[^“”\"]{3,60}\breaders (?:can )?(?:save|get)\b.{0,60}\b(?:partner|code)\b.{0,40}$",
        r"^advertisement\W+scroll to\b.{0,30}$",
        always=True,
    ),
    row(
        "navigation",
        12,
        "watch in sign spanish english french",
        r"^watch (?:below|in the player above)\W*$|^in ?:$|^sign up(?: here| now| today)?\W*$",
        r"^read (?:this|the) (?:story|article|page) in (?:spanish|english|french)\W*$",
        always=True,
    ),
)
