"""Who reported what: claims down, outlets across, and the same in words for each outlet."""

from __future__ import annotations

from msgspec import Struct

from explainer.model import Claim
from explainer.publish.links import Place, reports_path
from explainer.publish.views.claim import plain
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import clipped
from explainer.publish.views.note import Notebook
from explainer.publish.views.share import UNNAMED, Share, shares

#: What the table shows at most; each outlet's own page has all.
_ROWS, _COLUMNS = 40, 12
_LABEL = 90


class Column(Struct, frozen=True):
    """An outlet and, in words, what it alone has and what it left out."""

    name: str
    href: str
    summary: str


class Row(Struct, frozen=True):
    """A claim; `cells` hold the numbers of the outlets' notes, 0 where one doesn't report it.

    -1 stands for a report without a note on the page.
    """

    label: str
    lang: str
    href: str
    cells: tuple[int, ...]


class MatrixView(Struct, frozen=True):
    """The table, empty where no claim has two outlets; `outlets` lists all, `caption` explains.

    Where one outlet has everything, or nothing has been reported, none is listed.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    outlets: tuple[Column, ...]


def matrix_view(desk: Desk, notebook: Notebook, place: Place) -> MatrixView:
    """The table of the claims that several outlets report."""
    outlets = shares(desk)
    across = tuple(share.slug for share in outlets[:_COLUMNS])
    shared = [claim for claim in desk.explainer.claims if len(desk.voices[claim.id]) > 1]
    here = [claim for claim in shared if claim.id in desk.layout.claims[0]][:_ROWS]
    columns = tuple(_column(desk, place, share) for share in outlets)
    rows = tuple(_row(desk, notebook, place, claim, across) for claim in here)
    whole = len(shared) == len(here) and len(outlets) <= _COLUMNS
    listed = columns if desk.claims and len(columns) > 1 else ()
    return MatrixView(_caption(desk, len(here), whole), columns[:_COLUMNS], rows, listed)


def _column(desk: Desk, place: Place, share: Share) -> Column:
    words = desk.words
    parts = [words.count("reports %(n)s claim", "reports %(n)s claims", share.reported)]
    if share.alone:
        parts.append(words.count("%(n)s of them alone", "%(n)s of them alone", share.alone))
    if share.missing:
        parts.append(
            words.count(
                "leaves out %(n)s that several others have",
                "leaves out %(n)s that several others have",
                share.missing,
            )
        )
    href = place.to(reports_path(desk.topic.slug, share.slug or UNNAMED))
    return Column(share.name, href, ", ".join(parts))


def _row(
    desk: Desk, notebook: Notebook, place: Place, claim: Claim, across: tuple[str, ...]
) -> Row:
    return Row(
        clipped(plain(desk, claim), _LABEL),
        desk.language_of(desk.excerpts.telling(claim).source),
        place.to(desk.path, f"claim-{claim.id}"),
        notebook.numbers_for(claim, across),
    )


def _caption(desk: Desk, rows: int, whole: bool) -> str:
    if whole:
        return desk.words.text(
            "The claims that two or more outlets report. A number is that of the note with the"
            " outlet’s own words."
        )
    return desk.words.text(
        "The %(rows)s most important claims that several outlets report, and the outlets with"
        " the most claims. A number is that of the note with the outlet’s own words.",
        rows=rows,
    )
