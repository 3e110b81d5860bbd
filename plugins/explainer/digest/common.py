"""Common terms: those that say nothing of what is reported, whatever the topic.

Each stands in at least a quarter of the 789 articles of WCXB's development split (Foley 2026, arXiv
2605.21097, CC BY 4.0), which are of all kinds; counted by `benchmarks/unrelated.py`. In a small
topic such a term may be rare and yet tell nothing. Adverbs of time tell when a thing was, not what.
"""

from __future__ import annotations

from explainer.digest.acts import act

_WORDS = """
    abl access activ actual addit advanc allow along alway app approach area ask avail avoid
    balanc base basic becom begin benefit best better beyond big break bring budget build
    built busi buy call care case certain challeng chang check choic choose clear combin come
    common compani compar complet complex condit connect consid consist continu control cost
    cours cover creat current custom data day decide deliv depend design detail develop differ
    direct dollar drive earli easi easier effect effici employee end enough ensur entir
    environ especi essenti evaluate everyth exact exampl excel exist expect expens experi
    expert explor extend factor fall fast featur feel final find first fit focus follow form
    found free friend full function futur general generat get give go goal good great grow
    guid hand handl hard help high higher home hour idea impact import improv includ individu
    industri inform integr interest invest involv issu keep key know larg lead learn let level
    life like limit line list littl live local locat long longer look lot love low lower
    maintain major manag market matter mean meet mind model money month move multipl name
    natur need new not number offer onlin open oper option order organiz other overal part
    particular pay peopl percent perfect perform person place plan platform play point popular
    possibl potenti power practic prefer price problem process produce profession program
    project provid put qualiti question quick rang rate reach read readi real realli reason
    recommend reduce regular relat remain requir research resourc respons result review right
    rise run save scale second see select sell servic set share short show signific similar
    simpl singl size small solut someth sourc space special specif spend standard stay step
    strong structur success support sure system take task team technolog term test thing think
    time tool top track tradit train tri turn type typic understand uniqu updat use user usual
    valu various want way week wide work world write year yourself
"""

#: Adverbs of time, and the adjectives that they are made of.
_ADVERBS = """
    afterward eventu immedi meanwhil perman previous recent soon subsequ sudden temporarili
"""

#: Terms as `words.terms` gives them, and the numbers below ten.
COMMON = frozenset((*map(act, (_WORDS + _ADVERBS).split()), *map(str, range(10))))
