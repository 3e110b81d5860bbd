"""Cues of what a page puts between the paragraphs: players, embedded posts, buttons, links."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import row

#: In the order in which they are tried, after those of the site and of the article.
BETWEEN = (
    row(
        "navigation",
        24,
        "gallery scroll scrolling view show see load expand collapse close end quick loading "
        "browser sorry apologize apologise tap content allow accept",
        r"^scroll (?:down |back up )?to (?:continue|read|restore|(?:the )?next)\b.{0,30}$",
        r"\bgallery will resume in\b.{0,20}$",
        r"^(?:keep|continue) scrolling (?:for|to)\b[^.]{2,60}$",
        r"^(?:view|show|see|load) (?:all|more|less)\W*$|^(?:expand|collapse|close)\W*$",
        r"^(?:press enter to )?(?:skip to )?end of (?:article|story|carousel)\W*$",
        r"^quick reads?\W*$",
        r"^(?:the )?video player is loading\b.{0,30}$|^your browser does not support\b.{0,40}$",
        r"^sorry, (?:this|the) video\b.{0,50}$|^we apologi[sz]e, but (?:this|the) video\b.{0,40}$",
        r"^try refreshing your browser\b.{0,20}$|^tap here to (?:see|watch)\b.{0,50}$",
        r"^this content is (?:hosted|provided) by a third party\b.{0,60}$",
        r"^allow (?:content from .{1,30}|.{1,30} content)\?$",
        r"^to (?:display|view|see|show) this (?:\w+ )?(?:content|post|video)\b.{0,40}"
        r"\byou (?:must|need to) (?:enable|accept|allow)\b.{0,80}$",
        r"^accept (?:all )?manage my (?:choices|preferences)\W*$",
        r"^to (?:view|see|watch) this (?:content|video|post)\b.{0,60}"
        r"\b(?:cookies|consent|settings|preferences)\b.{0,40}$",
        always=True,
    ),
    row(
        "social plug",
        24,
        "post pic tweet embedded join google download app",
        r"^view this post on \w+\W*$|^a post shared by .{2,60}$|^pic\.twitter\.com/\w+$",
        r"^tweet may have been deleted\W*$|^embedded (?:content|post|tweet|video) ?:.{0,120}$",
        r"^(?:click here to )?join (?:our|us on|the) (?:[\w'’]+ ){0,4}"
        r"(?:whatsapp|telegram|facebook|discord|viber|signal)\b.{0,50}$",
        r"^join (?-i:[A-Z])[\w .&-]{1,40}['’]s (?:whatsapp|telegram|facebook|discord|viber|signal) "
        r"(?:channel|group|page) (?:and|to|for) (?:get|receive|stay|be|read)\b[^,]{0,90}$",
        r"^join (?-i:[A-Z])[\w .&-]{1,40} (?:whatsapp|telegram|facebook|discord|viber|signal) "
        r"(?:channel|community|group)\b[^.]{0,90}\.?$",
        r"^download (?:the|our) (?:\w+ )?app\b.{0,60}$",
        r"^(?:[^.]{2,40}\. )?(?:tap|click)(?: here)? to (?:install|download|get) (?:the|our) app"
        r"\W*$",
        r"^(?:make|add|set|prefer)\b.{2,60}\bon google(?: news| search)?\W*$",
        always=True,
    ),
    row(
        "social plug",
        80,
        "@",
        r"[—–-] ?[^()—–\n]{2,60} \(@\w{2,30}\) "
        r"(?-i:[A-Z])[a-z]{2,8}\.? \d{1,2}, \d{4}\W*$",
        always=True,
    ),
    row(
        "share buttons",
        30,
        "click loading",
        r"^(?:share this ?: ?)?click to (?:share on|e-?mail|print)\b.{0,160}$",
        r"^like this ?: ?(?:like )?loading\b.{0,10}$",
        always=True,
    ),
    row(
        "advertisement",
        14,
        "promoted paid ad advertisement support coffee",
        r"^(?:promoted|paid) (?:content|post|stories)\W*$|^(?:ad feedback|report this ad)\W*$",
        r"^this advertisement has not loaded\b.{0,60}$",
        r"^support us\W*$|^buy (?:us|me) a coffee\W*$",
        always=True,
    ),
    row(
        "forum furniture",
        24,
        "point points",
        r"^\d[\d,]* points? by \S{2,30} (?:\d+ \w+ ago\b|on (?-i:[A-Z])\w{2} \d{1,2}, \d{4} \|)",
        always=True,
    ),
    row(
        "related links",
        20,
        "related more read also see watch listen popular case recommended next previous trending "
        "lees",
        r"^(?-i:TRENDING(?: NOW)?) ?[:|–—] ?\S[^.]{5,110}$",
        r"^(?:(?:also|must) (?:read|see|watch)|read (?:also|next)|lees ook) ?[|:–—] ?"
        r"(?-i:[A-Z‘“'\"])(?:[^.]|\.(?=\d)){5,110}$",
        r"^(?-i:Previous|Next) (?:article|post|story) (?-i:[A-Z‘“'\"]).{5,140}[^.]$",
        r"^(?-i:RELATED|RELATED STORY|RELATED STORIES|RELATED ARTICLE|READ MORE|ALSO READ|SEE ALSO)"
        r"\W{1,3}\S[^.]{5,110}$",
        r"^(?-i:MORE) ?[:|] ?\S[^.]{5,110}$|^(?-i:More) ?: ?(?-i:[A-Z‘“'\"\d]).{5,110}[^.;]$",
        r"^(?-i:WATCH|LISTEN|READ)(?: ?\| ?\S| (?-i:[A-Z][a-z]))[^.]{5,110}$",
        r"^you should also (?:read|see|watch)\W*$",
        r"^popular in the community\W*$|^what to (?:read|watch) next\W*$",
        r"^in case you missed it\W*$|^recommended from \w[\w ]{2,30}\W*$",
        always=True,
    ),
    row(
        "related links",
        16,
        "> »",
        r"^(?:>{2}|»{1,2}) ?(?-i:[A-Z])[^.?!>»]{8,110}$",
        always=True,
    ),
    row(
        "related links",
        20,
        "click",
        r"^click (?:here )?for more (?-i:[A-Z])[^.]{2,80}\b(?:articles|stories|news|coverage)\b"
        r"[^.]{0,60}\.?$",
        always=True,
    ),
    row(
        "image credit",
        8,
        "profile",
        r"^(?-i:[A-Z])[^.]{2,50}['’]s profile (?:picture|photo|image)$",
        always=True,
    ),
    row(
        "comment",
        16,
        "paywall paywalled",
        r"^[^.“”\"]{0,60}\bpaywall(?:ed)?\b[^.“”\"]{0,40}:$",
        always=True,
    ),
    row("paywall", 16, "account", r"^create an account or sign in to continue\b", always=True),
    row("caption", 60, "caption", r"^image captions?, ?\S", always=True, clue=ClueKind.CREDIT),
    row("caption", 2, "caption", r"^(?:media|image|video) captions?,$", always=True),
    row(
        "image credit",
        60,
        "photo photos picture image photograph pic pics credit credits",
        r"[.,;] \(?(?:photo|picture|image|photograph)s? (?:by|courtesy of|supplied by|via) "
        r"(?-i:[A-Z])[^.]{2,70}\W*$",
        r"[.,;!] \(?(?:photo|picture|image|photograph)s? credits? ?: ?(?-i:[A-Z])[^.:]{1,60}\W*$",
        r"(?:^|[.!?] )(?-i:Pics?): ?(?-i:[A-Z])[^.:]{1,60}$",
        r"[.!?][”\"’]? (?-i:Credits?): ?(?-i:[A-Z])[^.:]{1,80}$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "terms",
        30,
        "ai generated transcript assistance",
        r"^(?:[\w-]+ ){0,3}(?:generated|created|written) (?:with|using) (?:the )?"
        r"(?:assistance|help) (?:from|of) (?:ai|artificial)\b.{0,80}$",
        r"^this transcript (?:was|is|has been) (?:\w+ )?(?:generated|created|made|edited)\b",
        r"^(?:this |the )?summary\b.{0,40}\b(?:generated|written|created) (?:by|with|using) "
        r"(?:an? )?(?:ai|artificial intelligence)\b(?: (?:tools?|model|and (?:\w+ )?"
        r"(?:checked|edited|reviewed|verified)|it may)\b.{0,80})?\W*$",
        r"^ai[- ](?:generated|assisted) (?:summary|text|audio)\b"
        r"(?:[,.] (?:which|it) (?:may|can)\b.{0,60})?\W*$",
        r"^this audio is (?:auto|ai)?-?generated\b.{0,80}$",
        always=True,
    ),
    row(
        "contact",
        16,
        "story tip question",
        r"^(?:have|got) an? (?:story|news tip|tip|question)\b.{0,30}\? .{0,60}$",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "newsletter",
        12,
        "subscribe unlock",
        r"^subscribe(?: now| today)?\W*$|^unlock (?:this|the) (?:article|story)\W*$",
        always=True,
    ),
    row(
        "advertisement",
        60,
        "sponsor special community break quiz crossword horoscope",
        r"^(?:a )?(?:message from our sponsors?|sponsor message)\W*$",
        r"\bare treated to special offers, promotions\b",
        r"^need a break\? play the\b.{0,60}$",
        r"^(?:try|take|play) (?:our|the|today['’]s) (?:\w+ )?(?:quiz|crossword|puzzle)\W*$",
        r"^(?:your )?daily (?:horoscope|crossword|quiz)\W*$",
        always=True,
    ),
    row(
        "related links",
        20,
        "more people follow",
        r"^more ?: ?(?-i:[A-Z])[^.]{8,110}$",
        r"^\(more (?-i:[A-Z])[^.()]{2,60} (?:stories|news)\.?\)$",
        r"^people are also reading\W*$",
        r"^follow (?:our |the )?live (?:blog|updates|coverage)\b.{0,50}$",
        always=True,
    ),
    row(
        "newsletter",
        50,
        "sign emailed inbox address alerts free signing daily happening round roundup roundups",
        r"\bemailed (?:direct(?:ly)? )?to you (?:every|each|once)\b",
        r"^sign up (?:to|for) (?-i:[A-Z])[^.]{2,60}$|^(?:our )?free (?:\w+ )?newsletter\W*$",
        r"^we (?:will )?never (?:share|sell) your\b.{0,40}$",
        r"^get [^.]{2,60} (?:in|to) your inbox\b.{0,50}$",
        r"^by signing up\W+(?:you|i) (?:agree|consent|acknowledge|accept)\b.{0,100}$",
        r"^get (?:an? |the |our )?(?:daily |weekly )?round-?ups? of (?:\w+ ){1,3}stories\W*$",
        r"^thanks? (?:you )?for signing up\W*$",
        r"^find out what['’]s happening in\b[^.]{2,60}\bupdates from\b[^.]{0,40}\.?$",
        r"^(?-i:[A-Z])[^.“”]{2,60} is free today\. but if you enjoyed\b.{0,200}$",
        r"^(?:\w+ )?alerts ?: ?(?:get|receive|sign up)\b",
        always=True,
    ),
    row(
        "navigation",
        40,
        "keep explore highlights view toggle enlarge play loading slideshow photos photo "
        "error created copy remaining viewing listen carousel imported detected browser "
        "captcha recaptcha share quote content clipboard manage pause",
        r"^(?:keep reading|explore more|story highlights)\W*$",
        r"^view gallery\W*$|^toggle caption\W*$|^enlarge (?:this )?image\W*$|^play(?: video)?\W*$",
        r"^loading\W*$|^\d{1,3} photos\W*$|^slideshow \(\d+ images?\)\W*$",
        r"^[\d.,]+k? viewing now\W*$|^listen\W+\d+:\d\d\b.{0,6}$|^remaining time\W+[\d:]+\W*$",
        r"^an error (?:has )?occurred\b.{0,40}$|^created with sketch\W*$",
        r"^(?:click to copy|copy to clipboard|share this quote)\W*$",
        r"^sorry, your browser (?:doesn['’]t|does not) support\b.{0,40}$",
        r"^this content is imported from\b.{0,200}$|^manage cookies\W*$",
        r"\bthis content is provided by\b.{3,60}\bcookies\b"
        r"|^to show you this content, we need your permission\b",
        r"^we['’](?:ve| have) detected unusual activity\b.{0,60}$",
        r"^this is a carousel\b.{0,60}$",
        r"\bprotected by recaptcha\b",
        always=True,
    ),
    row(
        "social plug",
        24,
        "whatsapp source preferred trusted trust",
        r"^why you can trust (?-i:[A-Z]).{2,40}$",
        r"^(?:get|join)\b.{2,100}\b(?:on|our) (?:\S+ )?whatsapp\b[^.]{0,50}$",
        r"^(?:tap|click) here to (?:add|make|set) us as\b.{0,50}$",
        r"^(?:add|make|set|choose) us (?:as )?(?:a |your )?(?:preferred|trusted) source\b.{0,40}$",
        always=True,
    ),
    row(
        "image credit",
        100,
        "via photo ap afp reuters getty epa",
        r"\((?:[^()]{2,80}\bvia (?:ap|afp|reuters|getty|epa)\b|(?:ap|afp|reuters|epa) photo\b"
        r"|[^()]{2,60}/ ?(?:ap|afp|reuters|getty|epa)\b)[^()]{0,60}\)\W*$",
        r"[.!?] (?-i:[A-Z])[^.!?()]{2,60}(?:/|\bvia )(?:ap|afp|reuters|getty|epa)(?: images)?\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "image credit",
        60,
        "0",
        r"^\d{1,2} of \d{1,3} ?[|–—-] .{10,300}$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "image credit",
        60,
        "file",
        r"^file (?:photo|picture|image)s? (?:shows?|of|taken|provided|released)\b.{0,300}$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row("related links", 2, "related", r"^\d{1,2} related$", always=True),
    row(
        "image credit",
        40,
        "file",
        r"^file ?(?:photo)? ?[:–—-] .{8,200}/(?:reuters|ap|afp|epa|getty)\b.{0,20}$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
)
