"""Names that are safe in a path and a URL, and made from content alone."""

from __future__ import annotations

import re
import unicodedata

from msgspec.structs import replace

from explainer.errors import Problem, Severity
from explainer.model import Source, content_id

_SLUG_LENGTH = 60
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`")


def slugify(text: str, length: int = _SLUG_LENGTH) -> str:
    """Lower-case ASCII words joined by hyphens, cut between words; may be empty.

    "U.S." stays one word, as a reader says it.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = plain.encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", plain)
    slug = _NOT_WORD.sub("-", plain).strip("-")
    if len(slug) > length:
        slug = slug[: length + 1].rpartition("-")[0] or slug[:length]
    return slug


def source_slug(title: str, file_stem: str, text: str) -> str:
    """The slug of a source: its title's, else its file's name with an id of its text."""
    return slugify(title) or f"{slugify(file_stem) or 'source'}-{content_id(text)}"


def distinct(sources: tuple[Source, ...]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Give sources that share a slug one each; nothing is lost, and the order is kept.

    The earliest keeps the slug, so that a permalink survives the arrival of a namesake.
    """
    taken: set[str] = set()
    renamed: dict[int, Source] = {}
    problems: list[Problem] = []
    for index, source in sorted(enumerate(sources), key=lambda pair: _age(pair[1])):
        slug = source.slug
        if slug in taken:
            slug = _free(slug, source, taken)
            problems.append(_clash(source, slug))
            renamed[index] = replace(source, slug=slug)
        taken.add(slug)
    kept = tuple(renamed.get(index, source) for index, source in enumerate(sources))
    return kept, tuple(sorted(problems))


def _age(source: Source) -> tuple[str, str, int]:
    arrived = source.arrived.isoformat() if source.arrived else "9999"
    return arrived, source.file, source.part


def _free(slug: str, source: Source, taken: set[str]) -> str:
    outlet = source.credited
    candidates = [f"{slug}-{outlet.slug}"] if outlet else []
    candidates += [f"{slug}-{content_id(source.text)}"]
    candidates += [f"{slug}-{content_id(source.text, source.file, str(source.part))}"]
    return next(candidate for candidate in candidates if candidate not in taken)


def _clash(source: Source, slug: str) -> Problem:
    """What an editor may do; nothing, where two outlets have one headline, as with agencies'."""
    message = (
        f"another source has the slug {source.slug} too, so this one is {slug}; "
        "give one of them a title of its own in its sidecar, or delete the copy"
    )
    outlet = source.credited
    is_another_outlet_s = outlet is not None and slug == f"{source.slug}-{outlet.slug}"
    severity = Severity.NOTE if is_another_outlet_s else Severity.WARNING
    return Problem(source.file, 0, 0, "same-slug", severity, message)
