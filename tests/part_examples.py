"""Example views for every part of the theme: what `tests/test_templates.py` renders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from explainer.publish.links import Place
from explainer.publish.site import Site
from explainer.publish.views.claim import Badge, Run, claim_view
from explainer.publish.views.conflict import conflict_view
from explainer.publish.views.desk import Desk
from explainer.publish.views.explainer import explainer_view
from explainer.publish.views.frame import Link
from explainer.publish.views.marked import Paragraph, Piece, Use
from explainer.publish.views.note import Back, Note, Notebook, Passage, Ref
from explainer.publish.views.timeline import key_date
from explainer.publish.views.timeline_picture import draw
from explainer.publish.words import Moment
from tests import example

_DESK = Desk(example.EXPLAINER, Site())
_PLACE = Place(_DESK.path)
_PAGE = explainer_view(_DESK)
_NOTEBOOK = Notebook(_DESK, _DESK.path)
_CLAIMS = [claim_view(_DESK, _NOTEBOOK, _PLACE, claim) for claim in example.CLAIMS]
_KEY_DATES = tuple(key_date(_DESK, _PLACE, event) for event in example.EXPLAINER.events)
_NOTE = Note(
    7,
    "The Example Daily",
    ", via a forum post, March 3, 2024",
    "",
    (
        Passage("a", "The bridge closes.", "sources/a/#p-0-18", "https://daily.example/"),
        Passage("b", "It will stay shut.", "sources/a/#p-19-37", cut=True),
    ),
    (Back("↑a", "r7a"), Back("↑b", "r7b")),
)

#: The arguments of the macros `show`: for each part, its examples by name.
PARTS: Mapping[str, Mapping[str, tuple[Any, ...]]] = {
    "badge": {
        "plain": (Badge("many", "4 outlets, 3 origins"),),
        "linked": (Badge("differ", "accounts differ", "#conflict-1"),),
    },
    "claim": {
        **{f"claim {at}": (view,) for at, view in enumerate(_CLAIMS)},
        "without badges": (replace(_CLAIMS[0], badges=(), refs=()),),
    },
    "conflict": {
        "open": (conflict_view(_DESK, _NOTEBOOK, _PLACE, example.CONFLICT),),
        "without notes": (
            conflict_view(_DESK, Notebook(_DESK, _DESK.path), _PLACE, example.CONFLICT),
        ),
        "settled": (
            replace(
                conflict_view(_DESK, _NOTEBOOK, _PLACE, example.CONFLICT),
                settled="Settled on March 4, 2024: the union corrected its number.",
            ),
        ),
    },
    "matrix": {
        "several": (_PAGE.matrix,),
        "no shared claim": (replace(_PAGE.matrix, rows=()),),
    },
    "moment": {
        "a day": (Moment("March 3, 2024", "2024-03-03", "2024-03-03"),),
        "no notation": (Moment("2017 or earlier", "", "../2017"),),
    },
    "note": {"two passages": (_NOTE,), "foreign": (replace(_NOTE, lang="ar"),)},
    "notes": {"all": (_PAGE.notes,), "none": ((),)},
    "pages": {"two": ((Link("Page 2", "2/"), Link("Page 3", "3/")), "Pages"), "none": ((), "")},
    "paragraph": {
        "marked": (
            Paragraph(
                (
                    Piece("Plain, "),
                    Piece("outer ", "../#claim-1", ids=("p-7-20", "p-7-30")),
                    Piece("inner", "../#claim-2", deep=True, ids=("p-13-18",)),
                    Piece(" end", "../#claim-1", uses=(Use("2", "2. Claim: x", "../#claim-2"),)),
                )
            ),
        ),
    },
    "refs": {"two": ((Ref("r1a", 1), Ref("r2a", 2)),), "none": ((),)},
    "runs": {
        "bracketed": ((Run("[The bridge]", added=True), Run(" closes & stays <shut>.")), ""),
        "foreign": ((Run("سيغلق الجسر"),), "ar"),
        "with context": ((Run("The bridge & more. ", before=True), Run("It closes.")), ""),
    },
    "section": {
        "open": (_PAGE.sections[0],),
        "folded": (replace(_PAGE.sections[0], fold="9 more claims", folded=tuple(_CLAIMS[5:])),),
    },
    "source_row": {f"source {at}": (row,) for at, row in enumerate(_PAGE.sources)},
    "timeline": {
        "list": (_PAGE.timeline,),
        "with key dates": (replace(_PAGE.timeline, key_dates=_KEY_DATES, picture=None),),
    },
    "timeline_picture": {"drawn": (draw(example.EXPLAINER, _DESK.words),)},
    "update_row": {"row": (_PAGE.updates[0],)},
}
