"""`explainer.json`: held to its schema and to its own promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from explainer.digest.updates import replay
from explainer.model import Basis, Display, Evidence, Explainer, Source, When
from explainer.publish.data import explainer_json, published_basis
from explainer.publish.site import Site
from explainer.publish.views.desk import Desk
from tests.example import EMPTY, EXPLAINER
from tests.topics import Report, explainer, worlds

DOCS = Path(__file__).parent.parent / "docs"
SCHEMA = json.loads((DOCS / "explainer.schema.json").read_text("utf-8"))
CHECKER = jsonschema.Draft202012Validator(SCHEMA)


def data(whole: Explainer, site: Site | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(explainer_json(Desk(whole, site or Site())))
    return found


def wrong(found: dict[str, Any]) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in CHECKER.iter_errors(found)]


def passages(found: object) -> list[dict[str, Any]]:
    """Every citation, however deep."""
    if isinstance(found, list):
        return [passage for item in found for passage in passages(item)]
    if not isinstance(found, dict):
        return []
    own = [found] if {"source", "start", "end", "quote"} == set(found) else []
    return own + [passage for value in found.values() for passage in passages(value)]


@pytest.mark.parametrize("whole", [EXPLAINER, EMPTY], ids=["example", "empty"])
def test_the_data_is_what_the_schema_says(whole: Explainer) -> None:
    assert [] == wrong(data(whole))


@settings(max_examples=25)
@given(worlds())
def test_any_topic_s_data_is_what_the_schema_says(reports: tuple[Report, ...]) -> None:
    whole = explainer(reports)
    assert [] == wrong(data(replace(whole, updates=replay(whole))))


def test_the_schema_sees_what_is_wrong() -> None:
    good = data(EXPLAINER)
    assert [] != wrong({**good, "as_of": "last week"})
    assert [] != wrong({key: value for key, value in good.items() if key != "claims"})
    assert [] != wrong({**good, "more": 1})


def test_every_quote_is_the_slice_of_its_source_s_paragraphs() -> None:
    found = data(EXPLAINER)
    texts = {source["slug"]: "\n\n".join(source["paragraphs"]) for source in found["sources"]}
    cited = passages(found)
    assert len(cited) > 10
    assert [c["quote"] for c in cited] == [texts[c["source"]][c["start"] : c["end"]] for c in cited]
    assert [source["text"] for source in found["sources"]] == list(texts.values())


def test_a_claim_is_its_first_citation_and_knows_its_outlets() -> None:
    for claim in data(EXPLAINER)["claims"]:
        assert claim["text"] == claim["citations"][0]["quote"]
        assert len(claim["outlets"]) <= claim["counts"]["outlets"]


def test_what_is_named_is_there() -> None:
    found = data(EXPLAINER)
    claims = {claim["id"] for claim in found["claims"]}
    named = [key for section in found["sections"] for key in section["claims"]]
    named += [event["claim"] for event in found["events"]] + found["brief"]
    named += [key for conflict in found["conflicts"] for key in conflict["claims"]]
    assert set() == set(named) - claims


def test_where_only_quotations_are_shown_the_text_is_left_out() -> None:
    found = data(EXPLAINER, Site(display=Display.QUOTES))
    assert [] == wrong(found)
    assert {(), ""} == {x for s in found["sources"] for x in (tuple(s["paragraphs"]), s["text"])}
    texts = {source.slug: source.text for source in EXPLAINER.sources}
    cited = passages(found)
    assert [c["quote"] for c in cited] == [texts[c["source"]][c["start"] : c["end"]] for c in cited]
    for slug, text in texts.items():
        spans = {(c["start"], c["end"]) for c in cited if c["source"] == slug}
        words = sum(len(text[start:end].split()) for start, end in spans)
        assert words <= min(120, len(text.split()) // 10)


def test_the_same_topic_gives_the_same_bytes() -> None:
    assert explainer_json(Desk(EXPLAINER, Site())) == explainer_json(
        Desk(replace(EXPLAINER), Site())
    )


def test_the_date_s_basis_is_that_of_the_evidence_that_won() -> None:
    dated = Source("a", "a.txt", "A", "", (), published=When.parse("2024-07"))
    told = (
        Evidence("published", "2025-04-10", Basis.STATED, refused=True),
        Evidence("title", "A", Basis.STATED),
        Evidence("published", "2024-07", Basis.INFERRED),
    )
    assert Basis.INFERRED == published_basis(replace(dated, evidence=told))
    assert Basis.STATED == published_basis(
        replace(dated, evidence=(Evidence("published", "2024-07", Basis.STATED), *told))
    )
    assert Basis.UNKNOWN == published_basis(dated)
    assert Basis.UNKNOWN == published_basis(replace(dated, published=None, evidence=told))


def test_every_field_is_explained() -> None:
    page = (DOCS / "data.md").read_text("utf-8")
    records = {"": SCHEMA, **SCHEMA["$defs"]}
    fields = [name for record in records.values() for name in record["properties"]]
    assert [] == [name for name in fields if f"`{name}`" not in page and f"`{name}[]`" not in page]
