"""How newspapers, magazines and broadcasters are called, and what only looks like their names."""

from __future__ import annotations

import re
from functools import lru_cache

from explainer.collect.words import words

#: Last words of their names.
_LAST_WORDS = words(
    """advertiser argus bulletin chronicle courier daily digest dispatch enquirer examiner
    express gazette globe herald independent inquirer insider journal ledger magazine mail
    mercury mirror monitor news notebook observer post press radio record register review
    sentinel standard star sun telegraph television times today tribune tv weekly wire"""
)
#: First words of theirs in other languages, and last ones that are written with another word.
_FIRST_WORDS = words(
    """corriere correo courrier diari diario dagblad dépêche estado folha gazeta gazette gazzetta
    giornale heraldo jornal journal messaggero mundo noticias nouvelles opinión periódico prensa
    quotidien república tribune vanguardia voix voz écho"""
)
_LAST_PARTS = ("zeitung", "nachrichten", "anzeiger", "blatt", "rundschau", "kurier", "bladet")
#: What ends only such words as are put together: by itself it is a family's name.
_COMPOUNDS = ("funk", "presse", "bote", "avisen", "posten")
#: What stands behind the name of an edition.
EDITIONS = ("online", "digital", "international", "english")
_ARTICLES = ("the", "el", "la", "le", "il", "der", "die", "das", "de", "les", "los", "o")
#: The call sign of an American station with what stations put behind it (47 CFR 73.3550), its
#: network or the word "news" with its channel.
_CALL_SIGN = re.compile(
    r"[KW][A-Z]{2,3}(?:-| )?(?:TV|FM|AM|DT|(?:(?:News|ABC|CBS|NBC|FOX|CW)[- ])?\d{1,3})\b"
    r"|(?:ABC|CBS|NBC|FOX|Fox|CW) ?\d{1,2}\b|\d{1,3} ?N(?:ews|EWS)$|N(?:ews|EWS) ?\d{1,2}$"
)
#: What stands above or after titles and is a part of a site, not its name.
_RUBRICS = words(
    """analysis article blog books business climate comment crime culture education entertainment
    environment finance food games health home homepage in international lifestyle local log
    magazine money movies music national news newsroom opinion photos politics press register
    release releases review science sign statement sport sports style subscribe tech technology
    travel tv us video videos weather world"""
)


#: What links and buttons are made of.
_LINKS = words(
    """about accessibility account accounts ad ads advertising alerts all an app apply apps archive
    archives article articles author authors back basket blog board bookmarks books button
    careers cart categories category center chat choice choices classifieds comments community
    contact contributors cookie cookies copyright country courses customer customers data deals
    directory discover donate download e-edition e-paper edition editor editors email english
    epaper episodes event events faq faqs favorites feed feedback footer forum forums free
    gallery games gift guide guidelines guides header headline help here home image info
    information insights it jobs join language latest learn legal letters library link links
    list live locations log login logo logout main map me member members membership menu mission
    mobile more navigation network new newsletter newsletters next notifications now obituaries
    offers online options order orders our page pages partner partners password photo plans
    playlist podcast podcasts policy portal posts premium pricing print privacy product products
    profile program programs projects questions quick rates read readers reading ready recipes
    related reports research resources results rights rss rules sale save search section
    sections service services settings share shop shopping sign site sitemap solutions staff
    start started store stories story submit subscribe subscription subscriptions support team
    terms the tips title today tools top topic topics training trending tv updates use user
    video videos weather week wish wishlist work world"""
)
#: Last words of names with an article and a place, and of other things without either.
_WITH_PLACE = words(
    """beacon call constitution democrat eagle echo enterprise intelligencer leader republic
    republican scotsman spectator union voice"""
)
#: Last words of names with an article, and of other things without.
_WITH_ARTICLE = words(
    """advocate banner bee citizen guardian local nation national newspaper patriot pilot
    register recorder reporter statesman week"""
)
_OURS = words("my our these this we you you're your")
#: What a site offers every day.
_SERVICES = words(
    """brief briefing cartoon crossword email emails horoscope horoscopes newsletter poll puzzle
    puzzles quiz recap roundup update updates"""
)


#: What companies are called that publish, and the forms that they have in law.
OWNERS = words(
    """brands communications company corporation digital enterprises group holdings interactive
    limited media medien network networks newspapers partners productions properties publications
    publishers publishing ventures verlag"""
)

#: What parts a name from rubrics beside it.
_BESIDE = re.compile(r"\s+[|»·–—-]+\s+")


@lru_cache(maxsize=1024)
def is_publication(name: str) -> bool:
    """Whether a name of several words ends (in other languages: begins) as publications' names do.

    A button is in capitals, unless it has an article.
    """
    said = _core(name)
    if _CALL_SIGN.match(name):
        return True
    is_button = name.isupper() and not name.startswith("THE ")
    if " " not in name or not said or is_button or is_rubric(name):
        return False
    is_foreign = len(said) > 1 and said[0] in _FIRST_WORDS
    is_native = said[-1] in _LAST_WORDS or is_compound(said[-1]) or _is_joined(said[-1])
    return is_native or is_foreign or _is_daily(said) or _is_with_article(name)


def _is_joined(word: str) -> bool:
    """Whether two publications became one: "Post-Dispatch"."""
    parts = word.split("-")
    return len(parts) > 1 and not any(part not in _LAST_WORDS for part in parts)


def _is_daily(said: list[str]) -> bool:
    """Whether words name a paper, "Daily Example", not what a site offers every day."""
    first, *others = said
    is_service = any(_is_part(word) or word in _SERVICES for word in others)
    return first == "daily" and len(others) == 1 and not is_service


def _is_with_article(name: str) -> bool:
    """Whether a name is a publication's by its article: "The Reporter", which else is a role."""
    said = _core(name)
    last = "".join(said[-1:]).rpartition("-")[2]
    is_last = last in _WITH_ARTICLE or (last in _WITH_PLACE and len(said) > 1)
    return is_last and name.casefold().startswith("the ")


def _core(name: str) -> list[str]:
    """The words of a name without an article before them and an edition behind."""
    said = [word.casefold() for word in name.replace("’", "'").replace("'", " ").split()]
    while said and (said[0] in _ARTICLES or len(said[0]) == 1):
        said.pop(0)
    return said[:-1] if len(said) > 1 and said[-1] in EDITIONS else said


def is_compound(word: str) -> bool:
    """Whether a word is put together as publications' names are: "Abendblatt", "Aftenposten"."""
    low = word.casefold()
    return low.endswith(_LAST_PARTS) or (low.endswith(_COMPOUNDS) and low not in _COMPOUNDS)


def is_rubric(name: str) -> bool:
    """Whether a name is made of rubrics' words alone ("Politics", "World News")."""
    said = name.casefold().removeprefix("the ").replace("&", " ").split()
    return all(word in _RUBRICS for word in said)


def without_rubrics(name: str) -> str:
    """A name without the rubrics that a page puts beside it: "News, Sports - Example Post"."""
    parts = _BESIDE.split(name)
    named = [part for part in parts if not is_link(part.replace(",", " "))]
    return named[0] if len(named) == 1 else name


def is_link(name: str) -> bool:
    """Whether a name is made of words of links and rubrics alone, or speaks to the reader."""
    said = name.casefold().replace("’", "'").replace("&", " ").split()
    is_open = name.endswith(("&", " and", " of", " for", " the"))
    if len(_core(name)) == 1 and _is_with_article(name):
        return False
    return is_open or not _OURS.isdisjoint(said) or all(map(_is_part, said))


def _is_part(word: str) -> bool:
    return word in _LINKS or word in _RUBRICS
