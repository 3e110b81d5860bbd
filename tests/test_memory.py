"""With what an earlier digest left or without: the same explainer, only sooner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from benchmarks.corpus import write_corpus
from explainer.collect import distinct, read_source
from explainer.digest.batches import batches
from explainer.digest.claims import find_claims
from explainer.digest.conflicts import differences
from explainer.digest.lineage import trace
from explainer.digest.memory import Memory
from explainer.digest.recalled import batch_keys
from explainer.digest.sentences import read
from explainer.model import Outlet, Reading, Source, Span, Topic
from explainer.pipeline.records import decode, encode
from explainer.pipeline.stages import digest, digest_again
from tests import news
from tests.work import lines_run

ARTICLES = 12
#: What may happen to an article.
REMOVE, RETURN, EDIT, REDATE, RECREDIT, RETELL = range(6)

Texts = dict[str, Source]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> tuple[Source, ...]:
    folder = tmp_path_factory.mktemp("content")
    write_corpus(folder, 1, ARTICLES)
    files = sorted(path for path in folder.rglob("sources/*") if path.suffix != ".yaml")
    found = (source for path in files for source in read_source(path, root=folder).sources)
    return distinct(tuple(found))[0]


def edited(source: Source, number: int) -> Source:
    """An article with one more paragraph."""
    more = f"The company employs {4000 + number} people in two towns of the valley."
    end = len(source.text) + 2
    spans = (*source.paragraphs, Span(end, end + len(more)))
    return replace(source, text=f"{source.text}\n\n{more}", paragraphs=spans)


def redated(source: Source, number: int) -> Source:
    """An article that the topic gained on another day."""
    day = source.arrived
    return replace(source, added=day and day + timedelta(number - 1))


def recredited(source: Source, number: int) -> Source:
    """An article of another outlet."""
    return replace(source, outlet=Outlet(f"outlet-{number}", f"Outlet {number}"), origin=None)


def retold(source: Source, number: int) -> Source:
    """An article of which the editor says more."""
    url = f"https://example.org/{number}"
    return replace(source, url=url, authors=("A reporter",), removed=(), evidence=(), segments=())


CHANGES = {EDIT: edited, REDATE: redated, RECREDIT: recredited, RETELL: retold}


def happen(what: int, place: int, number: int, now: Texts, all_of_them: Texts) -> None:
    """Let something happen to the article of a place."""
    slug = sorted(all_of_them)[place]
    if what == REMOVE:
        now.pop(slug, None)
    elif what == RETURN:
        now[slug] = all_of_them[slug]
    elif slug in now:
        now[slug] = CHANGES[what](now[slug], number)


def readings(sources: Texts) -> tuple[Reading, ...]:
    return tuple(map(read, sources.values()))


@settings(max_examples=6, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, ARTICLES - 1), st.integers(0, 3)),
        min_size=1,
        max_size=3,
    ),
    st.booleans(),
)
def test_whatever_happened_before_the_explainer_is_the_same(
    articles: tuple[Source, ...], events: list[tuple[int, int, int]], renamed: bool
) -> None:
    all_of_them = {source.slug: source for source in articles}
    now = dict(all_of_them)
    topic = Topic("retold", "Retold")
    _, memory = digest_again(topic, readings(now), (), None)
    if renamed:
        topic = replace(topic, aliases=(("the company", "the firm"),))
    for event in events:
        happen(*event, now, all_of_them)
        kept = decode(encode(memory), Memory)
        explainer, memory = digest_again(topic, readings(now), (), kept)
        anew, fresh = digest_again(topic, readings(now), (), None)
        assert anew == explainer
        assert encode(anew) == encode(explainer)
        assert encode(fresh) == encode(memory)


def test_a_memory_survives_its_bytes(articles: tuple[Source, ...]) -> None:
    _, memory = digest_again(Topic("retold", "Retold"), tuple(map(read, articles)), (), None)
    assert memory == decode(encode(memory), Memory)
    assert all((memory.compared, memory.matched, memory.counted, memory.differed.told))


def test_a_new_article_at_the_end_leaves_the_keys_of_all_batches_before_it(
    articles: tuple[Source, ...],
) -> None:
    ordered = batches(tuple(map(read, articles)))
    some, every = tuple(batch_keys(ordered[:-1])), tuple(batch_keys(ordered))
    assert some == every[:-1]
    assert len(set(every)) == len(ordered)


@pytest.mark.parametrize("again", [lambda source, _: source, retold])
def test_what_is_remembered_is_not_decided_again(
    articles: tuple[Source, ...], again: Callable[[Source, int], Source]
) -> None:
    """Counted in lines of Python: those that lineage, matching and conflicts run."""
    found, topic = tuple(map(read, articles)), Topic("retold", "Retold")

    def run(memory: Memory, found: tuple[Reading, ...] = found) -> Memory:
        traced = trace(found, memory.compared)
        remembered = memory.matched, memory.counted
        claims = find_claims(traced.readings, traced.lineage, topic, *remembered)
        differing = differences(claims.claims, traced.readings, topic, claims.akin, memory.differed)
        return Memory(traced.decided, claims.decided, claims.counted, differing.found)

    memory = run(Memory())
    same = (*found[:4], read(again(articles[4], 1)), *found[5:])
    assert lines_run(lambda: run(memory, same)) < 0.5 * lines_run(lambda: run(Memory()))


def test_a_damaged_memory_is_none(articles: tuple[Source, ...]) -> None:
    found = tuple(map(read, articles[:3]))
    topic = Topic("retold", "Retold")
    _, memory = digest_again(topic, found, (), None)
    assert decode(encode(memory)[:-1], Memory) is None
    assert digest(topic, found, ()) == digest_again(topic, found, (), Memory())[0]


def test_a_day_that_the_topic_now_puts_in_another_year_is_read_anew() -> None:
    """What an article says depends on its topic where it names a day without a year."""
    stamped = news.source("The old bridge will close on July 15.", "Herald")
    undated = replace(stamped, published=None)
    days = ("2024-01-10", "2026-01-10", "2026-01-11")
    dated = [news.source("Engineers look at the old bridge.", f"Outlet {d}", d) for d in days]
    topic = Topic("bridge", "Bridge")
    some, every = (tuple(map(read, (undated, *dated[:count]))) for count in (1, 3))
    _, memory = digest_again(topic, some, (), None)
    assert digest_again(topic, every, (), None) == digest_again(topic, every, (), memory)
