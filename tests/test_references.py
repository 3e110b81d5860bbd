"""References: what each format says, with dates as precise as they are known."""

from __future__ import annotations

import json
import re

import pytest
from msgspec.structs import replace

from explainer.model import Explainer, Origin, OriginKind, Outlet, Source, Topic, When
from explainer.publish.references import (
    Reference,
    bibtex,
    csl,
    reference,
    reference_files,
    references,
    ris,
)
from explainer.publish.site import Site
from explainer.publish.words import words
from tests.example import EXPLAINER

SITE = Site(url="https://news.example")
OUTLET = Outlet("post", "Post & Sons")
ARTICLE = Source(
    "bridge-closes",
    "a.txt",
    "100% of {it}: a_b #1\nclosed",
    "",
    (),
    outlet=OUTLET,
    authors=("Jane Roe", "Roe, Richard", "Fish and Chips Ltd"),
    published=When.parse("2024-07-15"),
    url="https://post.example/a?b={c}&d=e f",
)
ENGLISH = words("en")


def dated(edtf: str) -> Reference:
    return reference(replace(ARTICLE, published=When.parse(edtf) if edtf else None), "", ENGLISH)


def test_bibtex_escapes_what_latex_would_take_as_its_own() -> None:
    assert bibtex(reference(ARTICLE, ARTICLE.url, ENGLISH)) == (
        "@misc{bridge-closes,\n"
        "  author = {Jane Roe and {Roe, Richard} and {Fish and Chips Ltd}},\n"
        "  title = {{100\\% of \\{it\\}: a\\_b \\#1 closed}},\n"
        "  howpublished = {Post \\& Sons},\n"
        "  year = {2024},\n"
        "  month = jul,\n"
        "  day = {15},\n"
        "  url = {https://post.example/a?b=%7Bc%7D&d=e%20f},\n"
        "  language = {en},\n"
        "}\n"
    )


def test_ris_is_lines_of_tags() -> None:
    lines = ris(reference(ARTICLE, ARTICLE.url, ENGLISH)).split("\r\n")
    assert ["TY  - NEWS", "ID  - bridge-closes", "TI  - 100% of {it}: a_b #1 closed"] == lines[:3]
    assert ["AU  - Jane Roe", "AU  - Roe, Richard"] == lines[3:5]
    assert ["ER  - ", ""] == lines[-2:]
    assert [] == [line for line in lines[:-1] if not re.match(r"[A-Z][A-Z0-9]  - ", line)]


def test_csl_has_what_a_style_needs() -> None:
    (item,) = json.loads(csl(reference(ARTICLE, ARTICLE.url, ENGLISH)))
    assert ("article-newspaper", "Post & Sons") == (item["type"], item["container-title"])
    assert {"literal": "Jane Roe"} == item["author"][0]
    assert {"date-parts": [[2024, 7, 15]]} == item["issued"]


@pytest.mark.parametrize(
    ("edtf", "year", "month", "day", "ris_day", "parts"),
    [
        ("2024-07-15", "2024", "jul", "15", "2024/07/15", [[2024, 7, 15]]),
        ("2024-07", "2024", "jul", "", "2024/07/", [[2024, 7]]),
        ("2024", "2024", "", "", "2024//", [[2024]]),
        ("2024-07-15/2024-07-19", "2024", "jul", "", "2024/07/", [[2024, 7, 15], [2024, 7, 19]]),
        ("2024-07-30/2024-08-02", "2024", "", "", "2024//", [[2024, 7, 30], [2024, 8, 2]]),
        ("2023-12-30/2024-01-02", "", "", "", "", [[2023, 12, 30], [2024, 1, 2]]),
        ("2024-22", "2024", "", "", "2024//", [[2024]]),
        ("199X", "", "", "", "", None),
        ("../2017", "", "", "", "", None),
        ("", "", "", "", "", None),
    ],
)
def test_a_date_is_never_more_precise_than_it_is_known(
    edtf: str, year: str, month: str, day: str, ris_day: str, parts: list[list[int]] | None
) -> None:
    made = dated(edtf)
    entry = bibtex(made)
    for name, value in (("year", f"{{{year}}}"), ("month", month), ("day", f"{{{day}}}")):
        found = re.search(rf"^  {name} = (.*),$", entry, re.MULTILINE)
        assert value.strip("{}") == (found[1].strip("{}") if found else "")
    assert ris_day == "".join(re.findall(r"^DA  - (.*)\r$", ris(made), re.MULTILINE))
    issued = json.loads(csl(made))[0].get("issued")
    assert parts == (issued["date-parts"] if issued else None)


def test_an_uncertain_date_is_about_then() -> None:
    assert json.loads(csl(dated("2024-07?")))[0]["issued"]["circa"]


def test_an_outlet_that_is_not_named_is_not_made_up() -> None:
    nobody = reference(replace(ARTICLE, outlet=None, authors=()), "", ENGLISH)
    assert "author" not in bibtex(nobody)
    assert ris(nobody).startswith("TY  - ELEC")
    assert "container-title" not in json.loads(csl(nobody))[0]


def test_a_copy_is_credited_to_whose_text_it_is() -> None:
    agency = Outlet("wire", "Example Wire", agency=True)
    copy = replace(ARTICLE, outlet=None, origin=Origin(OriginKind.AGENCY, agency, "a repost"))
    made = reference(copy, "", ENGLISH)
    assert ("Example Wire", "Example Wire (via a repost)") == (made.publisher, made.credit)


def test_without_an_address_of_its_own_a_source_is_found_here() -> None:
    topic = Explainer(Topic("bridge", "Bridge"), None, (replace(ARTICLE, url=""),), ())
    assert "https://news.example/bridge/sources/bridge-closes/" == references(topic, SITE)[0].url
    assert "" == references(topic, Site())[0].url


def test_each_format_has_every_source_once() -> None:
    files = {
        f.path.rpartition(".")[2]: f.content.decode() for f in reference_files(EXPLAINER, SITE)
    }
    slugs = [source.slug for source in EXPLAINER.sources]
    assert slugs == re.findall(r"^@misc\{(.*),$", files["bib"], re.MULTILINE)
    assert slugs == re.findall(r"^ID  - (.*)\r$", files["ris"], re.MULTILINE)
    assert slugs == [item["id"] for item in json.loads(files["json"])]
