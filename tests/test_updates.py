"""Updates as a replay: what they say, and that nothing later changes what they said."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file
from msgspec.structs import replace

from explainer.digest.sentences import read
from explainer.digest.updates import replay
from explainer.digest.updates.changes import Support, dated, reported
from explainer.model import (
    ChangeKind,
    Claim,
    Conflict,
    ConflictKind,
    Correction,
    Dated,
    Event,
    Explainer,
    Side,
    Source,
    Tally,
    Telling,
    Update,
    When,
    Withdrawal,
    cite,
    tally,
)
from explainer.pipeline.stages import digest
from explainer.publish.news.wording import listed, quoted, verb
from explainer.publish.views.credit import credit_line
from explainer.publish.words import words
from tests import telling
from tests.news import TOPIC, reading, source
from tests.topics import OUTLETS, START, Report, explainer, worlds
from tests.work import lines_run

#: Changes that say how many outlets stand behind a claim from then on.
COUNTING = (ChangeKind.CLAIM, ChangeKind.CORROBORATED, ChangeKind.WITHDRAWN)
CASES = Path(__file__).parent / "cases" / "updates.md"


def world(lines: str) -> tuple[Report, ...]:
    """A world in the notation that the cases explain."""
    return tuple(report(number, line) for number, line in enumerate(lines.splitlines()))


def report(number: int, line: str) -> Report:
    day, outlet, facts, *rest = line.split()
    marks = {mark[0]: mark[1:] for mark in rest}
    return Report(
        number,
        int(day),
        None if outlet == "-" else "ABCDE".index(outlet),
        tuple(map(int, facts.split(","))) if facts != "-" else (),
        copies=int(marks["<"]) if "<" in marks else None,
        batch=marks.get("#", ""),
        withdrawn=int(marks["!"]) if "!" in marks else None,
    )


def told(updates: tuple[Update, ...]) -> str:
    """Updates as the cases write them."""
    return "\n".join(line for update in updates for line in lines_of(update)) + "\n"


def lines_of(update: Update) -> Iterator[str]:
    yield f"{(update.on - START).days}: {telling.title(update)}"
    for change in update.changes:
        told = telling.told(change)
        quote = f" | {told.quote}" if told.quote else ""
        count = f" | {told.was} → {told.now}" if told.was else ""
        yield f"   {change.kind.value}: {told.text}{quote}{count}"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [pytest.param(given, then, id=name) for _, name, given, then in read_fixture_file(CASES)],
)
def test_updates_read_as_a_person_writes_them(lines: str, expected: str) -> None:
    assert expected == told(replay(explainer(world(lines))))


@given(worlds(), st.integers(0, 20))
def test_a_later_source_changes_no_earlier_update(reports: tuple[Report, ...], cut: int) -> None:
    end = START + timedelta(days=cut)
    before = replay(explainer(tuple(r for r in reports if r.day <= cut)))
    after = replay(explainer(reports))
    assert [u for u in before if u.on <= end] == [u for u in after if u.on <= end]


@given(worlds())
def test_the_updates_end_where_the_build_does(reports: tuple[Report, ...]) -> None:
    whole = explainer(reports)
    changes = [change for update in replay(whole) for change in update.changes]
    claims = {change.subject for change in changes if change.kind is ChangeKind.CLAIM}
    cited = {
        citation.key
        for change in changes
        if change.kind is not ChangeKind.WITHDRAWN
        for citation in change.citations
    }
    sources = [c.subject for c in changes if c.kind in (ChangeKind.SOURCE, ChangeKind.COPY)]
    assert {claim.id for claim in whole.claims} == claims
    assert {c.key for claim in whole.claims for c in claim.citations} == cited
    assert sorted(source.slug for source in whole.sources) == sorted(sources)
    assert {e.id for e in whole.events} == {
        c.subject for c in changes if c.kind is ChangeKind.EVENT
    }
    assert {c.id for c in whole.conflicts} == {
        c.subject for c in changes if c.kind is ChangeKind.DISPUTED
    }


@given(worlds())
def test_the_last_count_of_a_claim_is_the_page_s(reports: tuple[Report, ...]) -> None:
    whole = explainer(reports)
    last = {
        change.subject: telling.told(change).now
        for update in replay(whole)
        for change in update.changes
        if change.quote and change.kind in COUNTING
    }
    standing = [c for c in whole.claims if not all(s.withdrawn for s in c.sources)]
    fallen = {claim.id for claim in whole.claims} - {claim.id for claim in standing}
    assert {"no outlet"} >= {last[key] for key in fallen}
    # An outlet's further report may be an origin of its own, but is no news.
    assert [tally(claim).outlets for claim in standing] == [
        int(last[claim.id].split()[0]) for claim in standing
    ]


@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_files_is_irrelevant(
    reports: tuple[Report, ...], chance: random.Random
) -> None:
    whole = explainer(reports)
    assert replay(whole) == replay(shuffled(whole, chance))


def shuffled(whole: Explainer, chance: random.Random) -> Explainer:
    return replace(
        whole,
        sources=tuple(chance.sample(whole.sources, len(whole.sources))),
        claims=tuple(chance.sample(whole.claims, len(whole.claims))),
        events=tuple(chance.sample(whole.events, len(whole.events))),
        conflicts=tuple(chance.sample(whole.conflicts, len(whole.conflicts))),
        lineage=tuple(chance.sample(whole.lineage, len(whole.lineage))),
    )


@given(worlds())
def test_ids_are_unique_and_days_in_order(reports: tuple[Report, ...]) -> None:
    updates = replay(explainer(reports))
    assert len(updates) == len({update.id for update in updates})
    assert [update.on for update in updates] == sorted(update.on for update in updates)
    assert all(telling.title(update) and update.changes for update in updates)


@given(worlds().filter(bool), st.data())
def test_a_withdrawal_is_one_more_update(reports: tuple[Report, ...], data: st.DataObject) -> None:
    standing = tuple(replace(report, withdrawn=None) for report in reports)
    gone = data.draw(st.integers(0, len(standing) - 1))
    withdrawn = list(standing)
    withdrawn[gone] = replace(standing[gone], withdrawn=30 - standing[gone].day)
    before, after = replay(explainer(standing)), replay(explainer(tuple(withdrawn)))
    assert list(map(summary, before)) == list(map(summary, after[:-1]))
    assert after[-1].changes[0].kind is ChangeKind.WITHDRAWN


def summary(update: Update) -> tuple[object, ...]:
    """All that a reader sees of an update; the sources behind it may since be withdrawn."""
    changes = [(c.kind, c.subject, telling.told(c)) for c in update.changes]
    return update.id, update.on, telling.title(update), changes


def test_a_correction_is_an_update_of_its_own_day() -> None:
    said = Correction("price", date(2024, 3, 9), "It cost 3 million.", "It cost 4 million.")
    first, second = replay(explainer(world("0 A 0"), (said,)))
    assert date(2024, 3, 1) == first.on
    assert (date(2024, 3, 9), "Correction: It cost 4 million") == (second.on, telling.title(second))
    denied = Correction("price", date(2024, 3, 9), "He said “yes”.", "He said “no”.")
    assert "Correction: He said “no”" == telling.title(
        replay(explainer(world("0 A 0"), (denied,)))[1]
    )
    told = telling.told(second.changes[0])
    assert ("It cost 3 million.", "It cost 4 million.") == (told.was, told.now)


def test_a_mended_correction_keeps_its_update() -> None:
    typo = Correction("price", date(2024, 3, 9), "It cost 3.", "It cots 4.")
    mended = replace(typo, right="It costs 4.")
    before, after = (replay(explainer(world("0 A 0"), (said,)))[-1] for said in (typo, mended))
    assert (before.id, before.on) == (after.id, after.on)
    assert telling.title(before) != telling.title(after)


def test_settling_a_conflict_is_an_update() -> None:
    whole = explainer(world("0 A 0\n1 B 1"))
    settled = Withdrawal(date(2024, 3, 5), "the ministry published the contract")
    conflicts = tuple(replace(conflict, settled=settled) for conflict in whole.conflicts)
    last = replay(replace(whole, conflicts=conflicts))[-1]
    assert (date(2024, 3, 5), "1 conflict settled") == (last.on, telling.title(last))
    assert "Settled: the ministry published the contract" == telling.told(last.changes[0]).text


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (ConflictKind.NUMBER, "Accounts differ: “2” or “7”"),
        (ConflictKind.EXTENT, "Told differently: “2” or “7”"),
        (ConflictKind.QUOTATION, "Told differently: “2” or “7”"),
    ],
)
def test_a_title_says_whether_accounts_can_both_be_true(kind: ConflictKind, title: str) -> None:
    whole = explainer(world("0 A 2\n1 B 7"))
    told = {int(claim.text.split()[1]): claim for claim in whole.claims}
    conflict = Conflict("two", kind, tuple(Side(str(n), told[n].citations) for n in (2, 7)), ())
    last = replay(replace(whole, conflicts=(conflict,)))[-1]
    assert title == telling.title(last).partition(";")[0]


def test_a_title_shows_what_differs_between_accounts_that_begin_alike() -> None:
    whole = explainer(world("0 A 2\n1 B 7"))
    told = {int(claim.text.split()[1]): claim for claim in whole.claims}
    values = (f"the board of the firm no longer has confidence in {who}" for who in ("him", "her"))
    sides = tuple(Side(value, told[n].citations) for n, value in zip((2, 7), values, strict=True))
    conflict = Conflict("two", ConflictKind.QUOTATION, sides, ())
    last = replay(replace(whole, conflicts=(conflict,)))[-1]
    title = telling.title(last).partition(";")[0]
    assert "Told differently: “… confidence in him” or “… confidence in her”" == title


def test_a_title_names_the_first_few_accounts() -> None:
    whole = explainer(world("0 A 2\n1 B 7,8,10,11"))
    told = {int(claim.text.split()[1]): claim for claim in whole.claims}
    sides = tuple(Side(str(n), told[n].citations) for n in sorted(told))
    conflict = Conflict("many", ConflictKind.NUMBER, sides, ())
    last = replay(replace(whole, conflicts=(conflict,)))[-1]
    accounts, news = telling.title(last).split("; ")
    assert "Accounts differ: “2”, “7” or 3 others" == accounts
    assert "Outlet B adds 4 claims" == news


def test_a_title_names_the_simplest_of_the_differences() -> None:
    whole = explainer(world("0 A 2\n1 B 7,8"))
    told = {int(claim.text.split()[1]): claim for claim in whole.claims}
    conflicts = tuple(
        Conflict(str(numbers), kind, tuple(Side(str(n), told[n].citations) for n in numbers), ())
        for kind, numbers in (
            (ConflictKind.EXTENT, [2, 7]),
            (ConflictKind.NUMBER, [2, 7, 8]),
            (ConflictKind.NUMBER, [2, 8]),
        )
    )
    last = replay(replace(whole, conflicts=conflicts))[-1]
    assert "Accounts differ: “2” or “8”" == telling.title(last).partition(";")[0]


def test_a_title_quotes_what_an_article_begins_with() -> None:
    early = source("The mayor opened the bridge.", "Daily", "2024-07-16")
    text = "The harbour was flooded at night.\n\nA school has bought three of the trams."
    late = source(text, "Courier", "2024-07-18", title="Trams")
    whole = digest(TOPIC, (read(early), read(late)), ())
    news = "Courier reports: “The harbour was flooded at night” and 1 more claim"
    assert news == telling.title(whole.updates[-1])


def test_a_source_without_a_day_comes_with_the_first_batch() -> None:
    whole = explainer(world("0 A 0\n3 B 1"))
    undated = tuple(replace(s, published=None) if "1" in s.slug else s for s in whole.sources)
    only = replay(replace(whole, sources=undated, claims=(), events=(), conflicts=()))
    assert [("report-0000", "report-0001")] == [
        tuple(change.subject for change in update.changes) for update in only
    ]


def test_without_any_day_there_are_no_updates() -> None:
    whole = explainer(world("0 A 0"))
    undated = tuple(replace(source, published=None) for source in whole.sources)
    assert () == replay(replace(whole, sources=undated))


def test_the_first_batch_is_the_earliest_not_the_first_file() -> None:
    assert [0, 4] == [
        (update.on - START).days for update in replay(explainer(world("4 A 0\n0 B 0")))
    ]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-07-20", "July 20, 2024"),
        ("2024-07", "July 2024"),
        ("2017", "2017"),
        ("2024-22", "Summer 2024"),
        ("2024-34", "Q2 2024"),
        ("199X", "the 1990s"),
        ("19XX", "the 1900s"),
        ("../2017", "2017 or earlier"),
        ("2017/..", "2017 or later"),
        ("2024-04-08?/..", "probably April 8, 2024 or later"),
        ("2024-07-15/2024-07-19", "Jul 15\u2009–\u200919, 2024"),
        ("2024-06-20?", "probably June 20, 2024"),
        ("2024-06~", "around June 2024"),
        ("2024-07-15/2024-07-19?", "between July 15, 2024 and July 19, 2024"),
        ("../2017?", "probably 2017 or earlier"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(edtf: str, expected: str) -> None:
    assert expected == words("en").moment(When.parse(edtf)).label


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("../2027", "by the end of 2027"),
        ("../2027-06", "by the end of June 2027"),
        ("../2027-34", "by the end of Q2 2027"),
        ("../2027-06-03", "by June 3, 2027"),
        ("../2027-06-03?", "probably by June 3, 2027"),
        ("2027-06-03", "June 3, 2027"),
    ],
)
def test_what_is_due_by_a_time_is_due_by_its_end(edtf: str, expected: str) -> None:
    assert expected == words("en").moment(When.parse(edtf), due=True).label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were held on [Wednesday, April 1, 2026] in Rome.", "“Two men were held on …”"),
        ("Two men [of Rome] were held in Paris on Monday.", "“Two men [of Rome] were held in …”"),
        ("[Wednesday, April 1, 2026] was the day.", "“[Wednesday, April 1, 2026] was the …”"),
    ],
)
def test_a_quotation_is_not_cut_within_brackets(text: str, expected: str) -> None:
    assert expected == quoted(text, 36)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D", "E"], "A, B and 3 others"),
    ],
)
def test_names_are_joined(names: list[str], expected: str) -> None:
    assert expected == listed(names, words("en"))


def test_a_verb_agrees_with_its_subjects() -> None:
    said = "%(outlets)s confirms", "%(outlets)s confirm"
    assert "A confirms" == verb(*said, ["A"], words("en"))
    assert "A and B confirm" == verb(*said, ["A", "B"], words("en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan is off", "“The plan is off”"),
        ("It is “off”", "‘It is “off”’"),
        ("“It is off”.", "“It is off”."),
        ("“It” is “off”", "‘“It” is “off”’"),
        ("“The plan is off, he said", "“The plan is …”"),
        ('"The plan is off," he said', '"The plan is …"'),
        ("He has “ten plans” ready", "‘He has “ten …”’"),
        ("„Der Plan ist aus“", "„Der Plan ist …“"),
        ('A 12" pipe burst in it', '‘A 12" pipe …’'),
        ("The plan is off, he said", "“The plan is …”"),
        ("Donaudampfschiffahrt", "“Donaudampfschif …”"),
    ],
)
def test_a_quotation_is_cut_at_a_word(text: str, expected: str) -> None:
    assert expected == quoted(text, 15)


def test_replaying_batches_costs_what_they_hold() -> None:
    many = tuple(
        Report(n, n, n % len(OUTLETS), tuple(sorted({n * 7 % 50, n * 11 % 50, n * 13 % 50})))
        for n in range(1000)
    )
    assert 1000 == len(replay(explainer(many)))
    half, whole = (lines_run(partial(replay, explainer(many[:n]))) for n in (250, 500))
    assert whole < 2.5 * half


def test_what_a_claim_leans_on_is_not_told_again_right_below_it() -> None:
    read = reading("The bridge fell. It was old. It was cheap.")
    first, *others = (cite(read.source, s.start, s.end) for s in read.sentences)
    fell = Claim("a", first.quote, (first,))
    old, cheap = (Claim(c.quote, c.quote, (c,), context=first) for c in others)
    one = Tally(1, 1)
    supports = (Support(c, c.citations, Tally(0, 0), one, known=False) for c in (fell, old, cheap))
    told = tuple(reported(supports))
    assert [None, None, first] == [change.context for change in told]
    assert [False, True, True] == [change.leaning for change in told]


def test_an_unnamed_publisher_reads_as_one() -> None:
    assert "an outlet that isn’t named" == credit_line(Source("a", "a", "A", "", ()), words("en"))


@pytest.mark.parametrize(
    ("edtf", "announced", "was", "text"),
    [
        ("2024-07-03", False, "", "July 3, 2024"),
        ("2024-07-03", True, "", "Announced for July 3, 2024"),
        ("../2027", True, "", "Announced: by the end of 2027"),
        ("../2017", False, "", "2017 or earlier"),
        ("2024-07-03", False, "2024-07", "Dated more precisely"),
    ],
)
def test_a_date_is_told_as_it_is_known(edtf: str, announced: bool, was: str, text: str) -> None:
    claim = explainer(world("0 A 0")).claims[0]
    event = Event("e", When.parse(edtf), claim.id, claim.citations, announced=announced)
    change = dated(event, claim, When.parse(was) if was else None)
    told = telling.told(change)
    assert (text, "July 2024" if was else "") == (told.text, told.was)


def test_a_date_that_becomes_known_better_is_told_twice() -> None:
    reports = world("0 A 0\n3 B 0")
    page = explainer(reports)
    event, claim = page.events[0], page.claims[0]
    first, both = claim.citations[:1], claim.citations
    tellings = (Telling(When.parse("2024-03"), first), Telling(event.when, both))
    page = replace(page, events=(replace(event, tellings=tellings),))
    dates = [[(d.before, d.when) for d in update.facts(Dated)] for update in replay(page)]
    assert [[(None, When.parse("2024-03"))], [(When.parse("2024-03"), event.when)]] == dates
