"""Cues of what stands around an article: links, stamps, bylines, credits, tags."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import row

#: In the order in which they are tried, after those of the site.
ARTICLE = (
    row(
        "related links",
        12,
        "related recommend recommended recommendation recommendations ranking rankings "
        "trending popular hot similar most more you read see also don't don’t dont up "
        "news must further top latest recent other featured previous next editor's "
        "watch listen video photos gallery podcast click "
        "editor’s editors around thema lesen lire sujet leer lea leia leggi interesar más visto "
        "external einzelnachweise weblinks",
        r"^\W*(?:related|recommend(?:ed|ations?)?|rankings?|trending|popular|hot|similar)"
        r"(?: (?:now|articles?|stories|posts?|news|links?|topics?|content|reads?|reading|videos?"
        r"|for you|on \w+|today|this week))?\W*$",
        r"^\W*most (?:read|popular|viewed|shared|recent|watched|commented)\b[^.]{0,30}$",
        r"^\W*more (?:from|on|in|stories|news|like|articles|headlines|to read)\b[^.]{0,60}$",
        r"^\W*related tags\b(?:(?: [A-Z0-9][^.]{0,120})?)$",
        r"^\W*top stories from (?:the )?(?-i:[A-Z])[^.]{1,30}(?:\.\w{2,4})?$",
        r"^\W*more from (?-i:[A-Z])[\w-]{1,30}\.\w{2,4}$",
        r"^\W*you (?:may|might|’ll|'ll|will) (?:also |like)[^.]{0,40}$",
        r"^\W*(?:read|see) (?:also|next|this next|more)\b[^.]{0,90}$",
        r"^\W*(?:also read|don['’]t miss|up next|in other news|must[ -]reads?|further reading)"
        r"\b[^.]{0,90}$",
        r"^\W*(?:related|recommended|top|latest|recent|other|featured|previous|next|trending) "
        r"(?:\w+ )?(?:news|stories|story|posts?|articles?|headlines|links|coverage|reading)\W*$",
        r"^\W*(?:previous|next|related(?: \w+)?) ?:\W*(?-i:[^\Wa-z]|[a-z][A-Z]|$)",
        r"^\W*(?:read|mehr) ?: ?\S[^.]{5,90}$",
        r"^\W*here are (?:more|some other) (?:articles|stories)\b.{0,40}$",
        r"^\W*other stories you (?:might|may) (?:like|have missed)\W*$",
        r"^\W*(?:watch|listen|video|photos|gallery|podcast) ?: ?\S[^.]{0,90}$",
        r"^\W*click here (?:to (?:read|see|view|watch|listen|get)\b|for (?:an?|the|its|full) )"
        r"[^.]{0,50}\W*$",
        r"^\W*for (?:more|full|further)\b[^.,:]{3,60}, click here\W*$",
        r"^\W*also (?:in|from|on) [\w ]{2,30}$",
        r"^\W*(?:mehr zum thema|lesen sie (?:auch|mehr)|(?:à )?lire aussi|sur le même sujet"
        r"|(?:lea|leer) también|(?:te|le) puede interesar|leia também|leggi anche)\b[^.]{0,90}$",
        r"^\W*(?:más información|lo más (?:visto|leído)|sobre la firma)\W*$",
        r"^\W*(?:external links|see also|einzelnachweise|weblinks)\W*$",
        r"^\W*editor['’]?s['’]? (?:picks?|choice)|^\W*(?:from )?around the web\W*$",
        always=True,
    ),
    row(
        "date stamp",
        24,
        "published publié publicado veröffentlicht pubblicato",
        r"^(?:published|publié|publicado|veröffentlicht|pubblicato) (?:on |le |el |am |il )?"
        r"\d{1,2}\.? ?\w{3,9}\.? \d{4}\b.{0,60}$",
        r"^published in (?-i:[A-Z])[^.]{2,50}, .{0,20}\b(?:19|20)\d\d$",
        always=True,
        clue=ClueKind.STAMP,
    ),
    row(
        "byline",
        10,
        "afp dpa efe reuters ap ansa lusa",
        r"^(?-i:[A-ZÀ-Þ])[\w.'’ -]{2,50} (?:avec|mit|con|com|with) "
        r"(?-i:(?:l['’])?(?:AFP|dpa|EFE|Reuters|AP|ANSA|Lusa)"
        r"(?:,? (?:and )?(?:AFP|dpa|EFE|Reuters|AP))*)$",
        always=True,
        clue=ClueKind.BYLINE,
    ),
    row(
        "byline",
        8,
        "di door av af przez autor autore auteur autora",
        r"^(?:di|door|av|af|przez|autor\w*|auteurs?) ?:? (?-i:[A-ZÀ-Þ][\w.'’-]+"
        r"(?: (?:(?:d[aeiou]s?|van|von|den?) )?[A-ZÀ-Þ][\w.'’-]*){1,3})"
        r"(?:(?:,| [eyi&]| en| och| og) .{3,40})?$",
        always=True,
        clue=ClueKind.BYLINE,
    ),
    row(
        "byline",
        16,
        "by author von par por",
        r"^(?-i:[A-ZÀ-Þ])[^|•·.?!]{2,40} [|•·] by (?-i:[A-ZÀ-Þ])[^.?!]{2,60}$",
        r"^\W*(?:(?:written|posted|published|reported|edited|story|words|reporting|report|text|news"
        r"|feature|review) by|author ?:)\W+\S(?:.*[^.!?\s])?$",
        r"^\W*author of the article ?: ?\S(?:.*[^.!?\s])?$",
        r"^\W*(?:by|von|par|por)\W+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
        r"(?=(?-i:[^\W\d_a-z]|\d{1,3}[A-Z]|the [A-Z])|\S+(?:\W*$| \W| (?-i:[A-Z])\w+ \d)"
        r"|(?:[\w-]+ ){0,3}?(?:reporter|correspondent|editor|writer|columnist|staff)s?\b)"
        r"\S(?:.*[^.!?:\s])?$",
        always=True,
        clue=ClueKind.BYLINE,
    ),
    row(
        "copyright",
        8,
        "source incident",
        r"^(?-i:SOURCE) (?-i:[A-Z0-9])(?:[^.]|\.(?=[ ,][A-Z])|(?:\b\w|co|inc|corp|ltd)\.)*$",
        r"^incident report for (?-i:[A-Z])[^.]*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "copyright",
        6,
        "dpa afp ap rtr reuters apa kna epd sid ots",
        r"^\W*[a-z]{2,5}(?: ?/ ?[a-z]{2,8}){1,3}\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "copyright",
        45,
        "headline edited syndicated",
        r"^\W*(?:except for the headline|barring the headline)\b",
        r"\bthis (?:story|article|report|copy) (?:has not|hasn't|has) been "
        r"(?:edited|auto-?generated|published|generated) (?:by|from)\b",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "terms",
        90,
        "confidentiality confidential",
        r"^confidentiality notice\b",
        r"\bfor the (?:exclusive|sole) use of the (?:intended|addressee)",
        always=True,
    ),
    row(
        "author bio",
        40,
        "contributed contributing",
        r"\b(?:contributed (?:to|reporting (?:to|for|from))|contributing to) "
        r"(?:(?:this|the) (?:story|article)|this report)\b.{0,30}$",
        r"^(?:[\w.’'-]+ ){1,8}contributed reporting\b.{0,40}$",
        always=True,
    ),
    row("author bio", 90, "about", r"^about (?:the )?authors?\b"),
    row(
        "author bio",
        90,
        "reporter journalist writer editor correspondent contributor columnist freelance "
        "freelancer",
        r"^[\w .’'-]{3,60} is (?:an?|the) (?:\w+[ -]){0,4}"
        r"(?:reporter|journalist|writer|editor|correspondent|contributor|columnist|freelancer?)\b",
    ),
    row(
        "url",
        80,
        "http https www",
        r"^\W*(?:https?://|www\.)\S+$",
        always=True,
        clue=ClueKind.URL,
    ),
    row(
        "url",
        80,
        "http https",
        r"^read or share this (?:story|article) ?: ?https?://\S+$",
        always=True,
    ),
    row(
        "tags",
        30,
        "tag tags filed topic topics category categories keywords archivado #",
        r"^\W*(?:tags?|filed under|topics?|categor(?:y|ies)|keywords|archivado en) ?:",
        r"^(?:#\w+\W{0,3}){2,}$|^(?-i:TAGS) \S[^.]{2,90}$",
        always=True,
    ),
    row(
        "terms",
        14,
        "privacy terms about contact advertise sitemap site help careers jobs faq faqs "
        "log login sign signin signup register my newsletter newsletters "
        "not disclaimer trademark trademarks",
        r"^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|about(?: us)?"
        r"|contact(?: us)?|advertise(?: with us)?|sitemap|site map|help|careers|jobs|faqs?"
        r"|log ?in|sign ?(?:in|up)|register|my account|newsletters?)$",
        r"^do not sell\b|^disclaimer ?: ",
        r"\bis a (?:registered )?trademark of\b",
        r"^advertise with (?-i:[A-Z])[^.]{2,40}$",
    ),
)
