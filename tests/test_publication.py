"""Publication dates across a topic: what loses, what follows, what stays."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer import collect
from explainer.digest.lineage import trace
from explainer.digest.publication import settle
from explainer.digest.sentences import read
from explainer.model import CHANGED, Basis, Evidence, Reading, Source, Span
from explainer.when import When

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "content" / "topics" / "kaspersky-us-exit" / "sources"


def source(slug: str, text: str, stamp: str = "", basis: Basis = Basis.STATED) -> Source:
    """A source of one paragraph, with a stamp or without."""
    evidence = (Evidence("published", stamp, basis),) if stamp else ()
    return Source(
        slug=slug,
        file=f"{slug}.txt",
        title=slug,
        text=text,
        paragraphs=(Span(0, len(text)),),
        published=When.parse(stamp) if stamp else None,
        evidence=evidence,
    )


def settled(*sources: Source) -> dict[str, str]:
    """The publication of each source, as EDTF; "" where none."""
    done = settle(tuple(read(each) for each in sources))
    return {r.source.slug: r.source.published.edtf if r.source.published else "" for r in done}


AHEAD = "The plant will close on July 20, the firm said."
DATED = source("dated", "The firm will shut its plant on July 20, it said.", "2024-07-15")
LATE = source("late", f"{AHEAD} It hired 50 people on June 3.", "2025-04-10")


def test_a_stamp_that_the_other_texts_contradict_loses() -> None:
    year = source("year", "It said it will close the plant on July 20, 2024.")
    found = settled(LATE, DATED, year)
    assert "2024-07-15/2024-07-19" == found["late"]
    assert "2024-07-15" == found["dated"]


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        ("A court fined the firm, it said Wednesday.", "../2025-11-19", "2025-11-19"),
        ("A court fined the firm, it said Tuesday.", "../2025-11-19", "2025-11-18/2025-11-19"),
        ("A court fined the firm, it said Friday.", "../2025-11-19", "../2025-11-19"),
        ("It said Wednesday that the fire of Aug. 31 killed two.", "../2025-11-19", "2025-11-19"),
        (
            "The plant will close on Nov. 3, it said Wednesday.",
            "../2025-11-19",
            "2025-09-01/2025-11-02",
        ),
    ],
)
def test_a_day_of_the_week_on_which_an_article_was_changed(
    text: str, stamp: str, expected: str
) -> None:
    other = source("other", "The plant burnt on Aug. 31, 2025.", "2025-09-01")
    late = source("late", text, stamp, Basis.INFERRED)

    assert expected == settled(other, late)["late"]


HEARD = "The owner was freed on Wednesday, May 20, after a hearing."


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        ("2025-05-22", HEARD, "2026-05-20/2026-07-13"),
        ("2025-05-22", HEARD.replace("Wednesday, ", ""), "2025-05-22"),
        ("2025-05-22", HEARD.replace("Wednesday", "Tuesday"), "2025-05-22"),
        ("2026-05-22", HEARD.replace("Wednesday", "Tuesday"), "2026-05-22"),
    ],
)
def test_one_article_contradicts_a_stamp_that_the_weekday_doesnt_fit(
    stamp: str, text: str, expected: str
) -> None:
    other = source("other", "The hearing will be held on May 20.", "2026-05-14")
    late = source("late", f"{text} The trial opens on July 14.", stamp)
    assert expected == settled(late, other)["late"]


def test_a_day_that_says_which_order_is_meant_lies_not_ahead() -> None:
    early = source("early", "The town will vote on October 12.", "2025-09-29")
    text = "He lost on October 12. The order of October 3 will be reviewed. It begins October 27."
    assert "2025-10-12/2025-10-26" == settled(source("late", text, "2023-03-14"), early)["late"]


FAILED = source("failed", "Its heart drug failed in a late trial on May 18.", "2026-05-18")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He goes, it said on Thursday, ten days after its drug failed.", "2026-05-28/2026-05-29"),
        (
            "So it is. It said on Thursday, ten days after its drug failed, that he goes.",
            "2026-05-28/2026-06-03",
        ),
        ("He goes, it said on Friday, two weeks after its drug failed.", "2026-05-29/2026-05-30"),
        ("He goes, it said on Thursday, ten days after the drug's end.", "2026-05-28/2026-05-29"),
        ("He goes, it said on Thursday, ten days after the sun rose.", ""),
        ("He goes, it said on Tuesday, ten days after its drug failed.", ""),
    ],
)
def test_an_undated_source_counts_from_what_the_others_date(text: str, expected: str) -> None:
    assert expected == settled(source("undated", text), FAILED)["undated"]


def test_dates_are_read_again_where_the_day_changed_and_nowhere_else() -> None:
    year = source("year", "It said it will close the plant on July 20, 2024.")
    told = {r.source.slug: r for r in map(read, (LATE, DATED, year))}
    done = {r.source.slug: r for r in settle(tuple(told.values()))}
    assert "2025-07-20" == told["late"].mentions[0].value
    assert "2024-07-20" == done["late"].mentions[0].value
    assert told["dated"].mentions == done["dated"].mentions


def test_a_lone_article_keeps_its_stamp() -> None:
    assert {"late": "2025-04-10"} == settled(LATE)


def test_the_nearer_of_two_stamps_keeps_its_own() -> None:
    assert "2024-07-15" == settled(LATE, DATED)["dated"]


def test_a_text_that_puts_its_own_stamped_past_ahead_loses_alone() -> None:
    lone = source("lone", "The plant will close on July 20, 2024, it said.", "2025-04-10")
    assert {"lone": ""} == settled(lone)


@pytest.mark.parametrize(
    "text",
    [
        "The hearing, first scheduled for July 20, 2024, was put off.",
        "The trial was to begin on September 5, 2026, but he died.",
        "The firm would close the plant on July 20, 2024, it said then.",
    ],
)
def test_plans_of_old_and_plans_that_fell_through_contradict_no_stamp(text: str) -> None:
    assert {"lone": "2025-04-10"} == settled(source("lone", text, "2025-04-10"))


def test_a_day_of_another_year_without_its_year_contradicts_a_stamp() -> None:
    closed = "The plant closed on July 20. Its owner sold the site on August 3."
    assert "2024-08-03/.." == settled(source("late", closed, "2026-01-04"), DATED)["late"]
    within = source("late", closed, "2025-06-04")
    assert "2025-06-04" == settled(within, DATED)["late"]
    year = source("late", f"{closed} It had made cars until 2024.", "2026-01-04")
    assert "2026-01-04" == settled(year, DATED)["late"]


def test_a_text_that_tells_of_two_later_days_is_later_than_its_stamp() -> None:
    text = "The plant closed on July 20, 2024, and its shop burnt on August 3, 2024."
    assert {"lone": "2024-08-03/.."} == settled(source("lone", text, "2023-04-10"))


def test_what_an_editor_says_is_never_overruled() -> None:
    told = source("told", AHEAD, "2025-04-10", Basis.SIDECAR)
    year = source("year", "It said it will close the plant on July 20, 2024.")
    assert "2025-04-10" == settled(told, DATED, year)["told"]


def test_an_old_plan_in_a_quotation_overrules_nothing() -> None:
    quoting = source("quoting", "“We will close on July 20, 2024,” he had said.", "2025-04-10")
    assert {"quoting": "2025-04-10"} == settled(quoting)


def test_an_undated_source_takes_what_its_words_and_the_topic_allow() -> None:
    undated = source("undated", f"{AHEAD} It told workers on Tuesday.")
    assert "2024-07-16/2024-07-19" == settled(undated, DATED)["undated"]


def test_a_weekday_is_the_one_that_the_text_dates_too() -> None:
    named = "On May 2, 2025, the office fined Globex over its pumps and ferries. It was on Friday."
    first = source("first", named.replace(" It was on Friday.", ""), "2025-05-08")
    assert "2025-05-02/2025-05-08" == settled(source("undated", named), first)["undated"]


def test_without_any_date_in_the_topic_nothing_is_inferred() -> None:
    assert {"a": "", "b": ""} == settled(source("a", AHEAD), source("b", AHEAD))


def test_an_undated_source_of_other_things_stays_undated() -> None:
    other = source("other", "Its shares fell on Monday.")
    assert "" == settled(other, DATED)["other"]


def test_an_undated_source_was_out_after_the_last_day_that_it_tells_of() -> None:
    later = "The plant closed on July 20. Its owner sold the site on August 3."
    assert "2024-08-03/.." == settled(source("later", later), DATED)["later"]
    with_its_day = "The plant closed on July 20. Its owner sold it on Saturday, August 3."
    assert "2024-08-03/.." == settled(source("later", with_its_day), DATED)["later"]


def test_a_day_called_by_its_date_lies_over_a_week_before_one_called_by_its_weekday() -> None:
    later = "The plant closed on July 20. Its owner sold the site on Monday."
    assert "2024-07-27/.." == settled(source("later", later), DATED)["later"]
    feast = "The plant burnt on Christmas Eve. Its owner sold the site on Monday."
    assert "2024-12-24/.." == settled(source("feast", feast), DATED)["feast"]
    same = "The plant closed on July 20. Its owner sold the site on Saturday."
    assert "2024-07-20/.." == settled(source("same", same), DATED)["same"]
    paired = "The plant closed on Saturday, July 20. Its owner sold the site on Monday."
    assert "2024-07-20/.." == settled(source("paired", paired), DATED)["paired"]


def test_what_lies_before_the_whole_topic_tells_nothing_of_an_undated_source() -> None:
    old = "The plant opened on June 3, 1998. Its owner wept on Monday."
    assert "" == settled(source("old", old), DATED)["old"]


def test_no_day_follows_from_the_weekdays_of_a_source_that_is_later_than_a_day() -> None:
    later = "The plant closed on July 20. Its owner sold the site on Monday."
    told = {r.source.slug: r for r in settle((read(source("later", later)), read(DATED)))}
    assert ["2024-07-20", "XXXX-WXX-1"] == [m.value for m in told["later"].mentions]


def test_an_undated_source_that_announces_a_day_soon_after_the_topic_began() -> None:
    plan = "The chief will leave on August 30, the firm said on Thursday."
    assert "2024-07-15/2024-08-29" == settled(source("plan", plan), DATED)["plan"]
    far = "The chief will leave on December 30, the firm said on Thursday."
    assert "" == settled(source("far", far), DATED)["far"]


def test_what_lies_between_a_day_behind_and_one_far_ahead_is_no_later_than_that() -> None:
    deal = "The plant closed on July 20. A judge will rule on it on February 11, 2025."
    assert "2024-07-20/2025-02-10" == settled(source("deal", deal), DATED)["deal"]


def test_a_weekday_with_two_days_to_choose_from_bounds_nothing() -> None:
    plan = "The plant will close on August 2, and 50 people left on Tuesday."
    dated = source("dated", "The firm will shut its plant on August 2, it said.", "2024-07-15")
    assert "2024-07-15/2024-08-01" == settled(source("plan", plan), dated)["plan"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shop will open on Thursday, March 12, it said.", ""),
        ("A judge has to approve it on Thursday, March 12, it said.", ""),
        ("A judge has to approve it on March 12, it said.", "2026-08-14"),
        ("The shop will open on March 12, it said.", "2026-08-14"),
        ("The shop will open on Friday, March 12, it said.", "2026-08-14"),
        ("The shop will open on Thursday, September 4, it said.", "2026-08-14"),
    ],
)
def test_a_weekday_that_fits_another_year_speaks_against_a_stamp(text: str, expected: str) -> None:
    assert {"shop": expected} == settled(source("shop", text, "2026-08-14"))


EITHER = "2026-01-05/2026-05-01?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two people died on Jan. 3, the sheriff said.", "2026-01-05"),
        ("Two people died on April 29, the sheriff said.", "2026-05-01"),
        ("The hearing is on March 3.", EITHER),
        ("Two people died on Jan. 3, 2026, the sheriff said.", EITHER),
    ],
)
def test_a_stamp_of_two_days_is_of_the_one_whose_days_the_text_names(
    text: str, expected: str
) -> None:
    assert {"stamped": expected} == settled(source("stamped", text, EITHER))


def test_a_stamp_of_two_days_is_of_the_one_when_the_others_were_out() -> None:
    stamped = source("stamped", "Two people died, the sheriff said.", EITHER)
    dated = source("dated", "A storm cut the power.", "2025-12-30")
    assert "2026-01-05" == settled(stamped, dated)["stamped"]
    assert ["2026-01-05"] == [
        e.value
        for r in settle((read(stamped), read(dated)))
        for e in r.source.evidence
        if r.source.slug == "stamped"
    ]


def test_the_day_of_a_change_long_after_what_a_text_tells_says_nothing() -> None:
    text = "The plant closed on July 20. Its owner sold the site on August 3."
    changed = source("changed", text, "../2025-04-10", Basis.INFERRED)
    assert "2024-08-03/.." == settled(changed, DATED)["changed"]
    soon = source("soon", text, "../2024-08-05", Basis.INFERRED)
    assert "2024-08-03/2024-08-05" == settled(soon, DATED)["soon"]


def test_the_day_of_a_change_bounds_a_text_that_tells_only_of_times_long_past() -> None:
    old = source("old", "The plant opened on June 3, 1998.", "../2024-08-10", Basis.INFERRED)
    assert "../2024-08-10" == settled(old, DATED)["old"]


def test_a_stamp_of_two_days_has_no_voice_on_years() -> None:
    either = source("either", "The plant will close on July 20.", "2025-01-10/2025-10-01?")
    undated = source("undated", "Its shares rose on July 20.")
    done = settle((read(undated), read(either)))
    assert ["XXXX-07-20"] == [mention.value for mention in done[0].mentions]


def test_dates_of_an_undated_source_take_the_topics_year() -> None:
    other = source("other", "Its shares rose on July 20.")
    done = settle((read(other), read(DATED)))
    assert ["2024-07-20"] == [mention.value for mention in done[0].mentions]


def test_a_post_bounds_the_text_that_it_carries() -> None:
    pasted = source("pasted", AHEAD, "../2024-07-16", Basis.INFERRED)
    assert "2024-07-15/2024-07-16" == settled(pasted, DATED)["pasted"]


def test_the_order_of_the_sources_does_not_matter() -> None:
    undated = source("undated", f"{AHEAD} It told workers on Tuesday.")
    year = source("year", "It said it will close the plant on July 20, 2024.")
    outcomes = {
        tuple(sorted(settled(*order).items()))
        for order in permutations((LATE, DATED, undated, year))
    }
    assert 1 == len(outcomes)


def test_evidence_says_what_lost_and_what_was_inferred() -> None:
    year = source("year", "It said it will close the plant on July 20, 2024.")
    late = next(
        r.source for r in settle(tuple(map(read, (LATE, DATED, year)))) if r.source.slug == "late"
    )
    refused, inferred = (e for e in late.evidence if e.field == "published")
    assert refused.refused
    assert "“July 20” (2024-07-20) lies ahead" in refused.note
    assert (Basis.INFERRED, "2024-07-15/2024-07-19", False) == (
        inferred.basis,
        inferred.value,
        inferred.refused,
    )
    assert "2024-07-15" in inferred.note


@pytest.fixture(scope="module")
def seeds() -> dict[str, Reading]:
    """The real topic, collected and settled."""
    files = sorted(SEEDS.glob("*.txt"))
    sources = [each for file in files for each in collect.read_source(file).sources]
    return {
        f"{Path(r.source.file).name[:3]}.{r.source.part}": r
        for r in settle(tuple(map(read, sources)))
    }


def test_the_first_topic_is_dated_as_its_annotation_says(seeds: dict[str, Reading]) -> None:
    allowed = {
        "000.0": ("2024-07-15", "2024-07-19"),
        "001.0": ("2024-07-01", "2024-07-31"),
        "002.0": ("2024-07-15", "2024-07-15"),
        "002.1": ("2024-07-15", "2024-07-16"),
        "003.0": ("2024-07-01", "2024-07-31"),
        "004.0": ("2024-07-16", "2024-07-21"),
    }
    assert allowed.keys() == seeds.keys()
    for name, (first, last) in allowed.items():
        published = seeds[name].source.published
        assert published
        assert date.fromisoformat(first) <= (published.first or date.min)
        assert (published.last or date.max) <= date.fromisoformat(last)


def test_no_mention_of_the_first_topic_falls_into_the_stamps_year(
    seeds: dict[str, Reading],
) -> None:
    years = {
        m.when.first.year for r in seeds.values() for m in r.mentions if m.when and m.when.first
    }
    assert {2017, 2024} == years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A quake shook the island on Wednesday, officials said.", "2025-09-03"),
        ("A quake shook the island, officials said.", "2025-09-03"),
    ],
)
def test_the_day_of_a_dateline_has_the_year_of_the_other_articles(text: str, expected: str) -> None:
    wire = replace(source("wire", text), dateline="MANILA, Sept 3 (Reuters) -")
    assert (
        expected
        == settled(wire, source("dated", "A quake shook the island.", "2025-09-04"))["wire"]
    )
    assert "" == settled(wire)["wire"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("names no year", "2025-09-03"),
        (f"names no year; {CHANGED}", "../2025-09-03"),
    ],
)
def test_the_day_of_a_stamp_has_the_year_of_the_other_articles(note: str, expected: str) -> None:
    stamp = Evidence("published", "XXXX-09-03", Basis.STATED, "Sept. 3", 2, note, refused=True)
    blog = replace(source("blog", "A quake shook the island."), evidence=(stamp,))
    dated = source("dated", "A quake shook the island.", "2025-09-04")
    assert expected == settled(blog, dated)["blog"]
    assert "" == settled(blog)["blog"]


def test_a_dateline_s_weekday_tells_of_two_years_which() -> None:
    text = "Prosecutors charged two men on Wednesday."
    wire = replace(source("wire", text), dateline="WASHINGTON, Aug 9 (Reuters) -")
    dated = source("dated", "Two men stole data.", "2023-02-01")
    assert "2023-08-09" == settled(wire, dated)["wire"]


def test_a_dateline_s_year_is_that_of_the_article_next_to_it() -> None:
    wire = replace(
        source("wire", "Firefighters gained ground on Thursday."), dateline="RENO, July 24 (AP) —"
    )
    first = source("first", "A wildfire broke out.", "2025-07-22")
    last = source("last", "A year ago a wildfire broke out.", "2026-07-20")
    assert "2025-07-24" == settled(wire, first, last)["wire"]


def test_days_without_a_year_are_near_one_whose_year_the_others_know() -> None:
    told = "A line failed at 2:48 p.m. on July 21. The fire was out on Aug. 3."
    year = source("year", "The fire began on July 21, 2025.", "2026-02-06")
    late = source("late", "A year ago a wildfire broke out.", "2026-07-20")
    first = source("first", "A wildfire broke out.", "2025-07-22")
    assert "2025-08-03/.." == settled(source("told", told), first, year, late)["told"]


def test_a_stamp_goes_before_a_dateline() -> None:
    wire = replace(
        source("wire", "A quake shook it.", "2025-09-05"), dateline="MANILA, Sept 3 (AP) —"
    )
    assert "2025-09-05" == settled(wire, DATED)["wire"]


STORY = (
    "The two makers said on Monday they had dropped their merger after regulators objected to it.",
    "One of them will pay the other a fee of 250 million, the two firms said in their statement.",
    "Shares of the smaller maker fell by a tenth in early trade, those of the larger rose.",
    "Regulators opened an investigation in April, saying the deal might lead to higher prices.",
    "A regulator of another country had cleared the deal in July without any conditions at all.",
    "The merged maker would have been the third largest of its kind in the whole wide world.",
)


def followed(stamp: str, *more: str, basis: Basis = Basis.STATED) -> str:
    """The publication of a copy that is stamped so, beside its original of 14 October 2024."""
    original = source("original", " ".join(STORY), "2024-10-14")
    copy = source("copy", " ".join((*STORY, *more)), stamp, basis)
    readings = trace(settle((read(original), read(copy)))).readings
    found = {r.source.slug: r.source.published for r in readings}["copy"]
    return found.edtf if found else ""


def test_a_copy_that_is_stamped_long_after_its_original_and_tells_nothing_later() -> None:
    assert "2024-10-14/2024-10-20" == followed("2025-10-22")


def test_a_copy_without_a_day_was_out_once_its_original_was() -> None:
    assert "2024-10-14/2024-10-20" == followed("")
    original = source("original", " ".join(STORY).replace(" on Monday", ""), "2024-10-14")
    copy = source("copy", original.text)
    readings = trace(settle((read(original), read(copy)))).readings
    found = {r.source.slug: r.source.published for r in readings}["copy"]
    assert "2024-10-14/.." == (found and found.edtf)


def test_a_copy_keeps_a_stamp_that_may_be_its_own() -> None:
    assert "2024-10-16" == followed("2024-10-16")
    assert "2025-10-22" == followed("2025-10-22", "It was fined on March 3, 2025.")
    assert "2025-10-22" == followed("2025-10-22", basis=Basis.SIDECAR)


FALL = source(
    "fall",
    "The footbridge over the canal collapsed on Thursday as pupils crossed it, officials said.",
    "2024-07-19",
)
FALLEN = (
    "A footbridge that pupils crossed collapsed into the canal on Thursday. %sDivers searched it."
)


@pytest.mark.parametrize(
    ("more", "stamp", "expected"),
    [
        ("", "2025-04-10", "2024-07-18/2024-07-24"),
        ("", "", "2024-07-18/2024-07-24"),
        ("", "2024-08-02", "2024-08-02"),
        ("It was mended on March 3, 2025. ", "2025-04-10", "2025-04-10"),
        ("Last year another one fell. ", "2025-04-10", "2025-04-10"),
        ("It had stood since July 2024. ", "2025-04-10", "2025-04-10"),
        ("It had stood since July 2024. ", "2024-12-20", "2024-07-18/2024-07-24"),
        ("It was mended on Feb. 29, 2023. ", "2025-04-10", "2024-07-18/2024-07-24"),
        ("It was built on March 3, 2020. ", "2025-04-10", "2024-07-18/2024-07-24"),
    ],
)
def test_a_stamp_of_months_after_all_others_on_their_news(
    more: str, stamp: str, expected: str
) -> None:
    assert expected == settled(FALL, source("copy", FALLEN % more, stamp))["copy"]


@pytest.mark.parametrize(
    "text",
    [
        "The footbridge over the canal will be built anew, a court said on Thursday.",
        "A footbridge that pupils crossed collapsed into the canal. Divers searched it.",
    ],
)
def test_a_late_stamp_stays_on_other_news_and_without_a_weekday(text: str) -> None:
    assert "2025-04-10" == settled(FALL, source("late", text, "2025-04-10"))["late"]


def test_a_day_half_a_year_back_has_its_year_in_the_text() -> None:
    first = source("first", "The plant closed on July 20, its owner said.", "2024-07-21")
    second = source("second", "After July 20 nobody worked at the plant.", "2024-07-23")
    sorry = "The owner said it was sorry. The plant had closed on July 20%s and is empty."
    copies = [source(slug, sorry % "", f"2025-04-1{day}") for slug, day in (("a", 1), ("b", 4))]
    assert {"", "2024-07-20/.."} >= {settled(first, second, *copies)[slug] for slug in "ab"}
    for text, stamp in ((sorry % ", 2024,", "2025-04-11"), (sorry % "", "2024-11-11")):
        assert stamp == settled(first, second, source("late", text, stamp))["late"]


def test_an_editor_s_late_date_and_one_near_others_stay() -> None:
    copy = source("copy", FALLEN % "", "2025-04-10")
    near = source("near", "The canal opened again on Friday.", "2025-03-01")
    by_editor = source("copy", FALLEN % "", "2025-04-10", Basis.SIDECAR)
    assert "2025-04-10" == settled(FALL, near, copy)["copy"]
    assert "2025-04-10" == settled(FALL, by_editor)["copy"]
    arrived = replace(copy, added=date(2025, 4, 11))
    assert "2025-04-10" == settled(FALL, arrived)["copy"]


@pytest.mark.parametrize(("number", "expected"), [(4, "2024-07-18/2024-07-24"), (5, "2025-04-10")])
def test_a_few_late_stamps_are_those_of_copies_and_many_are_not(number: int, expected: str) -> None:
    copies = [source(f"copy{at}", FALLEN % "", f"2025-04-1{at}") for at in range(number)]
    assert expected == settled(FALL, *copies)["copy0"]


FIRST = source("first", "Initech will shut its yard in Springfield, it said.", "2024-07-15")
LATER = source("later", "Initech will cut 130 jobs as its chief Richard Poe goes.", "2024-09-18")


def test_an_undated_source_that_opens_with_later_news_was_out_then() -> None:
    undated = source(
        "undated", "Initech said on Wednesday that Richard Poe goes. It cuts 130 jobs."
    )
    assert "2024-09-18/2024-09-24" == settled(FIRST, LATER, undated)["undated"]
    plain = source("undated", "Initech said that Richard Poe goes. It cuts 130 jobs.")
    assert "2024-09-18/.." == settled(FIRST, LATER, plain)["undated"]


@pytest.mark.parametrize(
    "text",
    [
        "Initech will shut its yard in Springfield on Wednesday.",
        "Initech will shut its yard in Springfield on Wednesday, its chief Richard said.",
        "Initech has a yard. It has a dock. It has a crane. Richard Poe runs it. It has 130 jobs.",
        "Initech will shut its yard in Springfield, its chief Richard Poe said on Wednesday.",
    ],
)
def test_what_a_source_shares_with_later_ones_in_passing_dates_it_not(text: str) -> None:
    assert "" == settled(FIRST, LATER, source("undated", text))["undated"]


def test_what_was_out_by_an_earlier_day_is_no_later_news() -> None:
    undated = source("undated", "Initech will cut 130 jobs as its chief Richard Poe goes, it said.")
    early = source("early", LATER.text, "../2024-07-20")
    assert "2024-09-18/.." == settled(FIRST, LATER, undated)["undated"]
    assert "2024-09-18/.." != settled(FIRST, LATER, early, undated)["undated"]


@pytest.mark.parametrize(
    ("day", "expected"), [("September 9", ""), ("September 17", "2024-09-18/..")]
)
def test_what_an_article_tells_of_an_earlier_day_is_no_news_of_its_own(
    day: str, expected: str
) -> None:
    undated = source("undated", "Initech will cut 130 jobs as its chief Richard Poe goes, it said.")
    text = f"On {day}, Initech said that Richard Poe goes and 130 jobs."
    assert expected == settled(FIRST, source("later", text, "2024-09-18"), undated)["undated"]
