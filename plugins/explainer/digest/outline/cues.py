"""What draws a claim to a section: words and their weights. Data, not rules.

The sections answer what readers of explainers ask (the "five Ws" and what follows from them).
A claim goes where its cues point clearly; the weights say how clearly a cue points.
"""

from __future__ import annotations

import re

from msgspec import Struct


class Cue(Struct, frozen=True):
    """Words that speak for a section, as a pattern, and how strongly.

    The pattern is for text in small letters, which is read much sooner than by ignoring case;
    where it is `cased`, for text as it stands.
    """

    section: str
    weight: float
    pattern: re.Pattern[str]
    cased: bool = False


def _cue(section: str, weight: float, words: str) -> Cue:
    return Cue(section, weight, any_of(words))


def any_of(words: str) -> re.Pattern[str]:
    """Any of some words or phrases, as patterns with bars between them, on lines of any length."""
    joined = "".join(line.strip() for line in words.splitlines())
    return re.compile(rf"\b(?:{joined})\b")


#: Section slugs and headings in the order of the page.
SECTIONS = (
    ("what-happened", "What happened"),
    ("why", "Why"),
    ("what-it-means", "What it means"),
    ("responses", "Responses"),
    ("background", "Background"),
    ("whats-next", "What’s next"),
    ("also-reported", "Also reported"),
)

CUES = (
    _cue(
        "what-happened",
        1.5,
        r"""
        announced|announces|announcement|launched|unveiled|signed|resigned|killed|injured
        |arrested|crashed|first reported|sanctioned|sanctions on|designated|convicted
        |sentenced|elected|erupted|collapsed|struck|exploded|sued|charged|fined|approved|died
        |won|st(?:ep(?:s|ped)|ood) down|quits?|detained|seized|appointed|broke into|made off with
        |taken? into custody|took (?:\w+ ){0,3}into custody
        """,
    ),
    _cue(
        "what-happened",
        1.0,
        r"""
        will shut|shutting down|lay off|layoffs?|cuts?|eliminat\w+|closing|posted|reported
        |fell|rose|dropped|gained|agreed|sold|bought|acquired|opened|began|starting|start
        |confirmed|leaving|leaves?|ceased?|withdr[ae]w\w*|delivered|released|found dead
        |damaged|destroyed|hurt|dead|deaths?|death toll|toppled|evacuated|rescued|reopened
        |tested positive|infected|imposed|banned|suspended|disqualified|raided|searched
        |declared(?! that)|ordered|pleaded|indicted|acquitted|jailed|handed|granted|cleared|pardoned
        |resumed|postponed|delayed|called off|scrubbed|lifted off|stole|stolen|went on strike
        |walked (?:off|out)|ruled|upheld|quashed|dismissed|recall(?:ed|ing|s)?|voted|struck down
        """,
    ),
    _cue(
        "why",
        2.0,
        r"""
        because|due to(?! (?:be|begin|start|take|open|close|meet|run|end|launch|have|go|return)\b)
        |(?<!no )reasons?|citing|cited|caused by|the cause|as a response to
        |in order to|arguing|motivated|justified|pose[sd]?|posing
        |(?:was|is|were|are) a (?:risk|threat|danger)|over alleged|blamed|can be exploited
        |could be (?:used|exploited|abused)|in violation of|accus(?:ed|es|ing) of
        """,
    ),
    _cue(
        "why",
        1.0,
        r"""
        concerns?|risks?|threat|allegations?|based on|viable|findings?|investigation
        |determination|decision|obligation
        """,
    ),
    _cue(
        "what-it-means",
        2.0,
        r"""
        customers|users|consumers|passengers|drivers|patients|no longer be|no longer able
        |no longer available|won[’']t be (?:able|allowed)|unable to|penali[sz]ed|refunds?
        |alternatives|affected|ceased sales
        """,
    ),
    _cue(
        "what-it-means",
        1.0,
        r"""
        means that|meant|updates?|available|unavailable|prices?|cost|allowed|at risk|weaken
        |impact|purchased?|website
        """,
    ),
    _cue(
        "responses",
        2.0,
        r"""
        denied|denies|criticized|criticised|condemned|welcomed|disappointed|objections?
        |refuted|rejected|disputed|praised|accused|apologi[sz]ed|responded|response to the
        |reacted|called on|argued|insisted|defended|slam(?:s|med)|(?<!over )(?<!of )claims
        |claim(?:ed|ing)|hailed
        |vowed|to (?:fight|challenge|contest|oppose)|protest(?:s|ed|ers)?
        """,
    ),
    _cue(
        "responses",
        1.0,
        r"""
        statement|commented|said|told|stated|believes?|warned|warning|welcome|we|our
        |affirmed|reiterat\w+|emphasi[sz]ed|committed
        """,
    ),
    _cue(
        "background",
        2.0,
        r"""
        founded|headquartered|years ago|decades?|since \d{4}|known for|renowned|history
        |previously|had been|persistent|in (?:19|20)\d\d|best known|formerly
        |for (?:\w+ ){0,2}\d+ years|world[’']s (?:most|largest|biggest|first)|boasts?
        |in the past|long been
        """,
    ),
    _cue(
        "background",
        1.0,
        r"""
        has been(?! (?:\w+ly )?(?:\w+ed|given|taken|found|told|sent|held|shot|cut|hit|sold|put)\b)
        |typically|often|usually|first time|former|based in|part of the
        |program(?:me)?|globally|worldwide|consists? of
        """,
    ),
    _cue(
        "whats-next",
        2.0,
        r"""
        is expected|are expected|expected to|plans? to|scheduled
        |next (?:week|month|year)|by the end of|intends? to|set to|later this
        |(?:is|are|was|were) (?:due|scheduled) (?:to|in|on)|(?:will|may|could|would|to) appeal
        |(?<!before the )(?<!after the )(?<!missed the )deadline
        |will continue|remains? to be seen|aims? to|hopes? to|upcoming
        |coming (?:weeks|months)|remains? resilient
        """,
    ),
    _cue("whats-next", 0.5, "will|would(?! have)|forecast"),
    # "X is a company that": what somebody or something is.
    Cue(
        "background",
        2.0,
        re.compile(r"^\[?[A-Z][\w’.-]+\]?(?: [A-Z][\w’.-]+){0,3} (?:is|are) (?:an?|one|the)\b"),
        cased=True,
    ),
)

#: Sentences that state nothing.
FILLER = any_of(
    r"""
    landscape|remains? to be seen|only time will tell|stay tuned|time will tell|set to undergo
    |implications for|far-reaching|marks? a (?:significant|new)|game.changer
    |as the situation (?:develops|unfolds|evolves)|continues to (?:evolve|unfold)
    |it is worth noting|it is important to note|in today[’']s|serves as a reminder
    |underscores the|plays? a crucial
    """
)
