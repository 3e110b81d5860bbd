"""A topic's sources as references: BibTeX, RIS and CSL JSON.

Dates are no more precise than they are known; where a format can't say a date, it says the year
or nothing. The three list the same sources in the same order.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

import msgspec

from explainer.model import Explainer, Source, When
from explainer.publish.address import address
from explainer.publish.file import File
from explainer.publish.links import source_path
from explainer.publish.site import Site
from explainer.publish.views.credit import credit_line
from explainer.publish.words import Words, words

_LATEX = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", '"': "%22"})
_SPACE = re.compile(r"\s+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Reference(msgspec.Struct, frozen=True):
    """A source as a reference. `date` is year, month, day as far as known; `until` likewise
    where the date is a span. `publisher` is "" where nobody is named.
    """

    key: str
    title: str
    authors: tuple[str, ...]
    publisher: str
    credit: str
    url: str
    language: str
    date: tuple[int, ...] = ()
    until: tuple[int, ...] = ()
    uncertain: bool = False


def reference_files(explainer: Explainer, site: Site) -> tuple[File, ...]:
    """The topic's references in each format."""
    found = references(explainer, site)
    stem = f"{explainer.topic.slug}/citations"
    return (
        File(f"{stem}.bib", found, _bib),
        File(f"{stem}.ris", found, _ris),
        File(f"{stem}.json", found, csl),
    )


def references(explainer: Explainer, site: Site) -> tuple[Reference, ...]:
    """The sources as references. One whose own address isn't known leads to its source page."""
    say = words(site.language)
    return tuple(
        reference(source, _address(source, explainer, site), say) for source in explainer.sources
    )


def _address(source: Source, explainer: Explainer, site: Site) -> str:
    page = address(site, source_path(explainer.topic.slug, source.slug)) if site.url else ""
    return source.url or page


def reference(source: Source, url: str, say: Words) -> Reference:
    """A source as a reference."""
    date, until = _parts(source.published)
    return Reference(
        key=source.slug,
        title=_line(source.title),
        authors=tuple(map(_line, source.authors)),
        publisher=_line(source.credited.name) if source.credited else "",
        credit=_line(credit_line(source, say)),
        url=url.translate(_URL),
        language=source.language,
        date=date,
        until=until,
        uncertain=bool(source.published and source.published.uncertain),
    )


def bibtex(reference: Reference) -> str:
    """A BibTeX entry, of the one type that every style knows for a page of the web."""
    date = _common(reference)
    fields = {
        "author": " and ".join(map(_bibtex_name, reference.authors))
        or _braced(reference.publisher),
        "title": _braced(reference.title),
        "howpublished": reference.credit.translate(_LATEX),
        "year": str(date[0]) if date else "",
        "month": _MONTHS[date[1] - 1] if date[1:] else "",
        "day": str(date[2]) if date[2:] else "",
        "url": reference.url,
        "language": reference.language,
    }
    bare = ("month",)
    lines = [
        f"  {name} = {value if name in bare else f'{{{value}}}'},\n"
        for name, value in fields.items()
        if value
    ]
    return f"@misc{{{reference.key},\n{''.join(lines)}}}\n"


def ris(reference: Reference) -> str:
    """A RIS record (Reference Manager's format, 2011), its lines ended as the format wants."""
    date = _common(reference)
    day = "/".join(f"{part:02}" for part in date)
    lines = [
        ("TY", "NEWS" if reference.publisher else "ELEC"),
        ("ID", reference.key),
        ("TI", reference.title),
        *(("AU", author) for author in reference.authors),
        ("T2", reference.publisher),
        ("PY", str(date[0]) if date else ""),
        ("DA", f"{day}{'/' * (3 - len(date))}" if day else ""),
        ("UR", reference.url),
        ("LA", reference.language),
        ("N1", reference.credit),
    ]
    told = "".join(f"{name}  - {value}\r\n" for name, value in lines if value)
    return f"{told}ER  - \r\n"


def _bib(*references: Reference) -> bytes:
    return "\n".join(map(bibtex, references)).encode()


def _ris(*references: Reference) -> bytes:
    return "".join(map(ris, references)).encode()


def csl(*references: Reference) -> bytes:
    """CSL JSON, as Zotero, Pandoc and citeproc read it."""
    return msgspec.json.format(msgspec.json.encode([_csl_item(r) for r in references])) + b"\n"


def _common(reference: Reference) -> tuple[int, ...]:
    """The part of a date that holds for the whole span: the month of 25 to 29 March."""
    if not reference.until:
        return reference.date
    pairs = takewhile(
        lambda pair: pair[0] == pair[1], zip(reference.date, reference.until, strict=False)
    )
    return tuple(part for part, _ in pairs)


def _csl_item(reference: Reference) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "article-newspaper" if reference.publisher else "webpage",
        "title": reference.title,
        "language": reference.language,
        "note": reference.credit,
    }
    if reference.url:
        item["URL"] = reference.url
    if reference.authors:
        item["author"] = [{"literal": author} for author in reference.authors]
    if reference.publisher:
        item["container-title"] = reference.publisher
    if reference.date:
        item["issued"] = {"date-parts": [list(p) for p in (reference.date, reference.until) if p]}
        if reference.uncertain:
            item["issued"]["circa"] = True
    return item


def _parts(when: When | None) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Year, month, day as far as a date says them, of its start and, if it is a span, its end.

    Seasons, decades and open spans are years at most.
    """
    if when is None or when.first is None or when.last is None:
        return (), ()
    start, _, end = when.edtf.partition("/")
    return _numbers(start), _numbers(end) if end else ()


def _numbers(edtf: str) -> tuple[int, ...]:
    """The numbers of a date that are a calendar's: no season, no decade."""
    plain = edtf.rstrip("?~%")
    if not plain.replace("-", "").isdecimal():
        return ()
    year, *rest = map(int, plain.split("-"))
    return (year, *rest) if not rest or rest[0] <= 12 else (year,)


def _bibtex_name(name: str) -> str:
    """A name; in braces where BibTeX would take it for several or turn it round."""
    plain = name.translate(_LATEX)
    return f"{{{plain}}}" if " and " in name or "," in name else plain


def _braced(text: str) -> str:
    """Words that BibTeX must leave as they are."""
    return f"{{{text.translate(_LATEX)}}}" if text else ""


def _line(text: str) -> str:
    """The text on one line."""
    return _SPACE.sub(" ", text).strip()
