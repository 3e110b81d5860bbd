"""Cues of what a page puts between the paragraphs: players, embedded posts, buttons, links."""

from __future__ import annotations

from explainer.collect.article import ClueKind
from explainer.collect.lines.cues.cue import row

#: In the order in which they are tried, after those of the site and of the article.
BETWEEN = (
    row(
        "navigation",
        24,
        "scroll view show see load expand collapse close end quick loading browser sorry apologize "
        "apologise tap content allow",
        r"^scroll (?:down )?to (?:continue|read)\b.{0,30}$",
        r"^(?:view|show|see|load) (?:all|more|less)\W*$|^(?:expand|collapse|close)\W*$",
        r"^end of (?:article|story)\W*$|^quick reads?\W*$",
        r"^(?:the )?video player is loading\b.{0,30}$|^your browser does not support\b.{0,40}$",
        r"^sorry, (?:this|the) video\b.{0,50}$|^we apologi[sz]e, but (?:this|the) video\b.{0,40}$",
        r"^try refreshing your browser\b.{0,20}$|^tap here to (?:see|watch)\b.{0,50}$",
        r"^this content is (?:hosted|provided) by a third party\b.{0,60}$",
        r"^allow (?:content from .{1,30}|.{1,30} content)\?$",
        r"^to (?:view|see|watch) this (?:content|video|post)\b.{0,60}"
        r"\b(?:cookies|consent|settings|preferences)\b.{0,40}$",
        always=True,
    ),
    row(
        "social plug",
        24,
        "post pic tweet embedded join google download",
        r"^view this post on \w+\W*$|^a post shared by .{2,60}$|^pic\.twitter\.com/\w+$",
        r"^tweet may have been deleted\W*$|^embedded (?:content|post|tweet|video) ?:.{0,120}$",
        r"^(?:click here to )?join (?:our|us on|the) (?:[\w'’]+ ){0,4}"
        r"(?:whatsapp|telegram|facebook|discord|viber|signal)\b.{0,50}$",
        r"^download (?:the|our) (?:\w+ )?app\b.{0,60}$",
        r"^(?:make|add|set|prefer)\b.{2,60}\bon google(?: news| search)?\W*$",
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
        "related links",
        20,
        "related more read also see watch listen popular case recommended next",
        r"^(?-i:RELATED|RELATED STORY|RELATED STORIES|RELATED ARTICLE|READ MORE|ALSO READ|SEE ALSO)"
        r"\W{1,3}\S[^.]{5,110}$",
        r"^(?-i:MORE) ?[:|] ?\S[^.]{5,110}$|^(?-i:WATCH|LISTEN|READ) ?\| ?\S[^.]{5,110}$",
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
    row("paywall", 16, "account", r"^create an account or sign in to continue\b", always=True),
    row("caption", 60, "caption", r"^image captions?, ?\S", always=True, clue=ClueKind.CREDIT),
    row(
        "image credit",
        60,
        "photo photos picture image photograph",
        r"[.,;] (?:photo|picture|image|photograph)s? (?:by|courtesy of|supplied by|via) "
        r"(?-i:[A-Z])[^.]{2,50}\W*$",
        always=True,
        clue=ClueKind.CREDIT,
    ),
    row(
        "terms",
        30,
        "ai ai-generated auto-generated generated",
        r"^(?:this |the )?summary\b.{0,40}\b(?:generated|written|created) "
        r"(?:by|with|using) (?:an? )?(?:ai|artificial)\b.{0,80}$",
        r"^ai[- ]generated (?:summary|text|audio)\b.{0,60}$",
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
)
