"""What a line that isn't body is: the table of cues, one row a kind.

Each row has a reason (the word that `docs/cleaning.md` explains), the most words that a line of
the kind has, words of which one must be there (so that few patterns need trying), and patterns.
The first row that fits names the line. A row with `always` cuts the line whatever the rest of the
page says; the others only name what the model cut.

The words are the field's own: what content systems print around an article in English. A page
in another language loses names, not lines, by not being listed here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from explainer.collect.article import ClueKind
from explainer.collect.lines.words import words_of


class Cue(Struct, frozen=True):
    """A kind of line outside the body; `needs`: one of these words or marks is in each."""

    reason: str
    words: int
    needs: frozenset[str]
    pattern: str
    always: bool = False
    clue: ClueKind | None = None

    def fits(self, text: str) -> bool:
        """Whether a line has what is said of its words; most patterns are never asked for."""
        return _compiled(self.pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


#: Words that stand on the buttons of social networks.
_BUTTON = (
    "share|tweet|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|e-?mail|print"
    "|copy link|messenger|flipboard|tumblr|save|comments?"
)


def _cue(
    reason: str,
    words: int,
    needs: str,
    *patterns: str,
    always: bool = False,
    clue: ClueKind | None = None,
) -> Cue:
    return Cue(reason, words, frozenset(needs.split()), "|".join(patterns), always, clue)


#: Rows in the order in which they are tried.
CUES = (
    _cue(
        "advertisement",
        6,
        "ad advertisement advertisements advertisment sponsored promoted continues reading "
        "anzeige werbung publicité publicidad pubblicità publicidade advertentie reklama",
        r"^(?:skip )?(?:advertise?ments?|sponsored(?: content)?|promoted"
        r"|- ?ad(?:vertisement)? ?-)\W*$",
        r"^(?:story|article) continues (?:below|after)(?: \w+){0,2}\W*$",
        r"^(?:advertisement\W{1,3})?continue reading below\W*$",
        r"^\W*(?:anzeige|werbung|publicité|publicidade?|pubblicità|advertentie|reklama)\W*$",
        always=True,
    ),
    _cue(
        "page furniture",
        8,
        "continued continues from page see turn jump",
        r"^\W*(?:continue[ds]|see [\w ]{1,30}|(?:please )?turn to)\W+(?:(?:on|from|to) )?"
        r"(?:the )?(?:next page|back page|page [a-z]?\d{1,3}|[a-z]\d{1,2})\W*$",
        r"^\W*(?:continued )?from page [a-z]?\d{1,3}\W*$",
        always=True,
    ),
    _cue(
        "navigation",
        24,
        "tip list old abonnés contributions offrir skip jump toggle open close expand collapse "
        "hide show back menu home search view javascript this key watch listen short brief full "
        "zum aller ir vai zur",
        r"^(?:skip|jump) to (?:\w+ )?(?:content|navigation|latest|article)\b",
        r"^(?:toggle|open|close|expand|collapse|hide|show) (?:\w+ )?"
        r"(?:menu|navigation|sidebar|search)\b",
        r"^back to (?:top|home)\b",
        r"^(?:main )?menu$|^home$|^search$",
        r"^(?:in|on) this (?:article|story|page)\W*$",
        r"^(?:key (?:points|takeaways)|in (?:short|brief))\W*$|^(?:watch|listen) live\W*$",
        r"\b(?:enable|turn on) javascript\b",
        r"^view (?:previous|next) (?:topic|thread|post)\b",
        r"^full version.{0,40}view source$",
        r"^tip: to quickly find your search term\b",
        r"^this (?:article|story) is more than \d+ \w+ old$",
        r"^list (?:of \d+ items|\d+ of \d+)$|^end of list$",
        r"^(?:zum (?:inhalt|hauptinhalt)|zur navigation)\b|^aller au contenu\b|^ir al contenido\b"
        r"|^vai al contenuto\b",
        r"^(?:article )?réservé aux abonnés\W*$"
        r"|^voir les contributions$|^offrir l['’]article$",
        always=True,
    ),
    _cue(
        "navigation",
        60,
        "cache retrieved free",
        r"^this is google['’]s cache of https?://",
        r"^retrieved from \"?https?://",
        r"^from \w+, the free (?:news source|encyclopedia|dictionary|travel guide)\b",
        always=True,
    ),
    _cue(
        "breadcrumb",
        40,
        "you current position home homepage index > » ›",
        r"^(?:you are here|current(?: location| position)?|position|home(?:page)?)"
        r" ?(?:[:>»›/|→]|home\b)",
        r"^\w[\w &]{0,30}(?: ?[>»›] ?\w[\w &'’-]{0,40}){2,}",
        r"^\w[\w &'’-]{0,60} ?-> ?\w[\w &'’-]{0,60}$",
        clue=ClueKind.BREADCRUMB,
    ),
    _cue(
        "excerpt link",
        12,
        "article story post report text read continue originally source via",
        r"^\W*(?:(?:click (?:here )?(?:for|to read)|read|view|see) )?(?:the |more )?"
        r"(?:full|complete|entire|whole|original) (?:article|story|post|report|text)\W*$",
        r"^\W*read (?:the |more of the )(?:article|story|post|report)\W*$",
        r"^\W*read more (?:at|on|from|in)\b",
        r"^\W*continue reading\b",
        r"^\W*originally (?:published|posted|appeared) (?:at|on|by|in)\b",
        r"^\W*(?:source|via) ?: ?\S",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    _cue(
        "excerpt link",
        80,
        "http https",
        r"^\W*(?:(?:read|see) )?(?:more|(?:the )?(?:full|whole|original|complete) "
        r"(?:article|story|text|report))\W{1,4}https?://\S+$",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    _cue(
        "image credit",
        30,
        "image images photo photos photograph photographs picture pictures pic pics file "
        "illustration illustrations video videos graphic graphics credit credits getty ap "
        "afp reuters shutterstock istock foto fotos bild imagen image",
        r"^\W*(?:image|photo(?:graph)?|picture|pic|file photo|illustration|video|graphic)s?"
        r"(?: ?/ ?\w+)? ?(?:credits?|source|courtesy|by)\b ?:? ?\S",
        r"^\W*credits? ?: ?\S",
        r"^\W*(?:photo|picture|image) captions? ?: ?\S",
        r"(?-i:\b(?:Foto|Fotos|Bild|Photo|Imagen|Crédits?(?: photo)?)) ?: "
        r"(?-i:[A-Z](?:[^.:]|(?<= [A-Z])\.){1,50})\W*$",
        r"^\(?(?:photo|image|picture)s?: .{2,100}\)?$",
        r"/(?:reuters|ap|afp|epa|getty|anadolu|xinhua|efe|dpa)\b[^\]]{0,30}\]\W*$",
        r"\bvia getty\b ?(?:images)?\W*$",
        r"\b(?:getty images|ap photo|afp/|reuters/|shutterstock|istock)\b[^.]{0,60}\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    _cue(
        "copyright",
        60,
        "© copyright reserved standards",
        r"©",
        r"^\W*(?:\(c\) ?)?copyright\b",
        r"\ball rights reserved\b",
        r"^our standards ?:",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    _cue(
        "comment form",
        30,
        "address marked comment comments reply review conversation",
        r"\byour e-?mail address will not be published\b",
        r"\brequired fields are marked\b",
        r"\bthanks for submitting your comment\b",
        r"\bsave my name, e-?mail\b",
        r"\bcomments are (?:closed|disabled|moderated|now closed)\b",
        r"^(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|review)\b.{0,30}$",
        r"^(?:no|\d+|view|show|load|all|join the)? ?(?:more )?(?:comments?|conversation)"
        r"(?: ?\(\d+\))?$",
        r"^(?:log|sign) ?in to (?:comment|reply|leave)\b",
        r"^cancel reply$",
        always=True,
    ),
    _cue(
        "newsletter",
        45,
        "newsletter newsletters sign signing subscribe subscribing address invalid inbox email "
        "mail view read open supported thanks stay receiving received",
        r"\b(?:sign up|subscribe|signing up|subscribing)\b.{0,90}"
        r"\b(?:newsletters?|e-?mail|inbox|alerts?|updates?|digest)\b",
        r"\bour (?:free |daily |weekly ){0,3}newsletters?\b",
        r"^(?:get|receive|join|read|try) (?:our|the|my) (?:[\w'’-]+ ){0,4}newsletters?\b",
        r"^sign up (?:for|to) (?:our|the) ",
        r"^(?:please enter a |invalid )(?:valid )?e-?mail(?: address)?\W*$",
        r"\bwe use your sign-?up\b",
        r"^privacy notice ?: newsletters\b|^after newsletter promotion$",
        r"\bdelivered (?:straight |directly )?to your inbox\b",
        r"^(?:was this|forwarded this) (?:e-?mail|newsletter)\b",
        r"^you(?:['’]re| are)? received? this (?:e-?mail|newsletter|message)\b"
        r"|^you are receiving this\b",
        r"^(?:view|read|open) (?:this e-?mail )?in (?:your |the )?(?:browser|app)\W*$",
        r"\bis a (?:reader|listener|community)-supported (?:publication|newsletter|podcast)\b",
        r"^thanks for (?:reading|subscribing)\b.{0,60}"
        r"(?:!|\b(?:subscribe|share it|public)\b.{0,30})$",
        r"^stay (?:updated|informed|connected|tuned) (?:with|on|to|about|for) .{0,60}"
        r"\b(?:news|updates?|app|channel)\b",
        r"^(?:enter )?your e-?mail(?: address)?\W*$",
        always=True,
    ),
    _cue(
        "contact",
        45,
        "tip tips release releases idea ideas correction corrections feedback @",
        r"\b(?:send|submit|e-?mail|got|have)\b.{0,70}"
        r"\b(?:tips?|press releases?|story ideas?|corrections?|feedback)\b.{0,60}"
        r"(?:@|\bto share\b|\bcontact us\b)",
        r"\b(?:reach|contact|e-?mail|write to)\b.{0,60}\b[\w.+-]{1,60}@[\w-]{1,60}\.\w",
        clue=ClueKind.CONTACT,
    ),
    _cue(
        "excerpt link",
        40,
        "article story",
        r"^this (?:article|story) (?:also )?appear(?:s|ed)\b",
        r"^this (?:article|story) was (?:first |originally )?published\b",
        always=True,
    ),
    _cue(
        "excerpt link",
        24,
        "article report story",
        r"^this (?:article|report|story) by (?-i:[A-Z]|the [A-Z])[\w .&'’-]{1,50} was "
        r"(?:first |originally )?published\b",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    _cue("contact", 6, "correction", r"^(?:suggest|report|submit) a correction\W*$", always=True),
    _cue("contact", 8, "@", r"[\w.+-]{1,60}@[\w-]{1,60}\.\w", clue=ClueKind.CONTACT),
    _cue(
        "social plug",
        40,
        "follow like join find connect",
        r"^(?:follow|like|join|find|connect with) (?:us|me|him|her|them|@?\w+)(?: \w+){0,2}"
        r" (?:on|at|via|@)\b.{0,30}\b(?:twitter|facebook|instagram|linkedin|youtube|telegram"
        r"|whatsapp|tiktok|x|threads|google|bluesky|mastodon)",
        always=True,
    ),
    _cue(
        "share buttons",
        14,
        "share shares tweet pin like likes print email mail save bookmark copy facebook "
        "twitter x linkedin whatsapp reddit telegram pinterest messenger flipboard tumblr "
        "comment comments view views reaction reactions clap claps listen saved bookmarks gift "
        "teilen drucken merken partager imprimer compartir condividi kommentare artikel merkliste "
        "kopieren ajouter écouter copier réagir copiar escuchar temps lecture wiedergabe",
        r"^\W*share (?:this )?(?:article|story|post|page|on|via)\b.{0,60}$",
        r"^\W*(?:share|tweet|pin|like|print|e-?mail|save|bookmark|copy)"
        r"(?: (?:this|the|on|via|to|by|with|link|it|article|story|post|page|facebook|twitter|x"
        r"|linkedin|whatsapp|reddit|pinterest|friends?|us|more)){0,4}\W*$",
        rf"^\W*(?:(?:{_BUTTON})\W*)+$",
        r"^[\d.,]{0,9}[km]? ?(?:shares?|likes?|views?|reactions?|claps?)\W*\d*$",
        r"^(?:listen to|save|download) (?:this )?(?:story|article)\b",
        r"^(?:story|article) saved\W*$|\bin my bookmarks\b",
        r"^(?:teilen|drucken|merken|partager|imprimer|compartir|condividi)\W*$",
        r"^kommentare ?(?:\(\d+\))?$",
        r"^(?:share (?:full article|options)|gift (?:this )?(?:article|story))\W*$",
        r"^listen\W+\d+ min(?:utes?)?\W*$",
        r"^artikel (?:zum hören|anhören|verschenken|merken|teilen|drucken)\b.{0,12}$",
        r"^(?:zur|auf die|auf der) merkliste\b.{0,20}$|^link kopieren$|^die wiedergabe wurde\b",
        r"^(?:écouter (?:cet |l['’])article|copier le lien|réagir)\W*$"
        r"|^temps de lecture ?:? ?\d+ ?min\w*\W*$|^ajouter à (?:vos|mes|ma|votre) \w+\W*$",
        r"^compartir en \w+$|^copiar (?:el )?enlace$|^escuchar (?:el )?artículo\b.{0,12}$",
        always=True,
    ),
    _cue(
        "rating",
        6,
        "0 rating rate vote votes",
        r"^(?:very ?)?(?:good|helpful|useful)!? ?\(?\d[\d,.]*\)?$",
        r"^like ?\(\d+\)$",
        r"^(?:rating|rate this|votes?)\b.{0,20}$",
        r"^\d(?:\.\d)? ?(?:/|out of) ?\d\b.{0,12}$",
        r"^[\W_]*\d[\d,.]*[km]?[\W_]*$",
        always=True,
    ),
    _cue(
        "cookie notice",
        90,
        "cookie cookies accept reject allow decline manage privacy device",
        r"^(?:accept|reject|allow|decline) (?:all|and close|& close)\W*$",
        r"^manage (?:my )?(?:preferences|options|consent|settings)\W*$",
        r"^we (?:value|care about|respect) your privacy\W*$",
        r"\bstore and/or access information on a device\b",
        r"\b(?:we|site|website|partners) (?:\w+ )?uses? cookies\b",
        r"\bcookie (?:policy|settings|preferences|notice|consent)\b",
        r"\baccept (?:all )?cookies\b",
        always=True,
    ),
    _cue(
        "paywall",
        40,
        "subscribe subscriber subscribers member members free trial account upgrade unlimited "
        "reading",
        r"^(?:to )?(?:continue|keep) reading\b.{0,60}\b(?:subscri\w+|trial|sign|log|account)\b",
        r"^already (?:have|got) an account\b",
        r"\bsubscribe (?:now |today )?(?:to|for) (?:continue|read|unlock|full|access)\b",
        r"^(?:subscribe|upgrade) to \w[\w' ]{1,40} (?:for|to|and|now|today)\b",
        r"^upgrade to (?:paid|premium|pro)\W*$",
        r"^(?:continue|keep) reading\b.{0,20}[$€£]\d",
        r"^\W*(?:get |enjoy |with )?unlimited (?:digital )?access\b",
        r"\b(?:already a|become a) (?:subscriber|member)\b",
        r"\bthis (?:article|content|story) is (?:for|available to|only) (?:\w+ )?"
        r"(?:subscribers|members)\b",
        r"\bfree articles? (?:left|remaining|this month)\b",
        always=True,
    ),
    _cue(
        "related links",
        12,
        "related recommend recommended recommendation recommendations ranking rankings "
        "trending popular hot similar most more you read see also don't don’t dont up "
        "news must further top latest recent other featured previous next editor's "
        "watch listen video photos gallery podcast "
        "editor’s editors around thema lesen lire sujet leer lea leia leggi interesar más visto "
        "external einzelnachweise weblinks",
        r"^\W*(?:related|recommend(?:ed|ations?)?|rankings?|trending|popular|hot|similar)"
        r"(?: (?:now|articles?|stories|posts?|news|links?|topics?|content|reads?|reading|videos?"
        r"|for you|on \w+|today|this week))?\W*$",
        r"^\W*most (?:read|popular|viewed|shared|recent|watched|commented)\b[^.]{0,30}$",
        r"^\W*more (?:from|on|in|stories|news|like|articles|headlines|to read)\b[^.]{0,60}$",
        r"^\W*you (?:may|might|’ll|'ll|will) (?:also |like)[^.]{0,40}$",
        r"^\W*(?:read|see) (?:also|next|this next|more)\b[^.]{0,90}$",
        r"^\W*(?:also read|don['’]t miss|up next|in other news|must[ -]reads?|further reading)"
        r"\b[^.]{0,90}$",
        r"^\W*(?:related|recommended|top|latest|recent|other|featured|previous|next|trending) "
        r"(?:\w+ )?(?:news|stories|story|posts?|articles?|headlines|links|coverage|reading)\W*$",
        r"^\W*(?:previous|next|related) ?:",
        r"^\W*(?:watch|listen|video|photos|gallery|podcast) ?: ?\S[^.]{0,90}$",
        r"^\W*also (?:in|from|on) [\w ]{2,30}$",
        r"^\W*(?:mehr zum thema|lesen sie (?:auch|mehr)|(?:à )?lire aussi|sur le même sujet"
        r"|(?:lea|leer) también|(?:te|le) puede interesar|leia também|leggi anche)\b[^.]{0,90}$",
        r"^\W*(?:más información|lo más (?:visto|leído)|sobre la firma)\W*$",
        r"^\W*(?:external links|see also|einzelnachweise|weblinks)\W*$",
        r"^\W*editor['’]?s['’]? (?:picks?|choice)|^\W*(?:from )?around the web\W*$",
        always=True,
    ),
    _cue(
        "date stamp",
        24,
        "published publié publicado veröffentlicht pubblicato",
        r"^(?:published|publié|publicado|veröffentlicht|pubblicato) (?:on |le |el |am |il )?"
        r"\d{1,2}\.? ?\w{3,9}\.? \d{4}\b.{0,60}$",
        r"^published in (?-i:[A-Z])[^.]{2,50}, .{0,20}\b(?:19|20)\d\d$",
        always=True,
        clue=ClueKind.STAMP,
    ),
    _cue(
        "byline",
        10,
        "afp dpa efe reuters ap ansa lusa",
        r"^(?-i:[A-ZÀ-Þ])[\w.'’ -]{2,50} (?:avec|mit|con|com|with) "
        r"(?-i:(?:l['’])?(?:AFP|dpa|EFE|Reuters|AP|ANSA|Lusa))$",
        always=True,
        clue=ClueKind.BYLINE,
    ),
    _cue(
        "byline",
        16,
        "by author von par por",
        r"^\W*(?:(?:written|posted|published|reported|edited|story|words|reporting|report|text) by"
        r"|by|author ?:|von|par|por)\W+\S(?:.*[^.!?\s])?$",
        always=True,
        clue=ClueKind.BYLINE,
    ),
    _cue(
        "copyright",
        8,
        "source",
        r"^(?-i:SOURCE) \w[^.]*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    _cue(
        "copyright",
        6,
        "dpa afp ap rtr reuters apa kna epd sid ots",
        r"^\W*[a-z]{2,5}(?: ?/ ?[a-z]{2,8}){1,3}\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    _cue(
        "copyright",
        45,
        "headline edited syndicated",
        r"^\W*(?:except for the headline|barring the headline)\b"
        r"|\bthis (?:story|article|report|copy) (?:has not|hasn't|has) been "
        r"(?:edited|auto-?generated|published|generated) (?:by|from)\b",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    _cue(
        "terms",
        90,
        "confidentiality confidential",
        r"^confidentiality notice\b|\bfor the (?:exclusive|sole) use of the (?:intended|addressee)",
        always=True,
    ),
    _cue(
        "author bio",
        40,
        "contributed contributing",
        r"\b(?:contributed (?:to|reporting (?:to|for|from))|contributing to) (?:this|the) "
        r"(?:report|story|article)\b.{0,30}$",
        r"^(?:\w+ ){1,8}contributed reporting\b.{0,40}$",
        always=True,
    ),
    _cue(
        "author bio",
        90,
        "about reporter journalist writer editor correspondent contributor columnist "
        "freelance freelancer",
        r"^about (?:the )?authors?\b",
        r"^[\w .’'-]{3,60} is (?:an?|the) (?:\w+[ -]){0,4}"
        r"(?:reporter|journalist|writer|editor|correspondent|contributor|columnist|freelancer?)\b",
    ),
    _cue(
        "url", 80, "http https www", r"^\W*(?:https?://|www\.)\S+$", always=True, clue=ClueKind.URL
    ),
    _cue(
        "tags",
        30,
        "tag tags filed topic topics category categories keywords archivado #",
        r"^\W*(?:tags?|filed under|topics?|categor(?:y|ies)|keywords|archivado en) ?:",
        r"^(?:#\w+\W{0,3}){2,}$",
        always=True,
    ),
    _cue(
        "terms",
        14,
        "privacy terms about contact advertise sitemap site help careers jobs faq faqs "
        "subscribe log login sign signin signup register my newsletter newsletters "
        "download not",
        r"^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|about(?: us)?"
        r"|contact(?: us)?|advertise(?: with us)?|sitemap|site map|help|careers|jobs|faqs?"
        r"|subscribe|log ?in|sign ?(?:in|up)|register|my account|newsletters?)$",
        r"^download (?:the|our) app\b",
        r"^do not sell\b",
    ),
)

#: The marks that rows need; all numbers count as "0".
_MARK = re.compile(r"[©@>»›#]")
_DIGIT = re.compile(r"\d")
#: The rows that need a word, by the word.
_ROWS = {
    word: tuple(row for row, cue in enumerate(CUES) if word in cue.needs)
    for word in frozenset[str]().union(*(cue.needs for cue in CUES))
}
_NEEDED = frozenset(_ROWS)
#: No row is for lines longer than this many characters.
_LONGEST = 700


def name(text: str, words: Sequence[str] = ()) -> Cue | None:
    """The first row of the table that fits a line; `words` are its own, where they are known."""
    if len(text) > _LONGEST:
        return None
    words = words or words_of(text)
    marks = _MARK.findall(text)
    needed = set(marks).union(_NEEDED.intersection(words))
    if _DIGIT.search(text):
        needed.add("0")
    count = len(words) + len(marks)
    for row in sorted({row for word in needed for row in _ROWS[word]}):
        cue = CUES[row]
        if count <= cue.words and cue.fits(text):
            return cue
    return None
