"""Cues of what a site prints on its pages: menus, buttons, forms, notices."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import UNTOLD, row
from explainer.collect.lines.summaries import BRIEF, POINTS

#: Words that stand on the buttons of social networks.
_BUTTON = (
    "share|tweet|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|e-?mail|print"
    "|copy link|messenger|flipboard|tumblr|save|comments?"
)

#: Words of what fills a place until there is a text ("lorem ipsum").
_FILLING = (
    "adipiscing amet commodo consectetur dolor eiusmod elit fermentum incididunt ipsum lorem magnis"
    " molestie nullam orci ornare pellentesque pharetra porttitor pulvinar purus sagittis sapien"
    " tempor tincidunt ullamcorper urna venenatis vestibulum volutpat"
)
_FILLED = rf"\b(?:{_FILLING.replace(' ', '|')})\b"

#: Where a site asks for something, not where it is told that others do: at the beginning of a
#: sentence, behind a clause, for one's own.
_ASKS = (
    r"(?:^\W*|[.!?|:–—-] |, |\b(?:please|(?<=you )can|(?<=here )to|by|thanks for|thank you for"
    r"|i would like to) )"
)

#: At the beginning of a pattern: nobody else asks for it, as the police do in an article.
_UNASKED = r"^(?!.*\b(?:asked|urged|encouraged|invited|advised) to\b)"
_COOKIES = r"(?:cookie (?:policy|settings|preferences|notice|consent)|accept (?:all )?cookies)"

#: In the order in which they are tried.
SITE = (
    row(
        "advertisement",
        6,
        "ad ads advertisement advertisements advertisment sponsored promoted continues reading "
        "anzeige werbung publicité publicidad pubblicità publicidade advertentie reklama",
        r"^(?:skip )?(?:ads?|advertise?ments?|sponsored(?: content)?|promoted"
        r"|- ?ad(?:vertisement)? ?-)\W*$",
        r"^(?:story|article) continues(?: (?:below|after)(?: \w+){0,2})?\W*$",
        r"^(?:advertisement\W{1,3})?continue reading below\W*$",
        r"^\W*(?:anzeige|werbung|publicité|publicidade?|pubblicità|advertentie|reklama)\W*$",
        always=True,
    ),
    row(
        "page furniture",
        8,
        "continued continues from page see turn jump",
        r"^\W*(?:continue[ds]|see [\w ]{1,30}|(?:please )?turn to)\W+(?:(?:on|from|to) )?"
        r"(?:the )?(?:next page|back page|page [a-z]?\d{1,3}|[a-z]\d{1,2})\W*$",
        r"^\W*(?:continued )?from page [a-z]?\d{1,3}\W*$",
        always=True,
    ),
    row("page furniture", 60, _FILLING, rf"(?:{_FILLED}.*?){{4}}", always=True),
    row(
        "navigation",
        24,
        "tip list old abonnés contributions offrir skip jump toggle open close expand collapse "
        "hide show back menu home search view javascript this key watch listen short brief full "
        "zum aller ir vai zur caption content transcript chart note info warning quote abstract",
        r"^(?:skip|jump) to (?:\w+ )?(?:content|navigation|latest|article)\b",
        r"^(?:toggle|open|close|expand|collapse|hide|show) (?:\w+ )?"
        r"(?:menu|navigation|sidebar|search)\b(?: (?!(?:for|in|of|the)\b).{0,40})?\W*$",
        r"^back to (?:top|home)(?: page| of (?:the )?page)?\W*$",
        r"^(?:main )?menu$|^home$|^search$",
        r"^(?:in|on) this (?:article|story|page)\W*$",
        rf"^(?:{BRIEF}|{POINTS})\W*$",
        r"^(?:watch|listen) live\W*$",
        r"\b(?:enable|turn on) javascript\b",
        r"^view (?:previous|next) (?:topic|thread|post)\b",
        r"^full version.{0,40}view source$",
        r"^tip: to quickly find your search term\b",
        r"^this (?:article|story) is more than \d+ \w+ old$",
        r"^list (?:of \d+ items|\d+ of \d+)$|^end of list$",
        r"^(?:hide|show) (?:caption|content|transcript)$|^stock chart icon$|^\[!\w{2,12}\]",
        r"^(?:zum (?:inhalt|hauptinhalt)|zur navigation)\b|^aller au contenu\b|^ir al contenido\b"
        r"|^vai al contenuto\b",
        r"^(?:article )?réservé aux abonnés\W*$"
        r"|^voir les contributions$|^offrir l['’]article$",
        always=True,
    ),
    row(
        "navigation",
        60,
        "cache retrieved free",
        r"^this is google['’]s cache of https?://",
        r"^retrieved from \"?https?://",
        r"^from \w+, the free (?:news source|encyclopedia|dictionary|travel guide)\b",
        always=True,
    ),
    row(
        "navigation",
        16,
        "government",
        r"^this was published under the \d{4} to \d{4} [\w ]{3,60}government\W*$",
        always=True,
    ),
    row(
        "breadcrumb",
        40,
        "you current position home homepage index > » › ‹",
        r"^(?:you are here|current(?: location| position)?|position|home(?:page)?)"
        r" ?(?:[:>»›/|→]|home\b)",
        r"^\w[\w &]{0,30}(?: ?[>»›‹] ?\w[\w &'’-]{0,40}){2,}",
        r"^\w[\w &'’-]{0,60} ?-> ?\w[\w &'’-]{0,60}$",
        clue=ClueKind.BREADCRUMB,
    ),
    row(
        "excerpt link",
        12,
        "article story post report text read continue originally source via",
        r"^\W*(?:(?:click (?:here )?(?:for|to read)|read|view|see) )?(?:the |more )?"
        r"(?:full|complete|entire|whole|original) (?:article|story|post|report|text)\W*$",
        r"^\W*read (?:the |more of the )(?:article|story|post|report)\W*$",
        r"^\W*read more (?:at|on|from|in)\b(?!.*:$)",
        r"^\W*continue reading\b",
        r"^\W*originally (?:published|posted|appeared) (?:at|on|by|in)\b"
        r"(?![^,]*, (?:an?|the|its?|his|her|s?he|they)\b)",
        r"^\W*(?:source|via) ?: ?\S",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "excerpt link",
        80,
        "http https",
        r"^\W*(?:source|via|link|original) ?: ?https?://\S+$",
        r"^\W*(?:(?:read|see) )?(?:more|(?:the )?(?:full|whole|original|complete) "
        r"(?:article|story|text|report))\W{1,4}https?://\S+$",
        r"^\W*(?:from|source|via) ?:? (?-i:(?:[Tt]he )?[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,5})"
        r"\W{1,3}https?://\S+(?: [\w ,]{0,20}\d{4})?\W*$",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "image credit",
        30,
        "image images photo photos photograph photographs picture pictures pictured pic pics file "
        "illustration illustrations video videos graphic graphics credit credits getty ap "
        "afp reuters shutterstock istock foto fotos bild imagen image",
        r"^\W*(?:image|photo(?:graph)?|picture|pic|file photo|illustration|video|graphic)s?"
        r"(?: ?/ ?\w+)? ?(?:(?:credits?|source|courtesy)\b ?:? ?\S|by\b ?:? ?(?-i:[^\Wa-z]|@))"
        r"(?!.*\b(?:show(?:s|ed|ing)?|was|were)\b)",
        r"^\W*credits? ?: ?\S",
        r"^\W*pictured ?: ?\S",
        r"^\W*(?:photo|picture|image) captions? ?: ?\S",
        r"(?-i:\b(?:Foto|Fotos|Bild|Photo|Imagen|Crédits?(?: photo)?)) ?: "
        r"(?-i:[A-Z](?:[^.:]|(?<= [A-Z])\.){1,50})\W*$",
        r"^\(?(?:photo|image|picture)s?: .{2,100}\)?$",
        r"/(?:reuters|ap|afp|epa|getty|anadolu|xinhua|efe|dpa)\b[^\]]{0,30}\]\W*$",
        r"\bvia getty\b ?(?:images)?\W*$",
        r"(?:^|[^\w\s] ?|(?-i:[A-Z])[\w.'’-]* |\b(?:via|by|from|photo|foto|bild) )"
        r"(?:getty images|ap photo|(?:afp|reuters)(?=/)|shutterstock|istock(?:photo)?)\b"
        r"(?:\W{1,3}(?-i:[^\W_a-z])[\w'’-]*|\.com){0,6}(?: (?:hide caption|file photo))?\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "copyright",
        60,
        "© copyright reserved reservados réservés vorbehalten riservati standards",
        r"©",
        r"^\W*(?:\(c\) ?)?copyrights?\b(?:\W*$|(?: is)?\W{1,3}(?:(?:19|20)\d\d|c\)|by|notice|policy"
        r"|information|permissions|(?!(?:act|case|claim|fight|infring|law|office|owner|r(?:eform|ul)"
        r"|suit)\w*\b)(?-i:[A-Z]\S*(?: (?:and |of |the )?[A-Z&]\S*){1,3}(?:$|(?<=\.) ))))",
        r"\ball rights reserved\b|\btodos los derechos reservados\b|\btous droits réservés\b",
        r"\balle rechte vorbehalten\b|\btutti i diritti riservati\b"
        r"|\btodos os direitos reservados\b",
        r"^our standards ?:",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "comment form",
        30,
        "address marked comment comments reply review thoughts conversation",
        r"\byour e-?mail address will not be published\b",
        r"\brequired fields are marked\b",
        r"\bthanks for submitting your comment\b",
        r"\bsave my name, e-?mail\b",
        r"\bcomments are (?:closed|disabled|moderated|now closed)\b",
        r"^(?:did you (?:like|enjoy) (?:this|the) \w+\? )?(?:leave|post|add|write|submit)"
        r" (?:a|your) (?:comment|reply|review|thoughts)\b.{0,30}$",
        r"^(?:no|\d+|view|show|load|all|join the)? ?(?:more )?(?:comments?|conversation)"
        r"(?: ?\(\d+\))?$",
        r"^(?:log|sign) ?in to (?:comment|reply|leave)\b",
        r"^cancel reply$",
        always=True,
    ),
    row(
        "newsletter",
        45,
        "newsletter newsletters sign signing subscribe subscribing inbox supported postfach",
        rf"{_ASKS}(?:sign(?:ing)? up|subscrib(?:e|ing))\b.{{0,90}}"
        r"\b(?:newsletters?|e-?mail|inbox|alerts?|updates?|digest)\b",
        r"\bour (?:free |daily |weekly |other ){0,3}newsletters?\b",
        r"\bwe use your sign-?up\b",
        r"\bdelivered (?:straight |directly )?to your inbox\b",
        r"\bis a (?:reader|listener|community)-supported (?:publication|newsletter|podcast)\b",
        r"\bin (?:ihr|dein|euer) (?:e-?mail-?)?postfach\b[^.]{0,30}$",
        always=True,
    ),
    row(
        "newsletter",
        45,
        "up topics catch find app phone today’s today's jetzt anmelden abonnieren iscriviti "
        "newsletter newsletters sign subscribe subscribing address invalid inbox email "
        "mail view read open supported thanks stay getting receiving received",
        r"^(?:get|receive|join|read|try) (?:our|the|my) (?:[\w'’-]+ ){0,4}newsletters?\b",
        r"^sign up (?:for|to) (?:our|the) [^.,]{2,80}$",
        r"^(?:please enter a |invalid )(?:valid )?e-?mail(?: address)?\W*$",
        r"^privacy notice ?: newsletters\b",
        r"^after newsletter promotion$",
        r"^get updates on topics you choose$",
        r"^(?:was this|forwarded this) (?:e-?mail|newsletter)\b",
        r"^you(?:['’]re| are)? (?:getting|received?) this (?:e-?mail|newsletter|message)\b",
        r"^you(?:['’]re| are) receiving this\b",
        r"^(?:view|read|open) (?:this e-?mail )?in (?:your |the )?(?:browser|app)\W*$",
        r"^thanks for (?:reading|subscribing)\b.{0,60}"
        r"(?:!|\b(?:subscribe|share it|public)\b.{0,80})$",
        r"^stay (?:up to date|updated|informed|connected|tuned) (?:with|on|to|about|for) .{0,60}"
        r"\b(?:news|updates?|app|channel)\b",
        r"^\W*(?:catch|get|find|read) (?:all )?the (?:\w+ )?(?:latest|\w+ news\b).{0,80}"
        r"\b(?:app|phone|on (?-i:[A-Z]).{2,40})\W*$",
        r"^\W*download (?:the|our) .{2,50} app\b",
        r"^\W*you can now subscribe to our\b",
        r"^today['’]s (?:edition|newsletter|issue) is (?:brought to you|sponsored|presented) by\b",
        r"^(?:(?:jetzt|hier) (?:kostenlos )?(?:anmelden|abonnieren)|newsletter abonnieren"
        r"|iscriviti alla newsletter|s['’](?:abonner|inscrire) à (?:la|nos) newsletters?"
        r"|suscr[ií]b(?:ete|irse) a .{0,20}(?:bolet[ií]n|newsletter))\b.{0,40}$",
        r"^(?:enter )?your e-?mail(?: address)?\W*$",
        always=True,
    ),
    row(
        "contact",
        16,
        "story tip affected @",
        r"^\W*do you have (?:an?y?|more) .{0,40}\b(?:story|tips?|information)\b.{0,60}$",
        r"^\W*(?:have you|are you|were you) (?:been )?affected\b.{0,50}\?.{0,40}$",
        r"^\W*(?:e-?mail|contact|write to|reach)\W+(?:\w+ ){0,4}?(?:at |on )?"
        r"[\w.+-]{1,60}@[\w-]{1,60}\.\w+\W*$",
        always=True,
        clue=ClueKind.CONTACT,
    ),
    row(
        "contact",
        45,
        "tip tips release releases idea ideas correction corrections feedback @",
        rf"{_UNASKED}.*\b(?:send|submit|e-?mail|got|have)\b.{{0,70}}"
        r"\b(?:tips?|press releases?|story ideas?|corrections?|feedback)\b.{0,60}"
        r"(?:@|\bto share\b|\bcontact us\b)",
        clue=ClueKind.CONTACT,
    ),
    row(
        "contact",
        45,
        "@",
        rf"{_UNASKED}.*\b(?:reach|contact|e-?mail|write to)\b.{{0,60}}"
        r"\b[\w.+-]{1,60}@[\w-]{1,60}\.\w",
        clue=ClueKind.CONTACT,
    ),
    row(
        "excerpt link",
        40,
        "article story",
        r"^this (?:article|story) (?:also )?appear(?:s|ed) "
        r"(?:first|originally|(?:in|on|at) (?-i:[A-Z]|the [A-Z]|[a-z]+ (?:edition|versions)\b))",
        r"^this (?:article|story) was (?:first |originally )?published\b",
        always=True,
    ),
    row(
        "excerpt link",
        60,
        "originally first",
        r"^this (?:article|story|post) (?:was )?(?:originally|first) "
        r"(?:appeared|published|ran|posted|featured) (?:on|in|at|by) (?-i:[A-Z]|the [A-Z])",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "excerpt link",
        60,
        "appeared",
        r"^the post .{3,300}? (?:appeared first|first appeared) (?:on|in) (?-i:[A-Z]|the [A-Z])",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row(
        "excerpt link",
        24,
        "article report story",
        r"^this (?:article|report|story) by (?-i:[A-Z]|the [A-Z])[\w .&'’-]{1,50} was "
        r"(?:first |originally )?published\b",
        always=True,
        clue=ClueKind.EXCERPT,
    ),
    row("contact", 6, "correction", r"^(?:suggest|report|submit) a correction\W*$", always=True),
    row("contact", 8, "@", r"[\w.+-]{1,60}@[\w-]{1,60}\.\w", clue=ClueKind.CONTACT),
    row(
        "social plug",
        16,
        "@",
        r"^[—–-]{1,2} ?.{2,60} \(@\w{1,30}\) \w{3,9}\.? \d{1,2}, \d{4}$",
        always=True,
    ),
    row(
        "social plug",
        40,
        "follow like join find connect",
        rf"{UNTOLD}(?:(?:follow|join|find|connect with) @?|like (?:@|(?=(?:us|me|him|her|them|our"
        r"|\w+ on facebook(?!,))\b)))\w+"
        r"(?: \w+){0,2} (?:on|at|via|@)\b.{0,30}\b(?:twitter|facebook|instagram|linkedin|youtube"
        r"|telegram|whatsapp|tiktok|x|threads|google|bluesky|mastodon)",
        always=True,
    ),
    row(
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
        r"^(?:story|article) saved\W*$",
        r"\bin my bookmarks\b",
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
    row(
        "rating",
        6,
        "0 rating rate vote votes helpful useful valuable",
        r"^(?:very ?)?(?:good|helpful|useful)!? ?\(?\d[\d,.]*\)?$",
        r"^like ?\(\d+\)$",
        r"^(?:rating|rate this|votes?)\b[^.]{0,20}$",
        r"^was this (?:article|page|story) (?:helpful|useful|valuable)\W*$",
        r"^\d(?:\.\d)? ?(?:/|out of) ?\d\b.{0,12}$",
        r"^[\W_]*\d[\d,.]*[km]?[\W_]*$",
        always=True,
    ),
    row(
        "cookie notice",
        90,
        "cookie cookies accept reject allow decline manage privacy device",
        r"^(?:accept|reject|allow|decline) (?:all|and close|& close)\W*$",
        r"^manage (?:my )?(?:preferences|options|consent|settings)\W*$",
        r"^we (?:value|care about|respect) your privacy\W*$",
        r"\bstore and/or access information on a device\b",
        r"\b(?:we|(?:this|our) (?:web ?)?site|our partners) (?:\w+ )?uses? cookies\b",
        rf"^(?:\W*\w+){{0,2}}\W*\b{_COOKIES}\W*$|^(?=.*\b(?:you|your|we|our)\b).*\b{_COOKIES}\b",
        always=True,
    ),
    row(
        "paywall",
        40,
        "subscribe subscriber subscribers member members free trial account upgrade unlimited "
        "reading read suscripción continuar seguir lire weiterlesen leggere artigo artículo",
        r"^(?:to )?(?:continue|keep) reading\b.{0,60}\b(?:subscri\w+|trial|sign|log|account)\b",
        r"^already (?:have|got) an account\b",
        r"^log ?in, register or subscribe to save\b",
        rf"{_ASKS}subscribe (?:now |today )?(?:to|for) (?:continue|read|unlock|full|access)\b",
        r"^(?:subscribe|upgrade) to \w[\w' ]{1,40} (?:for|to|and|now|today)\b",
        r"^upgrade to (?:paid|premium|pro)\W*$",
        r"^(?:continue|keep) reading\b.{0,20}[$€£]\d",
        r"^\W*(?:get |enjoy |with )?unlimited (?:digital )?access\b",
        r"^(?:want|like|wish) to (?:read|see) more\W*$",
        r"^tu suscripción se está usando\b|^\W*quieres añadir otro usuario a tu suscripción\W*$",
        r"^subscribe (?:now|today)\b.{0,30}\b(?:unlimited|access|offer)\b",
        r"\bpara (?:continuar a|seguir) (?:ler|leyendo)\b.{0,60}\b(?:assin|suscr)\w+"
        r"|\bpour lire la suite\b.{0,40}\babonn|\b(?:jetzt|um) weiter(?:zu)?lesen\b.{0,20}$"
        r"|\bper continuare a leggere\b.{0,40}\babbon",
        r"(?:^|[.!?:] )(?:already|become) an? (?:\w+ )?(?:subscriber|member)\b(?! of\b)",
        r"\bthis (?:article|content|story) is (?:for|available to|only) (?:\w+ )?"
        r"(?:subscribers|members)\b",
        r"\bfree articles? (?:left|remaining|this month)\b",
        always=True,
    ),
)
