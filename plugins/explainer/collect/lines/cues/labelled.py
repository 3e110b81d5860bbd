"""Cues of lines that say in their own words what they are: a label, a call, a list in one line."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import UNTOLD, row

#: What parts a label from what it is of; no hyphen within a word.
_OF = r"(?: ?[:|»›]| [–—-])"
_AD = (
    r"(?:paid )?(?:ad(?:vert(?:isement)?)?s?|anzeige|werbung|publicité|publicidade?|pubblicità"
    r"|advertentie|reklama)"
)
_SPONSORED = (
    r"(?:sponsored|promoted|presented|(?:(?:paid|partner|branded?|native|advertiser) "
    r"(?=content|post|feature|story|link))|(?:a )?message from our (?:partner|sponsor|advertiser)s?"
    r"|from our (?:partner|sponsor|advertiser)s?|(?:special|reader|limited) offer"
    r"|(?:deal|offer) of the (?:day|week)|advertorial)(?: ?(?:by|content|post|feature|story|link))?"
)
#: What offers have.
_PRICED = r"(?:[$£€]\d|\d ?%|\b(?:free|cheap|sale|deals?|discounts?|offers?|win)\b)"
#: What pictures are called, in brackets before their text.
_PICTURE = (
    r"(?:photo|image|picture|chart|graph|graphic|infographic|map|video|illustration|gallery)s?"
)
#: Who is no name: only the first of a title.
_TITLED = r"(?-i:[A-Z0-9‘“'\"])"
#: What lists of other articles are called.
_NEWS = r"(?:news|stor(?:y|ies)|headlines?|articles?|posts?|reads?|links?|videos?|coverage)"
_LIST = (
    r"(?:(?:the )?most (?:read|popular|viewed|shared|watched|commented|e-?mailed|discussed)"
    rf"(?: {_NEWS}| today| this week)?"
    rf"|(?:related|recommended|suggested|trending|popular|latest|top|previous|next|other) {_NEWS}"
    rf"|more (?:(?:local|national|world|top|latest|related) )?{_NEWS}"
    r"|more (?:[\w.&'’-]+ ){1,3}(?:headlines|stories|coverage)|related|trending(?: now)?"
    r"|we recommend"
    r"|(?:recommended|suggested|selected|picked) (?:by|for) (?:the )?\w+"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)"
    r"|also (?:in|on) (?-i:[A-Z])[\w&'’ ]{2,30}"
    r"|more (?:from|in|on) (?-i:[A-Z])[\w.&'’ -]{2,40}"
    r"|popular (?:on|in|at) (?-i:[A-Z])[\w.&'’ -]{2,40}|hot (?:right )?now"
    r"|(?:the )?(?:editors?|staff|reader)['’]?s?['’]? (?:picks?|choices?|favou?rites?)"
    r"|(?:from )?(?:around|across|elsewhere on) the (?:web|internet|site|network)"
    r"|from (?:the|our) archives?|in case you missed it|icymi|don['’]?t miss|up next"
    r"|(?:what )?(?:people|others|readers) are reading|what (?:else )?to read(?: next)?"
    r"|read (?:next|this next|more|also)|also read|today['’]s (?:top )?"
    + _NEWS
    + r"|recommended|(?:popular|watch|listen) now|play video|external links|in other news"
    r"|further reading|see also)"
)
_WIN = r"win (?:an?|one|two|tickets|the|[$£€]\d|your)\b"
#: What stands before a day and what was changed then.
_CHANGED = r"(?:updated?|correction|clarification|editor['’]?s['’]? note)"
#: Where a sentence begins that asks for something, behind another one or a name.
_ASKS = r"(?:[^“”\"]{0,160}[.!?:–—] )?"

#: In the order in which they are tried, after those that name a line more nearly.
LABELLED = (
    row(
        "advertisement",
        45,
        "ad ads advert adverts advertisement advertisements advertorial sponsored promoted "
        "presented paid content partners sponsors advertisers partner sponsor advertiser offer "
        "anzeige werbung publicité publicidad publicidade pubblicità advertentie reklama",
        rf"^\W*(?:{_AD}|{_SPONSORED}){_OF} ?\S.{{3,240}}$",
        r"^\W*(?:sponsored|promoted|presented) by (?-i:[A-Z])[^:.]{1,40}: ?\S.{3,200}$",
        rf"^\[(?:{_AD}|{_SPONSORED})\b[^\]]*\]\W*$",
        rf"^(?:adverts?|(?:{_AD} content|sponsored links?) (?:by|from) \S.{{2,40}})\W*$",
        r"^content from our (?:partners?|sponsors?)\W*$",
        r"[.!?] \(?(?-i:(?:PAID )?ADVERTISEMENT|ADVERTORIAL|SPONSORED)\W*$",
        always=True,
    ),
    row(
        "advertisement",
        40,
        "> click coffee beer",
        r"^\W*(?:>{2,}|<{2,}) ?[^<>]{5,200}<{2,}\W*$",
        rf"^(?=.*{_PRICED})[^“”\"]{{5,140}} click(?: here| now)?\W*$",
        r"^(?-i:[^a-z“”\"]{12,140}) click(?: here| now)?\W*$",
        r"^[^“”\"]{0,80}[.!?] buy (?:me|us) an? (?:coffee|beer)\W*$",
        always=True,
    ),
    row(
        "advertisement",
        40,
        "trial how free 0",
        rf"{UNTOLD}{_ASKS}(?:start|get|begin|claim|request|try|activate) (?:your|an?|our|my) "
        r"(?:\w+[ -]){0,2}free (?:\w+[ -])?trial\b[^“”\"]{0,60}$",
        r"^[^“”\"]{3,160}[.!?:] ask (?:us|me) how\b[^“”\"]{0,50}$",
        r"^(?=.*(?:[$£€]\d|\d ?%|\bfree\b))[^“”\"]*!{2,}[^“”\"]*$",
        always=True,
    ),
    row(
        "excerpt link",
        60,
        "http https",
        r"^\W*read more ?: ?\S.{5,240} https?://\S*\W*$",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "related links",
        60,
        "most related recommended suggested selected picked trending popular latest top previous "
        "next other more recommend you also external further see elsewhere hot editor editors "
        "editor's editor’s staff reader readers picks around across archive archives icymi don't "
        "don’t dont missed reading read today's today’s recommended watch listen play previous",
        rf"^\W*{_LIST}{_OF} ?{_TITLED}.{{3,200}}(?: [·•|] | \d\. ){_TITLED}.*$",
        rf"^\W*{_LIST} ?[:»] ?{_TITLED}.{{8,160}}[^.,;:]$",
        rf"^\W*(?-i:PREVIOUS|Previous|Older) {_TITLED}[^.]{{5,100}} (?-i:NEXT|Next|Newer) "
        rf"{_TITLED}[^.]{{5,100}}$",
        always=True,
    ),
    row(
        "related links",
        24,
        "watch play listen video videos audio photo photos pictures gallery podcast poll quiz",
        r"^(?-i:VIDEOS?|PHOTOS?|PICTURES|GALLERY|WATCH|LISTEN|AUDIO|PODCAST|POLL|QUIZ) ?[|»]"
        r" ?\S.{5,140}$",
        r"^(?:watch|play|listen|video|audio)\b[^.,“”\"]{0,60}?\W\d{1,2}:\d\d\b[^.]{0,120}$",
        always=True,
    ),
    row(
        "image credit",
        60,
        "photo photos image images picture pictures chart charts graph graphs graphic graphics "
        "infographic infographics map maps video videos illustration illustrations gallery",
        rf"^\[{_PICTURE}(?:\] ?\S.{{0,300}}| ?[:–—-] ?[^\]]{{2,300}}\]\W*)$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "caption",
        60,
        "caption",
        r"^captions? ?: ?\S.{5,300}$",
        r"^(?:image|media|video|photo|picture) caption:? (?-i:[A-Z“\"'‘]).{5,300}$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "newsletter",
        45,
        "sign enter",
        r"^[^“”\"]{8,160}[.!?:] sign up (?:here|now|today|below|for free)\W*$",
        r"^[^“”\"]{8,200}\W enter your e-?mail(?: address)?\W*$",
        always=True,
    ),
    row(
        "social plug",
        30,
        "following liking joining downloading",
        rf"{UNTOLD}(?:get|catch|keep|stay|read|see|receive) [^“”\"]{{3,90}} by "
        r"(?:following|liking|joining|downloading) [^“”\"]{2,60}$",
        always=True,
    ),
    row(
        "social plug",
        24,
        "subscribe follow join like share watch listen download sign",
        r"^\[(?:subscribe|follow|join|like|share|watch|listen|download|sign up)\b[^\]]{3,120}\]"
        r"\W*$",
        always=True,
    ),
    row(
        "advertisement",
        30,
        "win",
        rf"^(?:{_WIN})[^“”\"]{{3,90}}(?:!|\?) [^“”\"]{{0,120}}"
        r"\b(?:text|enter|entry|click|closes|competition)\b[^“”\"]{0,80}$",
        always=True,
    ),
    row(
        "paywall",
        24,
        "register",
        r"^register (?:now |today )?for (?:free|unlimited)\b[^“”\"]{2,90}$",
        always=True,
    ),
    row(
        "paywall",
        24,
        "save get subscribe",
        r"^(?:save|get) (?:up to )?(?:\d+ ?%|[$£€]\d|\d{1,2} (?:weeks|months))[^“”\"]{0,60}"
        r"\b(?:subscri(?:be now|ption)|digital access|today)\W*$",
        r"^subscribe\b[^.,“”\"]{0,40}[$£€]\d[^,“”\"]{0,30}$",
        r"^click here to (?:subscribe|sign up|register|join|donate)\b[^,“”\"]{0,40}$",
        always=True,
    ),
    row(
        "navigation",
        6,
        "0 enlarge expand page",
        r"^\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d$|^(?:click|tap) to (?:enlarge|expand|zoom)\W*$",
        r"^(?:(?:image|photo|picture|slide|page) )?\d{1,3} of \d{1,3}\W*$|^next page\W*$",
        always=True,
    ),
    row(
        "image credit",
        10,
        "photo photos",
        r"^photos?/(?-i:[A-Z])[^.]{2,60}$|^file photos?\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "comment form",
        24,
        "say thoughts views view comments poll write",
        r"^want to write\?\W*$|^(?:have your say|share your (?:thoughts|views?))\W*$",
        r"^(?:view|read|show|see|loading) (?:all )?(?:\d[\d,.]* )?comments\W*$",
        r"^poll ?: [^.]{5,120}\?[^.]{0,60}$",
        always=True,
    ),
    row(
        "contact",
        24,
        "reach @ media press",
        r"^[\w.+-]{1,60}@[\w-]{1,60}(?:\.\w{2,10}){1,3}$",
        r"^reach (?-i:[A-Z]\S+ [A-Z]\S+) (?:at|on|via) \S.{3,60}$",
        r"^(?:media|press) (?:contacts?|enquiries|inquiries|office) ?: ?\S.{3,140}$",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "comment form",
        3,
        "responses response replies reply",
        r"^\d{1,4} (?:responses?|repl(?:y|ies))\W*$",
        always=True,
    ),
    row(
        "share buttons",
        20,
        "like friends",
        r"\bbe the first of your friends\W*$|^\W*like\W+[\d.,]+k? people like this\W*$",
        always=True,
    ),
    row(
        "comment form",
        24,
        "comments comment",
        r"^comments? ?\(\d+\) \S",
        r"^be the first to (?:leave a )?comment\b.{0,30}$",
        always=True,
    ),
    row(
        "tags",
        40,
        "posted related permalink",
        r"^posted (?:in|under) (?-i:[A-Z])[^.?!]{1,80}? (?:\W )?(?:and )?tagged\b.{2,200}$",
        r"^related (?:subjects|topics|keywords|people|companies) (?-i:[A-Z])[^.?!]{2,140} "
        r"permalink\b.{0,80}$",
        always=True,
    ),
    row(
        "contact",
        30,
        "letters",
        r"^letters to the editor (?:may|can|should) be (?:sent|e-?mailed|addressed)\b.{2,120}$",
        always=True,
    ),
    row(
        "terms",
        60,
        "commission",
        r"^(?:if|when) you (?:buy|purchase|click)\b[^.“”\"]{0,60}\blinks?\b[^.“”\"]{0,60}"
        r"\b(?:may|might|can|will) (?:earn|receive|get)\b.{0,20}\bcommission\b",
        always=True,
    ),
    row(
        "cookie notice",
        60,
        "cookies",
        rf"{UNTOLD}(?-i:[A-Z])[\w .&'’-]{{1,40}} uses? (?:[\w-]+,? ){{0,6}}cookies "
        r"(?:in order )?to (?:improve|enhance|give|provide|offer|personali[sz]e|ensure)\b",
        always=True,
    ),
    row(
        "terms",
        60,
        "corrected amended updated version update correction clarification note",
        r"^\W*(?:correction|clarification)s?\b ?(?:\([^()]{2,30}\)|[\w .,]{0,24})?: ?\S.{8,300}$",
        r"^updated\b[^“”\"]{0,40}? (?:to|with) (?:add|include|reflect|correct|clarify|show)\b"
        r".{3,200}$",
        rf"^\W*{_CHANGED}\b[^“”\"]{{0,50}}?: ?"
        r"(?-i:(?:Added|Corrected|Updated|Adds|Updates|Clarifies|Corrects|Changed|Removed)\b"
        r"|(?:An? (?:earlier|previous)|The|This)(?: \w+){0,4} (?:story|article|post|version"
        r"|headline|report)\b).{3,300}$",
        r"^\W*this (?:story|article|post|report|page|piece) (?:has been|was) (?:corrected|amended"
        r"|updated|clarified)\b.{0,20}\b(?:to|on|after|because|since)\b.{2,240}$",
        r"^\W*an? (?:earlier|previous|original) version of this (?:story|article|post|report|page"
        r"|piece) .{3,300}$",
        always=True,
    ),
    row(
        "author bio",
        60,
        "contact follow reach",
        r"^(?!.*[“”\"])\S.{20,240}[.!] (?:contact|follow|reach|e-?mail) (?:him|her|them) "
        r"(?:here|at|on)\b[^“”\"]{0,50}$",
        always=True,
    ),
)
