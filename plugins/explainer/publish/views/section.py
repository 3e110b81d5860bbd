"""The sections of an explainer, folded where they are long, never cut."""

from __future__ import annotations

from msgspec import Struct

from explainer.model import Claim
from explainer.publish.links import Place
from explainer.publish.views.claim import ClaimView, claim_view
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Link
from explainer.publish.views.note import Notebook
from explainer.publish.words import message

#: The headings that an outline has where the editor gives none.
HEADINGS = (
    message("What happened"),
    message("Why"),
    message("What it means"),
    message("Responses"),
    message("Background"),
    message("What’s next"),
    message("Also reported"),
)

#: Claims that a section shows before it folds.
_OPEN = 15


class SectionView(Struct, frozen=True):
    """A heading and its claims; `folded` follow behind `fold`, those that may not be quoted last;
    `more` leads to further pages.
    """

    id: str
    heading: str
    claims: tuple[ClaimView, ...]
    fold: str = ""
    folded: tuple[ClaimView, ...] = ()
    more: tuple[Link, ...] = ()


def brief_claims(desk: Desk, notebook: Notebook, place: Place) -> tuple[ClaimView, ...]:
    """The claims that a reader must know."""
    found = (desk.claims.get(claim) for claim in desk.explainer.brief)
    return tuple(claim_view(desk, notebook, place, claim) for claim in found if claim)


def section_views(
    desk: Desk, notebook: Notebook, place: Place, page: int = 1
) -> tuple[SectionView, ...]:
    """The sections of one page of claims; those told in brief aren't told again."""
    here, brief = desk.layout.claims[page - 1], frozenset(desk.explainer.brief)
    views = []
    for slug, heading, claims in _outline(desk):
        shown = [claim for claim in claims if claim.id in here and claim.id not in brief]
        if shown:
            views.append(_section(desk, notebook, place, (slug, heading, shown)))
    return tuple(views)


def _section(
    desk: Desk, notebook: Notebook, place: Place, section: tuple[str, str, list[Claim]]
) -> SectionView:
    slug, heading, claims = section
    claims = sorted(claims, key=lambda claim: not _has_words(desk, claim))
    views = [
        claim_view(desk, notebook, place, claim, above)
        for above, claim in zip((None, *claims), claims, strict=False)
    ]
    told = sum(_has_words(desk, claim) for claim in claims)
    number = told if told <= _OPEN + 3 else _OPEN
    return SectionView(
        f"section-{slug}",
        heading,
        tuple(views[:number]),
        _fold(desk, len(views) - number, number == told) if views[number:] else "",
        tuple(views[number:]),
    )


def _has_words(desk: Desk, claim: Claim) -> bool:
    """Whether any words of a claim may be shown."""
    return desk.excerpts.shows(desk.excerpts.telling(claim))


def _fold(desk: Desk, number: int, is_wordless: bool) -> str:
    if is_wordless:
        return desk.words.count(
            "%(n)s more claim, in words that may not be quoted here",
            "%(n)s more claims, in words that may not be quoted here",
            number,
        )
    return desk.words.count("%(n)s more claim", "%(n)s more claims", number)


def _outline(desk: Desk) -> list[tuple[str, str, list[Claim]]]:
    """Slug, heading and claims of each section, with all that no section holds at the end."""
    sections = [
        (section.slug, desk.words.text(section.heading), _known(desk, section.claims))
        for section in desk.explainer.sections
    ]
    held = {claim.id for _, _, claims in sections for claim in claims}
    rest = [claim for claim in desk.explainer.claims if claim.id not in held]
    heading = desk.words.text("Also reported")
    if sections and sections[-1][1] == heading:
        sections[-1][2].extend(rest)
        return sections
    return [*sections, ("rest", heading, rest)]


def _known(desk: Desk, ids: tuple[str, ...]) -> list[Claim]:
    return [desk.claims[claim] for claim in ids if claim in desk.claims]
